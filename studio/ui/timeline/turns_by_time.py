"""Turns in the order of time: found by id and by span, and a few of them exchanged without the rest."""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter

import numpy as np

from studio.project.values import Turn
from studio.ui.timeline.geometry import Span

_START, _END = attrgetter("start"), attrgetter("end")


class TurnsByTime:
    """The turns of a recording, by start.

    Attributes
        rows: all of them; a new list after each exchange, so that whoever holds it keeps what was.
        starts, ends: their times in the same order, float64.
    """

    def __init__(self, rows: Iterable[Turn] = ()) -> None:
        self.rows: list[Turn] = sorted(rows, key=_place)
        self._by_id = {row.id: row for row in self.rows}
        self._note_times()

    def get(self, turn_id: int) -> Turn | None:
        """The turn of that id, None where it is not here."""
        return self._by_id.get(turn_id)

    def near(self, span: Span) -> Sequence[Turn]:
        """The turns that overlap a span, by start (a few more may come along at its left)."""
        first = int(np.searchsorted(self._latest_end, span.start_s, side="right"))
        last = int(np.searchsorted(self.starts, span.end_s, side="left"))
        return self.rows[first:last]

    def exchange(self, turn_ids: Collection[int], now: Iterable[Turn]) -> None:
        """Put the turns of now in the place of those with these ids, gone or not there before."""
        rows = self.rows.copy()
        for turn_id in turn_ids:
            before = self._by_id.pop(turn_id, None)
            if before is not None:
                del rows[bisect_left(rows, _place(before), key=_place)]
        for turn in now:
            insort(rows, turn, key=_place)
            self._by_id[turn.id] = turn
        self.rows = rows
        self._note_times()

    def _note_times(self) -> None:
        count = len(self.rows)
        self.starts = np.fromiter(map(_START, self.rows), np.float64, count)
        self.ends = np.fromiter(map(_END, self.rows), np.float64, count)
        # Turns are sorted by start, not by end: the latest end so far finds the first one in view.
        self._latest_end = np.maximum.accumulate(self.ends)


def _place(turn: Turn) -> tuple[float, float, int]:
    return turn.start, turn.end, turn.id
