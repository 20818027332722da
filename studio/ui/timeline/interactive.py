"""A tier that listens to the mouse: it turns Qt's events into gestures and shows what can be grabbed."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX, Tier


class InteractiveTier(Tier):
    """Mouse and wheel, for the ruler too; the subclass's `hit` says what is grabbed."""

    def __init__(
        self, state: TimelineState, gestures: Gestures, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, name, parent)
        self.gestures = gestures
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press what is under the pointer."""
        self._take_focus()
        position = event.position()
        if event.button() == Qt.MouseButton.LeftButton and position.x() >= MARGIN_PX:
            hit = self.hit(position.x(), position.y())
            self.gestures.press(hit, self.axis(), position.x(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag on, or show by the cursor what could be dragged."""
        position = event.position()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.gestures.move(self.axis(), position.x(), event.modifiers())
        else:
            hit = self.hit(position.x(), position.y())
            on_edge = hit is not None and hit.edge is not None and not self.state.document.read_only
            self.setCursor(Qt.CursorShape.SizeHorCursor if on_edge else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what is dragged, or click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.gestures.release(self.axis(), event.position().x(), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hear what is under the pointer and write in it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.gestures.double_click(self.hit(event.position().x(), event.position().y()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done there."""
        x, y = float(event.pos().x()), float(event.pos().y())
        self.gestures.context(self.hit(x, y), self.axis().seconds(x), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pan or zoom; over the names the lanes scroll."""
        x = event.position().x()
        if x < MARGIN_PX and not event.modifiers():
            event.ignore()  # over the names the wheel scrolls the lanes
            return
        self.gestures.wheel(self.axis(), x, QPointF(event.angleDelta()), event.modifiers())
        event.accept()

    def _take_focus(self) -> None:
        """Give the keys to the timeline, which answers them for all tiers."""
        parent = self.parentWidget()
        while parent is not None:
            if parent.focusPolicy() == Qt.FocusPolicy.StrongFocus:
                parent.setFocus(Qt.FocusReason.MouseFocusReason)
                return
            parent = parent.parentWidget()
