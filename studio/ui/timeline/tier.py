"""The base of every tier: a widget with a margin for labels, a cached picture and overlays on it.

What does not move with the mouse is painted once into a picture and blitted from then on, so that a
moving playhead costs two thin strips and not the whole tier.
"""

from collections.abc import Callable, Iterable
from math import ceil, floor

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.theme import Theme, current_theme
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.hit import Hit
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.state import TimelineState

MARGIN_PX = 84
"""The width of the labels left of every tier: the same for all, so that times stand below each other."""

_EDGE_PX = 4
"""How far the lines and marks at a row's edges reach beyond its time."""


class Tier(QWidget):
    """A horizontal stripe of the timeline; subclasses paint `paint_picture` and say what is hit."""

    shows_preview = True
    """Whether a drag's times and the guide line run through this tier."""

    def __init__(self, state: TimelineState, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.theme: Theme = current_theme()
        self._picture: QPixmap | None = None
        self._pictured = self.axis()
        self._stale: list[Span] = []
        self._margin: QPixmap | None = None
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._playhead_x = -1.0
        state.view.changed.connect(self._on_view_changed)
        state.playhead_moved.connect(self._on_playhead_moved)
        state.preview_changed.connect(self._on_preview_changed)
        state.selection.span_changed.connect(lambda _span: self.update())

    def axis(self) -> TimeAxis:
        """Time to pixels for what is in view now."""
        return self.state.view.axis(MARGIN_PX, max(self.width() - MARGIN_PX, 1))

    def plot_rect(self) -> QRect:
        """Where the time axis lies: all but the margin."""
        return QRect(MARGIN_PX, 0, max(self.width() - MARGIN_PX, 1), self.height())

    def hit(self, _x: float, _y: float) -> Hit | None:
        """What lies under the pointer, None for bare time."""
        return None

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """Paint what stays the same while the playhead moves, as far as it lies in `part`.

        The painter is clipped to `part`: the whole tier, or what panning brought into view.
        """
        raise NotImplementedError

    def pans_sharply(self, _axis: TimeAxis) -> bool:
        """Whether a picture moved by whole pixels equals one painted anew."""
        return self.devicePixelRatioF().is_integer()

    def changed_by_panning(self, _before: TimeAxis, _now: TimeAxis) -> list[QRect]:
        """What looks different after panning although it was in view before, apart from its new place."""
        return []

    def paint_margin(self, painter: QPainter) -> None:
        """Paint the labels left of the time axis."""

    def paint_overlay(self, painter: QPainter, axis: TimeAxis) -> None:
        """Paint over the picture what changes with the mouse; the selected time here."""
        span = self.shown_selection()
        if span and span.overlaps(axis.view.start_s, axis.view.end_s):
            left, right = axis.x(span.start_s), axis.x(span.end_s)
            painter.fillRect(QRectF(left, 0, right - left, self.height()), QColor(self.theme.selection))
            painter.setPen(QPen(QColor(self.theme.accent), 1))
            for x in (left, right):
                painter.drawLine(round(x), 0, round(x), self.height())

    def shown_selection(self) -> Span | None:
        """The selected time, as the drag under way would make it."""
        preview = self.state.preview
        return preview.selection if preview and preview.selection else self.state.selection.span

    def repaint_picture(self) -> None:
        """Paint the picture anew at the next frame."""
        self._picture = None
        self.update()

    def repaint_times(self, spans: Iterable[Span]) -> None:
        """Paint at the next frame anew what the picture shows of these times."""
        self._stale += spans
        self.update()

    def repaint_margin(self) -> None:
        """Paint picture and labels anew at the next frame."""
        self._margin = None
        self.repaint_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self.font())
            self._blit(painter, event.rect())
            painter.setClipRect(self.plot_rect())
            axis = self.axis()
            self.paint_overlay(painter, axis)
            self._paint_playhead(painter, axis)
            self._paint_guide(painter, axis)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._picture = self._margin = None
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.theme = current_theme()
            self.repaint_margin()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(900, self.minimumHeight())

    def _blit(self, painter: QPainter, clip: QRect) -> None:
        """Copy what is painted already; the labels are apart, since they stay while the view moves."""
        self._bring_up_to_date()
        assert self._picture is not None
        ratio = self.devicePixelRatioF()
        source = QRectF(clip.x() * ratio, clip.y() * ratio, clip.width() * ratio, clip.height() * ratio)
        painter.drawPixmap(QRectF(clip), self._picture, source)
        if clip.left() < MARGIN_PX:
            if self._margin is None:
                self._margin = self._painted(MARGIN_PX, self.theme.window, self.paint_margin)
            painter.drawPixmap(0, 0, self._margin)

    def _bring_up_to_date(self) -> None:
        """Paint the picture, or of a picture that was panned only the strip that came into view."""
        before, now, old = self._pictured, self.axis(), self._picture
        self._pictured = now
        shift = _whole_pixels(before, now) if self._picture else None
        # What a drag moves may come into view from anywhere.
        anew = shift is None or abs(shift) >= now.width_px or self.state.preview or not self.pans_sharply(now)
        if self._picture is None or (anew and shift != 0):
            everything = self.rect()
            self._picture = self._painted(
                self.width(), self.theme.canvas, lambda p: self.paint_picture(p, now, everything)
            )
        elif shift:
            self._pan_picture(self._picture, shift)
            came = QRect(self.width() - shift if shift > 0 else MARGIN_PX, 0, abs(shift), self.height())
            for part in (came, *self.changed_by_panning(before, now)):
                self._paint_part(self._picture, now, part)
        if self._picture is old:
            for part in _columns(now, self._stale, self.plot_rect()):
                self._paint_part(self._picture, now, part)
        self._stale.clear()

    def _pan_picture(self, picture: QPixmap, shift: int) -> None:
        ratio, plot = round(self.devicePixelRatioF()), self.plot_rect()
        moved = QRect(plot.x() * ratio, 0, plot.width() * ratio, picture.height())
        picture.scroll(-shift * ratio, 0, moved)

    def _paint_part(self, picture: QPixmap, axis: TimeAxis, part: QRect) -> None:
        with QPainter(picture) as painter:
            painter.setFont(self.font())
            painter.setClipRect(part)
            painter.fillRect(part, QColor(self.theme.canvas))
            self.paint_picture(painter, axis, part)

    def _painted(self, width: int, ground: str, paint: Callable[[QPainter], None]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(width * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(ground))
        with QPainter(picture) as painter:
            painter.setFont(self.font())
            paint(painter)
        return picture

    def _paint_guide(self, painter: QPainter, axis: TimeAxis) -> None:
        preview = self.state.preview
        if not preview or not self.shows_preview:
            return
        moved = self.theme.warning if preview.limit else self.theme.accent
        colour = QColor(self.theme.guide if preview.guide else moved)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine if preview.guide else Qt.PenStyle.SolidLine))
        x = round(axis.x(preview.at_s))
        painter.drawLine(x, 0, x, self.height())

    def _paint_playhead(self, painter: QPainter, axis: TimeAxis) -> None:
        self._playhead_x = axis.x(self.state.playhead_s)
        if MARGIN_PX - 1 <= self._playhead_x <= self.width():
            painter.setPen(QPen(QColor(self.theme.playhead), 1))
            x = round(self._playhead_x)
            painter.drawLine(x, 0, x, self.height())

    def _on_playhead_moved(self, seconds: float) -> None:
        for x in (self._playhead_x, self.axis().x(seconds)):
            if -8 <= x <= self.width() + 8:
                self.update(QRect(round(x) - 6, 0, 13, self.height()))

    def _on_view_changed(self, _span: Span) -> None:
        self.update()

    def _on_preview_changed(self, _preview: Preview | None) -> None:
        if self.shows_preview:
            self.update()


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
