"""What catches a drag in the real timeline: rows, the sound itself, each with its reason."""

import pytest

from studio.ui.timeline.geometry import Span
from studio.ui.timeline.ruler import readout
from studio.ui.timeline.snapping import SnapReason
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.mouse import ALT, Mouse, on_turns, on_words, shown
from tests.ui.timeline.rows_stored import Stored, turns
from tests.ui.timeline.scenes import BEN


def test_a_slipped_body_snaps_by_its_end_too(timeline: Timeline, stored: Stored) -> None:
    timeline.state.set_playhead(8.5)
    on_turns(timeline.lanes, 1).drag(5.5, 7.06)
    assert turns(stored)[BEN] == (5.5, 8.5)


def test_a_detached_edge_can_be_snapped_back_to_where_it_touched(timeline: Timeline) -> None:
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(3.99, ALT)
    mouse.move(3.5, ALT)
    mouse.move(4.06, ALT)
    assert shown(timeline).guide is not None and shown(timeline).at_s == 4.0
    timeline.gestures.cancel()


def test_an_edge_is_caught_where_speech_ends(timeline: Timeline, stored: Stored) -> None:
    mouse = on_turns(timeline.lanes, 1)
    mouse.press(7.0)
    mouse.move(8.0)
    mouse.move(7.06)
    guide = shown(timeline).guide
    assert guide is not None and guide.reason is SnapReason.SPEECH_END
    mouse.release(7.06)
    assert turns(stored)[BEN][1] == pytest.approx(7.0, abs=0.05), "the sound of the scene ends there"


def test_each_reason_catches_and_is_named_in_the_readout(timeline: Timeline) -> None:
    state = timeline.state
    state.set_playhead(13.4)
    state.selection.set_span(Span(14.5, 15.3))
    mouse = on_turns(timeline.lanes, 1)
    mouse.press(12.0)
    for target, at, reason in (
        (13.42, 13.4, "playhead"),
        (14.45, 14.5, "selected time"),
        (15.97, 16.0, "round time"),
        (11.05, 11.0, "turn edge"),
    ):
        mouse.move(target)
        assert shown(timeline).at_s == pytest.approx(at)
        assert readout(shown(timeline)).endswith(f"   {reason}")
    timeline.gestures.cancel()
    mouse.press(7.0)
    mouse.move(6.48)
    assert shown(timeline).at_s == 6.5 and readout(shown(timeline)).endswith("   word edge")
    timeline.gestures.cancel()


def test_a_selected_stretch_is_caught_where_it_is_quietest(timeline: Timeline) -> None:
    timeline.state.view.set_view(9.0, 13.0)
    landmarks = timeline.state.landmarks
    assert landmarks is not None
    quiet = landmarks.near(9.2, 12.0).silence
    assert len(quiet), "the loudness of the scene goes up and down"
    mouse = Mouse(timeline.waveform, 30)
    mouse.press(12.5)
    mouse.move(float(quiet[0]) + 0.005)
    guide = shown(timeline).guide
    assert guide is not None and guide.reason in (SnapReason.SILENCE, SnapReason.WORD_EDGE)
    mouse.release_there()
    span = timeline.state.selection.span
    assert span is not None and span.start_s == pytest.approx(guide.seconds)


def test_near_enough_an_edge_is_caught_by_a_zero_crossing(timeline: Timeline) -> None:
    timeline.state.view.set_view(5.49, 5.55)
    on_words(timeline.lanes, 1).click(5.51)
    mouse = Mouse(timeline.waveform, 30)
    mouse.press(5.5)
    assert timeline.state.landmarks is not None
    crossing = timeline.state.landmarks.zero_crossing_near(5.52)
    assert crossing is not None
    mouse.move(crossing + 0.00005)
    guide = shown(timeline).guide
    assert guide is not None and guide.reason is SnapReason.ZERO_CROSSING
    assert guide.seconds == pytest.approx(crossing, abs=0.0002)
    timeline.gestures.cancel()
