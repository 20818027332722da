"""The cheapest way through turns and sentences in order, pairing, grouping or leaving out (NumPy only)."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Costs = NDArray[np.float64]

SPREAD = 0.3
"""Standard deviation of the logarithm of said over expected seconds."""

SOFTENING_S = 0.4
"""Added to both lengths: a "yes" may take 0.2 s or 0.6 s."""

WORST_FIT = 12.0

BAND_LEAST, BAND_SHARE = 100, 0.1
"""How far the walk may stray from even progress: so many sentences, or this share of all."""

CROSSED = 1.5
"""For turns and sentences in another order than each other, where people interrupt."""

SPEAKER_CHANGES = 5.0
"""For each change of speaker inside a group."""

NEW_LINE = 0.15
GAP_PER_S = 0.3
"""For each second between turns that share a sentence."""

UNSURE = 0.08
"""The share of a label's speech that may be anybody's."""


@dataclass(frozen=True)
class Stretches:
    """Turns in order: `starts` and `ends` (n,) in seconds, and n labels."""

    starts: Costs
    ends: Costs
    labels: list[str]

    @property
    def seconds(self) -> Costs:
        """Lengths (n,), at least 10 ms."""
        return np.maximum(self.ends - self.starts, 0.01)


@dataclass(frozen=True)
class Pieces:
    """Sentences in order: expected `seconds` (m,), m speaker names ("" where unknown) and their m lines."""

    seconds: Costs
    names: list[str]
    lines: list[int]


@dataclass(frozen=True)
class Group:
    """Turns and sentences that belong together, by index."""

    turns: tuple[int, ...]
    pieces: tuple[int, ...]


@dataclass(frozen=True)
class Walk:
    """The groups of the cheapest walk, in order, and what it costs: lower fits better."""

    groups: list[Group]
    cost: float


@dataclass(frozen=True)
class _Move:
    """One step: how many turns and sentences it takes, and which of them (from its first) are paired."""

    turns: int
    pieces: int
    pairs: tuple[Group, ...] = ()
    cost: float = 0.0


def walk(stretches: Stretches, pieces: Pieces, together: dict[tuple[str, str], float]) -> Walk:
    """The cheapest walk; `together` is how many seconds each (label, name) were found together so far."""
    table = _Table(stretches, pieces, together)
    moves = list(_moves(len(stretches.labels), len(pieces.names)))
    choices = np.full((len(stretches.labels) + 1, len(pieces.names) + 1), -1, np.int16)
    rows: dict[int, Costs] = {0: table.left_out_up_to.copy()}
    for turn in range(1, len(stretches.labels) + 1):
        rows[turn], choices[turn] = _row(table, moves, rows, turn)
        rows.pop(turn - max(move.turns for move in moves), None)
    return Walk(_groups(moves, choices), float(rows[len(stretches.labels)][-1]))


def _moves(turns: int, pieces: int) -> Iterator[_Move]:
    """Every step there is. Groups may be larger the more unequal the two sides are."""
    yield _Move(1, 0)
    most_pieces = int(np.clip(4 * pieces / turns, 8, 80))
    most_turns = int(np.clip(4 * turns / pieces, 4, 40))
    for count in range(1, min(most_pieces, pieces) + 1):
        yield _Move(1, count, (Group((0,), tuple(range(count))),))
    for count in range(2, min(most_turns, turns) + 1):
        yield _Move(count, 1, (Group(tuple(range(count)), (0,)),))
    yield _Move(3, 1, (Group((0, 2), (0,)),))
    yield _Move(2, 2, (Group((0,), (1,)), Group((1,), (0,))), CROSSED)
    yield _Move(3, 2, (Group((0, 2), (0,)), Group((1,), (1,))), CROSSED)
    yield _Move(2, 3, (Group((0,), (0, 2)), Group((1,), (1,))), CROSSED)


def _row(
    table: "_Table", moves: list[_Move], rows: dict[int, Costs], turn: int
) -> tuple[Costs, NDArray[np.int16]]:
    """The costs (m + 1,) of having walked `turn` turns and each number of sentences, and the last moves."""
    best = np.full(table.count + 1, np.inf)
    choice = np.full(table.count + 1, -1, np.int16)
    low, high = table.band(turn)
    for number, move in enumerate(moves):
        first = max(low - move.pieces, 0)
        last = high - move.pieces
        if move.turns > turn or last <= first:
            continue
        cost = rows[turn - move.turns][first:last] + table.cost(move, turn - move.turns, first, last)
        reached = best[first + move.pieces : high]
        better = cost < reached
        np.copyto(reached, cost, where=better)
        choice[first + move.pieces : high][better] = number
    # Leaving out sentences: from any earlier column at the price of what lies between.
    between = table.left_out_up_to[low:high]
    skipped = np.minimum.accumulate(best[low:high] - between) + between
    choice[low:high][skipped < best[low:high] - 1e-9] = -1
    best[low:high] = skipped
    return best, choice


def _groups(moves: list[_Move], choices: NDArray[np.int16]) -> list[Group]:
    """The groups of the walk to the last turn and sentence, in order."""
    turn, piece = choices.shape[0] - 1, choices.shape[1] - 1
    groups: list[Group] = []
    while turn > 0:
        if choices[turn, piece] < 0:
            piece -= 1
            continue
        move = moves[choices[turn, piece]]
        turn, piece = turn - move.turns, piece - move.pieces
        groups += [
            Group(tuple(turn + t for t in pair.turns), tuple(piece + p for p in pair.pieces))
            for pair in reversed(move.pairs)
        ]
    return groups[::-1]


@dataclass
class _Table:
    """What the steps cost, as vectors over the sentence at which a step begins."""

    stretches: Stretches
    pieces: Pieces
    together: dict[tuple[str, str], float]
    _lengths: dict[tuple[int, tuple[int, ...]], Costs] = field(default_factory=dict)
    _strangers: dict[tuple[str, int, tuple[int, ...]], Costs] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.count = len(self.pieces.names)
        self.left_out_up_to = np.concatenate(
            [[0.0], np.cumsum(1.5 + 0.8 * np.minimum(self.pieces.seconds, 6))]
        )
        self._turn_seconds = self.stretches.seconds.tolist()
        self._left_out_turn = [1.0 + 0.8 * min(seconds, 6.0) for seconds in self._turn_seconds]
        self._share_of_sound = np.cumsum(self._turn_seconds) / sum(self._turn_seconds)
        self._share_of_text = np.cumsum(self.pieces.seconds) / self.pieces.seconds.sum()
        self._change = np.array([a != b for a, b in pairwise(self.pieces.names)], float)
        self._new_line = np.array([a != b for a, b in pairwise(self.pieces.lines)], float)
        labels = dict.fromkeys(self.stretches.labels)
        self._stranger = {label: self._strangeness(label) for label in labels}

    def _strangeness(self, label: str) -> Costs:
        """What each sentence (m,) costs in a turn of `label`: little if the name is the label's."""
        weights: dict[str, float] = defaultdict(float)
        for (other, name), seconds in self.together.items():
            weights[name] += seconds if other == label else 0.0
        total = sum(weights.values())
        names = set(self.pieces.names) - {""}
        if not total or len(names) < 2:
            return np.zeros(self.count)
        price = {name: -np.log((1 - UNSURE) * weights[name] / total + UNSURE / len(names)) for name in names}
        return np.array([price.get(name, 0.0) for name in self.pieces.names])

    def band(self, turn: int) -> tuple[int, int]:
        """The numbers of sentences [low, high) that may have been walked after `turn` turns."""
        middle = int(np.searchsorted(self._share_of_text, self._share_of_sound[turn - 1]))
        width = max(BAND_LEAST, round(BAND_SHARE * self.count))
        last = self.count + 1
        return (
            max(0, middle - width),
            last if turn == len(self.stretches.labels) else min(last, middle + width),
        )

    def cost(self, move: _Move, turn: int, first: int, last: int) -> Costs:
        """The cost (last - first,) of `move` from turn `turn` and each sentence of [first, last)."""
        paired = {turn + offset for pair in move.pairs for offset in pair.turns}
        left_out = sum(self._left_out_turn[at] for at in range(turn, turn + move.turns) if at not in paired)
        total = np.full(last - first, move.cost + left_out)
        for pair in move.pairs:
            turns = [turn + offset for offset in pair.turns]
            total += self._pair_cost(move.pieces, pair.pieces, turns, slice(first, last))
        return total

    def _pair_cost(self, taken: int, offsets: tuple[int, ...], turns: list[int], at: slice) -> Costs:
        seconds = sum(self._turn_seconds[turn] for turn in turns)
        off = self._length(taken, offsets)[at] - np.log(seconds + SOFTENING_S)
        cost = np.minimum(off * off * (0.5 / SPREAD**2), WORST_FIT)
        for label in {self.stretches.labels[turn] for turn in turns}:
            cost += self._strangers_in(label, taken, offsets)[at]
        return cost + (self._turns_apart(turns) if len(turns) > 1 else 0.0)

    def _turns_apart(self, turns: list[int]) -> float:
        """What it costs that one sentence goes over these turns: gaps and changes of speaker."""
        apart = 0.0
        for first, second in pairwise(turns):
            apart += GAP_PER_S * max(0.0, self.stretches.starts[second] - self.stretches.ends[first])
            apart += NEW_LINE
            if self.stretches.labels[first] != self.stretches.labels[second]:
                apart += SPEAKER_CHANGES
        return apart

    def _length(self, taken: int, offsets: tuple[int, ...]) -> Costs:
        """Logarithms of the expected seconds of the sentences at `offsets` from each first one."""
        key = (taken, offsets)
        if key not in self._lengths:
            size = self.count + 1 - taken
            total = sum(self.pieces.seconds[offset : offset + size] for offset in offsets)
            self._lengths[key] = np.log(total + SOFTENING_S)
        return self._lengths[key]

    def _strangers_in(self, label: str, taken: int, offsets: tuple[int, ...]) -> Costs:
        """What the sentences at `offsets` cost as this label's, with the changes between them."""
        key = (label, taken, offsets)
        if key not in self._strangers:
            size = self.count + 1 - taken
            total = np.zeros(size)
            for offset in offsets:
                total += self._stranger[label][offset : offset + size]
            for first, second in pairwise(offsets):
                if second == first + 1:
                    total += SPEAKER_CHANGES * self._change[first : first + size]
                    total += NEW_LINE * self._new_line[first : first + size]
            self._strangers[key] = total
        return self._strangers[key]
