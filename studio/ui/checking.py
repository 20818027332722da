"""Looking for problems: when a user asks, and by itself where turns changed after they were checked.

Clips of turns that became gold are measured by the same check, also in a recording that was never checked.
"""

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from studio.jobs.queue import Job
from studio.project.values import Change
from studio.ui.document import Document
from studio.ui.problem_queue import ProblemQueue
from studio.ui.work import Work

AGAIN_AFTER_MS = 1500
"""Whoever edits is left alone until there is a pause of so long."""

_MEASURED = frozenset({"turns", "words", "clips"})


class Checking(QObject):
    """Runs the check of recordings in the background, one job for each at a time.

    Signals
        changed(): a check began or ended.
    """

    changed = Signal()

    def __init__(
        self, document: Document, problems: ProblemQueue, work: Work, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._problems, self._work = document, problems, work
        self._jobs: dict[int, Job] = {}
        self._edited: set[int] = set()
        self._cut: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._timer.timeout.connect(self._check_edited)
        document.changed.connect(self._on_changed)
        work.jobs_changed.connect(self._forget_ended)
        work.closed.connect(self._timer.stop)
        work.closed.connect(problems.stop)

    def job_of(self, recording_id: int | None) -> Job | None:
        """The check of a recording that waits or runs."""
        return self._jobs.get(recording_id or 0)

    def start(self, recording_id: int) -> None:
        """Check a recording: the turns that changed since the last time, or all where none did."""
        stale = self._problems.stale_turns(recording_id)
        self._run(recording_id, stale or None, quiet=False)

    def start_stale(self, recording_id: int) -> bool:
        """Check the turns of a recording that are new or changed; False where there are none."""
        stale = self._problems.stale_turns(recording_id)
        if stale:
            self._run(recording_id, stale, quiet=False)
        return bool(stale)

    def measure_clips(self, recording_id: int, *, quiet: bool = False) -> bool:
        """Check the turns whose clips wait for the gate; False where there are none."""
        from studio.steps.gate import waiting

        turns = waiting(self._document.project, recording_id)
        if turns:
            self._run(recording_id, turns, quiet=quiet)
        return bool(turns)

    def cancel(self, recording_id: int) -> None:
        """Stop the check of a recording; what was found before stays."""
        job = self._jobs.get(recording_id)
        if job is not None:
            self._work.cancel(job)

    def _on_changed(self, change: Change, _source: object) -> None:
        if self._document.read_only or not change.tables & _MEASURED:
            return
        self._edited |= change.recording_ids
        if "clips" in change.tables:
            self._cut |= change.recording_ids
        if self._edited:
            self._timer.start()

    def _check_edited(self) -> None:
        edited, self._edited = self._edited, set()
        checked = set(self._document.project.checked_recordings())
        for recording_id in edited & (checked | self._cut) & set(self._document.project.recording_ids()):
            if recording_id in self._jobs:
                self._edited.add(recording_id)  # once more when this one has ended
            elif recording_id in checked:
                stale = self._problems.stale_turns(recording_id)
                if stale:
                    self._run(recording_id, stale, quiet=True)
            elif recording_id in self._cut:
                self.measure_clips(recording_id, quiet=True)
        self._cut &= self._edited

    def _run(self, recording_id: int, turn_ids: Collection[int] | None, *, quiet: bool) -> None:
        if recording_id in self._jobs:
            return
        from studio.steps.check import check  # with what it needs, it would be a part of the start

        ids = None if turn_ids is None else sorted(turn_ids)
        plan = partial(check, recording_id=recording_id, turn_ids=ids)
        job = self._work.attempt(plan, quiet=quiet)
        if job is not None:
            self._jobs[recording_id] = job
            self.changed.emit()

    def _forget_ended(self) -> None:
        running = {job.id for job in self._work.jobs}
        ended = [recording_id for recording_id, job in self._jobs.items() if job.id not in running]
        for recording_id in ended:
            del self._jobs[recording_id]
        if ended:
            self.changed.emit()
            if self._edited:
                self._timer.start()
