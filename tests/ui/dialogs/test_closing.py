"""What the question at closing says of each job."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox

from studio.errors import Message
from studio.jobs.queue import Job, JobState, Kind
from studio.ui.dialogs.closing import closing_question, fate, may_close
from studio.ui.main_window import MainWindow


def job(title: str, *, training: bool, state: JobState = JobState.RUNNING) -> Job:
    made = Job(1, Message(title), Kind.TRAINING if training else Kind.ANALYSIS, lambda: None)  # type: ignore[arg-type,return-value]
    made.outlives_window, made.state = training, state
    made.run_folder = Path("run") if training else None
    return made


def test_each_job_has_its_fate(window: MainWindow) -> None:
    assert "goes on in the background" in fate(window, job("Train Anna", training=True))
    assert "does not begin" in fate(window, job("Train Ben", training=True, state=JobState.WAITING))
    assert "changed nothing" in fate(window, job("Diarize", training=False))


def test_the_question_names_every_job_and_cancelling_is_its_default(window: MainWindow) -> None:
    box = closing_question(window, [job("Train Anna", training=True), job("Diarize", training=False)])
    assert "Train Anna" in box.informativeText() and "Diarize" in box.informativeText()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)


def test_nothing_is_asked_where_nothing_runs(window: MainWindow) -> None:
    assert may_close(window, [])
