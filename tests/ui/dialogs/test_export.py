"""Exports and freezing as a person asks for them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studio.dataset.formats.readers import read_transcript
from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.steps.freeze import FreezeSettings
from studio.steps.gold import accept
from studio.steps.snapshots import kept_snapshots
from studio.ui.dialogs.export import ExportDialog
from studio.ui.dialogs.freeze import FreezeDialog
from tests.gate import find_nothing
from tests.ui.panels.host import HostWindow
from tests.ui.timeline.scenes import ANNA, BEN


@pytest.fixture
def gold(project: Project) -> Project:
    turns = project.turns()
    project.apply(accept, [turns[ANNA].id, turns[BEN].id])
    find_nothing(project)
    assert {clip.state for clip in project.clips()} == {State.GOLD}
    return project


def choose(dialog: ExportDialog, name: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(name))


def done(host: HostWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not host.studio.work.jobs, timeout=30_000)


def test_labels_of_a_recording_are_written_where_the_dialog_says(
    host: HostWindow, gold: Project, qtbot: QtBot
) -> None:
    dialog = ExportDialog(host, "textgrid")
    qtbot.addWidget(dialog)
    out = Path(dialog.folder.text())
    assert out == gold.folder / "exports" / f"{gold.folder.name} textgrid" and not dialog.rate.isVisibleTo(
        dialog
    )
    dialog.export.click()
    done(host, qtbot)
    found = read_transcript(out / "conversation.TextGrid")
    assert sorted(line.text for line in found.lines) == sorted(turn.text for turn in gold.turns())
    assert Path(ExportDialog(host, "textgrid").folder.text()) != out, "nothing is offered to be replaced"


def test_only_the_ticked_speakers_are_exported_at_the_chosen_rate(
    host: HostWindow, gold: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ExportDialog(host)
    qtbot.addWidget(dialog)
    assert [dialog.which.item(row).text() for row in range(2)] == ["Anna", "Ben"]
    assert "Nobody wrote down what these speakers agreed to: Anna, Ben" in dialog.note.text()
    dialog.which.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.note.text().startswith("Nobody wrote down what these speakers agreed to: Anna.")
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.accept()
    done(host, qtbot)
    assert len((tmp_path / "out" / "metadata.csv").read_text().splitlines()) == 1


def test_what_cannot_be_exported_says_why(
    host: HostWindow, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = ExportDialog(host)
    qtbot.addWidget(dialog)
    assert not dialog.export.isEnabled() and "Mark turns gold first" in dialog.note.text()
    choose(dialog, "srt")
    assert dialog.export.isEnabled()
    dialog.which.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.export.isEnabled() and "Tick" in dialog.note.text()
    dialog.which.item(0).setCheckState(Qt.CheckState.Checked)
    (tmp_path / "mine.txt").write_text("mine")
    dialog.folder.setText(str(tmp_path))
    dialog.accept()
    assert "holds files that are no export" in dialog.note.text() and not host.studio.work.jobs


def test_a_missing_package_is_named(
    host: HostWindow, gold: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.dataset.formats.writers.find_spec", lambda name: None)
    dialog = ExportDialog(host, "lhotse")
    qtbot.addWidget(dialog)
    assert "pip install 'gold-voice-studio[lhotse]'" in dialog.note.text() and not dialog.export.isEnabled()


def test_browsing_keeps_what_lies_in_a_folder(
    host: HostWindow, gold: Project, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = ExportDialog(host)
    qtbot.addWidget(dialog)
    name = Path(dialog.folder.text()).name
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(tmp_path))
    dialog.browse.click()
    assert dialog.folder.text() == str(tmp_path / name), "the project lies in it: a folder of its own"
    (tmp_path / "empty").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(tmp_path / "empty"))
    dialog.browse.click()
    assert dialog.folder.text() == str(tmp_path / "empty")


def test_freezing_keeps_what_was_chosen_for_the_project(
    host: HostWindow, gold: Project, qtbot: QtBot
) -> None:
    dialog = FreezeDialog(host)
    qtbot.addWidget(dialog)
    assert "Gold clips: 2" in dialog.note.text()
    dialog.rate.setCurrentIndex(dialog.rate.findData(24_000))
    dialog.test.setValue(0)
    dialog.freeze.click()
    done(host, qtbot)
    assert {each.snapshot.sample_rate for each in kept_snapshots(gold.folder)} == {24_000}
    assert FreezeSettings.of(gold).shares.test == 0.0
    assert any("Frozen: 2 clips of 2 speakers" in said for said in host.said) or not host.said
    gold.undo()
    assert FreezeSettings.of(gold).sound.sample_rate is None


def test_shares_that_leave_too_little_cannot_be_frozen(host: HostWindow, gold: Project, qtbot: QtBot) -> None:
    dialog = FreezeDialog(host)
    qtbot.addWidget(dialog)
    dialog.validation.setValue(40)
    dialog.test.setValue(40)
    assert not dialog.freeze.isEnabled() and "at most 50%" in dialog.note.text()


def test_a_freeze_that_is_refused_changes_nothing(host: HostWindow, gold: Project, qtbot: QtBot) -> None:
    dialog = FreezeDialog(host)
    qtbot.addWidget(dialog)
    dialog.rate.setCurrentIndex(dialog.rate.findData(24_000))
    gold.apply(edits.set_state, [turn.id for turn in gold.turns()], State.RAW)
    dialog.freeze.click()
    assert "No clip is gold yet" in dialog.note.text() and not host.studio.work.jobs
    assert FreezeSettings.of(gold).sound.sample_rate is None


def test_nothing_gold_cannot_be_frozen(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    dialog = FreezeDialog(host)
    qtbot.addWidget(dialog)
    assert not dialog.freeze.isEnabled() and "Mark turns gold first" in dialog.note.text()
