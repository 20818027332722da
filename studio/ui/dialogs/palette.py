"""The command palette: type a few letters of what is wanted, Enter does it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from studio.ui.announcement import announce
from studio.ui.dialogs.palette_lines import ENTRY_ROLE, PLACES_ROLE, PaletteDelegate
from studio.ui.fuzzy import match
from studio.ui.palette_entries import PaletteEntry
from studio.ui.preferences import Preferences

WIDTH_PX, HEIGHT_PX = 640, 420
TOP_PX = 60
RECENT_KEPT = 20
_PATH_COUNTS = 0.4
"""How much a fit in the menu's name counts beside one in the action's."""
_RECENT_COUNTS = 0.5
_NO_PARENT = QModelIndex()
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


@dataclass(frozen=True, slots=True)
class Found:
    """An entry and the letters of its text that fit."""

    entry: PaletteEntry
    places: frozenset[int] = frozenset()


def ranked(entries: Sequence[PaletteEntry], query: str, recent: Sequence[str]) -> list[Found]:
    """The entries that fit, best first; without a query all of them, those done recently first."""
    newest = {key: place for place, key in enumerate(recent)}
    if not query.strip():
        return [Found(each) for each in sorted(entries, key=lambda each: newest.get(each.key, len(newest)))]
    scored = []
    for entry in entries:
        inside = match(query, entry.text)
        score = inside.score if inside else None
        # Also words of which some are in the menu's name, "view fit", or in the English one.
        everything = f"{entry.path} {entry.text} {entry.english}"
        if inside is None and (around := match(query, everything)) is not None:
            score = around.score * _PATH_COUNTS
        if score is not None:
            score += _RECENT_COUNTS if entry.key in newest else 0.0
            scored.append((score, Found(entry, inside.places if inside else frozenset())))
    return [found for _, found in sorted(scored, key=lambda each: -each[0])]


class PaletteModel(QAbstractListModel):
    """The entries that fit what is typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: list[Found] = []

    def show_found(self, found: list[Found]) -> None:
        """Show these."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """How many entries were found."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        """The entry, the places of the found letters, and what a screen reader says."""
        found = self.found[index.row()]
        if role == ENTRY_ROLE:
            return found.entry
        if role == PLACES_ROLE:
            return found.places
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            entry = found.entry
            return ", ".join(part for part in (entry.text, entry.path, entry.keys, entry.refusal) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return found.entry.refusal or None
        return None


class PaletteDialog(QDialog):
    """Shown over the window by Ctrl+K. Enter or a click does the line, Esc leaves.

    Attributes
        query: what is typed.
        list: what fits.
    """

    def __init__(self, entries: Sequence[PaletteEntry], preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._entries = entries
        self._preferences = preferences
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Command palette"))
        self.query = QLineEdit(placeholderText=self.tr("Find a command, panel, recording or speaker"))
        self.query.setAccessibleName(self.tr("Find a command, panel, recording or speaker"))
        self.model = PaletteModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel(self.tr("Nothing is called that."), alignment=Qt.AlignmentFlag.AlignCenter)
        self._arrange()
        self.query.textChanged.connect(self._find)
        self.list.clicked.connect(self._do)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._find("")

    def current(self) -> PaletteEntry | None:
        """The line that Enter does."""
        index = self.list.currentIndex()
        return self.model.found[index.row()].entry if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what is chosen; up and down choose while the text keeps the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentIndex())
        elif event.key() in _MOVES:
            self.list.event(event)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.Box)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.query)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.nothing, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        parent = self.parentWidget()
        assert parent is not None
        above = parent.window()
        width, height = min(WIDTH_PX, above.width()), min(HEIGHT_PX, max(160, above.height() - 2 * TOP_PX))
        self.resize(width, height)
        self.move(above.mapToGlobal(QPoint((above.width() - width) // 2, TOP_PX)))

    def _find(self, query: str) -> None:
        found = ranked(self._entries, query, self._preferences.values.recent_actions)
        self.model.show_found(found)
        self.list.setCurrentIndex(self.model.index(0, 0))
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)

    def _tell(self, index: QModelIndex) -> None:
        """The cursor stays in the query, so a screen reader has to be told which line Enter would do."""
        if index.isValid():
            announce(self.query, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _do(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.model.found[index.row()].entry
        if entry.refusal:
            return
        if entry.key:
            recent = dict.fromkeys([entry.key, *self._preferences.values.recent_actions])
            self._preferences.set(recent_actions=tuple(recent)[:RECENT_KEPT])
        self.accept()
        entry.run()
