"""The turns of the current recording as a table, and which of them a filter lets through."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import is_not
from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.project.values import Speaker, State, Turn, Word
from studio.ui.panels.plain_words import state_title
from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.panels.swatch import swatch
from studio.ui.timeline.geometry import clock
from studio.ui.translation import tr

STATE, SPEAKER, START, END, TEXT, NOTE = range(6)
"""The columns."""
START_NEEDS_PX, END_NEEDS_PX = 400, 480
"""In a narrower table the texts need the room more."""
TURN_ROLE = Qt.ItemDataRole.UserRole
NOBODY = -1
"""The speaker filter's value for turns without a speaker."""


@dataclass(frozen=True, slots=True)
class TurnLine:
    """A turn with its speaker's name and colour; `colour` is None where nobody is assigned."""

    id: int
    turn: Turn
    speaker: str
    colour: int | None

    @property
    def is_draft(self) -> bool:
        """Whether the text is a recogniser's that nobody has changed or accepted."""
        return bool(self.turn.text_source) and self.turn.state in (State.RAW, State.EDITED)

    @property
    def faded(self) -> bool:
        """Rejected turns are quieter."""
        return self.turn.state is State.REJECTED


@dataclass(frozen=True)
class TurnFilter:
    """Which turns are shown: with `text` in text, speaker or note; of a speaker, in `states`, with a note."""

    text: str = ""
    speaker_id: int | None = None
    states: frozenset[State] | None = None
    noted: bool = False

    def lets_through(self, line: TurnLine) -> bool:
        """Whether a turn is shown."""
        turn = line.turn
        if self.states is not None and turn.state not in self.states:
            return False
        if self.noted and not turn.note:
            return False
        if self.speaker_id is not None and (turn.speaker_id or NOBODY) != self.speaker_id:
            return False
        wanted = self.text.casefold()
        return not wanted or any(wanted in text.casefold() for text in (turn.text, line.speaker, turn.note))

    def __bool__(self) -> bool:
        chosen = self.speaker_id is not None or self.states is not None
        return bool(self.text) or chosen or self.noted


class TranscriptModel(RowModel):
    """Turns in columns. `words` gets a turn's words, to paint its text."""

    def __init__(
        self,
        columns: Sequence[Column],
        words_of: Callable[[int], list[Word]],
        give_to: Callable[[int, int | None], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, parent)
        self.words = words_of
        self._give_to = give_to

    def line(self, index: Index) -> TurnLine:
        """The turn under an index."""
        line: TurnLine = self.rows[index.row()]
        return line

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The turn itself and its speaker for delegates, beside what the columns say."""
        if role == TURN_ROLE and index.isValid() and index.row() < len(self.rows):
            return self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == SPEAKER:
            return self.rows[index.row()].turn.speaker_id
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a turn to a speaker; other columns by their own edits."""
        if index.column() != SPEAKER or role != Qt.ItemDataRole.EditRole:
            return super().setData(index, value, role)
        line = self.line(index)
        return value != line.turn.speaker_id and self._give_to(line.id, value)


def transcript_columns(
    retype: Callable[[TurnLine, str], bool], about_notes: Callable[[], str]
) -> list[Column]:
    """What the table says of each turn; `retype` gives a turn another text."""
    return [
        Column("", lambda line: state_title(line.turn.state), _state_tip, width=1,
               about=tr("State: gold, reviewed, edited, rejected")),
        Column(tr("Speaker"), lambda line: line.speaker, picture=lambda line: swatch(line.colour),
               edit=lambda line, _name: False, width=14),
        Column(tr("Start"), lambda line: time_text(line.turn.start), width=8, number=True,
               needs_px=START_NEEDS_PX),
        Column(tr("End"), lambda line: time_text(line.turn.end), width=8, number=True,
               needs_px=END_NEEDS_PX),
        Column(tr("Text"), lambda line: line.turn.text, _text_tip, edit=retype,
               about=tr("What is said. Tinted words fit the sound badly: listen to them")),
        Column("", lambda line: line.turn.note, width=1, about=about_notes),
    ]  # fmt: skip


def _text_tip(line: TurnLine) -> str:
    if not line.is_draft:
        return line.turn.text
    draft = tr("A draft by {tool}: read it, and change it or accept the turn.")
    return f"{line.turn.text}\n{draft.format(tool=line.turn.text_source)}"


def _state_tip(line: TurnLine) -> str:
    name = state_title(line.turn.state)
    return f"{name}: {line.turn.reject_reason}" if line.turn.reject_reason else name


class TurnLines:
    """The lines of all turns; those of turns that stay as they are, are kept."""

    def __init__(self) -> None:
        self._turns: Sequence[Turn] = []
        self._lines: list[TurnLine] = []
        self._speakers: list[Speaker] = []
        self._shown: dict[int, tuple[str, int]] = {}

    def of(self, turns: Sequence[Turn], speakers: list[Speaker]) -> list[TurnLine]:
        """The lines of these turns, with the names and colours of their speakers."""
        if speakers != self._speakers:
            self._turns, self._lines = [], []
            self._speakers = speakers
            self._shown = {speaker.id: (speaker.name, speaker.colour) for speaker in speakers}
        # An edit touches a turn or two of thousands: those before and after them are the very same.
        first = _same(self._turns, turns)
        last = _same(self._turns[first:][::-1], turns[first:][::-1])
        between = [self._line(turn) for turn in turns[first : len(turns) - last]]
        self._lines = [*self._lines[:first], *between, *self._lines[len(self._lines) - last :]]
        self._turns = turns
        return self._lines

    def _line(self, turn: Turn) -> TurnLine:
        return TurnLine(turn.id, turn, *self._shown.get(turn.speaker_id or NOBODY, ("", None)))


def _same(before: Sequence[Turn], now: Sequence[Turn]) -> int:
    """How many turns from the start are the very same."""
    differ = map(is_not, before, now)
    return next((place for place, differs in enumerate(differ) if differs), min(len(before), len(now)))


def time_text(seconds: float) -> str:
    """A time as the table shows it: to the hundredth."""
    return clock(seconds, 0.01)
