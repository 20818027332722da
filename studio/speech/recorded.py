"""A recording's sound as recognisers and aligners listen to it: mono at 16 kHz, piece by piece."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.audio.files import probe, read_mono

SAMPLE_RATE = 16_000
"""What every recogniser and aligner here listens at, in Hz."""


class Sound(Protocol):
    """A recording's samples at 16 kHz, read piece by piece."""

    def between(self, start: float, end: float) -> NDArray[np.float32]:
        """Samples (n,) of [start, end) seconds."""
        ...


class Recorded:
    """A recording's samples at 16 kHz, read as they are needed."""

    def __init__(self, path: str | Path, cache: str | Path | None = None) -> None:
        self._path, self._cache = path, Path(cache) if cache else None
        info = probe(path)
        self.seconds = info.samples / info.sample_rate

    def between(self, start: float, end: float) -> NDArray[np.float32]:
        """Samples (n,) of [start, end) seconds, as far as the recording reaches."""
        first, last = max(0.0, start), min(self.seconds, end)
        if last <= first:
            return np.zeros(0, np.float32)
        return np.asarray(read_mono(self._path, first, last, SAMPLE_RATE, self._cache), np.float32)


@dataclass(frozen=True)
class Excerpt:
    """Samples (n,) at 16 kHz that begin at `start` seconds of the recording."""

    samples: NDArray[np.float32]
    start: float

    def between(self, start: float, end: float) -> NDArray[np.float32]:
        """The samples in [start, end) seconds of the recording, as far as they reach."""
        first = max(0, round((start - self.start) * SAMPLE_RATE))
        return self.samples[first : max(first, round((end - self.start) * SAMPLE_RATE))]
