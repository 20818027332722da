"""Each kind of drag by real events, read from SQLite: what goes along, what stops it, what Esc restores."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.project.edits_turns import add_turn, assign_speaker, set_turn_text
from studio.project.project import Project
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.hit import Hit, Tier
from studio.ui.timeline.snapping import SnapReason
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.mouse import ALT, CONTROL, NEAR, NONE, SHIFT, Mouse, on_turns, on_words, shown
from tests.ui.timeline.rows_stored import Stored, turns, words
from tests.ui.timeline.scenes import ANNA, ANNA_AGAIN, BEN, BEN_OVER


def everything(stored: Stored) -> list[Any]:
    tables = ("turns", "words", "phones", "clips", "history_steps")
    return [stored(f"SELECT * FROM {table} ORDER BY id") for table in tables]


def steps(project: Project) -> list[str]:
    return [str(step.label) for step in project.history() if not step.undone][2:]


# Shift: all edges at a time


def test_shift_takes_every_edge_at_that_time_in_one_step(
    timeline: Timeline, project: Project, stored: Stored
) -> None:
    timeline.state.set_snapping(False)
    on_turns(timeline.lanes, 1).drag(10.0, 10.4)  # Ben's start goes alone: no turn touches it
    assert words(stored)["six"] == (9.0, 10.0)
    timeline.state.document.undo()
    on_turns(timeline.lanes, 1).drag(10.0, 10.15, SHIFT)
    at = turns(stored)[BEN_OVER][0]
    assert at == pytest.approx(10.15, abs=NEAR)
    assert words(stored)["six"] == (9.0, at) and words(stored)["seven"] == (at, 11.0)
    assert steps(project) == ["Move all edges at a time"]


def test_shift_from_a_words_edge_takes_the_turns_with_it(
    timeline: Timeline, project: Project, stored: Stored
) -> None:
    timeline.state.set_snapping(False)
    on_words(timeline.lanes, 0).drag(10.01, 9.81, SHIFT)
    at = turns(stored)[BEN_OVER][0]
    assert at == words(stored)["six"][1] == words(stored)["seven"][0] == pytest.approx(9.8, abs=NEAR)
    timeline.state.document.undo()
    assert turns(stored)[BEN_OVER][0] == 10.0 and words(stored)["six"] == (9.0, 10.0)


def test_shift_pressed_and_let_go_in_the_midst_of_a_drag_changes_what_goes_along(timeline: Timeline) -> None:
    timeline.state.set_snapping(False)
    mouse = on_turns(timeline.lanes, 1)
    mouse.press(10.0)
    mouse.move(10.1)
    assert not shown(timeline).words
    QTest.keyPress(timeline, Qt.Key.Key_Shift)
    assert len(shown(timeline).words) == 2
    QTest.keyRelease(timeline, Qt.Key.Key_Shift)
    assert not shown(timeline).words
    timeline.gestures.cancel()


def test_the_toggle_takes_all_edges_as_shift_does_and_ends_detaching(timeline: Timeline) -> None:
    state = timeline.state
    state.set_snapping(False)
    state.set_detach(True)
    state.set_all_edges(True)
    assert not state.detach
    mouse = on_turns(timeline.lanes, 1)
    mouse.press(10.0)
    mouse.move(10.1)
    assert len(shown(timeline).words) == 2
    timeline.gestures.cancel()
    state.set_detach(True)
    assert not state.all_edges


def test_beyond_the_border_the_view_goes_on_while_the_mouse_stands_still(
    timeline: Timeline, stored: Stored, qtbot: QtBot
) -> None:
    timeline.state.set_snapping(False)
    timeline.state.view.set_view(0.0, 10.0)
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(9.5)
    mouse.move(10.2)
    qtbot.waitUntil(lambda: timeline.state.view.span.end_s > 13.0)
    began = shown(timeline).delta_s
    assert began > 3.0
    mouse.release_there()
    view = timeline.state.view.span
    qtbot.wait(100)
    assert timeline.state.view.span == view, "it stops where the mouse lets go"
    assert turns(stored)[-1][0] == pytest.approx(9.0 + began, abs=0.5)


def test_alt_pressed_in_the_midst_of_a_drag_leaves_the_neighbour(timeline: Timeline) -> None:
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(3.99)
    mouse.move(3.6)
    assert len(shown(timeline).turns) == 2
    QTest.keyPress(timeline, Qt.Key.Key_Alt)
    assert len(shown(timeline).turns) == 1
    QTest.keyRelease(timeline, Qt.Key.Key_Alt)
    assert len(shown(timeline).turns) == 2
    timeline.gestures.cancel()


# Bodies and groups


def test_selected_turns_move_together_as_one_step(
    timeline: Timeline, project: Project, stored: Stored
) -> None:
    timeline.state.set_snapping(False)
    on_turns(timeline.lanes, 0).click(2.5)
    on_turns(timeline.lanes, 1).click(5.5, CONTROL)
    on_turns(timeline.lanes, 1).drag(5.5, 6.5)
    assert turns(stored)[:2] == [
        (pytest.approx(2.0, abs=NEAR), pytest.approx(5.0, abs=NEAR)),
        (pytest.approx(5.0, abs=NEAR), pytest.approx(8.0, abs=NEAR)),
    ]
    assert turns(stored)[ANNA][1] == turns(stored)[BEN][0], "what touched touches still"
    assert words(stored)["one"] == (pytest.approx(2.0, abs=NEAR), pytest.approx(3.0, abs=NEAR))
    assert steps(project) == ["Move 2 turns"]
    assert len(timeline.state.selection.turn_ids) == 2


def test_a_group_stops_where_one_of_it_must(timeline: Timeline, stored: Stored) -> None:
    on_turns(timeline.lanes, 0).click(2.5)
    on_turns(timeline.lanes, 1).click(5.5, CONTROL)
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(2.5)
    mouse.move(15.0)
    assert shown(timeline).limit == Message("this speaker's next turn is there")
    mouse.release(15.0)
    assert turns(stored)[BEN] == (7.0, 10.0), "Ben's next turn begins there"
    assert turns(stored)[ANNA] == (4.0, 7.0)


def test_a_click_on_one_of_a_group_selects_it_alone(timeline: Timeline, project: Project) -> None:
    on_turns(timeline.lanes, 0).click(2.5)
    on_turns(timeline.lanes, 1).click(5.5, CONTROL)
    on_turns(timeline.lanes, 1).click(5.5)
    assert timeline.state.selection.turn_ids == {project.turns()[BEN].id}


def test_a_word_slips_between_its_neighbours(timeline: Timeline, stored: Stored) -> None:
    timeline.state.set_snapping(False)
    mouse = on_words(timeline.lanes, 1)
    mouse.drag(6.0, 5.8)
    assert words(stored)["five"] == (pytest.approx(5.3, abs=NEAR), pytest.approx(6.3, abs=NEAR))
    mouse.press(5.8)
    mouse.move(3.0)
    assert shown(timeline).limit == Message("the next word is there")
    mouse.move(9.0)
    assert shown(timeline).limit == Message("a word stays in its turn")
    mouse.release(9.0)
    assert words(stored)["five"] == (6.0, 7.0)


def test_the_recordings_end_stops_a_body(timeline: Timeline, stored: Stored) -> None:
    mouse = on_turns(timeline.lanes, 1)
    mouse.press(11.0)
    mouse.move(25.0)
    assert shown(timeline).limit == Message("the recording ends there")
    mouse.release(25.0)
    assert turns(stored)[BEN_OVER] == (18.0, 20.0)


# Overlap


def test_turns_of_two_speakers_overlap_freely(timeline: Timeline, stored: Stored) -> None:
    timeline.state.set_snapping(False)
    on_turns(timeline.lanes, 1).drag(4.0, 2.5, ALT)
    assert turns(stored)[BEN][0] == pytest.approx(2.5, abs=NEAR)
    assert turns(stored)[ANNA] == (1.0, 4.0)


def test_turns_without_a_speaker_that_overlap_lie_in_lanes_of_their_own(
    timeline: Timeline, project: Project, stored: Stored
) -> None:
    ids = [turn.id for turn in project.turns()]
    project.apply(assign_speaker, [ids[ANNA_AGAIN], ids[BEN_OVER]], None)
    rows = timeline.state.rows
    assert [(lane.name, lane.beside) for lane in rows.lanes] == [("Anna", 0), ("Ben", 0), ("", 0), ("", 1)]
    lanes = [rows.lane_of(turn) for turn in rows.turns]
    assert lanes == [0, 1, 2, 3]
    timeline.state.set_snapping(False)
    on_turns(timeline.lanes, 3).drag(12.0, 12.5)
    assert turns(stored)[BEN_OVER] == (10.0, pytest.approx(12.5, abs=NEAR))


# The playhead


def test_the_playhead_is_dragged_on_the_ruler_and_snaps(timeline: Timeline) -> None:
    mouse = Mouse(timeline.ruler, 12)
    mouse.press(5.0)
    assert timeline.state.playhead_s == pytest.approx(5.0, abs=NEAR)
    mouse.move(6.93)
    guide = shown(timeline).guide
    assert timeline.state.playhead_s == 7.0 and guide is not None and guide.reason is SnapReason.TURN_EDGE
    mouse.move(6.93, CONTROL)
    assert timeline.state.playhead_s == pytest.approx(6.93, abs=NEAR)
    mouse.release(6.93, CONTROL)
    assert timeline.state.playhead_s == pytest.approx(6.93, abs=NEAR)
    assert timeline.state.preview is None


def test_a_press_on_the_ruler_keeps_what_is_selected(timeline: Timeline, project: Project) -> None:
    timeline.state.selection.select_turn(project.turns()[BEN].id)
    Mouse(timeline.ruler, 12).click(9.5)
    Mouse(timeline.ruler, 12).double_click(9.5)
    assert timeline.state.selection.turn_id == project.turns()[BEN].id
    assert timeline.state.playhead_s == pytest.approx(9.5, abs=NEAR)


def test_with_snapping_off_nothing_catches_until_ctrl_is_held(timeline: Timeline) -> None:
    timeline.state.set_snapping(False)
    for mouse, at in (kind(timeline) for kind in KINDS):
        mouse.press(at)
        for target in (4.03, 6.97, 9.03, 13.98):
            mouse.move(target)
            assert timeline.state.preview is None or timeline.state.preview.guide is None
        timeline.gestures.cancel()
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(11.0)
    mouse.move(11.96, CONTROL)
    assert shown(timeline).at_s == 12.0 and shown(timeline).guide is not None
    timeline.gestures.cancel()


# Words without a time


def test_a_word_without_a_time_is_dragged_into_place(
    timeline: Timeline, project: Project, stored: Stored
) -> None:
    timeline.state.set_snapping(False)
    ben = project.turns()[BEN]
    project.apply(set_turn_text, ben.id, "four point five")
    assert words(stored)["point"] == (None, None)
    timeline.state.selection.select_turn(ben.id)
    on_words(timeline.lanes, 1).drag(5.25, 5.45)
    assert words(stored)["point"] == (5.0, 5.5), "it goes where it was guessed: there is no other room"
    timeline.state.document.undo()
    mouse = on_words(timeline.lanes, 1)
    mouse.press(5.01)
    mouse.move(5.2)
    mouse.release(5.2)
    assert words(stored)["point"] == (pytest.approx(5.2, abs=NEAR), 5.5)
    assert words(stored)["four"] == (4.2, 5.0) and steps(project)[-1] == "Place word"


def test_a_new_turns_words_can_all_be_placed_by_mouse(
    timeline: Timeline, project: Project, stored: Stored
) -> None:
    timeline.state.set_snapping(False)
    ben = project.turns()[BEN].speaker_id
    project.apply(add_turn, project.recordings()[0].id, 14.0, 16.0, ben, "ab cd")
    timeline.state.selection.select_turn(project.last_result)
    mouse = on_words(timeline.lanes, 1)
    mouse.drag(14.02, 14.3)
    assert words(stored)["ab"] == (pytest.approx(14.3, abs=2 * NEAR), 15.0)
    mouse.drag(15.98, 15.6)
    assert words(stored)["cd"] == (15.0, pytest.approx(15.6, abs=2 * NEAR))


# Esc


def _edge(timeline: Timeline) -> tuple[Mouse, float]:
    return on_turns(timeline.lanes, 0), 11.0


def _body(timeline: Timeline) -> tuple[Mouse, float]:
    return on_turns(timeline.lanes, 1), 5.5


def _group(timeline: Timeline) -> tuple[Mouse, float]:
    timeline.state.selection.select_turns(frozenset(turn.id for turn in timeline.state.rows.turns))
    return on_turns(timeline.lanes, 1), 5.5


def _word_edge(timeline: Timeline) -> tuple[Mouse, float]:
    return on_words(timeline.lanes, 0), 2.01


def _word_body(timeline: Timeline) -> tuple[Mouse, float]:
    return on_words(timeline.lanes, 1), 6.0


def _selected_turns_edge(timeline: Timeline) -> tuple[Mouse, float]:
    timeline.state.selection.select_turn(timeline.state.rows.turns[BEN].id)
    return Mouse(timeline.waveform, 30), 7.0


def _time(timeline: Timeline) -> tuple[Mouse, float]:
    return Mouse(timeline.waveform, 30), 14.0


def _selected_times_edge(timeline: Timeline) -> tuple[Mouse, float]:
    timeline.state.selection.set_span(Span(13.0, 15.0))
    return Mouse(timeline.spectrogram, 30), 13.0


def _playhead(timeline: Timeline) -> tuple[Mouse, float]:
    return Mouse(timeline.ruler, 12), 3.0


KINDS = [
    _edge,
    _body,
    _group,
    _word_edge,
    _word_body,
    _selected_turns_edge,
    _time,
    _selected_times_edge,
    _playhead,
]


@pytest.mark.parametrize("kind", KINDS, ids=[kind.__name__.strip("_") for kind in KINDS])
def test_escape_restores_whatever_is_dragged_and_however(
    timeline: Timeline, stored: Stored, kind: Callable[[Timeline], tuple[Mouse, float]]
) -> None:
    timeline.state.set_playhead(0.5)
    mouse, at = kind(timeline)
    before, span = everything(stored), timeline.state.selection.span
    for modifiers in (NONE, SHIFT, ALT, CONTROL):
        mouse.press(at)
        mouse.move(at + 0.3, modifiers)
        assert shown(timeline).delta_s != 0.0, "something was dragged"
        QTest.keyClick(timeline, Qt.Key.Key_Escape)
        assert timeline.state.preview is None
        mouse.move(at + 0.5, modifiers)
        mouse.release(at + 0.5, modifiers)
        assert everything(stored) == before
        assert timeline.state.selection.span == span
        assert timeline.state.playhead_s == 0.5


def test_what_vanished_under_the_mouse_is_not_dragged(timeline: Timeline, project: Project) -> None:
    for tier in (Tier.TURN, Tier.WORD):
        timeline.gestures.press(Hit(tier, 999, None), timeline.lanes.axis(), 300.0, NONE)
        timeline.gestures.move(timeline.lanes.axis(), 400.0, NONE)
        assert timeline.state.preview is None
        timeline.gestures.cancel()
