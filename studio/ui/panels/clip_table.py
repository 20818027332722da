"""The list of clips as a table: its columns, the marks of states, and the keys that decide on clips."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter

from studio.project.values import State
from studio.ui.keymap import keys_in_force, who_has
from studio.ui.panels.clip_lines import ClipLine, gate_sentences, gate_title
from studio.ui.panels.plain_words import state_title
from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.panels.row_table import RowTable, StyleOption, TextDelegate
from studio.ui.panels.swatch import swatch
from studio.ui.preferences import Preferences
from studio.ui.theme import current_theme
from studio.ui.timeline.geometry import clock
from studio.ui.timeline.marks import paint_state
from studio.ui.translation import figure, filled, tr

STATE_ACTIONS = {"gold": State.GOLD, "reject": State.REJECTED, "unreviewed": State.RAW}
"""The actions for turns whose keys are for clips in the list of clips, and what they make of one."""

GATE_NEEDS_PX = 640
"""A narrower list says how clips stand at the gate only below it."""
RECORDING_NEEDS_PX, LENGTH_NEEDS_PX = 720, 400
"""In a narrower list the texts need the room more."""


class ClipTable(RowTable):
    """The clips as a list, in which the keys of review are for clips.

    Signals
        state_wanted(State): a key asks for this state of the selected clips.
    """

    state_wanted = Signal(object)

    def __init__(self, model: RowModel, title: str, preferences: Preferences) -> None:
        super().__init__(model, title, "")
        self._preferences = preferences
        self.setItemDelegateForColumn(0, ClipStateDelegate(self))

    def event(self, event: QEvent) -> bool:
        """Take the keys of states before the menus do: they are for clips here, not for turns."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._state_of(event) is not None
        ):
            event.accept()  # not for turns
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The key of a state is for the selected clips."""
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
        """The mark of the clip's state."""
        self.paint_ground(painter, option)
        model = index.model()
        if isinstance(model, RowModel):
            centre = QPointF(QRectF(option.rect).center())
            paint_state(painter, current_theme(), model.rows[index.row()].state, centre)


def clip_columns() -> list[Column]:
    """What the list says of each clip."""
    return [
        Column("", clip_state, _state_tip, width=1,
               about=tr("State: gold clips go into the voice, others are left out")),
        Column(tr("Recording"), lambda line: line.recording, width=16, needs_px=RECORDING_NEEDS_PX),
        Column(tr("Speaker"), lambda line: line.speaker, picture=lambda line: swatch(line.colour), width=14),
        Column(tr("Start"), lambda line: clock(line.start, 0.1), width=7, number=True),
        Column(tr("Length"), lambda line: figure(line.seconds, ".2f") + " s", _length_tip, width=7,
               number=True, needs_px=LENGTH_NEEDS_PX),
        Column(tr("Text"), lambda line: line.text),
        Column(tr("Gate"), gate_title, _gate_tip, width=22, needs_px=GATE_NEEDS_PX,
               about=tr("What was found in it: where something was, it is gold only if you let it through")),
    ]  # fmt: skip


def clip_state(line: ClipLine) -> str:
    """A clip's state as the window names it: one that is at the gate is not gold yet."""
    if line.of_gold and line.state is State.EDITED:
        return tr("At the gate")
    return state_title(line.state)


def _length_tip(line: ClipLine) -> str:
    return filled(tr("{length:.3f} seconds"), length=line.seconds)


def _state_tip(line: ClipLine) -> str:
    name = clip_state(line)
    return f"{name}: {line.reason}" if line.reason else name


def _gate_tip(line: ClipLine) -> str:
    return gate_sentences(line) or gate_title(line)
