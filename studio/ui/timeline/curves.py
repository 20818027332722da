"""Pitch and loudness as curves over time, each with its scale at the margin."""

from math import log

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from studio.audio.peaks import BLOCK_SAMPLES, PeakTable
from studio.audio.pitch import HIGHEST_HZ, LOWEST_HZ, STEP_S, steady_runs
from studio.ui.theme import small_font
from studio.ui.timeline.geometry import TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.look import Look
from studio.ui.timeline.pitch_store import PitchStore
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.sound_tier import SoundTier
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.translation import tr

Points = NDArray[np.float64]
"""Pixels (points, 2), NaN in y where the curve is interrupted."""

LOUDEST_DB, SOFTEST_DB = 0.0, -72.0
LONGEST_PITCH_S = 600.0
"""The longest view whose pitch is computed."""

_SMOOTH_S = 0.02
_LABELS_HZ = (75, 100, 150, 200, 300, 400)
_LABELS_DB = (-12, -24, -36, -48, -60)
_LABEL_PX = 14
_BESIDE_PX = 3
"""How far a line that leaves a part of the picture is drawn on."""

_EDGE_PX = 4
"""Room above and below the curves."""


class Curves(SoundTier):
    """The pitch as a strong line on a logarithmic scale, the loudness as a thin one with its area filled.

    Attributes
        low_hz, high_hz: the ends of the scale of pitch.
    """

    def __init__(
        self, state: TimelineState, sound: TimelineSound, gestures: Gestures, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, gestures, tr("Pitch and loudness"), parent)
        self.sound = sound
        self.pitch = PitchStore(self)
        self.low_hz, self.high_hz = float(LOWEST_HZ), float(HIGHEST_HZ)
        self.setMinimumHeight(60)
        self.pitch.pitch_arrived.connect(self.repaint_picture)
        sound.peaks_changed.connect(self._on_peaks_changed)
        state.look_changed.connect(self._on_look_changed)
        self._opened: object = None
        if not _wanted(state.look):
            self.hide()
        self._on_peaks_changed()

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """Pitch and energy over a grid."""
        self._paint_grid(painter, part)
        table = self.sound.drawn
        if table is None:
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(self.plot_rect(), Qt.AlignmentFlag.AlignCenter, self.sound.pending_text())
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.state.look.energy_curve:
            with self.sound.reading():
                self._paint_energy(painter, self._levels(table, axis, part))
        if self.state.look.pitch_curve:
            self._paint_pitch(painter, axis, part)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def paint_margin(self, painter: QPainter) -> None:
        """The scale of what is shown."""
        painter.fillRect(MARGIN_PX - 1, 0, 1, self.height(), QColor(self.theme.line))
        painter.setFont(small_font(self.font(), 0.85))
        look = self.state.look
        both = look.pitch_curve and look.energy_curve
        if look.pitch_curve:
            rows = [(str(hertz), self.y_of_hz(hertz)) for hertz in self._labels_hz()]
            self._paint_labels(painter, QColor(self.theme.accent), rows, self.tr("{number} Hz"), both=False)
        if look.energy_curve:
            rows = [(str(level), self.y_of_db(level)) for level in _LABELS_DB]
            self._paint_labels(painter, QColor(self.theme.good), rows, self.tr("{number} dB"), both=both)

    def y_of_hz(self, hertz: float) -> float:
        """The pixel row of a pitch."""
        return self._y(log(hertz / self.low_hz) / log(self.high_hz / self.low_hz))

    def y_of_db(self, level: float) -> float:
        """The pixel row of a level in dB of full scale; what is softer than the scale lies at its end."""
        return self._y((max(level, SOFTEST_DB) - SOFTEST_DB) / (LOUDEST_DB - SOFTEST_DB))

    def close_sound(self) -> None:
        """Stop the background thread."""
        self.pitch.close()

    def _labels_hz(self) -> list[int]:
        return [each for each in _LABELS_HZ if self.low_hz <= each <= self.high_hz]

    def _y(self, share: float) -> float:
        return self.height() - _EDGE_PX - share * (self.height() - 2 * _EDGE_PX)

    def _paint_grid(self, painter: QPainter, part: QRect) -> None:
        look = self.state.look
        rows = [self.y_of_hz(each) for each in self._labels_hz()] if look.pitch_curve else []
        for y in rows or [self.y_of_db(each) for each in _LABELS_DB]:
            painter.fillRect(part.left(), round(y), part.width(), 1, QColor(self.theme.grid))

    def _paint_labels(
        self, painter: QPainter, colour: QColor, rows: list[tuple[str, float]], unit: str, *, both: bool
    ) -> None:
        """Paint numbers, one with its unit; left in the margin where there are two scales.

        The highest has the unit; of the scale at the left the one below it, so that two units never meet.
        """
        painter.setPen(colour)
        side = Qt.AlignmentFlag.AlignLeft if both else Qt.AlignmentFlag.AlignRight
        shown: list[tuple[str, float]] = []
        for text, y in sorted(rows, key=lambda row: -row[1]):
            top = min(max(y - _LABEL_PX / 2, 0.0), self.height() - _LABEL_PX)
            if not shown or top + _LABEL_PX <= shown[-1][1]:
                shown.append((text, top))
        named = -2 if both and len(shown) > 1 else -1
        shown[named] = (unit.format(number=shown[named][0]), shown[named][1])
        for text, top in shown:
            box = QRectF(3, top, MARGIN_PX - 8, _LABEL_PX)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _levels(self, table: PeakTable, axis: TimeAxis, part: QRect) -> Points:
        """The loudness: root mean square of each pixel column, or of 20 ms around each block where nearer."""
        rate, first, last = table.sample_rate, part.left() - _BESIDE_PX, part.right() + 1 + _BESIDE_PX
        start, stop = axis.seconds(first) * rate, axis.seconds(last) * rate
        if axis.seconds_per_pixel * rate >= 2 * BLOCK_SAMPLES:
            powers = np.square(table.columns(start, stop, last - first)[:, 2])
            xs = np.arange(first, last) + 0.5
        else:
            wide = max(round(_SMOOTH_S * rate / BLOCK_SAMPLES), 1)
            room = (wide + 1) * BLOCK_SAMPLES
            begin, powers = table.powers(int(start) - room, int(stop) + room)
            centres = begin + BLOCK_SAMPLES * (0.5 + np.arange(len(powers)))
            powers = np.convolve(powers, np.full(wide, 1 / wide), "same") if len(powers) > wide else powers
            xs = axis.xs(centres / rate)
        levels = 10 * np.log10(np.maximum(powers, 1e-12))
        shares = (np.clip(levels, SOFTEST_DB, LOUDEST_DB) - SOFTEST_DB) / (LOUDEST_DB - SOFTEST_DB)
        return np.stack([xs, self._y(0) + shares * (self._y(1) - self._y(0))], axis=1)

    def _paint_energy(self, painter: QPainter, points: Points) -> None:
        if not len(points):
            return
        colour = QColor(self.theme.good)
        line = [QPointF(x, y) for x, y in points.tolist()]
        fill = QColor(colour)
        fill.setAlphaF(0.13)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        bottom = float(self.height())
        painter.drawPolygon(QPolygonF([QPointF(line[0].x(), bottom), *line, QPointF(line[-1].x(), bottom)]))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1))
        painter.drawPolyline(line)

    def _paint_pitch(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        painter.setPen(QColor(self.theme.muted))
        if axis.view.seconds > LONGEST_PITCH_S:
            text = self.tr("Zoom in to less than 10 minutes to see the pitch.")
            painter.drawText(self.plot_rect(), Qt.AlignmentFlag.AlignCenter, text)
            return
        times, hertz = self.pitch.between(axis.view)
        # At most about one value a pixel, always the same ones; far outside QPainter's fixed point overflows.
        every = max(int(1 / (axis.pixels_per_second * STEP_S)), 1)
        beside_s = 2 * every * STEP_S + _BESIDE_PX * axis.seconds_per_pixel
        near = (times > axis.seconds(part.left()) - beside_s) & (
            times < axis.seconds(part.right()) + beside_s
        )
        near &= np.rint(times / STEP_S).astype(np.int64) % every == 0
        times, hertz = times[near], hertz[near]
        there = np.isfinite(hertz)
        scale = (self._y(1) - self._y(0)) / log(self.high_hz / self.low_hz)
        inside = np.clip(np.where(there, hertz, self.low_hz), self.low_hz, self.high_hz)
        ys = self._y(0) + scale * np.log(inside / self.low_hz)
        painter.setPen(QPen(QColor(self.theme.accent), 2))
        xs = axis.xs(times)
        for first, stop in steady_runs(hertz).tolist():
            pairs = zip(xs[first:stop].tolist(), ys[first:stop].tolist(), strict=True)
            line = [QPointF(x, y) for x, y in pairs]
            if len(line) > 1:
                painter.drawPolyline(line)
            else:
                painter.drawPoint(line[0])

    def _on_peaks_changed(self) -> None:
        audio = self.sound.audio
        if audio is not self._opened:
            self._opened = audio
            self.pitch.open(self.sound.path if audio is not None else None, self.sound.cache)
        self.repaint_picture()

    def _on_look_changed(self, look: Look) -> None:
        self.setVisible(_wanted(look))
        self.repaint_margin()


def _wanted(look: Look) -> bool:
    return look.pitch_curve or look.energy_curve
