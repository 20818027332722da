"""Rows of a form that scroll where their panel is low, and are never cut off at their sides."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

LEAST_HEIGHT_PX = 60


class Scrolled(QScrollArea):
    """Holds rows; as wide as they must be, and no taller than they are; `name` is for screen readers."""

    def __init__(self, rows: QWidget, name: str) -> None:
        super().__init__(widgetResizable=True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows are what Tab goes to
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(rows)

    def minimumSizeHint(self) -> QSize:
        """The least width of the rows, with room for the bar where there is one."""
        bar = self.verticalScrollBar()
        room = bar.sizeHint().width() if bar.isVisible() else 0
        return QSize(self.widget().minimumSizeHint().width() + room, LEAST_HEIGHT_PX)

    def sizeHint(self) -> QSize:
        """As tall as the rows are."""
        return self.widget().sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Other rows need another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class ScrolledTexts(Scrolled):
    """Holds texts that wrap: as tall as they are at the width of now, and as narrow as the panel."""

    def minimumSizeHint(self) -> QSize:
        """In a low panel it scrolls; its texts take any width."""
        return QSize(0, LEAST_HEIGHT_PX)

    def sizeHint(self) -> QSize:
        """As tall as the texts are at the width of now."""
        texts = self.widget()
        return QSize(texts.sizeHint().width(), texts.heightForWidth(self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the texts are at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
