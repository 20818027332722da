"""The list that panels show rows in: chosen by whole rows and by id, moved through by the arrow keys."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QIcon, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.theme import mixed
from studio.ui.timeline.text_cache import TextCache

_KEYS = Qt.Key
MOVES = frozenset(
    {_KEYS.Key_Up, _KEYS.Key_Down, _KEYS.Key_PageUp, _KEYS.Key_PageDown, _KEYS.Key_Home, _KEYS.Key_End}
)
ENTER = frozenset({_KEYS.Key_Return, _KEYS.Key_Enter})
DELETE = frozenset({_KEYS.Key_Delete, _KEYS.Key_Backspace})
CHORD = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
PICTURE_PX = 14
ROW_PADDING_PX = 8
MARGIN_PX = 6
SPARE_PX = 2
QUIET = 0.22
"""How much of the accent a selected row has while its list is without the focus."""
StyleOption = Any
"""A QStyleOptionViewItem: PySide's stubs leave out the fields of style options."""


class RowTable(QTableView):
    """A `RowModel` as a list.

    Attributes
        own_keys: keys that are the list's own even where the canvas keys act in it.
        edit_column: the column that F2 edits, None where nothing can be.

    Signals
        chosen(frozenset of ids): the user selected other rows; not sent for `select`.
        opened(id): a double click, or Enter.
        delete_pressed(): Del or Backspace, where the list owns these keys.
    """

    chosen = Signal(frozenset)
    opened = Signal(object)
    delete_pressed = Signal()

    def __init__(self, model: RowModel, title: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_keys = MOVES | ENTER | DELETE | {_KEYS.Key_F2}
        places = (place for place, column in enumerate(model.columns) if column.edit is not None)
        self.edit_column = next(places, None)
        self._echo = self._keeps_columns = False
        self.rows = model
        self.setModel(model)
        self.setAccessibleName(title)
        self.say_about(about)
        self.setItemDelegate(TextDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.SelectedClicked)
        self.setIconSize(QSize(PICTURE_PX, PICTURE_PX))
        self.setShowGrid(False)
        # Not by the style sheet: with a rule of its own a list is see-through, and all behind it painted too.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab goes to the next control, not to the next cell
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._size_rows_and_columns()
        self.doubleClicked.connect(self._open)

    def say_about(self, about: str) -> None:
        """Say what can be done here, as a tooltip and to screen readers."""
        self.setToolTip(about)
        self.setAccessibleDescription(about)

    def chosen_ids(self) -> frozenset[int]:
        """The ids of the selected rows."""
        found = (self.rows.id_at(index) for index in self.selectionModel().selectedRows())
        return frozenset(each for each in found if each is not None)

    def current_id(self) -> int | None:
        """The id of the row with the cursor."""
        return self.rows.id_at(self.currentIndex())

    def select(self, ids: Iterable[int], current: int | None = None) -> None:
        """Select rows from outside; those that are not shown are left out, and `current` is scrolled to."""
        places = sorted(place for each in ids if (place := self.rows.place_of(each)) is not None)
        selection = QItemSelection()
        for place in places:
            selection.select(self.rows.index(place, 0), self.rows.index(place, self.rows.columnCount() - 1))
        place = self.rows.place_of(current) if current is not None else None
        flag = QItemSelectionModel.SelectionFlag
        with self.without_echo():
            if place is not None:
                column = max(self.currentIndex().column(), 0)
                self.selectionModel().setCurrentIndex(self.rows.index(place, column), flag.NoUpdate)
            self.selectionModel().select(selection, flag.ClearAndSelect)
        if place is not None:
            self.scrollTo(self.rows.index(place, 0))

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show these rows. Of those chosen before, the ones that are still there stay so, and no other is."""
        before = self.chosen_ids()
        with self.without_echo():
            self.rows.set_rows(list(rows))
        if self.chosen_ids() != before:  # Qt chooses the neighbour of a row that goes
            self.select(before)

    def edit_row(self, row_id: int | None) -> None:
        """Let the user type in a row's main cell, where that may be changed."""
        place = self.rows.place_of(row_id) if row_id is not None else None
        if place is None or self.edit_column is None:
            return
        index = self.rows.index(place, self.edit_column)
        if self.rows.flags(index) & Qt.ItemFlag.ItemIsEditable:
            with self.without_echo():
                self.setCurrentIndex(index)
            self.edit(index)

    @contextmanager
    def without_echo(self) -> Iterator[None]:
        """What changes the selection meanwhile is not the user, and `chosen` is not sent."""
        before, self._echo = self._echo, True
        try:
            yield
        finally:
            self._echo = before

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which rows a person chose."""
        super().selectionChanged(selected, deselected)
        if not self._echo:
            self.chosen.emit(self.chosen_ids())

    def event(self, event: QEvent) -> bool:
        """Take the list's own keys before the menus do."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in self.own_keys
            and not event.modifiers()
            & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 writes, Enter opens, Delete deletes; other keys are Qt's."""
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() == _KEYS.Key_F2 and not editing:
            self.edit_row(self.current_id())
        elif event.key() in ENTER and not editing:
            self._open(self.currentIndex())
        elif event.key() in DELETE and not editing:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Size rows and columns by the letters of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_rows_and_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the columns that there is no room for."""
        super().resizeEvent(event)
        for place, column in enumerate(self.rows.columns):
            self.setColumnHidden(place, self.viewport().width() < column.needs_px)

    def keep_columns(self) -> None:
        """Be never so narrow that a column that is always shown would have to be scrolled to."""
        self._keeps_columns = True
        self._size_rows_and_columns()

    def _open(self, index: QModelIndex) -> None:
        row_id = self.rows.id_at(index)
        if row_id is not None:
            self.opened.emit(row_id)

    def _size_rows_and_columns(self) -> None:
        metrics = self.fontMetrics()
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(metrics.height() + ROW_PADDING_PX)
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(metrics.height() + 2 * MARGIN_PX)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place, column in enumerate(self.rows.columns):
            if column.width is None:
                columns.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                columns.resizeSection(place, self._width(column))
        if self._keeps_columns:
            always = [column for column in self.rows.columns if column.width and not column.needs_px]
            self.setMinimumWidth(sum(map(self._width, always)) + 2 * self.frameWidth())

    def _width(self, column: Column) -> int:
        metrics = self.fontMetrics()
        texts = ("0" * (column.width or 0), column.title, *column.texts)
        inside = max(map(metrics.horizontalAdvance, texts))
        return inside + 2 * MARGIN_PX + (PICTURE_PX + MARGIN_PX if column.picture else 0) + SPARE_PX


class TextDelegate(QStyledItemDelegate):
    """Paints a cell flat, in the strong accent only while the list has the focus, and edits its text.

    The field that edits keeps the keys of text editing to itself.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: TextCache | None = None

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        """Picture and text of a cell, as near the row's edge as it says."""
        strong = self.paint_ground(painter, option)
        area = QRect(option.rect).adjusted(MARGIN_PX, 0, -MARGIN_PX, 0)
        picture, text, at_right = _contents(index)
        if picture is not None:
            mode = QIcon.Mode.Selected if strong else QIcon.Mode.Normal
            box = QRect(area.left(), area.center().y() - PICTURE_PX // 2 + 1, PICTURE_PX, PICTURE_PX)
            picture.paint(painter, QStyle.visualRect(option.direction, area, box), mode=mode)
            rest = area.adjusted(PICTURE_PX + MARGIN_PX - 1, 0, 0, 0)
            area = QStyle.visualRect(option.direction, area, rest)
        painter.setPen(self.text_colour(option, index, strong))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        self.paint_text(painter, option.font, area, text, right=at_right is not mirrored)

    def paint_text(
        self, painter: QPainter, font: QFont, area: QRect, text: str, *, right: bool = False
    ) -> None:
        """Paint one line of text in the pen of now, elided to the area."""
        if self._texts is None or self._texts.font != font:
            self._texts = TextCache(QFont(font))  # a copy: the option's own goes away with the option
        fitted = self._texts.fitted(text, area.width())
        if fitted is not None:
            left = area.right() + 1 - fitted.size().width() if right else area.left()
            painter.setFont(font)
            painter.drawStaticText(QPointF(left, area.center().y() + 1 - fitted.size().height() / 2), fitted)

    def paint_ground(self, painter: QPainter, option: StyleOption) -> bool:
        """Paint what is behind a cell; whether it is in the strong accent."""
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        strong = selected and option.widget is not None and option.widget.hasFocus()
        accent = option.palette.color(QPalette.ColorRole.Highlight)
        if strong:
            painter.fillRect(option.rect, accent)
        elif selected:
            painter.fillRect(option.rect, mixed(option.palette.color(QPalette.ColorRole.Base), accent, QUIET))
        return strong

    def text_colour(self, option: StyleOption, index: Index, strong: bool) -> QColor:
        """The colour of a cell's text."""
        if strong:
            return QColor(option.palette.color(QPalette.ColorRole.HighlightedText))
        model = index.model()
        if isinstance(model, RowModel):
            own = model.text_colour(model.rows[index.row()])
        else:
            own = index.data(Qt.ItemDataRole.ForegroundRole)
        return own if own is not None else QColor(option.palette.color(QPalette.ColorRole.Text))

    def createEditor(self, parent: QWidget, option: StyleOption, index: Index) -> QWidget:
        """A field without a frame, named after its column."""
        field = TypedField(parent)
        field.setFrame(False)
        title = index.model().headerData(
            index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole
        )
        field.setAccessibleName(str(title))
        return field


def _contents(index: Index) -> tuple[QIcon | None, str, bool]:
    """A cell's picture, its text and whether this is at the right."""
    model = index.model()
    if isinstance(model, RowModel):  # asked for by Qt's roles, each would take as long as painting it
        column, row = model.columns[index.column()], model.rows[index.row()]
        return column.picture(row) if column.picture else None, column.text(row), column.number
    alignment = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
    at_right = bool(alignment & Qt.AlignmentFlag.AlignRight)
    return index.data(Qt.ItemDataRole.DecorationRole), str(index.data() or ""), at_right


class TypedField(QLineEdit):
    """A line of text inside a list: the canvas keys of the list do not act while one types in it."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys of writing from the menus; what plays goes on to them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == _KEYS.Key_Space and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                event.ignore()  # plays the selection, also while one types
                return True
            with_chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
            if not event.modifiers() & with_chord and not _KEYS.Key_F1 <= event.key() <= _KEYS.Key_F35:
                event.accept()
                return True
        return super().event(event)
