"""Tab plays also while the transcript's text is written: an editor in a list would take it for itself."""

from collections.abc import Callable, Set

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget


class WritingKeys(QObject):
    """Watches the editor that has the focus inside `place`, and leaves `keys` (Tab) to the window.

    Only that editor, while it has the focus: a filter of the whole application would see every event.
    """

    def __init__(self, place: QWidget, keys: Callable[[], Set[str]]) -> None:
        super().__init__(place)
        self._place = place
        self._keys = keys
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave to the menus the keys that mean the same while one writes."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        pressed = QKeySequence(event.keyCombination())
        if pressed.toString(QKeySequence.SequenceFormat.PortableText) not in self._keys():
            return False
        event.ignore()
        return True

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and new is not self._place and self._place.isAncestorOf(new):
            new.installEventFilter(self)
