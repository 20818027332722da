"""What closing the window means for each job that runs, asked before it happens."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMessageBox, QWidget

from studio.jobs.queue import Job, JobState
from studio.ui.translation import translated


def may_close(window: QWidget, jobs: Sequence[Job]) -> bool:
    """Whether to close: at once where nothing runs, else after saying what becomes of each job."""
    return not jobs or closing_question(window, jobs).exec() == QMessageBox.StandardButton.Close


def closing_question(window: QWidget, jobs: Sequence[Job]) -> QMessageBox:
    """The question, not shown yet."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(window.tr("Close"))
    box.setText(window.tr("Close the window now?"))
    box.setInformativeText("\n\n".join(fate(window, job) for job in jobs))
    box.setStandardButtons(QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    return box


def fate(window: QWidget, job: Job) -> str:
    """What becomes of a job when the window closes."""
    if job.outlives_window and job.state is JobState.RUNNING:
        text = window.tr("{title}: goes on in the background. Its chart is there when you come back.")
    elif job.outlives_window:
        text = window.tr("{title}: has not begun and does not begin. Resume it when you come back.")
    elif not job.stoppable:
        text = window.tr("{title}: is written to its end before the window closes.")
    else:
        text = window.tr("{title}: ends. It has changed nothing in the project yet.")
    return text.format(title=translated(job.title))
