"""Who the labels of a diarization are: speakers that are known already, or new ones."""

from collections.abc import Mapping, Sequence

from studio.project.edits_speakers import insert_speaker, next_name
from studio.project.intervals import IntervalIndex, overlap_s
from studio.project.rows import Rows
from studio.project.values import PERSON, Turn

SHARED_AT_LEAST = 0.25
"""A label is a known speaker where this share of the one's, or the other's, speech is the same."""

Found = tuple[float, float, str]


def speakers_for(
    rows: Rows, turns: Sequence[Turn], found: Sequence[Found], source: str, labels_are_names: bool
) -> dict[str, int]:
    """The speaker id of each label, in order of appearance; new speakers are added.

    `turns` are the recording's turns of now. Each speaker gets one label at most, those that share
    most time first. With `labels_are_names` a label is the speaker of that name.
    """
    labels = list(dict.fromkeys(label for _, _, label in sorted(found)))
    known = {} if labels_are_names else _known(turns, found)
    for label in labels:
        if label in known:
            continue
        named = rows.speaker_named(label) if labels_are_names else None
        name = " ".join(label.split()) if labels_are_names else ""
        known[label] = named.id if named else insert_speaker(rows, name or next_name(rows), source)
    return {label: known[label] for label in labels}


def speakers_of_labels(
    turns: Sequence[Turn], found: Sequence[Found], known: Mapping[str, int]
) -> dict[str, int]:
    """The speaker id of each label that is somebody's: as `known` says, else who shares most time with it.

    `turns` are the recording's turns of now. Labels that are nobody's yet are left out.
    """
    unknown = [each for each in found if each[2] not in known]
    taken = set(known.values())
    others = [turn for turn in turns if turn.speaker_id not in taken]
    return {**known, **_known(others, unknown)}


def forget_unused(rows: Rows, speaker_ids: set[int]) -> None:
    """Delete those speakers that a tool made and that nothing in the project names any more."""
    named = {voice.speaker_id for voice in rows.voices()} | {run.speaker_id for run in rows.runs()}
    for speaker_id in speaker_ids - named:
        if rows.source_of("speakers", speaker_id) != PERSON and not rows.turns(speaker_id=speaker_id):
            rows.delete("speakers", speaker_id)


def _known(turns: Sequence[Turn], found: Sequence[Found]) -> dict[str, int]:
    shared: dict[tuple[str, int], float] = {}
    there = IntervalIndex(turns)
    for start, end, label in found:
        for turn in there.over(start, end):
            if turn.speaker_id is not None:
                key = (label, turn.speaker_id)
                shared[key] = shared.get(key, 0.0) + overlap_s((start, end), (turn.start, turn.end))
    known: dict[str, int] = {}
    for (label, speaker_id), seconds in sorted(shared.items(), key=lambda item: -item[1]):
        speech = min(_of_label(found, label), _of_speaker(turns, speaker_id))
        if label not in known and speaker_id not in known.values() and seconds >= SHARED_AT_LEAST * speech:
            known[label] = speaker_id
    return known


def _of_label(found: Sequence[Found], label: str) -> float:
    return sum(end - start for start, end, name in found if name == label)


def _of_speaker(turns: Sequence[Turn], speaker_id: int) -> float:
    return sum(turn.end - turn.start for turn in turns if turn.speaker_id == speaker_id)
