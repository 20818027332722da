"""The little form that chooses how the spectrogram is drawn; every choice takes effect at once."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QWidget

from studio.ui.timeline.look import SPECTROGRAM_CHOICES, Choice, Look
from studio.ui.timeline.state import TimelineState
from studio.ui.translation import tr


class LookForm(QFrame):
    """A popup with a box for each choice, by field in `boxes`; a click beside it or Esc closes it."""

    def __init__(self, state: TimelineState, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._state = state
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("How the spectrogram is drawn"))
        self.boxes: dict[str, QComboBox] = {}
        form = QFormLayout(self)
        for choice in SPECTROGRAM_CHOICES:
            form.addRow(tr(choice.title), self._box(choice))
        state.look_changed.connect(self._show)
        self._show(state.look)

    def show_at(self, at: QPoint) -> None:
        """Open it at a point of the screen, as far as the screen allows."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        left = min(max(at.x(), screen.left()), screen.right() - self.width())
        top = min(max(at.y(), screen.top()), screen.bottom() - self.height())
        self.move(left, top)
        self.show()
        self.boxes[SPECTROGRAM_CHOICES[0].field].setFocus()

    def _box(self, choice: Choice) -> QComboBox:
        box = self.boxes[choice.field] = QComboBox()
        box.setAccessibleName(tr(choice.title))
        box.setToolTip(tr(choice.tip) if choice.tip else "")
        for value, text in choice.options:
            box.addItem(tr(text), value)
        box.currentIndexChanged.connect(
            lambda _index: self._state.set_look(**{choice.field: box.currentData()})
        )
        return box

    def _show(self, look: Look) -> None:
        for field, box in self.boxes.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(getattr(look, field)))
