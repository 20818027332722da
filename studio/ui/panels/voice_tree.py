"""The voices of a project as a tree: each voice, and under it its references."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from studio.project.project import Project
from studio.project.values import Reference
from studio.ui.icons import icon
from studio.ui.panels.row_model import Index
from studio.ui.panels.row_table import TextDelegate
from studio.ui.panels.swatch import swatch
from studio.ui.theme import current_theme
from studio.ui.timeline.geometry import clock
from studio.ui.translation import filled

NAME, LENGTH = 0, 1
_KEYS = Qt.Key


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """A voice as the list shows it; `voice_id` is None for a speaker with gold that has no voice row yet."""

    name: str
    voice_id: int | None
    speaker_id: int | None
    colour: int | None
    gold_s: float
    consent: str
    references: tuple[Reference, ...]

    @property
    def is_speaker(self) -> bool:
        """Whether it is there because a speaker has gold."""
        return self.speaker_id is not None and self.gold_s > 0

    @property
    def key(self) -> tuple[str, int]:
        """What stays the same while its name changes."""
        return ("voice", self.voice_id) if self.voice_id is not None else ("speaker", self.speaker_id or 0)


def voice_lines(project: Project) -> list[VoiceLine]:
    """The recorded voices, and the speakers with gold, who are voices of their name."""
    voices = project.voices()
    by_name = {voice.name.casefold(): voice for voice in voices}
    speakers = {speaker.id: speaker for speaker in project.speakers()}
    gold: dict[int | None, float] = {}
    for each in project.turn_sums():
        gold[each.speaker_id] = gold.get(each.speaker_id, 0.0) + each.gold_s
    lines = []
    for voice in voices:
        speaker = speakers.get(voice.speaker_id or 0) or project.speaker_named(voice.name)
        lines.append(
            VoiceLine(
                voice.name, voice.id, speaker.id if speaker else None, speaker.colour if speaker else None,
                gold.get(speaker.id, 0.0) if speaker else 0.0, voice.consent,
                tuple(project.references(voice.id)),
            )
        )  # fmt: skip
    taken = {line.speaker_id for line in lines}
    for speaker in speakers.values():
        if gold.get(speaker.id) and speaker.id not in taken and speaker.name.casefold() not in by_name:
            lines.append(VoiceLine(speaker.name, None, speaker.id, speaker.colour, gold[speaker.id], "", ()))
    return sorted(lines, key=lambda line: line.name.casefold())


class VoiceTree(QTreeWidget):
    """Shows voice lines; keys are ("voice" | "speaker" | "reference", id).

    Signals
        chosen(): another row is current.
        renamed(key, str): a name was typed.
        opened(key): a double click, Enter or Space.
        delete_pressed(): Del or Backspace.
    """

    chosen = Signal()
    renamed = Signal(object, str)
    opened = Signal(object)
    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self.setAccessibleName(self.tr("Voices"))
        self.setToolTip(self.tr("Enter or a double click plays a reference; F2 renames a voice."))
        self.setHeaderLabels([self.tr("Voice"), self.tr("Length")])
        self.headerItem().setToolTip(LENGTH, self.tr("Gold speech of a voice; how long a reference is"))
        self.setItemDelegate(_VoiceDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeView { show-decoration-selected: 0; }")
        self.setExpandsOnDoubleClick(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(LENGTH, QHeaderView.ResizeMode.ResizeToContents)
        self.currentItemChanged.connect(lambda *_: None if self._filling else self.chosen.emit())
        self.itemChanged.connect(self._on_item_changed)
        self.itemDoubleClicked.connect(lambda item, _column: self.opened.emit(_key(item)))

    def show_lines(self, lines: list[VoiceLine], editable: bool) -> None:
        """Fill the tree; what was current stays so where it is still there."""
        before, collapsed = self.current_key(), self._collapsed()
        self._filling = True
        self.clear()
        for line in lines:
            item = self._voice_item(line, editable)
            self.addTopLevelItem(item)
            for number, reference in enumerate(line.references, 1):
                item.addChild(self._reference_item(reference, number))
            item.setExpanded(line.key not in collapsed)
        self.select(before)
        self._filling = False
        self.chosen.emit()

    def current_key(self) -> tuple[str, int] | None:
        """What the current row is."""
        return _key(self.currentItem())

    def current_voice_key(self) -> tuple[str, int] | None:
        """The voice of the current row, also where that is a reference."""
        item = self.currentItem()
        return _key(item.parent() or item) if item is not None else None

    def select(self, key: tuple[str, int] | None) -> None:
        """Make a row current; the first one where there is no such row."""
        found = next((item for item in self._items() if _key(item) == key), self.topLevelItem(0))
        if found is not None:
            self.setCurrentItem(found)

    def begin_rename(self) -> None:
        """Let the current voice's name be typed."""
        item = self.currentItem()
        if item is not None:
            self.editItem(item.parent() or item, NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open, Delete deletes."""
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in (_KEYS.Key_Return, _KEYS.Key_Enter, _KEYS.Key_Space) and not editing:
            self.opened.emit(self.current_key())
        elif event.key() in (_KEYS.Key_Delete, _KEYS.Key_Backspace) and not editing:
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)

    def _voice_item(self, line: VoiceLine, editable: bool) -> QTreeWidgetItem:
        item = QTreeWidgetItem([line.name, clock(line.gold_s, 0.1) if line.gold_s else ""])
        item.setData(NAME, Qt.ItemDataRole.UserRole, line.key)
        if line.colour is not None:
            item.setIcon(NAME, swatch(line.colour))
        else:
            item.setIcon(NAME, icon("mic"))
        item.setToolTip(NAME, self._about(line))
        item.setToolTip(LENGTH, filled(self.tr("{seconds:.1f} s of gold"), seconds=line.gold_s))
        _align(item)
        if editable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _reference_item(self, reference: Reference, number: int) -> QTreeWidgetItem:
        title = self.tr("Reference {number}").format(number=number)
        item = QTreeWidgetItem([title, clock(reference.seconds, 0.1)])
        item.setData(NAME, Qt.ItemDataRole.UserRole, ("reference", reference.id))
        item.setIcon(NAME, icon("file-audio"))
        item.setToolTip(NAME, f"{Path(reference.path).name}\n{reference.added_at[:16].replace('T', ' ')}")
        _align(item)
        return item

    def _about(self, line: VoiceLine) -> str:
        count = len(line.references)
        said = [
            filled(self.tr("{seconds:.1f} s of gold, {count} references"), seconds=line.gold_s, count=count)
        ]
        if line.consent:
            said.append(self.tr("Consent: {text}").format(text=line.consent))
        return "\n".join(said)

    def _collapsed(self) -> set[object]:
        return {_key(item) for item in self._voices() if item.childCount() and not item.isExpanded()}

    def _items(self) -> list[QTreeWidgetItem]:
        voices = self._voices()
        return [each for top in voices for each in (top, *(top.child(n) for n in range(top.childCount())))]

    def _voices(self) -> list[QTreeWidgetItem]:
        found = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if not self._filling and column == NAME:
            self.renamed.emit(_key(item), item.text(NAME))


class _VoiceDelegate(TextDelegate):
    """References in quieter text than voices."""

    def text_colour(self, option: QStyleOptionViewItem, index: Index, strong: bool) -> QColor:
        """References are muted below their voice."""
        if not strong and index.parent().isValid():
            return QColor(current_theme().muted)
        return super().text_colour(option, index, strong)


def _align(item: QTreeWidgetItem) -> None:
    item.setTextAlignment(NAME, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    item.setTextAlignment(LENGTH, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _key(item: QTreeWidgetItem | None) -> tuple[str, int] | None:
    # Qt may hand a tuple back as a list.
    stored = item.data(NAME, Qt.ItemDataRole.UserRole) if item is not None else None
    return (str(stored[0]), int(stored[1])) if stored else None
