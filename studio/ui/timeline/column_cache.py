"""Waveform columns kept from frame to frame: panning computes only what comes into view."""

import numpy as np
from numpy.typing import NDArray

from studio.audio.peaks import PeakTable
from studio.ui.timeline.geometry import TimeAxis

_SPARE_COLUMNS = 512


class ColumnCache:
    """Low, high and root mean square of each pixel column of one zoom.

    Columns lie on a grid that starts at the recording's start and not at the view's: while scrolling
    the same samples always share a column, so the picture moves and does not shimmer.
    """

    def __init__(self, table: PeakTable) -> None:
        self._table = table
        self._samples_per_column = 0.0
        self._first = 0
        self._columns: NDArray[np.float32] = np.zeros((0, 3), np.float32)

    def in_view(self, axis: TimeAxis) -> tuple[NDArray[np.float32], float]:
        """The columns of a view, float32 (columns, 3), and the pixel at which the first one starts."""
        per_column = axis.seconds_per_pixel * self._table.sample_rate
        start = int(np.floor(axis.view.start_s / axis.seconds_per_pixel))
        stop = start + int(np.ceil(axis.width_px)) + 1
        self._hold(start, stop, per_column)
        left = axis.x(start * axis.seconds_per_pixel)
        return self._columns[start - self._first : stop - self._first], left

    def _hold(self, start: int, stop: int, per_column: float) -> None:
        held = (self._first, self._first + len(self._columns))
        other_zoom = abs(per_column - self._samples_per_column) > 1e-9 * per_column
        if other_zoom or start >= held[1] or stop <= held[0]:
            self._samples_per_column = per_column
            self._first, self._columns = start, self._read(start, stop)
            return
        if start < held[0]:
            self._columns = np.concatenate([self._read(start, held[0]), self._columns])
            self._first = start
        if stop > held[1]:
            self._columns = np.concatenate([self._columns, self._read(held[1], stop)])
        self._forget_far(start, stop)

    def _forget_far(self, start: int, stop: int) -> None:
        first = max(start - _SPARE_COLUMNS, self._first)
        last = min(stop + _SPARE_COLUMNS, self._first + len(self._columns))
        self._columns = self._columns[first - self._first : last - self._first]
        self._first = first

    def _read(self, start: int, stop: int) -> NDArray[np.float32]:
        per_column = self._samples_per_column
        return self._table.columns(start * per_column, stop * per_column, stop - start)
