"""Arithmetic on half-open intervals of time, as (start, end) pairs in seconds."""

from collections.abc import Iterable

Interval = tuple[float, float]


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
    left = sorted(intervals)
    for start, end in removed:
        left = [part for whole in left for part in _without(whole, start, end)]
    return left


def overlap_s(first: Interval, second: Interval) -> float:
    """How long two intervals lie over each other."""
    return max(0.0, min(first[1], second[1]) - max(first[0], second[0]))


def _without(whole: Interval, start: float, end: float) -> list[Interval]:
    if end <= whole[0] or start >= whole[1]:
        return [whole]
    parts = [(whole[0], start), (end, whole[1])]
    return [part for part in parts if part[0] < part[1]]
