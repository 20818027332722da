"""What a diarization would change: worked out before anything is written, shown, then written as one edit.

What a person fixed stays: a turn as it is, or of a turn only its speaker or an edge, while the rest of it
follows what was found. A turn that is found again as it was keeps its row, with text and words.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from studio.project.baseline import Baseline
from studio.project.diarized_speakers import speakers_of_labels
from studio.project.edits_turns import within as inside_recording
from studio.project.intervals import Interval, IntervalIndex, overlap_s, subtract, union
from studio.project.reads import Reads
from studio.project.rows import rounded
from studio.project.values import MINIMUM_TURN_S, PERSON, Fixed, State, Turn

SAME_EDGE_S = 0.02
"""A turn whose edges are found again as near as this is the same turn."""

SLIVER_S = 0.25
"""What is left of a found turn beside a kept one is dropped where it is shorter than this."""

Found = tuple[float, float, str]
Who = int | str | None
"""A speaker's id; the label of one who is not known yet; None for nobody."""


@dataclass(frozen=True)
class PlannedTurn:
    """A turn as it would be; `was` is its row of now, None for a new one."""

    start: float
    end: float
    speaker: Who
    was: Turn | None = None


@dataclass(frozen=True)
class DiarizationPlan:
    """What would change in a recording.

    Attributes:
        recording_id: of which
        removed: rows that would go
        changed: rows that would get other edges or another speaker
        added: new turns
        unchanged: how many rows were found again as they are
        kept: how many rows stay because a person decided all of them
    """

    recording_id: int
    removed: tuple[Turn, ...] = ()
    changed: tuple[PlannedTurn, ...] = ()
    added: tuple[PlannedTurn, ...] = ()
    unchanged: int = 0
    kept: int = 0

    @property
    def changes(self) -> int:
        """How many turns would come, go or be other than they are."""
        return len(self.removed) + len(self.changed) + len(self.added)

    @property
    def new_speakers(self) -> list[str]:
        """The labels of speakers who would be new, in order of appearance."""
        planned = sorted([*self.changed, *self.added], key=lambda turn: turn.start)
        return list(dict.fromkeys(turn.speaker for turn in planned if isinstance(turn.speaker, str)))


@dataclass
class _Rest:
    """Found stretches of each speaker, in order and apart, that no row has taken yet."""

    parts: dict[Who, list[Interval]] = field(default_factory=dict)

    def take(self, speaker: Who, part: Interval, used: Interval) -> None:
        """Take `used` out of a part; slivers beside it are dropped."""
        left = [each for each in subtract([part], [used]) if each[1] - each[0] >= SLIVER_S]
        mine = self.parts[speaker]
        place = bisect_left(mine, part)
        mine[place : place + 1] = left


def is_persons(turn: Turn) -> bool:
    """Whether a person made or decided anything of a turn."""
    return turn.touched or turn.source == PERSON or turn.state != State.RAW


def is_open(turn: Turn) -> bool:
    """Whether a person fixed something of a turn and left the rest of it to be found."""
    if turn.source == PERSON or turn.state not in (State.RAW, State.EDITED):
        return False
    return bool(turn.fixed) and turn.fixed != frozenset(Fixed)


def plan_diarization(
    reads: Reads,
    recording_id: int,
    found: Sequence[Found],
    *,
    known: Mapping[str, int] | None = None,
    span: Interval | None = None,
    based_on: Baseline | None = None,
) -> DiarizationPlan:
    """What writing `found` (start, end, speaker label) would change of the rows of now.

    `known` says which speaker a label is; other labels are the speaker they share most time with, or new.
    With `span` only what lies in it changes. What a person touched or deleted since `based_on` wins.
    Raises StudioError where the recording is gone.
    """
    recording = reads.recording(recording_id)
    rows = reads.turns(recording_id)
    speaker_of: dict[str, int] = speakers_of_labels(rows, found, known or {})
    turns: list[tuple[float, float, Who]] = [
        (inside_recording(recording, start), inside_recording(recording, end), speaker_of.get(label, label))
        for start, end, label in found
    ]
    outside: list[Turn] = []
    if span is not None:
        turns, outside = _only_within(span, turns, rows)
    passed_by = {turn.id for turn in outside}
    there = [turn for turn in rows if turn.id not in passed_by]
    opened = [turn for turn in there if is_open(turn)]
    open_ids = {turn.id for turn in opened}
    kept = [turn for turn in there if is_persons(turn) and turn.id not in open_ids]
    deleted = based_on.deleted_since(reads) if based_on else []
    rest = _free(turns, [*kept, *outside, *deleted], rows, _moments(opened))
    changed, unchanged = _open_turns(reads, opened, rest)
    free = [turn for turn in there if turn.id not in open_ids and not is_persons(turn)]
    again = _found_again(free, rest)
    added = [
        PlannedTurn(start, end, speaker)
        for speaker, parts in rest.parts.items()
        for start, end in parts
        if rounded(end - start) >= MINIMUM_TURN_S
    ]
    return DiarizationPlan(
        recording_id,
        tuple(turn for turn in free if turn.id not in again),
        tuple(changed),
        tuple(sorted(added, key=lambda turn: (turn.start, turn.end))),
        unchanged + len(again),
        len(kept),
    )


def _only_within(
    span: Interval, turns: Sequence[tuple[float, float, Who]], rows: Sequence[Turn]
) -> tuple[list[tuple[float, float, Who]], list[Turn]]:
    """What was found in the span, with what rows that reach out of it are outside; and the rows outside."""
    outside = [turn for turn in rows if turn.end <= span[0] or turn.start >= span[1]]
    inside = [(max(s, span[0]), min(e, span[1]), who) for s, e, who in turns if s < span[1] and e > span[0]]
    crossing = [turn for turn in rows if turn.start < span[0] < turn.end or turn.start < span[1] < turn.end]
    for turn in crossing:
        for start, end in subtract([(turn.start, turn.end)], [span]):
            inside = _joined(inside, (start, end, turn.speaker_id))
    return inside, outside


def _joined(
    turns: Sequence[tuple[float, float, Who]], more: tuple[float, float, Who]
) -> list[tuple[float, float, Who]]:
    """The turns with one more, which is made one with those of its speaker that it touches."""
    start, end, speaker = more
    touching = [turn for turn in turns if turn[2] == speaker and turn[0] <= end and turn[1] >= start]
    start = min([start, *(turn[0] for turn in touching)])
    end = max([end, *(turn[1] for turn in touching)])
    return [*(turn for turn in turns if turn not in touching), (start, end, speaker)]


def _free(
    turns: Sequence[tuple[float, float, Who]],
    kept: Sequence[Turn],
    rows: Sequence[Turn],
    moments: Sequence[float],
) -> _Rest:
    """Of each speaker the stretches that may be written, cut at fixed moments."""
    rest = _Rest()
    for speaker in dict.fromkeys(who for _, _, who in sorted(turns, key=lambda turn: turn[:2])):
        own = IntervalIndex([turn for turn in rows if turn.speaker_id == speaker])
        spans = union((start, end) for start, end, who in turns if who == speaker and end > start)
        whole = set(spans)
        rest.parts[speaker] = [
            piece
            for free in subtract(spans, blocked_by(kept, speaker, own))
            if free in whole or free[1] - free[0] >= SLIVER_S
            for piece in _cut(free, moments)
        ]
    return rest


def blocked_by(kept: Iterable[Turn], speaker: Who, own: IntervalIndex[Turn]) -> list[Interval]:
    """Where nothing new of a speaker may be written beside turns that stay; `own` are the speaker's of now.

    A turn that stays takes its whole time, but for where the speaker's own turns overlapped it anyway.
    """
    blocked: list[Interval] = []
    for turn in kept:
        over = own.over(turn.start, turn.end) if turn.speaker_id != speaker else []
        blocked += subtract([(turn.start, turn.end)], [(each.start, each.end) for each in over])
    return blocked


def _cut(part: Interval, moments: Sequence[float]) -> list[Interval]:
    inside = moments[bisect_right(moments, part[0]) : bisect_left(moments, part[1])]
    points = [part[0], *inside, part[1]]
    return list(zip(points[:-1], points[1:], strict=True))


def _moments(opened: Iterable[Turn]) -> list[float]:
    starts = {turn.start for turn in opened if Fixed.START in turn.fixed}
    return sorted(starts | {turn.end for turn in opened if Fixed.END in turn.fixed})


def _open_turns(reads: Reads, opened: Sequence[Turn], rest: _Rest) -> tuple[list[PlannedTurn], int]:
    """The rows with something left to find, as they would be; and how many of them stay as they are."""
    changed, unchanged = [], 0
    for turn in opened:
        planned = _as_found(reads, turn, rest)
        same = (planned.start, planned.end, planned.speaker) == (turn.start, turn.end, turn.speaker_id)
        unchanged += same
        if not same:
            changed.append(planned)
    return changed, unchanged


def _as_found(reads: Reads, turn: Turn, rest: _Rest) -> PlannedTurn:
    speaker, part = _best_part(turn, rest)
    if part is None:
        return PlannedTurn(turn.start, turn.end, turn.speaker_id, turn)
    words = [word for word in reads.words(turn.id) if word.start is not None and word.end is not None]
    first = min([part[0], *(word.start for word in words if word.start is not None)])
    last = max([part[1], *(word.end for word in words if word.end is not None)])
    start = turn.start if Fixed.START in turn.fixed else first
    end = turn.end if Fixed.END in turn.fixed else last
    rest.take(speaker, part, (start, end))
    if rounded(end - start) < MINIMUM_TURN_S:
        return PlannedTurn(turn.start, turn.end, turn.speaker_id, turn)
    return PlannedTurn(rounded(start), rounded(end), speaker, turn)


def _best_part(turn: Turn, rest: _Rest) -> tuple[Who, Interval | None]:
    """The found stretch that is this turn: of its speaker where that is fixed; it shares most time."""
    own = Fixed.SPEAKER in turn.fixed
    candidates = [
        (overlap_s(part, (turn.start, turn.end)), speaker, part)
        for speaker, parts in rest.parts.items()
        if not own or speaker == turn.speaker_id
        for part in parts[max(bisect_left(parts, (turn.start, turn.start)) - 1, 0) :
                          bisect_left(parts, (turn.end, turn.end))]
    ]  # fmt: skip
    best = max(candidates, key=lambda each: each[0], default=(0.0, turn.speaker_id, None))
    return (best[1], best[2]) if best[0] > 0 else (turn.speaker_id, None)


def _found_again(free: Sequence[Turn], rest: _Rest) -> set[int]:
    """The ids of rows that were found as they are; their stretches are taken."""
    again = set()
    for turn in free:
        parts = rest.parts.get(turn.speaker_id, [])
        place = bisect_left(parts, (turn.start - SAME_EDGE_S, 0.0))
        for part in parts[place : place + 2]:
            if abs(part[0] - turn.start) <= SAME_EDGE_S and abs(part[1] - turn.end) <= SAME_EDGE_S:
                rest.take(turn.speaker_id, part, part)
                again.add(turn.id)
                break
    return again
