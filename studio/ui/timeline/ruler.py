"""The time ruler, and the readout of a drag."""

from math import floor

from PySide6.QtCore import QLine, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPolygonF
from PySide6.QtWidgets import QWidget

from studio.ui.theme import small_font
from studio.ui.timeline.geometry import TimeAxis, clock, tick_step
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.hit import Hit
from studio.ui.timeline.hit import Tier as HitTier
from studio.ui.timeline.interactive import InteractiveTier
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.translation import tr, translated

_LABEL_ROOM_PX = 84.0
_MINOR_PER_MAJOR_PX = 9.0


class Ruler(InteractiveTier):
    """Times at round steps; the playhead's handle; while dragging the exact time and how far it came."""

    def __init__(self, state: TimelineState, gestures: Gestures, parent: QWidget | None = None) -> None:
        super().__init__(state, gestures, tr("Time ruler"), parent)
        self.setFixedHeight(24)

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """Ticks and times."""
        painter.fillRect(part, QColor(self.theme.window))
        step = tick_step(axis.seconds_per_pixel, _LABEL_ROOM_PX)
        self._paint_ticks(painter, axis, part, tick_step(axis.seconds_per_pixel, _MINOR_PER_MAJOR_PX), 4)
        self._paint_ticks(painter, axis, part, step, 8)
        painter.setPen(QColor(self.theme.muted))
        painter.setFont(small_font(self.font()))
        metrics = QFontMetrics(painter.font())
        for index in _steps(axis, part.adjusted(-round(_LABEL_ROOM_PX), 0, 0, 0), step):
            text = clock(index * step, step)
            at = QRectF(_pixel(axis, index * step) + 4, 0, _LABEL_ROOM_PX, self.height() - 5)
            if at.left() + metrics.horizontalAdvance(text) <= self.width():
                painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, text)
        painter.fillRect(QRect(part.x(), self.height() - 1, part.width(), 1), QColor(self.theme.line))

    def changed_by_panning(self, before: TimeAxis, now: TimeAxis) -> list[QRect]:
        """The last label: it stands there only where it has room."""
        moved = max((now.view.start_s - before.view.start_s) * now.pixels_per_second, 0.0)
        left = max(self.width() - round(_LABEL_ROOM_PX + moved) - 1, MARGIN_PX)
        return [QRect(left, 0, self.width() - left, self.height())]

    def paint_overlay(self, painter: QPainter, axis: TimeAxis) -> None:
        """The handle of the playhead."""
        super().paint_overlay(painter, axis)
        x, bottom = axis.x(self.state.playhead_s), self.height() - 1
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.playhead))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        handle = [(-5, 8), (5, 8), (5, 5), (0, 0), (-5, 5)]
        painter.drawPolygon(QPolygonF([QPointF(x + right, bottom - up) for right, up in handle]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def hit(self, x: float, _y: float) -> Hit | None:
        """The whole ruler holds the playhead: a press brings it there, a drag moves it."""
        return Hit(HitTier.PLAYHEAD, 0, None) if x >= MARGIN_PX else None

    def _paint_guide(self, painter: QPainter, axis: TimeAxis) -> None:
        if self.state.preview:
            self._paint_readout(painter, axis, self.state.preview)

    def _paint_ticks(self, painter: QPainter, axis: TimeAxis, part: QRect, step: float, length: int) -> None:
        painter.setPen(QColor(self.theme.line if length < 8 else self.theme.muted))
        bottom = self.height() - 1
        xs = (_pixel(axis, index * step) for index in _steps(axis, part, step))
        painter.drawLines([QLine(x, bottom - length, x, bottom) for x in xs])

    def _paint_readout(self, painter: QPainter, axis: TimeAxis, preview: Preview) -> None:
        text = readout(preview)
        painter.setFont(small_font(self.font()))
        width = QFontMetrics(painter.font()).horizontalAdvance(text) + 14
        left = min(max(axis.x(preview.at_s) - width / 2, MARGIN_PX), self.width() - width)
        box = QRectF(left, 2, width, self.height() - 5)
        colour = self.theme.warning if preview.limit else self.theme.accent
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(self.theme.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def readout(preview: Preview) -> str:
    """What a drag says of itself: the time, how far it came, what caught it or why it stops."""
    if preview.selection:
        return f"{clock(preview.at_s, 0.001)}   {preview.selection.seconds:.3f} s"
    parts = [clock(preview.at_s, 0.001), f"{preview.delta_s * 1000:+.0f} ms"]
    if preview.guide:
        parts.append(translated(preview.guide.reason.message))
    if preview.limit:
        parts.append(translated(preview.limit))
    return "   ".join(parts)


def _pixel(axis: TimeAxis, seconds: float) -> int:
    # Round times often fall between two pixels: the last digit of a float must not choose.
    return floor(axis.x(seconds) + 0.51)


def _steps(axis: TimeAxis, part: QRect, step: float) -> range:
    first, last = axis.seconds(max(part.left(), 0) - 1), axis.seconds(part.right() + 2)
    return range(int(first // step), int(last // step) + 2)
