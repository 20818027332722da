"""The sheet of keys: every action that has one, menu by menu, with the keys in force."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.ui.commands.host import Host
from studio.ui.translation import tr

if TYPE_CHECKING:
    from studio.ui.action import Entry
    from studio.ui.keymap import Keys

MOUSE = (
    ("Click", "Set the playhead; on a turn or word, select it"),
    ("Drag over the sound", "Select time"),
    ("Drag an edge", "Move it; an edge that touches it follows"),
    ("Alt+drag, or Detach", "Move only this edge"),
    ("Shift+drag", "Move all edges at that time"),
    ("Ctrl+drag", "Snap where snapping is off, and the other way round"),
    ("Drag a turn's body", "Move the whole turn"),
    ("Double-click", "Play it and go to its text"),
    ("Wheel", "Along the recording"),
    ("Ctrl+wheel, pinch", "Nearer or further"),
    ("Ctrl+Shift+wheel", "Waveform taller or less tall"),
    ("Esc while dragging", "Leave everything as it was"),
)
EDGE_CLICKS = (
    ("Click on the sound", "Set the start of what is selected"),
    ("Right-click there", "Set its end"),
)
"""Only where the preset has such a mouse."""
COLUMNS = 3
KEY_PX = 100
SIZE_PX = (1250, 750)
"""Fits a screen of 1280 x 800 with its bars."""

Row = tuple[str, str]
"""The keys, and what they do."""


class KeysDialog(QDialog):
    """Shown on ? and F1; typing filters it by what is done, by key and by menu."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from studio.ui.keymap import keys_in_force

        self._host = host
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(placeholderText=self.tr("Find an action or a key"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Find an action or a key"))
        self._groups: list[tuple[QWidget, list[tuple[str, QLabel, QLabel]]]] = []
        self._keys = keys_in_force(host.studio.settings)
        self._arrange()
        self.search.textChanged.connect(self._filter)
        self.resize(*SIZE_PX)

    def _arrange(self) -> None:
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(4, 4, 4, 4)
        for menus in self._columns():
            column = QVBoxLayout()
            for heading, rows in menus:
                column.addWidget(self._group(heading, rows))
            column.addStretch(1)
            columns.addLayout(column, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(content)
        scroll.setAccessibleName(self.tr("Keys"))
        self.change = QPushButton(self.tr("Change keys…"), autoDefault=False)
        self.change.clicked.connect(self._change)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.change)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(scroll)

    def _columns(self) -> list[list[tuple[str, list[Row]]]]:
        from studio.ui.key_presets import PRESETS

        edges = PRESETS[self._host.studio.settings.key_preset].clicks_set_edges
        mouse = (*EDGE_CLICKS, *MOUSE) if edges else MOUSE
        groups = [(self.tr("Mouse"), [(tr(key), tr(what)) for key, what in mouse])]
        groups += _menus(self._keys)
        columns: list[list[tuple[str, list[Row]]]] = [[] for _ in range(COLUMNS)]
        for group in sorted(groups, key=lambda each: -len(each[1])):
            min(columns, key=lambda column: sum(len(rows) + 2 for _, rows in column)).append(group)
        return columns

    def _group(self, heading: str, rows: list[Row]) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(4, 2, 4, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, KEY_PX)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.addWidget(QLabel(f"<b>{heading}</b>"), 0, 0, 1, 2)
        found = []
        for number, (keys, what) in enumerate(rows, start=1):
            key_label, what_label = QLabel(keys), QLabel(what)
            key_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            for label in (key_label, what_label):
                label.setWordWrap(True)
            grid.addWidget(key_label, number, 0)
            grid.addWidget(what_label, number, 1)
            found.append((f"{heading} {keys} {what}".casefold(), key_label, what_label))
        self._groups.append((box, found))
        return box

    def _filter(self, text: str) -> None:
        wanted = text.casefold().split()
        for box, rows in self._groups:
            any_shown = False
            for found, *labels in rows:
                shown = all(word in found for word in wanted)
                any_shown = any_shown or shown
                for label in labels:
                    label.setVisible(shown)
            box.setVisible(any_shown)

    def _change(self) -> None:
        from studio.ui.commands.window import change_keys

        self.accept()
        change_keys(self._host)


def _menus(keys: "Keys") -> list[tuple[str, list[Row]]]:
    from studio.ui.menus import MENUS  # the table's commands open this dialog

    groups = [(tr(text).replace("&", ""), list(_keys_of(entries, keys))) for text, entries in MENUS]
    return [group for group in groups if group[1]]


def _keys_of(entries: Iterable["Entry"], keys: "Keys") -> Iterator[Row]:
    from studio.ui.action import Submenu
    from studio.ui.actions import shown_key, shown_keys

    for entry in entries:
        if isinstance(entry, Submenu):
            if entry.keys and all(keys[each.name] == each.keys for each in entry.actions):
                first, dash, last = entry.keys.partition("–")
                yield shown_key(first) + dash + last, tr(entry.title)
            else:
                yield from _keys_of(entry.actions, keys)
        elif entry is not None and keys[entry.name]:
            yield shown_keys(keys[entry.name]), tr(entry.title).rstrip("…")
