"""Cutting turns into clips: what a model is trained on, one breath of speech each.

Where to cut is found by dynamic programming over all places between words where a cut is allowed. It makes
the least of the speech that is left over, the badness of the cuts, and the distance of the clips' lengths
from those wanted, each with its weight. The distance of a whole set is no sum over its clips: turn after turn
is cut best, with those lengths made dearer of which the others have too many.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from studio.dataset.clip_layout import ClipSpan as ClipSpan
from studio.dataset.clip_layout import Layout, best_runs
from studio.dataset.clip_layout import TurnToCut as TurnToCut
from studio.dataset.cutting import (
    DEFAULT,
    Cutting,
    Values,
    distance_from_wanted,
    length_costs,
    wanted_share,
)
from studio.dataset.cutting import HANDLE_S as HANDLE_S
from studio.project.values import Turn, Word

PASSES = 2
"""How often a set is gone through: a third time hardly changes it."""

SECTION_S = 20.0
"""Longer turns are gone through in sections of this length to twice that."""

_BINS = 64
_FEW = 40
_STRICTNESS = 5.0
"""How dear lengths become of which there are too many: the more, the nearer, and the worse the cuts."""


@dataclass(frozen=True)
class Cut:
    """How turns are cut: the clips of each, and how good that is.

    Attributes:
        spans: the clips of each turn, in the order of the turns
        speech_s, left_s: seconds from the first to the last word of each turn; those that lie in no clip
        badness: mean badness (0..1) of the cuts inside turns; 0 where there is none
        distance: of the lengths from the wanted distribution (0..1)
    """

    spans: tuple[tuple[ClipSpan, ...], ...]
    speech_s: float
    left_s: float
    badness: float
    distance: float

    @property
    def left_share(self) -> float:
        """The share of speech that lies in no clip."""
        return self.left_s / self.speech_s if self.speech_s else 0.0

    @property
    def lengths(self) -> Values:
        """The length of every clip in seconds."""
        return np.array([span.seconds for spans in self.spans for span in spans], float)

    def cost(self, cutting: Cutting) -> float:
        """What is made the least of: all three, each with its weight."""
        return (
            cutting.left_over * self.left_share
            + cutting.badness * self.badness
            + cutting.lengths * self.distance
        )


def cut_turn(
    turn: Turn, words: Sequence[Word], cutting: Cutting = DEFAULT, *, room: tuple[float, float] | None = None
) -> list[ClipSpan]:
    """Cut one turn into clips; what fits into none of the wanted length is left over.

    A turn that is shorter than `least_s` stays whole, also one without words. A clip begins and ends with
    up to `handle_s` of silence; at the turn's own ends it may reach as far into the `room` around it.
    No word is cut through, or in two clips.
    """
    layout = Layout(TurnToCut(turn, words, room), cutting)
    return layout.spans(best_runs(layout, layout.pieces(), cutting))


def cut_turns(turns: Sequence[TurnToCut], cutting: Cutting = DEFAULT, *, passes: int = PASSES) -> Cut:
    """Cut many turns so that the lengths of all their clips together come near to those wanted.

    Turn by turn, those lengths are made dear of which there are too many among the clips of the others.
    """
    sections = [(place, section) for place, each in enumerate(turns) for section in _sections(each, cutting)]
    layouts = [Layout(section, cutting) for _, section in sections]
    pieces = [layout.pieces() for layout in layouts]
    lengths, chosen = _Lengths(cutting), [[] for _ in layouts]  # type: ignore[var-annotated]
    best: tuple[float, list[list[tuple[int, int]]]] | None = None
    for _ in range(max(1, passes)):
        for number, (layout, each) in enumerate(zip(layouts, pieces, strict=True)):
            lengths.add(layout.seconds_of(chosen[number]), -1)
            chosen[number] = best_runs(layout, each, cutting, lengths.surplus(each.seconds))
            lengths.add(layout.seconds_of(chosen[number]), 1)
        cost = _summed(layouts, chosen, cutting).cost(cutting)
        if best is None or cost < best[0]:
            best = cost, list(chosen)
    assert best is not None
    cut = _summed(layouts, best[1], cutting)
    return replace(cut, spans=_of_turns(len(turns), sections, cut.spans))


def _sections(given: TurnToCut, cutting: Cutting) -> list[TurnToCut]:
    """A turn in parts of half a minute or so, divided at its widest pauses: one long turn is a set, too."""
    words = sorted(given.words, key=lambda word: word.position)
    sections: list[TurnToCut] = []
    first, start = 0, given.turn.start
    room = given.room or (given.turn.start, given.turn.end)
    widest: tuple[float, int, float] | None = None
    for place in range(1, len(words)):
        before, after = words[place - 1].end, words[place].start
        if before is None or after is None:
            continue
        if widest is not None and after - start > 2 * SECTION_S:
            _, at, middle = widest
            part = replace(given.turn, start=start, end=middle)
            sections.append(TurnToCut(part, words[first:at], (room[0], middle)))
            first, start, room, widest = at, middle, (middle, room[1]), None
        pause = after - before
        if after - start > SECTION_S and pause >= cutting.least_pause_s:
            found = (pause, place, (before + after) / 2)
            widest = found if widest is None else max(widest, found)
    return [*sections, TurnToCut(replace(given.turn, start=start), words[first:], room)]


def _of_turns(
    count: int, sections: Sequence[tuple[int, TurnToCut]], spans: Sequence[tuple[ClipSpan, ...]]
) -> tuple[tuple[ClipSpan, ...], ...]:
    """The clips of the sections as those of their turns."""
    found: list[list[ClipSpan]] = [[] for _ in range(count)]
    words_before = [0] * count
    for (place, section), its in zip(sections, spans, strict=True):
        found[place] += [_moved(span, words_before[place]) for span in its]
        words_before[place] += len(section.words)
    return tuple(map(tuple, found))


def _moved(span: ClipSpan, words: int) -> ClipSpan:
    if span.first_word is None or span.last_word is None:
        return span
    return replace(span, first_word=span.first_word + words, last_word=span.last_word + words)


class _Lengths:
    """How many clips of each length there are, against those wanted.

    A length costs as much as one more clip of it would take the shares up to each length further from those
    wanted: the slope of the distance of Cramér and von Mises, whose greatest step is that of Kolmogorov and
    Smirnov.
    """

    def __init__(self, cutting: Cutting) -> None:
        self._cutting = cutting
        edges = np.linspace(cutting.least_s, cutting.most_s, _BINS + 1)
        self._step = edges[1] - edges[0]
        self._wanted = wanted_share(edges[1:], cutting)
        self._counts = np.zeros(_BINS)

    def add(self, seconds: Values, times: int) -> None:
        """Count clips of these lengths in (1) or out (-1)."""
        if len(seconds):
            self._counts += times * np.bincount(self._bins(seconds), minlength=_BINS)

    def surplus(self, seconds: Values) -> Values:
        """What lengths cost besides how unlikely they are; nothing before there is any clip."""
        total = self._counts.sum()
        if not total:
            return np.zeros(len(seconds))
        # Of few clips hardly any length can be told to be too frequent.
        ahead = (np.cumsum(self._counts) / total - self._wanted) * total / (total + _FEW)
        cost = np.cumsum(ahead[::-1])[::-1] * self._step
        return np.asarray(
            _STRICTNESS * (cost - cost.mean())[self._bins(seconds)]
            - length_costs(seconds, self._cutting) * total / (total + _FEW)
        )

    def _bins(self, seconds: Values) -> np.ndarray:
        return np.clip(((seconds - self._cutting.least_s) / self._step).astype(int), 0, _BINS - 1)


def _summed(layouts: Sequence[Layout], chosen: Sequence[list[tuple[int, int]]], cutting: Cutting) -> Cut:
    """What a choice comes to."""
    spans = tuple(tuple(layout.spans(runs)) for layout, runs in zip(layouts, chosen, strict=True))
    speech = kept = 0.0
    badness: list[float] = []
    for layout, runs in zip(layouts, chosen, strict=True):
        speech += layout.speech_s
        for first, last in runs:
            kept += float(layout.speech[first : last + 1].sum())
            badness += [
                float(layout.badness[place]) for place in (first, last + 1) if 0 < place < len(layout.starts)
            ]
    lengths = np.array([span.seconds for each in spans for span in each], float)
    return Cut(
        spans,
        speech,
        max(0.0, speech - kept),
        float(np.mean(badness)) if badness else 0.0,
        distance_from_wanted(lengths, cutting),
    )
