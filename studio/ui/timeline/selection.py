"""What is selected: a stretch of time, turns, words; and stepping through them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from studio.project.reads import Missing
from studio.project.values import Turn, Word
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.rows import TimelineRows


class TimelineSelection(QObject):
    """The selected time, turns and words. Ids only: a row may be gone by the next change.

    Attributes
        span: the selected time, or None.
        turn_ids, word_ids: what is selected. Selecting words selects the turns that hold them.
        turn_id, word_id: the one selected last, which keys act on; None where nothing is.

    Signals
        span_changed(Span | None): the selected time is another one.
        turns_changed(frozenset of int), words_changed(frozenset of int): other rows are selected.
        stepped_to(Span): a step by key chose a row here; the view should show it.
    """

    span_changed = Signal(object)
    turns_changed = Signal(frozenset)
    words_changed = Signal(frozenset)
    stepped_to = Signal(Span)

    def __init__(self, rows: TimelineRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.span: Span | None = None
        self.turn_ids: frozenset[int] = frozenset()
        self.word_ids: frozenset[int] = frozenset()
        self.turn_id: int | None = None
        self.word_id: int | None = None
        rows.refreshed.connect(self._drop_vanished)

    def set_span(self, span: Span | None) -> None:
        """Select a stretch of time; None selects none."""
        if span != self.span:
            self.span = span
            self.span_changed.emit(span)

    def select_turn(self, turn_id: int, *, add: bool = False) -> None:
        """Select a turn; with `add`, beside what is selected, or take it out where it is already."""
        chosen = self.turn_ids ^ {turn_id} if add else frozenset({turn_id})
        self.turn_id = turn_id if turn_id in chosen else next(iter(chosen), None)
        self._set_words(frozenset(), None)
        self._set_turns(chosen)

    def select_word(self, word_id: int, *, add: bool = False) -> None:
        """Select a word, and its turn with it; with `add`, beside the others."""
        chosen = self.word_ids ^ {word_id} if add else frozenset({word_id})
        current = word_id if word_id in chosen else next(iter(chosen), None)
        turn_ids = frozenset(word.turn_id for key in chosen if (word := self._word(key)))
        word = self._word(current) if current is not None else None
        self.turn_id = word.turn_id if word else None
        self._set_turns(turn_ids)
        self._set_words(chosen, current)

    def select_turns(self, turn_ids: frozenset[int]) -> None:
        """Select exactly these turns, as a table does."""
        self.turn_id = self.turn_id if self.turn_id in turn_ids else next(iter(sorted(turn_ids)), None)
        self._set_words(frozenset(), None)
        self._set_turns(turn_ids)

    def clear(self) -> None:
        """Select nothing."""
        self.turn_id = None
        self._set_words(frozenset(), None)
        self._set_turns(frozenset())
        self.set_span(None)

    def step_turn(self, step: int, from_s: float = 0.0) -> None:
        """Select the next (1) or previous (-1) turn in time; the first one at `from_s` where none is."""
        turns = self._rows.turns
        if not turns:
            return
        index = next((i for i, turn in enumerate(turns) if turn.id == self.turn_id), None)
        if index is None:
            index = next((i for i, turn in enumerate(turns) if turn.end > from_s), len(turns) - 1)
        else:
            index = min(max(index + step, 0), len(turns) - 1)
        self.go_to_turn(turns[index])

    def step_lane(self, step: int, from_s: float = 0.0) -> None:
        """Select the turn nearest in time in the next lane down (1) or up (-1)."""
        turn = self._current_turn()
        if turn is None:
            self.step_turn(1, from_s)
            return
        lane = self._rows.lane_of(turn) + step
        among = [t for t in self._rows.turns if self._rows.lane_of(t) == lane]
        if among:
            self.go_to_turn(min(among, key=lambda t: _gap(t, turn)))

    def step_word(self, step: int) -> None:
        """Select the next or previous aligned word, over the turn's end into the turn beside it."""
        turn = self._current_turn()
        if turn is None:
            return
        words = self._aligned(turn.id)
        index = next((i for i, word in enumerate(words) if word.id == self.word_id), None)
        wanted = (0 if step > 0 else len(words) - 1) if index is None else index + step
        if 0 <= wanted < len(words):
            self._go_to_word(words[wanted])
            return
        self._enter_turn_beside(turn, step)

    def go_to_turn(self, turn: Turn) -> None:
        """Select a turn and let the view show it."""
        self.select_turn(turn.id)
        self.stepped_to.emit(Span(turn.start, turn.end))

    def _enter_turn_beside(self, turn: Turn, step: int) -> None:
        index = self._rows.turns.index(turn) + step
        while 0 <= index < len(self._rows.turns):
            words = self._aligned(self._rows.turns[index].id)
            if words:
                self._go_to_word(words[0 if step > 0 else -1])
                return
            index += step

    def _go_to_word(self, word: Word) -> None:
        self.select_word(word.id)
        if word.start is not None and word.end is not None:
            self.stepped_to.emit(Span(word.start, word.end))

    def _aligned(self, turn_id: int) -> list[Word]:
        return [word for word in self._rows.words_of(turn_id) if word.start is not None]

    def _current_turn(self) -> Turn | None:
        return self._rows.turn(self.turn_id) if self.turn_id is not None else None

    def _word(self, word_id: int) -> Word | None:
        return _found(lambda: self._rows.document.project.word(word_id))

    def _set_turns(self, turn_ids: frozenset[int]) -> None:
        if turn_ids != self.turn_ids:
            self.turn_ids = turn_ids
            self.turns_changed.emit(turn_ids)

    def _set_words(self, word_ids: frozenset[int], current: int | None) -> None:
        self.word_id = current
        if word_ids != self.word_ids:
            self.word_ids = word_ids
            self.words_changed.emit(word_ids)

    def _drop_vanished(self) -> None:
        words = frozenset(key for key in self.word_ids if self._word(key))
        turns = frozenset(key for key in self.turn_ids if self._rows.turn(key))
        self.turn_id = self.turn_id if self.turn_id in turns else next(iter(turns), None)
        self._set_words(words, self.word_id if self.word_id in words else next(iter(words), None))
        self._set_turns(turns)


def _gap(turn: Turn, other: Turn) -> float:
    return abs((turn.start + turn.end) - (other.start + other.end))


def _found(look_up: Callable[[], Word]) -> Word | None:
    try:
        return look_up()
    except Missing:
        return None
