"""Listening to the null sink: what was played, recorded from the sink's monitor, and found in it."""

import time
from collections.abc import Callable
from types import TracebackType

import numpy as np

from studio.audio import devices


class Ear:
    """Records the default input while it is open; `sound` is what came, float32 (frames, channels)."""

    def __init__(self, sample_rate: int = 48000, channels: int = 2) -> None:
        self._blocks: list[np.ndarray] = []
        self._options = {"samplerate": sample_rate, "channels": channels, "callback": self._take}

    def _take(self, block: np.ndarray, frames: int, times: object, status: object) -> None:
        self._blocks.append(block.copy())

    def __enter__(self) -> "Ear":
        self._stream = devices.open_stream("input", devices.choose("input"), latency="low", **self._options)
        self.wait(0.05)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        devices.close_stream(self._stream)

    @property
    def sound(self) -> np.ndarray:
        """All that was heard so far."""
        return np.concatenate(self._blocks) if self._blocks else np.zeros((0, 2), np.float32)

    def wait(self, seconds: float) -> None:
        """Until this much more was heard, measured in what came and not by the clock of a busy machine."""
        wanted = len(self.sound) + seconds * self._options["samplerate"]  # type: ignore[operator]
        deadline = time.perf_counter() + 10 + seconds
        while len(self.sound) < wanted and time.perf_counter() < deadline:
            time.sleep(0.005)


def find(sound: np.ndarray, heard: np.ndarray) -> int:
    """Where in `heard` (frames,) `sound` (frames,) begins: the highest correlation."""
    length = 1 << (len(heard) + len(sound)).bit_length()
    likeness = np.fft.irfft(np.fft.rfft(heard, length) * np.conj(np.fft.rfft(sound, length)), length)
    return int(np.argmax(likeness[: len(heard)]))


def assert_heard(played: np.ndarray, heard: np.ndarray) -> None:
    """Fail where `heard` (frames,) is not `played` (samples,), none of them zero, sample for sample.

    Silence before, after and within is passed over: a busy machine may have the sink wait. Where samples
    differ, the sentence says which is the first, and where the silence within lies.
    """
    loud = np.flatnonzero(heard)
    gaps = [(int(at + 1), int(length)) for at, length in enumerate(np.diff(loud) - 1) if length]
    both = min(len(loud), len(played))
    wrong = np.flatnonzero(np.abs(heard[loud[:both]] - played[:both]) > 1e-4)
    first = int(wrong[0]) if len(wrong) else both
    assert first == len(played) == len(loud), (
        f"{len(played)} samples were played and {len(loud)} heard, alike up to {first}; "
        f"silence within, as (sample, length): {gaps}"
    )


def wait_for(condition: Callable[[], bool], seconds: float = 10.0) -> None:
    """Wait until it is so; fail where it takes longer."""
    deadline = time.perf_counter() + seconds
    while not condition():
        assert time.perf_counter() < deadline, "it did not happen"
        time.sleep(0.005)
