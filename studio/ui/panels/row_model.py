"""A table of rows that are read again at every change, told to Qt as the difference to what was there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import attrgetter, is_not, ne
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from studio.ui.theme import current_theme

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ID = attrgetter("id")
# Made once: Qt asks for each cell of each painting, and joining flags takes longer than the rest.
_READ = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITED = _READ | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True)
class Column:
    """How one column shows a row: any frozen value with an `id`; one that is `faded` is in quieter text.

    `text` is what is read, `tip` the tooltip of a cell, `picture` what stands before the text. `edit`
    takes what was typed and says whether it was accepted. `width` is in characters; None takes what is left.
    `about` is the tooltip of its title, made when it is wanted where it names keys. A list narrower than
    `needs_px` leaves the column out. None of `texts` is cut, however wide it is in the window's language.
    """

    title: str
    text: Callable[[Any], str]
    tip: Callable[[Any], str] | None = None
    picture: Callable[[Any], QIcon | None] | None = None
    edit: Callable[[Any, str], bool] | None = None
    width: int | None = None
    number: bool = False
    about: str | Callable[[], str] = ""
    needs_px: int = 0
    texts: Sequence[str] = ()


class RowModel(QAbstractTableModel):
    """Rows in columns. `set_rows` keeps selection, scroll position and open editors where rows stay."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.rows: list[Any] = []
        self.editable = True
        self._places: dict[int, int] = {}

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; their ids tell which of them were there before."""
        new = list(rows)
        if [*map(_ID, new)] != [*self._places]:
            self._let_come_and_go(new)
        # Only now the values of rows that stayed: while rows come and go, Qt expects the others as they were.
        before, self.rows = self.rows, new
        # Most rows are the very ones of before, which is known sooner than that they are equal.
        others = compress(range(len(new)), map(is_not, new, before))
        self._tell_changed([place for place in others if new[place] != before[place]])

    def repaint(self, row_ids: Iterable[int]) -> None:
        """Paint these rows again: they look different, although they are the same values."""
        self._tell_changed([place for each in row_ids if (place := self.place_of(each)) is not None])

    def id_at(self, index: Index) -> int | None:
        """The id of the row under an index."""
        return self.rows[index.row()].id if index.isValid() and index.row() < len(self.rows) else None

    def place_of(self, row_id: int) -> int | None:
        """Where a row is, None where it is not shown."""
        return self._places.get(row_id)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """A column's title, what it is about as its tip, and how it is aligned."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.about() if callable(column.about) else column.about) or column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, its tip, and how it is aligned and coloured."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        column, row = self.columns[index.column()], self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == Qt.ItemDataRole.DecorationRole:
            return column.picture(row) if column.picture else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return (column.tip or column.text)(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {column.text(row)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self.text_colour(row)
        return None

    def text_colour(self, row: Any) -> QColor | None:
        """The colour of a row's text, None for the usual one."""
        return QColor(current_theme().muted) if self.is_faded(row) else None

    def is_faded(self, row: Any) -> bool:
        """Whether a row is shown in quieter text."""
        return bool(getattr(row, "faded", False))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Have the column edit the row; False where nothing changed or it was refused."""
        edit = self.columns[index.column()].edit
        if role != Qt.ItemDataRole.EditRole or edit is None or value == self.data(index, role):
            return False
        return edit(self.rows[index.row()], value)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Whether a cell may be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITED if self.editable and self.columns[index.column()].edit is not None else _READ

    def _let_come_and_go(self, new: list[Any]) -> None:
        old = self.rows
        first = _alike(old, new)
        last = _alike(old[first:][::-1], new[first:][::-1])
        if len(old) - last > first:
            self.beginRemoveRows(_NO_PARENT, first, len(old) - last - 1)
            self._take(old[:first] + old[len(old) - last :])
            self.endRemoveRows()
        if len(new) - last > first:
            kept = self.rows
            self.beginInsertRows(_NO_PARENT, first, len(new) - last - 1)
            self._take(kept[:first] + new[first : len(new) - last] + kept[first:])
            self.endInsertRows()

    def _take(self, rows: list[Any]) -> None:
        self.rows = rows
        self._places = {row.id: place for place, row in enumerate(rows)}

    def _tell_changed(self, places: Sequence[int]) -> None:
        if places:
            last = len(self.columns) - 1
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), last))


def _alike(old: Sequence[Any], new: Sequence[Any]) -> int:
    """How many rows from the start are the same ones, changed or not."""
    differ = map(ne, map(_ID, old), map(_ID, new))
    return next((place for place, differs in enumerate(differ) if differs), min(len(old), len(new)))


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
