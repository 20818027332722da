"""The matrix of a run in a real window: measured, ordered, and its pairs heard."""

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.audio.files import write_wav
from studio.project import edits
from studio.project.project import Project
from studio.ui.panels.evaluation import EvaluationPanel
from studio.ui.panels.evaluation_pairs import BETWEEN_S, RATE
from studio.ui.panels.train import TrainPanel
from studio.voices.evaluation_matrix import Evaluation, HeldOutClip, Kind, Row, SpokenClip, pooled
from studio.voices.training import RunFolder, prepare_run
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, press, shown, texts
from tests.voices.evaluated_run import SETTINGS, add_checkpoint, run_of_buzz
from tests.voices.frozen import frozen

STEP, WORDS, LIKENESS, MCD = 0, 1, 2, 6


def add_run(project: Project, folder: Path) -> int:
    ben = project.speaker_named("Ben")
    assert ben is not None
    project.apply(edits.add_run, "studio", ben.id, "Ben", f"runs/{folder.name}")
    return project.runs()[-1].id


def written(project: Project, name: str = "001", clips: int = 6) -> RunFolder:
    """A run with snapshot and no checkpoints, in the project's folder."""
    folder = project.subfolder("runs") / name
    gold = project.folder / f"gold-{name}"
    run = prepare_run(folder, frozen(gold, clips), "studio", SETTINGS)
    add_run(project, folder)
    return run


def measured(run: RunFolder, figures: dict[int, dict[str, float]]) -> Evaluation:
    """An evaluation with these figures by step, kept with the run; its sounds are there."""
    clip = next(clip for clip in run.snapshot.clips if clip.split != "train")
    held = (HeldOutClip(clip.id, "one two", clip.seconds, 2, f"snapshot/{clip.file}"),)
    found = Evaluation(run.snapshot.hash, held)
    natural = (SpokenClip(clip.id, {"similarity": 0.9, "word_errors": 0.0}, held[0].sound),)
    found = found.with_row(Row(Kind.NATURAL, natural, pooled(natural, held)))
    found = found.with_row(Row(Kind.OTHER_SPEAKER, (), {"similarity": 0.6}, name="Anna"))
    for step, values in figures.items():
        add_checkpoint(run.folder, step)
        mark = f"1.0 {(run.folder / f'checkpoints/step-{step:06d}.safetensors').stat().st_size}"
        sound = f"evaluation/checkpoint-{step:06d}/{clip.id}.wav"
        (run.folder / sound).parent.mkdir(parents=True)
        write_wav(run.folder / sound, np.full(2205, step / 1000, np.float32), 22_050)
        spoken = (SpokenClip(clip.id, values, sound),)
        found = found.with_row(Row(Kind.CHECKPOINT, spoken, pooled(spoken, held), step, mark))
    found.save(run.folder)
    return found


FIGURES = {
    100: {"mcd": 7.0, "similarity": 0.7, "word_errors": 50.0},
    200: {"mcd": 6.0, "similarity": 0.8, "word_errors": 0.0},
    300: {"mcd": 5.5, "similarity": 0.75, "word_errors": 0.0},
}


def measured_run(project: Project) -> RunFolder:
    """A run whose three checkpoints are measured."""
    run = written(project)
    measured(run, FIGURES)
    return run


def opened(host: HostWindow, qtbot: QtBot) -> EvaluationPanel:
    panel = EvaluationPanel(host)
    shown(qtbot, panel, 1500, 360)
    return panel


def steps(panel: EvaluationPanel) -> list[str]:
    return [text for text in texts(panel.list, STEP) if text.startswith("Step")]


def test_the_matrix_marks_the_best_and_orders_by_any_measure(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    measured(written(project), FIGURES)
    panel = opened(host, qtbot)
    qtbot.waitUntil(lambda: len(panel.model.rows) == 5)

    assert texts(panel.list, STEP) == [
        "Natural speech", "Another speaker: Anna", "Step 100", "Step 200", "Step 300"
    ]  # fmt: skip
    assert texts(panel.list, LIKENESS) == ["0.900", "0.600", "0.700", "★ 0.800", "0.750"]
    assert texts(panel.list, MCD) == ["", "", "7.00 dB", "6.00 dB", "★ 5.50 dB"]
    stars = [line.title for line in panel.model.rows if "similarity" in line.best]
    assert stars == ["Step 200"]
    assert [line.row.step for line in panel.model.rows if "mcd" in line.best] == [300]
    assert "best of the run" in panel.model.index(3, LIKENESS).data(Qt.ItemDataRole.ToolTipRole)

    header = panel.list.horizontalHeader()
    place = header.sectionViewportPosition(LIKENESS) + 10
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
    assert steps(panel) == ["Step 100", "Step 300", "Step 200"] and panel.order.currentIndex() == LIKENESS
    panel.falling.click()
    assert steps(panel) == ["Step 200", "Step 300", "Step 100"]
    assert texts(panel.list, STEP)[:2] == ["Natural speech", "Another speaker: Anna"]
    assert panel.state.text() == "All is measured, on 1 held-out clip." and not panel.begin.isEnabled()
    panel.close_sound()


def test_figures_are_written_in_the_numbers_of_the_language(
    host: HostWindow, project: Project, german_numbers: None, qtbot: QtBot
) -> None:
    measured_run(project)
    panel = opened(host, qtbot)
    qtbot.waitUntil(lambda: len(panel.model.rows) == 5)
    assert texts(panel.list, LIKENESS) == ["0,900", "0,600", "0,700", "★ 0,800", "0,750"]
    panel.close_sound()


def test_a_pair_is_heard_one_after_the_other(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    run = written(project)
    found = measured(run, FIGURES)
    panel = opened(host, qtbot)
    qtbot.waitUntil(lambda: len(panel.pairs.model.rows) == 1)
    assert panel.list.chosen_ids() == {200}, "the one that is most like the speaker"

    panel.pairs.list.setFocus()
    click(panel.pairs.list, 0)
    press(panel.pairs.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(host.player.sounds))
    (heard,) = host.player.sounds
    seconds = found.clips[0].seconds
    assert len(heard) / RATE == pytest.approx(seconds + BETWEEN_S + 0.1, abs=0.01)
    assert heard[-1000:-500].mean() == pytest.approx(0.2, abs=0.01)

    click(panel.list, 4)
    qtbot.mouseClick(panel.pairs.made, Qt.MouseButton.LeftButton)
    assert float(np.mean(host.player.sounds[-1])) == pytest.approx(0.3, abs=0.01)
    click(panel.list, 1)
    assert not panel.pairs.model.rows or not panel.pairs.made.isEnabled()
    panel.close_sound()


def test_a_run_is_measured_from_the_window_and_opened_from_the_list_of_runs(
    host: HostWindow, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "hum").mkdir()
    run = run_of_buzz(tmp_path / "hum")
    shutil.move(run.folder, project.subfolder("runs") / "hum")
    add_run(project, project.subfolder("runs") / "hum")
    measured(written(project, "002"), FIGURES)
    panel = opened(host, qtbot)
    qtbot.waitUntil(lambda: len(panel.model.rows) == 5)
    panel.show_run(1)
    qtbot.waitUntil(lambda: panel.not_yet.isVisible() and panel.begin.isEnabled())

    qtbot.mouseClick(panel.begin, Qt.MouseButton.LeftButton)
    assert not panel.begin.isEnabled() and panel.cancel.isEnabled()
    qtbot.waitUntil(lambda: "Step 10" in texts(panel.list, STEP) and not panel.measuring, timeout=60_000)
    assert texts(panel.list, STEP)[:2] == ["Natural speech", "Natural, through the vocoder"]
    assert panel.found and panel.pairs.model.rows[0].text == panel.found.clips[0].text
    assert host.complaints == []

    runs = TrainPanel(host)
    shown(qtbot, runs, 1200, 360)
    qtbot.waitUntil(lambda: len(runs.model.rows) == 2)
    qtbot.mouseClick(runs.details.evaluate_button, Qt.MouseButton.LeftButton)
    assert host.shown == ["evaluation"]
    runs.close_sound()
    panel.close_sound()


def test_measuring_can_be_stopped_and_taken_up_again(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    add_checkpoint(measured_run(project).folder, 400)
    panel = opened(host, qtbot)
    qtbot.waitUntil(panel.begin.isEnabled)
    qtbot.mouseClick(panel.begin, Qt.MouseButton.LeftButton)
    assert panel.state.text().endswith("…")
    qtbot.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not panel.measuring and panel.begin.isEnabled(), timeout=10_000)
    assert len(panel.model.rows) == 5 and not panel.cancel.isEnabled()
    assert panel.state.text() == "1 checkpoint is not measured yet."
    panel.close_sound()


def test_new_checkpoints_are_counted(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    add_checkpoint(measured_run(project).folder, 400)
    panel = opened(host, qtbot)
    qtbot.waitUntil(lambda: panel.state.text() == "1 checkpoint is not measured yet.")
    assert panel.begin.isEnabled()
    panel.close_sound()


def test_a_run_that_held_nothing_out_says_what_to_do(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    written(project, clips=3)
    panel = opened(host, qtbot)
    qtbot.waitUntil(lambda: "none is left to measure it with" in panel.cannot.sentence)
    assert panel.cannot.isVisible() and not panel.begin.isEnabled()
    panel.close_sound()


def test_without_a_run_it_leads_to_training(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = opened(empty_host, qtbot)
    assert panel.is_empty and "Fine-tune" in panel.empty_state.sentence
    qtbot.mouseClick(panel.empty_state.button, Qt.MouseButton.LeftButton)
    assert empty_host.shown == ["train"]
    panel.close_sound()
