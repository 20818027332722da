"""One channel of a file, read as if it were a file of its own."""

from dataclasses import replace

import numpy as np

from studio.audio.files import AudioFile


class OneChannel:
    """Channel number `channel`, from 0, of an open file, which stays the caller's to close."""

    def __init__(self, audio: AudioFile, channel: int) -> None:
        self.path = audio.path
        self.info = replace(audio.info, channels=1)
        self._audio = audio
        self._channel = channel
        self._all: np.ndarray | None = None

    @property
    def subtype(self) -> str:
        """How samples are stored, in libsndfile's word."""
        return self._audio.subtype

    def read(self, start: int, stop: int) -> np.ndarray:
        """Samples as float32 (frames, 1)."""
        return np.ascontiguousarray(self._audio.read(start, stop)[:, self._channel :][:, :1])

    def read_mono(self, start: int, stop: int) -> np.ndarray:
        """Samples as float32 (frames,)."""
        return self.read(start, stop)[:, 0]

    def read_native(self, start: int, stop: int, dtype: str, out: np.ndarray | None = None) -> np.ndarray:
        """Samples in another type, (frames, 1), into `out` where it is given; for one thread at a time."""
        shape = (len(out) if out is not None else max(stop - start, 0), self._audio.info.channels)
        if self._all is None or self._all.shape[0] < shape[0] or self._all.dtype != np.dtype(dtype):
            self._all = np.empty(shape, dtype)
        samples = self._audio.read_native(start, stop, dtype, out=self._all)
        target = np.empty((len(samples), 1), dtype) if out is None else out[: len(samples)]
        np.copyto(target, samples[:, self._channel :][:, :1])
        return target
