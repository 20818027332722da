from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.errors import Message
from studio.project import edits
from studio.project.project import Project
from studio.ui.dialogs.importing import ImportDialog
from studio.ui.panels.recordings import RecordingsPanel
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, press, shown, texts, type_into_cell


def add_recording(project: Project, name: str, repairs: Message | None = None) -> int:
    project.apply(edits.add_recording, name, f"/away/{name}.wav", "0" * 64, 8000, 1, 8000 * 65, "en", repairs)
    return int(project.last_result)


@pytest.fixture
def panel(host: HostWindow, qtbot: QtBot) -> RecordingsPanel:
    panel = RecordingsPanel(host)
    shown(qtbot, panel)
    return panel


def test_a_recording_shows_its_length_its_turns_and_its_share_of_gold(panel: RecordingsPanel) -> None:
    assert [texts(panel.list, column) for column in range(4)] == [["conversation"], ["0:20"], ["4"], ["30%"]]


def test_selecting_a_recording_brings_it_to_the_timeline(panel: RecordingsPanel, project: Project) -> None:
    second = add_recording(project, "second")

    click(panel.list, 1)

    assert panel.studio.document.recording_id == second


def test_the_current_recording_is_the_selected_one(panel: RecordingsPanel, project: Project) -> None:
    second = add_recording(project, "second")

    panel.studio.document.set_recording(second)

    assert panel.list.chosen_ids() == {second}


def test_f2_renames_and_undo_takes_the_name_back(panel: RecordingsPanel, project: Project) -> None:
    click(panel.list, 0)
    press(panel.list, Qt.Key.Key_F2)
    type_into_cell(panel.list, "the call")

    assert project.recordings()[0].name == "the call"
    project.undo()
    assert texts(panel.list, 0) == ["conversation"]


def test_a_taken_name_is_refused_with_a_sentence(panel: RecordingsPanel, project: Project) -> None:
    add_recording(project, "second")
    click(panel.list, 1)
    press(panel.list, Qt.Key.Key_F2)
    type_into_cell(panel.list, "conversation")

    assert project.recordings()[1].name == "second"
    assert panel.host.complaints == ["There already is a recording named conversation. Choose another name."]  # type: ignore[attr-defined]


def test_delete_takes_a_recording_out_and_says_that_undo_brings_it_back(
    panel: RecordingsPanel, host: HostWindow, project: Project
) -> None:
    click(panel.list, 0)
    press(panel.list, Qt.Key.Key_Delete)

    assert project.recordings() == [] and panel.is_empty
    assert host.said == ["Removed conversation from the project. Its file stays; undo brings it back."]
    project.undo()
    assert not panel.is_empty


def test_repairs_are_marked_and_told(panel: RecordingsPanel, project: Project) -> None:
    add_recording(project, "broken", Message("{count} samples were silenced.", {"count": 4}))
    index = panel.model.index(1, 0)

    assert index.data(Qt.ItemDataRole.DecorationRole) is not None
    assert "4 samples were silenced." in index.data(Qt.ItemDataRole.ToolTipRole)


def test_files_that_are_dropped_are_imported(panel: RecordingsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    write_wav(tmp_path / "dropped.wav", np.zeros(8000, np.float32), 8000)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.wav"))])

    copy, left, no_keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(panel, QDragEnterEvent(QPoint(9, 9), copy, data, left, no_keys))
    QApplication.sendEvent(panel, QDropEvent(QPointF(9, 9), copy, data, left, no_keys))

    dialog = panel.host.widget.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(dialog.button.isEnabled)
    dialog.button.click()
    qtbot.waitUntil(lambda: len(panel.model.rows) == 2 or bool(panel.host.complaints), timeout=20_000)
    assert panel.host.complaints == []
    assert texts(panel.list, 0) == ["conversation", "dropped"]


def test_an_empty_project_offers_to_import(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = RecordingsPanel(empty_host)
    shown(qtbot, panel)

    assert panel.is_empty and panel.empty_state.button.text() == "Import recordings…"
    assert "belong here" in panel.empty_state.sentence


def test_a_project_that_is_read_only_lets_nothing_be_typed(read_only_host: HostWindow, qtbot: QtBot) -> None:
    panel = RecordingsPanel(read_only_host)
    shown(qtbot, panel)
    click(panel.list, 0)
    press(panel.list, Qt.Key.Key_F2)

    assert panel.list.state() is not panel.list.State.EditingState
    assert panel.read_only_reason
