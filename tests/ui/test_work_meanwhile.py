"""While a thread reads or writes hours of the project, nothing else is lost or waits for ever."""

import gc
import time
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.errors import Message, StudioError
from studio.events import Done
from studio.jobs.queue import JobState
from studio.jobs.resident import Sound
from studio.project import edits
from studio.project.counts import CountReads
from studio.project.project import Project
from studio.steps.step import Step
from studio.ui.dialogs.closing import fate
from studio.ui.main_window import MainWindow
from tests.jobs import work as slow_work
from tests.ui.large_steps import find_one, large_step
from tests.ui.windows import shown_window


@pytest.fixture
def hours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every project counts as one of hours, so that its steps are planned by a thread."""
    monkeypatch.setattr(CountReads, "holds_hours", property(lambda _: True))


@pytest.mark.usefixtures("hours")
def test_a_fault_in_a_plan_does_not_hold_up_what_follows(window: MainWindow, qtbot: QtBot) -> None:
    work, done = window.studio.work, []

    def faulty(_project: Project) -> Step:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as faults:
        job = work.attempt(faulty)
        qtbot.waitUntil(lambda: bool(faults), timeout=10_000)
    assert job is not None and job.state is JobState.ENDED
    work.start(Step(Message("Next"), find_one, (), lambda *_: Message("Done")), lambda: done.append(1))
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)


@pytest.mark.usefixtures("hours")
def test_a_plan_that_was_stopped_does_not_complain_afterwards(window: MainWindow, qtbot: QtBot) -> None:
    work, said = window.studio.work, []
    work.failed.connect(lambda message, _: said.append(str(message)))

    def refused(_project: Project) -> Step:
        time.sleep(0.2)
        raise StudioError("Nothing to do.")

    job = work.attempt(refused)
    assert job is not None
    work.cancel(job)
    refusal = work.attempt(refused)
    qtbot.waitUntil(lambda: refusal is not None and refusal.state is JobState.ENDED, timeout=10_000)
    assert said == ["Nothing to do."], "once, by the one that was not stopped"


def test_what_is_asked_for_meanwhile_is_planned_from_what_was_written(
    window: MainWindow, qtbot: QtBot
) -> None:
    work, project = window.studio.work, window.studio.document.project
    work.start(large_step())
    qtbot.waitUntil(lambda: project.is_written, timeout=20_000)
    seen: list[set[str]] = []

    def plan(beside: Project) -> Step:
        seen.append({speaker.name for speaker in beside.speakers()})
        raise StudioError("Enough.")

    with qtbot.waitSignal(work.failed, timeout=20_000):
        work.attempt(plan)
    assert seen and {"First", "Second"} <= seen[0]


def test_what_goes_on_from_a_large_result_may_write_too_and_one_writes_at_a_time(
    window: MainWindow, qtbot: QtBot
) -> None:
    work, begun = window.studio.work, []

    def adding(name: str) -> Callable[[Project], Message]:
        def change(beside: Project) -> Message:
            begun.append((name, [speaker.name for speaker in beside.speakers()][2:]))
            time.sleep(0.05)
            return beside.apply(edits.add_speaker, name).label

        return change

    def write(*names: str) -> None:
        name, *following = names
        work.write(Message(name), adding(name), partial(write, *following) if following else None)

    write("A", "B", "C")
    write("D")
    qtbot.waitUntil(lambda: not work.jobs, timeout=20_000)
    assert begun == [("A", []), ("B", ["A"]), ("C", ["A", "B"]), ("D", ["A", "B", "C"])]
    assert not window.studio.document.project.is_written


def test_a_waiting_job_that_is_stopped_lets_go_of_what_it_was_given(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    work = window.studio.work
    first = work.start(Step(Message("One"), slow_work.slow, (str(tmp_path / "m"),), lambda *_: Message("")))
    words = Message("Hours of words")
    given = weakref.ref(words)
    second = work.start(Step(Message("Two"), find_one, (words,), lambda *_: Message("")))
    del words
    assert given() is not None and second.state is JobState.WAITING
    work.cancel(second)
    work.cancel(first)
    del second
    qtbot.waitUntil(lambda: not work.jobs, timeout=20_000)
    gc.collect()
    assert given() is None, "hours of words would stay in memory until the window closes"


def test_speech_that_is_complete_meanwhile_is_kept_afterwards(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio = window.studio
    speech, kept = studio.work.speech, []
    # The moment at which the voice ends cannot be chosen with a real one.
    replies: list[Any] = [(0, Sound(np.zeros(1600, np.float32), 16_000)), (0, Done(1))]

    def sent() -> list[Any]:
        return [replies.pop(0) for _ in range(len(replies))] if studio.document.project.is_written else []

    def keep(project: Project, *_: object) -> SimpleNamespace:
        assert not project.is_written, "which would refuse it"
        kept.append(1)
        return SimpleNamespace(id=1)

    monkeypatch.setattr("studio.steps.speak.keep_take", keep)
    monkeypatch.setattr(speech, "_plan", SimpleNamespace())
    monkeypatch.setattr(speech._voice, "poll", sent)
    studio.work.start(large_step())
    qtbot.waitUntil(lambda: bool(kept), timeout=20_000)
    assert not replies and kept == [1]


def test_a_window_closed_meanwhile_writes_to_the_end_and_closes_the_project(
    qtbot: QtBot, project: Project
) -> None:
    window = shown_window(project, qtbot)
    studio, after = window.studio, []
    job = studio.work.start(large_step(), lambda: after.append(1))
    qtbot.waitUntil(lambda: studio.document.project.is_written, timeout=20_000)
    assert "written to its end" in fate(window, job)
    folder = project.folder
    window.close_unasked()
    assert not after, "what would go on from there has ended"
    with Project.open(folder) as again:
        assert not again.read_only, "nobody holds it any more"
        assert {"First", "Second"} <= {speaker.name for speaker in again.speakers()}
