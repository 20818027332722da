"""Small marks on turns, each with a shape of its own: colour alone must not carry the meaning."""

from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QStaticText

from studio.project.values import State
from studio.ui.theme import Theme, state_colour

MARK_PX = 11.0
"""The size of a state's mark."""


def paint_state(painter: QPainter, theme: Theme, state: State, centre: QPointF) -> None:
    """Paint a review state's mark: star, check, pencil stroke or cross; nothing for a raw turn."""
    if state is State.RAW:
        return
    colour = state_colour(theme, state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    if state is State.GOLD:
        painter.setPen(QPen(QColor(theme.text), 0.5))
        painter.setBrush(colour)
    else:
        painter.setPen(QPen(colour, 2.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_shape(state))
    painter.restore()


def paint_touched(painter: QPainter, theme: Theme, right: float, top: float) -> None:
    """Paint the folded corner of a turn that a person has touched."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.text))
    corner = [QPointF(right - 6, top), QPointF(right, top), QPointF(right, top + 6)]
    painter.drawPolygon(QPolygonF(corner))


def paint_note(painter: QPainter, theme: Theme, centre: QPointF) -> None:
    """Paint the mark of a turn with a note: a small sheet with two lines."""
    half = MARK_PX / 2
    sheet = QRectF(centre.x() - half + 1, centre.y() - half, MARK_PX - 2, MARK_PX)
    painter.save()
    painter.setPen(QPen(QColor(theme.text), 1))
    painter.setBrush(QColor(theme.canvas))
    painter.drawRect(sheet)
    for share in (0.35, 0.65):
        y = round(sheet.top() + share * sheet.height()) + 0.5
        painter.drawLine(QPointF(sheet.left() + 2, y), QPointF(sheet.right() - 2, y))
    painter.restore()


def paint_guess(
    painter: QPainter, theme: Theme, box: QRectF, text: QStaticText | None, chosen: bool, placed: bool
) -> None:
    """Paint a word that has no time yet: dashed where it would lie, solid while it is dragged into place."""
    line = Qt.PenStyle.SolidLine if placed else Qt.PenStyle.DashLine
    painter.setPen(QPen(QColor(theme.accent if chosen else theme.muted), 2 if chosen else 1, line))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(box.adjusted(1.5, 2.5, -1.5, -1.5))
    if text:
        painter.setPen(QColor(theme.text if placed else theme.muted))
        size = text.size()
        painter.drawStaticText(box.center() - QPointF(size.width() / 2, size.height() / 2), text)


@cache
def _shape(state: State) -> QPainterPath:
    """The mark's outline around (0, 0)."""
    half = MARK_PX / 2
    path = QPainterPath()
    if state is State.GOLD:
        radii = [half * (1.0 if point % 2 == 0 else 0.45) for point in range(10)]
        angles = [pi * (point / 5 - 0.5) for point in range(10)]
        corners = [QPointF(r * cos(a), r * sin(a)) for r, a in zip(radii, angles, strict=True)]
        path.addPolygon(QPolygonF(corners))
        path.closeSubpath()
        return path
    strokes: dict[State, list[list[tuple[float, float]]]] = {
        State.REVIEWED: [[(-0.8, 0.1), (-0.2, 0.7), (0.9, -0.7)]],
        State.EDITED: [[(-0.7, 0.7), (0.6, -0.6)], [(-0.7, 0.7), (-0.2, 0.7)]],
        State.REJECTED: [[(-0.7, -0.7), (0.7, 0.7)], [(-0.7, 0.7), (0.7, -0.7)]],
    }
    for stroke in strokes.get(state, []):
        path.addPolygon(QPolygonF([QPointF(x * half, y * half) for x, y in stroke]))
    return path
