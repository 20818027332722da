"""Settings take effect at once and are there after a restart."""

from PySide6.QtWidgets import QApplication

from studio.settings import load_settings
from studio.ui.dialogs.settings import SettingsDialog
from studio.ui.main_window import MainWindow


def opened(window: MainWindow) -> SettingsDialog:
    window.actions_by_name["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    return dialog


def test_choices_are_stored(window: MainWindow) -> None:
    dialog = opened(window)
    dialog.advance.setChecked(False)
    dialog.downloads.setChecked(True)
    dialog.theme.setCurrentIndex(dialog.theme.findData("high-contrast"))
    dialog.theme.activated.emit(dialog.theme.currentIndex())
    window.studio.preferences.flush()
    stored = load_settings()
    assert (stored.play_on_advance, stored.allow_downloads, stored.theme) == (False, True, "high-contrast")


def test_nothing_is_downloaded_unless_it_was_chosen(window: MainWindow) -> None:
    assert not opened(window).downloads.isChecked()


def test_a_missing_device_is_explained(window: MainWindow, qapp: QApplication) -> None:
    dialog = opened(window)
    problem = window.studio.playback.player.problem
    assert dialog.problem.text() == (str(problem) if problem else "")
    assert dialog.output.itemData(0) == "", "the system's default can always be chosen"


def test_the_token_is_not_shown(window: MainWindow) -> None:
    dialog = opened(window)
    assert dialog.token.echoMode() == dialog.token.EchoMode.Password
