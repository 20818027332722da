"""Machines for tests of the path: the real work, done at once in this process, and one that dies on time."""

from typing import Any

from studio.events import Event
from studio.jobs.cluster import last_event
from studio.jobs.process import Work


class HereAndNow:
    """Does each piece of work at once, without a process of its own: torch is loaded but once."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._arrived: list[tuple[int, Event]] = []

    def room(self) -> int:
        return 1 - len(self._arrived)

    def start(self, work: Work, args: tuple[Any, ...]) -> int:
        self.asked.append(getattr(work, "__name__", type(work).__name__))
        ticket = len(self.asked)
        self._arrived.append((ticket, last_event(work, args)))
        return ticket

    def poll(self) -> list[tuple[int, Event]]:
        arrived, self._arrived = self._arrived, []
        return arrived

    def close(self) -> None:
        self._arrived.clear()


class Killed(BaseException):
    """The program is gone, as after a kill: nothing below it may be caught."""


class DiesAtPiece(HereAndNow):
    """Ends the program when this piece of work is done: before its result is brought in."""

    def __init__(self, piece: int) -> None:
        super().__init__()
        self._piece = piece

    def poll(self) -> list[tuple[int, Event]]:
        if len(self.asked) == self._piece and self._arrived:
            raise Killed
        return super().poll()
