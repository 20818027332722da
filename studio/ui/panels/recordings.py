"""The project's recordings: choose the one on the timeline, bring in more."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QMenu, QTableView, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.edits_recordings import remove_recording, rename_recording
from studio.project.reads import Missing
from studio.ui.commands import project as project_commands
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.timeline.geometry import clock
from studio.ui.translation import translated

TURNS_NEED_PX = 290
"""In a narrower list the names need the room more."""


@dataclass(frozen=True, slots=True)
class RecordingLine:
    """One recording as the list shows it; `gold` is gold time as a share of speech."""

    id: int
    name: str
    seconds: float
    turns: int
    gold: float
    repairs: str
    current: bool = False


class RecordingsPanel(Panel):
    """The recordings by name, with length, turns and how much of their speech is gold.

    Selecting one brings it to the timeline; files can be dropped here.
    """

    tables = frozenset({"recordings"})
    added_up = frozenset({"turns"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.model = RowModel(self._columns(), self)
        self.list = RowTable(
            self.model,
            self.tr("Recordings"),
            self.tr("Select a recording to see and hear it. F2 renames it."),
        )
        self.list.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.chosen.connect(self._choose)
        self.list.opened.connect(self._begin_rename)
        self.list.delete_pressed.connect(self._remove_current)
        self.setAcceptDrops(True)
        self._arrange()
        self.reread()

    def reread(self) -> None:
        """Read the recordings and select the one that is shown."""
        with self.list.without_echo():
            self.model.set_rows(self._lines())
        current = self.studio.document.recording_id
        if current is not None:
            self.list.select([current], current)
        self.model.editable = not self.read_only
        for button in (self._import, self._transcript, self.empty_state.button):
            button.setEnabled(not self.read_only)
        self.set_empty(not self.model.rows)

    def lists(self) -> list[QWidget]:
        """The recordings."""
        return [self.list]

    def menu_for(self, recording_id: int) -> QMenu:
        """What the right button offers for a recording."""
        menu = QMenu(self)
        menu.addAction(icon("pencil"), self.tr("Rename"), partial(self._begin_rename, recording_id))
        menu.addAction(
            icon("file-text"), self.tr("Import transcript…"), partial(self._import_transcript, recording_id)
        )
        menu.addAction(
            icon("info"),
            self.tr("About and rights…"),
            partial(project_commands.about_recording, self.host, recording_id),
        )
        menu.addSeparator()
        menu.addAction(
            icon("trash-2"), self.tr("Remove from the project"), partial(self.remove, recording_id)
        )
        menu.setEnabled(not self.read_only)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def remove(self, recording_id: int) -> None:
        """Take a recording out of the project; its file stays, and undo brings it back."""
        try:
            name = self.studio.document.project.recording(recording_id).name
        except Missing as error:
            self.host.refuse(error.message)
            return
        if self.studio.document.apply(remove_recording, recording_id, source=self):
            self.host.say(
                Message(
                    "Removed {name} from the project. Its file stays; undo brings it back.", {"name": name}
                )
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped where there may be edited."""
        if event.mimeData().hasUrls() and not self.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files and folders."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        project_commands.import_files(self.host, paths)
        event.acceptProposedAction()

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Name"), lambda line: line.name, self._tip, self._mark, edit=self._rename),
            Column(tr("Length"), lambda line: clock(line.seconds, 1), width=7, number=True,
                   about=tr("Minutes and seconds")),
            Column(tr("Turns"), lambda line: str(line.turns or "–"), width=5, number=True,
                   needs_px=TURNS_NEED_PX, about=tr("How many turns were found or made")),
            Column(tr("Gold"), lambda line: f"{line.gold:.0%}" if line.turns else "–", width=5, number=True,
                   about=tr("How much of the speech is gold")),
        ]  # fmt: skip

    def _arrange(self) -> None:
        run = partial(project_commands.import_recordings, self.host)
        self._import = PictureButton(
            "plus", self.tr("Import…"), self.tr("Import recordings, or drop files here"), run, action="import"
        )
        self._transcript = PictureButton(
            "file-text",
            self.tr("Transcript…"),
            self.tr("Import a transcript for the selected recording"),
            partial(project_commands.import_transcript_file, self.host),
        )
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addWidget(button_row(self._import, self._transcript))
        self.begins_at = self.list
        sentence = self.tr(
            "Recorded conversations belong here, with their transcripts if you have them. "
            "Drop sound files here, or choose them."
        )
        empty = EmptyState("file-audio", sentence, self.tr("Import recordings…"), run)
        self.show_either(content, empty)

    def _lines(self) -> list[RecordingLine]:
        project = self.studio.document.project
        sums: dict[int, list[float]] = {}
        for each in project.turn_sums():
            total = sums.setdefault(each.recording_id, [0, 0.0, 0.0])
            total[0] += each.turns
            total[1] += each.speech_s
            total[2] += each.gold_s
        lines = []
        for recording in project.recordings():
            turns, speech, gold = sums.get(recording.id, (0, 0.0, 0.0))
            share = gold / speech if speech else 0.0
            lines.append(
                RecordingLine(
                    recording.id,
                    recording.name,
                    recording.seconds,
                    int(turns),
                    share,
                    translated(recording.repairs) if recording.repairs else "",
                    recording.id == self.studio.document.recording_id,
                )
            )
        return lines

    def _tip(self, line: RecordingLine) -> str:
        turns = self.tr("{count} turns").format(count=line.turns)
        shown = self.tr("On the timeline now") if line.current else ""
        return "\n".join(part for part in (line.name, shown, turns, line.repairs) if part)

    def _mark(self, line: RecordingLine) -> QIcon | None:
        if line.repairs:
            return icon("triangle-alert")
        return icon("audio-lines") if line.current else None

    def _choose(self, ids: frozenset[int]) -> None:
        for recording_id in ids:
            self.studio.document.set_recording(recording_id)

    def _rename(self, line: RecordingLine, name: str) -> bool:
        return self.studio.document.apply(rename_recording, line.id, name, source=self) is not None

    def _begin_rename(self, recording_id: int) -> None:
        self.list.edit_row(recording_id)

    def _import_transcript(self, recording_id: int) -> None:
        self.studio.document.set_recording(recording_id)
        project_commands.import_transcript_file(self.host)

    def _remove_current(self) -> None:
        for recording_id in self.list.chosen_ids():
            self.remove(recording_id)

    def _show_menu(self, at: QPoint) -> None:
        recording_id = self.model.id_at(self.list.indexAt(at))
        if recording_id is not None:
            self.menu_for(recording_id).popup(self.list.viewport().mapToGlobal(at))
