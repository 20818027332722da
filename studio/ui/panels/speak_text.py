"""The field for the text to speak, which shows the words that are heard."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from studio.ui.panels.spoken_text import SpokenPlace


class SpeakText(QPlainTextEdit):
    """The text to speak.

    Signals
        entered(): Ctrl+Enter, which speaks it or stops.
        go_on_pressed(): Ctrl+Shift+Enter.
        stop_pressed(): Esc.
    """

    entered = Signal()
    go_on_pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text to speak"))
        self.setToolTip(self.tr("The text to speak; Ctrl+Enter speaks it, Esc stops"))
        self.show_live(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter speaks, with Shift it goes on; Esc stops."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.go_on_pressed if shift else self.entered).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.stop_pressed.emit()
        else:
            super().keyPressEvent(event)

    def show_live(self, live: bool) -> None:
        """Say in the empty field what makes the voice speak: with `live`, typing alone."""
        at_once = self.tr("Type: each sentence is spoken as soon as it ends.")
        asked = self.tr("Type what the voice is to say, then press Ctrl+Enter.")
        self.setPlaceholderText(at_once if live else asked)

    def show_heard(self, place: SpokenPlace | None) -> None:
        """Mark the words that are heard now, where the text still says them; None: none are."""
        text = self.toPlainText() if place is not None else ""
        if place is None or not place.stands_in(text):
            self.setExtraSelections([])
            return
        mark: Any = QTextEdit.ExtraSelection()  # its fields are missing in the stubs
        mark.cursor = QTextCursor(self.document())
        mark.cursor.setPosition(_units(text, place.start))
        mark.cursor.setPosition(_units(text, place.end), QTextCursor.MoveMode.KeepAnchor)
        mark.format.setBackground(self.palette().alternateBase())
        mark.format.setFontUnderline(True)
        self.setExtraSelections([mark])


def _units(text: str, place: int) -> int:
    """Where Qt counts a character: signs beyond the first 65,536, such as emoji, are two of its own."""
    return len(text[:place].encode("utf-16-le")) // 2
