"""What was asked to be heard: a stretch of time, the selected time, turns, a word; and where it is now."""

from dataclasses import dataclass

from studio.project.reads import Missing
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.state import TimelineState


@dataclass(frozen=True)
class Heard:
    """What plays on the timeline.

    `span` is where it was when it was asked for. `selected_time`, `turn_ids` or `word_id` say what it is, so
    that a loop of it follows an edit; where none is given it is a stretch of time that stays.
    """

    span: Span
    selected_time: bool = False
    turn_ids: frozenset[int] = frozenset()
    word_id: int | None = None

    def now(self, timeline: TimelineState) -> Span | None:
        """Where it is now, during a drag where the drag shows it; None where it is gone."""
        if self.selected_time:
            shown = timeline.preview.selection if timeline.preview else None
            return shown or timeline.selection.span
        if self.word_id is not None:
            return _word_span(timeline, self.word_id)
        if self.turn_ids:
            return _turns_span(timeline, self.turn_ids)
        return self.span


def of_selection(timeline: TimelineState) -> Heard | None:
    """What is selected, the smallest first: time, a word, turns; None where nothing is."""
    span = timeline.selected_span()
    if span is None:
        return None
    if timeline.selection.span is not None:
        return Heard(span, selected_time=True)
    word_id = timeline.selection.word_id
    if word_id is not None and _word_span(timeline, word_id) is not None:
        return Heard(span, word_id=word_id)
    return Heard(span, turn_ids=timeline.selection.turn_ids)


def of_turn(timeline: TimelineState, turn_id: int) -> Heard | None:
    """A turn; None where it is not in this recording."""
    span = _turns_span(timeline, frozenset({turn_id}))
    return Heard(span, turn_ids=frozenset({turn_id})) if span else None


def of_word(timeline: TimelineState, word_id: int) -> Heard | None:
    """A word; None where it has no time or is gone."""
    span = _word_span(timeline, word_id)
    return Heard(span, word_id=word_id) if span else None


def _turns_span(timeline: TimelineState, turn_ids: frozenset[int]) -> Span | None:
    shown = timeline.preview.turns if timeline.preview else {}
    turns = [turn for turn_id in turn_ids if (turn := timeline.rows.turn(turn_id))]
    spans = [shown.get(turn.id) or Span(turn.start, turn.end) for turn in turns]
    if not spans:
        return None
    return Span(min(span.start_s for span in spans), max(span.end_s for span in spans))


def _word_span(timeline: TimelineState, word_id: int) -> Span | None:
    shown = timeline.preview.words.get(word_id) if timeline.preview else None
    if shown is not None:
        return shown
    try:
        word = timeline.document.project.word(word_id)
    except Missing:
        return None
    return Span(word.start, word.end) if word.start is not None and word.end is not None else None
