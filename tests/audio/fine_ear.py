"""Listening to the null sink a millisecond at a time, so that what is heard has a time of its own.

The recorder asks for blocks of a millisecond, so the sink works in such blocks too: each arrives when its
first sample is heard. Blocks may come late but never early, so the earliest ones tell the clock of the sink.
"""

import os
import subprocess
import threading
import time
from types import TracebackType

import numpy as np

from tests.audio.ear import find

SAMPLE_RATE = 48000


class FineEar:
    """Records the sink's monitor while it is open, mono; times are those of `time.perf_counter`."""

    def __enter__(self) -> "FineEar":
        self._parts: list[tuple[float, bytes]] = []
        self._process = subprocess.Popen(
            ["parec", "--device=ear.monitor", "--latency-msec=1", "--format=float32le",
             f"--rate={SAMPLE_RATE}", "--channels=1", "--raw"],
            stdout=subprocess.PIPE, bufsize=0,
        )  # fmt: skip
        self._thread = threading.Thread(target=self._take, daemon=True)
        self._thread.start()
        self.wait(0.3)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(5)
        self._thread.join(5)
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _take(self) -> None:
        assert self._process.stdout is not None
        while part := os.read(self._process.stdout.fileno(), 1 << 16):
            self._parts.append((time.perf_counter(), part))

    @property
    def sound(self) -> np.ndarray:
        """All that was heard so far, float32 (samples,)."""
        joined = b"".join(part for _, part in list(self._parts))
        return np.frombuffer(joined[: len(joined) // 4 * 4], np.float32)

    def wait(self, seconds: float) -> None:
        """Until this much more was heard."""
        wanted = sum(len(part) for _, part in list(self._parts)) + seconds * SAMPLE_RATE * 4
        deadline = time.perf_counter() + 10 + seconds
        while sum(len(part) for _, part in list(self._parts)) < wanted and time.perf_counter() < deadline:
            time.sleep(0.002)

    def heard_at(self, sample: float) -> float:
        """When the sample of that number was heard."""
        parts = list(self._parts)
        ends = np.cumsum([len(part) // 4 for _, part in parts])
        times = np.array([at for at, _ in parts])
        return float(np.min(times - ends / SAMPLE_RATE) + sample / SAMPLE_RATE)

    def place_of(self, sound: np.ndarray) -> int:
        """The number of the sample at which `sound` (samples,) begins in what was heard."""
        return find(sound, self.sound)
