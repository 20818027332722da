"""What nobody caught: into the log, and a dialog with the details to copy. The window stays usable."""

import faulthandler
import logging
import sys
import threading
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from studio.errors import Message
from studio.settings import log_folder
from studio.ui.dialogs.crash import DetailsDialog
from studio.ui.translation import translated

LOG_BYTES = 1_000_000
SENTENCE = Message("Something unexpected happened. Your work is saved; the details help to mend it.")

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Takes every exception that nobody caught, of the window and of its threads.

    Attributes
        dialog: what is shown now; a second exception meanwhile only goes to the log, since one that comes
            with every frame would cover the screen.
    """

    _happened = Signal(str)

    def __init__(self, parent_of_dialogs: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self.dialog: DetailsDialog | None = None
        self._parent_of_dialogs = parent_of_dialogs
        # By a queued signal: a thread must not make widgets, and an exception may come while painting.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take exceptions from now on."""
        sys.excepthook = self.report
        threading.excepthook = lambda thread: self.report(
            thread.exc_type, thread.exc_value or thread.exc_type(), thread.exc_traceback
        )

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception and show it; called as `sys.excepthook` is. Ctrl+C in a terminal ends all."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.critical("unexpected: %s", details)
        self._happened.emit(details)

    def _show(self, details: str) -> None:
        if self.dialog is not None:
            return
        self.dialog = DetailsDialog(translated(SENTENCE), details, self._parent_of_dialogs())
        self.dialog.destroyed.connect(self._forget)
        self.dialog.setWindowModality(Qt.WindowModality.NonModal)
        self.dialog.show()

    def _forget(self) -> None:
        self.dialog = None


class KeptLog:
    """Writes warnings and crashes to the log folder, also those that kill the process, until `close`."""

    def __init__(self) -> None:
        self._handler: RotatingFileHandler | None = None
        folder = log_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._fatal = open(folder / "fatal.log", "a", encoding="utf-8")  # noqa: SIM115  (until close)
            self._handler = RotatingFileHandler(
                folder / "studio.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8"
            )
        except OSError as error:
            _log.warning("no log file: %s", error)
            return
        faulthandler.enable(self._fatal)
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        logging.getLogger().addHandler(self._handler)

    def close(self) -> None:
        """Write no more."""
        if self._handler is None:
            return
        logging.getLogger().removeHandler(self._handler)
        self._handler.close()
        faulthandler.disable()
        self._fatal.close()
