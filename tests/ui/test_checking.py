"""Checking a recording from the window, and its edited turns by itself, by the real check."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.dataset.gate import AT_THE_GATE
from studio.project import edits
from studio.project.project import Project
from studio.project.values import State
from studio.steps.gate import standing, waiting
from studio.ui.main_window import MainWindow
from studio.ui.standing_problems import standing_problems
from tests.ui.windows import ANNA, on_timeline, press, select

LONG_MS = 120_000


def test_f7_checks_the_recording_and_what_is_edited_then_is_checked_by_itself(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    said: list[str] = []
    window.studio.work.finished.connect(lambda _job, message: said.append(str(message)))
    panel = window.docks.panel("problems")
    on_timeline(window)
    press(window, Qt.Key.Key_F7)
    assert panel._stop.isVisible() and not panel._check.isVisible()
    qtbot.waitUntil(lambda: window.studio.checking.job_of(1) is None, timeout=LONG_MS)
    assert project.stale_turns(1) == [] and project.problems(1)
    assert len(said) == 1 and "Checked" in said[0]
    qtbot.waitUntil(lambda: panel.model.rowCount() > 0 and panel._check.isVisible())

    turn = project.turns()[ANNA]
    window.studio.document.apply(edits.set_turn_text, turn.id, "one two")
    assert project.stale_turns(1) == [turn.id]
    qtbot.waitUntil(lambda: window.studio.checking.job_of(1) is not None, timeout=10_000)
    qtbot.waitUntil(lambda: project.stale_turns(1) == [], timeout=LONG_MS)
    assert len(said) == 1, "what nobody asked for is not announced"


def test_a_running_check_can_be_stopped_and_keeps_what_was_found_before(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    panel = window.docks.panel("problems")
    press(window, Qt.Key.Key_F7)
    qtbot.mouseClick(panel._stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.studio.checking.job_of(1) is None, timeout=LONG_MS)
    assert project.checked_turns(1) == {} and panel._check.isVisible()


def test_all_recordings_are_queued_and_those_as_they_were_checked_are_left_out(
    window: MainWindow, project: Project
) -> None:
    project.apply(edits.add_recording, "other", project.recordings()[0].path, "x", 16000, 1, 320000)
    project.apply(edits.add_turn, 2, 1.0, 2.0)
    project.store_problems(1, project.turn_fingerprints(1), [])
    window.actions_by_name["check-all"].trigger()
    assert window.studio.checking.job_of(1) is None and window.studio.checking.job_of(2) is not None
    window.studio.checking.cancel(2)


def test_a_recording_that_was_never_checked_is_left_alone(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    window.studio.checking._timer.setInterval(10)
    project.apply(edits.add_recording, "other", "other.wav", "x", 16000, 1, 320000)
    window.studio.document.apply(edits.add_turn, 2, 1.0, 2.0)
    window.studio.document.apply(edits.set_note, project.turns()[ANNA].id, "x")
    window.studio.document.apply(edits.set_turn_text, project.turns()[ANNA].id, "one two")
    qtbot.wait(100)
    assert window.studio.work.jobs == []
    assert not standing_problems(window.studio.document).knows(2), "of thousands reading each takes seconds"


def test_the_clips_of_a_turn_marked_gold_are_measured_by_themselves(
    window: MainWindow, project: Project, qtbot: QtBot
) -> None:
    window.studio.checking._timer.setInterval(10)
    select(window, ANNA)
    press(window, "g")
    [clip] = project.clips()
    assert clip.state is AT_THE_GATE and waiting(project, 1) == [clip.turn_id]
    steps = project.history()
    qtbot.waitUntil(lambda: not waiting(project, 1), timeout=LONG_MS)
    [found] = standing(project, 1).values()
    assert found.measured and (found.clip.state is State.GOLD) == found.passes
    assert project.history() == steps and project.checked_turns(1).keys() == {clip.turn_id}
