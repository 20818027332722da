"""Building the real window in tests. Its player notes what it is asked to play; see `NotingPlayer`."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.audio.player import Player
from studio.project.project import Project
from studio.project.values import State
from studio.ui.document import Document
from studio.ui.main_window import MainWindow
from studio.ui.playback import Playback
from studio.ui.preferences import Preferences
from studio.ui.studio import Studio
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work
from tests.ui.panels.host import NotingPlayer
from tests.ui.timeline.scenes import Said

ANNA, BEN, ANNA_AGAIN, BEN_OVER = range(4)
"""The turns of the scene by number, in time."""

SCENE = [
    Said(
        "Anna", 1.0, 4.0, "one two three", times=((1.0, 2.0), (2.0, 3.0), (3.0, 3.8)), scores=(0.9, 0.2, 0.5)
    ),
    Said("Ben", 4.0, 7.0, "four five", State.GOLD, touched=True, times=((4.2, 5.0), (5.5, 6.5))),
    Said("Anna", 9.0, 11.0, "six seven", times=((9.0, 10.0), (10.0, 11.0))),
    Said("Ben", 10.0, 12.0, "eight", times=((10.2, 11.5),)),
]


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
