import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.ui.panels.speakers import SpeakersPanel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, press, shown, texts, type_into_cell
from tests.ui.timeline.scenes import ANNA, BEN


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> SpeakersPanel:
    panel = SpeakersPanel(host)
    shown(qtbot, panel)
    return panel


def names(project: Project) -> list[str]:
    return [speaker.name for speaker in project.speakers()]


def test_each_speaker_has_a_number_key_and_seconds_of_speech_and_gold(panel: SpeakersPanel) -> None:
    shown_texts = [texts(panel.list, column) for column in range(4)]

    assert shown_texts == [["1", "2"], ["Anna", "Ben"], ["0:05.0", "0:05.0"], ["–", "0:03.0"]]


def test_the_keys_of_speakers_are_those_of_now(panel: SpeakersPanel) -> None:
    panel.studio.preferences.set(keys={"speaker-1": ("Ctrl+F3",), "speaker-0": ("F9",)})
    assert texts(panel.list, 0) == ["Ctrl+F3", "2"] and "keys Ctrl+F3 to 9 give" in panel.list.toolTip()
    about = panel.model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert "F9 gives them to nobody" in about


def test_f2_renames_a_speaker(panel: SpeakersPanel, project: Project) -> None:
    click(panel.list, 0, 1)
    press(panel.list, Qt.Key.Key_F2)
    type_into_cell(panel.list, "Diane")

    assert names(project) == ["Diane", "Ben"] and texts(panel.list, 1) == ["Diane", "Ben"]


def test_a_name_that_is_there_offers_to_merge(panel: SpeakersPanel, project: Project, qtbot: QtBot) -> None:
    click(panel.list, 0, 1)
    press(panel.list, Qt.Key.Key_F2)
    type_into_cell(panel.list, "ben")

    assert names(project) == ["Anna", "Ben"]  # asked first
    assert panel.question is not None and "same person" in panel.question.text()
    accept = panel.question.buttons()[0]
    assert panel.question.buttonRole(accept) is QMessageBox.ButtonRole.AcceptRole
    qtbot.mouseClick(accept, Qt.MouseButton.LeftButton)
    assert names(project) == ["Ben"] and len(project.turns(speaker_id=project.speakers()[0].id)) == 4
    project.undo()
    assert names(project) == ["Anna", "Ben"]


def test_merging_by_the_menu(panel: SpeakersPanel, project: Project) -> None:
    anna, ben = project.speakers()
    menu = QMenu(panel)
    panel.fill_merge_menu(menu, ben.id)

    assert [action.text() for action in menu.actions()] == ["Anna"]
    menu.actions()[0].trigger()
    assert names(project) == ["Anna"]


def test_adding_a_speaker_lets_the_name_be_typed(panel: SpeakersPanel, project: Project) -> None:
    panel.add()
    type_into_cell(panel.list, "Carla")

    assert names(project) == ["Anna", "Ben", "Carla"]


def test_selected_turns_are_given_to_the_speaker(
    panel: SpeakersPanel, project: Project, qtbot: QtBot
) -> None:
    turns = project.turns()
    panel.studio.timeline.selection.select_turn(turns[ANNA].id)
    click(panel.list, 1, 1)

    qtbot.mouseClick(panel._assign, Qt.MouseButton.LeftButton)

    assert project.turn(turns[ANNA].id).speaker_id == turns[BEN].speaker_id


def test_giving_turns_needs_a_selection_and_the_button_says_so(panel: SpeakersPanel) -> None:
    click(panel.list, 1, 1)

    assert not panel._assign.isEnabled()
    assert panel._assign.toolTip() == "Select turns on the timeline or in the transcript first."


def test_a_speaker_who_speaks_is_not_deleted(
    panel: SpeakersPanel, host: HostWindow, project: Project
) -> None:
    click(panel.list, 0, 1)
    press(panel.list, Qt.Key.Key_Delete)

    assert names(project) == ["Anna", "Ben"] and host.complaints[0].startswith("Anna still speaks")


def test_while_nobody_is_known_it_says_what_to_do(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = SpeakersPanel(empty_host)
    shown(qtbot, panel)

    assert panel.is_empty and "Diarize" in panel.empty_state.sentence
