"""The turns of the current recording as a table, and which of them a filter lets through."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt

from studio.project.values import Speaker, State, Turn, Word
from studio.ui.panels.row_model import Column, Index, RowModel
from studio.ui.timeline.geometry import clock

STATE, SPEAKER, START, END, TEXT, NOTE = range(6)
"""The columns."""
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
        if role == TURN_ROLE and index.isValid() and index.row() < len(self.rows):
            return self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == SPEAKER:
            return self.rows[index.row()].turn.speaker_id
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if index.column() != SPEAKER or role != Qt.ItemDataRole.EditRole:
            return super().setData(index, value, role)
        line = self.line(index)
        return value != line.turn.speaker_id and self._give_to(line.id, value)


class TurnLines:
    """The lines of all turns; those of turns that stay as they are, are kept."""

    def __init__(self) -> None:
        self._by_id: dict[int, TurnLine] = {}
        self._speakers: list[Speaker] = []
        self._shown: dict[int, tuple[str, int]] = {}

    def of(self, turns: Sequence[Turn], speakers: list[Speaker]) -> list[TurnLine]:
        """The lines of these turns, with the names and colours of their speakers."""
        if speakers != self._speakers:
            self._by_id.clear()
            self._speakers = speakers
            self._shown = {speaker.id: (speaker.name, speaker.colour) for speaker in speakers}
        known = self._by_id
        lines = [
            line if (line := known.get(turn.id)) is not None and line.turn is turn else self._line(turn)
            for turn in turns
        ]
        self._by_id = {line.id: line for line in lines}
        return lines

    def _line(self, turn: Turn) -> TurnLine:
        return TurnLine(turn.id, turn, *self._shown.get(turn.speaker_id or NOBODY, ("", None)))


def time_text(seconds: float) -> str:
    """A time as the table shows it: to the hundredth."""
    return clock(seconds, 0.01)
