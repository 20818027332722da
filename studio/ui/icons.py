"""The icons of resources/icons, drawn in the theme's text colour at any size."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.settings import resources_folder
from studio.ui.theme import current_theme

SIZES = (16, 20, 24, 32, 48)


def icon(name: str) -> QIcon:
    """The icon of that file name, without its ending; empty where there is none."""
    theme = current_theme()
    return _icon(name, theme.text, theme.muted, theme.on_accent)


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str, chosen: str) -> QIcon:
    file = resources_folder() / "icons" / f"{name}.svg"
    if not file.is_file():
        return QIcon()
    drawing = file.read_text(encoding="utf-8")
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_drawn(drawing, colour, size), QIcon.Mode.Normal)
        made.addPixmap(_drawn(drawing, disabled, size), QIcon.Mode.Disabled)
        made.addPixmap(_drawn(drawing, chosen, size), QIcon.Mode.Selected)
    return made


def _drawn(drawing: str, colour: str, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode())).render(
        painter, QRectF(0, 0, size, size)
    )
    painter.end()
    return pixmap
