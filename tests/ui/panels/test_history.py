from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from studio.project import edits
from studio.project.project import Project
from studio.ui.panels.history import HistoryPanel
from studio.ui.theme import current_theme
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, shown, texts


def names(project: Project) -> list[str]:
    return [speaker.name for speaker in project.speakers()]


def test_steps_are_listed_newest_last_and_a_click_goes_back_and_on(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    panel = HistoryPanel(host)
    shown(qtbot, panel)
    for name in ("Carla", "Dora", "Emil"):
        project.apply(edits.add_speaker, name)
    labels = texts(panel.list, 0)
    assert labels[-3:] == ["Add speaker Carla", "Add speaker Dora", "Add speaker Emil"]
    carla = len(labels) - 3

    click(panel.list, carla)
    qtbot.waitUntil(lambda: names(project) == ["Anna", "Ben", "Carla"])
    assert texts(panel.list, 0) == labels  # undone steps stay, in grey
    grey = [panel.model.index(row, 0).data(Qt.ItemDataRole.ForegroundRole) for row in range(len(labels))]
    assert grey[-2:] == [QColor(current_theme().muted)] * 2 and grey[carla] is None
    assert panel.list.chosen_ids() == {panel.model.rows[carla].id}

    click(panel.list, len(labels) - 1)
    qtbot.waitUntil(lambda: names(project)[-1] == "Emil")


def test_the_beginning_takes_everything_back(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    panel = HistoryPanel(host)
    shown(qtbot, panel)

    click(panel.list, 0)

    qtbot.waitUntil(lambda: project.undo_label is None)
    assert project.recordings() == []


def test_an_empty_history_says_what_will_be_here(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = HistoryPanel(empty_host)
    shown(qtbot, panel)

    assert panel.is_empty and "taken back" in panel.empty_state.sentence


def test_the_buttons_undo_and_redo(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    panel = HistoryPanel(host)
    shown(qtbot, panel)
    project.apply(edits.add_speaker, "Carla")

    qtbot.mouseClick(panel._undo, Qt.MouseButton.LeftButton)
    assert names(project) == ["Anna", "Ben"] and panel._redo.isEnabled()
    qtbot.mouseClick(panel._redo, Qt.MouseButton.LeftButton)
    assert names(project) == ["Anna", "Ben", "Carla"] and not panel._redo.isEnabled()
