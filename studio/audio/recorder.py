"""Recording from a microphone straight to disk, for as long as one likes."""

import contextlib
import logging
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio import devices
from studio.audio.devices import Device
from studio.audio.ring import Ring
from studio.audio.wavwriter import WavWriter
from studio.errors import Message, StudioError

# What the disk may be late by, before something is lost.
BUFFER_S = 10.0
WRITE_EVERY_S = 0.05
FLUSH_EVERY_S = 1.0
STALLED_S = 2.0
# Converters rarely reach 1 exactly; the last step of 16 bit counts as clipped.
CLIPPED_FROM = 32766 / 32768
# The meter falls back by half in this time, so that short peaks can be seen.
LEVEL_HALF_LIFE_S = 0.15
FALLBACK_RATES = (48000, 44100, 16000)

DISK_FULL = "Recording stopped: {name} could not be written ({reason}). What was recorded until then is kept."
VANISHED = "Recording stopped: the device {name} is no longer there. The {seconds:.1f} s until then are kept."
LOST = "The disk was too slow: {seconds:.2f} s were lost while recording."

_log = logging.getLogger(__name__)


class Recorder:
    """Records one file at a time as float WAV, which can be read at every moment, also after a kill.

    Attributes (all to be polled from a display timer)
        recording: whether it runs; turns False by itself where the device vanishes or the disk is full.
        seconds: how much has been recorded.
        level: peak of the last moments, 0 to 1, falling slowly as a meter does.
        peak: highest peak since the start.
        clipped: whether a sample since the start reached full scale.
        problem: what went wrong, as a sentence; None while all is well.
        path: the file.
    """

    def __init__(self) -> None:
        self.problem: Message | None = None
        self.path: Path | None = None
        self.level = self.peak = 0.0
        self.clipped = False
        self._session: _Session | None = None

    @property
    def recording(self) -> bool:
        """Whether sound is being taken."""
        return self._session is not None and self._session.running

    @property
    def seconds(self) -> float:
        """How much has been recorded."""
        return 0.0 if self._session is None else self._session.seconds

    @property
    def sample_rate(self) -> int:
        """The rate in Hz at which it records; 0 before the first start."""
        return 0 if self._session is None else self._session.sample_rate

    def devices(self) -> list[Device]:
        """The devices that can record, the default first; none (and a `problem`) where there are none."""
        try:
            found = devices.list_devices("input")
        except StudioError as error:
            self.problem = error.message
            return []
        if not found:
            self.problem = Message(devices.NO_INPUT)
        return found

    def start(
        self,
        path: str | Path | None,
        device: str | None = None,
        sample_rate: int | None = None,
        channels: int = 1,
    ) -> None:
        """Record into a new file at `path`, or with None only show the level.

        `sample_rate` in Hz (default: the device's own; another one where the device refuses it, see
        `sample_rate`). Raises StudioError where there is no microphone, it cannot be opened, or the file
        exists already or cannot be written.
        """
        self.stop()
        path = None if path is None else Path(path)
        if path is not None and path.exists():
            raise StudioError("{name} exists already and is not recorded over.", name=path.name)
        chosen = _choose(device)
        channels = min(channels, chosen.channels)
        rate = _rate_for(chosen, sample_rate, channels)
        self.problem, self.path = None, path
        self.level = self.peak = 0.0
        self.clipped = False
        self._session = _Session(self, chosen, rate, channels)

    def stop(self) -> Path | None:
        """End the recording; returns the file, whole and closed (None where nothing was recorded)."""
        session = self._session
        if session is None:
            return None
        session.end()
        return self.path


class _Session(threading.Thread):
    """One recording: the callback fills a ring, this thread empties it to disk and measures."""

    def __init__(self, recorder: Recorder, device: Device, rate: int, channels: int) -> None:
        super().__init__(name="recorder", daemon=True)
        self.sample_rate = rate
        self.running = True
        self._recorder, self._device = recorder, device
        self._ending = threading.Event()
        self._ring = Ring(round(BUFFER_S * rate), channels)
        self._frames = np.empty((self._ring.space, channels), np.float32)
        self._taken = self._lost = 0
        self._called_at = self._flushed_at = time.perf_counter()
        self._writer = _open_writer(recorder.path, rate, channels)
        try:
            self._stream = devices.open_stream(
                "input", device, samplerate=rate, channels=channels, callback=self._callback
            )
        except StudioError:
            self._discard()
            raise
        self.start()

    @property
    def seconds(self) -> float:
        """How much has been taken."""
        return self._taken / self.sample_rate

    def _callback(self, frames: np.ndarray, count: int, times: Any, status: Any) -> None:
        # PortAudio's thread: copy and count, nothing else.
        self._lost += count - self._ring.write(frames)
        self._called_at = time.perf_counter()

    def run(self) -> None:
        """Write until told to end, the device is gone or the disk is full."""
        problem: Message | None = None
        try:
            while problem is None and not self._ending.wait(WRITE_EVERY_S):
                self._drain()
                problem = self._vanished()
            devices.close_stream(self._stream)
            self._drain()
        except OSError as error:
            problem = self._failed(error)
        except Exception as error:  # the window must hear why the meter stopped
            _log.exception("The recorder failed")
            problem = self._failed(error)
        self._finish(problem)

    def _failed(self, error: Exception) -> Message:
        devices.close_stream(self._stream)
        name = "" if self._recorder.path is None else self._recorder.path.name
        return Message(DISK_FULL, {"name": name, "reason": str(error)})

    def _vanished(self) -> Message | None:
        stalled = time.perf_counter() - self._called_at > STALLED_S
        if self._stream.active and not stalled:
            return None
        return Message(VANISHED, {"name": self._device.name, "seconds": self.seconds})

    def _drain(self) -> None:
        count = self._ring.read_into(self._frames)
        frames = self._frames[:count]
        self._measure(frames)
        self._taken += count
        if self._writer is None:
            return
        self._writer.write(frames)
        if time.perf_counter() - self._flushed_at > FLUSH_EVERY_S:
            self._writer.flush()
            self._flushed_at = time.perf_counter()

    def _measure(self, frames: np.ndarray) -> None:
        recorder = self._recorder
        newest = float(np.abs(frames).max(initial=0.0))
        fallen = recorder.level * 0.5 ** (len(frames) / self.sample_rate / LEVEL_HALF_LIFE_S)
        recorder.level = max(newest, fallen)
        recorder.peak = max(recorder.peak, newest)
        recorder.clipped = recorder.clipped or newest >= CLIPPED_FROM

    def _finish(self, problem: Message | None) -> None:
        if self._writer is not None:
            try:
                self._writer.close()
            except OSError as error:
                problem = problem or Message(
                    DISK_FULL, {"name": self._writer.path.name, "reason": str(error)}
                )
        if problem is None and self._lost:
            problem = Message(LOST, {"seconds": self._lost / self.sample_rate})
        self._recorder.level = 0.0
        self._recorder.problem = problem or self._recorder.problem
        self.running = False

    def end(self) -> None:
        """Stop and wait until the file is closed."""
        self._ending.set()
        self.join(10.0)

    def _discard(self) -> None:
        if self._writer is not None:
            self._writer.close()
            with contextlib.suppress(OSError):
                self._writer.path.unlink()


def _open_writer(path: Path | None, rate: int, channels: int) -> WavWriter | None:
    if path is None:
        return None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return WavWriter(path, rate, channels)
    except OSError as error:
        raise StudioError(
            "{name} cannot be recorded: {reason}. Choose a folder that may be written to.",
            name=path.name, reason=error.strerror or str(error),
        ) from error  # fmt: skip


def _choose(name: str | None) -> Device:
    try:
        return devices.choose("input", name)
    except StudioError:
        # Perhaps it was plugged in after the list was made; without sound in use a new list is cheap.
        if not devices.refresh():
            raise
        return devices.choose("input", name)


def _rate_for(device: Device, wanted: int | None, channels: int) -> int:
    for rate in (wanted or device.sample_rate, device.sample_rate, *FALLBACK_RATES):
        if devices.accepts("input", device, rate, channels):
            return rate
    return wanted or device.sample_rate
