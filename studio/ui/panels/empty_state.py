"""What an empty panel shows: a sentence on what belongs there, and the action that brings it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.ui.icons import icon

PICTURE_PX = 32
MARGIN_PX = 12
WIDEST_PX = 420
"""Longer lines are hard to read."""


class EmptyState(QWidget):
    """A picture, a sentence and, where there is something to do at once, a button."""

    def __init__(
        self,
        picture: str,
        sentence: str,
        action: str = "",
        run: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture_name = picture
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(sentence, alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        self._sentence.setMaximumWidth(WIDEST_PX)
        self.button = QPushButton(action, self)  # without a parent it would be shown as a window of its own
        self.button.setVisible(bool(action))
        self.button.setToolTip(action.rstrip("…"))
        if run is not None:
            self.button.clicked.connect(lambda: run())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        layout.addStretch(2)
        layout.addWidget(self._picture)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._sentence, 1000)
        line.addStretch(1)
        layout.addLayout(line)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._draw()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Say something else."""
        self._sentence.setText(sentence)

    def allow(self, possible: bool, reason: str = "") -> None:
        """Enable its button, or say in the tooltip why it cannot be used now."""
        self.button.setEnabled(possible)
        self.button.setToolTip(self.button.text().rstrip("…") if possible else reason)

    def changeEvent(self, event: QEvent) -> None:
        """Draw its picture again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        drawn = icon(self._picture_name)
        self._picture.setPixmap(drawn.pixmap(PICTURE_PX, PICTURE_PX, mode=drawn.Mode.Disabled))
