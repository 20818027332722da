"""A WAV file that is whole at every moment while it grows: a recording survives a kill and may pass 4 GB."""

import os
import struct
from pathlib import Path

import numpy as np

from studio.audio.riff import UNKNOWN_SIZES

FLOAT_FORMAT = 3
BYTES_PER_SAMPLE = 4
# Room that becomes the 64-bit sizes of RF64 (EBU Tech 3306) once the file no longer fits in 32 bits.
_SIZES_64 = struct.Struct("<4sIQQQI")
_HEAD = struct.Struct("<4sI4s")
_FORMAT = struct.Struct("<4sIHHIIHHH")
_CHUNK = struct.Struct("<4sI")
HEADER_BYTES = _HEAD.size + _SIZES_64.size + _FORMAT.size + _CHUNK.size
LARGEST_32_BIT = UNKNOWN_SIZES[1] - HEADER_BYTES - 1


class WavWriter:
    """Appends float32 frames to a new file; `flush` makes the header true and hands all to the system.

    `frames` counts what was written. Raises OSError as files do (a full disk, for one).
    """

    def __init__(self, path: str | Path, sample_rate: int, channels: int) -> None:
        self.path = Path(path)
        self.frames = 0
        self._sample_rate, self._channels = sample_rate, channels
        self._file = open(self.path, "wb")  # noqa: SIM115 - it stays open as long as this object
        self._file.write(self._header())

    def write(self, frames: np.ndarray) -> None:
        """Append (frames, channels) of float32."""
        self._file.write(np.ascontiguousarray(frames, "<f4").data)
        self.frames += len(frames)

    def flush(self) -> None:
        """Make the header say what is there by now. Whoever kills the program loses nothing before this."""
        self._file.flush()
        self._file.seek(0)
        self._file.write(self._header())
        self._file.flush()
        self._file.seek(0, os.SEEK_END)

    def close(self) -> None:
        """Finish the file, on the disk and not only in the system's memory."""
        if self._file.closed:
            return
        try:
            self.flush()
            os.fsync(self._file.fileno())
        finally:
            self._file.close()

    def _header(self) -> bytes:
        frame_bytes = self._channels * BYTES_PER_SAMPLE
        data = self.frames * frame_bytes
        whole = HEADER_BYTES + data - _CHUNK.size
        large = data > LARGEST_32_BIT
        unknown = UNKNOWN_SIZES[1]
        sizes = _SIZES_64.size - _CHUNK.size
        return b"".join(
            (
                _HEAD.pack(b"RF64" if large else b"RIFF", unknown if large else whole, b"WAVE"),
                _SIZES_64.pack(b"ds64" if large else b"JUNK", sizes, whole, data, self.frames, 0),
                _FORMAT.pack(
                    b"fmt ", _FORMAT.size - _CHUNK.size, FLOAT_FORMAT, self._channels, self._sample_rate,
                    self._sample_rate * frame_bytes, frame_bytes, 8 * BYTES_PER_SAMPLE, 0,
                ),
                _CHUNK.pack(b"data", unknown if large else data),
            )
        )  # fmt: skip
