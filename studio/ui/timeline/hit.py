"""What lies under the pointer: pure functions on pixel positions, so that every zoom behaves alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.project.values import Edge

EDGE_ZONE_PX = 6.0
"""How far from an edge the pointer still grabs it."""

ZONE_SHARE = 1 / 3
"""The most of a segment that one of its edges may claim: the middle third always stays its body."""


class Tier(StrEnum):
    """What can be dragged: a kind of row, the selected time or the playhead."""

    TURN = "turn"
    WORD = "word"
    SELECTION = "selection"
    PLAYHEAD = "playhead"


@dataclass(frozen=True, slots=True)
class Hit:
    """A segment under the pointer: its row, and which edge of it, or None for its body."""

    tier: Tier
    row_id: int
    edge: Edge | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A row's stretch on the canvas, in pixels."""

    row_id: int
    left_px: float
    right_px: float


def hit_segment(x: float, segments: Sequence[Segment], tier: Tier) -> Hit | None:
    """The edge or body at pixel x: the nearest edge wins, and a zone never covers a whole segment."""
    holding = [s for s in segments if s.left_px <= x < s.right_px]
    reach = min([EDGE_ZONE_PX, *(ZONE_SHARE * (s.right_px - s.left_px) for s in holding)])
    edges = [
        (abs(x - position), segment not in holding, segment.row_id, edge)
        for segment in segments
        for position, edge in ((segment.left_px, Edge.START), (segment.right_px, Edge.END))
        if abs(x - position) <= reach
    ]
    if edges:
        # At a shared edge both are equally near: the segment that holds the pointer is meant.
        _, _, row_id, edge = min(edges)
        return Hit(tier, row_id, edge)
    if holding:
        shortest = min(holding, key=lambda s: s.right_px - s.left_px)
        return Hit(tier, shortest.row_id, None)
    return None
