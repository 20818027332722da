"""View, playhead and modes."""

import pytest
from pytestqt.qtbot import QtBot

from studio.project.edits_turns import delete_turn
from studio.project.project import Project
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.state import Follow, TimelineState
from tests.ui.timeline.scenes import ANNA, ANNA_AGAIN, BEN, BEN_OVER


def test_zooming_goes_in_out_to_the_selection_and_back(state: TimelineState, project: Project) -> None:
    state.view.set_view(2, 12)
    state.view.zoom_in(3.0)
    assert state.view.span.seconds == pytest.approx(10 / 1.5)
    state.view.zoom_back()
    assert state.view.span == Span(2, 12)
    state.selection.select_turn(project.turns()[BEN].id)
    state.zoom_to_selection()
    assert state.view.span == Span(pytest.approx(3.88), pytest.approx(7.12))
    state.view.fit()
    assert state.view.span == Span(0, 20)
    state.view.zoom_back()
    state.view.zoom_back()
    assert state.view.span == Span(2, 12)


def test_a_run_of_the_wheel_is_one_step_back(state: TimelineState) -> None:
    state.view.set_view(2, 12)
    for _ in range(5):
        state.view.zoom_at(0.8, 4.0)
    state.view.zoom_back()
    assert state.view.span == Span(2, 12)


def test_the_view_follows_by_pages_centred_or_not_at_all(state: TimelineState) -> None:
    state.view.set_view(0, 5)
    state.set_playhead(5.01, playing=True)
    assert state.view.span.start_s == pytest.approx(4.76)
    state.set_follow(Follow.CENTRE)
    state.set_playhead(10.0, playing=True)
    assert state.view.span == Span(7.5, 12.5)
    state.set_follow(Follow.STILL)
    state.set_playhead(18.0, playing=True)
    assert state.view.span == Span(7.5, 12.5)


def test_the_playhead_stays_inside_the_recording(state: TimelineState, qtbot: QtBot) -> None:
    with qtbot.waitSignal(state.playhead_moved):
        state.set_playhead(99.0)
    assert state.playhead_s == 20.0
    state.set_playhead(-1.0)
    assert state.playhead_s == 0.0


def test_stepping_goes_through_turns_words_and_lanes(state: TimelineState, project: Project) -> None:
    ids = [turn.id for turn in project.turns()]
    selection = state.selection
    selection.step_turn(1, from_s=4.5)
    assert selection.turn_id == ids[BEN]
    selection.step_turn(1)
    assert selection.turn_id == ids[ANNA_AGAIN]
    selection.step_turn(-1)
    assert selection.turn_id == ids[BEN]
    selection.step_turn(-1)
    assert selection.turn_id == ids[ANNA]
    selection.step_lane(1)
    assert selection.turn_id == ids[BEN]
    selection.step_word(1)
    selection.step_word(1)
    assert project.word(selection.word_id or 0).text == "five"
    selection.step_word(1)
    assert project.word(selection.word_id or 0).text == "six", "words go on in the next turn"
    assert selection.turn_id == ids[ANNA_AGAIN]
    selection.step_word(-1)
    assert project.word(selection.word_id or 0).text == "five"


def test_stepping_shows_what_it_selects(state: TimelineState) -> None:
    state.view.set_view(0, 2)
    state.selection.step_turn(1, from_s=11.5)
    assert state.view.span.holds(10.0)


def test_what_was_deleted_is_selected_no_longer(state: TimelineState, project: Project) -> None:
    turn = project.turns()[BEN_OVER]
    state.selection.select_word(project.words(turn.id)[0].id)
    state.document.apply(delete_turn, turn.id)
    assert state.selection.turn_ids == frozenset()
    assert state.selection.word_id is None
    assert turn.id not in [shown.id for shown in state.rows.turns]
    state.document.undo()
    assert turn.id in [shown.id for shown in state.rows.turns]
