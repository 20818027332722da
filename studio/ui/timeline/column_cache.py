"""Waveform columns kept from frame to frame: panning and zooming compute only what is new."""

from collections.abc import Callable
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from studio.audio.peaks import BLOCK_SAMPLES, FEWEST_BLOCKS_PER_COLUMN, PeakTable, Readable
from studio.ui.timeline.geometry import TimeAxis

Columns = NDArray[np.float32]
"""Low, high and root mean square, float32 (columns, 3)."""

_SPARE_COLUMNS = 512
_DETAIL_SAMPLES = 16
_DETAIL_FROM = 2 * _DETAIL_SAMPLES
_DETAIL_UP_TO = BLOCK_SAMPLES * FEWEST_BLOCKS_PER_COLUMN
_SPARE_DETAIL = 2**17
_BLOCKS_AT_ONCE = 2**11
_NOTHING = np.zeros((0, 3), np.float32)


class ColumnCache:
    """Low, high and root mean square of each pixel column of one zoom.

    Columns lie on a grid that starts at the recording's start and not at the view's: while scrolling
    the same samples always share a column, so the picture moves and does not shimmer.
    """

    def __init__(self, table: PeakTable, audio: Readable) -> None:
        self._table, self._audio = table, audio
        self._detail = _Stretch(self._read_detail, _SPARE_DETAIL)
        self._columns = _Stretch(self._read_columns, _SPARE_COLUMNS)
        self._samples_per_column = 0.0

    def in_view(self, axis: TimeAxis) -> tuple[Columns, float]:
        """The columns of a view and the pixel at which the first one starts."""
        per_column = axis.seconds_per_pixel * self._table.sample_rate
        if abs(per_column - self._samples_per_column) > 1e-9 * per_column:
            self._samples_per_column = per_column
            self._columns.clear()
        start = int(np.floor(axis.view.start_s / axis.seconds_per_pixel))
        stop = start + int(np.ceil(axis.width_px)) + 1
        return self._columns.between(start, stop), axis.x(start * axis.seconds_per_pixel)

    def _read_columns(self, first: int, last: int) -> Columns:
        per_column = self._samples_per_column
        if not _DETAIL_FROM <= per_column < _DETAIL_UP_TO:
            return self._table.columns(first * per_column, last * per_column, last - first)
        # Too near for the peak table, too far to read all samples again for every frame of a zoom.
        edges = np.arange(first, last + 1) * (per_column / _DETAIL_SAMPLES)
        starts = np.floor(edges).astype(np.int64)
        blocks = self._detail.between(int(starts[0]), int(starts[-1]) + 1)
        return _reduced(blocks, starts[:-1] - starts[0])

    def _read_detail(self, first: int, last: int) -> Columns:
        blocks = np.zeros((last - first, 3), np.float32)
        inside = max(first, 0), min(last, self._table.samples // _DETAIL_SAMPLES)
        # In parts that stay in the processor's cache: a million samples at once take twice as long.
        for begin in range(inside[0], inside[1], _BLOCKS_AT_ONCE):
            end = min(begin + _BLOCKS_AT_ONCE, inside[1])
            samples = self._audio.read(begin * _DETAIL_SAMPLES, end * _DETAIL_SAMPLES)
            blocks[begin - first : end - first] = _blocks_of(samples)
        return blocks


class _Stretch:
    """A stretch of columns that grows at its ends as it is asked for more, and forgets what is far."""

    def __init__(self, read: Callable[[int, int], Columns], spare: int) -> None:
        self._read = read
        self._spare = spare
        self.clear()

    def clear(self) -> None:
        """Hold nothing any more."""
        self._first, self._held = 0, _NOTHING

    def between(self, start: int, stop: int) -> Columns:
        """The columns from `start` to `stop`; only those are read that are not held."""
        end = self._first + len(self._held)
        if start >= end or stop <= self._first:
            self._first, self._held = start, self._read(start, stop)
            return self._held
        if start < self._first:
            self._held = np.concatenate([self._read(start, self._first), self._held])
            self._first = start
        if stop > end:
            self._held = np.concatenate([self._held, self._read(end, stop)])
        shown = self._held[start - self._first : stop - self._first]
        self._forget_far(start, stop)
        return shown

    def _forget_far(self, start: int, stop: int) -> None:
        first = max(start - self._spare, self._first)
        last = min(stop + self._spare, self._first + len(self._held))
        self._held = self._held[first - self._first : last - self._first]
        self._first = first


def _blocks_of(samples: NDArray[np.float32]) -> Columns:
    """Low, high and root mean square of every 16 frames of samples (frames, channels)."""
    # NumPy reduces along an axis of one or two channels twenty times slower than it compares the channels.
    channels = samples.T
    low, high = reduce(np.minimum, channels), reduce(np.maximum, channels)
    power = np.einsum("ij,ij->i", samples, samples) / samples.shape[1]
    # Halving four times is several times faster than reducing many rows of sixteen.
    while len(low) > len(samples) // _DETAIL_SAMPLES:
        low, high = np.minimum(low[::2], low[1::2]), np.maximum(high[::2], high[1::2])
        power = (power[::2] + power[1::2]) / 2
    return np.stack([low, high, np.sqrt(power)], axis=1)


def _reduced(blocks: Columns, starts: NDArray[np.int64]) -> Columns:
    """One column from each start to the next one; every column holds at least one block."""
    lengths = np.diff(np.append(starts, len(blocks)))
    columns = np.empty((len(starts), 3), np.float32)
    columns[:, 0] = np.minimum.reduceat(blocks[:, 0], starts)
    columns[:, 1] = np.maximum.reduceat(blocks[:, 1], starts)
    columns[:, 2] = np.sqrt(np.add.reduceat(np.square(blocks[:, 2]), starts) / lengths)
    return columns
