"""How long clips would be: bars, and over them the curve of the lengths that are wanted."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.dataset.clips import Cut
from studio.dataset.cutting import Cutting, wanted_share
from studio.ui.theme import current_theme

BINS = 24
LEAST_HEIGHT_PX = 150
MARGIN_PX = 8


class LengthsPlot(QWidget):
    """The lengths of the clips of a cutting against those wanted."""

    def __init__(self, name: str, unit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self._shown: tuple[np.ndarray, np.ndarray, Cutting] | None = None
        self.setAccessibleName(name)
        self.setMinimumHeight(LEAST_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_cut(self, cut: Cut, cutting: Cutting) -> None:
        """Show the lengths of these clips, and how many there should be of each."""
        edges = np.linspace(cutting.least_s, cutting.most_s, BINS + 1)
        counts = np.histogram(cut.lengths, edges)[0]
        wanted = np.diff(wanted_share(edges, cutting)) * len(cut.lengths)
        self._shown = counts, wanted, cutting
        self.setAccessibleDescription(", ".join(map(str, counts.tolist())))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(theme.canvas))
            if self._shown is None:
                return
            below = self.fontMetrics().height() + MARGIN_PX
            area = QRectF(self.rect()).adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -below)
            self._paint_bars(painter, area)
            self._paint_times(painter, area)

    def _paint_bars(self, painter: QPainter, area: QRectF) -> None:
        assert self._shown is not None
        counts, wanted, _ = self._shown
        theme, width = current_theme(), area.width() / BINS
        scale = area.height() / max(float(counts.max()), float(wanted.max()), 1.0)
        for place, count in enumerate(counts.tolist()):
            bar = QRectF(
                area.left() + place * width + 1, area.bottom() - count * scale, width - 2, count * scale
            )
            painter.fillRect(bar, QColor(theme.accent))
        curve = QPolygonF(
            [
                QPointF(area.left() + (place + 0.5) * width, area.bottom() - share * scale)
                for place, share in enumerate(wanted.tolist())
            ]
        )
        painter.setPen(QPen(QColor(theme.good), 2))
        painter.drawPolyline(curve)

    def _paint_times(self, painter: QPainter, area: QRectF) -> None:
        assert self._shown is not None
        cutting, theme = self._shown[2], current_theme()
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QColor(theme.muted))
        under = QRectF(area.left(), area.bottom() + 2, area.width(), self.height() - area.bottom() - 2)
        sides = (
            (Qt.AlignmentFlag.AlignLeft, cutting.least_s),
            (Qt.AlignmentFlag.AlignHCenter, (cutting.least_s + cutting.most_s) / 2),
            (Qt.AlignmentFlag.AlignRight, cutting.most_s),
        )
        for side, seconds in sides:
            painter.drawText(under, side | Qt.AlignmentFlag.AlignTop, f"{seconds:.1f} {self._unit}")
