"""Rows in the order of time: found by id and by span, and a few of them exchanged without the rest."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence
from typing import Generic, TypeVar

import numpy as np

from studio.project.values import Turn, Word
from studio.ui.timeline.geometry import Span

Row = TypeVar("Row", Turn, Word)


class RowsByTime(Generic[Row]):
    """Turns, or words that have times, by start.

    Attributes
        rows: all of them; a new list after each exchange, so that whoever holds it keeps what was.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows: list[Row] = sorted(rows, key=_place)
        self._by_id: dict[int, Row] = {row.id: row for row in self.rows}
        self._note_times()

    def get(self, row_id: int) -> Row | None:
        """The row of that id, None where it is not here."""
        return self._by_id.get(row_id)

    def near(self, span: Span) -> Sequence[Row]:
        """The rows that overlap a span, by start (a few more may come along at its left)."""
        first = int(np.searchsorted(self._latest_end, span.start_s, side="right"))
        last = int(np.searchsorted(self._starts, span.end_s, side="left"))
        return self.rows[first:last]

    def exchange(self, row_ids: Collection[int], now: Iterable[Row]) -> None:
        """Put the rows of now in the place of those with these ids, gone or not there before."""
        rows = self.rows.copy()
        for row_id in row_ids:
            before = self._by_id.pop(row_id, None)
            if before is not None:
                del rows[bisect_left(rows, _place(before), key=_place)]
        for row in now:
            insort(rows, row, key=_place)
            self._by_id[row.id] = row
        self.rows = rows
        self._note_times()

    def _note_times(self) -> None:
        self._starts = np.array([row.start for row in self.rows], np.float64)
        ends = np.array([row.end for row in self.rows], np.float64)
        # Rows are sorted by start, not by end: the latest end so far finds the first one in view.
        self._latest_end = np.maximum.accumulate(ends)


def _place(row: Turn | Word) -> tuple[float, float, int]:
    return row.start or 0.0, row.end or 0.0, row.id
