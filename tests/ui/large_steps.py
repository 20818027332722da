"""Steps whose work is done at once and whose result takes long to write, as hours of words do."""

import time
from collections.abc import Iterator

from studio.errors import Message
from studio.events import Event, Result
from studio.project import edits
from studio.project.rows import Rows
from studio.steps.step import Step

WRITING_S = 0.4


def find_one() -> Iterator[Event]:
    """The work of a step that finds something at once."""
    yield Result(1)


def write_slowly(rows: Rows) -> Message:
    """An edit that is seen half done by whoever looks too early: it adds "First", and later "Second"."""
    edits.add_speaker(rows, "First")
    time.sleep(WRITING_S)
    edits.add_speaker(rows, "Second")
    return Message("Write slowly")


def large_step() -> Step:
    """A step whose result a thread writes."""
    return Step(
        Message("Find much"), find_one, (), lambda into, _: into.apply(write_slowly).label, large=True
    )
