"""A turn divided at every place where it may be cut, and the choice of clips that costs the least."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.dataset.cutting import Cutting, Values, cut_badness, length_costs
from studio.project.values import Turn, Word

_TOUCHING_S = -1e-6
_MOST_PIECES = 400
"""More places do not lie within one clip; an import of thousands in a second must not take minutes."""


@dataclass(frozen=True, slots=True)
class ClipSpan:
    """A cut [start, end) in the recording's seconds.

    `first_word` and `last_word` (inclusive) index the words given to `cut_turn` in reading order; both
    are None where the turn has no words. `text` is the words as written.
    """

    start: float
    end: float
    first_word: int | None
    last_word: int | None
    text: str

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class TurnToCut:
    """A turn with its words; `room` is the stretch around it that no other turn has, in seconds."""

    turn: Turn
    words: Sequence[Word]
    room: tuple[float, float] | None = None


@dataclass(frozen=True)
class Pieces:
    """Every run of neighbouring stretches that may become a clip: those of `last[i]` stand together.

    `offsets` (stretches + 1,) says where the runs that end with each stretch begin.
    """

    first: np.ndarray
    seconds: Values
    offsets: np.ndarray


class Layout:
    """A turn divided at every place where a cut is allowed, as numbers.

    Attributes
        starts, ends: where a clip begins and ends that begins or ends with each stretch (stretches,)
        speech: seconds of speech of each stretch (stretches,)
        badness: of the cut before each stretch and after the last (stretches + 1,), 0 at the turn's ends
    """

    def __init__(self, given: TurnToCut, cutting: Cutting) -> None:
        self.turn = given.turn
        self.words = sorted(given.words, key=lambda word: word.position)
        self.cutting = cutting
        nan = float("nan")
        self._from = np.array([nan if word.start is None else word.start for word in self.words], float)
        self._to = np.array([nan if word.end is None else word.end for word in self.words], float)
        # Where words overlap, a cut at one of them would go through the other.
        reached = np.fmax.accumulate(self._to)[:-1] if self.words else self._to
        pauses = np.where(np.isnan(self._to[:-1]), nan, self._from[1:] - reached)
        with np.errstate(invalid="ignore"):
            allowed = pauses >= cutting.least_pause_s + _TOUCHING_S
        self.firsts = np.concatenate([[0], np.flatnonzero(allowed) + 1]) if self.words else np.zeros(0, int)
        self._pauses = pauses[self.firsts[1:] - 1] if len(self.firsts) else np.zeros(0)
        self._measure(given.room or (given.turn.start, given.turn.end))

    def _measure(self, room: tuple[float, float]) -> None:
        count = len(self.firsts)
        lasts = np.concatenate([self.firsts[1:] - 1, [len(self.words) - 1]]) if count else self.firsts
        handle = self.cutting.handle_s
        inner = np.minimum(handle, self._pauses / 2)
        starts, ends = self._from[self.firsts], self._to[lasts]
        self.speech = np.maximum(0.0, ends - starts) if count else np.zeros(0)
        if count:
            starts[1:] -= inner
            ends[:-1] += inner
            first, last = starts[0], ends[-1]
            starts[0] = self.turn.start if np.isnan(first) else max(first - handle, min(room[0], first))
            ends[-1] = self.turn.end if np.isnan(last) else min(last + handle, max(room[1], last))
            self.speech = np.where(np.isnan(self.speech), ends - starts, self.speech)
        self.starts, self.ends = starts, ends
        scores = np.array([1.0 if word.score is None else word.score for word in self.words], float)
        inside = (
            cut_badness(self._pauses, scores[lasts[:-1]], scores[self.firsts[1:]]) if count else np.zeros(0)
        )
        self.badness = np.concatenate([[0.0], inside, [0.0]])

    @property
    def speech_s(self) -> float:
        """Seconds of speech in the turn."""
        return float(self.speech.sum())

    def pieces(self) -> Pieces:
        """Every run of stretches that is neither too short nor too long."""
        count = len(self.starts)
        if not count:
            return Pieces(np.zeros(0, int), np.zeros(0), np.zeros(1, int))
        order = np.arange(count)
        earliest = np.searchsorted(self.starts, self.ends - self.cutting.most_s - 1e-9)
        latest = np.searchsorted(self.starts, self.ends - self.cutting.least_s + 1e-9, side="right")
        earliest = np.maximum(earliest, order + 1 - _MOST_PIECES)
        counts = np.maximum(0, np.minimum(latest, order + 1) - earliest)
        offsets = np.concatenate([[0], np.cumsum(counts)])
        first = np.arange(offsets[-1]) - np.repeat(offsets[:-1] - earliest, counts)
        seconds = np.repeat(self.ends, counts) - self.starts[first]
        return Pieces(first, seconds, offsets)

    def seconds_of(self, chosen: Sequence[tuple[int, int]]) -> Values:
        """How long the clips of these runs (first, last) of stretches are."""
        runs = np.array(chosen, int).reshape(-1, 2)
        return np.asarray(self.ends[runs[:, 1]] - self.starts[runs[:, 0]])

    def spans(self, chosen: Sequence[tuple[int, int]]) -> list[ClipSpan]:
        """The clips of these runs (first, last) of stretches; of a short turn the whole of it."""
        if not self.words:
            return [ClipSpan(self.turn.start, self.turn.end, None, None, self.turn.text)]
        lasts = [*(self.firsts[1:] - 1).tolist(), len(self.words) - 1]
        return [
            self._span(
                float(self.starts[first]), float(self.ends[last]), int(self.firsts[first]), lasts[last]
            )
            for first, last in chosen
        ]

    def _span(self, start: float, end: float, first: int, last: int) -> ClipSpan:
        return ClipSpan(start, end, first, last, " ".join(word.text for word in self.words[first : last + 1]))


def best_runs(
    layout: Layout, pieces: Pieces, cutting: Cutting, extra: Values | None = None
) -> list[tuple[int, int]]:
    """The runs (first, last) of stretches that cost the least together, by dynamic programming.

    `extra` (pieces,) is what each costs besides. Of a turn that is too short for any clip it is all.
    """
    count = len(layout.starts)
    if count and layout.ends[-1] - layout.starts[0] < cutting.least_s:
        return [(0, count - 1)]
    lengths = length_costs(pieces.seconds, cutting)
    if extra is not None:
        lengths = lengths + extra
    cuts = cutting.badness * layout.badness
    lasts = np.repeat(np.arange(count), np.diff(pieces.offsets))
    costs = cutting.lengths * lengths + (cuts[pieces.first] + cuts[lasts + 1]) / 2
    left = cutting.left_over / cutting.wanted_s * layout.speech
    return _least(count, pieces, costs, left)


def _least(count: int, pieces: Pieces, costs: Values, left: Values) -> list[tuple[int, int]]:
    """Walk along the stretches, keeping what each beginning of the turn costs at least."""
    best = np.zeros(count + 1)
    came_from = [-1] * count  # -1: the stretch is left over
    offsets, first = pieces.offsets.tolist(), pieces.first
    for last, left_over in enumerate(left.tolist()):
        least = best[last] + left_over
        begin, end = offsets[last], offsets[last + 1]
        if begin < end:
            ways = best[first[begin] : first[begin] + end - begin] + costs[begin:end]
            place = int(ways.argmin())
            if ways[place] <= least:
                least, came_from[last] = ways[place], int(first[begin]) + place
        best[last + 1] = least
    chosen: list[tuple[int, int]] = []
    last = count - 1
    while last >= 0:
        if came_from[last] < 0:
            last -= 1
        else:
            chosen.append((came_from[last], last))
            last = came_from[last] - 1
    return chosen[::-1]
