"""From a press on something to the drag of it: reads the rows around and says what may follow and how far."""

import numpy as np
from numpy.typing import NDArray

from studio.project.reads import Missing
from studio.project.values import Edge, Turn, Word
from studio.ui.timeline.drag import Drag, EdgeDrag, EdgePlan, Pointer, SelectDrag, SlipDrag
from studio.ui.timeline.hit import Hit, Tier
from studio.ui.timeline.limits import (
    MovedEdge,
    neighbours,
    turn_edge_room,
    turn_slip_room,
    word_edge_room,
    word_slip_room,
)
from studio.ui.timeline.rows import TimelineRows
from studio.ui.timeline.snapping import SnapReason, Targets
from studio.ui.timeline.state import TimelineState


def drag_of(state: TimelineState, hit: Hit | None, grabbed: Pointer) -> Drag | None:
    """The drag that a press begins; None where what was hit is gone by now."""
    if hit is None or hit.tier is Tier.SELECTION:
        return _select_drag(state, hit, grabbed)
    if hit.tier is Tier.TURN:
        turn = state.rows.turn(hit.row_id)
        return _turn_drag(state, turn, hit.edge, grabbed) if turn else None
    try:
        word = state.document.project.word(hit.row_id)
    except Missing:
        return None
    return _word_drag(state, word, hit.edge, grabbed)


def snap_targets(state: TimelineState, moving: frozenset[float] = frozenset()) -> Targets:
    """All times in and around the view that may catch a drag, but those that move with it."""
    span = state.view.span
    words = [word for word in state.rows.words_in(span) if word.start is not None and word.end is not None]
    turns = state.rows.turns_in(span)
    selected = state.selection.span
    targets = {
        SnapReason.PLAYHEAD: [state.playhead_s],
        SnapReason.TURN_EDGE: [time for turn in turns for time in (turn.start, turn.end)],
        SnapReason.WORD_EDGE: [time for word in words for time in (word.start or 0.0, word.end or 0.0)],
        SnapReason.SELECTION: [selected.start_s, selected.end_s] if selected else [],
    }
    return {reason: _sorted_without(times, moving) for reason, times in targets.items()}


def _sorted_without(times: list[float], moving: frozenset[float]) -> NDArray[np.float64]:
    return np.array(sorted(set(times) - moving))


def _select_drag(state: TimelineState, hit: Hit | None, grabbed: Pointer) -> SelectDrag:
    span = state.selection.span
    anchor = grabbed.seconds
    moving: frozenset[float] = frozenset({anchor})
    if hit and span and hit.edge:
        anchor = span.end_s if hit.edge is Edge.START else span.start_s
        moving = frozenset({span.start_s, span.end_s})
    return SelectDrag(anchor, grabbed, snap_targets(state, moving), state.rows.duration_s)


def _turn_drag(state: TimelineState, turn: Turn, edge: Edge | None, grabbed: Pointer) -> Drag:
    rows = state.rows
    if edge is None:
        words = _timed(rows, turn.id)
        moving = frozenset({turn.start, turn.end, *_times(words)})
        return SlipDrag(turn, words, turn_slip_room(rows, turn), grabbed, snap_targets(state, moving))
    own = MovedEdge(turn, edge, tuple(_timed(rows, turn.id)))
    followers = [_following(rows, other, edge) for other in _touching_turns(rows, turn, edge)]
    together, alone = (own, *followers), (own,)
    moving = frozenset({turn.start if edge is Edge.START else turn.end})
    return EdgeDrag(
        turn,
        edge,
        EdgePlan(together, turn_edge_room(rows, together)),
        EdgePlan(alone, turn_edge_room(rows, alone)),
        grabbed.seconds,
        snap_targets(state, moving),
    )


def _word_drag(state: TimelineState, word: Word, edge: Edge | None, grabbed: Pointer) -> Drag | None:
    turn = state.rows.turn(word.turn_id)
    if turn is None or word.start is None or word.end is None:
        return None
    words = _timed(state.rows, turn.id)
    if edge is None:
        targets = snap_targets(state, frozenset({word.start, word.end}))
        return SlipDrag(word, [], word_slip_room(turn, words, word), grabbed, targets)
    before, after = neighbours(words, word)
    own = MovedEdge(word, edge)
    together: tuple[MovedEdge, ...] = (own,)
    if edge is Edge.END and after and after.start == word.end:
        together = (own, MovedEdge(after, Edge.START))
    elif edge is Edge.START and before and before.end == word.start:
        together = (own, MovedEdge(before, Edge.END))
    moving = frozenset({word.start if edge is Edge.START else word.end})
    return EdgeDrag(
        word,
        edge,
        EdgePlan(together, word_edge_room(turn, words, together)),
        EdgePlan((own,), word_edge_room(turn, words, (own,))),
        grabbed.seconds,
        snap_targets(state, moving),
    )


def _touching_turns(rows: TimelineRows, turn: Turn, edge: Edge) -> list[Turn]:
    if edge is Edge.END:
        return [other for other in rows.turns if other.start == turn.end and other.id != turn.id]
    return [other for other in rows.turns if other.end == turn.start and other.id != turn.id]


def _following(rows: TimelineRows, other: Turn, edge: Edge) -> MovedEdge:
    opposite = Edge.START if edge is Edge.END else Edge.END
    return MovedEdge(other, opposite, tuple(_timed(rows, other.id)))


def _timed(rows: TimelineRows, turn_id: int) -> list[Word]:
    return [word for word in rows.words_of(turn_id) if word.start is not None and word.end is not None]


def _times(words: list[Word]) -> list[float]:
    return [time for word in words for time in (word.start or 0.0, word.end or 0.0)]
