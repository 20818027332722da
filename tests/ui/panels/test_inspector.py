import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDoubleSpinBox
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Edge, State
from studio.ui.dialogs.reason import ReasonDialog
from studio.ui.panels.inspector import InspectorPanel
from studio.ui.timeline.geometry import Span
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import press, shown
from tests.ui.timeline.scenes import ANNA, ANNA_AGAIN, BEN


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> InspectorPanel:
    panel = InspectorPanel(host)
    shown(qtbot, panel, 320, 620)
    return panel


def select_turn(panel: InspectorPanel, number: int) -> int:
    turn_id = panel.studio.document.project.turns()[number].id
    panel.studio.timeline.selection.select_turn(turn_id)
    return turn_id


def select_word(panel: InspectorPanel, turn: int, position: int) -> int:
    project = panel.studio.document.project
    word_id = project.words(project.turns()[turn].id)[position].id
    panel.studio.timeline.selection.select_word(word_id)
    return word_id


def enter(box: QDoubleSpinBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_nothing_selected_says_what_to_select(panel: InspectorPanel) -> None:
    assert panel.is_empty and "Click a turn or a word" in panel.empty_state.sentence


def test_a_turn_shows_its_exact_times_text_and_source(panel: InspectorPanel) -> None:
    select_turn(panel, ANNA)
    form = panel.turn_form

    assert [box.value() for box in (form.times.start, form.times.end, form.times.duration)] == [1.0, 4.0, 3.0]
    assert form.text.toPlainText() == "one two three" and form.speaker.currentText() == "Anna"
    assert form.words.text() == "3 words; 1 hardly fits the sound: listen to it."
    assert form.source.text() == "Found by test."


def test_a_typed_time_is_one_undoable_edit(panel: InspectorPanel, project: Project) -> None:
    turn_id = select_turn(panel, ANNA_AGAIN)
    steps = len(project.history())
    enter(panel.turn_form.times.start, "8.75")

    assert project.turn(turn_id).start == 8.75 and len(project.history()) == steps + 1
    assert panel.turn_form.times.duration.value() == 2.25
    project.undo()
    assert panel.turn_form.times.start.value() == 9.0


def test_a_longer_duration_moves_the_end(panel: InspectorPanel, project: Project) -> None:
    turn_id = select_turn(panel, ANNA_AGAIN)
    enter(panel.turn_form.times.duration, "2.5")

    assert (project.turn(turn_id).start, project.turn(turn_id).end) == (9.0, 11.5)


def test_leaving_a_field_unchanged_changes_nothing(panel: InspectorPanel, project: Project) -> None:
    turn_id = select_turn(panel, ANNA_AGAIN)
    project.apply(edits.move_turn_edge, turn_id, Edge.START, 8.123456)
    steps = len(project.history())
    panel.turn_form.times.start.setFocus()
    panel.turn_form.text.setFocus()

    assert project.turn(turn_id).start == 8.123456 and len(project.history()) == steps


def test_a_time_that_is_refused_goes_back_and_says_why(
    panel: InspectorPanel, host: HostWindow, project: Project
) -> None:
    turn_id = select_turn(panel, ANNA_AGAIN)
    enter(panel.turn_form.times.end, "9.001")

    assert project.turn(turn_id).end == 11.0 and panel.turn_form.times.end.value() == 11.0
    assert len(host.complaints) == 1


def test_a_burst_of_steps_by_the_arrow_keys_is_one_undo(panel: InspectorPanel, project: Project) -> None:
    turn_id = select_turn(panel, ANNA_AGAIN)
    steps = len(project.history())
    panel.turn_form.times.end.setFocus()
    for _ in range(4):
        press(panel.turn_form.times.end, Qt.Key.Key_Up)

    assert project.turn(turn_id).end == pytest.approx(11.04) and len(project.history()) == steps + 1


def test_the_speaker_is_changed_for_all_selected_turns(panel: InspectorPanel, project: Project) -> None:
    turns = project.turns()
    panel.studio.timeline.selection.select_turns(frozenset({turns[ANNA].id, turns[ANNA_AGAIN].id}))
    assert panel.turn_form.title.text() == "2 turns" and not panel.turn_form.text.isVisible()
    box = panel.turn_form.speaker
    press(box, Qt.Key.Key_End)

    assert box.currentText() == "No speaker"
    assert [project.turns()[number].speaker_id for number in (ANNA, ANNA_AGAIN)] == [None, None]


def test_the_buttons_set_the_state(panel: InspectorPanel, project: Project, qtbot: QtBot) -> None:
    turn_id = select_turn(panel, ANNA)
    buttons = panel.turn_form._buttons
    assert buttons[State.RAW].isChecked()

    qtbot.mouseClick(buttons[State.REVIEWED], Qt.MouseButton.LeftButton)
    assert project.turn(turn_id).state is State.REVIEWED and buttons[State.REVIEWED].isChecked()
    qtbot.mouseClick(buttons[State.GOLD], Qt.MouseButton.LeftButton)
    assert project.turn(turn_id).state is State.GOLD and project.clips(turn_id)


def test_a_gold_that_is_refused_leaves_the_button_up(
    panel: InspectorPanel, host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    turn_id = select_turn(panel, ANNA)
    project.apply(edits.assign_speaker, [turn_id], None)
    gold = panel.turn_form._buttons[State.GOLD]
    qtbot.mouseClick(gold, Qt.MouseButton.LeftButton)

    assert not gold.isChecked() and "no speaker yet" in host.complaints[0]


def test_rejecting_asks_for_a_reason_and_shows_it(
    panel: InspectorPanel, project: Project, qtbot: QtBot
) -> None:
    turn_id = select_turn(panel, ANNA)

    qtbot.mouseClick(panel.turn_form._buttons[State.REJECTED], Qt.MouseButton.LeftButton)
    dialog = panel.host.widget.findChild(ReasonDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.accept()

    assert project.turn(turn_id).state is State.REJECTED
    assert panel.turn_form.state.text() == f"Rejected: {project.turn(turn_id).reject_reason}"


def test_text_is_kept_when_the_field_is_left(panel: InspectorPanel, project: Project) -> None:
    turn_id = select_turn(panel, ANNA)
    panel.turn_form.text.setFocus()
    panel.turn_form.text.selectAll()
    QTest.keyClicks(panel.turn_form.text, "one two")
    panel.turn_form.times.start.setFocus()

    assert project.turn(turn_id).text == "one two"


def test_text_goes_to_its_own_turn_where_another_is_selected_meanwhile(
    panel: InspectorPanel, project: Project
) -> None:
    anna = select_turn(panel, ANNA)
    panel.turn_form.text.setFocus()
    panel.turn_form.text.selectAll()
    QTest.keyClicks(panel.turn_form.text, "one")
    ben = select_turn(panel, BEN)

    assert project.turn(anna).text == "one" and project.turn(ben).text == "four five"
    assert panel.turn_form.text.toPlainText() == "four five"


def test_a_word_shows_its_score_in_plain_words(panel: InspectorPanel) -> None:
    select_word(panel, ANNA, 1)
    assert panel.word_form.score.text().startswith("0.20: the sound hardly fits this word.")
    select_word(panel, ANNA, 0)
    assert panel.word_form.score.text() == "0.90: the sound fits this word."
    select_word(panel, ANNA, 2)
    assert panel.word_form.score.text() == "0.50: the sound fits this word only in part. Listen to it."


def test_what_was_typed_while_a_large_result_is_written_stays_to_be_tried_again(
    panel: InspectorPanel, project: Project
) -> None:
    turn_id = select_turn(panel, ANNA)
    field = panel.turn_form.text
    field.setPlainText("one two four")
    project.is_written = True
    press(field, Qt.Key.Key_Return)
    panel.reread()
    assert field.toPlainText() == "one two four" and project.turn(turn_id).text == "one two three"
    select_turn(panel, BEN)
    assert field.toPlainText() == "four five"
    select_turn(panel, ANNA)
    assert field.toPlainText() == "one two four"
    project.is_written = False
    press(field, Qt.Key.Key_Return)
    assert project.turn(turn_id).text == "one two four"
    step = project.newest_step_id
    field.finish()
    assert project.newest_step_id == step


def test_a_word_is_retyped_and_moved(panel: InspectorPanel, project: Project) -> None:
    word_id = select_word(panel, ANNA, 2)
    field = panel.word_form.text
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "tree")
    press(field, Qt.Key.Key_Return)
    enter(panel.word_form.times.end, "3.9")

    word = project.word(word_id)
    assert word.text == "tree" and word.end == 3.9 and project.turns()[ANNA].text == "one two tree"


def test_a_word_without_a_time_is_placed_at_the_selected_time(
    panel: InspectorPanel, project: Project, qtbot: QtBot
) -> None:
    turn_id = select_turn(panel, ANNA)
    project.apply(edits.add_word, turn_id, 3, "four")
    word_id = project.last_result
    panel.studio.timeline.selection.select_word(word_id)
    assert panel.word_form.unplaced.isVisible() and not panel.word_form.times.start.isVisible()
    panel.studio.timeline.selection.set_span(Span(3.82, 3.95))

    qtbot.mouseClick(panel.word_form.place, Qt.MouseButton.LeftButton)

    assert (project.word(word_id).start, project.word(word_id).end) == (3.82, 3.95)
    assert panel.word_form.times.start.value() == 3.82


def test_phones_are_listed_and_played(
    panel: InspectorPanel, host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    word_id = project.words(project.turns()[ANNA].id)[0].id
    project.apply(_add_phones, word_id)
    panel.studio.timeline.selection.select_word(word_id)
    phones = panel.word_form.phones
    assert [phones.rows.index(row, 0).data() for row in range(2)] == ["W", "AH"]

    phones.opened.emit(phones.rows.rows[1].id)

    qtbot.waitUntil(lambda: host.player.asked == [(1.5, 2.0)])


def _add_phones(rows: Rows, word_id: int) -> Message:
    for position, (symbol, start, end) in enumerate((("W", 1.0, 1.5), ("AH", 1.5, 2.0))):
        rows.insert(
            "phones", word_id=word_id, position=position, symbol=symbol, start=start, end=end, score=0.9
        )
    return Message("Align words")


def test_what_cannot_be_changed_says_why(read_only_host: HostWindow, qtbot: QtBot) -> None:
    panel = InspectorPanel(read_only_host)
    shown(qtbot, panel, 320, 620)
    select_turn(panel, ANNA)

    assert panel._reason.isVisible() and panel._reason.text()
    assert panel.turn_form.text.isReadOnly() and not panel.turn_form._buttons[State.GOLD].isEnabled()
