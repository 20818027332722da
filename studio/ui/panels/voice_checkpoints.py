"""Which checkpoints a voice can speak with, as a list to choose from."""

from dataclasses import dataclass
from pathlib import Path

from studio.jobs.detached import RunView
from studio.project.project import Project
from studio.ui.translation import filled, tr

BEST, BASE = "best", "base"


@dataclass(frozen=True, slots=True)
class CheckpointChoice:
    """`key` is BEST (of the newest run), BASE (not fine-tuned) or the checkpoint's path."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class RunToRead:
    """A run of the voice: its number and its folder."""

    id: int
    folder: Path


def runs_of(project: Project, engine: str, voice_name: str) -> list[RunToRead]:
    """The runs of a voice's speaker, newest first."""
    voice = project.voice_named(voice_name)
    speaker = project.speaker_named(voice_name)
    speaker_id = voice.speaker_id if voice and voice.speaker_id else speaker.id if speaker else None
    found = [run for run in project.runs() if run.engine == engine and run.speaker_id == speaker_id]
    return [RunToRead(run.id, project.absolute(run.folder)) for run in reversed(found)]


def choices(runs: list[RunToRead]) -> list[CheckpointChoice]:
    """What to choose from: the best one, each one newest first, the base. Reads the runs' folders."""
    found: list[CheckpointChoice] = []
    best: CheckpointChoice | None = None
    for run in runs:
        view = RunView(run.folder)
        view.poll()
        for checkpoint in sorted(view.checkpoints, key=lambda each: -each.step):
            text = filled(tr("Run {run}, step {step:,}"), run=run.id, step=checkpoint.step)
            found.append(CheckpointChoice(str(run.folder / checkpoint.path), text))
        if best is None and (chosen := view.best_checkpoint):
            text = filled(tr("Best: run {run}, step {step:,}"), run=run.id, step=chosen.step)
            best = CheckpointChoice(BEST, text)
    base = CheckpointChoice(BASE, tr("Base, not fine-tuned"))
    return [*([best] if best else []), *found, base]
