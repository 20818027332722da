"""A short sound as a picture: its waveform above its mel spectrogram, with a scale in seconds."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.panels.sound_picture import SoundPicture
from studio.ui.theme import current_theme, small_font
from studio.ui.timeline.spectrogram import colour_table
from studio.ui.timeline.tiles import DARKEST_DB, STEP_DB, Levels

WAVE_SHARE = 0.42
EVERY_LEVEL = Levels(DARKEST_DB, DARKEST_DB + 255 * STEP_DB)
"""A short sound's levels are its own: the lowest is the darkest, the highest the brightest."""

SCALE_PX = 16
LEAST_PEAK = 1e-3
TICK_EVERY_PX = 70
STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600)


class SoundView(QWidget):
    """Draws a `SoundPicture`; `hint` is what it says while there is none.

    The waveform's height shows how loud it is; with `as_loud` False it fills the room, so that quiet speech
    can be seen.

    Signals
        pressed(float): the user pressed at that second.
    """

    pressed = Signal(float)

    def __init__(self, name: str, hint: str, *, as_loud: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._as_loud = as_loud
        self._picture: SoundPicture | None = None
        self._drawn: QPixmap | None = None
        self._hint = hint
        self._playhead_s: float | None = None
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(60)

    @property
    def picture(self) -> SoundPicture | None:
        """What is drawn."""
        return self._picture

    def show_picture(self, picture: SoundPicture | None, hint: str | None = None) -> None:
        """Draw another sound, or none and what `hint` says."""
        self._picture = picture
        self._hint = self._hint if hint is None else hint
        self._playhead_s = None
        self._drawn = None
        self.update()

    def set_playhead(self, seconds: float | None) -> None:
        """Mark what is heard now; None for nothing."""
        if seconds != self._playhead_s:
            self._playhead_s = seconds
            self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to tell words apart."""
        return QSize(320, 160)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell the second that was pressed."""
        if self._picture is not None and event.button() is Qt.MouseButton.LeftButton:
            share = min(max(event.position().x() / max(self.width(), 1), 0.0), 1.0)
            self.pressed.emit(share * self._picture.seconds)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sound again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._drawn = None
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the kept picture, drawn again where the size is another."""
        if self._drawn is None or self._drawn.deviceIndependentSize() != QSizeF(self.size()):
            self._drawn = self._draw()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._drawn)
            picture = self._picture
            if self._playhead_s is not None and picture is not None and picture.seconds > 0:
                x = self.width() * self._playhead_s / picture.seconds
                painter.setPen(QPen(QColor(current_theme().playhead), 1.5))
                painter.drawLine(QPointF(x, 0), QPointF(x, self.height() - SCALE_PX))

    def _draw(self) -> QPixmap:
        """Everything but the playhead, which moves thirty times a second."""
        theme, ratio = current_theme(), self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(theme.canvas))
        with QPainter(pixmap) as painter:
            painter.setFont(small_font(self.font()))
            if self._picture is None:
                painter.setPen(QColor(theme.muted))
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(self.rect().adjusted(12, 4, -12, -4), int(flags), self._hint)
            else:
                self._paint_picture(painter, self._picture)
        return pixmap

    def _paint_picture(self, painter: QPainter, picture: SoundPicture) -> None:
        inside = QRectF(0, 0, self.width(), self.height() - SCALE_PX)
        share = 1.0 if picture.mel is None else WAVE_SHARE
        wave = QRectF(0, 0, inside.width(), inside.height() * share)
        self._paint_wave(painter, wave, picture)
        if picture.mel is not None:
            below = QRectF(0, wave.bottom() + 1, inside.width(), inside.height() - wave.height() - 1)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(below, coloured(picture.mel))
        self._paint_scale(painter, inside, picture.seconds)

    def _paint_wave(self, painter: QPainter, place: QRectF, picture: SoundPicture) -> None:
        theme = current_theme()
        middle, half = place.center().y(), place.height() / 2 - 2
        painter.setPen(QColor(theme.grid))
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
        loudest = 1.0 if self._as_loud else max(float(np.abs(picture.outline).max()), LEAST_PEAK)
        outline = np.clip(picture.outline / loudest, -1.0, 1.0)
        xs = np.linspace(place.left(), place.right(), len(outline))
        top = [QPointF(x, middle - high * half - 0.5) for x, high in zip(xs, outline[:, 1], strict=True)]
        bottom = [QPointF(x, middle - low * half + 0.5) for x, low in zip(xs, outline[:, 0], strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.rms))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPolygon(QPolygonF(top + bottom[::-1]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_scale(self, painter: QPainter, inside: QRectF, seconds: float) -> None:
        theme = current_theme()
        if seconds <= 0:
            return
        pixels = inside.width() / seconds
        step = next((each for each in STEPS_S if each * pixels >= TICK_EVERY_PX), STEPS_S[-1])
        painter.setPen(QColor(theme.muted))
        for number in range(int(seconds / step) + 1):
            x = number * step * pixels
            painter.drawLine(QPointF(x, inside.bottom()), QPointF(x, inside.bottom() + 3))
            if x + 30 < inside.width():
                place = QRectF(x + 3, inside.bottom(), 60, SCALE_PX)
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"{number * step:g} s")


def coloured(levels: np.ndarray) -> QImage:
    """Grey values, uint8 (rows, columns), in the theme's colours."""
    rows, columns = levels.shape
    image = QImage(levels.tobytes(), columns, rows, columns, QImage.Format.Format_Indexed8)
    image.setColorTable(colour_table(current_theme(), EVERY_LEVEL))
    return image.copy()  # its own memory: the bytes above are gone after this line
