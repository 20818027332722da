"""What a tier has painted already: blitted at each frame, moved as the view pans, mended where it changed."""

from collections.abc import Callable, Iterable
from math import ceil, floor
from typing import Protocol

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from studio.ui.theme import Theme
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.state import TimelineState

_EDGE_PX = 4
"""How far the lines and marks at a row's edges reach beyond its time."""


class Painted(Protocol):
    """What is painted: a tier."""

    state: TimelineState
    theme: Theme

    def axis(self) -> TimeAxis:
        """Time to pixels for what is in view now."""

    def plot_rect(self) -> QRect:
        """Where the time axis lies: all but the labels."""

    def rect(self) -> QRect:
        """The whole of it."""

    def font(self) -> QFont:
        """What texts are painted in."""

    def devicePixelRatioF(self) -> float:
        """Pixels of the screen for one of Qt's."""

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """Paint what stays the same while the playhead moves, as far as it lies in `part`."""

    def paint_margin(self, painter: QPainter) -> None:
        """Paint the labels left of the time axis."""

    def pans_sharply(self, axis: TimeAxis) -> bool:
        """Whether a picture moved by whole pixels equals one painted anew."""

    def changed_by_panning(self, before: TimeAxis, now: TimeAxis) -> list[QRect]:
        """What looks different after panning although it was in view before."""


class KeptPicture:
    """The picture of one tier and that of its labels, which stay while the view moves."""

    def __init__(self, tier: Painted) -> None:
        self._tier = tier
        self._picture: QPixmap | None = None
        self._margin: QPixmap | None = None
        self._pictured: TimeAxis | None = None
        self._stale: list[Span] = []

    def forget(self) -> None:
        """Paint all but the labels anew at the next frame."""
        self._picture = None

    def forget_all(self) -> None:
        """Paint the labels anew, too."""
        self._picture = self._margin = None

    def forget_times(self, spans: Iterable[Span]) -> None:
        """Paint anew what is shown of these times."""
        self._stale += spans

    def blit(self, painter: QPainter, clip: QRect) -> None:
        """Copy into `clip` what is painted, after painting what is missing of it."""
        picture = self._brought_up_to_date()
        ratio, margin_px = self._tier.devicePixelRatioF(), self._tier.plot_rect().left()
        source = QRectF(clip.x() * ratio, clip.y() * ratio, clip.width() * ratio, clip.height() * ratio)
        painter.drawPixmap(QRectF(clip), picture, source)
        if clip.left() < margin_px:
            if self._margin is None:
                self._margin = self._painted(margin_px, self._tier.theme.window, self._tier.paint_margin)
            painter.drawPixmap(0, 0, self._margin)

    def _brought_up_to_date(self) -> QPixmap:
        """The picture painted anew, or of one that was panned only the strip that came into view."""
        tier, before, now, old = self._tier, self._pictured, self._tier.axis(), self._picture
        self._pictured = now
        shift = _whole_pixels(before, now) if old and before else None
        # What a drag moves may come into view from anywhere.
        anew = shift is None or abs(shift) >= now.width_px or tier.state.preview or not tier.pans_sharply(now)
        if old is None or before is None or (anew and shift != 0):
            everything = tier.rect()
            self._picture = self._painted(
                everything.width(), tier.theme.canvas, lambda p: tier.paint_picture(p, now, everything)
            )
            self._stale.clear()
            return self._picture
        if shift:
            self._pan(old, shift)
            for part in (self._came_into_view(shift), *tier.changed_by_panning(before, now)):
                self._paint_part(old, now, part)
        for part in _columns(now, self._stale, tier.plot_rect()):
            self._paint_part(old, now, part)
        self._stale.clear()
        return old

    def _pan(self, picture: QPixmap, shift: int) -> None:
        ratio, plot = round(self._tier.devicePixelRatioF()), self._tier.plot_rect()
        moved = QRect(plot.x() * ratio, 0, plot.width() * ratio, picture.height())
        picture.scroll(-shift * ratio, 0, moved)

    def _came_into_view(self, shift: int) -> QRect:
        whole, left = self._tier.rect(), self._tier.plot_rect().left()
        return QRect(whole.width() - shift if shift > 0 else left, 0, abs(shift), whole.height())

    def _paint_part(self, picture: QPixmap, axis: TimeAxis, part: QRect) -> None:
        with QPainter(picture) as painter:
            painter.setFont(self._tier.font())
            painter.setClipRect(part)
            painter.fillRect(part, QColor(self._tier.theme.canvas))
            self._tier.paint_picture(painter, axis, part)

    def _painted(self, width: int, ground: str, paint: Callable[[QPainter], None]) -> QPixmap:
        ratio, height = self._tier.devicePixelRatioF(), self._tier.rect().height()
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(ground))
        with QPainter(picture) as painter:
            painter.setFont(self._tier.font())
            paint(painter)
        return picture


def _columns(axis: TimeAxis, spans: Iterable[Span], plot: QRect) -> list[QRect]:
    """The pixel columns of some times, with the lines at their edges; those that meet are one."""
    columns: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda span: span.start_s):
        left = floor(max(axis.x(span.start_s) - _EDGE_PX, plot.left()))
        right = ceil(min(axis.x(span.end_s) + _EDGE_PX, plot.right() + 1))
        if columns and left <= columns[-1][1]:
            first, last = columns.pop()
            left, right = first, max(right, last)
        if left < right:
            columns.append((left, right))
    return [QRect(left, 0, right - left, plot.height()) for left, right in columns]


def _whole_pixels(before: TimeAxis, now: TimeAxis) -> int | None:
    """How many pixels the view moved; None where it was zoomed in between or is of another width."""
    stretched = abs(before.view.seconds - now.view.seconds) > 1e-8 * now.view.seconds
    if stretched or before.width_px != now.width_px:
        return None
    moved = (now.view.start_s - before.view.start_s) * now.pixels_per_second
    return round(moved) if abs(moved - round(moved)) < 0.05 else None
