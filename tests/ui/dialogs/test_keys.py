"""The sheet of keys has every key of the table, and can be searched."""

from PySide6.QtWidgets import QLabel

from studio.ui.action import Submenu
from studio.ui.actions import shown_key
from studio.ui.dialogs.keys import KeysDialog
from studio.ui.main_window import MainWindow
from studio.ui.menus import MENUS
from tests.ui.windows import on_timeline, press


def test_every_key_is_on_the_sheet(qtbot) -> None:  # type: ignore[no-untyped-def]
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    for _, entries in MENUS:
        for entry in entries:
            if isinstance(entry, Submenu):
                assert entry.keys in texts
            elif entry is not None and entry.keys:
                assert any(shown_key(entry.keys[0]) in text.split("  ") for text in texts), entry.name


def test_the_question_mark_shows_it_and_typing_finds(window: MainWindow) -> None:
    on_timeline(window)
    press(window, "?")
    dialog = window.findChild(KeysDialog)
    assert dialog is not None and dialog.isVisible()
    dialog.search.setText("merge")
    shown = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible() and label.text()]
    assert "Merge with the next turn" in shown
    assert "Zoom in" not in shown
    dialog.reject()
