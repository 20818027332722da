"""The microphone as a panel uses it: opened and closed beside the window's thread, watched by a timer."""

import contextlib
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from studio.audio.devices import Device
from studio.audio.player import Player
from studio.audio.recorder import Recorder
from studio.errors import Message
from studio.ui.panels.background import Background

METER_MS = 30


class Stage(StrEnum):
    """What the microphone does now."""

    OFF = "off"
    OPENING = "opening"
    CHECKING = "checking"
    RECORDING = "recording"
    CLOSING = "closing"
    RECORDED = "recorded"


class Microphone(QObject):
    """Checks the level, or records a file. Nothing here waits for the device.

    Attributes
        stage: what it does now; `path` is the file that is, or was, recorded.
        devices: the microphones there are, the system's default first; None while that is not known.
        recorder: its level, peak, clipped and seconds are the meter's to show.

    Signals
        stage_changed(): `stage` is another one.
        devices_changed(): `devices` were listed anew.
        measured(): while it is open, at every step of the meter.
        failed(Message): the microphone could not be opened, or was lost.
    """

    stage_changed = Signal()
    devices_changed = Signal()
    measured = Signal()
    failed = Signal(object)

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recorder = Recorder()
        self.stage = Stage.OFF
        self.devices: list[Device] | None = None
        self.path: Path | None = None
        self._player = player
        self._background = Background("microphone", self)
        self._timer = QTimer(self, interval=METER_MS)
        self._timer.timeout.connect(self._watch)

    @property
    def open(self) -> bool:
        """Whether sound is being taken."""
        return self.stage in (Stage.CHECKING, Stage.RECORDING)

    def find_devices(self, *, anew: bool = False) -> None:
        """List the microphones; `anew` asks the system again, which stops what plays."""

        def listed() -> list[Device]:
            if anew:
                self._player.refresh_devices()
            return self.recorder.devices()

        self._background.run(listed, self._take_devices, instead_of="devices")

    def check(self, device: str | None) -> None:
        """Show the level without recording."""
        self._start(None, device, Stage.CHECKING)

    def record(self, path: Path, device: str | None) -> None:
        """Record into a new file."""
        self._start(path, device, Stage.RECORDING)

    def stop(self) -> None:
        """End checking or recording; a recording is then there to be heard, kept or discarded."""
        if self.open:
            after = Stage.RECORDED if self.stage is Stage.RECORDING else Stage.OFF
            self._timer.stop()
            self._set(Stage.CLOSING)
            self._background.run(self.recorder.stop, lambda _path: self._set(after))

    def discard(self) -> None:
        """Forget the recording and delete its file."""
        if self.path is not None:
            with contextlib.suppress(OSError):
                self.path.unlink()
        self.forget()

    def forget(self) -> None:
        """Be ready for the next recording; the file stays."""
        self.path = None
        self._set(Stage.OFF)

    def close(self) -> None:
        """End at once what runs; what was recorded stays on disk, whole."""
        self._timer.stop()
        self._background.close()
        self.recorder.stop()

    def _start(self, path: Path | None, device: str | None, stage: Stage) -> None:
        if self.stage not in (Stage.OFF, Stage.CHECKING):
            return
        self._timer.stop()
        self._set(Stage.OPENING)
        self._background.run(
            lambda: self.recorder.start(path, device), lambda _: self._opened(path, stage), self._refused
        )

    def _opened(self, path: Path | None, stage: Stage) -> None:
        self.path = path
        self._set(stage)
        self._timer.start()

    def _refused(self, message: Message) -> None:
        self._set(Stage.OFF)
        self.failed.emit(message)

    def _take_devices(self, devices: list[Device]) -> None:
        self.devices = devices
        self.devices_changed.emit()

    def _watch(self) -> None:
        self.measured.emit()
        if not self.recorder.recording:  # by itself: the device is gone, or the disk is full
            problem = self.recorder.problem
            self.stop()
            if problem is not None:
                self.failed.emit(problem)

    def _set(self, stage: Stage) -> None:
        if stage is not self.stage:
            self.stage = stage
            self.stage_changed.emit()
