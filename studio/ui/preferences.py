"""The user's settings while the window runs: read, changed, saved at once."""

import logging
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.settings import Settings, load_settings, save_settings

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

    def set(self, **changes: Any) -> None:
        """Change some settings and store them; a folder that cannot be written is only logged."""
        changed = replace(self.values, **changes)
        if changed == self.values:
            return
        self.values = changed
        try:
            save_settings(changed)
        except OSError as error:
            _log.warning("the settings could not be stored: %s", error)
        self.changed.emit(changed)
