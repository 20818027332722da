"""Bars of one colour painted as one picture: thousands of them, one by one, would take too long."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

_FEW = 40
"""So many bars are painted sooner one by one."""

Columns = npt.NDArray[np.int_]
"""The first pixel column of each bar and the one after its last, (bars, 2)."""


def bar_columns(starts_px: npt.NDArray[np.float64], ends_px: npt.NDArray[np.float64]) -> Columns:
    """Bars from one pixel to another, at least one column wide."""
    columns = np.rint(np.stack([starts_px, ends_px], axis=1)).astype(int)
    columns[:, 1] = np.maximum(columns[:, 1], columns[:, 0] + 1)
    return columns


def paint_strip(painter: QPainter, box: QRectF, columns: Columns, colour: QColor) -> None:
    """Paint bars as high as `box`; column 0 is its left one."""
    if len(columns) <= _FEW:
        for left, right in columns.tolist():
            painter.fillRect(QRectF(box.left() + left, box.top(), right - left, box.height()), colour)
        return
    width = max(int(box.width()), 1)
    edges = np.zeros(width + 1, np.int32)
    inside = np.clip(columns, 0, width)
    np.add.at(edges, inside[:, 0], 1)
    np.add.at(edges, inside[:, 1], -1)
    pixels = np.where(np.cumsum(edges[:-1]) > 0, np.uint32(colour.rgba()), np.uint32(0))
    image = QImage(pixels.data, width, 1, 4 * width, QImage.Format.Format_ARGB32)
    painter.drawImage(box, image)
