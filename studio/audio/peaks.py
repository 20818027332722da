"""Peak tables: how high, how low and how loud a recording is at any zoom, without reading it again.

A table file holds, for blocks of 256 samples and for 4, 16, 64 ... times that, the lowest and highest sample
over all channels and the mean square. It is memory-mapped, so opening costs nothing, and it is a cache:
deletable at any time, and built anew where its version or the recording's length does not match.
"""

import os
import struct
from collections.abc import Callable, Iterator
from functools import reduce
from pathlib import Path
from typing import Protocol

import numpy as np

from studio.audio.files import AudioInfo, open_audio, silence_damaged
from studio.errors import StudioError

VERSION = 1
BLOCK_SAMPLES = 256
LEVEL_STEP = 4
# What samples are first reduced to where columns are too narrow for the table but hold many samples.
SMALL_BLOCK_SAMPLES = 16
# Fewer blocks than this in a column, and the samples themselves are looked at.
FEWEST_BLOCKS_PER_COLUMN = 2
# A block at a column's edge counts in both columns, so a coarser level is used only where columns hold many.
BLOCKS_FOR_COARSER = 8
READ_FRAMES = BLOCK_SAMPLES * 128
# A growing table is filled in pieces of this many blocks: one block of the fifth coarser level.
PIECE_LEVEL = 5
PIECE_BLOCKS = LEVEL_STEP**PIECE_LEVEL
# How many blocks a first sketch of a whole recording looks at: one for each pixel of a wide screen, and few
# enough for a disk that has not read the file yet.
SKETCHED_BLOCKS = 2048
_HEADER = struct.Struct("<8sIIQII32x")
_MAGIC = b"GVSPEAKS"
LOW, HIGH, POWER = 0, 1, 2


class Readable(Protocol):
    """What peaks are made of: an `AudioFile`, or one channel of it."""

    path: Path

    @property
    def info(self) -> AudioInfo:
        """Rate, channels and samples."""
        ...

    @property
    def subtype(self) -> str:
        """How samples are stored, in libsndfile's word."""
        ...

    def read(self, start: int, stop: int) -> np.ndarray:
        """Samples as float32 (frames, channels)."""
        ...

    def read_native(self, start: int, stop: int, dtype: str, out: np.ndarray | None = None) -> np.ndarray:
        """Samples in another type, (frames, channels)."""
        ...

    def read_mono(self, start: int, stop: int) -> np.ndarray:
        """Samples as one channel, float32 (frames,)."""
        ...


class PeakTable:
    """The peaks of one recording. Attributes: `sample_rate` in Hz, `samples` per channel, `seconds`.

    `audio` is read where the zoom shows less than a few blocks per column; it stays the caller's to close.
    """

    complete = True
    """Whether all of it is exact; see `GrowingPeaks`."""

    def __init__(self, path: str | Path, audio: Readable) -> None:
        """Map the table at `path`. Raises StudioError where it is missing, outdated or not of `audio`."""
        self.path = Path(path)
        self._take(audio, _map_levels(self.path, audio))

    def _take(self, audio: Readable, levels: list[np.ndarray]) -> None:
        self._audio = audio
        self.sample_rate = audio.info.sample_rate
        self.samples = audio.info.samples
        self._levels = levels

    @property
    def source(self) -> Readable:
        """What it is the table of."""
        return self._audio

    @property
    def seconds(self) -> float:
        """Length of the recording in seconds."""
        return self.samples / self.sample_rate

    def pairs(self, start_sample: float, stop_sample: float, columns: int) -> np.ndarray:
        """Lowest and highest sample of each of `columns` equal parts of a range, float32 (columns, 2).

        Parts outside the recording are 0. A part shorter than a sample shows the sample it lies in.
        """
        return self.columns(start_sample, stop_sample, columns)[:, :2]

    def columns(self, start_sample: float, stop_sample: float, columns: int) -> np.ndarray:
        """As `pairs`, with the root mean square as third value, float32 (columns, 3)."""
        shown = np.zeros((max(columns, 0), 3), np.float32)
        if columns <= 0 or stop_sample <= start_sample:
            return shown
        edges = np.linspace(start_sample, stop_sample, columns + 1)
        inside = np.flatnonzero((edges[1:] > 0) & (edges[:-1] < self.samples))
        if not len(inside):
            return shown
        first, last = inside[0], inside[-1] + 1
        edges = np.clip(edges[first : last + 1], 0, self.samples)
        values = self._reduced(edges, (stop_sample - start_sample) / columns)
        values[:, POWER] = np.sqrt(values[:, POWER])
        shown[first:last] = values
        return shown

    def samples_between(self, start_sample: int, stop_sample: int) -> np.ndarray:
        """The samples themselves, mono float32, for a zoom at which a line is drawn through them."""
        return self._audio.read_mono(start_sample, stop_sample)

    def powers(self, start_sample: int, stop_sample: int) -> tuple[int, np.ndarray]:
        """The first sample and the mean squares, float32 (blocks,), of the blocks over a range.

        Never reads the recording.
        """
        first = max(start_sample, 0) // BLOCK_SAMPLES
        stop = -(-max(stop_sample, 0) // BLOCK_SAMPLES)
        return first * BLOCK_SAMPLES, np.array(self._levels[0][first:stop, POWER])

    def _reduced(self, edges: np.ndarray, samples_per_column: float) -> np.ndarray:
        blocks_per_column = samples_per_column / BLOCK_SAMPLES
        if blocks_per_column >= FEWEST_BLOCKS_PER_COLUMN:
            coarser = max(np.log2(blocks_per_column / BLOCKS_FOR_COARSER) / np.log2(LEVEL_STEP), 0)
            level = min(int(coarser), len(self._levels) - 1)
            return _reduce(self._levels[level], edges / (BLOCK_SAMPLES * LEVEL_STEP**level))
        size = SMALL_BLOCK_SAMPLES if samples_per_column >= 4 * SMALL_BLOCK_SAMPLES else 1
        first = int(edges[0]) // size * size
        stop = int(np.ceil(edges[-1])) + size
        # In parts that stay in the processor's cache: a million samples at once take four times as long.
        parts = [
            _as_blocks(self._audio.read(start, min(start + READ_FRAMES, stop)), size)
            for start in range(first, min(stop, self.samples), READ_FRAMES)
        ]
        return _reduce(np.concatenate(parts), (edges - first) / size)


class GrowingPeaks(PeakTable):
    """Peaks that can be drawn while they are found: first a sketch of the whole, then piece by piece exact.

    One thread fills it, another may draw: what is drawn between is either of both.
    """

    complete = False

    def __init__(self, audio: Readable) -> None:
        """Of `audio`; nothing is read yet."""
        levels = [np.zeros((length, 3), np.float32) for length in _level_lengths(audio.info.samples)]
        self._take(audio, levels)
        self._done = np.zeros(-(-len(levels[0]) // PIECE_BLOCKS), bool)
        self._reader = _BlockReader(audio)

    def sketch(self) -> None:
        """Look at blocks at equal distances and let each stand for what lies around it."""
        blocks = len(self._levels[0])
        count = min(SKETCHED_BLOCKS, blocks)
        places = (np.arange(count) + 0.5) * blocks / count
        found = np.concatenate([self._reader.block(int(place)) for place in places])
        for level in self._levels:
            level[:] = found[np.arange(len(level)) * count // len(level)]

    def grow(self, wanted: Callable[[], tuple[float, float] | None] = lambda: None) -> Iterator[float]:
        """Find what is missing; yields the share done, 0 to 1. Stop by closing it.

        `wanted` is asked before each piece for the samples (first, last) that are looked at: they come first.
        """
        piece_samples = PIECE_BLOCKS * BLOCK_SAMPLES
        following = iter(range(len(self._done)))
        while not self._done.all():
            first, last = wanted() or (0.0, 0.0)
            looked_at = range(max(int(first // piece_samples), 0), int(last // piece_samples) + 1)
            missing = [piece for piece in looked_at if piece < len(self._done) and not self._done[piece]]
            piece = missing[0] if missing else next(each for each in following if not self._done[each])
            self._fill(piece)
            yield float(self._done.mean())
        self.complete = True

    def save(self, target: str | Path) -> None:
        """Store the finished table for `PeakTable`; the file appears whole or not at all.

        Raises StudioError where the disk is full.
        """
        target = Path(target)
        partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            _write(partial, self._audio, self._levels)
            os.replace(partial, target)
        except OSError as error:
            raise StudioError(
                "The overview of {name} could not be saved: {reason}. Is there room on the disk?",
                name=self._audio.path.name, reason=str(error),
            ) from error  # fmt: skip
        finally:
            partial.unlink(missing_ok=True)

    def _fill(self, piece: int) -> None:
        base, first = self._levels[0], piece * PIECE_BLOCKS
        last = min(first + PIECE_BLOCKS, len(base))
        for block in range(first, last, READ_FRAMES // BLOCK_SAMPLES):
            part = self._reader.peaks(block * BLOCK_SAMPLES)
            base[block : block + len(part)] = part
        for number, level in enumerate(self._levels[1:], start=1):
            below = self._levels[number - 1]
            size = LEVEL_STEP**number
            # Above a piece's own level its neighbours count too, and these levels are short.
            start, stop = (first // size, -(-last // size)) if number <= PIECE_LEVEL else (0, len(level))
            level[start:stop] = _coarser(below[start * LEVEL_STEP : stop * LEVEL_STEP])
        self._done[piece] = True


def build(audio_path: str | Path, target: str | Path, cache: Path | None = None) -> Iterator[float]:
    """Build the table of a recording at `target`; yields the share done, 0 to 1. Stop by closing it.

    The file appears whole or not at all. Raises StudioError where it cannot be read or the disk is full.
    """
    with open_audio(audio_path, cache) as audio:
        yield from build_from(audio, target)


def build_from(audio: Readable, target: str | Path) -> Iterator[float]:
    """As `build`, from a file that is open already."""
    table = GrowingPeaks(audio)
    yield from table.grow()
    table.save(target)


class _BlockReader:
    """Reads a recording in order into one buffer that stays in the processor's cache, and reduces it."""

    def __init__(self, audio: Readable) -> None:
        # Reading 16-bit samples as they are costs a fifth of turning each into a float.
        self._narrow = audio.subtype == "PCM_16"
        self._audio = audio
        shape = (READ_FRAMES, audio.info.channels)
        self._samples = np.empty(shape, np.int16 if self._narrow else np.float32)
        self._exact = np.empty(shape, np.float32).reshape(-1)

    def block(self, number: int) -> np.ndarray:
        """Low, high and mean square of one block, float32 (1, 3)."""
        return self.peaks(number * BLOCK_SAMPLES, BLOCK_SAMPLES)

    def peaks(self, start: int, frames: int = READ_FRAMES) -> np.ndarray:
        """Low, high and mean square of the blocks from sample `start` on, float32 (blocks, 3)."""
        stop, dtype = start + frames, str(self._samples.dtype)
        samples = self._audio.read_native(start, stop, dtype, out=self._samples)
        if self._audio.subtype in ("FLOAT", "DOUBLE"):
            silence_damaged(samples)
        frames, channels = samples.shape
        whole = frames // BLOCK_SAMPLES * BLOCK_SAMPLES
        parts = [self._of_rows(samples[:whole].reshape(-1, BLOCK_SAMPLES * channels))]
        if whole < frames:
            parts.append(self._of_rows(samples[whole:].reshape(1, -1)))
        peaks = np.concatenate(parts)
        if self._narrow:
            peaks *= np.array([2.0**-15, 2.0**-15, 2.0**-30], np.float32)
        return peaks

    def _of_rows(self, rows: np.ndarray) -> np.ndarray:
        peaks = np.empty((len(rows), 3), np.float32)
        if len(rows):
            peaks[:, LOW], peaks[:, HIGH] = rows.min(axis=1), rows.max(axis=1)
            exact = self._exact[: rows.size].reshape(rows.shape)
            np.copyto(exact, rows)
            peaks[:, POWER] = np.einsum("ij,ij->i", exact, exact) / rows.shape[1]
        return peaks


def _coarser(level: np.ndarray) -> np.ndarray:
    """The next level: every four blocks become one; the last may cover fewer."""
    starts = np.arange(0, len(level), LEVEL_STEP)
    return _reduce(level, np.append(starts, len(level)).astype(float))


def _as_blocks(samples: np.ndarray, size: int) -> np.ndarray:
    """Samples (frames, channels) as blocks of `size`, a power of two: float32 (blocks, 3)."""
    if len(samples) % size:
        samples = np.pad(samples, ((0, size - len(samples) % size), (0, 0)), mode="edge")
    # NumPy reduces along a short axis very slowly, and nearly all recordings have one or two channels.
    channels = samples.T
    low, high = reduce(np.minimum, channels), reduce(np.maximum, channels)
    power = sum(np.square(channel) for channel in channels) / len(channels)
    for _ in range(size.bit_length() - 1):
        low, high = np.minimum(low[::2], low[1::2]), np.maximum(high[::2], high[1::2])
        power = (power[::2] + power[1::2]) / 2
    return np.stack([low, high, power], axis=1)


def _reduce(source: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Low, high, mean power of `source` (blocks, 3) between `edges`, in blocks: (len(edges) - 1, 3)."""
    starts = np.minimum(np.floor(edges[:-1] + 1e-9).astype(np.int64), len(source) - 1)
    stops = np.minimum(np.maximum(np.ceil(edges[1:] - 1e-9).astype(np.int64), starts + 1), len(source))
    first, last = starts[0], stops[-1]
    part = np.asarray(source[first:last])
    # reduceat takes pairs (start, stop) and gives every second result; a stop at the very end needs a
    # row to point at. Columns may share the block at their edge, so starts alone would not do.
    part = np.concatenate([part, part[-1:]])
    bounds = np.stack([starts - first, stops - first], axis=1).ravel()
    reduced = np.empty((len(starts), 3), np.float32)
    reduced[:, LOW] = np.minimum.reduceat(part[:, LOW], bounds)[::2]
    reduced[:, HIGH] = np.maximum.reduceat(part[:, HIGH], bounds)[::2]
    reduced[:, POWER] = np.add.reduceat(part[:, POWER], bounds)[::2] / (stops - starts)
    return reduced


def _write(path: Path, audio: Readable, levels: list[np.ndarray]) -> None:
    info = audio.info
    with open(path, "wb") as file:
        file.write(_HEADER.pack(_MAGIC, VERSION, info.sample_rate, info.samples, BLOCK_SAMPLES, LEVEL_STEP))
        for level in levels:
            file.write(np.ascontiguousarray(level, "<f4").data)


def _map_levels(path: Path, audio: Readable) -> list[np.ndarray]:
    expected = (_MAGIC, VERSION, audio.info.sample_rate, audio.info.samples, BLOCK_SAMPLES, LEVEL_STEP)
    lengths = _level_lengths(audio.info.samples)
    try:
        with open(path, "rb") as file:
            found = file.read(_HEADER.size)
        size = path.stat().st_size
    except OSError as error:
        raise StudioError("There is no overview of {name} yet.", name=audio.path.name) from error
    if len(found) < _HEADER.size or _HEADER.unpack(found) != expected:
        raise StudioError("The overview of {name} is of another version.", name=audio.path.name)
    if size != _HEADER.size + 12 * sum(lengths):
        raise StudioError("The overview of {name} is incomplete.", name=audio.path.name)
    table = np.memmap(path, "<f4", "r", offset=_HEADER.size, shape=(sum(lengths), 3))
    return np.split(table, np.cumsum(lengths)[:-1])


def _level_lengths(samples: int) -> list[int]:
    lengths = [-(-samples // BLOCK_SAMPLES)]
    while lengths[-1] > 1:
        lengths.append(-(-lengths[-1] // LEVEL_STEP))
    return lengths
