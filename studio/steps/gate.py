"""The gate of a project: which clips are measured, which become gold, which a person lets through."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from studio.dataset.gate import AT_THE_GATE, AtTheGate, at_the_gate, explain_stop, worst_first
from studio.errors import Message, StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.reads import Reads
from studio.project.rows import Rows
from studio.project.values import Clip, State

FEW_TURNS = 40
"""Up to so many turns are read one by one; of more all of their recording are."""

AWAITED = frozenset({AT_THE_GATE, State.GOLD})
"""Clips in one of these states become gold, or leave it, by what a check finds."""


@dataclass(frozen=True, slots=True)
class Gate:
    """How many clips became gold just now, and how many are stopped."""

    passed: int
    stopped: int


def standing(
    document: Reads, recording_id: int, turn_ids: Collection[int] | None = None
) -> dict[int, AtTheGate]:
    """How the clips of a recording, or of some of its turns, stand at the gate, by clip id."""
    few = turn_ids if turn_ids is not None and len(turn_ids) <= FEW_TURNS else None
    checked, now = document.checked_turns(recording_id), document.turn_fingerprints(recording_id, few)
    measured = [turn_id for turn_id, mark in now.items() if checked.get(turn_id) == mark]
    clips: Iterable[Clip] = document.clips(recording_id=recording_id)
    if turn_ids is not None:
        chosen = frozenset(turn_ids)
        clips = [clip for clip in clips if clip.turn_id in chosen]
    return at_the_gate(clips, document.problems(recording_id), measured)


def waiting(document: Reads, recording_id: int) -> list[int]:
    """The gold turns of a recording with clips at the gate that are not measured as they are now."""
    gold = {turn.id for turn in document.turns(recording_id, state=State.GOLD)}
    clips = [clip for clip in document.clips(recording_id=recording_id) if clip.turn_id in gold]
    at_gate = {clip.turn_id for clip in clips if clip.state is AT_THE_GATE}
    return document.stale_turns(recording_id, sorted(at_gate)) if at_gate else []


def open_gate(
    rows: Rows, recording_id: int, turn_ids: Collection[int] | None = None
) -> tuple[Message, "Gate"]:
    """Clips that were measured and pass become gold, and gold ones in which something was found leave it.

    This is what a check found, and no step of the history: call it by `Project.keep`.
    """
    gold = {turn.id for turn in rows.turns(recording_id, state=State.GOLD)}
    passed = stopped = 0
    for each in standing(rows, recording_id, turn_ids).values():
        if each.clip.turn_id not in gold or not each.measured:
            continue
        if each.clip.state is AT_THE_GATE and each.passes:
            rows.update("clips", each.clip.id, state=State.GOLD)
            passed += 1
        elif each.clip.state in AWAITED and each.stops:
            rows.update("clips", each.clip.id, state=AT_THE_GATE)
            stopped += 1
    return Message("Gate"), Gate(passed, stopped)


def take_in(rows: Rows, clip_ids: Collection[int]) -> Message:
    """A person takes clips into the voice whatever was found in them, which is recorded with each.

    What is not measured yet goes to the gate. Raises StudioError where a clip's turn is not gold.
    """
    clips = [rows.clip(clip_id) for clip_id in clip_ids]
    turns = rows.turns_with_ids({clip.turn_id for clip in clips})
    if any(turn.state is not State.GOLD for turn in turns):
        raise StudioError("A clip can be gold only where its turn is. Mark the turn gold first.")
    found: dict[int, AtTheGate] = {}
    for recording_id in {turn.recording_id for turn in turns}:
        found |= standing(rows, recording_id, [t.id for t in turns if t.recording_id == recording_id])
    measured = [clip.id for clip in clips if found[clip.id].measured]
    edits.set_clip_state(rows, measured, State.GOLD)
    edits.set_clip_state(rows, set(clip_ids) - set(measured), AT_THE_GATE)
    through = [each for each in map(found.__getitem__, clip_ids) if each.stops]
    for each in through:
        edits.let_clip_through(rows, each.clip.id, each.kinds)
    if through:
        count = len(through)
        return (
            Message("Let clip through")
            if count == 1
            else Message("Let {count} clips through", {"count": count})
        )
    count = len(clips)
    return Message("Mark clip gold") if count == 1 else Message("Mark {count} clips gold", {"count": count})


def hold_back(rows: Rows, clip_ids: Collection[int]) -> Message:
    """Take back that a person let clips through: what was found in them holds them back again."""
    for clip in rows.clips_with_ids(clip_ids):
        if clip.let_through:
            edits.let_clip_through(rows, clip.id, ())
            if clip.state is State.GOLD:
                rows.update("clips", clip.id, state=AT_THE_GATE)
    return (
        Message("Hold clip back")
        if len(clip_ids) == 1
        else Message("Hold {count} clips back", {"count": len(clip_ids)})
    )


def state_of_gate(project: Project) -> Message:
    """How many clips are gold, stopped, or let through by a person, as a sentence."""
    gold = {turn.id for turn in project.turns(state=State.GOLD)}
    clips = [clip for clip in project.clips() if clip.turn_id in gold]
    values = {
        "gold": sum(clip.state is State.GOLD for clip in clips),
        "stopped": sum(clip.state is AT_THE_GATE for clip in clips),
        "through": sum(clip.state is State.GOLD and bool(clip.let_through) for clip in clips),
    }
    return Message("Clips: {gold} gold, {through} of them let through; the gate holds {stopped} back", values)


def worst(project: Project, recording_ids: Iterable[int] | None = None) -> list[AtTheGate]:
    """The clips in which most is likely wrong, of some recordings or all, worst first."""
    ids = [each.id for each in project.recordings()] if recording_ids is None else list(recording_ids)
    return worst_first(each for one in ids for each in standing(project, one).values())


def describe_worst(project: Project, found: Sequence[AtTheGate]) -> list[dict[str, Any]]:
    """Clips as plain values, for JSON: where, what they say, how likely wrong, what was found."""
    turns = {turn.id: turn for turn in project.turns_with_ids({each.clip.turn_id for each in found})}
    names = {recording.id: recording.name for recording in project.recordings()}
    return [
        {
            "clip": each.clip.id,
            "recording": names[turns[each.clip.turn_id].recording_id],
            "start": round(each.clip.start, 3),
            "end": round(each.clip.end, 3),
            "text": each.clip.text,
            "state": str(each.clip.state),
            "stopped": bool(each.stops),
            "let_through": sorted(each.clip.let_through),
            "risk": round(each.risk, 3),
            "found": [
                {
                    "kind": problem.kind,
                    "risk": round(problem.risk, 3),
                    "stops": problem in each.stops,
                    "says": str(explain_stop(problem)),
                }
                for problem in each.found
            ],
        }
        for each in found
    ]
