"""The icons of resources/icons, drawn in the theme's text colour at any size."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from studio.settings import resources_folder
from studio.ui.theme import current_theme

SIZES = (16, 18, 32)
"""In lists and menus, in toolbars, in empty panels; each also twice as fine on such screens."""


def icon(name: str) -> QIcon:
    """The icon of that file name, without its ending; empty where there is none."""
    theme = current_theme()
    fine = (
        QGuiApplication.primaryScreen() is not None and QGuiApplication.primaryScreen().devicePixelRatio() > 1
    )
    return _icon(name, theme.text, theme.muted, theme.on_accent, fine)


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str, chosen: str, fine: bool) -> QIcon:
    file = resources_folder() / "icons" / f"{name}.svg"
    if not file.is_file():
        return QIcon()
    drawing = QSvgRenderer(QByteArray(file.read_bytes().replace(b"currentColor", b"black")))
    made = QIcon()
    for size in {*SIZES, *(2 * size for size in SIZES if fine)}:
        shape = _drawn(drawing, size)
        made.addPixmap(_coloured(shape, colour), QIcon.Mode.Normal)
        made.addPixmap(_coloured(shape, disabled), QIcon.Mode.Disabled)
        made.addPixmap(_coloured(shape, chosen), QIcon.Mode.Selected)
    return made


def _drawn(drawing: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        drawing.render(painter, QRectF(0, 0, size, size))
    return pixmap


def _coloured(shape: QPixmap, colour: str) -> QPixmap:
    """The shape in a colour: much cheaper than to draw it again."""
    pixmap = QPixmap(shape)
    with QPainter(pixmap) as painter:
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), QColor(colour))
    return pixmap
