"""Asking why turns or clips are rejected: reasons to choose from, those used before, or one's own words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QVBoxLayout, QWidget

from studio.ui.dialogs.controls import accept_or_cancel
from studio.ui.translation import tr

REASONS = ("Noise or music", "Another voice underneath", "Wrong text", "Cut off", "Bad sound", "Other")
WIDTH_PX = 360


class ReasonDialog(QDialog):
    """Enter takes the reason.

    Signals
        chosen(str): the reason, which may be empty.
    """

    chosen = Signal(str)

    def __init__(self, used: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reject"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question = QLabel(self.tr("Why is this no good for a voice? Choose, or type your own words."))
        question.setWordWrap(True)
        self.reason = reason_box(used)
        question.setBuddy(self.reason)
        buttons, _ = accept_or_cancel(self, self.tr("Reject"))
        layout = QVBoxLayout(self)
        for widget in (question, self.reason, buttons):
            layout.addWidget(widget)
        field = self.reason.lineEdit()
        if field is not None:
            field.returnPressed.connect(self.accept)  # the list keeps Enter to itself
        self.setMinimumWidth(WIDTH_PX)
        self.reason.setFocus()

    def accept(self) -> None:
        """Hand on the reason."""
        if self.isHidden():
            return
        self.chosen.emit(self.reason.currentText().strip())
        super().accept()


def reason_box(used: Sequence[str]) -> QComboBox:
    """A list of reasons, in which one's own can be typed; those `used` before come first."""
    box = QComboBox(editable=True)
    box.setAccessibleName(box.tr("Reason"))
    box.setToolTip(box.tr("Why it is rejected: choose a reason, or type one"))
    box.setMaxVisibleItems(20)
    for reason in dict.fromkeys([*used, *(tr(reason) for reason in REASONS)]):
        box.addItem(reason)
    field = box.lineEdit()
    if field is not None:
        field.selectAll()
    return box
