"""What the timeline shows of the document: the turns of the current recording, and words in view.

Turns are kept whole (the overview needs all of them); words by turn, where they are asked for, because a
recording may hold a hundred thousand of them. After an edit only the rows that it touched are read.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from studio.project.values import Change, Recording, Turn, Word
from studio.ui.document import Document
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.lane_shares import LaneShares
from studio.ui.timeline.turns_by_time import TurnsByTime
from studio.ui.timeline.words_by_turn import WordsByTurn

_SHOWN_TABLES = frozenset({"recordings", "speakers", "turns", "words"})


@dataclass(frozen=True, slots=True)
class Lane:
    """One speaker's lane. `speaker_id` is None for turns that have no speaker yet.

    Where turns of a speaker overlap, those that begin later lie in further lanes: `beside` counts them.
    """

    speaker_id: int | None
    name: str
    colour: int | None
    beside: int = 0


@dataclass(frozen=True, slots=True)
class Touched:
    """The turns that came, went or changed, or whose words did, and where they were and are."""

    turn_ids: frozenset[int]
    spans: tuple[Span, ...]


class TimelineRows(QObject):
    """The rows under the timeline, read again when the document says that they changed.

    Attributes
        recording: the current recording, or None.
        lanes: one per speaker heard in it, in the order of their keys 1 to 9, then the unassigned.
        touched: what differs since before the last `refreshed`; None where anything may.

    Signals
        refreshed(): turns, words, speakers or the recording were read again.
    """

    refreshed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.touched: Touched | None = None
        self._shares = LaneShares()
        self._words = WordsByTurn(document.project.words_of_turns)
        document.changed.connect(self._on_changed)
        document.recording_changed.connect(self.reread)
        self._read()

    @property
    def turns(self) -> list[Turn]:
        """The turns of the recording, by start; not to be changed."""
        return self.by_time.rows

    @property
    def duration_s(self) -> float:
        """The length of the recording; 0 where there is none."""
        return self.recording.seconds if self.recording else 0.0

    def turn(self, turn_id: int) -> Turn | None:
        """The turn of that id, or None where it is not (or no longer) in this recording."""
        return self.by_time.get(turn_id)

    def turns_in(self, span: Span) -> Sequence[Turn]:
        """The turns that overlap a span, by start (a few more may come along at its left)."""
        return self.by_time.near(span)

    def words_in(self, span: Span) -> list[Word]:
        """The aligned words that overlap a span, turn by turn."""
        turn_ids = [turn.id for turn in self.turns_in(span)]
        self._words.fetch(turn_ids)
        return [word for turn_id in turn_ids for word in self._words.of(turn_id) if _overlaps(word, span)]

    def words_of(self, turn_id: int) -> list[Word]:
        """The words of one turn in reading order, aligned or not; not to be changed."""
        return self._words.of(turn_id)

    def turns_of_words(self, word_ids: Collection[int]) -> set[int]:
        """The turns of these words, as far as they have been asked for."""
        return self._words.turns_of(word_ids)

    def spans_of(self, turn_ids: Collection[int]) -> tuple[Span, ...]:
        """The times of those of these turns that are here."""
        found = (self.by_time.get(turn_id) for turn_id in turn_ids)
        return tuple(Span(turn.start, turn.end) for turn in found if turn)

    def lane_of(self, turn: Turn) -> int:
        """The index of a turn's lane."""
        return self._lane_index[turn.speaker_id] + self._shares.lane_of(turn)

    def lane_of_word(self, word: Word) -> int:
        """The index of the lane of a word's turn; the first where that is gone."""
        turn = self.turn(word.turn_id)
        return self.lane_of(turn) if turn else 0

    def reread(self) -> None:
        """Read everything again and say so."""
        self._read()
        self.refreshed.emit()

    def _on_changed(self, change: Change, _source: object) -> None:
        here = not change.recording_ids or self.document.recording_id in change.recording_ids
        if not here or not change.tables & _SHOWN_TABLES:
            return
        turn_ids, word_ids = change.rows_of("turns"), change.rows_of("words")
        if turn_ids is None or word_ids is None or "recordings" in change.tables:
            self._read()
        else:
            self._read_again(turn_ids, word_ids)
        self.refreshed.emit()

    def _read(self) -> None:
        recording_id, project = self.document.recording_id, self.document.project
        self.recording: Recording | None = None
        turns: list[Turn] = []
        if recording_id is not None:
            self.recording = project.recording(recording_id)
            turns = project.turns(recording_id)
        self.by_time = TurnsByTime(turns)
        self._words.forget_all()
        self._shares.share(turns)
        self._read_lanes()
        self.touched = None

    def _read_again(self, turn_ids: Collection[int], word_ids: Collection[int]) -> None:
        """Read these turns and words; of the words only that they changed, until somebody asks for them."""
        project, here, lanes = self.document.project, self.document.recording_id, self.lanes
        worded = self._words.turns_of(word_ids) | {word.turn_id for word in project.words_with_ids(word_ids)}
        touched = worded.union(turn_ids)
        before, were = self.spans_of(touched), [*filter(None, map(self.turn, turn_ids))]
        now = [turn for turn in project.turns_with_ids(turn_ids) if turn.recording_id == here]
        self.by_time.exchange(turn_ids, now)
        self._words.forget(touched)
        moved = {speaker_id for *_, speaker_id in {*map(_place, were)} ^ {*map(_place, now)}}
        if moved:
            # A turn may change its lane because another one made room.
            touched |= self._shares.share(self.turns, moved)
        self._read_lanes()
        alike = self.lanes == lanes
        self.touched = Touched(frozenset(touched), before + self.spans_of(touched)) if alike else None

    def _read_lanes(self) -> None:
        counts = self._shares.counts
        heard = [each for each in self.document.project.speakers() if each.id in counts]
        self.lanes = [
            Lane(each.id, each.name, each.colour, beside)
            for each in heard
            for beside in range(counts[each.id])
        ]
        if None in counts or not self.lanes:
            self.lanes += [Lane(None, "", None, beside) for beside in range(counts.get(None, 1))]
        self._lane_index = {
            lane.speaker_id: index for index, lane in enumerate(self.lanes) if not lane.beside
        }


def _place(turn: Turn) -> tuple[int, float, float, int | None]:
    return turn.id, turn.start, turn.end, turn.speaker_id


def _overlaps(word: Word, span: Span) -> bool:
    return (
        word.start is not None
        and word.end is not None
        and word.start < span.end_s
        and word.end > span.start_s
    )
