"""What lies under the pointer."""

import hypothesis.strategies as st
from hypothesis import given

from studio.project.values import Edge
from studio.ui.timeline.hit import EDGE_ZONE_PX, Hit, Segment, Tier, hit_segment


def hit(x: float, *segments: Segment) -> Hit | None:
    return hit_segment(x, segments, Tier.TURN)


def test_near_an_edge_inside_and_outside_the_edge_is_meant() -> None:
    segment = Segment(1, 100, 200)
    assert hit(100 - EDGE_ZONE_PX, segment) == Hit(Tier.TURN, 1, Edge.START)
    assert hit(100 + EDGE_ZONE_PX, segment) == Hit(Tier.TURN, 1, Edge.START)
    assert hit(203, segment) == Hit(Tier.TURN, 1, Edge.END)
    assert hit(150, segment) == Hit(Tier.TURN, 1, None)
    assert hit(90, segment) is None


def test_the_nearest_of_two_edges_wins() -> None:
    left, right = Segment(1, 100, 200), Segment(2, 206, 300)
    assert hit(202, left, right) == Hit(Tier.TURN, 1, Edge.END)
    assert hit(204, left, right) == Hit(Tier.TURN, 2, Edge.START)


def test_at_a_shared_edge_the_segment_that_holds_the_pointer_is_meant() -> None:
    left, right = Segment(1, 100, 200), Segment(2, 200, 300)
    assert hit(198, left, right) == Hit(Tier.TURN, 1, Edge.END)
    assert hit(201, left, right) == Hit(Tier.TURN, 2, Edge.START)


@given(width=st.floats(0.5, 400), before=st.booleans())
def test_zones_never_cover_a_whole_segment(width: float, before: bool) -> None:
    neighbour = [Segment(2, 100 - 50, 100)] if before else []
    assert hit(100 + width / 2, Segment(1, 100, 100 + width), *neighbour) == Hit(Tier.TURN, 1, None)


def test_of_overlapping_segments_the_shorter_one_can_be_grabbed() -> None:
    assert hit(150, Segment(1, 0, 400), Segment(2, 120, 180)) == Hit(Tier.TURN, 2, None)
