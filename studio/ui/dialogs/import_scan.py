"""Looking through dropped files in a thread, so that the window never waits for a disk."""

import logging
from collections.abc import Sequence
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from studio.steps.import_plan import Plan, duplicates, look_through
from studio.ui.inbox import Inbox

log = logging.getLogger(__name__)


class _Closed(Exception):
    """Nobody waits for the rest."""


class ImportScan(QObject):
    """Tells what was found, then which of it is in the project already.

    Signals
        found(Plan): what can be imported.
        twice(Path, str): a recording that is the same file as the one of that name.
        finished(): everything was looked at.
    """

    found = Signal(object)
    twice = Signal(object, str)
    finished = Signal()

    def __init__(
        self,
        paths: Sequence[Path],
        recordings: Sequence[tuple[int, str, str]],
        parent: QObject | None = None,
    ) -> None:
        """`recordings` are the project's: id, name and hash."""
        super().__init__(parent)
        self._paths, self._recordings = list(paths), list(recordings)
        self._closed = False
        self._inbox = Inbox(lambda: self.running, self)
        self._thread = Thread(target=self._work, name="looking through files", daemon=True)

    @property
    def running(self) -> bool:
        """Whether something is still to come."""
        return self._thread.is_alive()

    def start(self) -> None:
        """Begin; `found` comes later."""
        self._thread.start()
        self._inbox.watch()

    def close(self) -> None:
        """Tell nothing more, and read nothing more: a file may take minutes."""
        self._closed = True
        self._inbox.close()

    def _work(self) -> None:
        """Runs in the thread."""
        try:
            plan = look_through(self._paths, [(each, name) for each, name, _ in self._recordings])
        except Exception:
            log.exception("Files could not be looked through")
            plan = Plan((), ())
        self._inbox.put(self.found.emit, plan)
        known = {sha256: name for _, name, sha256 in self._recordings}
        try:
            for path, name in duplicates(plan, known, self._go_on):
                self._inbox.put(self.twice.emit, path, name)
        except _Closed:
            return
        self._inbox.put(self.finished.emit)

    def _go_on(self) -> None:
        if self._closed:
            raise _Closed
