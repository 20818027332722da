"""The newest training of one speaker: begun, followed by what its folder says, and stopped."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.dataset.clip_fit import ClipFit, read_fit
from studio.jobs.detached import RunState, ask_to_stop
from studio.jobs.queue import Job, JobState
from studio.ui.panels.background import Background
from studio.ui.panels.run_watch import RunFacts, RunWatch
from studio.ui.studio import Studio


class VoiceTraining(QObject):
    """Follows the runs of `speaker`, whom others choose; "" is nobody.

    Signals
        changed(): something of it is new.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speaker = ""
        self._preparing: dict[str, Job] = {}
        self._studio = studio
        self._fits: dict[int, list[ClipFit]] = {}
        self._fits_of = (0, 0)
        self._watch = RunWatch(self)
        self._background = Background("clip-fit", self)
        self._watch.changed.connect(self._on_runs)
        studio.work.jobs_changed.connect(self._on_jobs)

    @property
    def facts(self) -> RunFacts | None:
        """The newest run of the speaker."""
        return next((each for each in reversed(self._watch.facts) if each.speaker == self.speaker), None)

    @property
    def preparing(self) -> Job | None:
        """The job that prepares a run of the speaker."""
        return self._preparing.get(self.speaker)

    @property
    def queued(self) -> Job | None:
        """The training of the speaker that waits or runs by this window."""
        project = self._studio.document.project
        runs = {project.absolute(run.folder) for run in project.runs() if run.speaker_name == self.speaker}
        return next((job for job in self._studio.work.jobs if job.run_folder in runs), None)

    @property
    def fits(self) -> list[ClipFit]:
        """How well the clips of the newest run fit their texts, as far as that is known."""
        facts = self.facts
        return self._fits.get(facts.id, []) if facts is not None else []

    @property
    def under_way(self) -> bool:
        """Whether the speaker is learned, by this window or another, or is about to be."""
        facts = self.facts
        running = facts is not None and facts.state is RunState.RUNNING
        return running or self.preparing is not None or self.queued is not None

    def follow(self, speaker: str) -> None:
        """Follow the runs of somebody else."""
        self.speaker = speaker
        self._read_fits()

    def begin(self, engine: str, settings: Mapping[str, Any]) -> None:
        """Train a voice of the speaker; `settings` are fields of studio.voices.training.TrainingSettings."""
        downloads = self._studio.settings.allow_downloads
        job = self._studio.work.train(self.speaker, engine, allow_download=downloads, **settings)
        if job is not None:
            self._preparing[self.speaker] = job
        self._on_jobs()

    def stop(self) -> None:
        """Ask the newest run to stop after its step; one that waits is taken back."""
        facts, queued = self.facts, self.queued
        if queued is not None:
            self._studio.work.cancel(queued)
        elif facts is not None:
            ask_to_stop(facts.folder)

    def poll(self) -> None:
        """Look what is new."""
        self._watch.poll(self._studio.document.project)

    def close(self) -> None:
        """Stop reading; training goes on."""
        self._watch.close()
        self._background.close()

    def _on_runs(self) -> None:
        self._read_fits()
        self.changed.emit()

    def _on_jobs(self) -> None:
        jobs = self._preparing.items()
        self._preparing = {speaker: job for speaker, job in jobs if job.state is not JobState.ENDED}
        self.changed.emit()

    def _read_fits(self) -> None:
        """Read how the clips fit, once for each new checkpoint: with those they are measured anew."""
        facts = self.facts
        if facts is not None and (facts.id, len(facts.checkpoints)) != self._fits_of:
            self._fits_of = facts.id, len(facts.checkpoints)
            run_id, folder = facts.id, facts.folder
            self._background.run(lambda: read_fit(folder), lambda fits: self._take_fits(run_id, fits))

    def _take_fits(self, run_id: int, fits: list[ClipFit]) -> None:
        if fits != self._fits.get(run_id, []):
            self._fits[run_id] = fits
            self.changed.emit()
