"""Speed and volume of what is played."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from studio.ui.icons import icon
from studio.ui.sounding import SPEEDS
from studio.ui.studio import Studio

VOLUME_PX = 72
SIGN_PX = 16


class SoundControls(QWidget):
    """A box of speeds and a slider of volume; both follow the keys and are remembered."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.speed = QComboBox()
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How fast it plays, at the same pitch (, slower . faster)"))
        for speed in SPEEDS:
            self.speed.addItem(f"{speed:g}×", speed)
        self._sign = QLabel()
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setFixedWidth(VOLUME_PX)
        self.volume.setAccessibleName(self.tr("Volume"))
        self.volume.setToolTip(self.tr("Volume"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        for widget in (self.speed, self._sign, self.volume):
            layout.addWidget(widget)
        self.volume.setValue(round(100 * studio.playback.volume))
        self._show_speed(studio.playback.speed)
        self._draw()
        self.speed.activated.connect(lambda: studio.playback.set_speed(self.speed.currentData()))
        self.volume.valueChanged.connect(lambda value: studio.playback.set_volume(value / 100))
        studio.playback.speed_changed.connect(self._show_speed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _show_speed(self, speed: float) -> None:
        with QSignalBlocker(self.speed):
            self.speed.setCurrentIndex(self.speed.findData(speed))

    def _draw(self) -> None:
        self._sign.setPixmap(icon("volume-2").pixmap(SIGN_PX, SIGN_PX))
