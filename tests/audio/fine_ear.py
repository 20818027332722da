"""Listening to the null sink a millisecond at a time, so that what is heard has a time of its own.

The recorder asks for blocks of a millisecond, so the sink works in such blocks too: each arrives when its
first sample is heard. Blocks may come late but never early, so the earliest ones tell the clock of the sink.
It runs in a process of its own, since a thousand blocks a second would disturb what is measured.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType

import numpy as np

from tests.audio.ear import find

SAMPLE_RATE = 48000
_LISTEN = """
import os, struct, sys, time
with open(sys.argv[1], "wb", 0) as sound, open(sys.argv[2], "wb", 0) as times:
    while part := os.read(0, 1 << 16):
        at = time.perf_counter()
        sound.write(part)
        times.write(struct.pack("<dq", at, len(part)))
"""


class FineEar:
    """Records the sink's monitor while it is open, mono; times are those of `time.perf_counter` (Linux)."""

    def __enter__(self) -> "FineEar":
        self._folder = tempfile.TemporaryDirectory(prefix="fine-ear-")
        self._sound, self._times = (Path(self._folder.name) / name for name in ("sound", "times"))
        self._recorder = subprocess.Popen(
            ["parec", "--device=ear.monitor", "--latency-msec=1", "--format=float32le",
             f"--rate={SAMPLE_RATE}", "--channels=1", "--raw"],
            stdout=subprocess.PIPE, bufsize=0,
        )  # fmt: skip
        self._listener = subprocess.Popen(
            [sys.executable, "-S", "-c", _LISTEN, str(self._sound), str(self._times)],
            stdin=self._recorder.stdout,
        )
        assert self._recorder.stdout is not None
        self._recorder.stdout.close()
        self.wait(0.3)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._recorder.terminate()
        self._recorder.wait(5)
        self._listener.wait(5)
        self._folder.cleanup()

    @property
    def heard(self) -> int:
        """How many samples were heard so far."""
        return self._sound.stat().st_size // 4 if self._sound.exists() else 0

    @property
    def sound(self) -> np.ndarray:
        """All that was heard so far, float32 (samples,)."""
        return self.since(0)

    def since(self, sample: int) -> np.ndarray:
        """What was heard from the sample of that number on, float32 (samples,)."""
        return np.fromfile(self._sound, np.float32, offset=4 * sample) if self.heard else np.zeros(0)

    def wait(self, seconds: float) -> None:
        """Until this much more was heard."""
        wanted = self.heard + seconds * SAMPLE_RATE
        deadline = time.perf_counter() + 10 + seconds
        while self.heard < wanted and time.perf_counter() < deadline:
            time.sleep(0.005)

    def heard_at(self, sample: float) -> float:
        """When the sample of that number was heard."""
        blocks = np.fromfile(self._times, np.dtype([("at", "<f8"), ("length", "<i8")]))
        ends = np.cumsum(blocks["length"]) / 4
        return float(np.min(blocks["at"] - ends / SAMPLE_RATE) + sample / SAMPLE_RATE)

    def place_of(self, sound: np.ndarray) -> int:
        """The number of the sample at which `sound` (samples,) begins in what was heard."""
        return find(sound, self.sound)
