"""The list of training runs: what each does, how far it is, and a tick for those in the chart."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from studio.errors import in_words
from studio.jobs.detached import RunState
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.run_watch import RunFacts
from studio.ui.panels.train_chart import run_colour
from studio.ui.panels.train_form import MOST_STEPS
from studio.ui.theme import current_theme
from studio.ui.translation import figure, tr, translated
from studio.voices.engine import ENGINES

SHOWN = 0
"""The column with the tick."""
MARK_PX = 14
WIDE_PX = 360
"""Narrower lists leave the speed out, and the time left, which the status line shows too."""
LEAST_WIDTH_PX = 320
"""So that state and steps can be read beside the name."""


class Doing(Enum):
    """What the job of a run does in this window's queue, where that says more than the run's folder."""

    STOPPING = auto()
    WAITING = auto()
    STARTING = auto()


@dataclass(frozen=True, slots=True)
class RunLine:
    """A run as the list shows it; `shown` in the chart, `faded` where it will not go on by itself."""

    id: int
    name: str
    engine: str
    state: str
    progress: str
    speed: str
    left: str
    shown: bool
    faded: bool
    about: str


class RunsModel(RowModel):
    """Rows of `RunLine`.

    Signals
        ticked(run id, bool): the user wants a run in the chart, or out of it.
    """

    ticked = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__(_columns())

    def tick(self, run_id: int) -> None:
        """Turn the tick of a run over."""
        place = self.place_of(run_id)
        if place is not None:
            self.ticked.emit(run_id, not self.rows[place].shown)


class RunsTable(RowTable):
    """The list of runs; Space and a click on the box show a run in the chart or not."""

    def __init__(self, model: RunsModel, title: str, about: str) -> None:
        super().__init__(model, title, about)
        self.own_keys = self.own_keys | {Qt.Key.Key_Space}
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.clicked.connect(self._on_clicked)
        self._model = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the run."""
        run_id = self.current_id()
        if event.key() == Qt.Key.Key_Space and run_id is not None:
            self._model.tick(run_id)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        run_id = self._model.id_at(index)
        if index.column() == SHOWN and run_id is not None:
            self._model.tick(run_id)


class RunsArea(QWidget):
    """The list of runs, and stopping and going on.

    Attributes
        until: the step that a run is to go on to.
        none_yet: what stands in place of the list while there is no run.

    Signals
        stop_wanted(), go_on_wanted(): for the selected run.
    """

    stop_wanted = Signal()
    go_on_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RunsModel()
        self.list = RunsTable(
            self.model, self.tr("Runs"), self.tr("Space shows a run in the chart, or hides it.")
        )
        self.stop = PictureButton(
            "square",
            self.tr("Stop"),
            self.tr("Stop after this step; a checkpoint is written first"),
            self.stop_wanted.emit,
        )
        self.go_on = PictureButton(
            "play",
            self.tr("Go on to"),
            self.tr("Go on with this run exactly where it stopped"),
            self.go_on_wanted.emit,
        )
        self.until = QSpinBox()
        self.until.setRange(1, MOST_STEPS)
        self.until.setSingleStep(500)
        self.until.setGroupSeparatorShown(True)
        self.until.setAccessibleName(self.tr("Go on to step"))
        self.until.setToolTip(self.tr("The step at which the run ends; a later one trains it for longer"))
        self.setMinimumWidth(LEAST_WIDTH_PX)
        self._suggested: tuple[int, int] = (0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.none_yet = EmptyState(
            "graduation-cap", self.tr("Choose a speaker and an engine, and press Fine-tune.")
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.none_yet)
        layout.addWidget(self._stack, 1)
        layout.addWidget(button_row(self.stop, self.go_on, self.until))

    def show_lines(self, lines: Sequence[RunLine]) -> None:
        """Show these runs, or what to do while there is none."""
        with self.list.without_echo():
            self.model.set_rows(lines)
        self._stack.setCurrentWidget(self.list if lines else self.none_yet)

    def allow(self, run: RunFacts | None, active: bool, stopping: bool, read_only_reason: str) -> None:
        """Enable what can be done with the selected run now; the rest says why not."""
        reason = read_only_reason or ("" if run else self.tr("Select a run in the list first."))
        idle = self.tr("It stops after this step.") if stopping else self.tr("It does not run.")
        self.stop.allow(not reason and active and not stopping, reason or idle)
        self.go_on.allow(not reason and not active, reason or self.tr("It runs already."))
        self.until.setEnabled(not reason and not active)
        self._ask_until(run is None or run.steps > 0)
        if run is not None:
            self._suggest(run)

    def _ask_until(self, counted: bool) -> None:
        """Ask for the step that a run is to go on to; not of one that still has minutes and no steps."""
        self.until.setVisible(counted)
        text = self.tr("Go on to") if counted else self.tr("Go on")
        self.go_on.say(text, self.tr("Go on with this run exactly where it stopped"))

    def _suggest(self, run: RunFacts) -> None:
        """Where to go on to: where the run was to end, or twice as far; what was typed stays."""
        done = run.steps and run.step >= run.steps
        wanted = (run.id, run.steps * 2 if done else max(run.steps, run.step + 1))
        if wanted != self._suggested:
            self._suggested = wanted
            self.until.setValue(wanted[1])


def run_line(facts: RunFacts, *, shown: bool, doing: Doing | None = None) -> RunLine:
    """A run as a line."""
    running = facts.state is RunState.RUNNING
    steps = [facts.step, facts.steps] if facts.steps else [facts.step]
    return RunLine(
        id=facts.id,
        name=f"{facts.id}  {facts.speaker}",
        engine=tr(ENGINES[facts.engine].title) if facts.engine in ENGINES else facts.engine,
        state=state_title(doing or facts.state),
        progress=" / ".join(figure(each, ",") for each in steps),
        speed=_speed(facts.steps_per_s) if running else "",
        left=_time_left(facts.seconds_left) if running else "",
        shown=shown,
        faded=not running and doing is None,
        about=facts.created_at[:16].replace("T", " "),
    )


def state_title(state: RunState | Doing) -> str:
    """The state of a run in plain words."""
    titles: dict[RunState | Doing, str] = {
        Doing.STOPPING: tr("Stopping…"),
        Doing.WAITING: tr("Waiting"),
        Doing.STARTING: tr("Starting…"),
        RunState.WAITING: tr("Not started"),
        RunState.RUNNING: tr("Training"),
        RunState.STOPPED: tr("Stopped"),
        RunState.INTERRUPTED: tr("Interrupted"),
        RunState.FAILED: tr("Failed"),
        RunState.DONE: tr("Done"),
    }
    return titles[state]


def _columns() -> list[Column]:
    return [
        Column("", lambda line: "", tip=lambda line: tr("In the chart or not (Space)"), picture=_mark,
               width=1, about=tr("Which runs the chart shows")),
        Column(tr("Run"), lambda line: line.name, tip=lambda line: f"{line.engine}, {line.about}"),
        Column(tr("State"), lambda line: line.state, tip=lambda line: line.state, width=10,
               texts=[state_title(each) for each in (*RunState, *Doing)]),
        Column(tr("Step"), lambda line: line.progress, width=9, number=True),
        Column(tr("Steps/s"), lambda line: line.speed, width=4, number=True, needs_px=WIDE_PX),
        Column(tr("Left"), lambda line: line.left, width=4, number=True, needs_px=WIDE_PX,
               about=tr("Time left, about")),
    ]  # fmt: skip


def _mark(line: RunLine) -> QIcon:
    """A box in the run's colour, filled where it is in the chart."""
    pixmap = QPixmap(MARK_PX, MARK_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = run_colour(line.id)
        painter.setPen(colour if line.shown else QColor(current_theme().muted))
        painter.setBrush(colour if line.shown else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(1, 1, MARK_PX - 3, MARK_PX - 3, 3, 3)
        if line.shown:
            pen = painter.pen()
            pen.setColor(QColor(current_theme().canvas))
            pen.setWidthF(1.8)
            painter.setPen(pen)
            painter.drawPolyline([QPointF(3.5, 6.5), QPointF(6, 9), QPointF(10, 3.8)])
    return QIcon(pixmap)


def _speed(steps_per_s: float | None) -> str:
    if steps_per_s is None:
        return ""
    return figure(steps_per_s, ".2f" if steps_per_s < 1 else ".1f")


def _time_left(seconds: float | None) -> str:
    return "" if seconds is None else translated(in_words(seconds))
