"""Edges of turns that follow their words: an aligner hears better than diarization where speech ends."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from studio.project.found import AlignedWord
from studio.project.rows import Rows, rounded
from studio.project.values import MINIMUM_TURN_S, State, Turn


def turns_around_words(
    rows: Rows, turns: Mapping[int, Turn], aligned: Mapping[int, Sequence[AlignedWord]]
) -> dict[int, Turn]:
    """Let turns that no person touched grow to words beyond their edges; returns all turns as they are then.

    An edge that touches another turn is moved for both, where no person set the other and it keeps its words;
    else the two overlap. Turns of one speaker never come to overlap.
    """
    now = dict(turns)
    for turn_id, words in aligned.items():
        turn = now[turn_id]
        if words and _may_move(turn):
            _move(now, turn, min(turn.start, words[0].start), max(turn.end, words[-1].end), aligned)
    for turn_id, turn in now.items():
        if turn != turns[turn_id]:
            rows.update("turns", turn_id, start=turn.start, end=turn.end)
    return now


def _may_move(turn: Turn) -> bool:
    return not turn.touched and turn.state is not State.GOLD


def _move(
    now: dict[int, Turn], turn: Turn, start: float, end: float, aligned: Mapping[int, Sequence[AlignedWord]]
) -> None:
    others = [other for other in now.values() if other.id != turn.id]
    own = [other for other in others if other.speaker_id == turn.speaker_id]
    start = max([start, *(other.end for other in own if other.end <= turn.start)])
    end = min([end, *(other.start for other in own if other.start >= turn.end)])
    start, end = rounded(start), rounded(end)
    for other in others:
        words = aligned.get(other.id, ())
        if other.start == turn.end < end and _keeps(other, end, other.end, words):
            now[other.id] = replace(other, start=end)
        elif other.end == turn.start > start and _keeps(other, other.start, start, words):
            now[other.id] = replace(other, end=start)
    now[turn.id] = replace(turn, start=start, end=end)


def _keeps(turn: Turn, start: float, end: float, words: Sequence[AlignedWord]) -> bool:
    """Whether a turn may shrink to [start, end): set by a tool, long enough then, with all its words."""
    inside = not words or (words[0].start >= start and words[-1].end <= end)
    return _may_move(turn) and end - start >= MINIMUM_TURN_S and inside
