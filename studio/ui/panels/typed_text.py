"""A field for text of several lines that is one edit when it is finished."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TypedText(QPlainTextEdit):
    """Finished by leaving the field, Enter or Ctrl+Enter; Esc takes back what was typed.

    Signals
        entered(str): the user settled on another text.
    """

    entered = Signal(str)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        """Show a text without telling; the cursor stays where the text is the same."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self._shown = text

    def finish(self) -> None:
        """Tell what was typed, if it is something else."""
        text = " ".join(self.toPlainText().split())
        if text != " ".join(self._shown.split()):
            self._shown = text
            self.entered.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed holds when it is left."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what was typed, Escape takes it back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._shown)
        else:
            super().keyPressEvent(event)
