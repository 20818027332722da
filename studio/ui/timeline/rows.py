"""What the timeline shows of the document: the turns of the current recording, and words in view.

Turns are read whole (the overview needs all of them); words only around the view, because a
recording may hold a hundred thousand of them. After an edit only the rows that it touched are read.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from studio.project.values import Change, Recording, Turn, Word
from studio.ui.document import Document
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.rows_by_time import RowsByTime

_SHOWN_TABLES = frozenset({"recordings", "speakers", "turns", "words"})


@dataclass(frozen=True, slots=True)
class Lane:
    """One speaker's lane. `speaker_id` is None for turns that have no speaker yet."""

    speaker_id: int | None
    name: str
    colour: int | None


class TimelineRows(QObject):
    """The rows under the timeline, read again when the document says that they changed.

    Attributes
        recording: the current recording, or None.
        lanes: one per speaker heard in it, in order of first appearance, then the unassigned.

    Signals
        refreshed(): turns, words, speakers or the recording were read again.
    """

    refreshed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._words_span: Span | None = None
        self._words: RowsByTime[Word] = RowsByTime()
        document.changed.connect(self._on_changed)
        document.recording_changed.connect(self.reread)
        self._read()

    @property
    def turns(self) -> list[Turn]:
        """The turns of the recording, by start; not to be changed."""
        return self._turns.rows

    @property
    def duration_s(self) -> float:
        """The length of the recording; 0 where there is none."""
        return self.recording.seconds if self.recording else 0.0

    def turn(self, turn_id: int) -> Turn | None:
        """The turn of that id, or None where it is not (or no longer) in this recording."""
        return self._turns.get(turn_id)

    def turns_in(self, span: Span) -> Sequence[Turn]:
        """The turns that overlap a span, by start (a few more may come along at its left)."""
        return self._turns.near(span)

    def words_in(self, span: Span) -> Sequence[Word]:
        """The aligned words that overlap a span, by start; read again only for a span beyond the last."""
        known = self._words_span
        if known is None or span.start_s < known.start_s or span.end_s > known.end_s:
            known = self._words_span = Span(span.start_s - span.seconds, span.end_s + span.seconds)
            self._words = RowsByTime(self._read_words(known))
        return [word for word in self._words.near(span) if _overlaps(word, span)]

    def words_of(self, turn_id: int) -> list[Word]:
        """The words of one turn in reading order, aligned or not."""
        return self.document.project.words(turn_id)

    def lane_of(self, turn: Turn) -> int:
        """The index of a turn's lane."""
        return self._lane_index[turn.speaker_id]

    def reread(self) -> None:
        """Read everything again and say so."""
        self._read()
        self.refreshed.emit()

    def _on_changed(self, change: Change, _source: object) -> None:
        here = not change.recording_ids or self.document.recording_id in change.recording_ids
        if not here or not change.tables & _SHOWN_TABLES:
            return
        turn_ids = change.rows_of("turns")
        if turn_ids is None or "recordings" in change.tables:
            self._read()
        else:
            self._read_turns_again(turn_ids)
            self._read_words_again(change.rows_of("words"))
            if change.tables & {"turns", "speakers"}:
                self._read_lanes()
        self.refreshed.emit()

    def _read(self) -> None:
        recording_id, project = self.document.recording_id, self.document.project
        self.recording: Recording | None = None
        turns: list[Turn] = []
        if recording_id is not None:
            self.recording = project.recording(recording_id)
            turns = project.turns(recording_id)
        self._turns = RowsByTime(turns)
        self._forget_words()
        self._read_lanes()

    def _forget_words(self) -> None:
        self._words_span = None
        self._words = RowsByTime()

    def _read_turns_again(self, turn_ids: Collection[int]) -> None:
        if turn_ids:
            turns = self.document.project.turns_with_ids(turn_ids)
            here = self.document.recording_id
            self._turns.exchange(turn_ids, [turn for turn in turns if turn.recording_id == here])

    def _read_words_again(self, word_ids: Collection[int] | None) -> None:
        span = self._words_span
        if word_ids is None or span is None:
            self._forget_words()
        elif word_ids:
            words = _timed(self.document.project.words_with_ids(word_ids))
            # Words lie inside their turn, so that a turn's edge alone brings none into the span.
            here = [word for word in words if self._turns.get(word.turn_id) and _overlaps(word, span)]
            self._words.exchange(word_ids, here)

    def _read_lanes(self) -> None:
        speakers = {speaker.id: speaker for speaker in self.document.project.speakers()}
        heard = dict.fromkeys(turn.speaker_id for turn in self.turns)
        unassigned = heard.pop(None, 0) is None
        self.lanes = [Lane(key, speakers[key].name, speakers[key].colour) for key in heard if key in speakers]
        if unassigned or not self.lanes:
            self.lanes.append(Lane(None, "", None))
        self._lane_index = {lane.speaker_id: index for index, lane in enumerate(self.lanes)}

    def _read_words(self, span: Span) -> list[Word]:
        if self.recording is None:
            return []
        return _timed(self.document.project.words_between(self.recording.id, span.start_s, span.end_s))


def _timed(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.start is not None and word.end is not None]


def _overlaps(word: Word, span: Span) -> bool:
    return (word.end or 0.0) > span.start_s and (word.start or 0.0) < span.end_s
