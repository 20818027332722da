"""Edges moved by key in the real window: nudged, set at the playhead, brought to a zero crossing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.project.edits_turns import set_turn_text
from studio.project.values import Word
from studio.ui.main_window import MainWindow
from studio.ui.timeline.geometry import Span
from tests.ui.timeline.mouse import on_turns
from tests.ui.windows import ANNA, ANNA_AGAIN, BEN, on_timeline, press, select

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def steps(window: MainWindow) -> list[str]:
    return [str(step.label) for step in window.studio.document.project.history() if not step.undone]


def word(window: MainWindow, text: str) -> Word:
    project = window.studio.document.project
    found = [each for turn in project.turns() for each in project.words(turn.id) if each.text == text]
    return found[0]


def wait_for_landmarks(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.studio.timeline.landmarks is not None)


def complaint(window: MainWindow) -> str:
    return window.messages.text.text()


def test_a_burst_of_nudges_is_one_step_and_each_edge_has_its_own(window: MainWindow) -> None:
    turn_id = select(window, ANNA_AGAIN)
    on_timeline(window)
    before, project = len(steps(window)), window.studio.document.project
    for _ in range(3):
        press(window, KEY.Key_Right, CONTROL | SHIFT)
    assert project.turn(turn_id).end == pytest.approx(11.03)
    assert len(steps(window)) == before + 1
    press(window, KEY.Key_Left, CONTROL)
    assert project.turn(turn_id).start == pytest.approx(8.99)
    assert len(steps(window)) == before + 2
    press(window, KEY.Key_Z, CONTROL)
    press(window, KEY.Key_Z, CONTROL)
    assert (project.turn(turn_id).start, project.turn(turn_id).end) == (9.0, 11.0)


def test_a_held_key_moves_the_edge_faster_and_is_still_one_step(window: MainWindow) -> None:
    turn_id = select(window, ANNA_AGAIN)
    on_timeline(window)
    before = len(steps(window))
    held = window.studio.timeline.held_key
    now = [0.0]
    held._clock = lambda: now[0]  # an instrument's clock: a keyboard repeats every 33 ms
    for _ in range(12):
        now[0] += 0.033
        press(window, KEY.Key_Right, CONTROL | SHIFT)
    moved = window.studio.document.project.turn(turn_id).end - 11.0
    assert moved > 12 * 0.01 + 0.02
    assert len(steps(window)) == before + 1


def test_a_nudge_stops_at_a_wall_and_says_why(window: MainWindow) -> None:
    turn_id = select(window, BEN)
    project = window.studio.document.project
    window.studio.timeline.set_playhead(9.995)
    on_timeline(window)
    press(window, "]")
    assert project.turn(turn_id).end == 9.995
    press(window, KEY.Key_Right, CONTROL | SHIFT)
    assert project.turn(turn_id).end == 10.0, "as far as there is room"
    window.studio.timeline.set_detach(True)  # else the turn that it touches now would go along
    press(window, KEY.Key_Right, CONTROL | SHIFT)
    assert project.turn(turn_id).end == 10.0
    assert "next turn is there" in complaint(window)


def test_a_nudged_edge_takes_what_touches_it_unless_detached(window: MainWindow) -> None:
    select(window, ANNA)
    project = window.studio.document.project
    on_timeline(window)
    press(window, KEY.Key_Left, CONTROL | SHIFT)
    assert project.turns()[ANNA].end == project.turns()[BEN].start == pytest.approx(3.99)
    window.studio.timeline.set_detach(True)
    press(window, KEY.Key_Left, CONTROL | SHIFT)
    assert (project.turns()[ANNA].end, project.turns()[BEN].start) == pytest.approx((3.98, 3.99))


def test_a_selected_words_edges_are_nudged_and_set(window: MainWindow) -> None:
    window.studio.timeline.selection.select_word(word(window, "two").id)
    on_timeline(window)
    press(window, KEY.Key_Right, CONTROL | SHIFT)
    assert word(window, "two").end == word(window, "three").start == pytest.approx(3.01)
    window.studio.timeline.set_playhead(1.5)
    press(window, KEY.Key_F11)
    assert word(window, "one").end == word(window, "two").start == 1.5
    window.studio.timeline.set_playhead(2.5)
    press(window, KEY.Key_F12)
    assert word(window, "two").end == 2.5


def test_a_word_without_a_time_is_placed_by_its_first_edge(window: MainWindow) -> None:
    project, ben = window.studio.document.project, window.studio.document.project.turns()[BEN]
    project.apply(set_turn_text, ben.id, "four point five")
    window.studio.timeline.selection.select_word(word(window, "point").id)
    window.studio.timeline.set_playhead(5.1)
    on_timeline(window)
    press(window, "[")
    assert (word(window, "point").start, word(window, "point").end) == (5.1, 5.5)
    press(window, KEY.Key_Right, CONTROL)
    assert word(window, "point").start == pytest.approx(5.11)


def test_a_word_without_room_says_so(window: MainWindow) -> None:
    project, anna = window.studio.document.project, window.studio.document.project.turns()[ANNA]
    project.apply(set_turn_text, anna.id, "one and two three")
    window.studio.timeline.selection.select_word(word(window, "and").id)
    on_timeline(window)
    press(window, "[")
    assert "no room for this word" in complaint(window)


def test_z_moves_the_edge_nearer_to_the_playhead_to_a_zero_crossing(window: MainWindow, qtbot: QtBot) -> None:
    wait_for_landmarks(window, qtbot)
    landmarks = window.studio.timeline.landmarks
    assert landmarks is not None
    turn_id, project = select(window, ANNA_AGAIN), window.studio.document.project
    window.studio.timeline.set_playhead(10.5)
    on_timeline(window)
    crossing = landmarks.zero_crossing_near(11.0)
    press(window, "z")
    turn = project.turn(turn_id)
    assert crossing is not None and turn.end == pytest.approx(crossing, abs=1e-6)
    assert abs(turn.end - 11.0) < 0.02 and turn.start == 9.0
    taken = len(steps(window))
    press(window, "z")
    assert len(steps(window)) == taken, "it is there already"


def test_z_in_silence_says_that_there_is_none(window: MainWindow, qtbot: QtBot) -> None:
    wait_for_landmarks(window, qtbot)
    turn_id, project = select(window, BEN), window.studio.document.project
    window.studio.timeline.set_playhead(8.0)
    on_timeline(window)
    press(window, "]")
    press(window, "z")
    assert project.turn(turn_id).end == 8.0
    assert "no zero crossing" in complaint(window)


def test_z_brings_both_ends_of_the_selected_time_to_zero_crossings(window: MainWindow, qtbot: QtBot) -> None:
    wait_for_landmarks(window, qtbot)
    landmarks = window.studio.timeline.landmarks
    assert landmarks is not None
    window.studio.timeline.selection.set_span(Span(5.0, 6.0))
    on_timeline(window)
    press(window, "z")
    span = window.studio.timeline.selection.span
    assert span == Span(landmarks.zero_crossing_near(5.0) or 0.0, landmarks.zero_crossing_near(6.0) or 0.0)
    assert steps(window)[-1] == "Fill the conversation"


def test_without_anything_selected_the_keys_say_what_to_select(window: MainWindow, qtbot: QtBot) -> None:
    wait_for_landmarks(window, qtbot)
    on_timeline(window)
    for key in ("[", "z"):
        window.messages.text.setText("")
        press(window, key)
        assert "Select a turn first" in complaint(window)


def test_several_selected_turns_are_merged_as_one_step(window: MainWindow) -> None:
    project = window.studio.document.project
    ids = [turn.id for turn in project.turns()]
    window.studio.timeline.selection.select_turns(frozenset(ids[:2]))
    on_timeline(window)
    before = len(steps(window))
    press(window, "m")
    merged = project.turns()[ANNA]
    assert (merged.start, merged.end, merged.text) == (1.0, 7.0, "one two three four five")
    assert len(steps(window)) == before + 1 and steps(window)[-1] == "Merge 2 turns"
    assert window.studio.timeline.selection.turn_ids == {merged.id}


def test_escape_in_the_window_gives_a_drag_up_before_any_shortcut(window: MainWindow) -> None:
    select(window, ANNA_AGAIN)
    state, lanes, project = window.studio.timeline, window.timeline.lanes, window.studio.document.project
    state.view.set_view(0.0, 20.0)
    state.set_snapping(False)
    before = [(turn.start, turn.end) for turn in project.turns()]
    mouse = on_turns(lanes, 0)
    mouse.press(11.0)
    mouse.move(12.5)
    assert state.preview is not None
    press(window, KEY.Key_Escape)
    assert state.preview is None
    mouse.release_there()
    assert [(turn.start, turn.end) for turn in project.turns()] == before
    mouse.drag(11.0, 12.5)
    assert project.turns()[ANNA_AGAIN].end == pytest.approx(12.5, abs=0.05)
    assert window.focusWidget() is window.timeline
