"""Where a dragged time is caught, and why: pure functions on sorted arrays of seconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from studio.errors import Message

SNAP_REACH_PX = 8.0
"""How near a target must be, in pixels, to catch what is dragged."""


class SnapReason(StrEnum):
    """What a dragged time was caught by, best first: of two equally near, the earlier one wins."""

    PLAYHEAD = "playhead"
    TURN_EDGE = "turn edge"
    WORD_EDGE = "word edge"
    SELECTION = "selection"

    @property
    def message(self) -> Message:
        """The reason as the guide line names it."""
        return _REASONS[self]


_REASONS = {
    SnapReason.PLAYHEAD: Message("playhead"),
    SnapReason.TURN_EDGE: Message("turn edge"),
    SnapReason.WORD_EDGE: Message("word edge"),
    SnapReason.SELECTION: Message("selection"),
}

Targets = Mapping[SnapReason, NDArray[np.float64]]
"""For each reason the times, sorted, that may catch a drag."""


@dataclass(frozen=True, slots=True)
class Snap:
    """A time that was caught, and by what."""

    seconds: float
    reason: SnapReason


def snap(seconds: float, targets: Targets, reach_s: float) -> Snap | None:
    """The nearest target within `reach_s`, or None; on a tie the better reason."""
    best: Snap | None = None
    best_distance = reach_s
    for reason in SnapReason:
        nearest = _nearest(targets.get(reason), seconds)
        if nearest is None:
            continue
        distance = abs(nearest - seconds)
        if distance < best_distance or (best is None and distance <= best_distance):
            best, best_distance = Snap(nearest, reason), distance
    return best


def snap_span(start_s: float, end_s: float, targets: Targets, reach_s: float) -> tuple[float, Snap | None]:
    """How far to shift a slipped body so that its nearer-caught edge sits on a target: (shift, snap)."""
    caught = [(found.seconds - edge_s, found) for edge_s in (start_s, end_s)
              if (found := snap(edge_s, targets, reach_s))]  # fmt: skip
    if not caught:
        return 0.0, None
    return min(caught, key=lambda pair: abs(pair[0]))


def _nearest(times: NDArray[np.float64] | None, seconds: float) -> float | None:
    if times is None or not len(times):
        return None
    index = int(np.searchsorted(times, seconds))
    around = times[max(index - 1, 0) : index + 1]
    return float(around[np.argmin(np.abs(around - seconds))])
