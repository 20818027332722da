"""How the checkpoints of a run do: a matrix of measures beside natural speech, and pairs to listen to."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from studio.errors import Message
from studio.jobs.queue import Job
from studio.steps.evaluate import (
    Evaluation,
    RunFolder,
    evaluate,
    opened_run,
    shown_evaluation,
)
from studio.ui.commands import voice
from studio.ui.commands.host import Host
from studio.ui.panels.background import Background
from studio.ui.panels.buttons import PictureButton, RowText, button_row
from studio.ui.panels.column import column
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.evaluation_lines import (
    matrix_columns,
    matrix_lines,
    orders,
    pair_lines,
    row_id,
    worth_hearing,
)
from studio.ui.panels.evaluation_pairs import ListeningPairs
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.translation import tr, translated
from studio.voices.engine import ENGINES

READ_AGAIN_MS = 1500
"""While it is measured, new rows are looked for so often."""


class EvaluationPanel(Panel):
    """The matrix of one run, and beside it the clips of the selected row, said by both.

    Attributes
        found: what was measured of the run, None where nothing was.
        not_yet, cannot: what stands in place of the matrix where nothing is measured yet, or cannot be.
    """

    tables = frozenset({"runs"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.found: Evaluation | None = None
        self._waiting = 0
        self._job: Job | None = None
        self._job_run = 0
        self._folder = Path()
        self._run: RunFolder | None = None
        self._background = Background("evaluation", self)
        self._timer = QTimer(self, interval=READ_AGAIN_MS)
        self._timer.timeout.connect(self._read)
        self.model = RowModel(matrix_columns(), self)
        self.list = RowTable(
            self.model, self.tr("Measures"),
            self.tr("A star marks the best checkpoint. A click on a title orders by it."),
        )  # fmt: skip
        self.list.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.pairs = ListeningPairs(host)
        self._arrange()
        self.list.chosen.connect(lambda _ids: self._show_pairs())
        header = self.list.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._order_by_column)
        self.studio.work.jobs_changed.connect(self._on_jobs)
        self.studio.work.closed.connect(self.close_sound)
        self.reread()

    @property
    def measuring(self) -> bool:
        """Whether a run is being measured."""
        return self._job is not None

    def reread(self) -> None:
        """Read which runs there are, and what is kept of the one that is shown."""
        chosen = self.runs.currentData()
        self.runs.clear()
        for run in self.studio.document.project.runs()[::-1]:
            engine = tr(ENGINES[run.engine].title) if run.engine in ENGINES else run.engine
            title = self.tr("Run {run}: {speaker}, {engine}")
            self.runs.addItem(title.format(run=run.id, speaker=run.speaker_name, engine=engine), run.id)
        self.runs.setCurrentIndex(max(0, self.runs.findData(chosen)))
        self.set_empty(not self.runs.count())
        self._choose_run()

    def show_run(self, run_id: int) -> None:
        """Show another run."""
        self.runs.setCurrentIndex(max(0, self.runs.findData(run_id)))
        self._choose_run()

    def evaluate(self) -> None:
        """Measure what is new of the run."""
        run_id = self.runs.currentData()
        if run_id is not None and self._job is None:
            show = partial(self._take_whole, run_id)
            self._job_run = run_id
            self._job = self.studio.work.attempt(lambda project: evaluate(project, run_id, show))
            if self._job is not None:
                self._timer.start()
            self._show_state()

    def stop(self) -> None:
        """Stop measuring; the rows that are whole stay."""
        if self._job is not None:
            self.studio.work.cancel(self._job)

    def lists(self) -> list[QWidget]:
        """The matrix and the clips."""
        return [self.list, self.pairs.list]

    def close_sound(self) -> None:
        """Stop reading."""
        self._timer.stop()
        self._background.close()
        self.pairs.close_sound()

    def _choose_run(self) -> None:
        run_id = self.runs.currentData()
        if run_id is None:
            return
        project = self.studio.document.project
        folder = project.absolute(project.run(run_id).folder)
        if folder != self._folder:
            self._folder, self._run, self.found, self._waiting = folder, None, None, 0
            self._middle.setCurrentWidget(self._reading)
            self._show_matrix()
            self._show_state()
        self._read()

    def _read(self) -> None:
        work = partial(_kept, self._folder, self._run)
        self._background.run(work, lambda kept: self._take(*kept), self._refuse, instead_of="kept")

    def _take(self, run: RunFolder | None, found: Evaluation | None, waiting: int) -> None:
        self._run, self.found, self._waiting = run, found, waiting
        self._show_matrix()
        self._middle.setCurrentWidget(self._measured if self.model.rows else self.not_yet)
        self._show_state()

    def _take_whole(self, run_id: int, found: Evaluation) -> None:
        if run_id == self.runs.currentData():
            self._take(self._run, found, 0)

    def _refuse(self, message: Message) -> None:
        self.found, self._waiting = None, 0
        self._show_matrix()
        self.cannot.say(translated(message))
        self._middle.setCurrentWidget(self.cannot)
        self._show_state()

    def _show_matrix(self) -> None:
        order, falling = self.order.currentData() or "", self.falling.isChecked()
        lines = matrix_lines(self.found, order, falling=falling) if self.found else []
        chosen = self.list.chosen_ids()
        with self.list.without_echo():
            self.model.set_rows(lines)
        if not chosen & {line.id for line in lines}:
            chosen = frozenset(row_id(row) for row in worth_hearing(self.found))
        self.list.select(chosen)
        self.notes.setText("\n".join(translated(note) for note in self.found.notes) if self.found else "")
        self.notes.setVisible(bool(self.notes.text()))
        self._show_pairs()

    def _show_pairs(self) -> None:
        place = self.model.place_of(next(iter(self.list.chosen_ids()), 0))
        row = None if place is None else self.model.rows[place].row
        self.pairs.show_pairs(pair_lines(self.found, row, self._folder) if self.found and row else [])

    def _show_state(self) -> None:
        """Say how far it is, or what is to be measured, and enable what can be done."""
        tr, shown = self.tr, self._middle.currentWidget()
        job = self._job if self._job_run == self.runs.currentData() else None
        if job is not None:
            said = translated(job.text or job.title) + "…"
            if job.fraction is not None:
                said = f"{said} {round(100 * job.fraction)} %"
        elif shown is not self._measured or self.found is None:
            said = ""
        elif self._waiting == 1:
            said = tr("1 checkpoint is not measured yet.")
        elif self._waiting:
            said = tr("{count} checkpoints are not measured yet.").format(count=self._waiting)
        elif len(self.found.clips) == 1:
            said = tr("All is measured, on 1 held-out clip.")
        else:
            said = tr("All is measured, on {clips} held-out clips.").format(clips=len(self.found.clips))
        self.state.setText(said)
        reasons = {
            self.cannot: self.cannot.sentence,
            self._reading: tr("It is being read."),
            self._measured: "" if self._waiting else tr("Every checkpoint is measured already."),
        }
        reason = tr("It is being measured.") if self._job is not None else reasons.get(shown, "")
        self.begin.allow(not reason, reason)
        self.not_yet.allow(not reason, reason)
        self.cancel.allow(self._job is not None, tr("Nothing is being measured."))

    def _on_jobs(self) -> None:
        if self._job is None:
            return
        if self._job.id not in {job.id for job in self.studio.work.jobs}:
            self._job = None
            self._timer.stop()
            self._read()
        self._show_state()

    def _order_by_column(self, column: int) -> None:
        """Order by a column; by the same once more, the other way round."""
        if self.order.currentIndex() == column:
            self.falling.toggle()
        else:
            self.order.setCurrentIndex(column)

    def _arrange(self) -> None:
        tr = self.tr
        self.runs, self.order = QComboBox(), QComboBox()
        self.runs.setAccessibleName(tr("Run"))
        self.runs.setToolTip(tr("The training run whose checkpoints are compared"))
        self.runs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.runs.activated.connect(lambda _place: self._choose_run())
        for name, title in orders():
            self.order.addItem(title, name)
        self.order.setAccessibleName(tr("Order"))
        self.order.setToolTip(tr("By what the checkpoints are ordered"))
        self.falling = QCheckBox(tr("Largest first"))
        self.falling.setToolTip(tr("The other way round"))
        self.order.currentIndexChanged.connect(lambda _place: self._show_matrix())
        self.falling.toggled.connect(lambda _on: self._show_matrix())
        self.begin = PictureButton(
            "gauge", tr("Evaluate"), tr("Speak the held-out clips with each new checkpoint and measure them"),
            self.evaluate,
        )  # fmt: skip
        self.cancel = PictureButton(
            "square", tr("Stop"), tr("Stop measuring; what is measured stays"), self.stop
        )
        self.state = RowText(tr("State of the evaluation"))
        self.notes = QLabel(wordWrap=True)
        self.notes.setAccessibleName(tr("Notes on the measures"))
        self.notes.setContentsMargins(8, 2, 8, 4)
        self._reading = EmptyState("gauge", tr("Reading the run…"))
        sentence = tr(
            "Each checkpoint speaks clips that the run did not learn from, and it is measured how near it "
            "comes to the recordings: in sound, pitch, lengths, likeness, and words understood."
        )
        self.not_yet = EmptyState("gauge", sentence, tr("Evaluate"), self.evaluate)
        self.cannot = EmptyState("triangle-alert", "")
        self._measured = QSplitter()
        self._measured.setChildrenCollapsible(False)
        for widget, stretch in ((column(self.list, self.notes), 2), (self.pairs, 1)):
            self._measured.addWidget(widget)
            self._measured.setStretchFactor(self._measured.count() - 1, stretch)
        self._middle = QStackedWidget()
        for each in (self._reading, self._measured, self.not_yet, self.cannot):
            self._middle.addWidget(each)
        row = button_row(self.runs, self.begin, self.cancel, self.order, self.falling)
        row_layout = row.layout()
        assert isinstance(row_layout, QHBoxLayout)
        row_layout.takeAt(row_layout.count() - 1)  # the state takes what is left
        row_layout.addWidget(self.state, 1)
        self.begins_at = self.list
        sentence = tr(
            "Checkpoints of training runs are compared here, by measures and by ear. Fine-tune a voice first."
        )
        train = EmptyState("gauge", sentence, tr("Fine-tune a voice…"), partial(voice.train, self.host))
        self.show_either(column(row, self._middle), train)


def _kept(folder: Path, run: RunFolder | None) -> tuple[RunFolder, Evaluation | None, int]:
    """What is known of a run now; what was frozen for it never changes and is read once."""
    run = run or opened_run(folder)
    return run, *shown_evaluation(run)
