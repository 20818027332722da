"""Applying what an automatic step found: one edit each, against the rows of now.

What a person touched stays, and so does what a person changed or deleted while the job ran; the
label says how many turns were written and how many were kept.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from studio.errors import Message
from studio.project.baseline import Baseline
from studio.project.diarization_plan import (
    SLIVER_S,
    DiarizationPlan,
    PlannedTurn,
    blocked_by,
    is_persons,
)
from studio.project.diarized_speakers import forget_unused, speakers_for
from studio.project.edits_speakers import insert_speaker, next_name
from studio.project.edits_turns import insert_turn, within
from studio.project.intervals import Interval, IntervalIndex, subtract, union
from studio.project.rows import Rows, rounded
from studio.project.touching import delete_clips
from studio.project.turn_words import write_text
from studio.project.values import MINIMUM_TURN_S, PERSON


def apply_diarization(
    rows: Rows,
    recording_id: int,
    turns: Sequence[tuple[float, float, str]],
    source: str,
    based_on: Baseline | None = None,
    labels_are_names: bool = False,
) -> Message:
    """Replace the turns that tools made and nobody touched by what was found: (start, end, speaker label).

    Inside a turn that a person touched, or deleted meanwhile, nothing new is written, unless it goes
    on with an overlap of another speaker that was left there. `labels_are_names` for labels that
    people gave, such as an imported file's; else a label is the speaker it shares most time with.
    """
    recording = rows.recording(recording_id)
    now_there = rows.turns(recording_id)
    kept = [turn for turn in now_there if is_persons(turn)]
    deleted = based_on.deleted_since(rows) if based_on else []
    found = [(within(recording, start), within(recording, end), label) for start, end, label in turns]
    speaker_of = speakers_for(rows, now_there, found, source, labels_are_names)
    spans = {label: union((s, e) for s, e, name in found if name == label and e > s) for label in speaker_of}
    kept_ids = {turn.id for turn in kept}
    for turn in now_there:
        if turn.id not in kept_ids:
            rows.delete("turns", turn.id)
    inserted = 0
    for label, speaker_id in speaker_of.items():
        own = [turn for turn in now_there if turn.speaker_id == speaker_id]
        blocked = blocked_by([*kept, *deleted], speaker_id, IntervalIndex(own))
        for start, end in _free_parts(spans[label], blocked):
            insert_turn(rows, recording_id, start, end, speaker_id, source)
            inserted += 1
    forget_unused(rows, {turn.speaker_id for turn in now_there if turn.speaker_id is not None})
    return label_with_kept(
        "Diarize: {count} turns", "Diarize: {count} turns, {kept} of yours kept", inserted, len(kept)
    )


def write_diarization_plan(rows: Rows, plan: DiarizationPlan, source: str) -> Message:
    """Write what a plan says, which was made of the rows as they are now; new speakers are added."""
    who: dict[str, int] = {
        label: insert_speaker(rows, next_name(rows), source) for label in plan.new_speakers
    }

    def speaker_id(turn: PlannedTurn) -> int | None:
        return who[turn.speaker] if isinstance(turn.speaker, str) else turn.speaker

    for turn in plan.removed:
        rows.delete("turns", turn.id)
    for planned in plan.changed:
        if planned.was is not None:
            delete_clips(rows, planned.was.id)
            values = {"start": planned.start, "end": planned.end, "speaker_id": speaker_id(planned)}
            rows.update("turns", planned.was.id, **values)
    for planned in plan.added:
        insert_turn(rows, plan.recording_id, planned.start, planned.end, speaker_id(planned), source)
    gone = [*plan.removed, *(planned.was for planned in plan.changed if planned.was is not None)]
    forget_unused(rows, {turn.speaker_id for turn in gone if turn.speaker_id is not None})
    count = len(plan.added) + len(plan.changed) + plan.unchanged
    return label_with_kept(
        "Diarize: {count} turns", "Diarize: {count} turns, {kept} of yours kept", count, plan.kept
    )


def apply_transcript_match(
    rows: Rows,
    recording_id: int,
    assignments: Mapping[int, Sequence[int]],
    speaker_names: Mapping[int, str] | None = None,
    source: str = "transcript",
    texts: Mapping[int, str] | None = None,
) -> Message:
    """Write transcript lines into turns: turn id -> ids of its lines, in order; and speaker id -> name.

    `texts` is the text of a turn that has only its share of a line; the others get their lines joined. A line
    of several turns belongs to the first. A text that a person wrote stays. A name that another speaker
    has already makes the two one, unless a person named the first.
    """
    lines = {line.id: line for line in rows.utterances(recording_id)}
    given: set[int] = set()
    there = {turn.id: turn for turn in rows.turns(recording_id)}
    written = kept = 0
    for line in lines.values():
        rows.update("utterances", line.id, turn_id=None)
    for turn_id, line_ids in assignments.items():
        said = [lines[line_id].text for line_id in line_ids if line_id in lines]
        turn = there.get(turn_id)
        if turn is None or not said:
            continue
        for line_id in set(line_ids) - given:
            rows.update("utterances", line_id, turn_id=turn_id)
        given.update(line_ids)
        if turn.text and is_persons(turn):
            kept += 1
            continue
        text = (texts or {}).get(turn_id) or " ".join(said)
        rows.update("turns", turn_id, text=write_text(rows, turn_id, text, source))
        written += 1
    for speaker_id, name in (speaker_names or {}).items():
        _name_speaker(rows, speaker_id, name, source)
    return label_with_kept(
        "Match transcript: {count} turns", "Match transcript: {count} turns, {kept} kept", written, kept
    )


def label_with_kept(plain: str, with_kept: str, count: int, kept: int) -> Message:
    """A label that says what was written, and what of the user's was kept if any."""
    return Message(with_kept, {"count": count, "kept": kept}) if kept else Message(plain, {"count": count})


def _free_parts(spans: Sequence[Interval], blocked: Sequence[Interval]) -> list[Interval]:
    taken = union(blocked)
    starts = [start for start, _ in taken]
    parts: list[Interval] = []
    for start, end in spans:
        first = max(bisect_left(starts, start) - 1, 0)
        free = subtract([(start, end)], taken[first : bisect_left(starts, end)])
        whole = free == [(start, end)]
        least = MINIMUM_TURN_S if whole else SLIVER_S
        parts += [part for part in free if rounded(part[1] - part[0]) >= least]
    return parts


def _name_speaker(rows: Rows, speaker_id: int, name: str, source: str) -> None:
    speaker = next((speaker for speaker in rows.speakers() if speaker.id == speaker_id), None)
    name = " ".join(name.split())
    named_by_person = rows.source_of("speakers", speaker_id) == PERSON
    if speaker is None or named_by_person or not name or speaker.name == name:
        return
    other = rows.speaker_named(name)
    if other is None or other.id == speaker_id:
        rows.update("speakers", speaker_id, name=name, source=source)
        return
    for turn in rows.turns(speaker_id=speaker_id):
        if not is_persons(turn):
            rows.update("turns", turn.id, speaker_id=other.id)
    if not rows.turns(speaker_id=speaker_id):
        rows.delete("speakers", speaker_id)
