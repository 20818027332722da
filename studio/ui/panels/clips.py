"""The gold clips of all recordings: what voices are made of. Hear them, leave some out, export them."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.edits_voices import set_clip_state
from studio.project.project import Project
from studio.project.values import Change, Recording, Speaker, State
from studio.ui.commands import project as project_commands
from studio.ui.commands.host import Host
from studio.ui.dialogs.reason import ReasonDialog
from studio.ui.icons import icon
from studio.ui.keymap import keys_in_force, who_has
from studio.ui.named_keys import KeyedText, KeyOf
from studio.ui.panels.buttons import PictureButton, button_row
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.plain_words import state_title
from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.panels.row_table import RowTable, StyleOption, TextDelegate
from studio.ui.panels.swatch import swatch
from studio.ui.preferences import Preferences
from studio.ui.theme import current_theme
from studio.ui.timeline.geometry import Span, clock
from studio.ui.timeline.marks import paint_state

STATE_ACTIONS = {"gold": State.GOLD, "reject": State.REJECTED, "unreviewed": State.RAW}
"""The actions for turns whose keys are for clips in the list of clips, and what they make of one."""
NONE_YET = Message(
    "Gold clips belong here: what a voice is trained on. Listen to a turn, correct it, "
    "then press {key} to mark it gold: its clips are cut at once.",
    {"key": KeyOf("gold")},
)
ABOUT = Message(
    "A double click, or Enter, plays a clip. {gold} takes it into the voice, {reject} leaves it out.",
    {"gold": KeyOf("gold"), "reject": KeyOf("reject")},
)


@dataclass(frozen=True, slots=True)
class ClipLine:
    """One clip of a gold turn, with its state and why it was rejected. Times in seconds of its recording."""

    id: int
    turn_id: int
    recording_id: int
    recording: str
    speaker: str
    colour: int | None
    start: float
    end: float
    text: str
    state: State
    reason: str

    @property
    def faded(self) -> bool:
        """Whether it goes into no voice."""
        return self.state is not State.GOLD

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
        self.list = ClipTable(self.model, self.tr("Gold clips"), self.studio.preferences)
        KeyedText(self.list, self.studio.preferences, ABOUT, self.list.say_about)
        self.list.setItemDelegateForColumn(0, ClipStateDelegate(self.list))
        self.list.state_wanted.connect(self.set_state)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.opened.connect(self.play)
        self.list.delete_pressed.connect(lambda: self.set_state(State.REJECTED))
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

    def set_state(self, state: State) -> None:
        """Give the selected clips a state; a rejection asks why."""
        chosen = sorted(self.list.chosen_ids())
        if not chosen or self.read_only:
            return
        if state is State.REJECTED:
            dialog = ReasonDialog(self.studio.document.project.reject_reasons(), self)
            dialog.chosen.connect(lambda reason: self._apply(chosen, state, reason))
            dialog.open()
        else:
            self._apply(chosen, state, "")

    def menu(self) -> QMenu:
        """What the right button offers for the selected clips."""
        menu = QMenu(self)
        menu.addAction(icon("play"), self.tr("Play"), self._play_current)
        menu.addSeparator()
        for state, picture, title in (
            (State.GOLD, "star", self.tr("Take into the voice")),
            (State.REVIEWED, "check", self.tr("Reviewed, not in the voice")),
            (State.REJECTED, "ban", self.tr("Leave out of the voice…")),
            (State.RAW, "rotate-ccw", self.tr("Not reviewed, not in the voice")),
        ):
            action = menu.addAction(icon(picture), title, partial(self.set_state, state))
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
            Column("", lambda line: state_title(line.state), self._state_tip, width=1,
                   about=tr("State: gold clips go into the voice, others are left out")),
            Column(tr("Recording"), lambda line: line.recording, width=16),
            Column(
                tr("Speaker"), lambda line: line.speaker, picture=lambda line: swatch(line.colour), width=14
            ),
            Column(tr("Start"), lambda line: clock(line.start, 0.1), width=7, number=True),
            Column(
                tr("Length"), lambda line: f"{line.seconds:.2f} s", self._length_tip, width=7, number=True
            ),
            Column(tr("Text"), lambda line: line.text),
        ]  # fmt: skip

    def _length_tip(self, line: ClipLine) -> str:
        return self.tr("{length:.3f} seconds").format(length=line.seconds)

    def _state_tip(self, line: ClipLine) -> str:
        name = state_title(line.state)
        return f"{name}: {line.reason}" if line.reason else name

    def _apply(self, clip_ids: list[int], state: State, reason: str) -> None:
        self.studio.document.apply(set_clip_state, clip_ids, state, reason, source=self)

    def _arrange(self) -> None:
        export = project_commands.export_as
        self._ljspeech = PictureButton(
            "download",
            self.tr("Export LJSpeech…"),
            self.tr("Write the clips and their texts as training tools read them"),
            partial(export, self.host, format_name="ljspeech"),
            action="export-ljspeech",
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
        show = partial(self.host.show_panel, "transcript")
        empty = EmptyState("star", "", self.tr("Go to the transcript"), show)
        KeyedText(empty, self.studio.preferences, NONE_YET, empty.say)
        self.show_either(content, empty)

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


class ClipTable(RowTable):
    """The clips as a list, in which the keys of review are for clips.

    Signals
        state_wanted(State): a key asks for this state of the selected clips.
    """

    state_wanted = Signal(object)

    def __init__(self, model: RowModel, title: str, preferences: Preferences) -> None:
        super().__init__(model, title, "")
        self._preferences = preferences

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._state_of(event) is not None
        ):
            event.accept()  # not for turns
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        state = self._state_of(event)
        if state is not None:
            self.state_wanted.emit(state)
        else:
            super().keyPressEvent(event)

    def _state_of(self, event: QKeyEvent) -> State | None:
        """The state that a key asks for."""
        key = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        name = who_has(keys_in_force(self._preferences.values), key)
        return STATE_ACTIONS.get(name) if name is not None else None


class ClipStateDelegate(TextDelegate):
    """Paints the mark of a clip's state: the shapes that turns have."""

    def paint(self, painter: QPainter, option: StyleOption, index: Index) -> None:
        self.paint_ground(painter, option)
        model = index.model()
        if isinstance(model, RowModel):
            centre = QPointF(QRectF(option.rect).center())
            paint_state(painter, current_theme(), model.rows[index.row()].state, centre)


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
                clip.state, clip.reject_reason,
            )
        )  # fmt: skip
    return lines
