"""What the timeline shows of the document: the turns of the current recording, and words in view.

Turns are read whole (the overview needs all of them); words only around the view, because a
recording may hold a hundred thousand of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from studio.project.values import Change, Recording, Turn, Word
from studio.ui.document import Document
from studio.ui.timeline.geometry import Span

_SHOWN_TABLES = frozenset({"recordings", "speakers", "turns", "words"})
_NO_TIMES = np.zeros(0)


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
        turns: its turns, by start.
        lanes: one per speaker heard in it, in order of first appearance, then the unassigned.

    Signals
        refreshed(): turns, words, speakers or the recording were read again.
    """

    refreshed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._words_span: Span | None = None
        self._words: list[Word] = []
        self._word_times = np.zeros((0, 2))
        document.changed.connect(self._on_changed)
        document.recording_changed.connect(self.reread)
        self._read()

    @property
    def duration_s(self) -> float:
        """The length of the recording; 0 where there is none."""
        return self.recording.seconds if self.recording else 0.0

    def turn(self, turn_id: int) -> Turn | None:
        """The turn of that id, or None where it is not (or no longer) in this recording."""
        return self._by_id.get(turn_id)

    def turns_in(self, span: Span) -> Sequence[Turn]:
        """The turns that overlap a span, by start (a few more may come along at its left)."""
        first = int(np.searchsorted(self._latest_end, span.start_s, side="right"))
        last = int(np.searchsorted(self._starts, span.end_s, side="left"))
        return self.turns[first:last]

    def words_in(self, span: Span) -> Sequence[Word]:
        """The aligned words that overlap a span, by start; read again only for a span beyond the last."""
        known = self._words_span
        if known is None or span.start_s < known.start_s or span.end_s > known.end_s:
            known = self._words_span = Span(span.start_s - span.seconds, span.end_s + span.seconds)
            self._words = self._read_words(known)
            times = [(word.start or 0.0, word.end or 0.0) for word in self._words]
            self._word_times = np.array(times).reshape(-1, 2)
        meets = (self._word_times[:, 1] > span.start_s) & (self._word_times[:, 0] < span.end_s)
        return [self._words[index] for index in np.flatnonzero(meets)]

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
        if here and change.tables & _SHOWN_TABLES:
            self.reread()

    def _read(self) -> None:
        recording_id, project = self.document.recording_id, self.document.project
        self.recording: Recording | None = None
        self.turns: list[Turn] = []
        if recording_id is not None:
            self.recording = project.recording(recording_id)
            self.turns = list(project.turns(recording_id))
        self._by_id = {turn.id: turn for turn in self.turns}
        self._starts = np.array([turn.start for turn in self.turns]) if self.turns else _NO_TIMES
        ends = np.array([turn.end for turn in self.turns]) if self.turns else _NO_TIMES
        # Turns are sorted by start, not by end: the latest end so far finds the first one in view.
        self._latest_end = np.maximum.accumulate(ends) if self.turns else ends
        self._words_span = None
        self._words = []
        self._read_lanes()

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
        words = self.document.project.words_between(self.recording.id, span.start_s, span.end_s)
        return [word for word in words if word.start is not None and word.end is not None]
