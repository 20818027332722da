"""Which stretch of the recording is in view, and the ways to change it."""

from PySide6.QtCore import QObject, Signal

from studio.ui.timeline.geometry import Span, TimeAxis, clamped, panned, revealing, zoomed

ZOOM_STEP = 1.5
"""How much one press of a zoom key changes the view's length."""

_REMEMBERED_VIEWS = 50
_SAME_LENGTH = 1e-8
"""Shares of a view's length by which rounding may change it while panning through hours."""


class TimelineView(QObject):
    """The span in view, always inside the recording, and the earlier views to go back to.

    Signals
        changed(Span): another stretch is in view.
        revealed(): somebody wants to see a stretch, which may have been in view.
    """

    changed = Signal(Span)
    revealed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._span = Span(0.0, 1.0)
        self._zoomed = self._span
        self._duration_s = 1.0
        self._earlier: list[Span] = []
        self._zooming_at_pointer = False

    @property
    def span(self) -> Span:
        """What is in view."""
        return self._span

    @property
    def duration_s(self) -> float:
        """The length of the recording."""
        return self._duration_s

    def axis(self, left_px: float, width_px: float) -> TimeAxis:
        """Time to pixels for what is in view, to the nearest whole pixel from where the zoom was chosen.

        So panning moves every picture by whole pixels: only the strip that comes into view is painted.
        """
        per_pixel = self._zoomed.seconds / width_px
        pixels = round((self._span.start_s - self._zoomed.start_s) / per_pixel)
        start = self._zoomed.start_s + pixels * per_pixel
        return TimeAxis(Span(start, start + self._zoomed.seconds), left_px, width_px)

    def set_duration(self, duration_s: float) -> None:
        """Take the length of another recording; the view is kept inside it."""
        self._duration_s = max(duration_s, 0.0)
        self._show(self._span)

    def set_view(self, start_s: float, end_s: float) -> None:
        """Show this stretch, as far as the recording goes; not remembered for `zoom_back`."""
        self._show(Span(float(start_s), float(end_s)))

    def pan(self, delta_s: float) -> None:
        """Move the view along the recording."""
        self._show(panned(self._span, delta_s, self._duration_s))

    def reveal(self, wanted: Span) -> None:
        """Move the view just far enough to show a stretch."""
        self._show(revealing(self._span, wanted, self._duration_s))
        self.revealed.emit()

    def zoom_at(self, factor: float, at_s: float) -> None:
        """Make the view `factor` times as long around a time: a wheel's whole run is one step back."""
        if not self._zooming_at_pointer:
            self._remember()
        self._show(zoomed(self._span, factor, at_s, self._duration_s))
        self._zooming_at_pointer = True

    def zoom_in(self, at_s: float | None = None) -> None:
        """Show less, around `at_s` (the middle where it is None or out of view)."""
        self._zoom_step(1 / ZOOM_STEP, at_s)

    def zoom_out(self, at_s: float | None = None) -> None:
        """Show more, around `at_s` (the middle where it is None or out of view)."""
        self._zoom_step(ZOOM_STEP, at_s)

    def fit(self) -> None:
        """Show the whole recording."""
        self._remember()
        self._show(Span(0.0, self._duration_s))

    def zoom_to(self, span: Span) -> None:
        """Show a stretch, filling the width but for a small margin."""
        self._remember()
        margin = 0.04 * span.seconds
        self._show(Span(span.start_s - margin, span.end_s + margin))

    def zoom_back(self) -> None:
        """Return to the view before the last zoom."""
        if self._earlier:
            self._show(self._earlier.pop())

    def _zoom_step(self, factor: float, at_s: float | None) -> None:
        at = at_s if at_s is not None and self._span.holds(at_s) else self._span.middle_s
        self._remember()
        self._show(zoomed(self._span, factor, at, self._duration_s))

    def _remember(self) -> None:
        if not self._earlier or self._earlier[-1] != self._span:
            self._earlier = [*self._earlier[1 - _REMEMBERED_VIEWS :], self._span]

    def _show(self, span: Span) -> None:
        self._zooming_at_pointer = False
        inside = clamped(span, self._duration_s)
        if inside != self._span:
            self._span = inside
            if abs(inside.seconds - self._zoomed.seconds) > _SAME_LENGTH * inside.seconds:
                self._zoomed = inside
            self.changed.emit(inside)
