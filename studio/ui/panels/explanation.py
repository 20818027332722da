"""Sentences below a list: as tall as they are, but never so tall that the list is gone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

MOST_OF_PANEL = 0.45
"""The share of the panel's height that the sentences may take; what is longer is scrolled to."""


class Explanation(QScrollArea):
    """What is said about the line that is chosen; hidden while nothing is."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(wordWrap=True)
        self._label.setAccessibleName(name)
        self._label.setContentsMargins(8, 4, 8, 4)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def text(self) -> str:
        """What is said now."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Say this, from its beginning; nothing where it is empty."""
        self._label.setText(text)
        self.verticalScrollBar().setValue(0)
        self.setVisible(bool(text))
        self.fit()

    def fit(self) -> None:
        """Take the height that the sentences need, as far as the panel has it."""
        panel = self.parentWidget()
        if panel is not None:
            most = round(MOST_OF_PANEL * panel.height())
            self.setFixedHeight(max(1, min(self._label.heightForWidth(self.viewport().width()), most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the text at the new width."""
        super().resizeEvent(event)
        self.fit()
