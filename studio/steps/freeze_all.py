"""Freezing the gold of every speaker of a project, each into a snapshot of their own."""

import contextlib
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.project import Project
from studio.steps.freeze import FreezePlan, freeze_now, plan_freeze
from studio.steps.step import Step

MARK = "frozen"
"""This file in the folder of snapshots holds the mark of the gold that was frozen last."""


def freeze_all(project: Project) -> Step:
    """The step that freezes every speaker's gold clips. Raises StudioError where nothing is gold."""
    with_gold = {clip.turn_id for clip in project.clips() if clip.state == "gold"}
    speakers = {turn.speaker_id for turn in project.turns_with_ids(with_gold)}
    plans = [plan_freeze(project, speaker_id) for speaker_id in sorted(filter(None, speakers))]
    if not plans:
        raise StudioError("No clip is gold yet: nothing can be frozen.")
    apply = partial(_say, mark=project.gold_mark())
    return Step(Message("Freeze the gold dataset"), freeze_each, (plans,), apply)


def is_frozen(folder: Path, mark: str) -> bool:
    """Whether the gold with this mark (`Project.gold_mark`) is what was frozen last, in a project's folder."""
    try:
        return bool(mark) and (folder / "snapshots" / MARK).read_text(encoding="ascii") == mark
    except (OSError, ValueError):
        return False


def freeze_each(plans: Sequence[FreezePlan]) -> Iterator[Event]:
    """The work: a `Result` with the number of clips and their seconds, of all snapshots."""
    clips, seconds = 0, 0.0
    for number, plan in enumerate(plans):
        yield Progress(
            number / len(plans),
            Message("Freezing the gold clips of {speaker}", {"speaker": plan.speaker}),
        )
        snapshot = freeze_now(plan)
        clips, seconds = clips + len(snapshot.clips), seconds + snapshot.seconds
    yield Result((len(plans), clips, seconds))


def _say(project: Project, frozen: tuple[int, int, float], *, mark: str) -> Message:
    with contextlib.suppress(OSError):  # then it is frozen again, which finds that all is there
        (project.subfolder("snapshots") / MARK).write_text(mark, encoding="ascii")
    speakers, clips, seconds = frozen
    values = {"speakers": speakers, "clips": clips, "minutes": seconds / 60}
    if speakers == 1:
        return Message("Frozen: {clips} clips of 1 speaker, {minutes:.1f} minutes", values)
    return Message("Frozen: {clips} clips of {speakers} speakers, {minutes:.1f} minutes", values)
