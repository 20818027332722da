import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.events import Checkpoint, Done, Failed, Metric, Note, Probe
from studio.jobs.detached import LOCK, STOP
from studio.jobs.queue import Job
from studio.project.project import Project
from studio.steps.clone_ways import Installed
from studio.steps.gold import accept
from studio.ui.panels import runs_list
from studio.ui.panels.row_table import MARGIN_PX
from studio.ui.panels.train import TrainPanel
from studio.voices.training import UNPLANNED, TrainingSettings
from tests.ui.panels.host import HostWindow
from tests.ui.panels.keyboard import click, double_click, press, shown, texts
from tests.ui.panels.test_clone import grow_gold
from tests.ui.panels.test_run_watch import report, step, write_run

STATE, PROGRESS, SPEED, LEFT = 2, 3, 4, 5


@pytest.fixture
def started(host: HostWindow, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was handed to training. A real one takes minutes of torch: tests/voices trains for real."""
    asked: list[Any] = []

    def train(speaker: str, engine: str, **settings: Any) -> None:
        asked.append((speaker, engine, settings))

    def resume(folder: Path, speaker: str) -> None:
        asked.append((folder, speaker))

    monkeypatch.setattr(host.studio.work, "train", train)
    monkeypatch.setattr(host.studio.work, "resume", resume)
    return asked


def open_panel(host: HostWindow, qtbot: QtBot) -> TrainPanel:
    panel = TrainPanel(host)
    shown(qtbot, panel, 1200, 360)
    return panel


def with_runs(host: HostWindow, qtbot: QtBot, count: int = 1) -> TrainPanel:
    panel = open_panel(host, qtbot)
    qtbot.waitUntil(lambda: len(panel.model.rows) == count)
    return panel


def test_the_form_offers_speakers_with_gold_and_starts_with_its_settings(
    host: HostWindow, started: list[Any], qtbot: QtBot
) -> None:
    panel = open_panel(host, qtbot)
    assert [panel.form.speaker.itemText(place) for place in range(panel.form.speaker.count())] == [
        "Ben  (3 s)"
    ]
    panel.form.engine.setCurrentIndex(panel.form.engine.findData("sv2tts"))
    panel.form.steps.setValue(50)
    assert not panel.form.batch_size.isVisible()
    qtbot.mouseClick(panel.form.toggle, Qt.MouseButton.LeftButton)
    assert panel.form.batch_size.isVisible()

    qtbot.mouseClick(panel.form.button, Qt.MouseButton.LeftButton)

    ((speaker, engine, settings),) = started
    assert (speaker, engine, settings["steps"], settings["checkpoint_every"]) == ("Ben", "sv2tts", 50, 50)
    panel.close_sound()


def test_an_engine_that_plans_its_steps_is_told_minutes_and_what_suits_it(
    host: HostWindow, started: list[Any], qtbot: QtBot
) -> None:
    panel = open_panel(host, qtbot)
    form = panel.form
    form.engine.setCurrentIndex(form.engine.findData("sv2tts"))
    assert form.steps.isVisible() and not form.minutes.isVisible() and form.batch_size.value() == 12
    form.engine.setCurrentIndex(form.engine.findData("studio"))
    assert form.minutes.isVisible() and not form.steps.isVisible() and form.minutes.text() == "10 min"

    form.engine.setFocus()
    qtbot.keyClick(form.engine, Qt.Key.Key_Tab)
    assert panel.focusWidget() is form.minutes
    qtbot.keyClick(form.minutes, Qt.Key.Key_Up)
    qtbot.mouseClick(form.button, Qt.MouseButton.LeftButton)

    ((_, engine, settings),) = started
    assert engine == "studio" and settings["minutes"] == 11.0 and "steps" not in settings
    told = TrainingSettings.from_json(settings)
    assert (told.batch_size, told.learning_rate, told.checkpoint_every) == (8, 4e-4, 50)
    panel.close_sound()


def test_minutes_are_those_of_the_way_in_minutes_until_others_are_typed(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    panel = open_panel(host, qtbot)
    form = panel.form
    form.there = Installed(frozenset({"studio"}))
    form.engine.setCurrentIndex(form.engine.findData("studio"))

    grow_gold(project, "Ben", 60)
    assert form.minutes.value() == 3, "little gold is soon learned"
    grow_gold(project, "Ben", 60)
    assert form.minutes.value() == 10
    form.minutes.setValue(25)
    grow_gold(project, "Ben", 60)
    assert form.minutes.value() == 25
    panel.close_sound()


def test_what_cannot_be_trained_is_said(host: HostWindow, qtbot: QtBot) -> None:
    """Ben's turn is gold but has no clips yet, so there is nothing to freeze."""
    panel = open_panel(host, qtbot)
    assert panel.runs.none_yet.isVisible() and "press Fine-tune" in panel.runs.none_yet.sentence

    qtbot.mouseClick(panel.form.button, Qt.MouseButton.LeftButton)

    assert host.complaints == ["Ben has no gold clips yet. Mark some of their turns gold first."]
    panel.close_sound()


def test_without_gold_it_explains_what_is_needed(empty_host: HostWindow, qtbot: QtBot) -> None:
    panel = open_panel(empty_host, qtbot)

    assert panel.is_empty and "half a minute" in panel.empty_state.sentence
    panel.close_sound()


def test_gold_that_is_marked_while_it_is_open_can_be_trained(host: HostWindow, qtbot: QtBot) -> None:
    panel = open_panel(host, qtbot)
    anna = next(turn for turn in host.studio.document.project.turns() if turn.text == "one two three")

    host.studio.document.apply(accept, [anna.id])

    assert panel.form.speaker.count() == 2
    panel.close_sound()


def test_runs_are_there_after_a_restart_with_state_and_progress(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    write_run(project, "001", [step(1, 4.0), step(40, 3.0), Done(40, stopped=True)])
    folder = write_run(project, "002", [step(1, 4.0), step(50, 2.0)], steps=200)
    with FileLock(folder / LOCK):
        panel = with_runs(host, qtbot, 2)

    assert texts(panel.list, STATE) == ["Training", "Stopped"]
    assert texts(panel.list, PROGRESS) == ["50 / 200", "40 / 100"]
    assert texts(panel.list, SPEED) == ["2.0", ""] and texts(panel.list, LEFT) == ["40 s", ""]
    assert [run.id for run in panel.details.chart.runs] == [2]  # type: ignore[union-attr]
    panel.close_sound()


def test_steps_are_written_in_the_numbers_of_the_language(
    host: HostWindow, project: Project, german_numbers: None, qtbot: QtBot
) -> None:
    write_run(project, "001", [step(1200, 4.0), Note(Message("Small data"))], steps=2000)
    panel = with_runs(host, qtbot)
    assert texts(panel.list, PROGRESS) == ["1.200 / 2.000"]
    assert panel.details.messages.toPlainText() == "1.200: Small data"
    panel.close_sound()


@pytest.mark.parametrize("title", ["Not started", "Stopping…", "Waiting", "Starting…"])
def test_no_state_of_a_run_is_cut_in_a_language_of_longer_words(
    host: HostWindow, project: Project, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    longer = "It has not started so far"
    monkeypatch.setattr(runs_list, "tr", lambda text: longer if text == title else text)
    write_run(project, "001", [step(1, 4.0)])
    panel = with_runs(host, qtbot)
    shown = panel.list.fontMetrics().horizontalAdvance(longer) + 2 * MARGIN_PX
    assert panel.list.columnWidth(STATE) >= shown
    panel.close_sound()


def test_in_a_small_panel_no_part_lies_over_another(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    write_run(project, "001", [step(1, 4.0)])
    panel = with_runs(host, qtbot)
    panel.setMinimumWidth(330)  # as its place in the window allows
    panel.resize(330, 300)
    parts = [panel.form, panel.runs, panel.details]
    qtbot.waitUntil(lambda: panel.width() == 330)
    for first, second in pairwise(parts):
        assert first.geometry().right() < second.geometry().left()
        assert first.width() >= first.minimumSizeHint().width()
    panel.close_sound()


def test_a_run_without_checkpoints_says_what_will_be_there(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    folder = write_run(project, "001", [step(1, 4.0)])
    panel = with_runs(host, qtbot)
    panel.details.setCurrentIndex(1)
    assert panel.details.none_yet.isVisible() and not panel.details.list.isVisible()

    report(folder, [Checkpoint(10, "checkpoints/a", 3.0)])
    qtbot.waitUntil(panel.details.list.isVisible)
    panel.close_sound()


def test_the_chart_follows_a_run_and_a_tick_compares_it_with_another(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    write_run(project, "001", [step(1, 4.0)])
    folder = write_run(project, "002", [step(1, 5.0)])
    panel = with_runs(host, qtbot, 2)
    chart = panel.details.chart
    assert chart is not None

    report(folder, [Metric(2, {"loss": 3.0})])
    qtbot.waitUntil(lambda: chart.runs[0].curves["loss"].values.tolist() == [5.0, 3.0])
    click(panel.list, 1, 0)
    assert [run.id for run in chart.runs] == [1, 2]
    press(panel.list, Qt.Key.Key_Space)
    assert [run.id for run in chart.runs] == [2]
    panel.close_sound()


def test_stop_asks_a_run_that_another_window_started(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    folder = write_run(project, "001", [step(1, 4.0)])
    with FileLock(folder / LOCK):
        panel = with_runs(host, qtbot)
        qtbot.waitUntil(panel.runs.stop.isEnabled)

        qtbot.mouseClick(panel.runs.stop, Qt.MouseButton.LeftButton)

    assert (folder / STOP).exists()
    panel.close_sound()


def test_a_stopped_run_goes_on(host: HostWindow, project: Project, started: list[Any], qtbot: QtBot) -> None:
    folder = write_run(project, "001", [step(40, 4.0), Done(40, stopped=True)])
    panel = with_runs(host, qtbot)
    assert not panel.runs.stop.isEnabled() and panel.runs.until.value() == 100

    qtbot.mouseClick(panel.runs.go_on, Qt.MouseButton.LeftButton)

    assert started == [(folder, "Ben")]
    panel.close_sound()


def test_a_run_that_has_minutes_and_no_steps_yet_goes_on_for_its_minutes(
    host: HostWindow, project: Project, started: list[Any], qtbot: QtBot
) -> None:
    folder = write_run(project, "001", [step(12, 4.0), Done(12, stopped=True)])
    told = TrainingSettings(minutes=10.0, steps=UNPLANNED)
    (folder / "run.json").write_text(json.dumps({"engine": "studio", "settings": told.to_json()}))
    panel = with_runs(host, qtbot)
    assert texts(panel.list, PROGRESS) == ["12"], "nobody knows yet of how many"
    assert not panel.runs.until.isVisible() and panel.runs.go_on.text() == "Go on"

    qtbot.mouseClick(panel.runs.go_on, Qt.MouseButton.LeftButton)

    assert started == [(folder, "Ben")] and not host.complaints
    assert json.loads((folder / "run.json").read_text())["settings"]["minutes"] == 10.0
    panel.close_sound()


def test_a_run_cannot_go_on_to_where_it_is(
    host: HostWindow, project: Project, started: list[Job], qtbot: QtBot
) -> None:
    write_run(project, "001", [step(40, 4.0), Done(40, stopped=True)])
    panel = with_runs(host, qtbot)
    panel.runs.until.setValue(40)

    qtbot.mouseClick(panel.runs.go_on, Qt.MouseButton.LeftButton)

    assert not started and "later step" in host.complaints[0]
    panel.close_sound()


def test_checkpoints_and_probes_are_listed_played_and_spoken_with(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    folder = write_run(
        project,
        "001",
        [
            Checkpoint(10, "checkpoints/a", 3.0),
            Probe(10, "probes/a.wav", "Hello there"),
            Checkpoint(20, "checkpoints/b", 4.0),
        ],
    )
    panel = with_runs(host, qtbot)
    panel.details.setCurrentIndex(1)
    checkpoints = panel.details.list
    assert texts(checkpoints, 0) == ["20", "10"] and texts(checkpoints, 2) == ["", "best"]
    played: list[Path] = []
    panel.details.play.connect(played.append)

    double_click(checkpoints, 1)
    assert played == [folder / "probes/a.wav"]
    qtbot.mouseClick(panel.details.speak_button, Qt.MouseButton.LeftButton)
    assert host.shown == ["speak"]
    panel.close_sound()


def test_notes_and_the_reason_of_a_failure_are_sentences(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    events = [Note(Message("Only 12 s of gold.")), step(3, 4.0), Failed(Message("The disk is full."))]
    write_run(project, "001", events)
    panel = with_runs(host, qtbot)

    assert panel.details.messages.toPlainText() == "Only 12 s of gold.\nThe disk is full."
    assert texts(panel.list, STATE) == ["Failed"]
    panel.close_sound()
