"""Words as text and as shapes: each shows the other's selection, and keys of both work where they should."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.dataset.risks import RiskKind
from studio.project.edits_turns import move_turn_edge
from studio.project.project import Project
from studio.project.values import Edge, NewProblem
from studio.ui.main_window import MainWindow
from studio.ui.panels.row_table import MARGIN_PX
from studio.ui.panels.transcript import TranscriptPanel
from studio.ui.panels.transcript_model import TEXT
from studio.ui.panels.word_places import TextLine, place_in_text, words_before
from tests.ui.windows import ANNA, ANNA_AGAIN, BEN, on_timeline, press, select

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def transcript(window: MainWindow) -> TranscriptPanel:
    window.studio.preferences.set(play_on_advance=False)
    return window.docks.show("transcript")  # type: ignore[return-value]


def click_word(panel: TranscriptPanel, row: int, number: int) -> int:
    """Click a word of a row's text, as it is painted; its id."""
    line = panel.model.rows[row]
    word = panel.model.words(line.id)[number]
    cell = panel.list.visualRect(panel.model.index(row, TEXT))
    left, right = TextLine(line.turn.text, panel.list.font()).pixels(
        *place_in_text(line.turn.text, panel.model.words(line.id), word.id)
    )
    at = QPoint(round(cell.left() + MARGIN_PX + (left + right) / 2), cell.center().y())
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    return word.id


def field_of(window: MainWindow) -> QWidget:
    field = window.focusWidget()
    assert field is not None and hasattr(field, "cursorPosition"), field
    return field


def texts(project: Project) -> list[str]:
    return [turn.text for turn in project.turns()]


def test_a_click_on_a_word_selects_it_on_the_canvas(window: MainWindow, transcript: TranscriptPanel) -> None:
    selection = window.studio.timeline.selection
    for row, number in ((0, 1), (0, 2), (1, 0)):
        assert click_word(transcript, row, number) == selection.word_id
        assert selection.turn_ids == {transcript.model.rows[row].id}
    cell = transcript.list.visualRect(transcript.model.index(1, 2))
    QTest.mouseClick(transcript.list.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert selection.word_id is None and selection.turn_id == transcript.model.rows[1].id, "its turn again"


def test_a_word_selected_on_the_canvas_is_marked_in_the_text(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    turn = window.studio.document.project.turns()[ANNA]
    words = window.studio.document.project.words(turn.id)
    cell = transcript.list.visualRect(transcript.model.index(0, TEXT))
    window.studio.timeline.selection.select_turn(turn.id)
    on_timeline(window)
    plain = transcript.list.viewport().grab(cell).toImage()
    window.studio.timeline.selection.select_word(words[2].id)
    marked = transcript.list.viewport().grab(cell).toImage()
    left, right = TextLine(turn.text, transcript.list.font()).pixels(8, 5)
    differs = [
        x
        for x in range(cell.width())
        if any(plain.pixel(x, y) != marked.pixel(x, y) for y in range(cell.height()))
    ]
    assert differs and MARGIN_PX + left - 4 <= min(differs) and max(differs) <= MARGIN_PX + right + 4


def test_a_long_text_is_moved_so_that_the_selected_word_is_seen(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    project = window.studio.document.project
    turn_id = project.turns()[ANNA].id
    from studio.project import edits

    window.studio.document.apply(edits.set_turn_text, turn_id, "one two three " + "far " * 80 + "end")
    window.studio.timeline.selection.select_word(project.words(turn_id)[-1].id)
    line = transcript.model.rows[0]
    cell = transcript.list.visualRect(transcript.model.index(0, TEXT))
    letter = transcript.list.words.letter_under(
        line.turn.text,
        line.id,
        transcript.model,
        QRect(cell),
        transcript.list.font(),
        cell.right() - MARGIN_PX - 8,
    )
    assert letter is not None and letter >= len(line.turn.text) - 3


def test_the_cursor_in_a_text_selects_its_word_and_leaves_the_turn_at_first(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    selection = window.studio.timeline.selection
    turn_id = select(window, ANNA)
    words = window.studio.document.project.words(turn_id)
    on_timeline(window)
    press(window, KEY.Key_F2)
    assert field_of(window).hasSelectedText() and selection.word_id is None
    press(window, KEY.Key_Home)
    assert selection.word_id == words[0].id
    press(window, KEY.Key_Right, CONTROL)
    assert selection.word_id == words[1].id
    press(window, KEY.Key_Escape)
    assert texts(window.studio.document.project)[0] == "one two three"


def test_a_wrong_word_is_retyped_in_two_keys_and_its_letters(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    turn_id = select(window, ANNA)
    word = window.studio.document.project.words(turn_id)[1]
    window.studio.timeline.selection.select_word(word.id)
    on_timeline(window)
    press(window, KEY.Key_F2)
    press(window, "too")
    press(window, KEY.Key_Return)
    QTest.qWait(1)
    after = window.studio.document.project.words(turn_id)
    assert [each.text for each in after] == ["one", "too", "three"]
    assert (after[1].start, after[1].end) == (word.start, word.end)
    assert window.studio.timeline.selection.word_id == word.id, "what was selected is, not the last word"
    window.studio.document.undo()
    assert texts(window.studio.document.project)[0] == "one two three", "the typing is one step"


def test_a_missing_word_is_written_where_it_belongs(window: MainWindow, transcript: TranscriptPanel) -> None:
    project = window.studio.document.project
    turn_id = select(window, ANNA)
    window.studio.timeline.selection.select_word(project.words(turn_id)[0].id)
    on_timeline(window)
    press(window, "i")
    press(window, "and")
    press(window, KEY.Key_Return)
    QTest.qWait(1)
    assert texts(project)[0] == "one and two three"
    turn_id = select(window, BEN)
    window.studio.timeline.set_playhead(4.1)
    on_timeline(window)
    press(window, "i")
    press(window, "three")
    press(window, KEY.Key_Return)
    QTest.qWait(1)
    assert project.turn(turn_id).text == "three four five"
    on_timeline(window)
    press(window, "i")
    press(window, KEY.Key_Return)
    QTest.qWait(1)
    assert project.turn(turn_id).text == "three four five", "nothing typed is nothing done"


def test_ctrl_enter_splits_at_the_cursor_in_the_text(window: MainWindow, transcript: TranscriptPanel) -> None:
    project = window.studio.document.project
    turn_id = select(window, ANNA)
    on_timeline(window)
    press(window, KEY.Key_F2)
    field_of(window).setCursorPosition(8)  # type: ignore[attr-defined]
    press(window, KEY.Key_Return, CONTROL)
    first, second = project.turns()[:2]
    assert (first.id, first.text, second.text) == (turn_id, "one two", "three")
    assert first.end == second.start == pytest.approx(3.0), "in the pause between the words"
    assert project.words(second.id)[0].start == pytest.approx(3.0)


def test_ctrl_enter_keeps_what_was_typed_before_it_in_the_same_step(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    project = window.studio.document.project
    select(window, ANNA)
    on_timeline(window)
    press(window, KEY.Key_F2)
    press(window, KEY.Key_End)
    press(window, " four")
    field_of(window).setCursorPosition(4)  # type: ignore[attr-defined]
    press(window, KEY.Key_Enter, CONTROL)
    assert texts(project)[:2] == ["one", "two three four"]
    window.studio.document.undo()
    assert texts(project)[0] == "one two three"


def test_a_split_that_is_refused_leaves_the_text_open_as_it_was(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    select(window, ANNA)
    on_timeline(window)
    press(window, KEY.Key_F2)
    press(window, KEY.Key_Home)
    press(window, KEY.Key_Return, CONTROL)
    field = field_of(window)
    assert field.text() == "one two three" and field.cursorPosition() == 0  # type: ignore[attr-defined]
    assert len(window.studio.document.project.turns()) == 4
    press(window, KEY.Key_Escape)


def test_ctrl_enter_on_the_timeline_splits_at_the_playhead(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    turn_id = select(window, ANNA)
    window.studio.timeline.set_playhead(2.0)
    on_timeline(window)
    press(window, KEY.Key_Return, CONTROL)
    assert window.studio.document.project.turn(turn_id).end == 2.0


def test_up_and_down_go_on_in_the_next_text_and_keep_what_was_typed(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    project = window.studio.document.project
    select(window, ANNA)
    on_timeline(window)
    press(window, KEY.Key_F2)
    press(window, "uno")
    press(window, KEY.Key_Down)
    assert project.turns()[ANNA].text == "uno"
    field = field_of(window)
    assert field.text() == "four five" and field.cursorPosition() == 3  # type: ignore[attr-defined]
    press(window, KEY.Key_Up)
    assert field_of(window).text() == "uno"  # type: ignore[attr-defined]
    press(window, KEY.Key_Escape)


def test_words_are_swapped_and_keep_the_times_of_their_places(
    window: MainWindow, transcript: TranscriptPanel
) -> None:
    project = window.studio.document.project
    turn_id = select(window, ANNA)
    words = project.words(turn_id)
    window.studio.timeline.selection.select_word(words[0].id)
    on_timeline(window)
    press(window, "t")
    assert project.turn(turn_id).text == "two one three"
    assert [(w.start, w.end) for w in project.words(turn_id)] == [(w.start, w.end) for w in words]
    window.studio.timeline.selection.select_word(words[2].id)
    press(window, "T", Qt.KeyboardModifier.ShiftModifier)
    assert project.turn(turn_id).text == "two three one"
    press(window, "t")
    assert window.messages.isVisible(), "there is no word after the last one"


def test_typing_bursts_of_one_turn_are_one_step(window: MainWindow, transcript: TranscriptPanel) -> None:
    project = window.studio.document.project
    steps = len(project.history())
    select(window, ANNA_AGAIN)
    for text in ("six seve", "six seven eight"):
        on_timeline(window)
        press(window, KEY.Key_F2)
        field_of(window).selectAll()  # type: ignore[attr-defined]
        press(window, text)
        press(window, KEY.Key_Return)
        QTest.qWait(1)
    assert len(project.history()) == steps + 1
    window.studio.document.undo()
    assert project.turns()[ANNA_AGAIN].text == "six seven"


@pytest.mark.parametrize(
    ("position", "count"), [(0, 0), (1, 0), (2, 1), (3, 1), (4, 1), (7, 2), (9, 2), (11, 3), (13, 3)]
)
def test_a_cursor_inside_a_word_counts_at_its_nearer_side(position: int, count: int) -> None:
    assert words_before("one two three", position) == count


def test_places_are_remembered_for_each_recording(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    from studio.project import edits

    first = project.recordings()[0]
    project.apply(edits.add_recording, "second", first.path, "0" * 64, 16000, 1, 16000 * 90)
    second = project.last_result
    document, timeline = window.studio.document, window.studio.timeline
    timeline.view.set_view(2.0, 5.0)
    timeline.set_playhead(3.5)
    on_timeline(window)
    press(window, KEY.Key_PageDown, CONTROL)
    assert document.recording_id == second and timeline.playhead_s == 0.0
    panel = window.docks.show("recordings")
    assert [line.current for line in panel.model.rows] == [False, True]  # type: ignore[attr-defined]
    timeline.view.set_view(40.0, 60.0)
    timeline.set_playhead(50.0)
    press(window, KEY.Key_PageDown, CONTROL)
    assert document.recording_id == second and window.messages.isVisible(), "said that it is the last"
    press(window, KEY.Key_PageUp, CONTROL)
    assert document.recording_id == first.id
    assert (timeline.view.span.start_s, timeline.view.span.end_s, timeline.playhead_s) == (2.0, 5.0, 3.5)
    press(window, KEY.Key_PageDown, CONTROL)
    assert (timeline.view.span.start_s, timeline.view.span.end_s, timeline.playhead_s) == (40.0, 60.0, 50.0)


def test_an_edge_goes_to_where_the_aligner_hears_it(window: MainWindow, project: Project) -> None:
    turn = project.turns()[ANNA]
    word = project.words(turn.id)[0]
    found = NewProblem(
        kind=RiskKind.START_OFF, start=1.0, end=2.0, risk=0.9, turn_id=turn.id, word_id=word.id,
        values={"word": "one", "at": 1.0, "heard": 1.25},
    )  # fmt: skip
    project.store_problems(1, project.turn_fingerprints(1), [found])
    on_timeline(window)
    press(window, KEY.Key_F8)
    assert window.studio.timeline.selection.word_id == word.id
    press(window, "v")
    assert project.words(turn.id)[0].start == project.turn(turn.id).start == 1.25, (
        "the turn's edge comes along"
    )
    window.studio.document.undo()
    assert project.turn(turn.id).start == 1.0


def test_an_edge_goes_to_where_speech_begins(window: MainWindow, project: Project, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.studio.timeline.landmarks is not None)
    turn_id = select(window, ANNA_AGAIN)
    project.apply(move_turn_edge, turn_id, Edge.START, 8.7, True)
    window.studio.timeline.set_playhead(8.8)
    on_timeline(window)
    press(window, "v")
    assert project.turn(turn_id).start == pytest.approx(9.0, abs=0.05)
