"""Where a dragged time is caught, and why: one snapper for everything that can be dragged.

Pure functions of times: what catches is handed in as sources, which say the times near where the pointer is.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from studio.errors import Message
from studio.ui.timeline.geometry import Span

SNAP_REACH_PX = 8.0
"""How near a target must be, in pixels, to catch what is dragged."""

FINE_SHARE = 0.4
"""The share of that reach in which fine targets catch: there are many, and between them one must be free."""

Times = NDArray[np.float64]
Source = Callable[[Span, float], Times]
"""Says the times within a span, sorted, that may catch a drag at a zoom in seconds per pixel."""


class SnapReason(StrEnum):
    """What a dragged time was caught by, best first: of two equally near, the earlier one wins."""

    PLAYHEAD = "playhead"
    TURN_EDGE = "turn edge"
    WORD_EDGE = "word edge"
    SELECTION = "selection"
    SPEECH_START = "speech start"
    SPEECH_END = "speech end"
    SILENCE = "silence"
    ZERO_CROSSING = "zero crossing"
    GRID = "grid"

    @property
    def message(self) -> Message:
        """The reason as the guide line names it."""
        return _REASONS[self]

    @property
    def fine(self) -> bool:
        """Whether it catches only where no other reason does, and only from near."""
        return self in (SnapReason.ZERO_CROSSING, SnapReason.GRID)


_REASONS = {
    SnapReason.PLAYHEAD: Message("playhead"),
    SnapReason.TURN_EDGE: Message("turn edge"),
    SnapReason.WORD_EDGE: Message("word edge"),
    SnapReason.SELECTION: Message("selected time"),
    SnapReason.SPEECH_START: Message("speech begins"),
    SnapReason.SPEECH_END: Message("speech ends"),
    SnapReason.SILENCE: Message("quietest here"),
    SnapReason.ZERO_CROSSING: Message("zero crossing"),
    SnapReason.GRID: Message("round time"),
}


@dataclass(frozen=True, slots=True)
class Snap:
    """A time that was caught, and by what."""

    seconds: float
    reason: SnapReason


@dataclass(frozen=True, slots=True)
class Snapper:
    """Catches times near targets; made at the press of a drag, without the targets that move along."""

    sources: Mapping[SnapReason, Source]

    def catch(self, seconds: float, seconds_per_pixel: float) -> Snap | None:
        """The nearest target in reach, on a tie the better reason; fine targets only where none else is."""
        return self._nearest(seconds, seconds_per_pixel, fine=False) or self._nearest(
            seconds, seconds_per_pixel, fine=True
        )

    def catch_span(self, start_s: float, end_s: float, seconds_per_pixel: float) -> tuple[float, Snap | None]:
        """How far to shift a body so that one of its edges sits on a target: (shift, snap).

        The edge that is nearer to its target; one on a fine target only where the other has none.
        """
        caught = [
            (found.seconds - edge_s, found)
            for edge_s in (start_s, end_s)
            if (found := self.catch(edge_s, seconds_per_pixel))
        ]
        if not caught:
            return 0.0, None
        return min(caught, key=lambda pair: (pair[1].reason.fine, abs(pair[0])))

    def _nearest(self, seconds: float, seconds_per_pixel: float, *, fine: bool) -> Snap | None:
        reach_s = SNAP_REACH_PX * seconds_per_pixel * (FINE_SHARE if fine else 1.0)
        around = Span(seconds - reach_s, seconds + reach_s)
        found = [
            Snap(time, reason)
            for reason, source in self.sources.items()
            if reason.fine is fine
            for time in source(around, seconds_per_pixel).tolist()
        ]
        return min(found, key=lambda snap: _rank(snap, seconds), default=None)


_ORDER = {reason: place for place, reason in enumerate(SnapReason)}


def _rank(snap: Snap, seconds: float) -> tuple[float, int]:
    return round(abs(snap.seconds - seconds), 9), _ORDER[snap.reason]
