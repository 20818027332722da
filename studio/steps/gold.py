"""Marking turns gold: a person accepts speaker, words and times; the clips are cut and go to the gate."""

from collections.abc import Sequence

from studio.errors import Message, StudioError
from studio.project import edits
from studio.project.intervals import lies_mostly_in
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import State, Turn
from studio.steps.clips import cut_for_gold
from studio.steps.gate import open_gate

NOT_YET = {
    "speaker": "This turn has no speaker yet. Choose one, then mark it gold.",
    "words": "This turn has no words yet. Type or import its text and align it, then mark it gold.",
    "times": "Some words of this turn have no time yet. Choose Voice, Align the selected turns again; "
    "then mark it gold.",
    "cropped": "This turn lies in what was cropped away of its recording: take the crop back first.",
}
"""Why a turn cannot be gold."""


def accept(rows: Rows, turn_ids: Sequence[int], bulk: bool = False) -> Message:
    """The edit of the key G: mark these turns gold and cut their clips. `bulk`: nobody heard each of them.

    The clips wait at the gate until they are measured (`studio.steps.clips.measure`).

    Raises StudioError where a turn has no speaker, or a word without a time.
    """
    for turn_id in turn_ids:
        turn = rows.turn(turn_id)
        if reason := why_not(rows, turn):
            raise StudioError(reason)
    label = edits.set_state(rows, turn_ids, State.GOLD, bulk=bulk)
    for turn_id in turn_ids:
        cut_for_gold(rows, rows.turn(turn_id))
    for recording_id in {turn.recording_id for turn in rows.turns_with_ids(turn_ids)}:
        open_gate(rows, recording_id, turn_ids)  # to what was cut and measured before
    return label


def why_not(rows: Rows | Project, turn: Turn) -> str:
    """Why this turn cannot be gold yet, as a sentence; "" where it can."""
    if turn.speaker_id is None:
        return NOT_YET["speaker"]
    words = rows.words(turn.id)
    if not words:
        return NOT_YET["words"]
    if any(word.start is None or word.end is None for word in words):
        return NOT_YET["times"]
    if not lies_mostly_in((turn.start, turn.end), rows.usable(turn.recording_id)):
        return NOT_YET["cropped"]
    return ""


def mark_gold(project: Project, *, speaker_name: str | None = None) -> Message:
    """Accept in bulk every turn that can be gold, of one speaker or of all; recorded as a bulk acceptance.

    Raises StudioError where there is no such speaker, or nothing to accept.
    """
    speaker = None
    if speaker_name is not None:
        speaker = project.speaker_named(speaker_name)
        if speaker is None:
            names = ", ".join(each.name for each in project.speakers()) or "-"
            raise StudioError(
                "There is no speaker named {name}. There are: {names}", name=speaker_name, names=names
            )
    turns = project.turns(speaker_id=speaker.id if speaker else None)
    # Those that are gold already keep who accepted them, and how.
    candidates = [turn for turn in turns if turn.state not in (State.REJECTED, State.GOLD)]
    able = [turn for turn in candidates if not why_not(project, turn)]
    gold = [turn for turn in turns if turn.state is State.GOLD]
    if not able and not gold:
        raise StudioError("No turn can be marked gold yet. Give the turns text and align their words first.")
    if able:
        project.apply(accept, [turn.id for turn in able], bulk=True)
    gold += able
    return Message(
        "Marked {count} of {all} turns gold; {seconds:.1f} s are gold now",
        {"count": len(able), "all": len(turns), "seconds": sum(turn.end - turn.start for turn in gold)},
    )
