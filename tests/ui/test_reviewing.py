"""Notes, bulk states, find and replace in the real window, by keys and mouse, read from the file."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.ui.dialogs import replace as replace_dialog
from studio.ui.dialogs.many_states import ManyStatesDialog
from studio.ui.dialogs.replace import ReplaceDialog
from studio.ui.main_window import MainWindow
from studio.ui.panels.transcript_filter import NOTED
from studio.ui.theme import _style_sheet, current_theme
from tests.ui.panels.keyboard import texts
from tests.ui.windows import ANNA, ANNA_AGAIN, BEN, BEN_OVER, on_timeline, open_dialog, press, select

CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def states(project: Project) -> list[str]:
    return [state for (state,) in project._query("SELECT state FROM turns ORDER BY start")]


def test_a_note_is_written_by_key_marked_in_the_transcript_and_found_by_the_filter(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    turn_id = select(window, ANNA)
    on_timeline(window)
    press(window, Qt.Key.Key_M, CTRL)
    dialog = open_dialog(qtbot)
    QTest.keyClicks(dialog.text, "Says it twice?")
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    assert project._query("SELECT note FROM turns WHERE id = ?", (turn_id,)) == [("Says it twice?",)]
    assert project.turns()[BEN].state is State.GOLD and str(project.undo_label) == "Write note"

    transcript = window.docks.panel("transcript")
    assert texts(transcript.list, 5) == ["Says it twice?", "", "", ""]
    transcript.filter.state.setCurrentIndex(transcript.filter.state.findData(NOTED))
    assert transcript.shown_turn_ids() == [turn_id]
    inspector = window.docks.panel("inspector")
    assert inspector.turn_form.note.toPlainText() == "Says it twice?"
    inspector.turn_form.note.setFocus()
    QTest.keyClicks(inspector.turn_form.note, "No. ")
    QTest.keyClick(inspector.turn_form.note, Qt.Key.Key_Return)
    assert project.turn(turn_id).note == "No. Says it twice?"


def test_a_note_is_marked_on_the_lanes(window: MainWindow, project: Project) -> None:
    before = window.timeline.lanes.grab().toImage()
    project.apply(edits.set_note, project.turns()[ANNA].id, "hm")
    assert window.timeline.lanes.grab().toImage() != before


def test_merged_turns_keep_both_notes(project: Project) -> None:
    first, last = project.turns()[ANNA], project.turns()[ANNA_AGAIN]
    project.apply(edits.delete_turn, project.turns()[BEN].id)
    project.apply(edits.set_note, first.id, "a")
    project.apply(edits.set_note, last.id, "b")
    project.apply(edits.merge_turns, first.id, last.id)
    assert project.turn(first.id).note == "a\nb"


def test_ctrl_f_goes_to_the_field_that_finds_in_the_transcript(window: MainWindow) -> None:
    on_timeline(window)
    press(window, Qt.Key.Key_F, CTRL)
    field = window.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "seven")
    assert len(window.docks.panel("transcript").shown_turn_ids()) == 1


def test_many_shown_turns_are_rejected_in_one_step_with_a_typed_reason(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    window.docks.panel("transcript").filter.speaker.setCurrentIndex(1)  # Anna
    on_timeline(window)
    press(window, Qt.Key.Key_G, CTRL_SHIFT)
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, ManyStatesDialog) and dialog.which.currentText().endswith(": 2")
    dialog.state.setCurrentIndex(dialog.state.findData(State.REJECTED))
    QTest.keyClicks(dialog.reason.lineEdit(), "phone line")
    assert "2, 0:05" in dialog.summary.text()
    qtbot.mouseClick(dialog.apply_button, Qt.MouseButton.LeftButton)
    reasons = project._query("SELECT reject_reason FROM turns WHERE state = 'rejected'")
    assert reasons == [("phone line",)] * 2 and str(project.undo_label) == "Reject 2 turns"
    window.studio.document.undo()
    assert states(project) == ["raw", "gold", "raw", "raw"]


def test_a_speaker_or_the_project_is_marked_at_once_and_what_cannot_be_gold_is_told(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    project.apply(edits.add_turn, 1, 15.0, 16.0, None, "who is this")
    on_timeline(window)
    press(window, Qt.Key.Key_G, CTRL_SHIFT)
    dialog = open_dialog(qtbot)
    dialog.which.setCurrentIndex(dialog.which.findText("All turns of the project"))
    dialog.state.setCurrentIndex(dialog.state.findData(State.GOLD))
    assert "cannot be gold yet, and stay as they are: 1" in dialog.summary.text()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert states(project) == ["gold"] * 4 + ["edited"]
    assert project.turns_accepted_in_bulk(1) == {project.turns()[n].id for n in (ANNA, ANNA_AGAIN, BEN_OVER)}


def test_several_turns_selected_in_the_transcript_take_a_key_in_one_step(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    transcript = window.docks.panel("transcript").list
    transcript.setFocus()
    QTest.keyClick(transcript, Qt.Key.Key_A, CTRL)
    QTest.keyClick(transcript, Qt.Key.Key_G)
    assert states(project) == ["gold"] * 4 and str(project.undo_label) == "Mark 4 turns gold"


@pytest.fixture
def replacing(window: MainWindow, qtbot: QtBot) -> ReplaceDialog:
    on_timeline(window)
    press(window, Qt.Key.Key_H, CTRL)
    dialog = open_dialog(qtbot)
    assert isinstance(dialog, ReplaceDialog)
    return dialog


def type_into(dialog: ReplaceDialog, wanted: str, by: str, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.wanted, wanted)
    QTest.keyClicks(dialog.by, by)
    qtbot.waitUntil(lambda: not dialog.searching, timeout=20_000)


def test_a_pattern_is_shown_before_and_after_and_only_what_is_ticked_is_replaced(
    replacing: ReplaceDialog, project: Project, qtbot: QtBot
) -> None:
    before = project._query("SELECT id, start, end FROM words ORDER BY id")
    replacing.regex.click()
    type_into(replacing, r"(\w)e\b", "$1E", qtbot)
    assert texts(replacing.table, 4) == ["onE two three", "one two threE", "four fivE"]
    assert "gold" in replacing.said.text().lower()
    second = replacing.table.visualRect(replacing.table.ticks.index(1, 0)).center()
    QTest.mouseClick(replacing.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(second))
    QTest.keyClick(replacing.table, Qt.Key.Key_Space)
    assert "2 of 3" in replacing.said.text()
    qtbot.mouseClick(replacing.replace_button, Qt.MouseButton.LeftButton)
    said = [text for (text,) in project._query("SELECT text FROM turns ORDER BY start")]
    assert said == ["onE two three", "four fivE", "six seven", "eight"]
    assert project._query("SELECT id, start, end FROM words ORDER BY id") == before
    assert str(project.undo_label) == "Replace “(\\w)e\\b” with “$1E” in 2 turns"
    project.undo()
    assert project.turns()[BEN].state is State.GOLD and project.turns()[BEN].text == "four five"


def test_a_broken_pattern_says_so_and_enter_replaces_nothing(
    replacing: ReplaceDialog, project: Project, qtbot: QtBot
) -> None:
    steps = len(project.history())
    replacing.regex.click()
    type_into(replacing, "(one", "x", qtbot)
    assert "pattern is broken" in replacing.said.text() and not replacing.replace_button.isEnabled()
    QTest.keyClick(replacing.wanted, Qt.Key.Key_Return)
    assert replacing.isVisible() and len(project.history()) == steps


def test_what_is_wrong_is_said_in_the_colour_of_what_is_wrong(replacing: ReplaceDialog, qtbot: QtBot) -> None:
    replacing.setStyleSheet(_style_sheet(current_theme()))
    danger = QColor(current_theme().danger)
    replacing.regex.click()
    for wanted, wrong in (("(one", True), ("one", False), ("two)", True)):
        replacing.wanted.clear()
        type_into(replacing, wanted, "", qtbot)
        assert (replacing.said.palette().windowText().color() == danger) == wrong


def test_a_catastrophic_pattern_leaves_the_window_alive_and_is_ended(
    replacing: ReplaceDialog, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replace_dialog, "PATIENCE_S", 2.0)
    project.apply(edits.set_turn_text, project.turns()[ANNA].id, "a" * 50)
    replacing.regex.click()
    type_into(replacing, "(a+)+b", "x", qtbot)
    assert "takes too long" in replacing.said.text() and replacing.table.lines == []
    QTest.keyClick(replacing, Qt.Key.Key_Escape)


def test_one_speaker_is_searched(replacing: ReplaceDialog, project: Project, qtbot: QtBot) -> None:
    replacing.scope.setCurrentIndex(replacing.scope.findText("Turns of Ben"))
    replacing.match_case.click()
    type_into(replacing, "e", "E", qtbot)
    assert {line.turn.id for line in replacing.table.lines} == {
        project.turns()[n].id for n in (BEN, BEN_OVER)
    }
    QTest.keyClick(replacing.wanted, Qt.Key.Key_Return)
    said = [text for (text,) in project._query("SELECT text FROM turns ORDER BY start")]
    assert said == ["one two three", "four fivE", "six seven", "Eight"]


def test_all_turns_become_gold_only_after_the_user_said_so(window: MainWindow, project: Project) -> None:
    window.actions_by_name["gold-all"].trigger()
    (box,) = window.findChildren(QMessageBox)
    raw = [turn.state for turn in project.turns()]
    assert box.isVisible(), "it waits beside the window, which goes on"
    box.reject()
    assert [turn.state for turn in project.turns()] == raw
    window.actions_by_name["gold-all"].trigger()
    box = next(each for each in window.findChildren(QMessageBox) if each.isVisible())
    box.defaultButton().click()
    assert all(turn.state is State.GOLD for turn in project.turns())
