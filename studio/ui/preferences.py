"""The user's settings while the window runs: read, changed, stored a moment later."""

import logging
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from studio.settings import Settings, load_settings, save_settings

SAVED_AFTER_MS = 300
"""A slider that is dragged must not write a file for each of its steps."""

_log = logging.getLogger(__name__)


class Preferences(QObject):
    """`values` are the settings of now.

    Signals
        changed(Settings): one or more settings have new values.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values: Settings = load_settings()
        self._saver = QTimer(self, singleShot=True, interval=SAVED_AFTER_MS)
        self._saver.timeout.connect(self._save)

    def set(self, **changes: Any) -> None:
        """Change some settings."""
        changed = replace(self.values, **changes)
        if changed == self.values:
            return
        self.values = changed
        self._saver.start()
        self.changed.emit(changed)

    def flush(self) -> None:
        """Store now what waits to be stored."""
        if self._saver.isActive():
            self._saver.stop()
            self._save()

    def _save(self) -> None:
        try:
            save_settings(self.values)
        except OSError as error:
            _log.warning("the settings could not be stored: %s", error)
