"""A level meter: how loud the microphone is now, in dB below full scale, with the highest peak held."""

import math
import time

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.theme import current_theme, mixed, small_font

QUIETEST_DB = -60.0
LOUD_DB = -12.0
"""From here on the bar is yellow: fine for peaks, too much for the whole time."""
TOO_LOUD_DB = -3.0
"""From here on it is red: nearly clipping."""
HOLD_S = 1.5
FALL_DB_PER_S = 20.0
TICKS_DB = (-60, -40, -20, -12, -6, -3, 0)
BAR_PX = 14


class LevelMeter(QWidget):
    """A bar from left to right with a scale below it; `set_level` is called by the panel's timer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level_db = self._held_db = -math.inf
        self._held_at = 0.0
        self.setAccessibleName(self.tr("Input level"))
        self.setToolTip(self.tr("How loud the microphone is: green is good, yellow loud, red too loud"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def level_db(self) -> float:
        """What the bar shows, in dB; minus infinity for silence."""
        return self._level_db

    @property
    def held_db(self) -> float:
        """The peak that is held."""
        return self._held_db

    def set_level(self, level: float) -> None:
        """Show a peak, 0 to 1."""
        now = time.monotonic()
        self._level_db = decibels(level)
        fallen = self._held_db - FALL_DB_PER_S * max(0.0, now - self._held_at - HOLD_S)
        if self._level_db >= fallen:
            self._held_db, self._held_at = self._level_db, now
        elif now - self._held_at > HOLD_S:
            self._held_db, self._held_at = fallen, now - HOLD_S
        self.setAccessibleDescription(
            self.tr("{level:.0f} dB").format(level=max(self._level_db, QUIETEST_DB))
        )
        self.update()

    def reset(self) -> None:
        """Show silence."""
        self._level_db = self._held_db = -math.inf
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and a line of figures."""
        return QSize(200, BAR_PX + 4 + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the bar can still be read."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the level in its ranges, and the peak that is held."""
        theme = current_theme()
        with QPainter(self) as painter:
            for start, end, colour in (
                (QUIETEST_DB, LOUD_DB, theme.good),
                (LOUD_DB, TOO_LOUD_DB, theme.gold),
                (TOO_LOUD_DB, 0.0, theme.danger),
            ):
                left, right = self._x(start), self._x(end)
                painter.fillRect(QRectF(left, 0, right - left, BAR_PX), mixed(theme.canvas, colour, 0.18))
                lit = min(self._x(self._level_db), right)
                if lit > left:
                    painter.fillRect(QRectF(left, 0, lit - left, BAR_PX), QColor(colour))
            if self._held_db > QUIETEST_DB:
                painter.setPen(QPen(QColor(theme.text), 2))
                x = self._x(self._held_db)
                painter.drawLine(QPointF(x, 1), QPointF(x, BAR_PX - 1))
            self._paint_scale(painter)

    def _paint_scale(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setFont(small_font(self.font(), 0.8))
        painter.setPen(QColor(theme.muted))
        metrics = painter.fontMetrics()
        free_from = 0.0
        for level in TICKS_DB:
            x, text = self._x(level), f"{level}"
            painter.drawLine(QPointF(x, BAR_PX), QPointF(x, BAR_PX + 3))
            width = metrics.horizontalAdvance(text)
            left = min(max(0.0, x - width / 2), self.width() - width)
            if left >= free_from:
                place = QRectF(left, BAR_PX + 3, width + 1, metrics.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, text)
                free_from = left + width + 4

    def _x(self, level_db: float) -> float:
        share = (min(max(level_db, QUIETEST_DB), 0.0) - QUIETEST_DB) / -QUIETEST_DB
        return share * (self.width() - 1)


def decibels(level: float) -> float:
    """A peak, 1 at full scale, in dB; minus infinity for silence."""
    return 20 * math.log10(level) if level > 0 else -math.inf
