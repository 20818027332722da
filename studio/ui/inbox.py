"""What threads hand to the window: a queue that the window's own timer empties.

A thread of Python's must not emit Qt signals: Qt adopts such a thread, and with PySide 6.9 its end can take
the interpreter's lock along, which stops the whole program.
"""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer

LOOK_EVERY_MS = 10


class Inbox(QObject):
    """Delivers in the window's thread what threads `put`; looks only while `pending` says it may come."""

    def __init__(self, pending: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pending = pending
        self._arrived: SimpleQueue[tuple[Callable[..., object], tuple[Any, ...]]] = SimpleQueue()
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._deliver)

    def watch(self) -> None:
        """Something was asked for: look until it has come. Called in the window's thread."""
        self._timer.start()

    def put(self, deliver: Callable[..., object], *values: Any) -> None:
        """Have `deliver(*values)` called in the window's thread. May be called from any thread."""
        self._arrived.put((deliver, values))

    def close(self) -> None:
        """Deliver nothing more."""
        self._timer.stop()

    def _deliver(self) -> None:
        # Read first: what was pending before the queue was emptied may have come in between.
        pending = self._pending()
        while True:
            try:
                deliver, values = self._arrived.get_nowait()
            except Empty:
                break
            deliver(*values)
        if not pending and not self._pending():
            self._timer.stop()
