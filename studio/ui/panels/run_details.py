"""What one training run left to hear and to read: its checkpoints, its probe sentences, its notes."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from studio.jobs.detached import RunState
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.run_watch import RunFacts
from studio.ui.panels.train_chart import TrainChart
from studio.ui.translation import figure, translated


@dataclass(frozen=True, slots=True)
class CheckpointLine:
    """A checkpoint, a probe sentence, or both, of one step, which is its id."""

    id: int
    score: float | None
    path: Path | None
    probe: Path | None
    text: str
    best: bool
    faded: bool


class RunDetails(QTabWidget):
    """Chart, checkpoints and messages.

    Attributes
        none_yet: what stands in place of checkpoints while there are none.

    Signals
        speak_with(Path): a checkpoint is to speak.
        play(Path): a probe sentence is to be heard.
        evaluate(): the checkpoints are to be measured and compared.
    """

    speak_with = Signal(object)
    play = Signal(object)
    evaluate = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details of the run"))
        self.setDocumentMode(True)
        self.chart: TrainChart | None = None
        self._charted: list[RunFacts] = []
        self._chart_place = QWidget()
        QVBoxLayout(self._chart_place).setContentsMargins(0, 0, 0, 0)
        self.model = RowModel(self._columns(), self)
        self.list = RowTable(
            self.model, self.tr("Checkpoints"), self.tr("A double click, or Enter, plays the probe sentence.")
        )
        self.none_yet = EmptyState(
            "graduation-cap",
            self.tr("Checkpoints are kept here as the run learns, each with a sentence to hear."),
        )
        self.list.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.list.opened.connect(self._play)
        self.list.chosen.connect(self._refresh_buttons)
        self._play_button = PictureButton(
            "play", self.tr("Play"), self.tr("Hear the probe sentence of this step (Enter)"),
            lambda: self._play(self.list.current_id()),
        )  # fmt: skip
        self.speak_button = PictureButton(
            "megaphone", self.tr("Speak with this"), self.tr("Speak your own text with this checkpoint"),
            self._speak,
        )  # fmt: skip
        self.messages = QPlainTextEdit()
        self.messages.setReadOnly(True)
        self.messages.setAccessibleName(self.tr("Messages of the run"))
        self.messages.setToolTip(self.tr("What the training had to say"))
        self.messages.setPlaceholderText(self.tr("The training has said nothing so far."))
        checkpoints = QWidget()
        layout = QVBoxLayout(checkpoints)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.none_yet)
        layout.addWidget(self._stack, 1)
        layout.addWidget(button_row(self._play_button, self.speak_button))
        compare = self.tr("Compare the checkpoints of this run by measures and by ear")
        self.evaluate_button = PictureButton(
            "gauge", self.tr("Evaluate"), compare, self.evaluate.emit, quiet=True
        )
        self.setCornerWidget(self.evaluate_button)
        self.addTab(self._chart_place, self.tr("Chart"))
        self.addTab(checkpoints, self.tr("Checkpoints"))
        self.addTab(self.messages, self.tr("Messages"))

    def show_run(self, facts: RunFacts | None) -> None:
        """Show the checkpoints and messages of a run."""
        lines = checkpoint_lines(facts) if facts else []
        self.evaluate_button.allow(facts is not None, self.tr("Select a run in the list first."))
        chosen = self.list.chosen_ids()
        with self.list.without_echo():
            self.model.set_rows(lines)
        self._stack.setCurrentWidget(self.list if lines else self.none_yet)
        self.list.select(chosen or [line.id for line in lines if line.best])
        self._refresh_buttons()
        said = messages_of(facts) if facts else ""
        if said != self.messages.toPlainText():
            self.messages.setPlainText(said)
            bar = self.messages.verticalScrollBar()
            bar.setValue(bar.maximum())

    def show_curves(self, runs: list[RunFacts]) -> None:
        """Draw the curves of these runs."""
        self._charted = runs
        if self.chart is not None:
            self.chart.show_runs(runs)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the chart the first time."""
        super().showEvent(event)
        if self.chart is None:  # only now: a chart takes longer to build than the rest of the panel
            self.chart = TrainChart()
            layout = self._chart_place.layout()
            assert layout is not None
            layout.addWidget(self.chart)
            self.chart.show_runs(self._charted)

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Step"), lambda line: figure(line.id, ","), width=7, number=True),
            Column(tr("Held-out score"), lambda line: "" if line.score is None else figure(line.score, ".4f"),
                   width=12, number=True, about=tr("On clips that it does not learn from; lower is better")),
            Column("", lambda line: tr("best") if line.best else "", width=6),
            Column(tr("Probe sentence"), lambda line: line.text if line.probe else ""),
        ]  # fmt: skip

    def _current(self) -> CheckpointLine | None:
        place = self.model.place_of(next(iter(self.list.chosen_ids()), -1))
        return None if place is None else self.model.rows[place]

    def _play(self, _step: int | None) -> None:
        line = self._current()
        if line is not None and line.probe is not None:
            self.play.emit(line.probe)

    def _speak(self) -> None:
        line = self._current()
        if line is not None and line.path is not None:
            self.speak_with.emit(line.path)

    def _refresh_buttons(self, _chosen: object = None) -> None:
        line = self._current()
        choose = self.tr("Select a checkpoint first.")
        silent = self.tr("This step has no probe sentence.")
        gone = self.tr("This checkpoint was deleted to save disk space; only its probe sentence is left.")
        self._play_button.allow(line is not None and line.probe is not None, silent if line else choose)
        self.speak_button.allow(line is not None and line.path is not None, gone if line else choose)


def checkpoint_lines(facts: RunFacts) -> list[CheckpointLine]:
    """The checkpoints and probe sentences of a run by step, newest first."""
    stored = {each.step: each for each in facts.checkpoints}
    probes = {each.step: each for each in facts.probes}
    best = facts.best
    lines = []
    for step in sorted(stored.keys() | probes.keys(), reverse=True):
        kept, probe = stored.get(step), probes.get(step)
        lines.append(
            CheckpointLine(
                step,
                kept.score if kept else None,
                facts.folder / kept.path if kept else None,
                facts.folder / probe.path if probe else None,
                probe.text if probe else "",
                best is not None and best.step == step,
                kept is None,
            )
        )
    return lines


def messages_of(facts: RunFacts) -> str:
    """The notes of a run and why it failed, a line each."""
    said = [
        f"{figure(step, ',')}: {translated(note)}" if step else translated(note) for step, note in facts.notes
    ]
    if facts.state is RunState.FAILED and facts.failure is not None:
        said.append(translated(facts.failure.text))
    return "\n".join(said)
