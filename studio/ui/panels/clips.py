"""The clips of all recordings: what voices are made of. Hear them, see what was found, leave some out."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from studio.errors import Message
from studio.project.edits_voices import set_clip_state
from studio.project.values import State
from studio.ui.commands import clips as clip_commands
from studio.ui.commands import dataset
from studio.ui.commands.host import Host
from studio.ui.dialogs.reason import ReasonDialog
from studio.ui.icons import icon
from studio.ui.named_keys import KeyedText, KeyOf
from studio.ui.panels.buttons import PictureButton, RowText, button_row
from studio.ui.panels.clip_lines import (
    NO_WORST,
    NONE_HELD_BACK,
    ClipLine,
    ClipLines,
    Scope,
    gate_sentences,
    in_scope,
    summed,
)
from studio.ui.panels.clip_table import ClipTable, clip_columns
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.explanation import Explanation
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_model import RowModel
from studio.ui.timeline.geometry import Span
from studio.ui.translation import tr

NONE_YET = Message(
    "Gold clips belong here: what a voice is trained on. Listen to a turn, correct it, "
    "then press {key} to mark it gold: its clips are cut at once, and measured a moment later.",
    {"key": KeyOf("gold")},
)
ABOUT = Message(
    "A double click, or Enter, plays a clip. {gold} takes it into the voice, also one that the gate holds "
    "back; {reject} leaves it out.",
    {"gold": KeyOf("gold"), "reject": KeyOf("reject")},
)
EDGE_S = 0.3
"""So much around an edge of a clip is played to hear whether it cuts."""


class ClipsPanel(Panel):
    """The clips with recording, speaker, length, text and what the gate found; Enter plays one."""

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self._all = ClipLines(self.studio.document, self)
        self.model = RowModel(clip_columns(), self)
        self.list = ClipTable(self.model, self.tr("Gold clips"), self.studio.preferences)
        KeyedText(self.list, self.studio.preferences, ABOUT, self.list.say_about)
        self.list.state_wanted.connect(self._decide)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.opened.connect(self.play)
        self.list.chosen.connect(lambda _ids: self._explain())
        self.list.delete_pressed.connect(lambda: self._decide(State.REJECTED))
        self.scope = _scope_box()
        self.scope.currentIndexChanged.connect(lambda _place: self.refresh())
        self._arrange()
        self._all.changed.connect(self.refresh)
        self.reread()

    def reread(self) -> None:
        """Read the clips anew; what was selected stays so."""
        lines = self._all.read()
        self.list.show_rows(in_scope(lines, self.shown))
        self._say_what_is_shown(lines)
        self._explain()

    def lists(self) -> list[QWidget]:
        """The clips."""
        return [self.list]

    @property
    def shown(self) -> Scope:
        """Which clips are listed."""
        return Scope(self.scope.currentData())

    def show_only(self, scope: Scope) -> None:
        """List other clips."""
        self.scope.setCurrentIndex(self.scope.findData(str(scope)))

    def explanation(self) -> str:
        """What is said about the clip that is chosen."""
        return self._explained.text()

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

    def play_edge(self, end: bool) -> None:
        """Play what lies around an edge of the current clip."""
        line = self._current()
        if line is not None:
            at = line.end if end else line.start
            self.studio.document.set_recording(line.recording_id)
            self.studio.playback.play_range(Span(max(0.0, at - EDGE_S), at + EDGE_S))

    def set_state(self, state: State) -> None:
        """Give the selected clips a state; a rejection asks why, gold lets through what was found."""
        from studio.steps.gate import take_in

        chosen = sorted(self.list.chosen_ids())
        if not chosen or self.read_only:
            return
        if state is State.REJECTED:
            dialog = ReasonDialog(self.studio.document.project.reject_reasons(), self)
            dialog.chosen.connect(lambda reason: self._apply(chosen, state, reason))
            dialog.open()
        elif state is State.GOLD:
            self.studio.document.apply(take_in, chosen, source=self)
        else:
            self._apply(chosen, state, "")

    def hold_back(self) -> None:
        """Take back that the selected clips were let through."""
        from studio.steps.gate import hold_back

        chosen = sorted(self.list.chosen_ids())
        if chosen and not self.read_only:
            self.studio.document.apply(hold_back, chosen, source=self)

    def menu(self) -> QMenu:
        """What the right button offers for the selected clips."""
        menu = QMenu(self)
        line = self._current()
        if line is not None:
            menu.addAction(icon("play"), self.tr("Play"), partial(self.play, line.id))
        menu.addSeparator()
        stopped = line is not None and bool(line.stops)
        gold = self.tr("Let through: take into the voice") if stopped else self.tr("Take into the voice")
        for state, picture, title in (
            (State.GOLD, "star", gold),
            (State.REVIEWED, "check", self.tr("Reviewed, not in the voice")),
            (State.REJECTED, "ban", self.tr("Leave out of the voice…")),
            (State.RAW, "rotate-ccw", self.tr("Not reviewed, not in the voice")),
        ):
            action = menu.addAction(icon(picture), title, partial(self.set_state, state))
            action.setEnabled(not self.read_only)
        menu.addSeparator()
        menu.addAction(icon("play"), self.tr("Play around its start"), partial(self.play_edge, False))
        menu.addAction(icon("play"), self.tr("Play around its end"), partial(self.play_edge, True))
        let = line is not None and line.at_gate is not None and bool(line.at_gate.clip.let_through)
        back = menu.addAction(self.tr("Let the gate hold it back again"), self.hold_back)
        back.setEnabled(let and not self.read_only)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _decide(self, state: State) -> None:
        """What a key decides on a clip; where the clip leaves the list, the next one is chosen."""
        row = self.list.currentIndex().row()
        self.set_state(state)
        if self.shown is not Scope.GOLD and self.model.rows and not self.list.chosen_ids():
            self.list.select([self.model.rows[min(row, len(self.model.rows) - 1)].id])
            self._explain()

    def _on_recording_changed(self, _recording_id: int | None) -> None:
        pass  # the clips of all recordings are shown

    def _apply(self, clip_ids: list[int], state: State, reason: str) -> None:
        self.studio.document.apply(set_clip_state, clip_ids, state, reason, source=self)

    def _current(self) -> ClipLine | None:
        """The clip with the focus where it is chosen, else the first that is."""
        chosen, clip_id = self.list.chosen_ids(), self.list.current_id()
        lines: list[ClipLine] = [line for line in self.model.rows if line.id in chosen]
        return next((line for line in lines if line.id == clip_id), lines[0] if lines else None)

    def _explain(self) -> None:
        line = self._current()
        self._explained.say(gate_sentences(line) if line is not None else "")

    def _arrange(self) -> None:
        self._export = PictureButton(
            "download",
            self.tr("Export…"),
            self.tr("Write the clips and their texts as training tools read them"),
            partial(dataset.export, self.host),
            action="export",
        )
        self._cut = PictureButton(
            "scissors",
            self.tr("Cut clips…"),
            self.tr("Choose how long clips should be and where they may be cut, and cut all turns"),
            partial(clip_commands.cut, self.host),
            action="cut-clips",
        )
        self._measure = PictureButton(
            "gauge",
            self.tr("Measure"),
            self.tr("Measure the clips that wait for the gate now"),
            partial(clip_commands.measure_waiting, self.host),
            action="measure-clips",
        )
        self._totals = RowText(self.tr("Gold of each speaker"))
        self._totals.setContentsMargins(8, 0, 0, 0)
        self._explained = Explanation(self.tr("What the gate found in the clip"))
        self._nothing = QLabel(wordWrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QStackedLayout()
        self._middle.addWidget(self.list)
        self._middle.addWidget(self._nothing)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._middle, 1)
        layout.addWidget(self._explained)
        row = button_row(self.scope, self._cut, self._measure, self._export, self._totals)
        row.layout().setStretchFactor(self._totals, 1000)  # type: ignore[union-attr]
        layout.addWidget(row)
        self.begins_at = self.list
        show = partial(self.host.show_panel, "transcript")
        empty = EmptyState("star", "", self.tr("Go to the transcript"), show)
        KeyedText(empty, self.studio.preferences, NONE_YET, empty.say)
        self.show_either(content, empty)

    def _say_what_is_shown(self, lines: list[ClipLine]) -> None:
        self._totals.setText(summed(lines))
        about = self.tr("Minutes and seconds of clips that go into each voice")
        self._totals.setToolTip("\n".join(filter(None, (about, self._totals.text()))))
        held = sum(line.of_gold and line.waits for line in lines)
        self._measure.setVisible(bool(held))
        self._cut.allow(not self.read_only, self.read_only_reason)
        self._measure.allow(not self.read_only, self.read_only_reason)
        nothing = not self.model.rows
        self._middle.setCurrentIndex(int(nothing))
        reasons = {Scope.WORST: NO_WORST, Scope.HELD_BACK: NONE_HELD_BACK, Scope.GOLD: NONE_YET}
        self._nothing.setText(self.with_keys(reasons[self.shown]))
        self.set_empty(not lines)

    def _show_menu(self, at: QPoint) -> None:
        if self.model.id_at(self.list.indexAt(at)) is not None:
            self.menu().popup(self.list.viewport().mapToGlobal(at))


def _scope_box() -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(tr("Which clips are listed"))
    box.setToolTip(box.accessibleName())
    box.addItem(tr("Clips of gold turns"), str(Scope.GOLD))
    box.addItem(tr("Held back by the gate"), str(Scope.HELD_BACK))
    box.addItem(tr("The worst first"), str(Scope.WORST))
    return box
