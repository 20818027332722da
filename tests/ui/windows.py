"""Building the real window in tests. Its player notes what it is asked to play; see `NotingPlayer`."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from studio.audio.player import Player
from studio.project.project import Project
from studio.ui.document import Document
from studio.ui.main_window import MainWindow
from studio.ui.playback import Playback
from studio.ui.preferences import Preferences
from studio.ui.studio import Studio
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work
from tests.ui.panels.host import NotingPlayer
from tests.ui.timeline.scenes import ANNA as ANNA
from tests.ui.timeline.scenes import ANNA_AGAIN as ANNA_AGAIN
from tests.ui.timeline.scenes import BEN as BEN
from tests.ui.timeline.scenes import BEN_OVER as BEN_OVER
from tests.ui.timeline.scenes import SCENE as SCENE


def shown_window(
    project: Project, qtbot: QtBot, player: Player | None = None, preferences: Preferences | None = None
) -> MainWindow:
    """The window, on screen and active."""
    window = made_window(project, player, preferences)
    qtbot.addWidget(window, before_close_func=MainWindow.close_unasked)  # no question may wait in a test
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def made_window(
    project: Project, player: Player | None = None, preferences: Preferences | None = None
) -> MainWindow:
    """The window, not shown yet; `opened` of it holds the folders that it wanted to open."""
    document = Document(project)
    timeline = TimelineState(document)
    playback = Playback(timeline, player or NotingPlayer())
    opened: list[Path] = []
    studio = Studio(document, timeline, playback, Work(document), preferences or Preferences())
    window = MainWindow(studio, opened.append)
    window.setProperty("opened", opened)
    for part in (document, timeline, playback, studio.work):
        part.setParent(window)
    return window


def select(window: MainWindow, number: int) -> int:
    """Select a turn of the scene; its id."""
    turn_id = window.studio.document.project.turns()[number].id
    window.studio.timeline.selection.select_turn(turn_id)
    return turn_id


def press(window: MainWindow, key: Qt.Key | str, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is, as the user does."""
    target: QWidget = window.focusWidget() or window
    none = modifiers if modifiers is not None else Qt.KeyboardModifier.NoModifier
    if isinstance(key, str):
        QTest.keyClicks(target, key, none)
    else:
        QTest.keyClick(target, key, none)


def on_timeline(window: MainWindow) -> None:
    """Give the focus to the timeline."""
    window.timeline.setFocus()


def wait_for_sound(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the recording's file is open: what is asked for then is played at once."""
    playback = window.studio.playback
    qtbot.waitUntil(lambda: playback._sound._opening is None or playback._sound._opening.done())


def open_dialog(qtbot: QtBot) -> QDialog:
    """The dialog that opens, once it is active."""

    def found() -> list[QDialog]:
        return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    dialog = found()[0]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog
