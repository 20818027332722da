"""Who speaks in the project: names, colours, the number keys, and how much of each is gold."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QMessageBox, QTableView, QToolButton, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.edits_speakers import add_speaker, delete_speaker, merge_speakers, rename_speaker
from studio.project.edits_turns import assign_speaker
from studio.project.values import Speaker
from studio.ui.commands import speakers as commands
from studio.ui.commands.edit import CHOOSE_TURN
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.named_keys import KeyedText, KeyOf
from studio.ui.panels.buttons import PictureButton, ask, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.speaker_lines import NUMBER_KEYS, SpeakerLine, speaker_columns, speaker_lines
from studio.ui.panels.swatch import swatch

BREAK_UP_INTO = range(2, 5)
ABOUT = Message(
    "F2 renames a speaker. The keys {first} to {last} give the selected turns to a speaker.",
    {"first": KeyOf("speaker-1"), "last": KeyOf(f"speaker-{NUMBER_KEYS}")},
)


class SpeakersPanel(Panel):
    """The speakers; F2 renames, and a name that is there already offers to merge the two."""

    tables = frozenset({"speakers", "recordings"})
    added_up = frozenset({"turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.question: QMessageBox | None = None
        columns = speaker_columns(self._rename, self.studio.preferences)
        self.model = RowModel(columns, self)
        self.list = RowTable(self.model, self.tr("Speakers"), "")
        KeyedText(self.list, self.studio.preferences, ABOUT, self.list.say_about)
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.chosen.connect(self._refresh_buttons)
        self.list.opened.connect(self._begin_rename)
        self.list.delete_pressed.connect(self._delete_current)
        self.studio.timeline.selection.turns_changed.connect(self._refresh_buttons)
        self._arrange()
        self.reread()

    def reread(self) -> None:
        """Read the speakers; what was selected stays so."""
        self.list.show_rows(speaker_lines(self.studio.document.project))
        self.model.editable = not self.read_only
        self.set_empty(not self.model.rows)
        self._refresh_buttons()

    def lists(self) -> list[QWidget]:
        """The speakers."""
        return [self.list]

    def add(self) -> None:
        """Add a speaker and let its name be typed."""
        taken = {line.name.casefold() for line in self.model.rows}
        number = next(n for n in range(1, len(taken) + 2) if self._new_name(n).casefold() not in taken)
        if self.studio.document.apply(add_speaker, self._new_name(number), source=self):
            self._begin_rename(self.studio.document.project.last_result)

    def assign(self, speaker_id: int) -> None:
        """Give the selected turns to this speaker."""
        turns = sorted(self.studio.timeline.selection.turn_ids)
        if turns:
            self.studio.document.apply(assign_speaker, turns, speaker_id, source=self)
        else:
            self.host.refuse(CHOOSE_TURN)

    def merge(self, from_id: int, into_id: int) -> None:
        """Say that two speakers are the same person."""
        self.studio.document.apply(merge_speakers, from_id, into_id, source=self)

    def edit_consent(self, speaker_id: int) -> None:
        """Ask what this speaker agreed to, and when."""
        from studio.ui.dialogs.provenance import ConsentDialog  # with what it needs, a part of the start

        ConsentDialog(self.host, speaker_id, self).open()

    def fill_merge_menu(self, menu: QMenu, speaker_id: int) -> None:
        """One entry for each speaker that this one can be merged into."""
        menu.clear()
        for line in self.model.rows:
            if line.id != speaker_id:
                menu.addAction(swatch(line.colour), line.name, partial(self.merge, speaker_id, line.id))

    def menu_for(self, speaker_id: int) -> QMenu:
        """What the right button offers for a speaker."""
        menu = QMenu(self)
        menu.addAction(icon("pencil"), self.tr("Rename"), partial(self._begin_rename, speaker_id))
        menu.addAction(icon("user"), self.tr("Give the selected turns"), partial(self.assign, speaker_id))
        menu.addAction(icon("file-text"), self.tr("Consent…"), partial(self.edit_consent, speaker_id))
        merge = menu.addMenu(icon("merge"), self.tr("Merge into"))
        self.fill_merge_menu(merge, speaker_id)
        merge.setEnabled(not merge.isEmpty())
        apart = menu.addMenu(icon("split"), self.tr("Break up into"))
        for parts in BREAK_UP_INTO:
            text = self.tr("{count} speakers").format(count=parts)
            apart.addAction(text, partial(commands.break_up, self.host, speaker_id, parts))
        menu.addAction(
            icon("git-compare"), self.tr("Compare voices…"), partial(commands.compare_voices, self.host)
        )
        menu.addSeparator()
        menu.addAction(icon("trash-2"), self.tr("Delete"), partial(self._delete, speaker_id))
        menu.setEnabled(not self.read_only)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _arrange(self) -> None:
        self._add = PictureButton("user-plus", self.tr("Add"), self.tr("Add a speaker"), self.add)
        self._assign = PictureButton(
            "user",
            self.tr("Give turns"),
            self.tr("Give the selected turns to this speaker"),
            lambda: self._with_current(self.assign),
        )
        self._merge = PictureButton(
            "merge", self.tr("Merge into"), self.tr("This speaker is the same person as another one")
        )
        self._merge.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._merge)
        menu.aboutToShow.connect(lambda: self._with_current(partial(self.fill_merge_menu, menu)))
        self._merge.setMenu(menu)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(button_row(self._add, self._assign, self._merge))
        self.begins_at = self.list
        sentence = self.tr(
            "The people who are heard belong here. Diarize finds them in a recording; or add them by name."
        )
        empty = EmptyState("users", sentence, self.tr("Add a speaker"), self.add)
        self.show_either(content, empty)

    def _refresh_buttons(self, _changed: object = None) -> None:
        chosen = self.list.current_id() if self.list.chosen_ids() else None
        choose = self.tr("Select a speaker in the list first.")
        turns = self.tr("Select turns on the timeline or in the transcript first.")
        reason = self.read_only_reason or (choose if chosen is None else "")
        no_turns = "" if self.studio.timeline.selection.turn_ids else turns
        self._add.allow(not self.read_only, self.read_only_reason)
        self.empty_state.allow(not self.read_only, self.read_only_reason)
        self._assign.allow(not reason and not no_turns, reason or no_turns)
        alone = self.tr("There is no other speaker.") if len(self.model.rows) < 2 else ""
        self._merge.allow(not reason and not alone, reason or alone)

    def _rename(self, line: SpeakerLine, name: str) -> bool:
        other = self.studio.document.project.speaker_named(" ".join(name.split()))
        if other is not None and other.id != line.id:
            self._offer_merge(line, other)
            return False
        return self.studio.document.apply(rename_speaker, line.id, name, source=self) is not None

    def _offer_merge(self, line: SpeakerLine, other: Speaker) -> None:
        text = self.tr("There already is a speaker named {other}. Are {name} and {other} the same person?")
        self.question = ask(
            self,
            self.tr("Merge speakers"),
            text.format(name=line.name, other=other.name),
            self.tr("Merge the two"),
            partial(self.merge, line.id, other.id),
        )

    def _begin_rename(self, speaker_id: int) -> None:
        self.list.select([speaker_id], speaker_id)
        self.list.edit_row(speaker_id)

    def _delete(self, speaker_id: int) -> None:
        self.studio.document.apply(delete_speaker, speaker_id, source=self)

    def _delete_current(self) -> None:
        if self.read_only:
            self.host.refuse(Message(self.read_only_reason))
            return
        for speaker_id in self.list.chosen_ids():
            self._delete(speaker_id)

    def _with_current(self, do: Callable[[int], object]) -> None:
        speaker_id = self.list.current_id()
        if speaker_id is not None:
            do(speaker_id)

    def _new_name(self, number: int) -> str:
        return self.tr("Speaker {number}").format(number=number)

    def _show_menu(self, at: QPoint) -> None:
        speaker_id = self.model.id_at(self.list.indexAt(at))
        if speaker_id is not None:
            self.menu_for(speaker_id).popup(self.list.viewport().mapToGlobal(at))
