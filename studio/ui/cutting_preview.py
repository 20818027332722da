"""What a cutting would come to, worked out in a thread while a person moves sliders: the newest wish wins."""

import logging
from pathlib import Path
from threading import Condition, Thread

from PySide6.QtCore import QObject, Signal

from studio.dataset.clips import TurnToCut, cut_turns
from studio.dataset.cutting import Cutting
from studio.errors import Message, StudioError
from studio.ui.inbox import Inbox

log = logging.getLogger(__name__)


class CuttingPreview(QObject):
    """Reads the project's turns once, by a connection of its own, then cuts them as often as it is asked to.

    Signals
        cut(Cutting, Cut, list of TurnToCut): what the newest wish comes to.
        failed(Message): the turns could not be read.
    """

    cut = Signal(object, object, object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._wanted: Cutting | None = None
        self._busy = False
        self._closed = False
        self._changed = Condition()
        self._inbox = Inbox(lambda: self.pending, self)
        self._thread = Thread(target=self._work, name="cutting", daemon=True)
        self._thread.start()

    @property
    def pending(self) -> bool:
        """Whether an answer is still to come."""
        with self._changed:
            return not self._closed and (self._busy or self._wanted is not None)

    def ask(self, cutting: Cutting) -> None:
        """Cut as this says; what was asked before and is not begun is forgotten."""
        with self._changed:
            self._wanted = cutting
            self._changed.notify()
        self._inbox.watch()

    def close(self) -> None:
        """Stop the thread; nothing is told afterwards."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._inbox.close()
        self._thread.join()

    def _work(self) -> None:
        """Runs in the thread."""
        turns: list[TurnToCut] | None = None
        while (cutting := self._next()) is not None:
            try:
                if turns is None:
                    turns = self._read()
                self._inbox.put(self.cut.emit, cutting, cut_turns(turns, cutting), turns)
            except StudioError as error:
                self._inbox.put(self.failed.emit, error.message)
            except Exception:
                log.exception("The clips could not be cut")
                self._inbox.put(self.failed.emit, Message("The clips could not be cut: see the log."))
            with self._changed:
                self._busy = False

    def _next(self) -> Cutting | None:
        with self._changed:
            while self._wanted is None and not self._closed:
                self._changed.wait()
            wanted, self._wanted = self._wanted, None
            self._busy = wanted is not None
            return None if self._closed else wanted

    def _read(self) -> list[TurnToCut]:
        from studio.project.project import Project
        from studio.steps.clips import turns_to_cut

        with Project.open(self._folder, read_only=True) as project:
            return turns_to_cut(project)
