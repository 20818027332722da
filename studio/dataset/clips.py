"""Cutting turns into clips: what a model is trained on, one breath of speech each."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.project.values import Turn, Word

LEAST_S = 1.5
MOST_S = 11.0
HANDLE_S = 0.15
"""Silence kept on each side of a cut, where there is that much: speech is not chopped at its onset."""

_TOO_LONG_COST = 1000.0
_TOO_SHORT_COST = 100.0
_GAP_FLOOR_S = 0.02
_MOST_PARTS = 120
"""More words are not said within one clip; an import of thousands in a second must not take minutes."""


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


def cut_turn(
    turn: Turn, words: Sequence[Word], *, least_s: float = LEAST_S, most_s: float = MOST_S
) -> list[ClipSpan]:
    """Cut `turn` into clips of `least_s` to `most_s` at the gaps between its `words`, widest gaps first.

    A turn that is short enough stays whole, also one shorter than `least_s`; so does one that cannot
    be cut, having no two neighbouring words with times. The handles around a cut end where the
    neighbour's word begins. No word is lost, cut through, or in two clips.
    """
    words = sorted(words, key=lambda word: word.position)
    if turn.end - turn.start <= most_s:
        return [_whole(turn, words)]
    joints = _joints(words)
    firsts = [0, *joints]
    spans = [
        _span(turn, words, first, following - 1)
        for first, following in zip(firsts, [*joints, len(words)], strict=True)
    ]
    if len(spans) <= 1:
        return [_whole(turn, words)]
    pieces = _best_pieces(spans, _joint_costs(words, joints), least_s, most_s)
    return [_span(turn, words, firsts[first], _last_of(spans, last)) for first, last in pieces]


def _whole(turn: Turn, words: Sequence[Word]) -> ClipSpan:
    if not words:
        return ClipSpan(turn.start, turn.end, None, None, turn.text)
    return ClipSpan(turn.start, turn.end, 0, len(words) - 1, _text(words))


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _joints(words: Sequence[Word]) -> list[int]:
    """The indices of the words before which a cut is possible: both have times, and they do not overlap."""
    return [
        index
        for index in range(1, len(words))
        if words[index - 1].end is not None and words[index].start is not None and _gap(words, index) > -1e-6
    ]


def _joint_costs(words: Sequence[Word], joints: Sequence[int]) -> list[float]:
    """What a cut costs at each joint: the narrower the gap the more, most where words touch."""
    return [1.0 / (max(0.0, _gap(words, joint)) + _GAP_FLOOR_S) for joint in joints]


def _gap(words: Sequence[Word], joint: int) -> float:
    before, after = words[joint - 1].end, words[joint].start
    assert before is not None and after is not None  # `_joints` chose only such
    return after - before


def _span(turn: Turn, words: Sequence[Word], first: int, last: int) -> ClipSpan:
    """The clip of the words `first` to `last`, with handles of silence that stay out of other words."""
    start, end = turn.start, turn.end
    if first > 0:
        start = words[first].start - min(HANDLE_S, max(0.0, _gap(words, first)) / 2)  # type: ignore[operator]
    if last < len(words) - 1:
        end = words[last].end + min(HANDLE_S, max(0.0, _gap(words, last + 1)) / 2)  # type: ignore[operator]
    return ClipSpan(start, end, first, last, _text(words[first : last + 1]))


def _last_of(spans: Sequence[ClipSpan], index: int) -> int:
    last = spans[index].last_word
    assert last is not None
    return last


def _best_pieces(
    spans: Sequence[ClipSpan], joint_costs: Sequence[float], least_s: float, most_s: float
) -> list[tuple[int, int]]:
    """The runs (first, last) of `spans` of least total cost, by dynamic programming over their ends."""
    best = [0.0] + [float("inf")] * len(spans)
    came_from = [0] * (len(spans) + 1)
    for last in range(len(spans)):
        for first in range(last, -1, -1):
            seconds = spans[last].end - spans[first].start
            cost = best[first] + _length_cost(seconds, least_s, most_s)
            cost += joint_costs[first - 1] if first else 0.0
            if cost < best[last + 1]:
                best[last + 1], came_from[last + 1] = cost, first
            if (seconds > most_s and first < last) or last - first >= _MOST_PARTS:
                break
    pieces: list[tuple[int, int]] = []
    end = len(spans)
    while end > 0:
        pieces.append((came_from[end], end - 1))
        end = came_from[end]
    return pieces[::-1]


def _length_cost(seconds: float, least_s: float, most_s: float) -> float:
    if seconds > most_s:
        return _TOO_LONG_COST * (1.0 + seconds - most_s)
    if seconds < least_s:
        return _TOO_SHORT_COST * (1.0 + least_s - seconds)
    return 0.0
