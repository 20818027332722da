"""While a thread reads or writes hours of the project, nothing else is lost or waits for ever."""

import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.errors import Message, StudioError
from studio.events import Done, Event, Result
from studio.jobs.queue import JobState
from studio.jobs.resident import Sound
from studio.project import edits
from studio.project.counts import CountReads
from studio.project.project import Project
from studio.project.rows import Rows
from studio.steps.step import Step
from studio.ui.dialogs.closing import fate
from studio.ui.main_window import MainWindow
from tests.ui.windows import shown_window


def find_one() -> Iterator[Event]:
    """The work of a step that finds something at once."""
    yield Result(1)


def _write_slowly(rows: Rows) -> Message:
    edits.add_speaker(rows, "First")
    time.sleep(0.4)
    edits.add_speaker(rows, "Second")
    return Message("Write slowly")


def _large() -> Step:
    return Step(
        Message("Find much"), find_one, (), lambda into, _: into.apply(_write_slowly).label, large=True
    )


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
    work.start(_large())
    qtbot.waitUntil(lambda: project.is_written, timeout=20_000)
    seen: list[set[str]] = []

    def plan(beside: Project) -> Step:
        seen.append({speaker.name for speaker in beside.speakers()})
        raise StudioError("Enough.")

    with qtbot.waitSignal(work.failed, timeout=20_000):
        work.attempt(plan)
    assert seen and {"First", "Second"} <= seen[0]


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
    studio.work.start(_large())
    qtbot.waitUntil(lambda: bool(kept), timeout=20_000)
    assert not replies and kept == [1]


def test_a_window_closed_meanwhile_writes_to_the_end_and_closes_the_project(
    qtbot: QtBot, project: Project
) -> None:
    window = shown_window(project, qtbot)
    studio, after = window.studio, []
    job = studio.work.start(_large(), lambda: after.append(1))
    qtbot.waitUntil(lambda: studio.document.project.is_written, timeout=20_000)
    assert "written to its end" in fate(window, job)
    folder = project.folder
    window.close_unasked()
    assert not after, "what would go on from there has ended"
    with Project.open(folder) as again:
        assert not again.read_only, "nobody holds it any more"
        assert {"First", "Second"} <= {speaker.name for speaker in again.speakers()}
