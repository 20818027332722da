"""Recording a reference of a voice: see the level, speak for as long as you like, hear it, keep it."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.audio.files import sha256_of
from studio.errors import Message, StudioError
from studio.steps.record import keep_reference, new_reference_path
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.panels.background import Background
from studio.ui.panels.buttons import PictureButton
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.level_meter import LevelMeter
from studio.ui.panels.microphone import Microphone, Stage
from studio.ui.panels.panel import Panel
from studio.ui.panels.sound_picture import SoundPicture, picture_of
from studio.ui.panels.sound_view import SoundView
from studio.ui.panels.voice_tree import voice_lines
from studio.ui.theme import current_theme
from studio.ui.timeline.geometry import clock
from studio.ui.translation import translated

QUIET_PEAK = 0.05
"""Below this peak (-26 dB) a recording is too quiet to make a voice of."""
JUDGED_AFTER_S = 2.0


class EnterButton(QPushButton):
    """A button that Enter presses too, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class RecordPanel(Panel):
    """Records; it opens the microphone only when the user presses Record or Check level."""

    tables = frozenset({"voices", "speakers", "turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.microphone = Microphone(self.studio.playback.player, self)
        self._background = Background("recorded", self)
        self._build_controls()
        self._arrange()
        mic = self.microphone
        mic.stage_changed.connect(self._show_stage)
        mic.devices_changed.connect(self._show_devices)
        mic.measured.connect(self._show_level)
        mic.failed.connect(self.host.complain)
        self._background.failed.connect(self.host.complain)
        self.reread()
        self._show_stage()

    def reread(self) -> None:
        typed = self.voice.currentText()
        names = [line.name for line in voice_lines(self.studio.document.project)]
        more = [each.name for each in self.studio.document.project.speakers() if each.name not in names]
        with QSignalBlocker(self.voice):
            self.voice.clear()
            self.voice.addItems(names + more)
            self.voice.setEditText(typed or self.voice.itemText(0))
        self._show_stage()

    def choose_voice(self, name: str) -> None:
        """Record for this voice."""
        self.voice.setEditText(name)

    def toggle(self) -> None:
        """Record, or end the recording."""
        if self.microphone.stage is Stage.RECORDING:
            self.microphone.stop()
            return
        name = " ".join(self.voice.currentText().split())
        if not name:
            self.host.complain(Message("Type whose voice you record first."))
            self.voice.setFocus()
            return
        self.studio.playback.stop()
        path = new_reference_path(self.studio.document.project, name)
        self.microphone.record(path, self._device)

    def toggle_check(self) -> None:
        """Show the level without recording, or end that."""
        if self.microphone.stage is Stage.CHECKING:
            self.microphone.stop()
        else:
            self.microphone.check(self._device)

    def play_back(self) -> None:
        """Play what was recorded, or stop."""
        playback = self.studio.playback
        if playback.playing:
            playback.stop()
        elif self.microphone.path is not None:
            playback.play_file(self.microphone.path)

    def keep(self) -> None:
        """Keep what was recorded as a reference of the voice."""
        path = self.microphone.path
        if path is not None:
            self._keep.setEnabled(False)
            # Hashing hours takes a while; afterwards the hash is known and keeping is quick.
            self._background.run(lambda: sha256_of(path), lambda _: self._keep_now(path), self._cannot_keep)

    def discard(self) -> None:
        """Delete what was recorded."""
        self.studio.playback.stop()
        self.microphone.discard()
        self._button.setFocus()

    def close_sound(self) -> None:
        """Give the microphone back; what is being recorded is ended and stays on disk."""
        self.microphone.close()
        self._background.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.microphone.devices is None:
            self.microphone.find_devices()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.microphone.stage is Stage.CHECKING:  # a recording goes on; a level nobody sees does not
            self.microphone.stop()

    @property
    def _device(self) -> str | None:
        return self.studio.settings.input_device or None

    def _build_controls(self) -> None:
        tr = self.tr
        self.voice = QComboBox()
        self.voice.setEditable(True)
        self.voice.setAccessibleName(tr("Voice"))
        self.voice.setToolTip(tr("Whose voice is recorded: choose one, or type a new name"))
        self.device = QComboBox()
        self.device.setAccessibleName(tr("Microphone"))
        self.device.setToolTip(tr("The microphone to record with"))
        self.device.addItem(tr("Looking for microphones…"), "")
        self.device.activated.connect(self._choose_device)
        self._refresh = PictureButton(
            "refresh-cw",
            tr("Refresh devices"),
            tr("Look for microphones again"),
            self._find_again,
            quiet=True,
        )
        self.meter = LevelMeter()
        self._check = PictureButton("gauge", "", "", self.toggle_check)
        self._button = EnterButton()
        self._button.setMinimumHeight(40)
        self._button.clicked.connect(self.toggle)
        self._elapsed = QLabel(clock(0, 0.1))
        self._elapsed.setAccessibleName(tr("Recorded"))
        font = self._elapsed.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        self._elapsed.setFont(font)
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self.view = SoundView(tr("What was recorded"), tr("What you record shows here."))
        self._play = PictureButton("play", tr("Play back"), tr("Hear what was recorded"), self.play_back)
        self._keep = PictureButton("check", tr("Keep"), tr("Keep it as a reference of the voice"), self.keep)
        self._discard = PictureButton("trash-2", tr("Discard"), tr("Delete this recording"), self.discard)

    def _arrange(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(8, 8, 8, 8)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Voice"), self.voice)
        self.device.setMinimumContentsLength(8)
        self.device.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        form.addRow(self.tr("Microphone"), _beside(self.device, self._refresh, stretch=0))
        layout.addLayout(form)
        layout.addWidget(self.meter)
        layout.addWidget(_beside(self._check, self._warning, stretch=1))
        layout.addWidget(_beside(self._button, self._elapsed, stretch=0))
        layout.addWidget(self.view, 1)
        layout.addWidget(_beside(self._play, self._keep, self._discard))
        content.setFocusProxy(self._button)
        empty = EmptyState(
            "mic-off",
            self.tr(
                "No microphone was found. Plug one in, and allow the studio to use it in the "
                "system's privacy settings."
            ),
            self.tr("Refresh devices"),
            self._find_again,
        )
        self.show_either(content, empty)
        self.set_empty(False)

    def _show_stage(self) -> None:
        stage, tr = self.microphone.stage, self.tr
        recording = stage is Stage.RECORDING
        self._button.setText(tr("Stop") if recording else tr("Record"))
        self._button.setIcon(icon("square" if recording else "mic"))
        self._button.setAccessibleName(self._button.text())
        self._check.setText(tr("End check") if stage is Stage.CHECKING else tr("Check level"))
        self._check.setAccessibleName(self._check.text())
        self._check.setToolTip(tr("Show how loud the microphone is, without recording"))
        self._allow(stage)
        if stage in (Stage.CHECKING, Stage.RECORDING):
            self._warning.setText("")
        if recording:
            self.view.show_picture(None, tr("Recording…"))
        elif stage is Stage.RECORDED:
            self._show_recorded()
        elif stage is Stage.OFF:
            self.meter.reset()
            self._elapsed.setText(clock(0, 0.1))
            self.view.show_picture(None, tr("What you record shows here."))
        self._show_devices()

    def _allow(self, stage: Stage) -> None:
        done = stage is Stage.RECORDED
        idle = stage in (Stage.OFF, Stage.CHECKING)
        pending = self.tr("Keep or discard what was recorded first.") if done else ""
        reason = self.read_only_reason or pending
        self._button.setEnabled(not self.read_only and (idle or stage is Stage.RECORDING))
        self._button.setToolTip(reason or self.tr("Record or stop (Space or Enter)"))
        self._check.setEnabled(idle)
        self.device.setEnabled(stage is Stage.OFF)
        self._refresh.setEnabled(stage is Stage.OFF)
        self.voice.setEnabled(not self.read_only and stage is not Stage.RECORDING)
        for button in (self._play, self._keep, self._discard):
            button.allow(done, self.tr("Record something first."))

    def _show_recorded(self) -> None:
        path = self.microphone.path
        self._show_level()
        self.meter.reset()
        if path is not None:
            self._background.run(lambda: picture_of(path, with_mel=False), self._show_picture, lambda _: None)
        if self.isVisible():
            self._keep.setFocus()

    def _show_picture(self, picture: SoundPicture) -> None:
        if self.microphone.stage is Stage.RECORDED:
            self.view.show_picture(picture)

    def _show_devices(self) -> None:
        devices = self.microphone.devices
        if devices is None:
            return
        chosen = self.studio.settings.input_device
        with QSignalBlocker(self.device):
            self.device.clear()
            default = f" ({devices[0].name})" if devices and devices[0].is_default else ""
            self.device.addItem(self.tr("The system's default") + default, "")
            for each in devices:
                self.device.addItem(each.name, each.name)
            if chosen and self.device.findData(chosen) < 0:
                self.device.addItem(self.tr("{name} (not there)").format(name=chosen), chosen)
            self.device.setCurrentIndex(max(self.device.findData(chosen), 0))
        self.set_empty(not devices and self.microphone.stage is Stage.OFF)
        if not devices and self.microphone.recorder.problem is not None:
            self.empty_state.say(translated(self.microphone.recorder.problem))

    def _show_level(self) -> None:
        recorder = self.microphone.recorder
        self.meter.set_level(recorder.level)
        if self.microphone.stage is not Stage.CHECKING:
            self._elapsed.setText(clock(recorder.seconds, 0.1))
        text, colour = "", current_theme().text
        if recorder.clipped:
            text, colour = self.tr("Too loud: the recording clips"), current_theme().danger
        elif recorder.seconds > JUDGED_AFTER_S and recorder.peak < QUIET_PEAK:
            text, colour = self.tr("Too quiet"), current_theme().warning
        if text != self._warning.text():
            self._warning.setText(text)
            self._warning.setStyleSheet(f"color: {colour}")

    def _choose_device(self) -> None:
        self.studio.preferences.set(input_device=self.device.currentData() or "")

    def _find_again(self) -> None:
        self.microphone.find_devices(anew=True)

    def _keep_now(self, path: Path) -> None:
        name = " ".join(self.voice.currentText().split())
        self._keep.setEnabled(True)
        try:
            message = keep_reference(self.studio.document.project, name, path)
        except StudioError as error:
            self.host.complain(error.message)
            return
        self.microphone.forget()
        self.host.say(message)
        self._button.setFocus()

    def _cannot_keep(self, message: Message) -> None:
        self._keep.setEnabled(True)
        self.host.complain(message)


def _beside(*widgets: QWidget, stretch: int | None = None) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, int(place == stretch))
    if stretch is None:
        layout.addStretch(1)
    return row
