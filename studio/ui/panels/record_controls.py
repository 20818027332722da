"""What a person sees and presses while recording a voice."""

from collections import deque
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.audio.devices import Device
from studio.audio.recorder import Recorder
from studio.ui.icons import icon
from studio.ui.panels.buttons import PictureButton
from studio.ui.panels.level_meter import LevelMeter
from studio.ui.panels.microphone import Stage
from studio.ui.panels.sound_picture import SoundPicture
from studio.ui.panels.sound_view import SoundView
from studio.ui.theme import current_theme
from studio.ui.timeline.geometry import clock

QUIET_PEAK = 0.05
"""Below this peak (-26 dB) a recording is too quiet to make a voice of."""
JUDGED_AFTER_S = 2.0
BUTTON_PX = 40
LIVE_COLUMNS = 240
"""About seven seconds."""


class EnterButton(QPushButton):
    """A button that Enter presses too, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)


class RecordControls(QWidget):
    """Voice, microphone, meter, the big button, and what was recorded.

    Signals
        record_wanted(), check_wanted(): start, or end, recording or showing the level.
        play_wanted(), keep_wanted(), discard_wanted(): for what was recorded.
        refresh_wanted(): look for microphones again.
        device_chosen(name): "" for the system's default.
    """

    record_wanted = Signal()
    check_wanted = Signal()
    play_wanted = Signal()
    keep_wanted = Signal()
    discard_wanted = Signal()
    refresh_wanted = Signal()
    device_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: deque[float] = deque(maxlen=LIVE_COLUMNS)
        self._build_source()
        self._build_recording()
        self._build_result()
        self._arrange()

    @property
    def voice_name(self) -> str:
        """Whose voice is recorded, as typed."""
        return " ".join(self.voice.currentText().split())

    @property
    def warning(self) -> str:
        """What is said of the level."""
        return self._warning.text()

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these voices; what was typed stays."""
        typed = self.voice.currentText()
        with QSignalBlocker(self.voice):
            self.voice.clear()
            self.voice.addItems(list(names))
            self.voice.setEditText(typed or self.voice.itemText(0))

    def show_devices(self, devices: Sequence[Device], chosen: str) -> None:
        """Offer these microphones."""
        with QSignalBlocker(self.device):
            self.device.clear()
            default = f" ({devices[0].name})" if devices and devices[0].is_default else ""
            self.device.addItem(self.tr("The system's default") + default, "")
            for each in devices:
                self.device.addItem(each.name, each.name)
            if chosen and self.device.findData(chosen) < 0:
                self.device.addItem(self.tr("{name} (not there)").format(name=chosen), chosen)
            self.device.setCurrentIndex(max(self.device.findData(chosen), 0))

    def show_stage(self, stage: Stage, read_only_reason: str) -> None:
        """Let buttons say and allow what can be done now."""
        tr, recording = self.tr, stage is Stage.RECORDING
        self.button.setText(tr("Stop") if recording else tr("Record"))
        self.button.setIcon(icon("square" if recording else "mic"))
        self.button.setAccessibleName(self.button.text())
        self.check.setText(tr("End check") if stage is Stage.CHECKING else tr("Check level"))
        self.check.setAccessibleName(self.check.text())
        self._allow(stage, read_only_reason)
        if stage in (Stage.CHECKING, Stage.RECORDING):
            self._warn("", "")
        if stage is Stage.OFF:
            self.meter.reset()
            self.elapsed.setText(clock(0, 0.1))
        if recording:
            self._levels.clear()
            self.view.show_picture(None, tr("Recording…"))
        elif stage is not Stage.RECORDED:
            self.view.show_picture(None, tr("What you record shows here."))

    def show_level(self, recorder: Recorder, *, with_time: bool) -> None:
        """Move the meter, and warn where the level is no good."""
        self.meter.set_level(recorder.level)
        if with_time:
            self.elapsed.setText(clock(recorder.seconds, 0.1))
            self._draw_live(recorder.level)
        if recorder.clipped:
            self._warn(self.tr("Too loud: the recording clips"), current_theme().danger)
        elif recorder.seconds > JUDGED_AFTER_S and recorder.peak < QUIET_PEAK:
            self._warn(self.tr("Too quiet"), current_theme().warning)
        else:
            self._warn("", "")

    def _allow(self, stage: Stage, read_only_reason: str) -> None:
        done, idle = stage is Stage.RECORDED, stage in (Stage.OFF, Stage.CHECKING)
        pending = self.tr("Keep or discard what was recorded first.") if done else ""
        # Also while the device opens or closes: disabled, it would lose the focus, and Space stop nothing.
        self.button.setEnabled(not read_only_reason and not done)
        self.button.setToolTip(read_only_reason or pending or self.tr("Record or stop (Space or Enter)"))
        self.check.allow(idle, pending or self.tr("It records."))
        self.device.setEnabled(stage is Stage.OFF)
        self._refresh.allow(stage is Stage.OFF, self.tr("The microphone is in use."))
        self.voice.setEnabled(not read_only_reason and stage is not Stage.RECORDING)
        for button in (self.play, self.keep, self.discard):
            button.allow(done, self.tr("Record something first."))

    def _draw_live(self, level: float) -> None:
        """The last seconds of what is recorded, a column for each step of the meter."""
        self._levels.append(level)
        outline = np.zeros((LIVE_COLUMNS, 2), np.float32)
        outline[LIVE_COLUMNS - len(self._levels) :, 1] = self._levels
        outline[:, 0] = -outline[:, 1]
        self.view.show_picture(SoundPicture(0.0, 0, outline))

    def _warn(self, text: str, colour: str) -> None:
        if text != self._warning.text():
            self._warning.setText(text)
            self._warning.setStyleSheet(f"color: {colour}" if colour else "")

    def _build_source(self) -> None:
        tr = self.tr
        self.voice = QComboBox()
        self.voice.setEditable(True)
        self.voice.setMinimumContentsLength(8)
        self.voice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.voice.setAccessibleName(tr("Voice"))
        self.voice.setToolTip(tr("Whose voice is recorded: choose one, or type a new name"))
        line = self.voice.lineEdit()
        assert line is not None
        line.setPlaceholderText(tr("Whose voice is it?"))
        self.device = QComboBox()
        self.device.setAccessibleName(tr("Microphone"))
        self.device.setToolTip(tr("The microphone to record with"))
        self.device.addItem(tr("Looking for microphones…"), "")
        self.device.activated.connect(lambda _: self.device_chosen.emit(self.device.currentData() or ""))
        self.device.setMinimumContentsLength(8)
        self.device.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        about = tr("Look for microphones again")
        self._refresh = PictureButton(
            "refresh-cw", tr("Refresh devices"), about, self.refresh_wanted.emit, quiet=True
        )

    def _build_recording(self) -> None:
        tr = self.tr
        self.meter = LevelMeter()
        about = tr("Show how loud the microphone is, without recording")
        self.check = PictureButton("gauge", tr("Check level"), about, self.check_wanted.emit)
        self._warning = QLabel()
        self._warning.setWordWrap(True)
        self._warning.setAccessibleName(tr("Warning"))
        self.button = EnterButton()
        self.button.setMinimumHeight(BUTTON_PX)
        self.button.clicked.connect(lambda: self.record_wanted.emit())
        self.elapsed = QLabel(clock(0, 0.1))
        self.elapsed.setAccessibleName(tr("Recorded"))
        self.elapsed.setToolTip(tr("Minutes and seconds recorded"))
        font = self.elapsed.font()
        font.setPointSizeF(font.pointSizeF() * 1.8)
        self.elapsed.setFont(font)

    def _build_result(self) -> None:
        tr = self.tr
        self.view = SoundView(tr("What was recorded"), "")
        self.play = PictureButton(
            "play", tr("Play back"), tr("Hear what was recorded"), self.play_wanted.emit
        )
        self.keep = PictureButton(
            "check", tr("Keep"), tr("Keep it as a reference of the voice"), self.keep_wanted.emit
        )
        self.discard = PictureButton(
            "trash-2", tr("Discard"), tr("Delete this recording"), self.discard_wanted.emit
        )

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Voice"), self.voice)
        form.addRow(self.tr("Microphone"), _beside(self.device, self._refresh, stretch=0))
        layout.addLayout(form)
        layout.addWidget(self.meter)
        layout.addWidget(_beside(self.check, self._warning, stretch=1))
        layout.addWidget(_beside(self.button, self.elapsed, stretch=0))
        layout.addWidget(self.view, 1)
        layout.addWidget(_beside(self.play, self.keep, self.discard))


def _beside(*widgets: QWidget, stretch: int | None = None) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for place, widget in enumerate(widgets):
        layout.addWidget(widget, int(place == stretch))
    if stretch is None:
        layout.addStretch(1)
    return row
