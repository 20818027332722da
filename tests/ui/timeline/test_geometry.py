"""Time, pixels and spans."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from studio.ui.timeline.geometry import (
    SHORTEST_VIEW_S,
    Span,
    TimeAxis,
    clamped,
    clock,
    panned,
    revealing,
    tick_step,
    zoomed,
)

HOURS = 3 * 3600.0


def test_a_pixel_at_three_hours_is_found_again_to_the_microsecond() -> None:
    axis = TimeAxis(Span(HOURS - 0.02, HOURS), 84, 1836)
    for seconds in (HOURS - 0.02, HOURS - 0.013371, HOURS):
        assert axis.seconds(axis.x(seconds)) == pytest.approx(seconds, abs=1e-7)


@given(
    start=st.floats(0, HOURS - 60),
    length=st.floats(0.01, 60),
    share=st.floats(0, 1),
    factor=st.floats(0.1, 10),
)
def test_zooming_keeps_the_time_under_the_pointer_unless_an_end_is_reached(
    start: float, length: float, share: float, factor: float
) -> None:
    view = Span(start, start + length)
    at = start + share * length
    after = zoomed(view, factor, at, HOURS)
    assert after.start_s >= 0 and after.end_s <= HOURS + 1e-6
    if after.start_s > 0 and after.end_s < HOURS:
        assert (at - after.start_s) / after.seconds == pytest.approx(share, abs=1e-3)


def test_a_view_stays_inside_the_recording_and_is_never_too_short() -> None:
    assert panned(Span(5, 10), -20, 60) == Span(0, 5)
    assert panned(Span(5, 10), 100, 60) == Span(55, 60)
    assert clamped(Span(-5, 500), 60) == Span(0, 60)
    assert zoomed(Span(5, 10), 1e-9, 7, 60).seconds == pytest.approx(SHORTEST_VIEW_S)
    assert clamped(Span(0, 0), 0.0).seconds > 0, "a recording without length still has a view"


def test_revealing_moves_no_further_than_needed() -> None:
    assert revealing(Span(10, 20), Span(12, 13), 60) == Span(10, 20)
    assert revealing(Span(10, 20), Span(20, 21), 60).end_s == pytest.approx(21.8)
    wide = revealing(Span(10, 20), Span(30, 50), 60)
    assert wide.start_s < 30 and wide.end_s > 50


@pytest.mark.parametrize(
    ("seconds", "step", "text"),
    [
        (0, 1, "0:00"),
        (75, 1, "1:15"),
        (3675.5, 0.1, "1:01:15.5"),
        (59.9996, 0.001, "1:00.000"),
        (1.5, 0.5, "0:01.5"),
    ],
)
def test_a_time_shows_the_digits_its_step_needs(seconds: float, step: float, text: str) -> None:
    assert clock(seconds, step) == text


def test_ticks_are_round_and_leave_room_for_their_labels() -> None:
    for seconds_per_pixel in (1e-6, 3e-4, 0.02, 1.7, 40):
        assert tick_step(seconds_per_pixel, 80) >= 80 * seconds_per_pixel
    assert tick_step(0.02, 80) == 2.0
