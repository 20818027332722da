"""The stream to the loudspeaker: its callback copies from a ring, fades out when told, and counts frames."""

import time
from typing import Any

import numpy as np

from studio.audio import devices
from studio.audio.rendering import FADE_S
from studio.audio.ring import Ring

# Enough for a window that paints for a while without letting another thread run.
LOOKAHEAD_S = 0.3
# A device that asks for nothing this long is gone.
STALLED_S = 2.0
LONGEST_LATENCY_S = 2.0


class Output:
    """An open stream. Write to `ring`, then `begin`; `ended` says that no more will be written.

    `device`, `rate` in Hz and `channels` are what it was opened with.
    """

    def __init__(self, device: devices.Device, rate: int, latency: str | float) -> None:
        """Open and start it. Raises StudioError where the system refuses."""
        self.device, self.rate = device, rate
        self.channels = min(device.channels, 2)
        self.ring = Ring(round(LOOKAHEAD_S * rate), self.channels)
        self.ended = False
        self._running = False
        self._fading = False
        self._fade_at = 0
        self._fade = np.linspace(1, 0, max(round(FADE_S * rate), 1), dtype=np.float32)[:, None]
        # One tuple, so that a reader gets frame, time and latency of the same call.
        self._clock = (0, 0, 0.0, 0.0)
        self._called_at = time.perf_counter()
        self._stream = devices.open_stream(
            "output", device, samplerate=rate, channels=self.channels, latency=latency,
            callback=self._callback,
        )  # fmt: skip
        self._latency = min(float(self._stream.latency), LONGEST_LATENCY_S)

    def _callback(self, out: np.ndarray, frames: int, times: Any, status: Any) -> None:
        # PortAudio's thread: copy and count, nothing else.
        now = self._called_at = time.perf_counter()
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
            self._fade_out(out, frames)

    def _fade_out(self, out: np.ndarray, frames: int) -> None:
        fade = self._fade[self._fade_at : self._fade_at + frames]
        out[: len(fade)] *= fade
        out[len(fade) :] = 0
        self._fade_at += frames
        if self._fade_at >= len(self._fade):
            self._running = False

    def begin(self) -> None:
        """Let the callback take what was written since the last `clear`."""
        self._fading = False
        self._fade_at = 0
        self._called_at = time.perf_counter()
        self._running = True

    def fade_out(self) -> None:
        """Go silent within 5 ms of the next block; what is still in the ring is not played."""
        self._fading = True

    def clear(self) -> None:
        """Empty the ring for the next playback. Waits for a fade that is under way."""
        deadline = time.perf_counter() + STALLED_S
        self.fade_out()
        while self._running and self.alive and time.perf_counter() < deadline:
            time.sleep(0.001)
        self._running = False
        self.ended = False
        self.ring.reset()
        self._clock = (0, 0, 0.0, 0.0)

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
        return bool(self._stream.active) and time.perf_counter() - self._called_at < STALLED_S

    def close(self) -> None:
        """Give the device back."""
        devices.close_stream(self._stream)
