"""Writing what the project holds in other programs' formats."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from studio.dataset.formats import ljspeech, rttm
from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project.project import Project
from studio.steps.freeze import FreezePlan, freezing, plan_freeze
from studio.steps.step import Step


def export(project: Project, format_name: str, out: Path) -> Step:
    """The step that exports to the folder `out`: gold clips as LJSpeech, or every recording's turns as RTTM.

    Raises StudioError where there is nothing to export, or no such format.
    """
    if format_name not in FORMATS:
        raise StudioError(
            "There is no format {name}; there are: {names}.", name=format_name, names=", ".join(FORMATS)
        )
    plan, write = FORMATS[format_name]
    return Step(
        title=Message("Export {format}", {"format": format_name}),
        work=write,
        args=(plan(project), out),
        apply=lambda _project, done: done,
    )


def write_ljspeech(plans: list[FreezePlan], out: Path) -> Iterator[Event]:
    """The work: one LJSpeech folder a speaker; `out` itself where there is one speaker."""
    count, seconds = 0, 0.0
    with tempfile.TemporaryDirectory(prefix="export-") as scratch:
        for number, plan in enumerate(plans):
            yield Progress(number / len(plans), Message("Exporting {speaker}", {"speaker": plan.speaker}))
            snapshot = yield from freezing(plan if plan.may_write else plan.within(Path(scratch)))
            folder = out if len(plans) == 1 else out / _file_name(plan.speaker)
            count += ljspeech.write(folder, ljspeech.clips_of(snapshot))
            seconds += snapshot.seconds
    yield Result(
        Message(
            "Exported {count} gold clips ({seconds:.1f} s) of {speakers} speaker(s) to {folder}",
            {"count": count, "seconds": seconds, "speakers": len(plans), "folder": str(out)},
        )
    )


def write_rttm(recordings: dict[str, list[rttm.RttmTurn]], out: Path) -> Iterator[Event]:
    """The work: one RTTM file a recording."""
    yield Progress(None, Message("Writing turns"))
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or str(error)
        raise StudioError(
            "The folder {folder} cannot be made: {reason}.", folder=str(out), reason=reason
        ) from error
    count = sum(rttm.write(out / f"{_file_name(name)}.rttm", turns) for name, turns in recordings.items())
    yield Result(
        Message(
            "Exported {count} turns of {recordings} recording(s) to {folder}",
            {"count": count, "recordings": len(recordings), "folder": str(out)},
        )
    )


def _plan_ljspeech(project: Project) -> list[FreezePlan]:
    speakers = [speaker for speaker in project.speakers() if project.gold_seconds(speaker.id) > 0]
    if not speakers:
        raise StudioError("There are no gold turns to export. Mark turns gold first.")
    return [plan_freeze(project, speaker.id) for speaker in speakers]


def _plan_rttm(project: Project) -> dict[str, list[rttm.RttmTurn]]:
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    turns = {
        recording.name: [
            rttm.RttmTurn(recording.name, turn.start, turn.end, names.get(turn.speaker_id or 0, "unknown"))
            for turn in project.turns(recording.id)
        ]
        for recording in project.recordings()
    }
    turns = {name: each for name, each in turns.items() if each}
    if not turns:
        raise StudioError("There are no turns to export. Diarize a recording first.")
    return turns


FORMATS: dict[str, tuple[Callable[[Project], Any], Callable[..., Iterator[Event]]]] = {
    "ljspeech": (_plan_ljspeech, write_ljspeech),
    "rttm": (_plan_rttm, write_rttm),
}


def _file_name(name: str) -> str:
    kept = "".join(letter if letter.isalnum() or letter in " -_." else "_" for letter in name).strip(" .")
    return kept or "unnamed"
