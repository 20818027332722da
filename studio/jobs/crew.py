"""Hands for the work of one job: processes that do its pieces beside each other, on all cores that it has.

What does the work is handed `Crew.map` in place of the builtin `map`, and need not know of processes:

    with crew_of_this_job() as crew:
        yield from align_whole(audio_path, lines, spread=crew.map)
"""

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any, TypeVar

from studio.errors import StudioError
from studio.jobs.process import SPAWN, Cancelled, ThisJob, died, end_with_parent, environment, this_job

Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

LOOK_S = 0.1
"""How long a cancelled job may wait for its hands before it sees that it was."""


def crew_of_this_job() -> "Crew":
    """As many hands as the job of this process has cores; outside a job the work is done right here."""
    return Crew(this_job())


class Crew:
    """Processes that end with the block, with the job and with who kills it; started when first needed."""

    def __init__(self, job: ThisJob) -> None:
        self._job = job
        self._hands: list[_Hand] = []

    def map(
        self, function: Callable[[Piece], Answer], pieces: Iterable[Piece], *, most: int | None = None
    ) -> Iterator[Answer]:
        """What `function`, of a module, makes of each piece, in the order of the pieces.

        `most` hands do it, where it needs much memory in each; None are all.
        Pieces are asked for one ahead of the hands, so that many large ones are never there at once.
        An exception of the function is raised here, in its turn. Raises `Cancelled` where the job is to end
        and StudioError where a hand died.
        """
        waiting = iter(pieces)
        first = list(islice(waiting, 2))
        count = self._job.cores if most is None else min(self._job.cores, most)
        if count < 2 or len(first) < 2:
            yield from map(function, chain(first, waiting))
            return
        self._start(count)
        yield from self._spread(function, chain(first, waiting), self._hands[:count])

    def _start(self, count: int) -> None:
        if len(self._hands) < count:
            with environment(1):
                self._hands += [_Hand() for _ in range(count - len(self._hands))]

    def _spread(
        self, function: Callable[[Any], Any], pieces: Iterator[Any], hands: Sequence["_Hand"]
    ) -> Iterator[Any]:
        answers: dict[int, tuple[bool, Any]] = {}
        given = wanted = 0
        ahead = list(islice(pieces, 1))
        while ahead or wanted < given:
            for hand in hands:
                if hand.piece is None and ahead:
                    hand.begin(function, given, ahead.pop())
                    given += 1
                    ahead += islice(pieces, 1)
            if wanted not in answers:
                self._take(answers)
                continue
            worked, answer = answers.pop(wanted)
            wanted += 1
            if not worked:
                raise answer
            yield answer

    def _take(self, answers: dict[int, tuple[bool, Any]]) -> None:
        """What the hands have done by now; looks up now and then whether the job was cancelled."""
        if self._job.cancelled():
            raise Cancelled
        busy = [hand for hand in self._hands if hand.piece is not None]
        ready = wait([hand.connection for hand in busy], LOOK_S)
        for hand in busy:
            if hand.connection in ready:
                number, answer = hand.end()
                answers[number] = answer

    def close(self) -> None:
        """End the hands at once, whatever they do."""
        for hand in self._hands:
            hand.close()
        self._hands = []

    def __enter__(self) -> "Crew":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Hand:
    """One process, and the number of the piece that it is at."""

    def __init__(self) -> None:
        self.connection, child_end = SPAWN.Pipe()
        self._process = SPAWN.Process(target=_serve, args=(child_end,), daemon=True)
        self._process.start()
        child_end.close()
        self.piece: int | None = None

    def begin(self, function: Callable[[Any], Any], number: int, piece: Any) -> None:
        self.piece = number
        with contextlib.suppress(OSError):  # it died: `end` says so
            self.connection.send((function, piece))

    def end(self) -> tuple[int, tuple[bool, Any]]:
        """The number of its piece, whether it was done, and what came of it: else the exception."""
        number, self.piece = self.piece, None
        assert number is not None
        try:
            return number, self.connection.recv()
        except (EOFError, OSError):
            self._process.join()
            text = died(self._process.exitcode, None).text
            return number, (False, StudioError(text.template, **text.values))

    def close(self) -> None:
        self._process.kill()
        self._process.join()
        self.connection.close()


def _serve(pieces: Connection) -> None:
    end_with_parent()
    while True:
        try:
            function, piece = pieces.recv()
        except EOFError:  # the job has ended
            return
        try:
            answer = (True, function(piece))
        except Exception as error:  # raised again where the answer is wanted
            answer = (False, error)
        pieces.send(answer)
