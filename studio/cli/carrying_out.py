"""How a command does a step: with the project open for writing, for one recording or each of them."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TextIO

from studio.cli.printing import end_progress_line, print_event
from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.project.project import Project
    from studio.steps.step import Step


def opened(options: argparse.Namespace) -> "Project":
    """The project of a command that writes; StudioError where it cannot be written now."""
    from studio.project.project import Project
    from studio.steps.step import require_writable

    project = Project.open(options.project)
    if not project.read_only:
        for notice in project.notices:
            print(notice, file=sys.stderr)
    require_writable(project)
    return project


def opened_to_read(options: argparse.Namespace) -> "Project":
    """The project of a command that changes nothing; a window may have it open."""
    from studio.project.project import Project

    return Project.open(options.project, read_only=True)


def carry_out(options: argparse.Namespace, make_step: Callable[["Project"], "Step"]) -> None:
    """Do one step in the project that was named."""
    with opened(options) as project:
        finish(project, make_step(project))


def each_recording(options: argparse.Namespace, plan: Callable[["Project", int], "Step"]) -> None:
    """Do a step for the recording that was named, or for all; of several, those that can be done."""
    from studio.steps.show import chosen_recordings

    with opened(options) as project:
        recordings = chosen_recordings(project, options.recording)
        refusals: list[StudioError] = []
        for recording in recordings:
            try:
                step = plan(project, recording.id)
            except StudioError as error:
                refusals.append(error)
                continue
            finish(project, step)
        if len(refusals) == len(recordings):
            raise refusals[0]
        for refusal in refusals:
            print(refusal, file=sys.stderr)


def finish(project: "Project", step: "Step", said_to: TextIO | None = None) -> None:
    """Do `step` and print what it did, on standard output where `said_to` is None."""
    from studio.steps.step import carry_out

    message = carry_out(project, step, listen=print_event)
    end_progress_line()
    print(message, file=said_to)
