"""The list of takes: what was said, by whom, and with what."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from studio.project.values import Take
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.timeline.geometry import clock
from studio.ui.translation import filled, tr
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
            model, tr("Takes"), tr("Enter or a double click plays a take; B compares it with gold.")
        )
        self.own_keys = self.own_keys | {Qt.Key.Key_Space}
        self.setSelectionMode(RowTable.SelectionMode.SingleSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays or stops the take."""
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)


class TakesArea(QWidget):
    """The list, and what can be done with the selected take.

    Signals
        toggled(): play it, or stop.
        again(): make it once more.
        open_wanted(): see it on the timeline and change how it is said.
        settings_wanted(): put what it was made with into the form.
        export_wanted(), delete_wanted(): write it to a file, take it out of the list.
    """

    toggled = Signal()
    again = Signal()
    open_wanted = Signal()
    settings_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowModel(columns(), self)
        self.list = TakesTable(self.model)
        tr = self.tr
        self.play = PictureButton(
            "play", tr("Play"), tr("Play this take (Enter)"), self.toggled.emit, quiet=True
        )
        self.make_again = PictureButton(
            "rotate-ccw",
            tr("Make again"),
            tr("Make this take once more and see whether it is the same, bit for bit"),
            self.again.emit,
        )
        self.open = PictureButton(
            "audio-lines",
            tr("Open"),
            tr("See its words, sounds and pitch on the timeline, and change how it is said"),
            self.open_wanted.emit,
        )
        self.use = PictureButton(
            "copy",
            tr("Use settings"),
            tr("Put its text and settings back into the form"),
            self.settings_wanted.emit,
            quiet=True,
        )
        self.export = PictureButton(
            "download",
            tr("Export WAV…"),
            tr("Export WAV: write this take to a file"),
            self.export_wanted.emit,
            quiet=True,
        )
        self.delete = PictureButton(
            "trash-2", tr("Delete"), tr("Take it out of the list (Del)"), self.delete_wanted.emit, quiet=True
        )
        self._buttons = (self.play, self.open, self.make_again, self.use, self.export, self.delete)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._none_yet = EmptyState("megaphone", tr("Type a text, choose who says it, and press Speak."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._none_yet)
        self.model.modelReset.connect(self._show_whether_any)
        self.model.rowsInserted.connect(self._show_whether_any)
        self.model.rowsRemoved.connect(self._show_whether_any)
        self._show_whether_any()
        layout.addWidget(self._stack, 1)
        layout.addWidget(button_row(*self._buttons))
        self.list.toggled.connect(self.toggled)
        self.list.delete_pressed.connect(self.delete_wanted)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)

    def allow(self, chosen: bool, read_only_reason: str) -> None:
        """Enable what can be done now; the rest says why not."""
        choose = "" if chosen else self.tr("Select a take in the list first.")
        for button in self._buttons:
            refused = read_only_reason if button in (self.make_again, self.delete) else ""
            button.allow(not choose and not refused, choose or refused)

    def _show_whether_any(self, *_rows: object) -> None:
        self._stack.setCurrentWidget(self.list if self.model.rowCount() else self._none_yet)

    def _show_menu(self, at: QPoint) -> None:
        if self.model.id_at(self.list.indexAt(at)) is None:
            return
        menu = QMenu(self)
        for button in self._buttons:
            menu.addAction(button.icon(), button.text(), button.click).setEnabled(button.isEnabled())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))


def take_line(take: Take) -> TakeLine:
    """A take as a line."""
    made = datetime.fromisoformat(take.created_at).astimezone()
    return TakeLine(
        take.id,
        take.text,
        take.voice,
        tr(ENGINES[take.engine].title) if take.engine in ENGINES else take.engine,
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
        return filled(tr("run {run}, step {step:,}"), run=run, step=int(step))
    return path.name


def columns() -> list[Column]:
    """The columns of the list; in a narrow one the text has room before all else."""
    return [
        Column(tr("#"), lambda line: str(line.id), width=2, number=True, about=tr("Number of the take")),
        Column(tr("Text"), lambda line: line.text, tip=_all_of),
        Column(tr("Voice"), lambda line: line.voice, width=8, needs_px=330),
        Column(tr("Length"), lambda line: clock(line.seconds, 0.1), width=5, number=True),
        Column(tr("Engine"), lambda line: line.engine, tip=_engine_tip, width=11, needs_px=520),
        Column(tr("Seed"), lambda line: str(line.seed), width=4, number=True, needs_px=590),
        Column(tr("Made"), lambda line: line.made, tip=lambda line: line.made_at, width=9, needs_px=680),
    ]


def _all_of(line: TakeLine) -> str:
    return f"{line.text}\n{line.voice}, {_engine_tip(line)}, {line.made_at}"


def _engine_tip(line: TakeLine) -> str:
    return f"{line.engine}, {line.checkpoint}" if line.checkpoint else line.engine
