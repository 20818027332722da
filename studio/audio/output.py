"""What is on its way to the loudspeaker: a ring that a callback copies from, fades out when told, and counts.

All of it lies in one block of memory, so that the callback can run in a process of its own (see sounder.py):
in the window's process it would wait for whatever paints, and be heard to.
"""

import time
from typing import Any

import numpy as np

from studio.audio import devices
from studio.audio.fade import FADE_S
from studio.audio.ring import Ring
from studio.errors import Message

# Enough for a window that paints for a while without letting another thread run.
LOOKAHEAD_S = 0.3
# What the device may take before sound that replaces other sound is in its place.
REPLACED_AFTER_S = 0.015
# A device that asks for nothing this long is gone.
STALLED_S = 2.0
LONGEST_LATENCY_S = 2.0

_RUNNING, _FADING, _FADE_AT, _SILENT_FROM, _LONGEST_BLOCK, _ACTIVE, _CLOCK_TURN = range(6 + 1)
_FIRST, _READ, _AT, _DELAY, _CALLED_AT, _LATENCY = range(6)
_RING_COUNTS = 2
_NONE = -1


def memory_bytes(rate: int, channels: int) -> int:
    """How much memory an output takes."""
    return 8 * (_CLOCK_TURN + 1 + _RING_COUNTS + _LATENCY + 1) + 4 * channels * round(LOOKAHEAD_S * rate)


class Output:
    """Sound on its way out. Write to `ring`, then `begin`; `ended` says that no more will be written.

    `device`, `rate` in Hz and `channels` are what it was opened with. `silent_from` is the first frame that
    a fade-out left silent, None while it is not over.
    """

    def __init__(
        self, device: devices.Device | None, rate: int, channels: int, memory: np.ndarray | None = None
    ) -> None:
        """In `memory`, uint8 of `memory_bytes`, where another process looks at the same."""
        self.device, self.rate, self.channels = device, rate, channels
        self.ended = False
        block = np.zeros(memory_bytes(rate, channels), np.uint8) if memory is None else memory
        numbers, times = _CLOCK_TURN + 1 + _RING_COUNTS, _LATENCY + 1
        self._flags = block[: 8 * numbers].view(np.int64)
        self._times = block[8 * numbers : 8 * (numbers + times)].view(np.float64)
        frames = block[8 * (numbers + times) :].view(np.float32).reshape(-1, channels)
        self.ring = Ring(len(frames), channels, (self._flags[_CLOCK_TURN + 1 :], frames))
        if memory is None:
            self._flags[_SILENT_FROM] = _NONE
        length = max(round(FADE_S * rate), 1)
        self._fade = ((np.arange(length, 0, -1, dtype=np.float32) - 0.5) / length)[:, None]

    def take(self, out: np.ndarray, frames: int, times: Any, status: Any) -> None:
        """The callback: copies and counts, nothing else."""
        flags = self._flags
        now = time.perf_counter()
        self._times[_CALLED_AT] = now
        flags[_LONGEST_BLOCK] = max(flags[_LONGEST_BLOCK], frames)
        if not flags[_RUNNING]:
            out.fill(0)
            return
        first = self.ring.read
        count = self.ring.read_into(out)
        out[count:] = 0
        # Not after the end: there time goes on since the last call that sent something.
        if count:
            self._set_clock(first, first + count, now, times.outputBufferDacTime - times.currentTime)
        if flags[_FADING]:
            self._fade_out(out, first)

    def _fade_out(self, out: np.ndarray, first: int) -> None:
        at = int(self._flags[_FADE_AT])
        fade = self._fade[at : at + len(out)]
        out[: len(fade)] *= fade
        out[len(fade) :] = 0
        self._flags[_FADE_AT] = at + len(fade)
        if at + len(fade) >= len(self._fade):
            self._flags[_SILENT_FROM] = min(first + len(fade), self.ring.read)
            self._flags[_RUNNING] = 0

    def _set_clock(self, first: int, read: int, at: float, delay: float) -> None:
        # Odd while it is written, so that a reader gets frame, time and latency of the same call.
        self._flags[_CLOCK_TURN] += 1
        self._times[: _DELAY + 1] = first, read, at, delay
        self._flags[_CLOCK_TURN] += 1

    def _clock(self) -> tuple[float, float, float, float]:
        for _ in range(100):
            turn = int(self._flags[_CLOCK_TURN])
            first, read, at, delay = self._times[: _DELAY + 1].tolist()
            if turn % 2 == 0 and turn == self._flags[_CLOCK_TURN]:
                break
        return first, read, at, delay

    def begin(self) -> None:
        """Let the callback take what was written since the last `clear`."""
        self._flags[[_FADING, _FADE_AT]] = 0
        self._flags[_SILENT_FROM] = _NONE
        self._times[_CALLED_AT] = time.perf_counter()
        self._flags[_RUNNING] = 1

    def fade_out(self) -> None:
        """Go silent within 5 ms of the next block; what is still in the ring is not played."""
        self._flags[_FADING] = 1

    def clear(self) -> None:
        """Empty the ring for the next playback. Waits for a fade that is under way."""
        self.wait_for_silence()
        self._flags[_RUNNING] = 0
        self.ended = False
        self.ring.reset()
        self._set_clock(0, 0, 0.0, 0.0)

    def wait_for_silence(self) -> None:
        """Fade out what plays, and wait until the device has taken the end of the fade."""
        deadline = time.perf_counter() + STALLED_S
        self.fade_out()
        while self._flags[_RUNNING] and self.alive and time.perf_counter() < deadline:
            self.pump()
            time.sleep(0.001)

    def pump(self) -> None:
        """Have what is due taken, where no device comes for it by itself."""

    @property
    def silent_from(self) -> int | None:
        """The first frame that a fade-out left silent; None while it is not over."""
        frame = int(self._flags[_SILENT_FROM])
        return None if frame == _NONE else frame

    @property
    def replaceable_from(self) -> int:
        """The first frame in the ring that can still be replaced before the device takes it."""
        ahead = max(2 * int(self._flags[_LONGEST_BLOCK]), round(REPLACED_AFTER_S * self.rate))
        return min(self.ring.read + ahead, self.ring.written)

    @property
    def heard(self) -> int:
        """How many frames have come out of the loudspeaker by now, as far as the system tells."""
        first, read, at, delay = self._clock()
        if not at:
            return 0
        # Some systems (PulseAudio through ALSA among them) tell nothing useful for a block.
        latency = delay if 0 < delay < LONGEST_LATENCY_S else self._times[_LATENCY]
        since = time.perf_counter() - at - latency
        return int(min(max(first + since * self.rate, 0), read))

    @property
    def finished(self) -> bool:
        """Whether all that was written has been heard."""
        return self.ended and self.heard >= self.ring.written

    @property
    def alive(self) -> bool:
        """Whether the device still asks for sound."""
        called = float(self._times[_CALLED_AT])
        return bool(self._flags[_ACTIVE]) and time.perf_counter() - called < STALLED_S

    @property
    def gone(self) -> Message:
        """What to say where it is not alive."""
        return Message(devices.DEVICE_GONE, {"name": self.device.name if self.device else ""})

    def close(self) -> None:
        """Give the device back."""


class DeviceOutput(Output):
    """The output to a device, with its callback in this process."""

    def __init__(
        self,
        device: devices.Device,
        rate: int,
        channels: int,
        latency: str | float,
        memory: np.ndarray | None = None,
    ) -> None:
        """Open and start it. Raises StudioError where the system refuses."""
        super().__init__(device, rate, channels, memory)
        self._times[_CALLED_AT] = time.perf_counter()
        self._flags[_SILENT_FROM] = _NONE
        self._stream = devices.open_stream(
            "output", device, samplerate=rate, channels=channels, latency=latency, callback=self.take,
        )  # fmt: skip
        self._times[_LATENCY] = min(float(self._stream.latency), LONGEST_LATENCY_S)
        self.watch()

    def watch(self) -> None:
        """Note whether the system still has the stream."""
        self._flags[_ACTIVE] = int(self._stream.active)

    def close(self) -> None:
        """Give the device back."""
        self._flags[_ACTIVE] = 0
        devices.close_stream(self._stream)


class _NoTimes:
    outputBufferDacTime = currentTime = 0.0  # noqa: N815 - PortAudio's names


class SilentOutput(Output):
    """Where there is no device: takes what is due by the clock, so that all goes on but the sound."""

    def __init__(self, rate: int) -> None:
        super().__init__(None, rate, 2)
        self._flags[_ACTIVE] = 1
        self._pumped_at = 0.0

    def begin(self) -> None:
        """Let time take what was written since the last `clear`."""
        super().begin()
        self._pumped_at = time.perf_counter()

    def pump(self) -> None:
        """Take what is due by now."""
        due = int((time.perf_counter() - self._pumped_at) * self.rate)
        self._pumped_at += due / self.rate
        self._times[_CALLED_AT] = time.perf_counter()
        due = min(due, self.ring.filled)
        if self._flags[_RUNNING] and due > 0:
            self.take(np.empty((due, self.channels), np.float32), due, _NoTimes, None)
