"""Every step that can be undone or done again; a click goes there."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

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


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One step; `faded` where it is undone."""

    id: int
    label: str
    clock: str
    when: str
    faded: bool


class HistoryPanel(Panel):
    """The undo steps, newest last, those that were undone in grey."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._target: int | None = None
        # One step at a time: the window shows each, and stays alive on a long way back.
        self._walk = QTimer(self, interval=0)
        self._walk.timeout.connect(self._step_towards)
        self.model = RowModel(self._columns(), self)
        about = self.tr("Click a step to go back, or on, to just after it.")
        self.list = RowTable(self.model, self.tr("History"), about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.clicked.connect(lambda index: self._go(self.model.id_at(index)))
        self.list.opened.connect(self._go)
        self._arrange()
        self.reread()

    def reread(self) -> None:
        project = self.studio.document.project
        steps = project.history()
        standing = [step.id for step in steps if not step.undone]
        newest = standing[-1] if standing else BEGINNING
        lines = [HistoryLine(BEGINNING, self.tr("Beginning"), "", "", False)]
        lines += [_line(step) for step in steps]
        with self.list.without_echo():
            self.model.set_rows(lines)
        self.list.select([newest], newest)
        nothing = self.tr("There is nothing to take back.")
        self._undo.allow(bool(standing) and not self.read_only, self.read_only_reason or nothing)
        again = self.tr("There is nothing to do again.")
        self._redo.allow(len(standing) < len(steps) and not self.read_only, self.read_only_reason or again)
        self.set_empty(not steps)

    def lists(self) -> list[QWidget]:
        return [self.list]

    def go_to(self, step_id: int) -> None:
        """Undo or redo, step by step, until this step is the newest that stands."""
        self._target = step_id
        self._walk.start()

    def _on_changed(self, _change: object, _source: object) -> None:
        self.refresh()

    def _go(self, step_id: int | None) -> None:
        if step_id is not None and not self.read_only:
            self.go_to(step_id)

    def _step_towards(self) -> None:
        steps = self.studio.document.project.history()
        standing = [step.id for step in steps if not step.undone]
        newest, target = (standing[-1] if standing else BEGINNING), self._target
        change = None
        if target is not None and newest > target:
            change = self.studio.document.undo(self)
        elif target is not None and any(newest < step.id <= target for step in steps):
            change = self.studio.document.redo(self)
        if change is None:
            self._walk.stop()
            self._target = None

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Step"), lambda line: line.label, lambda line: line.when or line.label),
            Column(tr("Time"), lambda line: line.clock, width=5, number=True, about=tr("When it was done")),
        ]

    def _arrange(self) -> None:
        self._undo = PictureButton(
            "undo-2",
            self.tr("Undo"),
            self.tr("Take the newest step back (Ctrl+Z)"),
            lambda: edit.undo(self.host),
        )
        self._redo = PictureButton(
            "redo-2", self.tr("Redo"), self.tr("Do it again (Ctrl+Shift+Z)"), lambda: edit.redo(self.host)
        )
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(button_row(self._undo, self._redo))
        content.setFocusProxy(self.list)
        sentence = self.tr(
            "Every change is listed here. Each can be taken back, also after you closed the project."
        )
        self.show_either(content, EmptyState("history", sentence))


def _line(step: Step) -> HistoryLine:
    local = step.at.astimezone()
    return HistoryLine(
        step.id,
        translated(step.label),
        f"{local:%H:%M}",
        f"{translated(step.label)}\n{local:%Y-%m-%d %H:%M:%S}",
        step.undone,
    )
