"""The mouse on the timeline, by real events; what it did is read from SQLite."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.project.project import Project
from studio.project.values import State
from studio.ui.document import Document
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.hit import Hit, Tier
from studio.ui.timeline.snapping import SnapReason
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.mouse import ALT, CONTROL, Mouse, on_turns, on_words
from tests.ui.timeline.scenes import ANNA, ANNA_AGAIN, BEN


def times(project: Project) -> list[tuple[float, float]]:
    return [(turn.start, turn.end) for turn in project.turns()]


def word_times(project: Project, turn: int) -> list[tuple[float | None, float | None]]:
    return [(word.start, word.end) for word in project.words(project.turns()[turn].id)]


def test_dragging_a_turns_edge_lands_in_the_project_and_is_undone(
    timeline: Timeline, project: Project
) -> None:
    timeline.state.set_snapping(False)
    before = times(project)
    on_turns(timeline.lanes, 0).drag(11.0, 12.4)
    assert times(project)[ANNA_AGAIN] == (9.0, pytest.approx(12.4, abs=0.02))
    assert project.turns()[ANNA_AGAIN].touched
    assert len(project.history()) == 3, "one gesture is one step"
    timeline.state.document.undo()
    assert times(project) == before


def test_a_touching_neighbour_of_another_speaker_follows(timeline: Timeline, project: Project) -> None:
    on_turns(timeline.lanes, 0).drag(3.99, 4.5)
    anna, ben = times(project)[ANNA], times(project)[BEN]
    assert anna[1] == ben[0] == pytest.approx(4.5, abs=0.05)
    assert word_times(project, BEN)[0][0] == anna[1], "a first word that would stick out keeps to the edge"


def test_alt_and_the_detach_toggle_leave_the_neighbour_where_it_is(
    timeline: Timeline, project: Project
) -> None:
    timeline.state.set_snapping(False)
    on_turns(timeline.lanes, 0).drag(3.99, 3.9, ALT)
    assert times(project)[BEN][0] == 4.0
    timeline.state.document.undo()
    timeline.state.set_detach(True)
    on_turns(timeline.lanes, 0).drag(3.99, 3.9)
    assert times(project)[BEN][0] == 4.0
    assert times(project)[ANNA][1] == pytest.approx(3.91, abs=0.02)


def test_escape_during_a_drag_restores(timeline: Timeline, project: Project, qtbot: QtBot) -> None:
    before, steps = times(project), len(project.history())
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(11.0)
    mouse.move(12.5)
    assert timeline.state.preview is not None
    qtbot.keyClick(timeline, Qt.Key.Key_Escape)
    assert timeline.state.preview is None
    mouse.move(12.8)
    mouse.release(12.8)
    assert times(project) == before
    assert len(project.history()) == steps


def test_nothing_is_written_before_the_release(timeline: Timeline, project: Project) -> None:
    before = times(project)
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(11.0)
    mouse.move(12.5)
    preview = timeline.state.preview
    assert preview is not None
    assert preview.turns[project.turns()[ANNA_AGAIN].id].end_s == pytest.approx(12.5, abs=0.02)
    assert preview.delta_s == pytest.approx(1.5, abs=0.02)
    assert times(project) == before
    mouse.release(12.5)


def test_dragging_a_words_edge_moves_the_word_that_touches_it(timeline: Timeline, project: Project) -> None:
    timeline.state.set_snapping(False)
    on_words(timeline.lanes, 0).drag(2.0, 2.3)
    words = word_times(project, ANNA)
    assert words[0][1] == words[1][0] == pytest.approx(2.3, abs=0.02)


def test_a_word_cannot_pass_its_neighbour_and_the_preview_says_why(
    timeline: Timeline, project: Project
) -> None:
    mouse = on_words(timeline.lanes, 0)
    mouse.press(1.99)
    mouse.move(3.5, ALT)
    preview = timeline.state.preview
    assert preview is not None and preview.limit == Message("the next word is there")
    mouse.release(3.5, ALT)
    assert word_times(project, ANNA)[0] == (1.0, 2.0)


def test_a_turn_keeps_its_least_length(timeline: Timeline, project: Project) -> None:
    mouse = on_turns(timeline.lanes, 1)
    mouse.press(12.0)
    mouse.move(8.0)
    preview = timeline.state.preview
    assert preview is not None and preview.limit is not None and "10 ms" in str(preview.limit)
    mouse.release(8.0)
    assert times(project)[3] == (10.0, pytest.approx(10.21, abs=1e-6))


def test_a_turn_stops_at_the_same_speakers_next_one(timeline: Timeline, project: Project) -> None:
    on_turns(timeline.lanes, 1).drag(7.0, 10.8)
    assert times(project)[BEN][1] == 10.0


def test_snapping_catches_and_names_the_reason_and_ctrl_inverts_it(timeline: Timeline) -> None:
    timeline.state.set_playhead(8.0)
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(9.0)
    mouse.move(8.08)
    preview = timeline.state.preview
    assert preview is not None and preview.guide is not None
    assert preview.guide.reason is SnapReason.PLAYHEAD and preview.at_s == 8.0
    mouse.move(8.08, CONTROL)
    preview = timeline.state.preview
    assert preview is not None and preview.guide is None and preview.at_s == pytest.approx(8.08, abs=0.01)
    timeline.gestures.cancel()


def test_snapping_switched_off_catches_nothing(timeline: Timeline) -> None:
    timeline.state.set_snapping(False)
    timeline.state.set_playhead(8.0)
    mouse = on_turns(timeline.lanes, 0)
    mouse.press(9.0)
    mouse.move(8.08)
    assert timeline.state.preview is not None and timeline.state.preview.guide is None
    timeline.gestures.cancel()


def test_a_body_slips_with_its_words_only_after_six_pixels(timeline: Timeline, project: Project) -> None:
    timeline.state.set_snapping(False)
    mouse = on_turns(timeline.lanes, 1)
    mouse.press(5.5)
    mouse.move(5.5, off_px=5)
    mouse.release(5.5, off_px=5)
    assert times(project)[BEN] == (4.0, 7.0)
    mouse.drag(5.5, 6.5)
    assert times(project)[BEN] == (pytest.approx(5.0, abs=0.02), pytest.approx(8.0, abs=0.02))
    assert word_times(project, BEN)[0] == (pytest.approx(5.2, abs=0.02), pytest.approx(6.0, abs=0.02))
    assert project.turns()[BEN].state is State.EDITED, "a moved gold turn has to be accepted anew"


def test_a_click_sets_the_playhead_and_selects(timeline: Timeline, project: Project) -> None:
    on_turns(timeline.lanes, 1).click(5.5)
    state = timeline.state
    assert state.playhead_s == pytest.approx(5.5, abs=0.02)
    assert state.selection.turn_ids == {project.turns()[BEN].id}
    on_turns(timeline.lanes, 0).click(2.5, CONTROL)
    assert state.selection.turn_ids == {project.turns()[BEN].id, project.turns()[ANNA].id}
    word = project.words(project.turns()[ANNA].id)[1]
    on_words(timeline.lanes, 0).click(2.5)
    assert state.selection.word_ids == {word.id}
    assert state.selection.turn_id == word.turn_id


def test_a_drag_on_the_wave_selects_time_and_a_click_clears_it(timeline: Timeline) -> None:
    timeline.state.set_snapping(False)
    wave = Mouse(timeline.waveform, 30)
    wave.drag(14.0, 16.0)
    span = timeline.state.selection.span
    assert span is not None and span.start_s == pytest.approx(14.0, abs=0.02)
    assert span.end_s == pytest.approx(16.0, abs=0.02)
    wave.drag(16.0, 17.0)
    span = timeline.state.selection.span
    assert span is not None and span.seconds == pytest.approx(3.0, abs=0.05), "its edge can be dragged"
    wave.click(1.0)
    assert timeline.state.selection.span is None
    assert timeline.state.playhead_s == pytest.approx(1.0, abs=0.02)


def test_the_selected_turns_edge_can_be_dragged_on_the_spectrogram(
    timeline: Timeline, project: Project
) -> None:
    timeline.state.set_snapping(False)
    timeline.state.selection.select_turn(project.turns()[ANNA_AGAIN].id)
    Mouse(timeline.spectrogram, 30).drag(11.0, 11.6)
    assert times(project)[ANNA_AGAIN][1] == pytest.approx(11.6, abs=0.02)


def test_a_double_click_asks_to_play_and_to_write(timeline: Timeline, project: Project) -> None:
    heard: list[Span] = []
    written: list[Hit] = []
    timeline.gestures.play_requested.connect(heard.append)
    timeline.gestures.text_requested.connect(written.append)
    on_turns(timeline.lanes, 1).double_click(5.4)
    assert heard == [Span(4.0, 7.0)]
    assert written == [Hit(Tier.TURN, project.turns()[BEN].id, None)]


def test_the_right_button_asks_for_a_menu_and_edits_nothing(
    timeline: Timeline, project: Project, qtbot: QtBot
) -> None:
    before = times(project)
    lanes = timeline.lanes
    at = QPoint(round(lanes.axis().x(5.4)), lanes.layout_px.turn_top(1) + 8)
    with qtbot.waitSignal(timeline.gestures.context_requested) as caught:
        QApplication.sendEvent(
            lanes, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, lanes.mapToGlobal(at))
        )
    target = caught.args[0]
    assert target.hit.row_id == project.turns()[BEN].id
    assert target.seconds == pytest.approx(5.4, abs=0.02)
    assert times(project) == before


def test_a_project_that_is_open_elsewhere_can_be_looked_at_but_not_dragged(
    project: Project, qtbot: QtBot
) -> None:
    with Project.open(project.folder) as second:
        assert second.read_only
        shown = Timeline(TimelineState(Document(second)))
        qtbot.addWidget(shown)
        shown.resize(1084, 700)
        shown.show()
        shown.state.view.set_view(0, 20)
        on_turns(shown.lanes, 0).drag(11.0, 12.5)
        assert times(project)[ANNA_AGAIN] == (9.0, 11.0)
        assert shown.state.selection.turn_id == project.turns()[ANNA_AGAIN].id
        qtbot.waitUntil(lambda: shown.sound.table is not None)
        shown.close_sound()
