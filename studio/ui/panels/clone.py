"""Making a voice of a speaker, in one place: their gold, the three ways, and how training goes."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel

from studio.dataset.clip_fit import ClipFit
from studio.errors import Message, in_words
from studio.jobs.detached import RunState
from studio.steps.clone_ways import Installed, Samples, Way, WayOpen, installed, missing_base, ways_of
from studio.ui.commands.host import Host
from studio.ui.panels.clone_run import CloneRun
from studio.ui.panels.clone_ways import CloneWays
from studio.ui.panels.column import column
from studio.ui.panels.scrolled import ScrolledTexts
from studio.ui.panels.voice_checkpoints import BASE, BEST
from studio.ui.panels.voice_training import VoiceTraining
from studio.ui.panels.voice_tree import VoiceLine
from studio.ui.translation import filled, tr, translated

POLL_MS = 500
CLOSE_S = 0.1
"""Within this from a clip's start lies the turn that it is of."""


class CloneBox(ScrolledTexts):
    """Below the list of voices: the ways of the chosen one and its newest run; as tall as they are if it can.

    Attributes
        ways, run: what it shows of them; `training` is what begins, follows and stops the runs.
        there: what this machine has.
    """

    def __init__(self, host: Host) -> None:
        self.host, self.studio = host, host.studio
        self.there: Installed = installed()
        self.ways, self.run = CloneWays(), CloneRun()
        self._amounts = QLabel(wordWrap=True)
        self._amounts.setContentsMargins(6, 2, 6, 0)
        rows = column(self._amounts, self.ways, self.run)
        super().__init__(rows, tr("Ways to this voice"))
        self.training = VoiceTraining(self.studio, self)
        self._line: VoiceLine | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        self.ways.wanted.connect(self.go)
        self.run.play.connect(self.studio.playback.play_file)
        self.run.stop_wanted.connect(self.training.stop)
        self.run.speak_wanted.connect(self._speak_with_run)
        self.run.details_wanted.connect(lambda: self.host.show_panel("train").setFocus())
        self.run.clip_wanted.connect(self.go_to_clip)
        self.training.changed.connect(self._on_training)

    @property
    def sentence(self) -> str:
        """What is said of the voice's samples."""
        return self._amounts.text()

    def show_voice(self, line: VoiceLine | None) -> None:
        """Show the ways of a voice."""
        self._line = line
        self.training.follow(self._speaker_name())
        self._show()

    def go(self, way: WayOpen) -> None:
        """Speak now, or begin to train."""
        line = self._line
        if line is None:
            return
        if way.way is Way.NOW:
            self._speak(line.name, way.engine, BASE)
        else:
            self.training.begin(way.engine, way.settings)

    def go_to_clip(self, fit: ClipFit) -> None:
        """Show where a clip lies in its recording."""
        project, document = self.studio.document.project, self.studio.document
        found = next((each for each in project.recordings() if each.name == fit.recording), None)
        near = project.turns(found.id, start=fit.start, end=fit.start + CLOSE_S) if found is not None else []
        speaker_id = self._line.speaker_id if self._line is not None else None
        turn = next((each for each in near if each.speaker_id == speaker_id), None)
        if found is None or turn is None:
            self.host.refuse(Message("This clip is not where it was: its turn was changed or is gone."))
            return
        if document.recording_id != found.id:
            document.set_recording(found.id)
        self.studio.timeline.selection.go_to_turn(turn)

    def close_sound(self) -> None:
        """Stop reading; training goes on."""
        self._timer.stop()
        self.training.close()

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the runs of what is chosen."""
        super().showEvent(event)
        self.there = installed()
        self._show()
        self._timer.start()
        self._poll()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow nothing that nobody sees."""
        super().hideEvent(event)
        self._timer.stop()

    def _poll(self) -> None:
        if self.isVisible():
            self.training.poll()

    def _on_training(self) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        line, training = self._line, self.training
        self.setVisible(line is not None)
        if line is None:
            return
        self._show_ways(line)
        job = training.preparing
        said = "" if job is None else f"{translated(job.text or job.title)}…"
        self.run.show_run(training.facts, said, training.fits, queued=training.queued is not None)
        self.updateGeometry()

    def _show_ways(self, line: VoiceLine) -> None:
        facts, document = self.training.facts, self.studio.document
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
        busy = self.tr("It is learning already.") if self.training.under_way else ""
        reason = document.read_only_reason if document.read_only else ""
        self.ways.show_ways(ways_of(samples, self.there), missing_base(self.there), reason=reason, busy=busy)

    def _speaker_name(self) -> str:
        line = self._line
        if line is None:
            return ""
        speakers = self.studio.document.project.speakers()
        return next((each.name for each in speakers if each.id == line.speaker_id), line.name)

    def _speak_with_run(self) -> None:
        facts = self.training.facts
        if facts is not None and self._line is not None:
            self._speak(self._line.name, facts.engine, BEST)

    def _speak(self, voice: str, engine: str, checkpoint: str) -> None:
        from studio.ui.panels.speak import SpeakPanel  # a panel's module is imported when it is shown

        panel = self.host.show_panel("speak")
        if isinstance(panel, SpeakPanel):
            panel.choose_checkpoint(voice, engine, checkpoint)
        panel.setFocus()
