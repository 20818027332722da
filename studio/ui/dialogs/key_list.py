"""Every action with its keys, menu by menu, to choose one from."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from studio.ui.action import Action, Submenu
from studio.ui.actions import shown_keys
from studio.ui.keymap import Keys
from studio.ui.menus import MENUS
from studio.ui.translation import tr

ACTION, KEYS = range(2)
_NAME_ROLE = Qt.ItemDataRole.UserRole


class KeyList(QTreeWidget):
    """The menus as branches; keys that the user changed are bold.

    Signals
        chosen(str): the name of the action that is selected, "" for none.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setHeaderLabels([self.tr("Action"), self.tr("Keys")])
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        self.header().setSectionResizeMode(ACTION, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(KEYS, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self._items: dict[str, QTreeWidgetItem] = {}
        for text, entries in MENUS:
            branch = QTreeWidgetItem(self, [tr(text).replace("&", "")])
            branch.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for entry in entries:
                if isinstance(entry, Submenu):
                    for action in entry.actions:
                        self._add(branch, action, f"{tr(entry.title)}: {tr(action.title)}")
                elif entry is not None:
                    self._add(branch, entry, tr(entry.title))
        self.expandAll()
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.chosen_name()))

    def show_keys(self, keys: Keys, of_preset: Keys) -> None:
        """Show these keys, bold where they are not the preset's."""
        for name, item in self._items.items():
            item.setText(KEYS, shown_keys(keys[name]))
            font = QFont(self.font())
            font.setBold(keys[name] != of_preset[name])
            item.setFont(KEYS, font)

    def show_only(self, text: str) -> None:
        """Show the actions that have all words of a text in their title, menu or keys."""
        wanted = text.casefold().split()
        for branch in self._branches():
            shown = 0
            for row in range(branch.childCount()):
                item = branch.child(row)
                found = f"{branch.text(ACTION)} {item.text(ACTION)} {item.text(KEYS)}".casefold()
                item.setHidden(not all(word in found for word in wanted))
                shown += not item.isHidden()
            branch.setHidden(shown == 0)

    def choose(self, name: str) -> None:
        """Select an action and scroll to it."""
        self.setCurrentItem(self._items[name])

    def chosen_name(self) -> str:
        """The selected action's name, "" for none."""
        item = self.currentItem()
        return str(item.data(ACTION, _NAME_ROLE) or "") if item is not None else ""

    def _add(self, branch: QTreeWidgetItem, action: Action, text: str) -> None:
        item = QTreeWidgetItem(branch, [text.rstrip("…")])
        item.setData(ACTION, _NAME_ROLE, action.name)
        self._items[action.name] = item

    def _branches(self) -> Iterator[QTreeWidgetItem]:
        for row in range(self.topLevelItemCount()):
            item = self.topLevelItem(row)
            if item is not None:
                yield item
