"""Slow work in the window: its result is one undoable step, and what a person did meanwhile stays."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.jobs.detached import RunState, RunView
from studio.jobs.queue import JobState
from studio.project import edits
from studio.project.baseline import Baseline
from studio.project.history import LARGE_ROWS
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Change, Edge
from studio.steps.step import Step
from studio.ui.commands import edit
from studio.ui.dialogs.closing import fate
from studio.ui.dialogs.crash import DetailsDialog
from studio.ui.main_window import MainWindow
from studio.ui.status import JobsStrip
from tests.jobs import work as slow_work
from tests.ui.large_steps import find_one, large_step
from tests.ui.windows import shown_window

FOUND = [(1.0, 4.0, "A"), (4.0, 7.0, "B"), (13.0, 15.0, "A")]


def find_turns(seconds: float) -> Iterator[Event]:
    """As a diarization: some time, then turns."""
    for tenth in range(10):
        time.sleep(seconds / 10)
        yield Progress(tenth / 10, Message("Listening"))
    yield Result(FOUND)


def find_nothing() -> Iterator[Event]:
    """Work that says why it cannot be done."""
    yield Progress(None, Message("Looking"))
    raise StudioError("There is no speech in {name}.", name="it")


def diarization(project: Project, seconds: float = 0.2) -> Step:
    """A step like studio.steps.diarize, whose work needs no models."""
    recording_id = project.recordings()[0].id
    apply = partial(_insert, recording_id=recording_id, baseline=project.baseline(recording_id))
    return Step(Message("Find the turns"), find_turns, (seconds,), apply)


def _insert(project: Project, found: list[Any], *, recording_id: int, baseline: Baseline) -> Message:
    return project.apply(edits.apply_diarization, recording_id, found, "test", baseline).label


def untouched_turns(project: Project) -> list[tuple[float, float]]:
    return [(turn.start, turn.end) for turn in project.turns()]


def test_a_result_is_one_step_of_undo(window: MainWindow, qtbot: QtBot) -> None:
    project, work = window.studio.document.project, window.studio.work
    before, steps = project.turns(), len(project.history())
    with qtbot.waitSignal(work.finished, timeout=20000):
        work.start(diarization(project))
    assert (13.0, 15.0) in untouched_turns(project)
    assert len(project.history()) == steps + 1
    assert window.messages.text.text(), "what was done is said"
    window.studio.document.undo()
    assert project.turns() == before


def test_a_large_result_is_written_while_the_window_goes_on_and_nobody_else_writes(
    window: MainWindow, qtbot: QtBot
) -> None:
    document, work = window.studio.document, window.studio.work
    project = document.project
    before = [speaker.name for speaker in project.speakers()]
    told: list[Change] = []
    document.changed.connect(lambda change, _source: told.append(change))
    with qtbot.waitSignal(work.finished):
        job = work.start(large_step())
        qtbot.waitUntil(lambda: project.is_written)
        assert [speaker.name for speaker in project.speakers()] == before and told == []
        assert job in work.jobs and str(job.text) == "Writing into the project"
        with qtbot.waitSignal(document.refused) as refused:
            assert document.apply(edits.add_speaker, "Third") is None
        assert "just now" in str(refused.args[0])
    assert [speaker.name for speaker in project.speakers()] == [*before, "First", "Second"]
    assert [change.tables for change in told] == [{"speakers"}] and job not in work.jobs
    document.undo()
    assert [speaker.name for speaker in project.speakers()] == before


def _fill(rows: Rows) -> Message:
    line = {"recording_id": 1, "speaker_name": "", "text": "", "turn_id": None}
    rows.insert_all("utterances", [{"position": number, **line} for number in range(LARGE_ROWS + 1)])
    return Message("Bring in many")


def test_a_large_step_is_taken_back_and_done_again_while_the_window_goes_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    document, work = window.studio.document, window.studio.work
    project, selection = document.project, window.studio.timeline.selection
    project.apply(edits.add_speaker, "Before")
    project.apply(_fill)
    project.apply(edits.add_speaker, "After")
    selection.select_turn(project.turns()[1].id)
    count = len(project.utterances(1))
    edit.undo(window)
    assert project.speakers()[-1].name == "Before" and not work.jobs, "a small step is taken back at once"
    for command, title, left in (
        (edit.undo, "Take back: Bring in many", count - 1 - LARGE_ROWS),
        (edit.redo, "Do again: Bring in many", count),
    ):
        with qtbot.waitSignal(document.changed) as changed:
            command(window)
            assert project.is_written and [str(job.title) for job in work.jobs] == [title]
            with qtbot.waitSignal(document.refused) as refused:
                command(window)
                assert document.apply(edits.add_speaker, "Third") is None
            assert "just now" in str(refused.args[0])
        assert len(project.utterances(1)) == left and changed.args[0].tables == {"utterances"}
        assert selection.turn_id == project.turns()[1].id
        qtbot.waitUntil(lambda: not work.jobs)
    document.redo()
    assert project.speakers()[-1].name == "After"


def test_what_is_read_from_hours_of_a_project_is_read_in_a_thread(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.project.counts.MANY_WORDS", 2)
    document, work = window.studio.document, window.studio.work
    project, goes_on, seen = document.project, threading.Event(), []

    def plan(beside: Project) -> Step:
        goes_on.wait(10)
        seen.append((beside is project, [speaker.name for speaker in beside.speakers()]))
        return Step(Message("Find one"), find_one, (), lambda into, _: into.apply(_write_little).label)

    job = work.attempt(plan)
    assert job in work.jobs and str(job.title) == "Reading the project" and not seen
    behind = work.start(Step(Message("Behind"), find_one, (), lambda *_: Message("Behind")))
    assert document.apply(edits.add_speaker, "Meanwhile") is not None, "edits go on"
    finished: list[str] = []
    work.finished.connect(lambda _job, message: finished.append(str(message)))
    goes_on.set()
    qtbot.waitUntil(lambda: len(finished) == 2, timeout=20000)
    assert finished == ["Write little", "Behind"], "it keeps its place"
    assert [each[0] for each in seen] == [False] and project.speakers()[-1].name == "Found"
    assert behind not in work.jobs


def test_a_plan_in_a_thread_that_is_refused_is_said_and_one_that_was_stopped_starts_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.project.counts.MANY_WORDS", 2)
    work = window.studio.work

    def refuse(_project: Project) -> Step:
        raise StudioError("Give the turns their text first.")

    with qtbot.waitSignal(work.failed) as failed:
        job = work.attempt(refuse)
    assert str(failed.args[0]) == "Give the turns their text first." and job not in work.jobs
    step = Step(Message("Find one"), find_one, (), lambda into, _: into.apply(_write_little).label)
    stopped = work.attempt(lambda _project: step)
    assert stopped is not None
    work.cancel(stopped)
    qtbot.wait(200)
    assert not work.jobs and window.studio.document.project.speaker_named("Found") is None


def _write_little(rows: Rows) -> Message:
    edits.add_speaker(rows, "Found")
    return Message("Write little")


def _refuse(rows: Rows) -> Message:
    edits.add_speaker(rows, "First")
    raise StudioError("It does not fit.")


def test_a_large_result_that_does_not_fit_changes_nothing_and_lets_others_write(
    window: MainWindow, qtbot: QtBot
) -> None:
    document = window.studio.document
    revision = document.project.revision
    step = Step(Message("Find much"), find_one, (), lambda into, _: into.apply(_refuse).label, large=True)
    with qtbot.waitSignal(window.studio.work.failed) as failed:
        window.studio.work.start(step)
    assert str(failed.args[0]) == "It does not fit." and document.project.revision == revision
    assert document.apply(edits.add_speaker, "Third") is not None


def test_a_persons_edit_meanwhile_wins(window: MainWindow, qtbot: QtBot) -> None:
    project, studio = window.studio.document.project, window.studio
    anna = project.turns()[0].id
    with qtbot.waitSignal(studio.work.finished, timeout=20000):
        studio.work.start(diarization(project, seconds=0.5))
        studio.document.apply(edits.move_turn_edge, anna, Edge.START, 0.4)
        studio.document.apply(edits.set_turn_text, anna, "mine")
    turn = project.turn(anna)
    assert (turn.start, turn.text) == (0.4, "mine")
    assert (13.0, 15.0) in untouched_turns(project), "the rest is inserted"
    studio.document.undo()
    assert project.turn(anna).text == "mine", "undo takes the result back and not the person's edit"


def test_editing_goes_on_and_views_follow_while_a_job_runs(window: MainWindow, qtbot: QtBot) -> None:
    studio = window.studio
    job = studio.work.start(diarization(studio.document.project, seconds=0.6))
    qtbot.waitUntil(lambda: job.fraction is not None, timeout=20000)
    turn_id = studio.document.project.turns()[2].id
    assert studio.document.apply(edits.set_turn_text, turn_id, "meanwhile")
    assert studio.timeline.rows.turn(turn_id).text == "meanwhile"  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not studio.work.jobs, timeout=20000)
    assert len(studio.timeline.rows.turns) == len(studio.document.project.turns())


def test_a_cancelled_job_changes_nothing_and_cleans_up(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    project, work = window.studio.document.project, window.studio.work
    before, steps = project.turns(), len(project.history())
    marker = tmp_path / "marker"
    job = work.start(Step(Message("Wait"), slow_work.slow, (str(marker),), lambda *_: Message("")))
    qtbot.waitUntil(lambda: job.text is not None, timeout=20000)
    work.cancel(job)
    qtbot.waitUntil(lambda: not work.jobs, timeout=20000)
    assert job.state is JobState.ENDED and marker.exists()
    assert (project.turns(), len(project.history())) == (before, steps)
    assert "Wait" in window.messages.text.text(), "that it was cancelled is said"


def test_a_waiting_job_is_taken_out(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    work = window.studio.work
    first = work.start(Step(Message("One"), slow_work.slow, (str(tmp_path / "m"),), lambda *_: Message("")))
    second = work.start(diarization(window.studio.document.project))
    qtbot.waitUntil(lambda: first.state is JobState.RUNNING, timeout=20000)
    assert second.state is JobState.WAITING
    work.cancel(second)
    work.cancel(first)
    qtbot.waitUntil(lambda: not work.jobs, timeout=20000)


def test_a_refusal_is_a_sentence_and_a_fault_has_details(window: MainWindow, qtbot: QtBot) -> None:
    work, messages = window.studio.work, window.messages
    with qtbot.waitSignal(work.failed, timeout=20000):
        work.start(Step(Message("Look"), find_nothing, (), lambda *_: Message("")))
    assert messages.text.text() == "There is no speech in it."
    assert not messages.details.isVisible(), "a refusal explains itself"
    with qtbot.waitSignal(work.failed, timeout=20000):
        work.start(Step(Message("Walk"), slow_work.stumble, (), lambda *_: Message("")))
    assert "by design" in messages.text.text()
    assert messages.details.isVisible()
    messages.details.click()
    dialog = window.findChild(DetailsDialog)
    assert "ZeroDivisionError" in dialog.details.toPlainText()
    dialog.reject()


def test_a_step_that_cannot_be_planned_is_refused(window: MainWindow) -> None:
    def refuse(_project: Project) -> Step:
        raise StudioError("Give the turns their text first.")

    assert window.studio.work.attempt(refuse) is None
    assert window.messages.text.text() == "Give the turns their text first."


def test_a_result_that_no_longer_fits_is_said(window: MainWindow, qtbot: QtBot) -> None:
    project, work = window.studio.document.project, window.studio.work
    step = diarization(project, seconds=0.4)
    with qtbot.waitSignal(work.failed, timeout=20000):
        work.start(step)
        window.studio.document.apply(edits.remove_recording, project.recordings()[0].id)
    assert window.messages.text.text()
    assert project.turns() == []


def test_jobs_are_in_the_status_line_with_a_button_that_stops_them(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    work = window.studio.work
    step = Step(Message("Find the turns"), slow_work.slow, (str(tmp_path / "m"),), lambda *_: Message(""))
    job = work.start(step)
    qtbot.waitUntil(lambda: job.text is not None, timeout=20000)
    strip = window.statusBar().findChild(JobsStrip)
    assert [label.text() for label in strip.findChildren(QLabel)] == ["Find the turns: Waiting"]
    strip.findChild(QToolButton).click()
    qtbot.waitUntil(lambda: not work.jobs and not strip.findChildren(QLabel), timeout=20000)


def test_a_job_that_gets_another_title_has_it_in_all_its_names(window: MainWindow, qtbot: QtBot) -> None:
    work = window.studio.work
    plan_goes_on = threading.Event()
    job = work.write(Message("Reading the project"), lambda _project: plan_goes_on.wait(20) and None)
    strip = window.statusBar().findChild(JobsStrip)
    job.title = Message("Find the turns")
    strip.refresh()
    stop, bar = strip.findChild(QToolButton), strip.findChild(QProgressBar)
    assert (stop.toolTip(), stop.accessibleName()) == ("Stop: Find the turns",) * 2
    assert bar.accessibleName() == "Find the turns"
    plan_goes_on.set()
    qtbot.waitUntil(lambda: not work.jobs, timeout=20000)


TRAINING = """
import sys, time
from pathlib import Path
from filelock import FileLock
from studio.errors import Message
from studio.events import Done, Progress, to_line
folder = Path(sys.argv[1])
with FileLock(folder / "run.lock"), open(folder / "events.jsonl", "a") as events:
    for step in range(600):
        stopped = (folder / "stop").exists()
        now = Message("Step {n}", {"n": step})
        event = Done(step, stopped=True) if stopped else Progress(step / 600, now)
        print(to_line(event), file=events, flush=True)
        if stopped:
            break
        time.sleep(0.05)
"""
"""A process that does with its run folder what studio.jobs.detached does, without a voice to train."""


def test_training_goes_on_when_the_window_closes_and_is_found_again(project: Project, qtbot: QtBot) -> None:
    speaker = project.speakers()[0]
    folder = project.subfolder("runs") / "001-Anna"
    folder.mkdir()
    project.apply(edits.add_run, "sv2tts", speaker.id, speaker.name, "runs/001-Anna")
    training = subprocess.Popen([sys.executable, "-c", TRAINING, str(folder)])
    try:
        qtbot.waitUntil(lambda: RunView(folder).state is RunState.RUNNING, timeout=20000)
        window = shown_window(project, qtbot)
        (job,) = window.studio.work.jobs
        qtbot.waitUntil(lambda: job.fraction is not None, timeout=20000)
        assert "goes on in the background" in fate(window, job)
        window.close_unasked()
        assert training.poll() is None
        with Project.open(project.folder) as again:
            restarted = shown_window(again, qtbot)
            (job,) = restarted.studio.work.jobs
            qtbot.waitUntil(lambda: job.fraction is not None, timeout=20000)
            restarted.studio.work.cancel(job)
            qtbot.waitUntil(lambda: not restarted.studio.work.jobs, timeout=20000)
            assert training.wait(10) == 0
            restarted.close_unasked()
    finally:
        training.kill()
        training.wait()
