"""One step of the job: slow work in a child process, then one edit.

Steps are called alike by the window (through the job queue) and by the command line (`carry_out`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from studio.errors import Message, StudioError
from studio.events import Done, Event, Failed, Result
from studio.jobs.process import ChildJob, Work
from studio.project.project import Project

Listener = Callable[[Event], None]


LONG_S = 600.0
"""What is said in a longer recording takes more than a few frames to write."""


@dataclass(frozen=True)
class Step:
    """`work(*args)` runs in a child process and never sees the project; `apply(project, value)` turns its
    result into ONE edit against the rows of then, and returns the sentence that says what was done.

    A `large` result may take seconds to write: a window does that in a thread, where `apply` must touch
    nothing but the project.
    """

    title: Message
    work: Work
    args: tuple[Any, ...]
    apply: Callable[[Project, Any], Message]
    large: bool = False


def carry_out(project: Project, step: Step, listen: Listener = lambda event: None) -> Message:
    """Do a step now and wait for it. Raises StudioError where it fails or was cancelled."""
    job = ChildJob(step.work, step.args)
    try:
        for event in job.wait():
            listen(event)
            match event:
                case Result():
                    return step.apply(project, event.value)
                case Failed():
                    raise StudioError(event.text.template, **event.text.values)
                case Done():
                    break
    finally:
        job.close()
    raise StudioError("{title} was cancelled; nothing was changed.", title=str(step.title))


def require_writable(project: Project) -> None:
    """Raises StudioError where `project` is open read-only, saying why."""
    if project.read_only:
        reason = " ".join(str(notice) for notice in project.notices)
        raise StudioError("The project cannot be changed now. {reason}", reason=reason)
