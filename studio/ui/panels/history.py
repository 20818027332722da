"""Every step that can be undone or done again; a click goes there."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from studio.jobs.queue import Job
from studio.project.history import Step
from studio.ui.commands import edit
from studio.ui.commands.host import Host
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.translation import translated

BEGINNING = 0
"""The id of the line before the first step."""

JUMP_S = 0.1
"""How long the window stands still in a jump over thousands of steps before it shows how far it is."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One step; `at` is None before the first."""

    id: int
    label: str
    at: datetime | None

    @property
    def clock(self) -> str:
        """When it was done, to the minute."""
        return f"{self.at.astimezone():%H:%M}" if self.at else ""

    @property
    def when(self) -> str:
        """What was done, and when exactly."""
        return f"{self.label}\n{self.at.astimezone():%Y-%m-%d %H:%M:%S}" if self.at else self.label


class HistoryModel(RowModel):
    """Steps in order. Only the newest come and go, so that a long history costs an edit nothing.

    `stands` is the id of the newest step that is not undone: those after it are in quieter text.
    """

    stands = BEGINNING

    def is_faded(self, row: HistoryLine) -> bool:
        """Steps that are undone."""
        return row.id > self.stands

    def exchange_tail(self, since: int, lines: list[HistoryLine], stands: int) -> None:
        """Put `lines` in the place of those from the id `since` on."""
        kept = len(self.rows)
        while kept and self.rows[kept - 1].id >= since:
            kept -= 1
        before, self.stands = self.stands, stands
        same = [line.id for line in self.rows[kept:]] == [line.id for line in lines]
        if same:
            self.rows[kept:] = lines
        else:
            self._replace_tail(kept, lines)
        self._tell_changed(self._places_between(min(before, stands, since)))

    def _replace_tail(self, kept: int, lines: list[HistoryLine]) -> None:
        if kept < len(self.rows):
            self.beginRemoveRows(QModelIndex(), kept, len(self.rows) - 1)
            for line in self.rows[kept:]:
                self._places.pop(line.id, None)
            del self.rows[kept:]
            self.endRemoveRows()
        if lines:
            self.beginInsertRows(QModelIndex(), kept, kept + len(lines) - 1)
            self.rows += lines
            self._places.update((line.id, kept + place) for place, line in enumerate(lines))
            self.endInsertRows()

    def _places_between(self, first_id: int) -> list[int]:
        if not self.rows:
            return []
        first = len(self.rows) - 1
        while first and self.rows[first].id > first_id:
            first -= 1
        return [first, len(self.rows) - 1]


class HistoryPanel(Panel):
    """The undo steps, newest last, those that were undone in grey."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._target: int | None = None
        # What a thread takes back of the way just now: a large step.
        self._large: Job | None = None
        self.studio.work.jobs_changed.connect(self._on_jobs)
        # The oldest step that was the newest since the list was read: those before it are as they were.
        self._stood = BEGINNING
        # A long way is gone in stretches: the window shows each, and stays alive.
        self._walk = QTimer(self, interval=0)
        self._walk.timeout.connect(self._go_on)
        self.model = HistoryModel(self._columns(), self)
        about = self.tr("Click a step to go back, or on, to just after it.")
        self.list = RowTable(self.model, self.tr("History"), about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.clicked.connect(lambda index: self._go(self.model.id_at(index)))
        self.list.opened.connect(self._go)
        self._arrange()
        self.reread()

    def reread(self) -> None:
        """Read the steps that are new."""
        project = self.studio.document.project
        stands = project.newest_step_id
        since = min(self._stood, stands)
        newest = project.history(self.model.rows[-1].id) if len(self.model.rows) > 1 else []
        if len(newest) == 1 and newest[0].id == self.model.rows[-1].id:
            # Undone or done again, or one burst of typing: the steps are those that are listed.
            since, lines = newest[0].id, [_line(newest[0])]
        else:
            lines = [_line(step) for step in project.history(since)]
        if since == BEGINNING:
            lines.insert(0, HistoryLine(BEGINNING, self.tr("Beginning"), None))
        with self.list.without_echo():
            self.model.exchange_tail(since, lines, stands)
        self._stood = stands
        self.list.select([stands], stands)
        nothing = self.tr("There is nothing to take back.")
        self._undo.allow(stands > BEGINNING and not self.read_only, self.read_only_reason or nothing)
        again = self.tr("There is nothing to do again.")
        undone = self.model.rows[-1].id > stands
        self._redo.allow(undone and not self.read_only, self.read_only_reason or again)
        self.set_empty(len(self.model.rows) == 1)

    def lists(self) -> list[QWidget]:
        """The steps."""
        return [self.list]

    def go_to(self, step_id: int) -> None:
        """Undo or redo until this step is the newest that stands."""
        self._target = step_id
        if self._large is None:  # else from where that leads to
            self._walk.start()
            self._go_on()

    def _on_changed(self, _change: object, source: object) -> None:
        if source is not self and self._large is None:
            self._arrive()  # somebody edits meanwhile: going on would throw the edit away
        self._stood = min(self._stood, self.studio.document.project.newest_step_id)
        self.refresh()

    def _go(self, step_id: int | None) -> None:
        if step_id is not None and not self.read_only:
            self.go_to(step_id)

    def _go_on(self) -> None:
        target, document = self._target, self.studio.document
        following = None if target is None else document.project.next_step(on_the_way_to=target)
        if target is not None and following is not None and following[1]:
            self._walk.stop()
            self._large = edit.step_in_thread(self.studio.work, following[0], self._go_further)
        elif target is None or document.travel(target, JUMP_S, self) is None:
            self._arrive()

    def _go_further(self) -> None:
        """A large step is done on the way."""
        self._large = None
        self._walk.start()

    def _on_jobs(self) -> None:
        if self._large is not None and self._large not in self.studio.work.jobs:
            self._large = None
            self._arrive()  # it could not be done, else it was gone on

    def _arrive(self) -> None:
        self._walk.stop()
        self._target = None

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Step"), lambda line: line.label, lambda line: line.when),
            Column(tr("Time"), lambda line: line.clock, width=5, number=True, about=tr("When it was done")),
        ]

    def _arrange(self) -> None:
        self._undo = PictureButton(
            "undo-2",
            self.tr("Undo"),
            self.tr("Take the newest step back"),
            lambda: edit.undo(self.host),
            action="undo",
        )
        self._redo = PictureButton(
            "redo-2", self.tr("Redo"), self.tr("Do it again"), lambda: edit.redo(self.host), action="redo"
        )
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(button_row(self._undo, self._redo))
        self.begins_at = self.list
        sentence = self.tr(
            "Every change is listed here. Each can be taken back, also after you closed the project."
        )
        self.show_either(content, EmptyState("history", sentence))


def _line(step: Step) -> HistoryLine:
    return HistoryLine(step.id, translated(step.label), step.at)
