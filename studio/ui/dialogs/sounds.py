"""Writing the sounds of a word."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio.ui.dialogs.controls import accept_or_cancel

WIDTH_PX = 420


class SoundsDialog(QDialog):
    """Asks for the sounds of one word of a take.

    Signals
        written(str): the sounds as they were typed.
    """

    written = Signal(str)

    def __init__(self, word: str, sounds: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Say a word with other sounds"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        about = QLabel(
            self.tr(
                "The sounds of “{word}” in this take, with spaces between: in IPA, or as in the dictionary "
                "(HH AH L OW). Nothing else of the take changes."
            ).format(word=word)
        )
        about.setWordWrap(True)
        self.sounds = QLineEdit(" ".join(sounds))
        self.sounds.setAccessibleName(self.tr("Sounds"))
        self.sounds.setToolTip(self.tr("Sounds with spaces between; Enter speaks them"))
        self.sounds.setMaxLength(400)
        buttons, _ = accept_or_cancel(self, self.tr("Speak"))
        layout = QVBoxLayout(self)
        for widget in (about, self.sounds, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(WIDTH_PX)
        self.sounds.selectAll()
        self.sounds.setFocus()

    def accept(self) -> None:
        """Hand on the sounds."""
        self.written.emit(self.sounds.text().strip())
        super().accept()
