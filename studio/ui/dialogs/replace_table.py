"""The places that find and replace found: each with a tick, and its text before and after."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from studio.project.values import State, Turn
from studio.steps.replace import Hit
from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.transcript_model import time_text

TICK = 0
AROUND = 24
"""How many characters before and after a place are shown."""


@dataclass(frozen=True, slots=True)
class HitLine:
    """One hit; `id` is its number in the list."""

    id: int
    hit: Hit
    turn: Turn
    recording: str

    @property
    def is_gold(self) -> bool:
        """Whether its turn loses its gold by the change."""
        return self.turn.state is State.GOLD

    @property
    def before(self) -> str:
        """The place as it is, with what is around it."""
        return self._around(self.turn.text[self.hit.start : self.hit.end])

    @property
    def after(self) -> str:
        """The place as it will be."""
        return self._around(self.hit.by)

    def _around(self, middle: str) -> str:
        text, first, last = self.turn.text, self.hit.start - AROUND, self.hit.end + AROUND
        left = ("…" if first > 0 else "") + text[max(first, 0) : self.hit.start]
        right = text[self.hit.end : last] + ("…" if last < len(text) else "")
        return f"{left}{middle}{right}"


class HitModel(RowModel):
    """Hits with ticks; all are ticked at first."""

    ticked_changed = Signal()

    def __init__(self, columns: list[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.unticked: set[int] = set()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK and index.isValid():
            ticked = self.rows[index.row()].id not in self.unticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != TICK:
            return super().setData(index, value, role)
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def tick(self, places: list[int], on: bool) -> None:
        """Tick these rows, or take their ticks away."""
        ids = {self.rows[place].id for place in places}
        self.unticked = self.unticked - ids if on else self.unticked | ids
        self._tell_changed(places)
        self.ticked_changed.emit()


class HitTable(RowTable):
    """The hits; Space ticks those that are selected, or takes their ticks away.

    Signals
        ticks_changed(): others are ticked.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        columns = [
            Column("", lambda _line: "", width=2),
            Column(self.tr("Recording"), lambda line: line.recording, width=12, needs_px=600),
            Column(self.tr("Start"), lambda line: time_text(line.turn.start), width=8, number=True),
            Column(self.tr("Before"), lambda line: line.before, lambda line: line.turn.text),
            Column(self.tr("After"), lambda line: line.after),
        ]
        self.hits = HitModel(columns)
        about = self.tr("What was found, before and after. Space ticks a place, or takes its tick away.")
        super().__init__(self.hits, self.tr("Places found"), about, parent)
        self.hits.setParent(self)
        self.hits.ticked_changed.connect(self.ticks_changed)
        self.setItemDelegateForColumn(TICK, QStyledItemDelegate(self))  # Qt's own draws the tick
        self.opened.connect(lambda _line_id: self._turn_ticks())

    @property
    def lines(self) -> list[HitLine]:
        """All hits."""
        return self.hits.rows

    def show_lines(self, lines: list[HitLine]) -> None:
        """Show these, all ticked."""
        self.hits.unticked = set()
        self.hits.set_rows(lines)

    def ticked(self) -> list[HitLine]:
        """Those with a tick."""
        return [line for line in self.lines if line.id not in self.hits.unticked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._turn_ticks()
        else:
            super().keyPressEvent(event)

    def _turn_ticks(self) -> None:
        places = [index.row() for index in self.selectionModel().selectedRows()]
        if places:
            any_ticked = any(self.lines[place].id not in self.hits.unticked for place in places)
            self.hits.tick(places, not any_ticked)
