"""Where the work of many steps at once is done: processes of this machine, or machines of a cluster.

Whoever has steps to do holds the project; the machines only ever see the plain arguments of their work.
"""

import os
from itertools import count
from typing import Any, Protocol

from studio.events import Done, Event, Failed, Result
from studio.jobs.process import ChildJob, Work


class Machines(Protocol):
    """Does pieces of work beside each other, as many as there is room for.

    The last event of each piece is a `Result`, a `Done` or a `Failed`.
    """

    def room(self) -> int:
        """How many more pieces may begin now."""
        ...

    def start(self, work: Work, args: tuple[Any, ...]) -> int:
        """Begin a piece of work. Returns the ticket under which its events come."""
        ...

    def poll(self) -> list[tuple[int, Event]]:
        """The events since the last call, each with its ticket. Never waits."""
        ...

    def close(self) -> None:
        """End what is under way."""
        ...


class LocalMachines:
    """Processes of this machine: `workers` pieces of work at a time, which share its cores."""

    def __init__(self, workers: int, *, cores: int | None = None) -> None:
        self._workers = workers
        self._threads = max(1, (cores or os.cpu_count() or 1) // workers)
        self._tickets = count(1)
        self._children: dict[int, ChildJob] = {}

    def room(self) -> int:
        """How many more pieces may begin now."""
        return self._workers - len(self._children)

    def start(self, work: Work, args: tuple[Any, ...]) -> int:
        """Begin a piece of work in a process of its own."""
        ticket = next(self._tickets)
        self._children[ticket] = ChildJob(work, args, threads=self._threads)
        return ticket

    def poll(self) -> list[tuple[int, Event]]:
        """The events since the last call."""
        reported = [(ticket, event) for ticket, child in self._children.items() for event in child.poll()]
        for ticket, event in reported:
            if isinstance(event, Result | Done | Failed):
                self._children.pop(ticket, None)
        return reported

    def close(self) -> None:
        """End the processes at once."""
        for child in self._children.values():
            child.close()
        self._children.clear()
