"""Keys are changed by pressing them; they act at once, everywhere they are shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studio.project.project import Project
from studio.settings import load_settings
from studio.ui.dialogs.key_editor import KeyEditor
from studio.ui.dialogs.key_list import KEYS
from studio.ui.main_window import MainWindow
from studio.ui.panels.buttons import PictureButton
from tests.ui.windows import ANNA, ANNA_AGAIN, on_timeline, press, select

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(window: MainWindow) -> Iterator[KeyEditor]:
    window.actions_by_name["change-keys"].trigger()
    shown = window.findChild(KeyEditor)
    assert shown is not None
    yield shown
    if isValid(shown):
        shown.reject()


def close(editor: KeyEditor, window: MainWindow, qtbot: QtBot) -> None:
    """Close it and have the keys in the timeline again."""
    editor.reject()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    on_timeline(window)


def type_key(editor: KeyEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    editor.field.setFocus()
    QTest.keyClick(editor.field, key, modifiers)


def keys_shown(editor: KeyEditor, name: str) -> str:
    return editor.list._items[name].text(KEYS)


def test_a_free_key_acts_at_once_and_is_shown_everywhere(
    window: MainWindow, editor: KeyEditor, qtbot: QtBot
) -> None:
    editor.choose("split")
    type_key(editor, KEY.Key_F4, CONTROL)
    assert keys_shown(editor, "split").split() == ["S", "Ctrl+F4"]
    for chip in editor.chips.findChildren(PictureButton):
        if chip.text() == "S":
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert "(Ctrl+F4)" in window.actions_by_name["split"].toolTip()
    close(editor, window, qtbot)
    turn_id = select(window, ANNA)
    window.studio.timeline.set_playhead(2.0)
    press(window, "s")
    assert window.studio.document.project.turn(turn_id).end == 4.0, "no longer its key"
    press(window, KEY.Key_F4, CONTROL)
    assert window.studio.document.project.turn(turn_id).end == 2.0
    state = window.docks.panel("inspector").turn_form.play  # type: ignore[attr-defined]
    assert "(Return)" in state.toolTip()
    window.studio.preferences.set(keys={"split": ("Ctrl+F4",), "play-selection": ("F9",)})
    state.hide()
    state.show()
    assert "(F9)" in state.toolTip(), "buttons of panels say it too"
    window.studio.preferences.set(keys={"split": ("Ctrl+F4",)})
    window.studio.preferences.flush()
    assert load_settings().keys == {"split": ("Ctrl+F4",)}


def test_a_key_that_is_taken_is_asked_about_and_moves_only(window: MainWindow, editor: KeyEditor) -> None:
    editor.choose("split")
    type_key(editor, KEY.Key_E, CONTROL)
    assert editor.question.text() == "Ctrl+E is the key of “Zoom to the selection”."
    assert keys_shown(editor, "split") == "S"
    editor.leave.click()
    assert not editor.take.isVisible() and keys_shown(editor, "split") == "S"
    type_key(editor, KEY.Key_E, CONTROL)
    editor.take.click()
    assert keys_shown(editor, "split").split() == ["S", "Ctrl+E"]
    assert keys_shown(editor, "zoom-selection") == ""
    assert editor.list._items["zoom-selection"].font(KEYS).bold()
    editor.choose("zoom-selection")
    editor.reset.click()
    assert editor.question.text() == "Ctrl+E stays with “Split turn at the playhead”, to which you gave it."
    editor.choose("split")
    editor.reset.click()
    assert keys_shown(editor, "zoom-selection") == "Ctrl+E"
    assert window.studio.settings.keys == {}


def test_a_preset_changes_the_window_and_reset_all_only_ones_own(
    window: MainWindow, editor: KeyEditor, qtbot: QtBot
) -> None:
    editor.choose("loop")
    type_key(editor, KEY.Key_F9, CONTROL)
    editor.preset.setCurrentIndex(editor.preset.findData("aegisub"))
    editor.preset.activated.emit(editor.preset.currentIndex())
    assert "(X)" in window.actions_by_name["next-turn"].toolTip()
    assert keys_shown(editor, "loop").split() == ["L", "Ctrl+F9"]
    editor.reset_all.click()
    assert keys_shown(editor, "loop") == "L" and not editor.reset_all.isEnabled()
    close(editor, window, qtbot)
    press(window, "x")
    press(window, "x")
    turns = window.studio.document.project.turns()
    assert window.studio.timeline.selection.turn_id == turns[1].id, "next line, as in Aegisub"
    assert window.studio.settings.key_preset == "aegisub"


def click_the_sound(window: MainWindow, seconds: float, button: Qt.MouseButton) -> None:
    waveform = window.timeline.waveform
    at = QPoint(round(waveform.axis().x(seconds)), waveform.height() // 2)
    QTest.mouseClick(waveform, button, pos=at)
    if button is Qt.MouseButton.RightButton:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, waveform.mapToGlobal(at))
        QApplication.sendEvent(waveform, event)


def test_clicks_set_edges_only_with_aegisubs_mouse(window: MainWindow, project: Project) -> None:
    turn_id = select(window, ANNA_AGAIN)
    click_the_sound(window, 8.6, Qt.MouseButton.LeftButton)
    assert project.turn(turn_id).start == 9.0
    window.studio.preferences.set(key_preset="aegisub")
    click_the_sound(window, 8.6, Qt.MouseButton.LeftButton)
    assert project.turn(turn_id).start == pytest.approx(8.6, abs=0.05)
    click_the_sound(window, 9.8, Qt.MouseButton.RightButton)
    assert project.turn(turn_id).start == pytest.approx(8.6, abs=0.05)
    assert window.studio.timeline.playhead_s == pytest.approx(9.8, abs=0.05)
    assert QApplication.activePopupWidget() is None, "no menu"
    window.studio.timeline.selection.clear()
    click_the_sound(window, 8.4, Qt.MouseButton.LeftButton)
    assert len(project.history()) == 3, "nothing is selected: two edges were set, no more"


def test_a_letter_for_a_window_wide_action_stays_a_letter_in_text(
    window: MainWindow, editor: KeyEditor, qtbot: QtBot
) -> None:
    editor.choose("fit")
    type_key(editor, KEY.Key_H, Qt.KeyboardModifier.NoModifier)
    assert "acts on the timeline and in lists" in editor.question.text()
    close(editor, window, qtbot)
    view = window.studio.timeline.view
    view.set_view(2.0, 3.0)
    search = window.docks.show("transcript").filter.findChild(type(editor.search))  # type: ignore[attr-defined]
    search.setFocus()
    press(window, "h")
    assert search.text() == "h" and view.span.seconds == 1.0
    on_timeline(window)
    press(window, "h")
    assert view.span.seconds > 1.0
    view.set_view(2.0, 3.0)
    press(window, KEY.Key_0, CONTROL)
    assert view.span.seconds > 1.0, "its chord as well"


def test_the_search_finds_by_menu_title_and_key(editor: KeyEditor) -> None:
    editor.search.setText("play half")
    shown = {name for name, item in editor.list._items.items() if not item.isHidden()}
    assert {"play-before", "play-after"} <= shown and "zoom-in" not in shown


def test_nothing_is_changed_without_an_action_and_esc_leaves(window: MainWindow, editor: KeyEditor) -> None:
    assert not editor.field.isEnabled()
    editor.choose("loop")
    type_key(editor, KEY.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert not editor.isVisible() and window.studio.settings.keys == {}
