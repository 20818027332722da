"""Speed and volume of what is played, and what of it is passed over."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from studio.project.values import Change
from studio.ui.icons import icon
from studio.ui.listen_states import channel_name
from studio.ui.sounding import SPEEDS
from studio.ui.studio import Studio
from studio.ui.translation import figure

VOLUME_PX = 72
SIGN_PX = 16


class SoundControls(QWidget):
    """A box of speeds and a slider of volume, which follow the keys and are remembered.

    Beside them stands what of the recording is not heard - other speakers, silence, channels - while that is
    so: a click on it lets it be heard again.
    """

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.speed = QComboBox()
        self.speed.setAccessibleName(self.tr("Speed"))
        self.speed.setToolTip(self.tr("How fast it plays, at the same pitch (, slower . faster)"))
        for speed in SPEEDS:
            self.speed.addItem(figure(speed, "g") + "×", speed)
        self._sign = QLabel()
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, 100)
        self.volume.setFixedWidth(VOLUME_PX)
        self.volume.setAccessibleName(self.tr("Volume"))
        self.volume.setToolTip(self.tr("Volume"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        self.solo, self.silence, self.channel = (QToolButton(self, autoRaise=True) for _ in range(3))
        for widget in (self.speed, self._sign, self.volume, self.solo, self.silence, self.channel):
            layout.addWidget(widget)
        self.volume.setValue(round(100 * studio.playback.volume))
        self._show_speed(studio.playback.speed)
        self._draw()
        self.speed.activated.connect(lambda: studio.playback.set_speed(self.speed.currentData()))
        self.volume.valueChanged.connect(lambda value: studio.playback.set_volume(value / 100))
        studio.playback.speed_changed.connect(self._show_speed)
        listening = studio.playback.listening
        self.solo.clicked.connect(lambda: listening.set_solo(None))
        self.silence.clicked.connect(lambda: listening.set_skips_silence(False))
        self.channel.clicked.connect(lambda: listening.set_channel(None))
        listening.changed.connect(self._show_listening)
        studio.document.changed.connect(self._on_changed)
        self._show_listening()

    def changeEvent(self, event: QEvent) -> None:
        """Draw its pictures again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _show_speed(self, speed: float) -> None:
        with QSignalBlocker(self.speed):
            self.speed.setCurrentIndex(self.speed.findData(speed))

    def _on_changed(self, change: Change, _source: object) -> None:
        if "speakers" in change.tables and self._studio.playback.listening.solo is not None:
            self._show_listening()

    def _show_listening(self) -> None:
        listening, project = self._studio.playback.listening, self._studio.document.project
        speakers = {speaker.id: speaker.name for speaker in project.speakers()}
        solo = speakers.get(listening.solo) if listening.solo is not None else None
        _show(self.solo, self.tr("Only {speaker}").format(speaker=solo) if solo else "",
              self.tr("Other speakers are passed over. Click to hear everybody"))  # fmt: skip
        _show(self.silence, self.tr("No silence") if listening.skips_silence else "",
              self.tr("Silence is passed over. Click to hear it"))  # fmt: skip
        recording = self._studio.timeline.rows.recording
        alone = listening.channel is not None and recording is not None
        _show(self.channel, channel_name(self, listening.channel, recording.channels) if alone else "",  # type: ignore[arg-type, union-attr]
              self.tr("One channel is heard on both sides. Click to hear all"))  # fmt: skip

    def _draw(self) -> None:
        self._sign.setPixmap(icon("volume-2").pixmap(SIGN_PX, SIGN_PX))


def _show(button: QToolButton, text: str, tip: str) -> None:
    """What is not heard, as a button that ends it; hidden where there is no `text`."""
    button.setVisible(text != "")
    button.setText(f"{text.replace('&', '&&')} \N{MULTIPLICATION SIGN}")
    button.setAccessibleName(text)
    button.setToolTip(tip)
