"""Making a voice of a speaker, in one place: their gold, the three ways, and how training goes."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from studio.dataset.clip_fit import ClipFit, read_fit
from studio.errors import Message, in_words
from studio.jobs.detached import RunState, ask_to_stop
from studio.jobs.queue import Job, JobState
from studio.steps.clone_ways import Installed, Samples, Way, WayOpen, installed, missing_base, ways_of
from studio.ui.commands.host import Host
from studio.ui.panels.background import Background
from studio.ui.panels.clone_run import CloneRun
from studio.ui.panels.clone_ways import CloneWays
from studio.ui.panels.run_watch import RunFacts, RunWatch
from studio.ui.panels.voice_checkpoints import BASE, BEST
from studio.ui.panels.voice_tree import VoiceLine
from studio.ui.translation import filled, translated

POLL_MS = 500
LEAST_PX = 44
CLOSE_S = 0.1
"""Within this from a clip's start lies the turn that it is of."""


class CloneBox(QScrollArea):
    """Below the list of voices: the ways of the chosen one and its newest run; as tall as they are if it can.

    Attributes
        ways, run: what it shows of them.
        there: what this machine has.
    """

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.host, self.studio = host, host.studio
        self.there: Installed = installed()
        self.ways, self.run = CloneWays(), CloneRun()
        self._line: VoiceLine | None = None
        self._preparing: Job | None = None
        self._fits: dict[int, list[ClipFit]] = {}
        self._fits_of = (0, 0)
        self._watch = RunWatch(self)
        self._background = Background("clip-fit", self)
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self._amounts = QLabel(wordWrap=True)
        self._amounts.setContentsMargins(6, 2, 6, 0)
        self._arrange()
        self.ways.wanted.connect(self.go)
        self.run.play.connect(self.studio.playback.play_file)
        self.run.stop_wanted.connect(self._stop)
        self.run.speak_wanted.connect(self._speak_with_run)
        self.run.details_wanted.connect(lambda: self.host.show_panel("train").setFocus())
        self.run.clip_wanted.connect(self.go_to_clip)
        self._watch.changed.connect(self._show)
        self.studio.work.jobs_changed.connect(self._on_jobs_changed)

    @property
    def sentence(self) -> str:
        """What is said of the voice's samples."""
        return self._amounts.text()

    @property
    def facts(self) -> RunFacts | None:
        """The newest run of the chosen voice's speaker."""
        speaker = self._speaker_name()
        return next((each for each in reversed(self._watch.facts) if each.speaker == speaker), None)

    def show_voice(self, line: VoiceLine | None) -> None:
        """Show the ways of a voice."""
        self._line = line
        self._show()

    def go(self, way: WayOpen) -> None:
        """Speak now, or begin to train."""
        line = self._line
        if line is None:
            return
        if way.way is Way.NOW:
            self._speak(line.name, way.engine, BASE)
            return
        downloads = self.studio.settings.allow_downloads
        self._preparing = self.studio.work.train(
            self._speaker_name(), way.engine, allow_download=downloads, **way.settings
        )
        self._on_jobs_changed()

    def go_to_clip(self, fit: ClipFit) -> None:
        """Show where a clip lies in its recording."""
        project, document = self.studio.document.project, self.studio.document
        found = next((each for each in project.recordings() if each.name == fit.recording), None)
        near = project.turns(found.id, start=fit.start, end=fit.start + CLOSE_S) if found is not None else []
        turn = next((each for each in near if each.speaker_id == self._speaker_id()), None)
        if found is None or turn is None:
            self.host.refuse(Message("This clip is not where it was: its turn was changed or is gone."))
            return
        if document.recording_id != found.id:
            document.set_recording(found.id)
        self.studio.timeline.selection.go_to_turn(turn)

    def close_sound(self) -> None:
        """Stop reading; training goes on."""
        self._timer.stop()
        self._watch.close()
        self._background.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the runs of what is chosen."""
        super().showEvent(event)
        self.there = installed()
        self._timer.start()
        self._poll()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()

    def sizeHint(self) -> QSize:
        """As tall as what is in it, at the width of now."""
        content = self.widget()
        height = content.heightForWidth(self.viewport().width()) if content is not None else 0
        return QSize(super().sizeHint().width(), max(height, LEAST_PX))

    def minimumSizeHint(self) -> QSize:
        """In a low panel it scrolls."""
        return QSize(0, LEAST_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as tall as the texts are at the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def _arrange(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._amounts, self.ways, self.run):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons have the keys
        self.setAccessibleName(self.tr("Ways to this voice"))

    def _poll(self) -> None:
        if self.isVisible():
            self._watch.poll(self.studio.document.project)

    def _show(self) -> None:
        line, facts = self._line, self.facts
        self.setVisible(line is not None)
        if line is None:
            return
        references_s = sum(each.seconds for each in line.references)
        trained = facts is not None and facts.state is RunState.DONE and facts.engine == "studio"
        samples = Samples(line.gold_s, references_s, trained)
        self._amounts.setText(
            filled(
                self.tr("{gold} of gold, {references} of references"),
                gold=translated(in_words(line.gold_s)),
                references=translated(in_words(references_s)),
            )
        )
        learning = self._training is not None or (facts is not None and facts.state is RunState.RUNNING)
        busy = self.tr("It is learning already.") if learning or self._preparing is not None else ""
        reason = self.studio.document.read_only_reason if self.studio.document.read_only else ""
        self.ways.show_ways(ways_of(samples, self.there), missing_base(self.there), reason=reason, busy=busy)
        self._show_run(facts)

    def _show_run(self, facts: RunFacts | None) -> None:
        job = self._preparing
        said = "" if job is None else f"{translated(job.text or job.title)}…"
        fits = self._fits.get(facts.id, []) if facts is not None else []
        self.run.show_run(facts, said, fits, queued=self._training is not None)
        self.updateGeometry()
        if facts is not None and (facts.id, len(facts.checkpoints)) != self._fits_of:
            self._fits_of = facts.id, len(facts.checkpoints)
            run_id, folder = facts.id, facts.folder
            self._background.run(lambda: read_fit(folder), lambda fits: self._take_fits(run_id, fits))

    def _take_fits(self, run_id: int, fits: list[ClipFit]) -> None:
        if fits != self._fits.get(run_id, []):
            self._fits[run_id] = fits
            self._show()

    def _speaker_id(self) -> int | None:
        return self._line.speaker_id if self._line is not None else None

    def _speaker_name(self) -> str:
        line = self._line
        if line is None:
            return ""
        speakers = self.studio.document.project.speakers()
        return next((each.name for each in speakers if each.id == line.speaker_id), line.name)

    @property
    def _training(self) -> Job | None:
        """The training of the chosen voice's speaker that waits or runs by this window."""
        project, speaker = self.studio.document.project, self._speaker_name()
        runs = {project.absolute(run.folder) for run in project.runs() if run.speaker_name == speaker}
        return next((job for job in self.studio.work.jobs if job.run_folder in runs), None)

    def _stop(self) -> None:
        facts, training = self.facts, self._training
        if training is not None:
            self.studio.work.cancel(training)
        elif facts is not None:
            ask_to_stop(facts.folder)

    def _speak_with_run(self) -> None:
        if self.facts is not None and self._line is not None:
            self._speak(self._line.name, self.facts.engine, BEST)

    def _speak(self, voice: str, engine: str, checkpoint: str) -> None:
        from studio.ui.panels.speak import SpeakPanel  # a panel's module is imported when it is shown

        panel = self.host.show_panel("speak")
        if isinstance(panel, SpeakPanel):
            panel.choose_checkpoint(voice, engine, checkpoint)
        panel.setFocus()

    def _on_jobs_changed(self) -> None:
        if self._preparing is not None and self._preparing.state is JobState.ENDED:
            self._preparing = None
        if self.isVisible() or self._preparing is not None:
            self._show()
