"""Fine-tuning voices: start, watch, stop and go on with training that outlives the window."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from studio.errors import Message
from studio.jobs.detached import RunState, ask_to_stop
from studio.jobs.queue import Job, JobState
from studio.steps.train import set_steps
from studio.ui.commands.host import Host
from studio.ui.panels.background import Background
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.run_details import RunDetails
from studio.ui.panels.run_watch import RunFacts, RunWatch
from studio.ui.panels.runs_list import Doing, RunsArea, run_line
from studio.ui.panels.train_form import TrainForm
from studio.ui.translation import translated
from studio.ui.work import Work

POLL_MS = 500


class TrainPanel(Panel):
    """The form, the runs, and what each of them left; all of it read from the runs' folders."""

    tables = frozenset({"runs", "speakers", "turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.watch = RunWatch(self)
        self._background = Background("run-settings", self)
        self._unticked: set[int] = set()
        self._ticked: set[int] = set()
        self._preparing: Job | None = None
        self.form = TrainForm()
        self.runs = RunsArea()
        self.model, self.list = self.runs.model, self.runs.list
        self.details = RunDetails()
        self._arrange()
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self.form.wanted.connect(self.train)
        self.model.ticked.connect(self._tick)
        self.runs.stop_wanted.connect(self.stop)
        self.runs.go_on_wanted.connect(self.go_on)
        self.list.chosen.connect(lambda _ids: self._show_chosen())
        self.details.evaluate.connect(self._evaluate)
        self.watch.changed.connect(self._show_runs)
        self._background.failed.connect(self.host.complain)
        self.details.play.connect(self.studio.playback.play_file)
        self.details.speak_with.connect(self._speak_with)
        self.studio.work.jobs_changed.connect(self._on_jobs_changed)
        self.reread()

    @property
    def current(self) -> RunFacts | None:
        """The selected run."""
        return self.watch.of(next(iter(self.list.chosen_ids()), None))

    def reread(self) -> None:
        """Read the speakers who have gold, and the runs."""
        speakers = self.form.show_speakers(self.studio.document.project)
        runs = self.studio.document.project.runs()
        nobody = self.tr("Mark turns of a speaker gold first.")
        self.form.allow(not self.read_only and speakers > 0, self.read_only_reason or nobody)
        self.set_empty(speakers == 0 and not runs)
        if not runs:
            self.runs.show_lines([])
        if not self.is_empty:
            self.setFocusProxy(self.form.speaker if speakers else self.list)
        self._poll()

    def train(self) -> None:
        """Fine-tune as the form says."""
        form, settings = self.form, self.studio.settings
        self._preparing = self.studio.work.train(
            form.speaker_name, form.engine_name, allow_download=settings.allow_downloads, **form.settings()
        )
        self._on_jobs_changed()

    def stop(self) -> None:
        """Ask the selected run to stop after its step; it writes a checkpoint first."""
        run = self.current
        job = job_of(self.studio.work, run)
        if job is not None:
            self.studio.work.cancel(job)
        elif run is not None:
            ask_to_stop(run.folder)
        self._show_runs()

    def go_on(self) -> None:
        """Resume the selected run, to the step that the box says; for its minutes where it counts those."""
        run, until = self.current, self.runs.until.value()
        if run is None:
            return
        if run.steps and until <= run.step:
            self.host.refuse(
                Message("The run is at step {step}. Choose a later step to train to.", {"step": run.step})
            )
            return

        def begin(_: object = None) -> None:
            self.studio.work.resume(run.folder, run.speaker)

        if not run.steps or until == run.steps:
            begin()
        else:
            self._background.run(lambda: set_steps(run.folder, until), begin)

    def close_sound(self) -> None:
        """Stop reading; training goes on."""
        self._timer.stop()
        self.watch.close()
        self._background.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the runs."""
        super().showEvent(event)
        self._timer.start()
        self._poll()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()

    def _arrange(self) -> None:
        tr = self.tr
        content = QSplitter()
        content.setChildrenCollapsible(False)
        for widget, stretch in ((self.form, 0), (self.runs, 3), (self.details, 4)):
            content.addWidget(widget)
            content.setStretchFactor(content.count() - 1, stretch)
        sentence = tr(
            "Fine-tuning learns a voice from gold clips. Mark some turns of a speaker gold first: half a "
            "minute is enough to try it out, and with more the voice comes nearer to its speaker."
        )
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        scrolled.setWidget(content)  # in a small panel its parts would lie over each other
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_either(scrolled, EmptyState("graduation-cap", sentence))

    def _poll(self) -> None:
        if self.isVisible():
            self.watch.poll(self.studio.document.project)

    def _show_runs(self) -> None:
        facts = self.watch.facts
        newest = facts[-1].id if facts else None
        lines = [
            run_line(each, shown=self._is_shown(each, newest), doing=doing(self.studio.work, each))
            for each in facts
        ][::-1]
        before, chosen = {line.id for line in self.model.rows}, self.list.chosen_ids()
        self.runs.show_lines(lines)
        if newest is not None and (not chosen or newest not in before):
            chosen = frozenset({newest})
        self.list.select(chosen)
        self._show_chosen()

    def _show_chosen(self) -> None:
        run = self.current
        self.details.show_run(run)
        newest = self.watch.facts[-1].id if self.watch.facts else None
        self.details.show_curves([each for each in self.watch.facts if self._is_shown(each, newest)])
        self._refresh_buttons(run)

    def _refresh_buttons(self, run: RunFacts | None) -> None:
        job = job_of(self.studio.work, run)
        active = run is not None and (run.state is RunState.RUNNING or job is not None)
        self.runs.allow(run, active, job is not None and job.stopping, self.read_only_reason)

    def _is_shown(self, run: RunFacts, newest: int | None) -> bool:
        """What the user ticked; without a word, the newest run and those that train."""
        if run.id in self._ticked or run.id in self._unticked:
            return run.id in self._ticked
        return run.id == newest or run.state is RunState.RUNNING

    def _tick(self, run_id: int, shown: bool) -> None:
        first, second = (self._ticked, self._unticked) if shown else (self._unticked, self._ticked)
        first.add(run_id)
        second.discard(run_id)
        self._show_runs()

    def _on_jobs_changed(self) -> None:
        job = self._preparing
        if job is not None and job.state is JobState.ENDED:
            job = self._preparing = None
        said = "" if job is None else translated(job.text or job.title)
        self.form.doing.setText(f"{said}…" if said else "")
        self.form.button.setEnabled(job is None and not self.read_only and self.form.speaker.count() > 0)
        if self.isVisible():
            self._show_runs()

    def _evaluate(self) -> None:
        from studio.ui.panels.evaluation import EvaluationPanel  # imported once it is shown

        run = self.current
        panel = self.host.show_panel("evaluation")
        if run is not None and isinstance(panel, EvaluationPanel):
            panel.show_run(run.id)
        panel.setFocus()

    def _speak_with(self, checkpoint: Path) -> None:
        from studio.ui.panels.speak import SpeakPanel

        run = self.current
        panel = self.host.show_panel("speak")
        if run is not None and isinstance(panel, SpeakPanel):
            panel.choose_checkpoint(run.speaker, run.engine, str(checkpoint))
        panel.setFocus()


def job_of(work: Work, run: RunFacts | None) -> Job | None:
    """The job of this window that trains a run, None where there is none."""
    return next((job for job in work.jobs if run and job.run_folder == run.folder), None)


def doing(work: Work, run: RunFacts) -> Doing | None:
    """What the job of a run does, where that says more than the run's folder."""
    job = job_of(work, run)
    if job is None:
        return None
    if job.stopping:
        return Doing.STOPPING
    if job.state is JobState.WAITING:
        return Doing.WAITING
    return None if run.state is RunState.RUNNING else Doing.STARTING
