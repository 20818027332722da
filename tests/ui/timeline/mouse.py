"""Real mouse events on a tier, by time: QTest cannot hold a button while it moves."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from studio.ui.timeline.lanes import Lanes
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.tier import Tier
from studio.ui.timeline.timeline import Timeline

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NEAR = 0.02
"""A pixel of the views that tests drag in, in seconds."""
_LEFT = Qt.MouseButton.LeftButton
_NO_BUTTON = Qt.MouseButton.NoButton


class Mouse:
    """A mouse over one tier, at a fixed height."""

    def __init__(self, tier: Tier, y: float) -> None:
        self.tier, self.y = tier, y
        self._last_x = 0.0

    def press(self, seconds: float, modifiers: Qt.KeyboardModifier = NONE, *, off_px: float = 0.0) -> None:
        self._send(QEvent.Type.MouseButtonPress, seconds, _LEFT, _LEFT, modifiers, off_px)

    def move(self, seconds: float, modifiers: Qt.KeyboardModifier = NONE, *, off_px: float = 0.0) -> None:
        self._send(QEvent.Type.MouseMove, seconds, _NO_BUTTON, _LEFT, modifiers, off_px)

    def release(self, seconds: float, modifiers: Qt.KeyboardModifier = NONE, *, off_px: float = 0.0) -> None:
        self._send(QEvent.Type.MouseButtonRelease, seconds, _LEFT, _NO_BUTTON, modifiers, off_px)

    def release_there(self, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Let go where the mouse is, also where the view moved under it."""
        self._send_at(QEvent.Type.MouseButtonRelease, self._last_x, _LEFT, _NO_BUTTON, modifiers)

    def click(self, seconds: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(seconds, modifiers)
        self.release(seconds, modifiers)

    def double_click(self, seconds: float) -> None:
        self.click(seconds)
        self._send(QEvent.Type.MouseButtonDblClick, seconds, _LEFT, _LEFT, NONE, 0.0)
        self.release(seconds)

    def drag(self, start: float, end: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(start, modifiers)
        self.move((start + end) / 2, modifiers)
        self.move(end, modifiers)
        self.release(end, modifiers)

    def _send(
        self,
        kind: QEvent.Type,
        seconds: float,
        button: Qt.MouseButton,
        held: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
        off_px: float,
    ) -> None:
        self._send_at(kind, self.tier.axis().x(seconds) + off_px, button, held, modifiers)

    def _send_at(
        self,
        kind: QEvent.Type,
        x: float,
        button: Qt.MouseButton,
        held: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        self._last_x = x
        at = QPointF(x, self.y)
        event = QMouseEvent(kind, at, self.tier.mapToGlobal(at), button, held, modifiers)
        QApplication.sendEvent(self.tier, event)


def on_turns(lanes: Lanes, lane: int) -> Mouse:
    return Mouse(lanes, lanes.layout_px.turn_top(lane) + 8)


def on_words(lanes: Lanes, lane: int) -> Mouse:
    return Mouse(lanes, lanes.layout_px.word_top(lane) + 8)


def shown(timeline: Timeline) -> Preview:
    """What the drag shows now."""
    preview = timeline.state.preview
    assert preview is not None
    return preview
