"""What a panel has done beside the window's thread: reading sound files, listing devices, opening them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from studio.errors import Message, StudioError
from studio.ui.inbox import Inbox

Result = TypeVar("Result")


class Background(QObject):
    """One thread that does one thing after the other; what it returns arrives in the window's thread.

    Signals
        failed(Message): something was refused that nobody else wanted to hear of.
        settled(): something arrived, and `busy` may have changed.
    """

    failed = Signal(object)
    settled = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread = ThreadPoolExecutor(1, thread_name_prefix=name)
        self._numbers = count()
        self._waiting: dict[int, tuple[Callable[[Any], object], Callable[[Message], object] | None]] = {}
        self._newest: dict[str, int] = {}
        self._inbox = Inbox(lambda: self.busy, self)
        self.destroyed.connect(lambda *_: thread.shutdown(wait=False, cancel_futures=True))

    @property
    def busy(self) -> bool:
        """Whether something is still to arrive."""
        return bool(self._waiting)

    def run(
        self,
        work: Callable[[], Result],
        then: Callable[[Result], object],
        refused: Callable[[Message], object] | None = None,
        *,
        instead_of: str = "",
    ) -> None:
        """Do `work` in the thread, then hand its result to `then`; a StudioError goes to `refused`.

        Of all with the same `instead_of` only the newest arrives.
        """
        number = next(self._numbers)
        if instead_of:
            self._waiting.pop(self._newest.get(instead_of, -1), None)
            self._newest[instead_of] = number
        self._waiting[number] = then, refused
        self._inbox.watch()
        self._thread.submit(self._work, number, work)

    def forget(self) -> None:
        """Nothing that was asked for so far arrives; what runs goes on, and nobody waits for it."""
        self._waiting.clear()

    def close(self) -> None:
        """Wait for what runs and forget the rest."""
        self._waiting.clear()
        self._inbox.close()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _work(self, number: int, work: Callable[[], object]) -> None:
        result: object = None
        problem: Exception | None = None
        if number in self._waiting:
            try:
                result = work()
            except Exception as error:  # raised again in the window's thread, where bugs are reported
                problem = error
        self._inbox.put(self._take, number, result, problem)

    def _take(self, number: int, result: object, problem: Exception | None) -> None:
        then, refused = self._waiting.pop(number, (None, None))
        if isinstance(problem, StudioError):
            if then is not None:
                (refused or self.failed.emit)(problem.message)
        elif problem is not None:
            raise problem
        elif then is not None:
            then(result)
        self.settled.emit()
