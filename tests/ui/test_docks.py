"""The panels' places: what fits on a small screen."""

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.ui.panels import ANNOTATE, VOICE, WORKSPACES
from studio.ui.preferences import Preferences
from tests.ui.windows import made_window

SMALL_SCREEN = (1280, 800)


def is_whole(panel: QWidget) -> bool:
    """Whether nothing of a panel is cut off at its sides."""
    return panel.isVisible() and panel.minimumSizeHint().width() <= panel.width()


@pytest.mark.parametrize("workspace", WORKSPACES)
def test_every_workspace_fits_a_small_screen(project: Project, qtbot: QtBot, workspace: str) -> None:
    window = made_window(project)
    qtbot.addWidget(window)
    window.resize(*SMALL_SCREEN)
    window.show()
    window.docks.show_workspace(workspace)
    for panel in window.docks.by_name.values():
        if workspace in panel.info.workspaces:
            panel.raise_()
            content = panel.panel()
            qtbot.waitUntil(partial(is_whole, content))
    assert (window.width(), window.height()) == SMALL_SCREEN
    window.close_unasked()


def test_panels_opened_beside_each_other_do_not_outgrow_a_small_screen(
    project: Project, qtbot: QtBot
) -> None:
    window = made_window(project, preferences=Preferences())
    qtbot.addWidget(window)
    window.resize(*SMALL_SCREEN)
    window.show()
    window.docks.show_workspace(VOICE)
    window.docks.show("clips")
    qtbot.wait(50)
    assert window.width() == SMALL_SCREEN[0]
    window.close_unasked()


@pytest.mark.parametrize("name", ("record", "train", "speak"))
def test_the_tools_of_a_voice_come_up_in_their_own_workspace(
    project: Project, qtbot: QtBot, name: str
) -> None:
    window = made_window(project)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.actions_by_name[name].trigger()
    assert window.docks.workspace == VOICE and window.docks.by_name[name].isVisible()
    qtbot.waitUntil(lambda: window.docks.panel(name).isAncestorOf(QApplication.focusWidget()))
    window.close_unasked()


def test_a_panel_that_is_open_here_comes_up_here(project: Project, qtbot: QtBot) -> None:
    window = made_window(project)
    qtbot.addWidget(window)
    window.show()
    window.docks.show("speak")
    window.show_panel("speak")
    assert window.docks.workspace == ANNOTATE
    window.close_unasked()
