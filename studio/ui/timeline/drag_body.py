"""Slipping what has a body: a word, a turn with its words, or several turns together."""

from collections.abc import Sequence

from studio.project.edits_turns import slip_turns
from studio.project.edits_words import place_word
from studio.project.values import Turn, Word
from studio.ui.timeline.drag import LEAST_MOVE_S, DroppedEdit, Pointer, shifted, span_of
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.limits import Room
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.snapping import Snapper

SLIP_PX = 6.0
"""How far a body must be dragged before it moves: a shaky click moves nothing."""


class SlipDrag:
    """The body under the mouse, and what moves as it does.

    `grabbed` is what was pressed; `turn_ids` are all turns that move, `turns` and `words` those of them that
    can be seen; `room` says where its start may be. `placing` says that it is a word whose time is a guess.
    """

    def __init__(
        self,
        grabbed: Turn | Word,
        turn_ids: Sequence[int],
        turns: Sequence[Turn],
        words: Sequence[Word],
        room: Room,
        pointer: Pointer,
        snapper: Snapper,
        *,
        placing: bool = False,
    ) -> None:
        self._grabbed, self._turns, self._words = grabbed, turns, words
        self._turn_ids = turn_ids
        self._room = room
        self._pointer = pointer
        self._snapper = snapper
        self._placing = placing
        self._span = span_of(grabbed)
        self._delta_s = 0.0
        self._begun = False

    def moved(self, pointer: Pointer) -> Preview | None:
        """Nothing before the mouse came SLIP_PX; then either edge may be caught."""
        self._begun = self._begun or abs(pointer.x - self._pointer.x) >= SLIP_PX
        if not self._begun:
            return None
        wanted = shifted(self._span, pointer.seconds - self._pointer.seconds)
        shift, caught = 0.0, None
        if pointer.snapping:
            shift, caught = self._snapper.catch_span(wanted.start_s, wanted.end_s, pointer.seconds_per_pixel)
        start, limit = self._room.kept(wanted.start_s + shift)
        self._delta_s = start - self._span.start_s
        now = shifted(self._span, self._delta_s)
        at_end = caught is not None and abs(caught.seconds - now.end_s) < LEAST_MOVE_S
        return Preview(
            at_s=now.end_s if at_end else now.start_s,
            delta_s=self._delta_s,
            turns=self._moved(self._turns),
            words=self._moved(self._words),
            guide=None if limit else caught,
            limit=limit,
        )

    def dropped(self) -> DroppedEdit | None:
        """Slip the turns, or place the word."""
        if abs(self._delta_s) < LEAST_MOVE_S and not (self._placing and self._begun):
            return None
        if self._turn_ids:
            return DroppedEdit(slip_turns, (self._turn_ids, self._delta_s))
        span = shifted(self._span, self._delta_s)
        return DroppedEdit(place_word, (self._grabbed.id, span.start_s, span.end_s))

    def _moved(self, rows: Sequence[Turn] | Sequence[Word]) -> dict[int, Span]:
        return {row.id: shifted(span_of(row), self._delta_s) for row in rows}
