"""The sheet of keys: every action that has one, menu by menu, made from the table of actions."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.ui.translation import title

if TYPE_CHECKING:
    from studio.ui.action import Entry

MOUSE = (
    ("Click", "Set the playhead; on a turn or word, select it"),
    ("Drag over the sound", "Select time"),
    ("Drag an edge", "Move it; an edge that touches it follows"),
    ("Alt+drag, or Detach", "Move only this edge"),
    ("Ctrl+drag", "Snap where snapping is off, and the other way round"),
    ("Drag a turn's body", "Move the whole turn"),
    ("Double-click", "Play it and go to its text"),
    ("Wheel", "Along the recording"),
    ("Ctrl+wheel, pinch", "Nearer or further"),
    ("Esc while dragging", "Leave everything as it was"),
)
COLUMNS = 3
KEY_PX = 130


class KeysDialog(QDialog):
    """Shown on ? and F1; typing filters it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(placeholderText=self.tr("Find an action or a key"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self._rows: list[tuple[str, QLabel, QLabel]] = []
        content = QWidget()
        columns = QHBoxLayout(content)
        for menus in self._columns():
            column = QVBoxLayout()
            for heading, rows in menus:
                column.addWidget(self._group(heading, rows))
            column.addStretch(1)
            columns.addLayout(column)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(scroll)
        self.search.textChanged.connect(self._filter)
        self.resize(1180, 780)

    def _columns(self) -> list[list[tuple[str, list[tuple[str, str]]]]]:
        groups = [(self.tr("Mouse"), [(self.tr(key), self.tr(what)) for key, what in MOUSE]), *_menus()]
        columns: list[list[tuple[str, list[tuple[str, str]]]]] = [[] for _ in range(COLUMNS)]
        for group in sorted(groups, key=lambda each: -len(each[1])):
            min(columns, key=lambda column: sum(len(rows) + 2 for _, rows in column)).append(group)
        return columns

    def _group(self, heading: str, rows: list[tuple[str, str]]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, KEY_PX)
        grid.setHorizontalSpacing(14)
        grid.addWidget(QLabel(f"<b>{heading}</b>"), 0, 0, 1, 2)
        for number, (keys, what) in enumerate(rows, start=1):
            key_label, what_label = QLabel(keys), QLabel(what)
            key_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            what_label.setWordWrap(True)
            grid.addWidget(key_label, number, 0)
            grid.addWidget(what_label, number, 1)
            self._rows.append((f"{keys} {what}".lower(), key_label, what_label))
        return box

    def _filter(self, text: str) -> None:
        for found, *labels in self._rows:
            for label in labels:
                label.setVisible(text.lower() in found)


def _menus() -> list[tuple[str, list[tuple[str, str]]]]:
    from studio.ui.menus import MENUS  # the table's commands open this dialog

    groups = [(title(text).replace("&", ""), list(_keys_of(entries))) for text, entries in MENUS]
    return [group for group in groups if group[1]]


def _keys_of(entries: Iterable["Entry"]) -> Iterator[tuple[str, str]]:
    from studio.ui.action import Submenu
    from studio.ui.actions import shown_key

    for entry in entries:
        if isinstance(entry, Submenu):
            yield entry.keys, title(entry.title)
        elif entry is not None and entry.keys:
            yield "  ".join(shown_key(key) for key in entry.keys), title(entry.title).rstrip("…")
