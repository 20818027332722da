"""The three ways to a voice in the voices panel, over a project whose gold is grown for the purpose."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.dataset.clip_fit import FIT_FILE, ClipFit
from studio.errors import Message
from studio.events import Checkpoint, Done, Failed, Probe, Progress
from studio.jobs import queue
from studio.jobs.detached import LOCK, STOP
from studio.jobs.queue import Job, JobState, Kind
from studio.project.project import Project
from studio.project.rows import Rows
from studio.steps.clone_ways import Installed, Way
from studio.ui.main_window import MainWindow
from studio.ui.panels import clone
from studio.ui.panels.clone import CloneBox
from studio.ui.panels.runs_list import RunsArea
from studio.ui.panels.speak import SpeakPanel
from studio.ui.panels.voice_checkpoints import BASE
from studio.ui.panels.voices import VoicesPanel
from studio.ui.work import Work
from tests.ui.panels.host import HostWindow
from tests.ui.panels.test_run_watch import report, step, write_run


def grow_gold(project: Project, speaker: str, seconds: float) -> None:
    """Give a speaker one more long gold turn."""
    found = project.speaker_named(speaker)
    assert found is not None

    def grow(rows: Rows) -> Message:
        rows.insert(
            "turns", recording_id=1, speaker_id=found.id, start=0.5, end=0.5 + seconds, text="long",
            state="gold", reject_reason="", touched=False, source="test",
        )  # fmt: skip
        return Message("Grow gold")

    project.apply(grow)


def open_panel(host: HostWindow, qtbot: QtBot, *bases: str) -> VoicesPanel:
    """The panel on a machine that has these bases; which it has is read from its disk in other tests."""
    made = VoicesPanel(host)
    qtbot.addWidget(made)
    made.clone.there = Installed(frozenset(bases))
    made.resize(280, 560)
    made.show()
    made.clone.there = Installed(frozenset(bases))
    made.reread()
    made.tree.setCurrentItem(made.tree.topLevelItem(0))
    return made


def press(qtbot: QtBot, box: CloneBox, way: Way) -> None:
    qtbot.mouseClick(box.ways.rows[way].button, Qt.MouseButton.LeftButton)


def open_ways(box: CloneBox) -> list[str]:
    return [way.value for way, row in box.ways.rows.items() if row.button.isEnabled()]


@pytest.fixture
def started(host: HostWindow, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What was handed to training: a real one takes minutes of torch, and tests/voices trains for real."""
    asked: list[Any] = []

    def train(speaker: str, engine: str, **settings: Any) -> None:
        asked.append((speaker, engine, settings))

    monkeypatch.setattr(host.studio.work, "train", train)
    return asked


def test_ways_open_as_gold_grows_and_each_says_what_it_takes(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    panel = open_panel(host, qtbot, "studio")
    box = panel.clone
    assert box.sentence == "3 s of gold, 0 s of references" and open_ways(box) == ["now"]
    assert box.ways.rows[Way.MINUTES].sentence == "Needs 30 s of gold; there are 3 s."

    grow_gold(project, "Ben", 60)
    assert open_ways(box) == ["now", "minutes"]
    said = box.ways.rows[Way.MINUTES].sentence
    assert said.startswith("From 30 s of gold: 3 min of work at most")
    grow_gold(project, "Ben", 180)
    assert open_ways(box) == ["now", "minutes", "best"] and box.sentence.startswith("4 min of gold")
    panel.close_sound()


def test_now_brings_up_speaking_and_nothing_is_trained(
    host: HostWindow, started: list[Any], qtbot: QtBot
) -> None:
    panel = open_panel(host, qtbot, "studio")
    press(qtbot, panel.clone, Way.NOW)
    assert host.shown == ["speak"] and not started
    panel.close_sound()


def test_in_the_real_window_now_fills_the_form_that_speaks(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whether the base is here differs from machine to machine.
    monkeypatch.setattr(clone, "installed", lambda: Installed(frozenset({"studio"})))
    window.actions_by_name["make-voice"].trigger()
    voices = window.show_panel("voices")
    assert isinstance(voices, VoicesPanel)
    qtbot.waitUntil(voices.clone.isVisible)
    button = voices.clone.ways.rows[Way.NOW].button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    speak = window.show_panel("speak")
    assert isinstance(speak, SpeakPanel)
    wish = speak.form.wish
    assert (wish.voice, wish.engine) == ("Ben", "studio")
    qtbot.waitUntil(lambda: speak.form.wish.checkpoint == BASE)


def test_minutes_and_best_start_a_training_with_their_settings(
    host: HostWindow, project: Project, started: list[Any], qtbot: QtBot
) -> None:
    grow_gold(project, "Ben", 200)
    panel = open_panel(host, qtbot, "studio")
    press(qtbot, panel.clone, Way.MINUTES)
    press(qtbot, panel.clone, Way.BEST)
    (first, second) = started
    assert first[:2] == second[:2] == ("Ben", "studio")
    assert first[2]["minutes"] == 10 and "vocoder_steps" not in first[2]
    assert second[2]["minutes"] == 60 and second[2]["vocoder_steps"] > 0
    panel.close_sound()


def test_a_training_that_waits_is_not_begun_twice_and_can_be_taken_back(
    host: HostWindow, project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    work: Work = host.studio.work
    begun: list[str] = []

    def train(speaker: str, _engine: str, **_: Any) -> None:
        begun.append(speaker)  # a run is prepared at once: what that takes, tests/steps has
        work.resume(write_run(project, f"{len(begun):03d}", []), speaker)

    monkeypatch.setattr(work, "train", train)
    endless = subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE)
    monkeypatch.setattr(queue, "start_training", lambda _folder: endless)
    work.resume(tmp_path / "another", "Ada")
    qtbot.waitUntil(lambda: work.jobs[0].state is JobState.RUNNING)
    grow_gold(project, "Ben", 200)
    panel = open_panel(host, qtbot, "studio")
    run = panel.clone.run
    press(qtbot, panel.clone, Way.MINUTES)
    press(qtbot, panel.clone, Way.BEST)
    assert begun == ["Ben"] and open_ways(panel.clone) == ["now"]
    qtbot.waitUntil(run.stop.isVisible)
    assert run.sentence == "The training waits to begin."
    qtbot.mouseClick(run.stop, Qt.MouseButton.LeftButton)
    assert len(work.jobs) == 1 and open_ways(panel.clone) == ["now", "minutes", "best"]
    panel.close_sound()
    endless.communicate()


def test_while_one_speaker_is_prepared_another_can_be_learned(
    host: HostWindow, project: Project, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    title = Message("Prepare the training of {speaker}", {"speaker": "Ben"})
    preparing = Job(1, title, Kind.ANALYSIS, None)
    monkeypatch.setattr(host.studio.work, "train", lambda *_, **__: preparing)
    for speaker in ("Anna", "Ben"):
        grow_gold(project, speaker, 60)
    panel = open_panel(host, qtbot, "studio")
    anna, ben = (panel.tree.topLevelItem(place) for place in range(2))
    panel.tree.setCurrentItem(ben)
    press(qtbot, panel.clone, Way.MINUTES)
    assert panel.clone.run.sentence == "Prepare the training of Ben…" and open_ways(panel.clone) == ["now"]

    panel.tree.setCurrentItem(anna)
    assert open_ways(panel.clone) == ["now", "minutes"] and not panel.clone.run.isVisible()
    panel.close_sound()


def test_without_the_base_it_says_so_and_other_engines_stand_in(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    grow_gold(project, "Ben", 200)
    panel = open_panel(host, qtbot)
    assert open_ways(panel.clone) == ["now"]
    assert panel.clone.ways.rows[Way.MINUTES].sentence == "Needs the base of the studio voice."
    assert "not on this machine" in panel.clone.ways.note.text()
    panel.close_sound()


def test_a_running_training_plays_its_sentence_before_and_after_and_can_be_stopped(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    said = Message("Step {step} of {steps}, about {left} left", {"step": 1, "steps": 9, "left": "3 min"})
    events = [Probe(0, "probes/step-0.wav", "Hello"), step(1, 4.0), Progress(0.1, said)]
    grow_gold(project, "Ben", 200)
    folder = write_run(project, "001", events)
    with FileLock(folder / LOCK):
        panel = open_panel(host, qtbot, "studio")
        run = panel.clone.run
        qtbot.waitUntil(lambda: run.isVisible() and run.before.isVisible())
        assert run.sentence == "Step 1 of 9, about 3 min left" and not run.after.isVisible()
        assert open_ways(panel.clone) == ["now"], "one training at a time"
        report(folder, [Probe(50, "probes/step-50.wav", "Hello")])
        qtbot.waitUntil(run.after.isVisible)
        assert run.after.text() == "After step 50"
        played: list[Path] = []
        run.play.connect(played.append)
        for button in (run.before, run.after):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert [path.name for path in played] == ["step-0.wav", "step-50.wav"]
        qtbot.mouseClick(run.stop, Qt.MouseButton.LeftButton)
    assert (folder / STOP).exists()
    panel.close_sound()


def test_what_was_learned_speaks_and_clips_that_do_not_fit_lead_to_their_turn(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    folder = write_run(project, "001", [step(9, 1.0), Checkpoint(9, "checkpoints/a", 1.0), Done(9)])
    fits = [
        ClipFit("a", "conversation.wav", 4.0, "four five", 3.0, doubtful=True),
        ClipFit("b", "gone.wav", 1.0, "nobody", 2.0, doubtful=True),
        ClipFit("c", "conversation.wav", 10.0, "eight", 1.0, doubtful=False),
    ]
    recording = project.recordings()[0]
    fits[0] = ClipFit(**{**asdict(fits[0]), "recording": recording.name})
    (folder / FIT_FILE).write_text(json.dumps({"clips": [asdict(fit) for fit in fits]}))
    panel = open_panel(host, qtbot, "studio")
    run = panel.clone.run
    qtbot.waitUntil(run.clips.isVisible)
    assert run.clips.text() == "2 clips do not fit their text"
    assert run.sentence == "It has learned this speaker, in 9 steps."
    qtbot.mouseClick(run.speak, Qt.MouseButton.LeftButton)
    assert host.shown == ["speak"]

    run.clips_menu.aboutToShow.emit()
    run.clips_menu.actions()[0].trigger()
    turn_id = host.studio.timeline.selection.turn_id
    assert turn_id is not None and project.turn(turn_id).text == "four five"
    run.clips_menu.actions()[1].trigger()
    assert host.complaints == ["This clip is not where it was: its turn was changed or is gone."]
    panel.close_sound()


def test_a_training_that_nobody_began_says_where_to_begin_it(
    host: HostWindow, project: Project, qtbot: QtBot
) -> None:
    write_run(project, "001", [])
    panel = open_panel(host, qtbot, "studio")
    run, there = panel.clone.run, RunsArea()
    qtbot.addWidget(there)
    qtbot.waitUntil(lambda: run.sentence == "The training has not begun. Press Details, then Go on.")
    assert run.details.text() == "Details" and there.go_on.text().startswith("Go on")
    panel.close_sound()


def test_a_failed_training_says_why(host: HostWindow, project: Project, qtbot: QtBot) -> None:
    write_run(project, "001", [step(3, 4.0), Failed(Message("The disk is full."))])
    panel = open_panel(host, qtbot, "studio")
    qtbot.waitUntil(lambda: panel.clone.run.sentence == "The training failed. The disk is full.")
    panel.close_sound()


def test_a_project_that_can_only_be_read_begins_nothing(read_only_host: HostWindow, qtbot: QtBot) -> None:
    panel = open_panel(read_only_host, qtbot, "studio")
    assert open_ways(panel.clone) == []
    assert panel.clone.ways.rows[Way.NOW].button.toolTip() == panel.read_only_reason
    panel.close_sound()


def test_amounts_are_written_in_the_language_of_the_window(
    host: HostWindow, project: Project, german_numbers: None, qtbot: QtBot
) -> None:
    grow_gold(project, "Ben", 198)
    panel = open_panel(host, qtbot, "studio")
    assert panel.clone.sentence.startswith("3,4 min of gold")
    panel.close_sound()
