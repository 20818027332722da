"""A speaker's colour as a small mark before their name."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from studio.ui.patterns import mark_brush
from studio.ui.theme import Theme, current_theme

SWATCH_PX = 12
CORNER_PX = 3.0


def swatch(colour: int | None) -> QIcon:
    """The colour with the pattern cut into it; plain grey for nobody."""
    return _drawn(current_theme(), colour)


@lru_cache(maxsize=256)
def _drawn(theme: Theme, colour: int | None) -> QIcon:
    pixmap = QPixmap(SWATCH_PX, SWATCH_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mark_brush(theme, colour))
        painter.setBrushOrigin(2, 2)  # the middle of the tile in the middle of the mark
        painter.drawRoundedRect(QRectF(0.5, 0.5, SWATCH_PX - 1, SWATCH_PX - 1), CORNER_PX, CORNER_PX)
    made = QIcon(pixmap)
    # Selection must not change what the colour says.
    made.addPixmap(pixmap, QIcon.Mode.Selected)
    return made
