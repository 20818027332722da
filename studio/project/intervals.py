"""Arithmetic on half-open intervals of time, as (start, end) pairs in seconds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

Interval = tuple[float, float]


class HasTimes(Protocol):
    """Anything that starts and ends."""

    @property
    def start(self) -> float:
        """Seconds from the recording's start."""

    @property
    def end(self) -> float:
        """Seconds from the recording's start, exclusive."""


Timed = TypeVar("Timed", bound=HasTimes)


def union(intervals: Iterable[Interval]) -> list[Interval]:
    """The same time, in order and without overlap; intervals that only touch stay apart."""
    joined: list[Interval] = []
    for start, end in sorted(intervals):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def subtract(intervals: Iterable[Interval], removed: Iterable[Interval]) -> list[Interval]:
    """What is left of the intervals, in order, outside all that is removed."""
    gone = union(removed)
    starts, ends = [start for start, _ in gone], [end for _, end in gone]
    left: list[Interval] = []
    for whole in sorted(intervals):
        left.append(whole)
        # Only those over it: a recording of hours has thousands of both.
        for start, end in gone[bisect_right(ends, whole[0]) : bisect_left(starts, whole[1])]:
            left += _without(left.pop(), start, end)
    return left


class IntervalIndex(Generic[Timed]):
    """Finds which of many things, each with a `start` and an `end`, lie over an interval."""

    def __init__(self, things: Iterable[Timed]) -> None:
        self._things = sorted(things, key=lambda thing: thing.start)
        self._starts = [thing.start for thing in self._things]
        self._longest = max((thing.end - thing.start for thing in self._things), default=0.0)

    def over(self, start: float, end: float) -> list[Timed]:
        """Those that lie in part within [start, end), by their start."""
        # A microsecond more, since differences of times are not exact.
        first = bisect_left(self._starts, start - self._longest - 1e-6)
        last = bisect_left(self._starts, end)
        return [thing for thing in self._things[first:last] if thing.end > start]


def overlap_s(first: Interval, second: Interval) -> float:
    """How long two intervals lie over each other."""
    return max(0.0, min(first[1], second[1]) - max(first[0], second[0]))


def lies_mostly_in(span: Interval, stretch: Interval) -> bool:
    """Whether at least half of an interval lies in a stretch."""
    return overlap_s(span, stretch) >= 0.5 * (span[1] - span[0])


def _without(whole: Interval, start: float, end: float) -> list[Interval]:
    if end <= whole[0] or start >= whole[1]:
        return [whole]
    parts = [(whole[0], start), (end, whole[1])]
    return [part for part in parts if part[0] < part[1]]
