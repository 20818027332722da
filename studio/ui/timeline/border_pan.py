"""A drag beyond the border moves the view along, also while the mouse stands still there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer

from studio.ui.timeline.geometry import TimeAxis
from studio.ui.timeline.view import TimelineView

_EVERY_MS = 40
_SHARE = 0.02
"""How much of what is in view goes by each time."""

Show = Callable[[TimeAxis, float, Qt.KeyboardModifier], None]
"""Shows a drag with the mouse at a pixel of a time axis."""


@dataclass(frozen=True, slots=True)
class _Mouse:
    axis: TimeAxis
    x: float
    modifiers: Qt.KeyboardModifier

    @property
    def beyond_px(self) -> float:
        """How far it is beyond the left (negative) or the right border."""
        left = self.x - self.axis.left_px
        return min(left, 0.0) or max(left - self.axis.width_px, 0.0)


class BorderPan(QObject):
    """Hands the mouse's moves on to `show`, after panning where they lead out of the view."""

    def __init__(self, view: TimelineView, show: Show, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._show = show
        self._mouse: _Mouse | None = None
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._pan_on)

    def moved(self, axis: TimeAxis, x: float, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse is at a pixel of this axis."""
        self._mouse = _Mouse(axis, x, modifiers)
        if self._mouse.beyond_px:
            self._timer.start()
            self._pan_on()
        else:
            self._timer.stop()
            self._show(axis, x, modifiers)

    def stop(self) -> None:
        """The drag ended."""
        self._mouse = None
        self._timer.stop()

    def _pan_on(self) -> None:
        mouse = self._mouse
        if mouse is None:
            return
        self._view.pan((1 if mouse.beyond_px > 0 else -1) * _SHARE * self._view.span.seconds)
        axis = self._view.axis(mouse.axis.left_px, mouse.axis.width_px)
        self._show(axis, mouse.x, mouse.modifiers)
