"""A table whose rows have ticks: what of a list is to be done, chosen by mouse or Space."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QWidget

from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.panels.row_table import RowTable

TICK = 0
"""The column with the ticks."""


class TickedModel(RowModel):
    """Rows with ticks; all are ticked at first."""

    ticked_changed = Signal()

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(columns, parent)
        self.unticked: set[int] = set()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The tick of a line beside what its columns say."""
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == TICK and index.isValid():
            ticked = self.rows[index.row()].id not in self.unticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == TICK else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick a line."""
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


class TickedTable(RowTable):
    """A list with ticks in its first column; Space ticks the selected rows, or takes their ticks away.

    Signals
        ticks_changed(): others are ticked.
    """

    ticks_changed = Signal()

    def __init__(
        self, columns: Sequence[Column], title: str, about: str, parent: QWidget | None = None
    ) -> None:
        self.ticks = TickedModel([Column("", lambda _line: "", width=2), *columns])
        super().__init__(self.ticks, title, about, parent)
        self.ticks.setParent(self)
        self.ticks.ticked_changed.connect(self.ticks_changed)
        self.setItemDelegateForColumn(TICK, QStyledItemDelegate(self))  # Qt's own draws the tick
        self.opened.connect(lambda _line_id: self._turn_ticks())

    @property
    def lines(self) -> list[Any]:
        """All rows."""
        return self.ticks.rows

    def show_lines(self, lines: Sequence[Any], unticked: Iterable[int] = ()) -> None:
        """Show these, ticked but for some."""
        self.ticks.unticked = set(unticked)
        self.ticks.set_rows(lines)

    def ticked(self) -> list[Any]:
        """Those with a tick."""
        return [line for line in self.lines if line.id not in self.ticks.unticked]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the ticks of what is selected."""
        if event.key() == Qt.Key.Key_Space:
            self._turn_ticks()
        else:
            super().keyPressEvent(event)

    def _turn_ticks(self) -> None:
        places = [index.row() for index in self.selectionModel().selectedRows()]
        if places:
            any_ticked = any(self.lines[place].id not in self.ticks.unticked for place in places)
            self.ticks.tick(places, not any_ticked)
