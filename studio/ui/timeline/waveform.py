"""The waveform: peaks with the louder body (root mean square) inside; single samples when near enough."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from studio.ui.theme import Theme, small_font
from studio.ui.timeline.column_cache import ColumnCache
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.sound_tier import SoundTier
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.translation import title

_LINE_SAMPLES_PER_PX = 1.0
"""From this zoom on a line goes through the samples themselves."""

_DOT_SAMPLES_PER_PX = 0.2
_FULL_SHARE = 0.94
"""How much of the height a full-scale sample takes."""


class Waveform(SoundTier):
    """Peak and RMS from the peak table."""

    def __init__(
        self, state: TimelineState, sound: TimelineSound, gestures: Gestures, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, gestures, title("Waveform"), parent)
        self.sound = sound
        self._cache: ColumnCache | None = None
        self.setMinimumHeight(60)
        sound.peaks_changed.connect(self._on_peaks_changed)

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        if self.sound.table is None:
            self._paint_pending(painter)
        elif self._shows_samples(axis):
            self._paint_samples(painter, axis, part)
        else:
            self._paint_columns(painter, axis, part)

    def pans_sharply(self, axis: TimeAxis) -> bool:
        """Not where a smooth line is drawn: a strip of it would not quite meet the rest."""
        return super().pans_sharply(axis) and not self._shows_samples(axis)

    def paint_margin(self, painter: QPainter) -> None:
        self._paint_scale(painter, self.height() // 2)

    def _shows_samples(self, axis: TimeAxis) -> bool:
        table = self.sound.table
        return table is not None and axis.seconds_per_pixel * table.sample_rate < _LINE_SAMPLES_PER_PX

    def _paint_columns(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        assert self.sound.table is not None and self.sound.audio is not None
        self._cache = self._cache or ColumnCache(self.sound.table, self.sound.audio)
        columns, left = self._cache.in_view(axis)
        first = max(part.left() - round(left), 0)
        columns = columns[first : max(part.right() + 1 - round(left), 0)]
        ratio = self.devicePixelRatioF()
        pixels = column_pixels(columns, round(self.height() * ratio), self.theme)
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(round(left) + first, 0, len(columns), self.height()), image)

    def _paint_samples(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        table = self.sound.table
        assert table is not None
        # A few pixels more, since a dot reaches into its neighbours.
        shown = Span(axis.seconds(part.left() - 4), axis.seconds(part.right() + 5))
        first = max(int(shown.start_s * table.sample_rate) - 1, 0)
        samples = table.samples_between(first, int(shown.end_s * table.sample_rate) + 2)
        times = (first + np.arange(len(samples))) / table.sample_rate
        half = self.height() / 2
        ys = half - samples * (half * _FULL_SHARE)
        points = [QPointF(x, y) for x, y in zip(axis.xs(times).tolist(), ys.tolist(), strict=True)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A pen of one pixel has a fast path in Qt; a wider one took 80 ms for the same line.
        painter.setPen(QPen(QColor(self.theme.rms), 1))
        painter.drawPolyline(points)
        if axis.seconds_per_pixel * table.sample_rate < _DOT_SAMPLES_PER_PX:
            painter.setPen(QPen(QColor(self.theme.rms), 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPoints(points)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_pending(self, painter: QPainter) -> None:
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(self.plot_rect(), Qt.AlignmentFlag.AlignCenter, self.sound.pending_text())

    def _paint_scale(self, painter: QPainter, middle: int) -> None:
        painter.fillRect(MARGIN_PX - 1, 0, 1, self.height(), QColor(self.theme.line))
        painter.setFont(small_font(self.font(), 0.85))
        painter.setPen(QColor(self.theme.muted))
        alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for decibel in (0, -6, -12):
            reach = 10 ** (decibel / 20) * _FULL_SHARE * self.height() / 2
            if decibel and reach < 16:
                continue
            for y in (middle - reach, middle + reach):
                box = QRectF(0, min(max(y - 7, 0), self.height() - 14), MARGIN_PX - 8, 14)
                painter.drawText(box, alignment, f"{decibel} dB")

    def _on_peaks_changed(self) -> None:
        self._cache = None
        self.repaint_picture()


def column_pixels(columns: NDArray[np.float32], height: int, theme: Theme) -> NDArray[np.uint32]:
    """Columns (n, 3) of low, high and root mean square as colours, uint32 (height, n).

    One array operation in place of thousands of lines: half the time, and the same at every zoom.
    """
    half = height / 2
    reach = half * _FULL_SHARE
    rows = np.arange(height, dtype=np.int16)[:, None]
    top = np.floor(half - columns[:, 1] * reach)
    # At least one pixel: digital silence is a line and not nothing.
    bottom = np.maximum(half - columns[:, 0] * reach, top)
    loud = np.minimum(columns[:, 2] * reach, np.maximum(bottom - half, half - top))
    shown = _between(rows, top, bottom).view(np.uint8)
    shown += (_between(rows, half - loud, half + loud - 1) & shown.view(bool)).view(np.uint8)
    colours = np.array([QColor(name).rgb() for name in (theme.canvas, theme.peak, theme.rms)], np.uint32)
    return colours.take(shown, mode="clip")


def _between(
    rows: NDArray[np.int16], first: NDArray[np.float32], last: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """Which rows lie from first to last; 16 bits compare several times faster than floats."""
    return (rows >= np.round(first).astype(np.int16)) & (rows <= np.round(last).astype(np.int16))
