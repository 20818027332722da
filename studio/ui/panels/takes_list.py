"""The list of takes: what was said, by whom, and with what."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent

from studio.project.values import Take
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.timeline.geometry import clock
from studio.voices.engine import ENGINES


@dataclass(frozen=True, slots=True)
class TakeLine:
    """A take as the list shows it."""

    id: int
    text: str
    voice: str
    engine: str
    checkpoint: str
    seed: int
    seconds: float
    made: str
    made_at: str


class TakesTable(RowTable):
    """Double click and Enter play a take, Space plays or stops it.

    Signals
        toggled(): Space.
    """

    toggled = Signal()

    def __init__(self, model: RowModel) -> None:
        super().__init__(
            model, _tr("Takes"), _tr("Enter or a double click plays a take; B compares it with gold.")
        )
        self.own_keys = self.own_keys | {Qt.Key.Key_Space}
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)


def take_line(take: Take) -> TakeLine:
    """A take as a line."""
    made = datetime.fromisoformat(take.created_at).astimezone()
    return TakeLine(
        take.id,
        take.text,
        take.voice,
        ENGINES[take.engine].title if take.engine in ENGINES else take.engine,
        checkpoint_title(take.checkpoint),
        take.seed,
        take.seconds,
        made.strftime("%d %b %H:%M"),
        made.strftime("%Y-%m-%d %H:%M:%S"),
    )


def checkpoint_title(stored: str) -> str:
    """A checkpoint's path as a person would say it: "run 2, step 500"."""
    if not stored:
        return ""
    path = Path(stored)
    run = next((part.split("-")[0].lstrip("0") for part in path.parts if part[:3].isdigit()), "")
    step = path.name.split(".")[0].removeprefix("step-").lstrip("0")
    if run and step.isdigit():
        return _tr("run {run}, step {step:,}").format(run=run, step=int(step))
    return path.name


def columns() -> list[Column]:
    """The columns of the list."""
    return [
        Column(_tr("#"), lambda line: str(line.id), width=2, number=True, about=_tr("Number of the take")),
        Column(_tr("Text"), lambda line: line.text),
        Column(_tr("Voice"), lambda line: line.voice, width=10),
        Column(_tr("Engine"), lambda line: line.engine, tip=_engine_tip, width=12),
        Column(_tr("Seed"), lambda line: str(line.seed), width=5, number=True),
        Column(_tr("Length"), lambda line: clock(line.seconds, 0.1), width=5, number=True),
        Column(_tr("Made"), lambda line: line.made, tip=lambda line: line.made_at, width=11),
    ]


def _engine_tip(line: TakeLine) -> str:
    return f"{line.engine}, {line.checkpoint}" if line.checkpoint else line.engine


def _tr(text: str) -> str:
    return QCoreApplication.translate("takes", text)
