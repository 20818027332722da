"""Slow work as the window sees it: one queue, one resident voice, polled by one timer."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from studio.errors import Message, StudioError
from studio.events import Done, Event, Failed, Result
from studio.jobs.detached import RunState, RunView
from studio.jobs.queue import Job, JobQueue, JobState
from studio.project.project import Project
from studio.steps.step import Step
from studio.ui.document import Document
from studio.ui.speaking import Speaking
from studio.ui.writing import Beside

POLL_MS = 60

Then = Callable[[], None]


class Work(QObject):
    """Starts steps and training, and brings their results into the document; `speech` is what speaks.

    Signals
        jobs_changed(): a job was added, moved on or ended; `jobs` has them.
        finished(Job, Message): a step's result was applied, or it was cancelled; the sentence says which.
        failed(Message, details): something failed or was refused; `details` is for the log.
        trained(Path, Event): a training run reported; the path is its folder.
        closed(): the window closes, and its project with it: whoever waits for something stops.
    """

    jobs_changed = Signal()
    finished = Signal(object, object)
    failed = Signal(object, str)
    trained = Signal(object, object)
    closed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._queue = JobQueue()
        self.speech = Speaking(document, self)
        self.speech.changed.connect(self.jobs_changed)
        self.speech.failed.connect(self.failed)
        self._steps: dict[int, tuple[Step, Then | None]] = {}
        self._quiet: set[int] = set()
        self._closing = False
        self._unplanned: list[tuple[Job, Callable[[Project], Step], Then | None]] = []
        # What threads do for jobs: steps that are planned, results that are written, undo of such.
        self._beside: list[tuple[Job, Beside, Then | None]] = []
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._timer.start()
        for run in document.project.runs():
            folder = document.project.absolute(run.folder)
            if RunView(folder).state is RunState.RUNNING:
                title = Message("Train {speaker}", {"speaker": run.speaker_name})
                self._queue.train(title, folder, attach=True)

    @property
    def jobs(self) -> list[Job]:
        """The jobs that wait or run, in order; first the one whose result is being written."""
        written = [job for job, beside, _ in self._beside if beside.writes]
        return [*written, *(job for job in self._queue.active if job not in written)]

    def start(
        self, step: Step, then: Then | None = None, *, quiet: bool = False, job: Job | None = None
    ) -> Job:
        """Queue a step; its result is applied as one edit when it is there, then `then` is called.

        `finished` is not told of a `quiet` one, which nobody asked for. `job` holds its place where it was
        still to be planned.
        """
        job = self._queue.submit(step.title, step.work, step.args, job)
        if quiet:
            self._quiet.add(job.id)
        self._steps[job.id] = (step, then)
        self.jobs_changed.emit()
        return job

    def attempt(
        self, make_step: Callable[[Project], Step], then: Then | None = None, *, quiet: bool = False
    ) -> Job | None:
        """`start` the step that `make_step` plans; a refusal becomes `failed`, unless it is a `quiet` one.

        Where that may mean to read hours, a thread does it, and the step is started when it is planned.
        """
        project = self._document.project
        if not project.is_written and (project.read_only or not project.holds_hours):
            try:
                return self.start(make_step(project), then, quiet=quiet)
            except StudioError as error:
                if not quiet:
                    self.failed.emit(error.message, "")
                return None
        job = self._queue.reserve(Message("Reading the project"))
        if quiet:
            self._quiet.add(job.id)
        self._unplanned.append((job, make_step, then))
        self._plan()
        self.jobs_changed.emit()
        return job

    def write(
        self, title: Message, change: Callable[[Project], Message | None], then: Then | None = None
    ) -> Job:
        """Have a thread change much of the project, as a job that nobody can stop; `then` is called after it.

        Meanwhile nobody else may change it. A StudioError of `change` becomes `failed`.
        """
        job = self._queue.reserve(title)
        job.state = JobState.RUNNING
        self._write(job, change, then)
        self.jobs_changed.emit()
        return job

    def train(self, speaker: str, engine: str, **settings: Any) -> Job | None:
        """Prepare a run for a speaker and start training it in the background."""
        from studio.steps.train import prepare  # with what it needs, it would be a tenth of the start

        project = self._document.project

        def begin() -> None:
            run = project.runs()[-1]
            self.resume(project.absolute(run.folder), run.speaker_name)

        return self.attempt(lambda beside: prepare(beside, speaker, engine, **settings), begin)

    def resume(self, run_folder: Path, speaker: str) -> Job:
        """Train a prepared run, or go on with a stopped one."""
        job = self._queue.train(Message("Train {speaker}", {"speaker": speaker}), run_folder)
        self.jobs_changed.emit()
        return job

    def cancel(self, job: Job) -> None:
        """Take a waiting job out; ask a running one to stop (training writes a checkpoint first)."""
        self._queue.cancel(job)
        if job.state is JobState.ENDED:  # it had not begun
            self._steps.pop(job.id, None)
        self.jobs_changed.emit()

    def close(self) -> None:
        """End all work of this window; what is being written is, and training goes on by itself."""
        self._closing = True
        self.closed.emit()
        self._timer.stop()
        try:
            self._finish(waiting=True)
            for _, planned, _ in self._beside:
                planned.wait()
        finally:
            self._queue.close()
            self.speech.close()

    def _poll(self) -> None:
        self._finish()
        self._plan()
        self.speech.poll()
        if any(beside.writes for _, beside, _ in self._beside):
            return  # what else arrives could not be written now
        before = [(job.id, job.state) for job in self._queue.jobs]
        reported = self._queue.poll()
        for job, event in reported:
            self._take(job, event)
        for job in self._queue.jobs:
            if job.failure is not None and job.runner is None:
                self.failed.emit(job.failure.text, job.failure.details)
        changed = bool(reported) or before != [(job.id, job.state) for job in self._queue.jobs]
        self._queue.forget_ended()
        if changed:
            self.jobs_changed.emit()

    def _take(self, job: Job, event: Event) -> None:
        if job.run_folder is not None:
            self.trained.emit(job.run_folder, event)
        match event:
            case Failed():
                self._steps.pop(job.id, None)
                self.failed.emit(event.text, event.details)
            case Result():
                self._apply(job, event)
            case Done():
                cancelled = self._steps.pop(job.id, None)
                if cancelled is not None and job.id not in self._quiet:
                    text = Message("{title} was cancelled; nothing was changed.", {"title": job.title})
                    self.finished.emit(job, text)

    def _apply(self, job: Job, event: Result) -> None:
        step, then = self._steps.pop(job.id)
        project = self._document.project
        # What nobody asked for refuses nobody's edits.
        if step.large and not project.read_only and job.id not in self._quiet:
            self._write(job, lambda beside: step.apply(beside, event.value), then)
        else:
            self._finish(waiting=True)
            self._bring_in(job, then, partial(step.apply, project, event.value))

    def _plan(self) -> None:
        """Begin to plan what was asked for; while much is being written it would see what is about to go."""
        project = self._document.project
        if project.is_written:
            return
        asked, self._unplanned = self._unplanned, []
        for job, make_step, then in asked:
            if job.state is not JobState.ENDED:
                self._beside.append((job, Beside(project, make_step, writes=False), then))

    def _write(self, job: Job, change: Callable[[Project], Message | None], then: Then | None) -> None:
        self._finish(waiting=True)  # one writes at a time
        job.fraction, job.text, job.stoppable = None, Message("Writing into the project"), False
        self._beside.append((job, Beside(self._document.project, change, writes=True), then))

    def _finish(self, *, waiting: bool = False) -> None:
        """Take up what the threads have done; with `waiting` until nobody writes any more."""
        while each := self._next_done(waiting):
            self._beside.remove(each)
            job, beside, then = each
            if beside.writes:
                job.state = JobState.ENDED
                self._bring_in(job, then, beside.finish)
            else:
                self._start_planned(job, then, beside)
            self.jobs_changed.emit()

    def _next_done(self, waiting: bool) -> tuple[Job, Beside, Then | None] | None:
        found = (each for each in self._beside if each[1].done or (waiting and each[1].writes))
        return next(found, None)

    def _start_planned(self, job: Job, then: Then | None, planned: Beside) -> None:
        if self._closing or job.state is JobState.ENDED:  # cancelled meanwhile
            planned.wait()
            return
        try:
            step = planned.finish()
        except StudioError as error:
            self._queue.cancel(job)
            if job.id not in self._quiet:
                self.failed.emit(error.message, "")
        except BaseException:
            self._queue.cancel(job)  # else all that follows would wait for it
            raise
        else:
            self.start(step, then, job=job)

    def _bring_in(self, job: Job, then: Then | None, apply: Callable[[], Message | None]) -> None:
        try:
            message = apply()
        except StudioError as error:
            self.failed.emit(error.message, "")
            return
        if message is not None and job.id not in self._quiet:
            self.finished.emit(job, message)
        if then is not None and not self._closing:
            then()
