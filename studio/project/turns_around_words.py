"""Edges of turns that follow their words: an aligner hears better than diarization where speech ends."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from studio.project.found import AlignedWord
from studio.project.rows import Rows, rounded
from studio.project.values import MINIMUM_TURN_S, State, Turn

STRETCH_S = 10.0
"""Turns are looked up by stretches of the recording as long as this."""


def turns_around_words(
    rows: Rows, turns: Mapping[int, Turn], aligned: Mapping[int, Sequence[AlignedWord]]
) -> dict[int, Turn]:
    """Let turns that no person touched grow to words beyond their edges; returns all turns as they are then.

    An edge that touches another turn is moved for both, where no person set the other and it keeps its words;
    else the two overlap. Turns of one speaker never come to overlap.
    """
    now = _TurnsByTime(turns.values())
    for turn_id, words in aligned.items():
        turn = now.by_id[turn_id]
        if words and _may_move(turn):
            _move(now, turn, min(turn.start, words[0].start), max(turn.end, words[-1].end), aligned)
    for turn_id, turn in now.by_id.items():
        if turn != turns[turn_id]:
            rows.update("turns", turn_id, start=turn.start, end=turn.end)
    return now.by_id


class _TurnsByTime:
    """Turns as they are now, and quickly those near a time: a recording may hold thousands."""

    def __init__(self, turns: Iterable[Turn]) -> None:
        self.by_id: dict[int, Turn] = {}
        self._stretches: defaultdict[int, set[int]] = defaultdict(set)
        for turn in turns:
            self.put(turn)

    def put(self, turn: Turn) -> None:
        """Add a turn, or give one other times."""
        self.by_id[turn.id] = turn
        for stretch in _stretches(turn.start, turn.end):
            self._stretches[stretch].add(turn.id)

    def near(self, start: float, end: float) -> list[Turn]:
        """All turns that touch [start, end], and some beside them."""
        ids = set().union(*(self._stretches[stretch] for stretch in _stretches(start, end)))
        return [self.by_id[turn_id] for turn_id in sorted(ids)]


def _stretches(start: float, end: float) -> range:
    return range(int(start // STRETCH_S), int(end // STRETCH_S) + 1)


def _may_move(turn: Turn) -> bool:
    return not turn.touched and turn.state is not State.GOLD


def _move(
    now: _TurnsByTime, turn: Turn, start: float, end: float, aligned: Mapping[int, Sequence[AlignedWord]]
) -> None:
    others = [other for other in now.near(start, end) if other.id != turn.id]
    own = [other for other in others if other.speaker_id == turn.speaker_id]
    start = max([start, *(other.end for other in own if other.end <= turn.start)])
    end = min([end, *(other.start for other in own if other.start >= turn.end)])
    start, end = rounded(start), rounded(end)
    for other in others:
        words = aligned.get(other.id, ())
        if other.start == turn.end < end and _keeps(other, end, other.end, words):
            now.put(replace(other, start=end))
        elif other.end == turn.start > start and _keeps(other, other.start, start, words):
            now.put(replace(other, end=start))
    now.put(replace(turn, start=start, end=end))


def _keeps(turn: Turn, start: float, end: float, words: Sequence[AlignedWord]) -> bool:
    """Whether a turn may shrink to [start, end): set by a tool, long enough then, with all its words."""
    inside = not words or (words[0].start >= start and words[-1].end <= end)
    return _may_move(turn) and end - start >= MINIMUM_TURN_S and inside
