"""Writing a note on a turn."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from studio.ui.dialogs.controls import accept_or_cancel

SIZE_PX = (420, 200)


class NoteDialog(QDialog):
    """Enter keeps the note, Shift+Enter begins a line; an emptied note is deleted.

    Signals
        written(str): what the note is now.
    """

    written = Signal(str)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = QLabel(self.tr("A note on this turn, for you and others. It is no part of the text."))
        about.setWordWrap(True)
        self.text = _Writing(text)
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setToolTip(self.tr("Enter keeps it, Shift+Enter begins a new line"))
        self.text.setTabChangesFocus(True)
        self.text.finished.connect(self.accept)
        buttons, _ = accept_or_cancel(self, self.tr("Save"))
        layout = QVBoxLayout(self)
        for widget in (about, self.text, buttons):
            layout.addWidget(widget)
        self.resize(*SIZE_PX)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.text.setFocus()

    def accept(self) -> None:
        """Hand on the note."""
        self.written.emit(self.text.toPlainText().strip())
        super().accept()


class _Writing(QPlainTextEdit):
    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the note, Shift+Enter begins a line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
