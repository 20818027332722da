"""The gold clips of all recordings: what voices are made of. Hear them, leave some out, export them."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from studio.project.edits_voices import set_clip_state
from studio.project.project import Project
from studio.project.values import Change, Recording, Speaker, State
from studio.ui.commands import project as project_commands
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import Column, RowModel
from studio.ui.panels.row_table import RowTable
from studio.ui.panels.swatch import swatch
from studio.ui.timeline.geometry import Span, clock


@dataclass(frozen=True, slots=True)
class ClipLine:
    """One clip of a gold turn; `faded` where a person left it out. Times in seconds of its recording."""

    id: int
    turn_id: int
    recording_id: int
    recording: str
    speaker: str
    colour: int | None
    start: float
    end: float
    text: str
    faded: bool

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.end - self.start


class ClipsPanel(Panel):
    """The clips with recording, speaker, length and text; a double click or Enter plays one."""

    # Whatever an edit does to a gold turn, it does something to its clips: "turns" need not be heard.
    tables = frozenset({"clips", "recordings", "speakers"})

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._of_recording: dict[int, list[ClipLine]] = {}
        self._outdated: set[int] | None = None  # None: all of them
        self.model = RowModel(self._columns(), self)
        self.list = RowTable(
            self.model, self.tr("Gold clips"), self.tr("A double click, or Enter, plays a clip.")
        )
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.opened.connect(self.play)
        self.list.delete_pressed.connect(lambda: self.keep(False))
        self._arrange()
        self.reread()

    def reread(self) -> None:
        project = self.studio.document.project
        recordings, speakers = project.recordings(), {each.id: each for each in project.speakers()}
        for recording in recordings:
            if self._outdated is None or recording.id in self._outdated:
                self._of_recording[recording.id] = clip_lines(project, recording, speakers)
        self._outdated = set()
        lines = [line for recording in recordings for line in self._of_recording.get(recording.id, [])]
        chosen = self.list.chosen_ids()
        with self.list.without_echo():
            self.model.set_rows(lines)
        self.list.select(chosen)
        self._totals.setText(self._summed(lines))
        self.set_empty(not lines)

    def lists(self) -> list[QWidget]:
        return [self.list]

    def play(self, clip_id: int) -> None:
        """Show a clip's recording and turn, and play exactly the clip."""
        place = self.model.place_of(clip_id)
        if place is None:
            return
        line: ClipLine = self.model.rows[place]
        self.studio.document.set_recording(line.recording_id)
        self.studio.timeline.selection.select_turn(line.turn_id)
        self.studio.timeline.view.reveal(Span(line.start, line.end))
        self.studio.playback.play_range(Span(line.start, line.end))

    def keep(self, wanted: bool) -> None:
        """Let the selected clips through to gold, or leave them out."""
        chosen = self.list.chosen_ids()
        if chosen:
            state = State.GOLD if wanted else State.REJECTED
            self.studio.document.apply(set_clip_state, sorted(chosen), state, source=self)

    def menu(self) -> QMenu:
        """What the right button offers for the selected clips."""
        menu = QMenu(self)
        menu.addAction(icon("play"), self.tr("Play"), self._play_current)
        menu.addSeparator()
        for wanted, picture, title in (
            (False, "ban", self.tr("Leave out of the voice")),
            (True, "star", self.tr("Take into the voice again")),
        ):
            action = menu.addAction(icon(picture), title, partial(self.keep, wanted))
            action.setEnabled(not self.read_only)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _on_changed(self, change: Change, source: object) -> None:
        if change.tables & self.tables:
            if change.tables & {"recordings", "speakers"} or not change.recording_ids:
                self._outdated = None
            elif self._outdated is not None:
                self._outdated |= change.recording_ids
        super()._on_changed(change, source)

    def _on_recording_changed(self, _recording_id: int | None) -> None:
        pass  # the clips of all recordings are shown

    def _columns(self) -> list[Column]:
        tr = self.tr
        return [
            Column(tr("Recording"), lambda line: line.recording, width=16),
            Column(
                tr("Speaker"), lambda line: line.speaker, picture=lambda line: swatch(line.colour), width=14
            ),
            Column(tr("Start"), lambda line: clock(line.start, 0.1), width=7, number=True),
            Column(
                tr("Length"), lambda line: f"{line.seconds:.2f} s", self._length_tip, width=7, number=True
            ),
            Column(tr("Text"), lambda line: line.text),
        ]

    def _length_tip(self, line: ClipLine) -> str:
        left_out = self.tr("Left out of the voice")
        return left_out if line.faded else self.tr("{length:.3f} seconds").format(length=line.seconds)

    def _arrange(self) -> None:
        export = project_commands.export_as
        self._ljspeech = PictureButton(
            "download",
            self.tr("Export LJSpeech…"),
            self.tr("Write the clips and their texts as training tools read them (Ctrl+Shift+E)"),
            partial(export, self.host, format_name="ljspeech"),
        )
        self._rttm = PictureButton(
            "download",
            self.tr("Export RTTM…"),
            self.tr("Write who speaks when, for each recording"),
            partial(export, self.host, format_name="rttm"),
        )
        self._totals = QLabel()
        self._totals.setAccessibleName(self.tr("Gold of each speaker"))
        self._totals.setToolTip(self.tr("Minutes and seconds of clips that go into each voice"))
        self._totals.setContentsMargins(8, 0, 0, 0)
        # Many speakers must not make the window wider; the rest is in the list of speakers.
        policy = self._totals.sizePolicy().Policy
        self._totals.setSizePolicy(policy.Ignored, policy.Preferred)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        row = button_row(self._ljspeech, self._rttm, self._totals)
        row.layout().setStretchFactor(self._totals, 1000)  # type: ignore[union-attr]
        layout.addWidget(row)
        self.begins_at = self.list
        sentence = self.tr(
            "Gold clips belong here: what a voice is trained on. Listen to a turn, correct it, "
            "then press G to mark it gold: its clips are cut at once."
        )
        show = partial(self.host.show_panel, "transcript")
        self.show_either(content, EmptyState("star", sentence, self.tr("Go to the transcript"), show))

    def _summed(self, lines: list[ClipLine]) -> str:
        sums: dict[str, float] = {}
        for line in lines:
            if not line.faded:
                sums[line.speaker] = sums.get(line.speaker, 0.0) + line.seconds
        return "   ".join(f"{speaker} {clock(seconds, 0.1)}" for speaker, seconds in sums.items())

    def _play_current(self) -> None:
        clip_id = self.list.current_id()
        if clip_id is not None:
            self.play(clip_id)

    def _show_menu(self, at: QPoint) -> None:
        if self.model.id_at(self.list.indexAt(at)) is not None:
            self.menu().popup(self.list.viewport().mapToGlobal(at))


def clip_lines(project: Project, recording: Recording, speakers: dict[int, Speaker]) -> list[ClipLine]:
    """The clips of a recording's gold turns, by time."""
    turns = {turn.id: turn for turn in project.turns(recording.id, state=State.GOLD)}
    lines = []
    for clip in project.clips(recording_id=recording.id) if turns else []:
        turn = turns.get(clip.turn_id)
        if turn is None:
            continue
        speaker = speakers.get(turn.speaker_id or 0)
        lines.append(
            ClipLine(
                clip.id, turn.id, recording.id, recording.name, speaker.name if speaker else "",
                speaker.colour if speaker else None, clip.start, clip.end, clip.text,
                clip.state is not State.GOLD,
            )
        )  # fmt: skip
    return lines
