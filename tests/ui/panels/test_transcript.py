import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import State
from studio.ui.panels.transcript import TranscriptPanel
from studio.ui.panels.transcript_model import SPEAKER, TEXT
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, double_click, press, shown, texts, type_into_cell
from tests.ui.timeline.scenes import ANNA, ANNA_AGAIN, BEN, BEN_OVER

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> TranscriptPanel:
    panel = TranscriptPanel(host)
    shown(qtbot, panel)
    return panel


def ids(project: Project) -> list[int]:
    return [turn.id for turn in project.turns()]


def test_each_turn_is_a_row_with_speaker_times_and_text(panel: TranscriptPanel) -> None:
    assert [panel.model.index(BEN, column).data() for column in range(5)] == [
        "Gold",
        "Ben",
        "0:04.00",
        "0:07.00",
        "four five",
    ]


def test_typed_text_lands_in_the_project_and_words_that_stay_keep_their_times(
    panel: TranscriptPanel, project: Project
) -> None:
    turn = ids(project)[ANNA]
    before = project.words(turn)
    click(panel.list, ANNA, TEXT)
    press(panel.list, Qt.Key.Key_F2)
    type_into_cell(panel.list, "one two four")

    assert project.turn(turn).text == "one two four"
    assert [word.start for word in project.words(turn)][:2] == [word.start for word in before][:2]
    project.undo()
    assert texts(panel.list, TEXT)[ANNA] == "one two three"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_what_was_typed_while_a_large_result_is_written_stays_to_be_tried_again(
    panel: TranscriptPanel, project: Project, key: Qt.Key
) -> None:
    turn, other = ids(project)[ANNA], ids(project)[BEN]
    panel.edit_text(turn)
    field = panel.list.field
    assert field is not None
    field.setText("one two four")
    project.is_written = True
    press(field, key)
    panel.reread()
    assert panel.list.field is field and field.isVisible() and field.text() == "one two four"
    panel.edit_text(other)
    assert panel.list.field is field
    project.is_written = False
    assert project.turn(turn).text == "one two three"
    panel.edit_text(other)
    assert project.turn(turn).text == "one two four"
    assert panel.list.field is not None and panel.list.field.turn_id == other


def test_a_refused_text_is_taken_back_by_escape(panel: TranscriptPanel, project: Project) -> None:
    panel.edit_text(ids(project)[ANNA])
    field = panel.list.field
    assert field is not None
    field.setText("one two four")
    project.is_written = True
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Escape)
    assert panel.list.field is None and texts(panel.list, TEXT)[ANNA] == "one two three"


def test_escape_leaves_the_text_as_it_was(panel: TranscriptPanel, project: Project) -> None:
    click(panel.list, ANNA, TEXT)
    press(panel.list, Qt.Key.Key_F2)
    field = panel.list.findChild(QLineEdit)
    QTest.keyClicks(field, "nonsense")
    press(field, Qt.Key.Key_Escape)

    assert project.turns()[ANNA].text == "one two three" and project.undo_label is not None


def test_retyping_a_gold_turn_takes_it_out_of_gold(panel: TranscriptPanel, project: Project) -> None:
    click(panel.list, BEN, TEXT)
    press(panel.list, Qt.Key.Key_F2)
    type_into_cell(panel.list, "four six")

    assert project.turns()[BEN].state is State.EDITED and texts(panel.list, 0)[BEN] == "Edited, not reviewed"


def test_the_speaker_is_chosen_from_a_list(panel: TranscriptPanel, project: Project) -> None:
    panel.list.edit(panel.model.index(ANNA, SPEAKER))
    box = panel.list.findChild(QComboBox)
    assert [box.itemText(place) for place in range(box.count())] == ["Anna", "Ben", "No speaker"]
    assert box.currentText() == "Anna"

    press(box, Qt.Key.Key_Down)
    press(box, Qt.Key.Key_Return)

    assert project.turns()[ANNA].speaker_id == project.speakers()[1].id
    assert texts(panel.list, SPEAKER)[ANNA] == "Ben"


def test_selecting_rows_selects_turns(panel: TranscriptPanel, project: Project) -> None:
    click(panel.list, ANNA, TEXT)
    click(panel.list, ANNA_AGAIN, TEXT, CONTROL)

    chosen = panel.studio.timeline.selection
    assert chosen.turn_ids == {ids(project)[ANNA], ids(project)[ANNA_AGAIN]}


def test_turns_that_the_timeline_selects_are_selected_here_without_an_echo(
    panel: TranscriptPanel, project: Project
) -> None:
    word = project.words(ids(project)[BEN])[0]

    panel.studio.timeline.selection.select_word(word.id)

    assert panel.list.chosen_ids() == {ids(project)[BEN]}
    assert panel.studio.timeline.selection.word_id == word.id  # an echo would have let go of the word


def test_the_arrow_keys_go_from_turn_to_turn(panel: TranscriptPanel, project: Project) -> None:
    click(panel.list, ANNA, TEXT)
    press(panel.list, Qt.Key.Key_Down)

    assert panel.studio.timeline.selection.turn_id == ids(project)[BEN]


def test_selection_survives_edits_that_insert_and_remove_rows(
    panel: TranscriptPanel, project: Project
) -> None:
    turns = ids(project)
    click(panel.list, ANNA_AGAIN, TEXT)

    project.apply(edits.split_turn, turns[ANNA], 2.0)
    assert panel.list.chosen_ids() == {turns[ANNA_AGAIN]} and len(panel.model.rows) == 5
    project.apply(edits.delete_turn, turns[BEN])

    assert panel.list.chosen_ids() == {turns[ANNA_AGAIN]}
    assert panel.studio.timeline.selection.turn_ids == {turns[ANNA_AGAIN]}


def test_a_double_click_plays_the_turn_and_puts_the_cursor_into_its_text(
    panel: TranscriptPanel, host: HostWindow, qtbot: QtBot
) -> None:
    double_click(panel.list, BEN, TEXT)

    qtbot.waitUntil(lambda: host.player.asked == [(4.0, 7.0)])
    assert panel.list.findChild(QLineEdit) is not None


def test_enter_plays_the_turn(panel: TranscriptPanel, host: HostWindow, qtbot: QtBot) -> None:
    click(panel.list, BEN_OVER, SPEAKER)
    press(panel.list, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: bool(host.player.asked))
    assert host.player.asked == [(10.0, 12.0)]


def test_the_filter_finds_text_speakers_and_states(panel: TranscriptPanel) -> None:
    QTest.keyClicks(panel.filter.text, "SEVEN")
    assert texts(panel.list, TEXT) == ["six seven"]
    panel.filter.text.setText("ben")
    assert texts(panel.list, TEXT) == ["four five", "eight"] and panel.filter.count.text() == "2 of 4 turns"
    panel.filter.state.setCurrentText("Gold")
    assert texts(panel.list, TEXT) == ["four five"]
    panel.filter.clear()
    panel.filter.speaker.setCurrentText("Anna")
    assert texts(panel.list, TEXT) == ["one two three", "six seven"]


def test_one_turn_is_no_turns(panel: TranscriptPanel) -> None:
    panel.filter.show_count(1, 1)
    assert panel.filter.count.text() == "1 turn"
    panel.filter.show_count(0, 1)
    assert panel.filter.count.text() == "0 of 1 turns"


def test_a_filter_that_finds_nothing_offers_to_show_all(panel: TranscriptPanel, qtbot: QtBot) -> None:
    panel.filter.text.setText("nowhere")
    assert panel._nothing_found.isVisible()

    qtbot.mouseClick(panel._nothing_found.button, Qt.MouseButton.LeftButton)

    assert len(panel.model.rows) == 4 and panel.list.isVisible()


def test_filtering_does_not_change_what_is_selected(panel: TranscriptPanel, project: Project) -> None:
    click(panel.list, BEN, TEXT)
    panel.filter.text.setText("seven")
    assert panel.studio.timeline.selection.turn_ids == {ids(project)[BEN]}
    panel.filter.clear()

    assert panel.list.chosen_ids() == {ids(project)[BEN]}


def test_words_with_a_low_score_are_tinted(panel: TranscriptPanel, project: Project) -> None:
    def colours() -> set[int]:
        area = panel.list.visualRect(panel.model.index(ANNA, TEXT))
        picture = panel.list.viewport().grab(area).toImage()
        return {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}

    doubtful = colours()
    word = project.words(ids(project)[ANNA])[1]
    assert word.score == 0.2
    project.apply(_set_scores, ids(project)[ANNA])

    assert len(doubtful - colours()) > 3


def _set_scores(rows: Rows, turn_id: int) -> Message:
    for word in rows.words(turn_id):
        rows.update("words", word.id, score=0.99)
    return Message("Align words")


def test_lines_of_the_transcript_without_a_turn_fold_out(
    panel: TranscriptPanel, project: Project, qtbot: QtBot
) -> None:
    assert not panel.unmatched.isVisible()
    project.apply(edits.set_utterances, 1, [("Anna", "never said"), ("Ben", "nor this")])

    assert panel.unmatched.fold.text() == "Lines of the transcript that fit no turn: 2"
    assert not panel.unmatched.list.isVisible()
    qtbot.mouseClick(panel.unmatched.fold, Qt.MouseButton.LeftButton)
    assert panel.unmatched.list.isVisible() and texts(panel.unmatched.list, 2) == ["never said", "nor this"]

    click(panel.list, ANNA, TEXT)
    double_click(panel.unmatched.list, 1, 2)
    assert project.turns()[ANNA].text == "nor this"


def test_without_turns_it_offers_to_diarize(panel: TranscriptPanel, project: Project) -> None:
    project.apply(edits.delete_turns, ids(project))

    assert panel._no_turns.isVisible() and panel._no_turns.button.text() == "Diarize…"


def test_without_a_recording_it_offers_to_import(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = TranscriptPanel(empty_host)
    shown(qtbot, panel)

    assert panel._no_recording.isVisible() and panel._no_recording.button.text() == "Import recordings…"


def test_keys_of_the_canvas_act_in_the_list_but_not_while_typing(
    panel: TranscriptPanel, host: HostWindow
) -> None:
    pressed: list[str] = []
    for key in ("G", "Return", "Down"):
        action = QAction(key, panel)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False, key=key: pressed.append(key))
        for widget in panel.lists():
            widget.addAction(action)
    click(panel.list, ANNA, TEXT)
    press(panel.list, Qt.Key.Key_G)
    press(panel.list, Qt.Key.Key_Down)
    assert pressed == ["G"]  # Down goes to the next turn

    press(panel.list, Qt.Key.Key_F2)
    type_into_cell(panel.list, "gg")
    assert pressed == ["G"] and host.studio.document.project.turns()[BEN].text == "gg"


def test_a_panel_out_of_view_reads_when_it_comes_into_view(panel: TranscriptPanel, project: Project) -> None:
    panel.hide()
    project.apply(edits.delete_turn, ids(project)[BEN])
    assert len(panel.model.rows) == 4

    panel.show()

    assert len(panel.model.rows) == 3


def test_a_read_only_project_can_be_read_and_heard_but_not_typed_in(
    read_only_host: HostWindow, qtbot: QtBot
) -> None:
    panel = TranscriptPanel(read_only_host)
    shown(qtbot, panel)
    double_click(panel.list, ANNA, TEXT)

    assert panel.list.findChild(QLineEdit) is None
    qtbot.waitUntil(lambda: read_only_host.player.asked == [(1.0, 4.0)])


def test_three_thousand_turns_stay_fast(panel: TranscriptPanel, project: Project) -> None:
    project.apply(_many_turns, 3000)
    assert len(panel.model.rows) == 3004
    begun = time.perf_counter()
    panel.reread()
    reread_s = time.perf_counter() - begun
    begun = time.perf_counter()
    panel.filter.text.setText("number 14")
    filtered_s = time.perf_counter() - begun

    assert len(panel.model.rows) == 111
    # Ten times what it takes alone: other work may run on the same cores.
    assert reread_s < 0.15 and filtered_s < 0.15


def _many_turns(rows: Rows, count: int) -> Message:
    shared = {"recording_id": 1, "speaker_id": rows.speakers()[0].id, "state": State.RAW}
    shared |= {"reject_reason": "", "touched": False, "source": "test"}
    starts = [12 + place * 0.002 for place in range(count)]
    turns = [
        {**shared, "start": start, "end": start + 0.06, "text": f"number {place}"}
        for place, start in enumerate(starts)
    ]
    rows.insert_all("turns", turns)
    return Message("Many turns")


def test_an_edit_keeps_the_lines_of_all_other_turns(panel: TranscriptPanel, project: Project) -> None:
    before = list(panel.model.rows)
    project.apply(edits.set_state, [ids(project)[ANNA]], State.REVIEWED)
    now = panel.model.rows
    assert [line is was for line, was in zip(now, before, strict=True)] == [False, True, True, True]
    assert now[ANNA].turn.state is State.REVIEWED
    project.apply(edits.rename_speaker, project.speaker_named("Ben").id, "Benjamin")
    assert [line.speaker for line in panel.model.rows] == ["Anna", "Benjamin", "Anna", "Benjamin"]
