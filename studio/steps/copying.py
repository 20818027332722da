"""Saving a copy of a project: its recordings may be gigabytes, which no window should wait for."""

from collections.abc import Iterator
from pathlib import Path

from studio.errors import Message
from studio.events import Event, Progress, Result
from studio.project.project import Project
from studio.steps.step import Step


def save_copy(project: Project, target: Path) -> Step:
    """The step that writes a complete copy of a project into a new folder; the project stays as it is."""
    return Step(
        title=Message("Save a copy in {folder}", {"folder": str(target)}),
        work=write_copy,
        args=(project.folder, target),
        apply=lambda _project, _done: Message("Saved a copy in {folder}", {"folder": str(target)}),
    )


def write_copy(folder: Path, target: Path) -> Iterator[Event]:
    """The work: reads beside whoever has the project open; what they do meanwhile is not in the copy."""
    yield Progress(None, Message("Copying"))
    with Project.open(folder, read_only=True) as project:
        project.save_copy(target)
    yield Result(None)
