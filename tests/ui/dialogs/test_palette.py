"""Ctrl+K finds every action and target by a few letters, and does it."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from studio.project.project import Project
from studio.project.values import State
from studio.ui.action_states import LISTED
from studio.ui.dialogs.palette import PaletteDialog, ranked
from studio.ui.main_window import MainWindow
from studio.ui.menus import ACTIONS
from studio.ui.palette_entries import PaletteEntry, palette_entries
from studio.ui.panels import PANELS
from tests.ui.windows import ANNA, on_timeline, press, select, shown_window

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Iterator[PaletteDialog]:
    shown = opened(window, qtbot)
    yield shown
    if isValid(shown):
        shown.reject()


def opened(window: MainWindow, qtbot: QtBot) -> PaletteDialog:
    """Press its key on the timeline, and wait until the keys go to it."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    on_timeline(window)
    press(window, KEY.Key_K, CONTROL)
    (dialog,) = [each for each in window.findChildren(PaletteDialog) if each.isVisible()]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def typed(palette: PaletteDialog, text: str) -> str:
    """What comes first for this."""
    palette.query.clear()
    QTest.keyClicks(palette.query, text)
    entry = palette.current()
    return f"{entry.path}: {entry.text}" if entry else ""


def enter(palette: PaletteDialog) -> None:
    QTest.keyClick(palette.query, KEY.Key_Return)


def test_every_action_and_panel_is_found_by_its_own_words(window: MainWindow) -> None:
    entries = palette_entries(window)
    for entry in entries:
        assert entry in [found.entry for found in ranked(entries, entry.text, [])], entry
    listed = {entry.key for entry in entries}
    missing = {action.name for action in ACTIONS if f"action:{action.name}" not in listed} - {"palette"}
    assert all(window.actions_by_name[name].property(LISTED) is False for name in missing), (
        "not in menus either"
    )
    assert "speaker-9" in missing and "speaker-2" not in missing
    assert {f"panel:{info.name}" for info in PANELS} <= listed


def test_a_few_letters_and_enter_do_it(window: MainWindow, palette: PaletteDialog) -> None:
    turn_id = select(window, ANNA)
    assert typed(palette, "back not rev") == "Review: Back to not reviewed"
    assert typed(palette, "gold and") == "Review: Gold, and on to the next"
    enter(palette)
    assert window.studio.document.project.turn(turn_id).state is State.GOLD
    assert not isValid(palette) or not palette.isVisible()


def test_targets_are_speakers_recordings_panels_and_workspaces(
    window: MainWindow, palette: PaletteDialog, qtbot: QtBot
) -> None:
    assert typed(palette, "next ben") == "Go to speaker's next turn: Ben"
    enter(palette)
    project = window.studio.document.project
    turn = project.turn(window.studio.timeline.selection.turn_id or 0)
    assert project.speaker(turn.speaker_id or 0).name == "Ben"
    again = opened(window, qtbot)
    assert typed(again, "go panel hist") == "Go to panel: History"
    enter(again)
    assert window.docks.by_name["history"].in_view
    again = opened(window, qtbot)
    assert typed(again, "workspace voice") == "Go to workspace: Voice"
    enter(again)
    assert window.docks.workspace == "voice"


def test_what_was_done_last_comes_first_also_after_a_restart(
    window: MainWindow, palette: PaletteDialog, qtbot: QtBot
) -> None:
    typed(palette, "zoom out")
    enter(palette)
    again = opened(window, qtbot)
    typed(again, "whole rec")
    enter(again)
    third = opened(window, qtbot)
    shown = [found.entry.key for found in third.model.found[:2]]
    assert shown == ["action:fit", "action:zoom-out"]
    third.reject()
    window.studio.preferences.flush()
    assert window.studio.settings.recent_actions == ("action:fit", "action:zoom-out")


def test_arrows_choose_esc_leaves_and_keys_are_shown(window: MainWindow, palette: PaletteDialog) -> None:
    typed(palette, "zoom")
    first = palette.current()
    QTest.keyClick(palette.query, KEY.Key_Down)
    assert palette.current() is not first and palette.current() is not None
    QTest.keyClick(palette.query, KEY.Key_Up)
    assert palette.current() is first
    assert first is not None and first.keys.startswith("Ctrl+")
    QTest.keyClick(palette.query, KEY.Key_Escape)
    assert not isValid(palette) or not palette.isVisible()


def test_what_cannot_be_done_is_grey_and_says_why(tmp_path: Path, project: Project, qtbot: QtBot) -> None:
    with Project.open(project.folder) as second:
        window = shown_window(second, qtbot)
        assert second.read_only
        palette = opened(window, qtbot)
        typed(palette, "split turn")
        entry = palette.current()
        assert entry is not None and "read" in entry.refusal
        enter(palette)
        assert palette.isVisible(), "nothing is done"
        palette.reject()
        window.close_unasked()


def test_there_is_nothing_to_redo_yet(palette: PaletteDialog) -> None:
    typed(palette, "redo")
    entry = palette.current()
    assert entry is not None and entry.refusal == "There is nothing to redo."


def test_english_names_find_commands_of_other_languages() -> None:
    merge = PaletteEntry(
        "a", "Verbinden", "Bearbeiten", "M", lambda: None, english="Merge with the next turn"
    )
    other = PaletteEntry("b", "Teilen", "Bearbeiten", "S", lambda: None, english="Split turn")
    assert [found.entry for found in ranked([other, merge], "merge", [])] == [merge]


def test_nothing_found_is_said(palette: PaletteDialog) -> None:
    assert typed(palette, "qqqq") == ""
    assert palette.nothing.isVisible()
    enter(palette)
    assert palette.isVisible()


def test_it_opens_in_less_than_50_ms(window: MainWindow) -> None:
    took = []
    for _ in range(5):
        began = time.perf_counter()
        palette = PaletteDialog(palette_entries(window), window.studio.preferences, window)
        palette.open()
        palette.grab()  # painted
        took.append(time.perf_counter() - began)
        palette.reject()
    assert min(took) < 0.05, took
