"""What catches a dragged time."""

import numpy as np
import pytest

from studio.ui.timeline.snapping import Snap, SnapReason, snap, snap_span

TARGETS = {
    SnapReason.TURN_EDGE: np.array([1.0, 4.0, 9.0]),
    SnapReason.WORD_EDGE: np.array([1.0, 2.0, 4.02]),
    SnapReason.PLAYHEAD: np.array([6.0]),
    SnapReason.SELECTION: np.zeros(0),
}


def test_the_nearest_target_in_reach_catches() -> None:
    assert snap(4.015, TARGETS, 0.05) == Snap(4.02, SnapReason.WORD_EDGE)
    assert snap(3.99, TARGETS, 0.05) == Snap(4.0, SnapReason.TURN_EDGE)
    assert snap(9.2, TARGETS, 0.05) is None


def test_of_two_at_the_same_time_the_better_reason_is_named() -> None:
    assert snap(1.01, TARGETS, 0.05) == Snap(1.0, SnapReason.TURN_EDGE)


def test_nothing_catches_where_there_is_nothing() -> None:
    assert snap(1.0, {}, 10.0) is None


def test_a_slipped_body_is_caught_by_the_edge_that_is_nearer_to_its_target() -> None:
    shift, caught = snap_span(2.03, 5.98, TARGETS, 0.05)
    assert shift == pytest.approx(0.02)
    assert caught == Snap(6.0, SnapReason.PLAYHEAD)
    assert snap_span(2.5, 5.0, TARGETS, 0.05) == (0.0, None)
