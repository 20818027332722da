"""The waveform: peaks with the louder body (root mean square) inside; single samples when near enough."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.audio.peaks import PeakTable
from studio.ui.theme import Theme, small_font
from studio.ui.timeline.column_cache import ColumnCache
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import WHEEL_STEP, Gestures
from studio.ui.timeline.look import GAIN_STEP_DB, LEAST_GAIN_DB, MOST_GAIN_DB, Look, amplification
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.sound_tier import SoundTier
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.translation import figure, tr

_LINE_SAMPLES_PER_PX = 1.0
"""From this zoom on a line goes through the samples themselves."""

_DOT_SAMPLES_PER_PX = 0.2
_FULL_SHARE = 0.94
"""How much of the height a full-scale sample takes."""

_CUT_OFF = 1.0 / _FULL_SHARE
"""Where a waveform that is drawn taller ends: at the border, and pixels stay within 16 bits."""

_LEAST_SCALE_PX = 42
"""A lower waveform says either how much taller it is drawn, or what its heights are."""
_LEAST_LABEL_PX = 16
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_GAIN_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Waveform(SoundTier):
    """Peak and RMS from the peak table, of all channels together or of each by itself."""

    def __init__(
        self, state: TimelineState, sound: TimelineSound, gestures: Gestures, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, gestures, tr("Waveform"), parent)
        self.sound = sound
        self._caches: dict[int, ColumnCache] = {}
        self._turned = 0.0
        self.setMinimumHeight(60)
        sound.peaks_changed.connect(self._on_peaks_changed)
        state.look_changed.connect(self._on_look_changed)
        sound.draw_channels(state.look.channels_apart)

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """The sound, one band for each channel that stands apart."""
        tables = self._tables()
        if not tables or self.sound.problem:
            self._paint_pending(painter)
            return
        if not all(table.complete for table in tables):
            self.sound.look_at(axis.view)
        with self.sound.reading():
            for number, table in enumerate(tables):
                band = self._band(number, len(tables))
                if _shows_samples(table, axis):
                    self._paint_samples(painter, axis, part, band, table)
                else:
                    self._paint_columns(painter, axis, part, band, number)

    def pans_sharply(self, axis: TimeAxis) -> bool:
        """Not where a smooth line is drawn: a strip of it would not quite meet the rest."""
        drawn = self.sound.drawn
        return super().pans_sharply(axis) and not (drawn is not None and _shows_samples(drawn, axis))

    def paint_margin(self, painter: QPainter) -> None:
        """The scale of each band."""
        painter.fillRect(MARGIN_PX - 1, 0, 1, self.height(), QColor(self.theme.line))
        painter.setFont(small_font(self.font(), 0.85))
        count = max(len(self._tables()), 1)
        for number in range(count):
            band = self._band(number, count)
            if not self.state.look.gain_db or band.height() >= _LEAST_SCALE_PX:
                self._paint_scale(painter, band)
            if count > 1:
                painter.fillRect(0, band.top(), MARGIN_PX, 1, QColor(self.theme.line))
                box = QRectF(10, band.top(), 30, band.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, str(number + 1))
        if self.state.look.gain_db:
            painter.setPen(QColor(self.theme.accent))
            box = QRectF(10, self.height() / 2 - 7, MARGIN_PX - 10, 14)
            text = self.tr("{gain} dB").format(gain=f"{self.state.look.gain_db:+g}")
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl, Shift and the wheel draw it taller or less tall."""
        if event.modifiers() & _GAIN_KEYS != _GAIN_KEYS:
            super().wheelEvent(event)
            return
        # Touchpads turn by less than a step at a time: what is left over counts for the next.
        self._turned += event.angleDelta().y() or event.angleDelta().x()
        steps = int(self._turned / WHEEL_STEP)
        self._turned -= steps * WHEEL_STEP
        gain_db = self.state.look.gain_db + steps * GAIN_STEP_DB
        self.state.set_look(gain_db=min(max(gain_db, LEAST_GAIN_DB), MOST_GAIN_DB))
        event.accept()

    def _tables(self) -> list[PeakTable]:
        """What is drawn below each other."""
        if self.state.look.channels_apart and len(self.sound.channels) > 1:
            return self.sound.channels
        return [self.sound.drawn] if self.sound.drawn is not None else []

    def _band(self, number: int, count: int) -> QRect:
        """The part of the height that one of the waveforms takes."""
        top, bottom = round(number * self.height() / count), round((number + 1) * self.height() / count)
        return QRect(0, top, self.width(), bottom - top)

    def _paint_columns(
        self, painter: QPainter, axis: TimeAxis, part: QRect, band: QRect, number: int
    ) -> None:
        table = self._tables()[number]
        if number not in self._caches:
            self._caches[number] = ColumnCache(table, table.source)
        columns, left = self._caches[number].in_view(axis)
        first = max(part.left() - round(left), 0)
        columns = columns[first : max(part.right() + 1 - round(left), 0)]
        if self.state.look.gain_db:
            columns = np.clip(columns * np.float32(amplification(self.state.look)), -_CUT_OFF, _CUT_OFF)
        ratio = self.devicePixelRatioF()
        pixels = column_pixels(columns, round(band.height() * ratio), self.theme)
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter.drawImage(QRectF(round(left) + first, band.top(), len(columns), band.height()), image)

    def _paint_samples(
        self, painter: QPainter, axis: TimeAxis, part: QRect, band: QRect, table: PeakTable
    ) -> None:
        # A few pixels more, since a dot reaches into its neighbours.
        shown = Span(axis.seconds(part.left() - 4), axis.seconds(part.right() + 5))
        first = max(int(shown.start_s * table.sample_rate) - 1, 0)
        samples = table.samples_between(first, int(shown.end_s * table.sample_rate) + 2)
        times = (first + np.arange(len(samples))) / table.sample_rate
        half = band.height() / 2
        taller = np.clip(samples * amplification(self.state.look), -_CUT_OFF, _CUT_OFF)
        ys = band.top() + half - taller * (half * _FULL_SHARE)
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

    def _paint_scale(self, painter: QPainter, band: QRect) -> None:
        """Paint what a level in dB of full scale reaches up to, as tall as it is drawn."""
        painter.setPen(QColor(self.theme.muted))
        middle = band.center().y()
        for decibel in (0, -6, -12):
            reach = 10 ** (decibel / 20) * _FULL_SHARE * band.height() / 2
            if decibel and reach < _LEAST_LABEL_PX:
                continue
            text = self.tr("{level} dB").format(level=figure(decibel - self.state.look.gain_db, "g"))
            for y in (middle - reach, middle + reach):
                top = min(max(y - 7, band.top()), band.bottom() - 13)
                painter.drawText(QRectF(0, top, MARGIN_PX - 8, 14), _AT_RIGHT, text)

    def _on_peaks_changed(self) -> None:
        self._caches.clear()
        self.repaint_margin()

    def _on_look_changed(self, look: Look) -> None:
        self.sound.draw_channels(look.channels_apart)
        self._caches.clear()
        self.repaint_margin()


def _shows_samples(table: PeakTable, axis: TimeAxis) -> bool:
    return axis.seconds_per_pixel * table.sample_rate < _LINE_SAMPLES_PER_PX


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
