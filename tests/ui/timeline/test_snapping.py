"""What catches a dragged time."""

import numpy as np
import pytest

from studio.ui.timeline.geometry import Span
from studio.ui.timeline.snapping import FINE_SHARE, SNAP_REACH_PX, Snap, Snapper, SnapReason, Source

ZOOM = 0.05 / SNAP_REACH_PX
"""Seconds per pixel at which 50 ms are in reach."""


def at(*times: float) -> Source:
    return lambda span, _zoom: np.array([time for time in times if span.start_s <= time <= span.end_s])


SNAPPER = Snapper(
    {
        SnapReason.TURN_EDGE: at(1.0, 4.0, 9.0),
        SnapReason.WORD_EDGE: at(1.0, 2.0, 4.02),
        SnapReason.PLAYHEAD: at(6.0),
        SnapReason.SELECTION: at(),
        SnapReason.GRID: at(1.0, 1.99, 7.0),
    }
)


def test_the_nearest_target_in_reach_catches() -> None:
    assert SNAPPER.catch(4.015, ZOOM) == Snap(4.02, SnapReason.WORD_EDGE)
    assert SNAPPER.catch(3.99, ZOOM) == Snap(4.0, SnapReason.TURN_EDGE)
    assert SNAPPER.catch(9.2, ZOOM) is None


def test_of_two_at_the_same_time_the_better_reason_is_named() -> None:
    assert SNAPPER.catch(1.01, ZOOM) == Snap(1.0, SnapReason.TURN_EDGE)


def test_a_round_time_catches_only_from_near_and_where_nothing_else_does() -> None:
    assert SNAPPER.catch(1.985, ZOOM) == Snap(2.0, SnapReason.WORD_EDGE), "nearer, but of less weight"
    assert SNAPPER.catch(7.0 + 0.9 * FINE_SHARE * 0.05, ZOOM) == Snap(7.0, SnapReason.GRID)
    assert SNAPPER.catch(7.0 + 1.1 * FINE_SHARE * 0.05, ZOOM) is None


def test_nothing_catches_where_there_is_nothing() -> None:
    assert Snapper({}).catch(1.0, 10.0) is None


def test_a_slipped_body_is_caught_by_the_edge_that_is_nearer_to_its_target() -> None:
    shift, caught = SNAPPER.catch_span(2.03, 5.98, ZOOM)
    assert shift == pytest.approx(0.02)
    assert caught == Snap(6.0, SnapReason.PLAYHEAD)
    assert SNAPPER.catch_span(2.5, 5.0, ZOOM) == (0.0, None)


def test_a_slipped_body_prefers_an_edge_to_a_round_time() -> None:
    shift, caught = SNAPPER.catch_span(3.96, 7.001, ZOOM)
    assert caught == Snap(4.0, SnapReason.TURN_EDGE)
    assert shift == pytest.approx(0.04)


def test_sources_are_asked_only_for_what_is_in_reach() -> None:
    asked: list[Span] = []

    def source(span: Span, _zoom: float) -> np.ndarray:
        asked.append(span)
        return np.zeros(0)

    assert Snapper({SnapReason.SILENCE: source}).catch(5.0, ZOOM) is None
    assert asked == [Span(5.0 - 0.05, 5.0 + 0.05)]
