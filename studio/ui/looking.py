"""Looking something up in a child process for a view: the newest question wins, and nothing is changed."""

import time
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from studio.errors import Message
from studio.events import Failed, Result
from studio.jobs.process import ChildJob, Work
from studio.ui.studio import Studio

POLL_MS = 40
PATIENCE_S = 120.0
"""A rule that is not done by then may never be: it is ended."""
TOO_LONG = Message("This takes too long, perhaps because of a rule: (a+)+ and the like take for ever.")


class Looking(QObject):
    """Runs one piece of work at a time.

    Signals
        found(value): the result of the last question.
        failed(Message): why there is none.
        busy_changed(): it began or ended.
    """

    found = Signal(object)
    failed = Signal(object)
    busy_changed = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: ChildJob | None = None
        self._until = 0.0
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._take)
        studio.work.closed.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._job is not None

    def ask(self, work: Work, args: tuple[Any, ...]) -> None:
        """Begin; what was asked before is forgotten."""
        self.stop()
        self._job = ChildJob(work, args, niceness=5)
        self._until = time.monotonic() + PATIENCE_S
        self._timer.start()
        self.busy_changed.emit()

    def stop(self) -> None:
        """Forget what was asked."""
        self._timer.stop()
        if self._job is not None:
            self._job.close()
            self._job = None
            self.busy_changed.emit()

    def _take(self) -> None:
        job = self._job
        if job is None:
            return
        for event in job.poll():
            if isinstance(event, Result):
                self._end()
                self.found.emit(event.value)
                return
            if isinstance(event, Failed):
                self._end()
                self.failed.emit(event.text)
                return
        if not job.running:
            self._end()
        elif time.monotonic() > self._until:
            self._end()
            self.failed.emit(TOO_LONG)

    def _end(self) -> None:
        self.stop()
