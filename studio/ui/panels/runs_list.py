"""The list of training runs: what each does, how far it is, and a tick for those in the chart."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from studio.jobs.detached import RunState
from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.panels.run_watch import RunFacts
from studio.ui.panels.train_chart import run_colour
from studio.ui.theme import current_theme
from studio.voices.engine import ENGINES

SHOWN = 0
"""The column with the tick."""
MARK_PX = 14


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


def run_line(facts: RunFacts, *, shown: bool, doing: str = "") -> RunLine:
    """A run as a line; `doing` is what its job in this window's queue does, where that says more."""
    running = facts.state is RunState.RUNNING
    total = f"{facts.step:,} / {facts.steps:,}" if facts.steps else f"{facts.step:,}"
    return RunLine(
        id=facts.id,
        name=f"{facts.id}  {facts.speaker}",
        engine=ENGINES[facts.engine].title if facts.engine in ENGINES else facts.engine,
        state=doing or state_title(facts.state),
        progress=total,
        speed=_speed(facts.steps_per_s) if running else "",
        left=_time_left(facts.seconds_left) if running else "",
        shown=shown,
        faded=not running and not doing,
        about=facts.created_at[:16].replace("T", " "),
    )


def state_title(state: RunState) -> str:
    """The state of a run in plain words."""
    return {
        RunState.WAITING: _tr("Not started"),
        RunState.RUNNING: _tr("Training"),
        RunState.STOPPED: _tr("Stopped"),
        RunState.INTERRUPTED: _tr("Interrupted"),
        RunState.FAILED: _tr("Failed"),
        RunState.DONE: _tr("Done"),
    }[state]


def _columns() -> list[Column]:
    return [
        Column("", lambda line: "", tip=lambda line: _tr("In the chart or not (Space)"), picture=_mark,
               width=1, about=_tr("Which runs the chart shows")),
        Column(_tr("Run"), lambda line: line.name, tip=lambda line: f"{line.engine}, {line.about}"),
        Column(_tr("State"), lambda line: line.state, width=11),
        Column(_tr("Step"), lambda line: line.progress, width=13, number=True),
        Column(_tr("Steps/s"), lambda line: line.speed, width=6, number=True),
        Column(_tr("Left"), lambda line: line.left, width=6, number=True, about=_tr("Time left, about")),
    ]  # fmt: skip


def _mark(line: RunLine) -> QIcon:
    """A box in the run's colour, filled where it is in the chart."""
    pixmap = QPixmap(MARK_PX, MARK_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
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
        painter.drawPolyline([_point(3.5, 6.5), _point(6, 9), _point(10, 3.8)])
    painter.end()
    return QIcon(pixmap)


def _point(x: float, y: float) -> Any:
    from PySide6.QtCore import QPointF

    return QPointF(x, y)


def _speed(steps_per_s: float | None) -> str:
    return "" if steps_per_s is None else f"{steps_per_s:.2f}" if steps_per_s < 1 else f"{steps_per_s:.1f}"


def _time_left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


def _tr(text: str) -> str:
    return QCoreApplication.translate("runs", text)


__all__ = ["SHOWN", "Index", "RunLine", "RunsModel", "run_line", "state_title"]
