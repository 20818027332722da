"""Who may run beside whom: one queue for all slow work of a window.

One analysis (import, diarization, alignment) and one training run at a time; the rest waits in
order. Live speech (`studio.jobs.resident`) is never queued: it comes first, at normal priority,
while analysis gives way a little and training, with threads of its own, a lot.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Any, Protocol

from studio.errors import Message
from studio.events import Done, Event, Failed, Progress, Result
from studio.jobs.detached import RunState, RunView, ask_to_stop, last_words, start_training
from studio.jobs.process import ChildJob, Work, failure

ANALYSIS_NICENESS = 5
TRAINING_NICENESS = 10


class Kind(StrEnum):
    """What a job needs; one of each kind runs at a time."""

    ANALYSIS = "analysis"
    TRAINING = "training"


class JobState(StrEnum):
    """Where a job stands in the queue."""

    WAITING = "waiting"
    RUNNING = "running"
    ENDED = "ended"


class Runner(Protocol):
    """What runs a job: a child process, or a detached training that is read from its folder."""

    @property
    def running(self) -> bool:
        """Whether events may still come."""
        ...

    def poll(self) -> list[Event]:
        """The events since the last call; never waits."""
        ...

    def cancel(self) -> None:
        """Ask the work to stop."""
        ...


@dataclass
class Job:
    """One piece of slow work, waiting, running or ended.

    `start` is None while it is still being planned, and again when it has begun or was cancelled. `fraction`
    is 0 to 1 or None while unknown; `text` says what it does now; `failure` is set where it failed.
    `outlives_window` is True for training, which goes on when the window closes. One that is not `stoppable`
    comes to its end in any case.
    """

    id: int
    title: Message
    kind: Kind
    start: Callable[[], Runner] | None
    outlives_window: bool = False
    stoppable: bool = True
    run_folder: Path | None = None
    state: JobState = JobState.WAITING
    fraction: float | None = None
    text: Message | None = None
    failure: Failed | None = None
    stopping: bool = False
    runner: Runner | None = field(default=None, repr=False)


class DetachedRun:
    """A training run as a job: started here, or found running when the window opened.

    `process` is the one that was started here; it goes on when this one ends.
    """

    def __init__(self, run_folder: Path, *, attach: bool = False) -> None:
        self.view = RunView(run_folder)
        self.view.poll()
        self._seen_running = attach
        self._said_its_end = self._ended = False
        self.process = None if attach else start_training(run_folder)

    @property
    def running(self) -> bool:
        """Whether events may still come."""
        return not self._ended

    def poll(self) -> list[Event]:
        """New events; a training that died without a word ends with a `Failed`."""
        # In this order: what has ended by now has written all that it will.
        process_ended = self.process is not None and self.process.poll() is not None
        locked = self.view.state is RunState.RUNNING
        events = self.view.poll()
        self._seen_running = self._seen_running or locked or bool(events)
        self._said_its_end = self._said_its_end or any(isinstance(event, Done | Failed) for event in events)
        if locked:  # also for a moment after its last event
            return events
        if not self._said_its_end and not events and (self._seen_running or process_ended):
            self._said_its_end = True
            events.append(_stopped_unexpectedly(self.view.folder))
        self._ended = self._said_its_end
        return events

    def cancel(self) -> None:
        """Ask the training to stop after its step."""
        ask_to_stop(self.view.folder)


class JobQueue:
    """All slow work of one window. `jobs` holds what waits, runs, and ended since `forget_ended`."""

    def __init__(self, *, cores: int | None = None) -> None:
        self.jobs: list[Job] = []
        self._cores = cores or os.cpu_count() or 1
        self._ids = count(1)

    def reserve(self, title: Message) -> Job:
        """Queue what is still being planned: what follows waits until it is submitted or cancelled."""
        return self._add(Job(next(self._ids), title, Kind.ANALYSIS, None))

    def submit(self, title: Message, work: Work, args: tuple[Any, ...], job: Job | None = None) -> Job:
        """Queue a generator function for a child process; at the place of `job` where that was reserved."""
        job = job or self.reserve(title)
        job.title, job.start = title, lambda: self._child(work, args)
        return job

    def train(self, title: Message, run_folder: Path, *, attach: bool = False) -> Job:
        """Queue the training of a prepared run folder, or attach to one that is running already."""
        job = Job(next(self._ids), title, Kind.TRAINING, lambda: DetachedRun(run_folder, attach=attach))
        job.outlives_window, job.run_folder = True, run_folder
        return self._add(job)

    def cancel(self, job: Job) -> None:
        """Take a waiting job out, or ask a running one to stop."""
        if job.state is JobState.WAITING:
            job.state, job.start = JobState.ENDED, None  # what it was given may be hours of words
        elif job.runner is not None:
            job.stopping = True
            job.runner.cancel()

    def poll(self) -> list[tuple[Job, Event]]:
        """Start what may start and return what the running jobs reported. Never waits."""
        self._start_waiting()
        reported: list[tuple[Job, Event]] = []
        for job in self.jobs:
            if job.state is JobState.RUNNING and job.runner is not None:
                for event in job.runner.poll():
                    _take(job, event)
                    reported.append((job, event))
                if not job.runner.running:
                    job.state = JobState.ENDED
        return reported

    @property
    def active(self) -> list[Job]:
        """The jobs that wait or run."""
        return [job for job in self.jobs if job.state is not JobState.ENDED]

    def forget_ended(self) -> None:
        """Drop the jobs that ended."""
        self.jobs = self.active

    def close(self) -> None:
        """End the child processes of this window; training goes on."""
        for job in self.active:
            if isinstance(job.runner, ChildJob):
                job.runner.close()
            job.state = JobState.ENDED

    def _add(self, job: Job) -> Job:
        self.jobs.append(job)
        return job

    def _start_waiting(self) -> None:
        for job in self.jobs:
            if job.state is JobState.WAITING and not self._running(job.kind):
                if job.start is None:
                    break
                try:
                    job.runner = job.start()
                    job.state = JobState.RUNNING
                except Exception as error:
                    job.failure = failure(error)
                    job.state = JobState.ENDED
                job.start = None

    def _running(self, kind: Kind) -> bool:
        return any(job.kind is kind and job.state is JobState.RUNNING for job in self.jobs)

    def _child(self, work: Work, args: tuple[Any, ...]) -> ChildJob:
        threads = max(1, self._cores - 1) if self._running(Kind.TRAINING) else self._cores
        return ChildJob(work, args, threads=threads, niceness=ANALYSIS_NICENESS)


def _stopped_unexpectedly(run_folder: Path) -> Failed:
    said = last_words(run_folder)
    return Failed(
        Message("The training stopped unexpectedly. Resume it to go on from its last checkpoint."), said
    )


def _take(job: Job, event: Event) -> None:
    match event:
        case Progress():
            job.fraction, job.text = event.fraction, event.text
        case Failed():
            job.failure = event
        case Result():
            job.fraction = 1.0
