"""A field for text of several lines that is one edit when it is finished."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TypedText(QPlainTextEdit):
    """Finished by leaving the field, Enter or Ctrl+Enter; Esc takes back what was typed.

    Attributes
        whose: whose text is shown, as `show_text` was told.

    Signals
        entered(str): the user settled on another text. Who takes it says so (`was_taken`): what is refused
            stays in the field, and finishing it again is another try.
    """

    entered = Signal(str)

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.whose: object = None
        self._kept: dict[object, tuple[str, str]] = {}
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setTabChangesFocus(True)

    def show_text(self, text: str, whose: object = None) -> None:
        """Show a text without telling; the cursor stays where the text is the same.

        What was typed for one (`whose`) and not taken is there again as long as its text is as it was.
        """
        if self.whose is not None and self._typed() is not None:
            self._kept[self.whose] = (self._shown, self.toPlainText())
        before, typed = self._kept.pop(whose, (text, text))
        wanted = typed if before == text else text
        if wanted != self.toPlainText():
            self.setPlainText(wanted)
        self._shown, self.whose = text, whose

    def was_taken(self) -> None:
        """What was typed holds now."""
        self._shown = self.toPlainText()

    def _typed(self) -> str | None:
        """What was typed, None where it is nothing else than what was shown."""
        text = " ".join(self.toPlainText().split())
        return text if text != " ".join(self._shown.split()) else None

    def finish(self) -> None:
        """Tell what was typed, if it is something else."""
        text = self._typed()
        if text is not None:
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
