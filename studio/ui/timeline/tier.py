"""The base of every tier: a widget with a margin for labels, a cached picture and overlays on it.

What does not move with the mouse is painted once into a picture and blitted from then on, so that a
moving playhead costs two thin strips and not the whole tier.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.theme import Theme, current_theme
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.hit import Hit
from studio.ui.timeline.kept_picture import KeptPicture
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.state import TimelineState

MARGIN_PX = 84
"""The width of the labels left of every tier: the same for all, so that times stand below each other."""


class Tier(QWidget):
    """A horizontal stripe of the timeline; subclasses paint `paint_picture` and say what is hit."""

    shows_preview = True
    """Whether a drag's times and the guide line run through this tier."""

    def __init__(self, state: TimelineState, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.theme: Theme = current_theme()
        self._kept = KeptPicture(self)
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
        self._kept.forget()
        self.update()

    def repaint_times(self, spans: Iterable[Span]) -> None:
        """Paint at the next frame anew what the picture shows of these times."""
        self._kept.forget_times(spans)
        self.update()

    def repaint_margin(self) -> None:
        """Paint picture and labels anew at the next frame."""
        self._kept.forget_all()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the kept picture, and over it what changes with every frame."""
        with QPainter(self) as painter:
            painter.setFont(self.font())
            self._kept.blit(painter, event.rect())
            painter.setClipRect(self.plot_rect())
            axis = self.axis()
            self.paint_overlay(painter, axis)
            self._paint_playhead(painter, axis)
            self._paint_guide(painter, axis)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the pictures of the old size."""
        self._kept.forget_all()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again in the colours and letters of now."""
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.theme = current_theme()
            self.repaint_margin()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as is usual, as high as it must be."""
        return QSize(900, self.minimumHeight())

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
