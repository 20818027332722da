from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.project.project import Project
from studio.steps.gold import accept
from studio.steps.record import keep_reference, new_reference_path
from studio.ui.panels.voices import VoicesPanel
from tests.gate import find_nothing
from tests.ui.panels.host import HostWindow


def record(project: Project, voice: str, seconds: float = 1.0) -> Path:
    """A reference as the recording panel leaves it."""
    path = new_reference_path(project, voice)
    write_wav(path, np.full(int(seconds * 16000), 0.1, np.float32), 16000)
    keep_reference(project, voice, path)
    return path


@pytest.fixture
def panel(host: HostWindow, project: Project, qtbot: QtBot) -> VoicesPanel:
    """Ben has gold; Carla was recorded twice."""
    record(project, "Carla")
    record(project, "Carla", 2.0)
    made = VoicesPanel(host)
    qtbot.addWidget(made)
    made.resize(260, 400)
    made.show()
    return made


def rows(panel: VoicesPanel) -> list[str]:
    return [f"{item.text(0)} {item.text(1)}".strip() for item in panel.tree._items()]


def choose(panel: VoicesPanel, place: int, qtbot: QtBot) -> None:
    item = panel.tree._items()[place]
    at = panel.tree.visualItemRect(item).center()
    qtbot.mouseClick(panel.tree.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_speakers_with_gold_and_recorded_voices_are_listed_with_references(panel: VoicesPanel) -> None:
    assert rows(panel) == ["Ben 0:03.0", "Carla", "Reference 1 0:01.0", "Reference 2 0:02.0"]


def test_enter_plays_the_reference(panel: VoicesPanel, host: HostWindow, qtbot: QtBot) -> None:
    choose(panel, 2, qtbot)

    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)

    assert [len(sound) for sound in host.player.sounds] == [16000]


def test_del_deletes_a_reference_and_undo_brings_it_back(
    panel: VoicesPanel, project: Project, qtbot: QtBot
) -> None:
    choose(panel, 2, qtbot)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert rows(panel) == ["Ben 0:03.0", "Carla", "Reference 1 0:02.0"]

    panel.studio.document.undo()

    assert len(rows(panel)) == 4


def test_deleting_a_voice_with_references_asks_first(
    panel: VoicesPanel, project: Project, qtbot: QtBot
) -> None:
    choose(panel, 1, qtbot)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)
    assert panel.question is not None and project.voice_named("Carla") is not None

    accept_button = next(b for b in panel.question.buttons() if b.text().replace("&", "") == "Delete")
    qtbot.mouseClick(accept_button, Qt.MouseButton.LeftButton)

    assert project.voice_named("Carla") is None


def test_a_speaker_with_gold_cannot_be_deleted_here(
    panel: VoicesPanel, host: HostWindow, qtbot: QtBot
) -> None:
    choose(panel, 0, qtbot)

    qtbot.keyClick(panel.tree, Qt.Key.Key_Delete)

    assert host.complaints == ["This voice is a speaker with gold. It goes when none of its turns is gold."]


def test_f2_renames_a_voice(panel: VoicesPanel, project: Project, qtbot: QtBot) -> None:
    choose(panel, 1, qtbot)
    panel.tree.setFocus()
    qtbot.keyClick(panel.tree, Qt.Key.Key_F2)
    field = panel.tree.findChild(QLineEdit)
    assert field is not None
    field.selectAll()
    qtbot.keyClicks(field, "Clara")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: project.voice_named("Clara") is not None)
    assert rows(panel)[1] == "Clara"


def test_a_name_that_is_taken_is_refused_and_the_old_one_stays(
    panel: VoicesPanel, host: HostWindow, project: Project
) -> None:
    record(project, "Dora")

    panel._rename(("voice", project.voice_named("Dora").id), "Carla")  # type: ignore[union-attr]

    assert host.complaints == ["There already is a voice named Carla. Choose another name."]
    assert "Dora" in rows(panel)


def test_consent_is_written_down_also_for_a_speaker(
    panel: VoicesPanel, project: Project, qtbot: QtBot
) -> None:
    choose(panel, 0, qtbot)
    field = panel.findChild(QPlainTextEdit)
    assert field is not None
    qtbot.keyClicks(field, "Ben agreed in March.")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    voice = project.voice_named("Ben")
    assert voice is not None and voice.consent == "Ben agreed in March."
    assert voice.speaker_id == project.speaker_named("Ben").id  # type: ignore[union-attr]


def test_a_gold_clip_becomes_a_reference(panel: VoicesPanel, project: Project, qtbot: QtBot) -> None:
    turn = next(each for each in project.turns() if each.text == "four five")
    panel.studio.document.apply(accept, [turn.id])
    find_nothing(project)
    choose(panel, 0, qtbot)
    menu = QMenu(panel)
    panel.fill_clips_menu(menu)

    menu.actions()[0].trigger()

    voice = project.voice_named("Ben")
    assert voice is not None
    qtbot.waitUntil(lambda: bool(project.references(voice.id)), timeout=20000)
    assert [each.seconds for each in project.references(voice.id)] == [2.6]


def test_record_brings_up_the_recording_panel(panel: VoicesPanel, host: HostWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel._record, Qt.MouseButton.LeftButton)

    assert host.shown == ["record"]


def test_an_empty_project_says_what_belongs_there_and_offers_to_record(
    empty_host: HostWindow, qtbot: QtBot
) -> None:
    panel = VoicesPanel(empty_host)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.is_empty and "Voices belong here" in panel.empty_state.sentence

    qtbot.mouseClick(panel.empty_state.button, Qt.MouseButton.LeftButton)

    assert empty_host.shown == ["record"]
