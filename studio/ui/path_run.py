"""The guided path of the recording in view: where each stage stands, and doing one or all that are left."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from studio.events import Checkpoint, Done, Event
from studio.jobs.detached import RunState, RunView
from studio.jobs.queue import Job
from studio.project.counts import RecordingCounts
from studio.project.project import Project
from studio.project.values import Change
from studio.settings import effective_hub_token
from studio.steps.freeze_all import is_frozen
from studio.steps.path_stages import may_try, standings
from studio.steps.path_values import Choices, Found, PathStage, Standing
from studio.steps.read_again import look_aside
from studio.ui.panels.background import Background
from studio.ui.studio import Studio

COUNTED_AFTER_MS = 150
"""Whoever edits in a burst has the counts a moment after its end."""
_COUNTED = frozenset(
    "recordings speakers turns words phones clips utterances settings pronunciations text_rules runs".split()
)


class PathRun(QObject):
    """Follows the recording that is in view, and sends recordings along the path.

    Attributes
        standings: the stages in order; empty where no recording is in view, or it is not counted yet.

    Signals
        changed(): where stages stand is known anew, or one began or ended.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.standings: list[Standing] = []
        self._jobs: dict[int, tuple[PathStage, Job]] = {}
        self._going_on: dict[int, list[str]] = {}
        self._background = Background("path", self)
        self._timer = QTimer(self, singleShot=True, interval=COUNTED_AFTER_MS)
        self._timer.timeout.connect(self.count)
        studio.document.changed.connect(self._on_changed)
        studio.document.recording_changed.connect(self._on_recording_changed)
        studio.problems.changed.connect(self._timer.start)
        studio.work.jobs_changed.connect(self._on_jobs)
        studio.work.trained.connect(self._on_trained)
        studio.work.closed.connect(self._close)

    @property
    def running(self) -> tuple[PathStage, Job] | None:
        """The stage that is being done for the recording in view, and its job."""
        return self._jobs.get(self._studio.document.recording_id or 0)

    @property
    def goes_on(self) -> bool:
        """Whether the recording in view goes on by itself after the stage that is being done."""
        return (self._studio.document.recording_id or 0) in self._going_on

    def count(self) -> None:
        """Count again how far the recording in view is; `changed` follows."""
        in_view, project = self._studio.document.recording_id, self._studio.document.project
        runs = [project.absolute(run.folder) for run in project.runs()]
        for recording_id in {*self._going_on, *([] if in_view is None else [in_view])}:
            self._background.run(
                partial(_look, project, recording_id, runs),
                partial(self._take_counts, recording_id),
                instead_of=str(recording_id),
            )
        if in_view is None:
            self.standings = []
            self.changed.emit()

    def do(self, stage: PathStage) -> None:
        """Do one stage of the recording in view."""
        recording_id = self._studio.document.recording_id
        if recording_id is not None:
            self._start(stage, recording_id)

    def do_rest(self) -> None:
        """Do what is left of the path of the recording in view, as far as it goes without a person."""
        recording_id = self._studio.document.recording_id
        if recording_id is not None and recording_id not in self._going_on:
            self._going_on[recording_id] = []
            self.count()

    def stop(self) -> None:
        """Stop what is being done for the recording in view, and do not go on after it."""
        recording_id = self._studio.document.recording_id or 0
        self._going_on.pop(recording_id, None)
        if recording_id in self._jobs:
            self._studio.work.cancel(self._jobs[recording_id][1])
        self.changed.emit()

    def _start(self, stage: PathStage, recording_id: int) -> bool:
        if stage.plan is None or recording_id in self._jobs:
            return False
        plan, choices = stage.plan, self._choices()
        job = self._studio.work.attempt(
            lambda project: plan(project, recording_id, choices), partial(self._done, recording_id)
        )
        if job is not None:
            self._jobs[recording_id] = (stage, job)
        self.changed.emit()
        return job is not None

    def _choices(self) -> Choices:
        settings = self._studio.settings
        return Choices(allow_download=settings.allow_downloads, token=effective_hub_token(settings))

    def _done(self, recording_id: int) -> None:
        """A stage is done: what comes next is seen once the recording is counted again."""
        self._jobs.pop(recording_id, None)
        self.count()

    def _take_counts(self, recording_id: int, counted: tuple[RecordingCounts, str, int, bool]) -> None:
        counts, mark, misread, taught = counted
        frozen = is_frozen(self._studio.document.project.folder, mark)
        found = Found(
            recording_id, counts, self._places(recording_id),
            frozen=frozen, misread=misread, taught=taught,
        )  # fmt: skip
        standing = standings(found)
        if recording_id == self._studio.document.recording_id:
            self.standings = standing
        if recording_id in self._going_on and recording_id not in self._jobs:
            self._go_on(recording_id, found)
        self.changed.emit()

    def _go_on(self, recording_id: int, found: Found) -> None:
        tried = self._going_on[recording_id]
        for each in standings(found):
            stage = each.stage
            if stage.wants(found) is not None:
                break
            if stage.plan is not None and not stage.done(found) and may_try(stage, tried):
                tried.append(stage.name)
                if self._start(stage, recording_id):
                    return
                break
        self._going_on.pop(recording_id, None)

    def _places(self, recording_id: int) -> int:
        places = self._studio.problems.places
        return sum(place.problems[0].recording_id == recording_id for place in places)

    def _on_jobs(self) -> None:
        active = {job.id for job in self._studio.work.jobs}
        ended = [each for each, (_, job) in self._jobs.items() if job.id not in active]
        for recording_id in ended:  # it failed or was cancelled, else it would be gone already
            del self._jobs[recording_id]
            self._going_on.pop(recording_id, None)
        if ended or self._jobs:
            self.changed.emit()

    def _on_trained(self, _folder: Path, event: Event) -> None:
        if isinstance(event, Checkpoint | Done):
            self._timer.start()

    def _on_changed(self, change: Change, _source: object) -> None:
        if change.tables & _COUNTED:
            self._timer.start()

    def _on_recording_changed(self, _recording_id: int | None) -> None:
        self.standings = []
        self.count()

    def _close(self) -> None:
        self._timer.stop()
        self._background.close()


def _look(
    project: Project, recording_id: int, runs: Sequence[Path]
) -> tuple[RecordingCounts, str, int, bool]:
    """What `look_aside` tells, and whether one of the runs in these folders has learned; for a thread."""
    return (*look_aside(project, recording_id), any(map(_has_learned, runs)))


def _has_learned(run_folder: Path) -> bool:
    view = RunView(run_folder)
    view.poll()
    return bool(view.checkpoints) or view.state is RunState.DONE
