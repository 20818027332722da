"""The stream to the loudspeaker: its callback copies from a ring, fades out when told, and counts frames."""

import time
from typing import Any

import numpy as np

from studio.audio import devices
from studio.audio.rendering import FADE_S
from studio.audio.ring import Ring

# Enough for a window that paints for a while without letting another thread run.
LOOKAHEAD_S = 0.3
# What the device may take before sound that replaces other sound is in its place.
REPLACED_AFTER_S = 0.015
# A device that asks for nothing this long is gone.
STALLED_S = 2.0
LONGEST_LATENCY_S = 2.0


class Output:
    """An open stream. Write to `ring`, then `begin`; `ended` says that no more will be written.

    `device`, `rate` in Hz and `channels` are what it was opened with. `silent_from` is the first frame that
    a fade-out left silent, None while it is not over.
    """

    def __init__(self, device: devices.Device | None, rate: int, channels: int) -> None:
        self.device, self.rate, self.channels = device, rate, channels
        self.ring = Ring(round(LOOKAHEAD_S * rate), channels)
        self.ended = False
        self.silent_from: int | None = None
        self._running = False
        self._fading = False
        self._fade_at = 0
        length = max(round(FADE_S * rate), 1)
        self._fade = ((np.arange(length, 0, -1, dtype=np.float32) - 0.5) / length)[:, None]
        # One tuple, so that a reader gets frame, time and latency of the same call.
        self._clock = (0, 0, 0.0, 0.0)
        self._longest_block = 0
        self._latency = 0.0

    def _callback(self, out: np.ndarray, frames: int, times: Any, status: Any) -> None:
        # PortAudio's thread: copy and count, nothing else.
        now = self._called_at = time.perf_counter()
        self._longest_block = max(self._longest_block, frames)
        if not self._running:
            out.fill(0)
            return
        first = self.ring.read
        count = self.ring.read_into(out)
        out[count:] = 0
        # Not after the end: there time goes on since the last call that sent something.
        if count:
            self._clock = (first, first + count, now, times.outputBufferDacTime - times.currentTime)
        if self._fading:
            self._fade_out(out, first)

    def _fade_out(self, out: np.ndarray, first: int) -> None:
        fade = self._fade[self._fade_at : self._fade_at + len(out)]
        out[: len(fade)] *= fade
        out[len(fade) :] = 0
        self._fade_at += len(fade)
        if self._fade_at >= len(self._fade):
            self._running = False
            self.silent_from = min(first + len(fade), self.ring.read)

    def begin(self) -> None:
        """Let the callback take what was written since the last `clear`."""
        self._fading = False
        self._fade_at = 0
        self.silent_from = None
        self._called_at = time.perf_counter()
        self._running = True

    def fade_out(self) -> None:
        """Go silent within 5 ms of the next block; what is still in the ring is not played."""
        self._fading = True

    def clear(self) -> None:
        """Empty the ring for the next playback. Waits for a fade that is under way."""
        self.wait_for_silence()
        self._running = False
        self.ended = False
        self.ring.reset()
        self._clock = (0, 0, 0.0, 0.0)

    def wait_for_silence(self) -> None:
        """Fade out what plays, and wait until the device has taken the end of the fade."""
        deadline = time.perf_counter() + STALLED_S
        self.fade_out()
        while self._running and self.alive and time.perf_counter() < deadline:
            self.pump()
            time.sleep(0.001)

    def pump(self) -> None:
        """Have what is due taken, where no device comes for it by itself."""

    @property
    def replaceable_from(self) -> int:
        """The first frame in the ring that can still be replaced before the device takes it."""
        ahead = max(2 * self._longest_block, round(REPLACED_AFTER_S * self.rate))
        return min(self.ring.read + ahead, self.ring.written)

    @property
    def heard(self) -> int:
        """How many frames have come out of the loudspeaker by now, as far as the system tells."""
        first, read, at, delay = self._clock
        if not at:
            return 0
        # Some systems (PulseAudio through ALSA among them) tell nothing useful for a block.
        latency = delay if 0 < delay < LONGEST_LATENCY_S else self._latency
        since = time.perf_counter() - at - latency
        return int(min(max(first + since * self.rate, 0), read))

    @property
    def finished(self) -> bool:
        """Whether all that was written has been heard."""
        return self.ended and self.heard >= self.ring.written

    @property
    def alive(self) -> bool:
        """Whether the device still asks for sound."""
        return True

    def close(self) -> None:
        """Give the device back."""


class DeviceOutput(Output):
    """The output to a device."""

    def __init__(self, device: devices.Device, rate: int, latency: str | float) -> None:
        """Open and start it. Raises StudioError where the system refuses."""
        super().__init__(device, rate, min(device.channels, 2))
        self._called_at = time.perf_counter()
        self._stream = devices.open_stream(
            "output", device, samplerate=rate, channels=self.channels, latency=latency,
            callback=self._callback,
        )  # fmt: skip
        self._latency = min(float(self._stream.latency), LONGEST_LATENCY_S)

    @property
    def alive(self) -> bool:
        """Whether the device still asks for sound."""
        return bool(self._stream.active) and time.perf_counter() - self._called_at < STALLED_S

    def close(self) -> None:
        """Give the device back."""
        devices.close_stream(self._stream)


class _NoTimes:
    outputBufferDacTime = currentTime = 0.0  # noqa: N815 - PortAudio's names


class SilentOutput(Output):
    """Where there is no device: takes what is due by the clock, so that all goes on but the sound."""

    def __init__(self, rate: int) -> None:
        super().__init__(None, rate, 2)
        self._pumped_at = 0.0

    def begin(self) -> None:
        """Let time take what was written since the last `clear`."""
        super().begin()
        self._pumped_at = time.perf_counter()

    def pump(self) -> None:
        """Take what is due by now."""
        due = int((time.perf_counter() - self._pumped_at) * self.rate)
        self._pumped_at += due / self.rate
        due = min(due, self.ring.filled)
        if self._running and due > 0:
            self._callback(np.empty((due, self.channels), np.float32), due, _NoTimes, None)
