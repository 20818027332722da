"""Keys do what the table of actions says, where it says so, and nowhere else."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from studio.project.values import State
from studio.ui.action import Submenu
from studio.ui.bars import context_menu
from studio.ui.icons import icon
from studio.ui.main_window import MainWindow
from studio.ui.menus import ACTIONS, MENUS, TOOLBAR
from studio.ui.timeline.geometry import Span
from tests.ui.windows import ANNA, ANNA_AGAIN, BEN, on_timeline, press, select, wait_for_sound

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def written_text(window: MainWindow, number: int) -> QLineEdit:
    """The open text editor of a turn, with the focus in it."""
    window.docks.show("transcript").edit_text(select(window, number))  # type: ignore[attr-defined]
    editor = window.focusWidget()
    assert isinstance(editor, QLineEdit)
    return editor


def test_no_key_is_given_to_two_actions() -> None:
    keys = Counter(QKeySequence(key).toString() for action in ACTIONS for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_names_are_unique_and_every_icon_exists(qapp: object) -> None:
    assert len({action.name for action in ACTIONS}) == len(ACTIONS)
    assert [action.icon for action in ACTIONS if action.icon and icon(action.icon).isNull()] == []
    assert set(TOOLBAR) - {""} <= {action.name for action in ACTIONS}


def test_every_key_is_in_its_tooltip(window: MainWindow) -> None:
    missing = [
        action.name
        for action in ACTIONS
        if action.keys
        and QKeySequence(action.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        not in window.actions_by_name[action.name].toolTip()
    ]
    assert missing == []


def test_bare_keys_of_the_whole_window_are_shown_in_its_menus(window: MainWindow) -> None:
    shown = window.actions_by_name["play-selection-anywhere"].shortcut()
    assert shown == QKeySequence("Shift+Space")


def test_the_right_button_gives_a_turn_to_a_speaker(window: MainWindow) -> None:
    menu = context_menu(window, window.actions_by_name)
    (give,) = menu.findChildren(QMenu)
    listed = [action.text() for action in give.actions()]
    assert listed == ["Anna", "Ben", "No speaker"]
    turn_id = select(window, ANNA)
    give.actions()[1].trigger()
    project = window.studio.document.project
    assert project.speaker(project.turn(turn_id).speaker_id).name == "Ben"
    menu.close()


def test_every_action_is_in_a_menu(window: MainWindow) -> None:
    def names(menu) -> set[str]:  # type: ignore[no-untyped-def]
        found = set()
        for action in menu.actions():
            found |= names(action.menu()) if action.menu() else {action.objectName()}
        return found

    shown = set().union(*(names(action.menu()) for action in window.menuBar().actions()))
    not_there = {f"{kind}-{number}" for kind in ("speaker", "solo") for number in range(3, 10)}
    not_there |= {f"channel-{number}" for number in range(1, 9)}
    assert shown >= {action.name for action in ACTIONS} - not_there
    assert any(isinstance(entry, Submenu) for _, entries in MENUS for entry in entries)


def test_sentences_name_the_key_of_now(window: MainWindow) -> None:
    on_timeline(window)
    press(window, "g")
    assert "press Alt+Right" in window.messages.text.text()
    window.studio.preferences.set(keys={"next-turn": ("Ctrl+F3",)})
    press(window, "g")
    assert "press Ctrl+F3" in window.messages.text.text()
    window.studio.preferences.set(keys={"next-turn": ()})
    press(window, "g")
    assert "press “Next turn”" in window.messages.text.text()


def test_tooltips_name_the_key_of_now(window: MainWindow) -> None:
    find = window.docks.show("transcript").filter.text  # type: ignore[attr-defined]
    assert "(Ctrl+F)" in find.toolTip()
    window.studio.preferences.set(keys={"find": ("Ctrl+F3",)})
    assert "(Ctrl+F3)" in find.toolTip() and "(Ctrl+F)" not in find.toolTip()
    window.studio.preferences.set(keys={"find": ()})
    assert "(“Find in the transcript”)" in find.toolTip()


def test_of_what_excludes_each_other_exactly_one_is_on(window: MainWindow) -> None:
    sets = {action.one_of for action in ACTIONS} - {""}
    assert {"follow", "solo", "channel"} < sets
    for name in sets:
        group = [window.actions_by_name[action.name] for action in ACTIONS if action.one_of == name]
        for made in [each for each in group if each.isEnabled()]:
            made.trigger()  # which a speaker that is not there refuses
            assert len([each for each in group if each.isChecked()]) == 1, (name, made.objectName())
            assert made.actionGroup() is group[0].actionGroup()


def test_letters_act_on_the_timeline(window: MainWindow) -> None:
    turn_id = select(window, ANNA)
    on_timeline(window)
    press(window, "g")
    project = window.studio.document.project
    assert project.turn(turn_id).state is State.GOLD
    assert window.studio.timeline.selection.turn_id == project.turns()[BEN].id, "on to the next"


def test_letters_act_in_the_transcripts_list_too(window: MainWindow) -> None:
    turn_id = select(window, ANNA)
    window.docks.show("transcript").setFocus()
    press(window, "u")
    press(window, "2")
    turn = window.studio.document.project.turn(turn_id)
    assert turn.speaker_id == window.studio.document.project.speakers()[1].id


def test_letters_and_editing_keys_stay_the_texts_own(window: MainWindow) -> None:
    before = window.studio.document.project.turns()
    editor = written_text(window, ANNA)
    editor.selectAll()
    press(window, "g s m 1 x")
    assert editor.text() == "g s m 1 x"
    press(window, KEY.Key_Left, CONTROL)
    assert editor.cursorPosition() < len(editor.text())
    press(window, KEY.Key_Backspace)
    press(window, KEY.Key_Z, CONTROL)
    assert editor.text() == "g s m 1 x", "undo of what was typed, not of the project"
    assert window.studio.document.project.turns() == before, "nothing but the text being written"


def test_tab_plays_while_the_transcript_is_written(window: MainWindow, qtbot: QtBot) -> None:
    editor = written_text(window, ANNA)
    wait_for_sound(window, qtbot)
    press(window, KEY.Key_Tab)
    assert len(window.studio.playback.player.asked) == 1
    assert window.focusWidget() is editor
    press(window, KEY.Key_Space, CONTROL)
    assert len(window.studio.playback.player.asked) == 2


def test_tab_goes_on_to_the_next_field_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    wait_for_sound(window, qtbot)
    window.docks.panel("speakers").lists()[0].setFocus()
    before = window.focusWidget()
    press(window, KEY.Key_Tab)
    assert window.focusWidget() is not before
    assert window.studio.playback.player.asked == []


@pytest.mark.parametrize("key", [KEY.Key_BracketLeft, KEY.Key_F11])
def test_both_keys_set_the_start_at_the_playhead(window: MainWindow, key: Qt.Key) -> None:
    turn_id = select(window, ANNA)
    window.studio.timeline.set_playhead(0.5)
    on_timeline(window)
    press(window, key)
    assert window.studio.document.project.turn(turn_id).start == 0.5


def test_both_forms_of_redo_work(window: MainWindow) -> None:
    turn_id = select(window, ANNA)
    on_timeline(window)
    project = window.studio.document.project
    for modifiers, key in ((CONTROL | SHIFT, KEY.Key_Z), (CONTROL, KEY.Key_Y)):
        window.studio.timeline.selection.select_turn(turn_id)
        press(window, "g")
        press(window, KEY.Key_Z, CONTROL)
        assert project.turn(turn_id).state is State.RAW
        press(window, key, modifiers)
        assert project.turn(turn_id).state is State.GOLD
        press(window, KEY.Key_Z, CONTROL)


def test_a_nudge_moves_the_edge_and_plays_around_it(window: MainWindow, qtbot: QtBot) -> None:
    turn_id = select(window, ANNA_AGAIN)
    wait_for_sound(window, qtbot)
    on_timeline(window)
    press(window, KEY.Key_Left, CONTROL)
    assert window.studio.document.project.turn(turn_id).start == pytest.approx(8.99)
    assert window.studio.playback.player.asked == [(pytest.approx(8.74), pytest.approx(9.24))]


def test_digits_give_turns_to_speakers_and_zero_takes_them_away(window: MainWindow) -> None:
    turn_id = select(window, ANNA)
    on_timeline(window)
    press(window, "2")
    project = window.studio.document.project
    assert project.turn(turn_id).speaker_id == project.speakers()[1].id
    press(window, "0")
    assert project.turn(turn_id).speaker_id is None
    press(window, "9")
    assert "no speaker 9" in window.messages.text.text()


def test_split_and_merge_by_key(window: MainWindow) -> None:
    select(window, ANNA)
    window.studio.timeline.set_playhead(2.5)
    on_timeline(window)
    press(window, "s")
    project = window.studio.document.project
    assert [(turn.start, turn.end) for turn in project.turns()][:2] == [(1.0, 2.5), (2.5, 4.0)]
    press(window, "m")
    assert (project.turns()[0].start, project.turns()[0].end) == (1.0, 4.0)


def test_a_new_turn_from_the_selected_time(window: MainWindow) -> None:
    on_timeline(window)
    press(window, "n")
    assert "Select a stretch of time" in window.messages.text.text()
    window.studio.timeline.selection.set_span(Span(13.0, 14.0))
    press(window, "n")
    assert [(turn.start, turn.end) for turn in window.studio.document.project.turns()][-1] == (13.0, 14.0)


def test_playing_keys_play_what_they_name(window: MainWindow, qtbot: QtBot) -> None:
    select(window, ANNA)
    wait_for_sound(window, qtbot)
    on_timeline(window)
    asked = window.studio.playback.player.asked
    for key, expected in (("q", (0.5, 1.0)), ("w", (4.0, 4.5)), ("e", (1.0, 1.5)), ("d", (3.5, 4.0))):
        press(window, key)
        assert asked[-1] == expected
    press(window, KEY.Key_Return)
    assert asked[-1] == (1.0, 4.0)
    press(window, "c")
    assert asked[-1] == (0.0, 5.0)
    assert window.studio.playback.player.spans[-1] == [(0.0, 1.0), (4.0, 5.0)], "around it"


def test_seeking_and_speed(window: MainWindow) -> None:
    on_timeline(window)
    timeline, playback = window.studio.timeline, window.studio.playback
    press(window, "kk")
    press(window, KEY.Key_Right)
    press(window, KEY.Key_Right, SHIFT)
    assert timeline.playhead_s == pytest.approx(2.11)
    press(window, "j")
    assert timeline.playhead_s == pytest.approx(1.11)
    press(window, ".")
    assert playback.speed == 1.25
    press(window, ",,")
    assert playback.speed == 0.9
    press(window, KEY.Key_Period, CONTROL)
    assert playback.speed == 1.0


def test_stepping_plays_only_where_the_user_wants_that(window: MainWindow, qtbot: QtBot) -> None:
    wait_for_sound(window, qtbot)
    on_timeline(window)
    alt = Qt.KeyboardModifier.AltModifier
    press(window, KEY.Key_Right, alt)
    asked = window.studio.playback.player.asked
    assert asked == [(1.0, 4.0)]
    window.studio.preferences.set(play_on_advance=False)
    press(window, KEY.Key_Right, alt)
    assert len(asked) == 1
    assert window.studio.timeline.playhead_s == 4.0
