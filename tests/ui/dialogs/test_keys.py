"""The sheet of keys has every key in force, fits a small screen and can be searched."""

from PySide6.QtWidgets import QLabel

from studio.ui.action import Submenu
from studio.ui.actions import shown_key
from studio.ui.dialogs.key_editor import KeyEditor
from studio.ui.dialogs.keys import KeysDialog
from studio.ui.main_window import MainWindow
from studio.ui.menus import MENUS
from tests.ui.windows import on_timeline, press


def sheet(window: MainWindow) -> KeysDialog:
    on_timeline(window)
    press(window, "?")
    dialog = window.findChild(KeysDialog)
    assert dialog is not None and dialog.isVisible()
    return dialog


def texts(dialog: KeysDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def test_every_key_is_on_the_sheet(window: MainWindow) -> None:
    dialog = sheet(window)
    found = texts(dialog)
    for _, entries in MENUS:
        for entry in entries:
            if isinstance(entry, Submenu):
                assert not entry.keys or entry.keys in found
            elif entry is not None and entry.keys:
                assert any(shown_key(entry.keys[0]) in text.split("  ") for text in found), entry.name
    assert dialog.width() <= 1280 and dialog.height() <= 760, "with a task bar on a small screen"
    dialog.reject()


def test_typing_finds_actions_by_what_they_do_and_by_key(window: MainWindow) -> None:
    dialog = sheet(window)
    dialog.search.setText("merge")
    assert "Merge with the next turn" in texts(dialog)
    assert "Zoom in" not in texts(dialog)
    assert "<b>Play</b>" not in texts(dialog), "nor a heading over nothing"
    dialog.search.setText("ctrl+e")
    assert "Zoom to the selection" in texts(dialog)
    dialog.reject()


def test_it_shows_the_users_keys_and_leads_to_changing_them(window: MainWindow) -> None:
    window.studio.preferences.set(keys={"split": ("Ctrl+K",), "speaker-1": ("F3",)})
    dialog = sheet(window)
    assert shown_key("Ctrl+K") in texts(dialog) and "S" not in texts(dialog)
    assert "F3" in texts(dialog) and "1–9, 0" not in texts(dialog), "the summary would not be true"
    dialog.change.click()
    editor = window.findChild(KeyEditor)
    assert editor is not None and editor.isVisible()
    editor.reject()
