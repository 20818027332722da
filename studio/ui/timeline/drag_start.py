"""From a press on something to the drag of it: reads the rows around and says what may follow and how far."""

from collections.abc import Callable, Sequence
from functools import cache, partial

from studio.project.reads import Missing
from studio.project.values import Edge, Turn, Word
from studio.ui.timeline.drag import Along, Drag, Pointer, edge_time
from studio.ui.timeline.drag_body import SlipDrag
from studio.ui.timeline.drag_edge import DraggedEdge, EdgeDrag, EdgePlan
from studio.ui.timeline.drag_time import PlayheadDrag, SelectDrag
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.hit import Hit, Tier
from studio.ui.timeline.limits import MovedEdge, edge_room, neighbours, slip_room, word_slip_room
from studio.ui.timeline.rows import TimelineRows
from studio.ui.timeline.snap_sources import WORDS_S_PER_PX, Moving, snapper_of
from studio.ui.timeline.snapping import SnapReason
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.untimed import guessed_words


def drag_of(state: TimelineState, hit: Hit | None, grabbed: Pointer) -> Drag | None:
    """The drag that a press begins; None where what was hit is gone by now."""
    if hit is None or hit.tier is Tier.SELECTION:
        return _select_drag(state, hit, grabbed)
    if hit.tier is Tier.PLAYHEAD:
        snapper = snapper_of(state, Moving(reasons={SnapReason.PLAYHEAD}))
        return PlayheadDrag(state.playhead_s, snapper, state.rows.duration_s)
    if hit.edge is not None:
        dragged = edge_of(state, hit)
        return EdgeDrag(dragged, edge_plans(state, dragged), grabbed.seconds) if dragged else None
    return _body_drag(state, hit, grabbed)


def edge_of(state: TimelineState, hit: Hit) -> DraggedEdge | None:
    """The edge that was hit, None where it is gone by now; a word without a time has that of its guess."""
    assert hit.edge is not None
    if hit.tier is Tier.TURN:
        turn = state.rows.turn(hit.row_id)
        return DraggedEdge(turn.recording_id, turn, hit.edge) if turn else None
    found = _word(state, hit.row_id)
    if found is None:
        return None
    word, placing = found
    turn = state.rows.turn(word.turn_id)
    return DraggedEdge(turn.recording_id, word, hit.edge, placing) if turn else None


def edge_plans(state: TimelineState, dragged: DraggedEdge) -> Callable[[Along], EdgePlan]:
    """Makes the plan for each way of dragging an edge when it is first asked for."""
    return cache(partial(_edge_plan, state, dragged))


def _edge_plan(state: TimelineState, dragged: DraggedEdge, along: Along) -> EdgePlan:
    moved = _moved_edges(state, dragged, along)
    at = dragged.seconds
    turns = {each.row.id for each in moved if isinstance(each.row, Turn)}
    words = {each.row.id for each in moved if isinstance(each.row, Word)}
    if along is not Along.ALONE:
        carried = (word for each in moved if isinstance(each.row, Turn) for word in each.words)
        words |= {word.id for word in carried if at in (word.start, word.end)}
    return EdgePlan(moved, edge_room(state.rows, moved), snapper_of(state, Moving(turns, words)))


def _moved_edges(state: TimelineState, dragged: DraggedEdge, along: Along) -> tuple[MovedEdge, ...]:
    row, rows = dragged.row, state.rows
    own = MovedEdge(row, dragged.edge, _timed(rows, row.id if isinstance(row, Turn) else row.turn_id))
    if along is Along.ALONE or dragged.placing:
        return (own,)
    if along is Along.ALL:
        return _edges_at(rows, dragged.seconds) or (own,)
    if isinstance(row, Turn):
        return (own, *_touching_turns(rows, row, dragged.edge))
    before, after = neighbours(own.words, row)
    if dragged.edge is Edge.END and after and after.start == row.end:
        return own, MovedEdge(after, Edge.START, own.words)
    if dragged.edge is Edge.START and before and before.end == row.start:
        return own, MovedEdge(before, Edge.END, own.words)
    return (own,)


def _edges_at(rows: TimelineRows, at: float) -> tuple[MovedEdge, ...]:
    """Every edge at a time."""
    here = Span(at - 1e-6, at + 1e-6)
    found: list[Turn | Word] = [*rows.turns_in(here), *rows.words_in(here)]
    return tuple(
        MovedEdge(row, edge, _timed(rows, row.id if isinstance(row, Turn) else row.turn_id))
        for row in found
        for edge in Edge
        if edge_time(row, edge) == at
    )


def _touching_turns(rows: TimelineRows, turn: Turn, edge: Edge) -> list[MovedEdge]:
    at = edge_time(turn, edge)
    opposite = Edge.START if edge is Edge.END else Edge.END
    near = rows.turns_in(Span(at - 1e-6, at + 1e-6))
    touching = [other for other in near if edge_time(other, opposite) == at and other.id != turn.id]
    return [MovedEdge(other, opposite, _timed(rows, other.id)) for other in touching]


def _select_drag(state: TimelineState, hit: Hit | None, grabbed: Pointer) -> SelectDrag:
    span = state.selection.span
    anchor = grabbed.seconds
    if hit and span and hit.edge:
        anchor = span.end_s if hit.edge is Edge.START else span.start_s
    snapper = snapper_of(state, Moving(reasons={SnapReason.SELECTION}))
    return SelectDrag(anchor, grabbed, snapper, state.rows.duration_s)


def _body_drag(state: TimelineState, hit: Hit, grabbed: Pointer) -> SlipDrag | None:
    if hit.tier is Tier.WORD:
        return _word_slip(state, hit.row_id, grabbed)
    rows = state.rows
    turn = rows.turn(hit.row_id)
    if turn is None:
        return None
    chosen = state.selection.turn_ids if turn.id in state.selection.turn_ids else {turn.id}
    turns = [each for key in chosen if (each := rows.turn(key))]
    ids = [each.id for each in turns]
    shown = _near_view(state, turns)
    words = _words_shown(state, shown, grabbed)
    snapper = snapper_of(state, Moving(frozenset(ids), {word.id for word in words}))
    return SlipDrag(turn, ids, shown, words, slip_room(rows, turn, turns), grabbed, snapper)


def _near_view(state: TimelineState, turns: Sequence[Turn]) -> list[Turn]:
    """Those of the turns that are in view, or may come there: a whole recording may be selected."""
    view = state.view.span
    near = Span(view.start_s - view.seconds, view.end_s + view.seconds)
    return [turn for turn in turns if near.overlaps(turn.start, turn.end)]


def _words_shown(state: TimelineState, turns: Sequence[Turn], grabbed: Pointer) -> list[Word]:
    """The timed words of turns, where the zoom shows words."""
    if grabbed.seconds_per_pixel > WORDS_S_PER_PX:
        return []
    return [word for turn in turns for word in _timed(state.rows, turn.id)]


def _word_slip(state: TimelineState, word_id: int, grabbed: Pointer) -> SlipDrag | None:
    found = _word(state, word_id)
    turn = state.rows.turn(found[0].turn_id) if found else None
    if found is None or turn is None:
        return None
    word, placing = found
    room = word_slip_room(turn, _timed(state.rows, turn.id), word)
    snapper = snapper_of(state, Moving(word_ids={word.id}))
    return SlipDrag(word, [], [], [word], room, grabbed, snapper, placing=placing)


def _word(state: TimelineState, word_id: int) -> tuple[Word, bool] | None:
    """A word that has a time, or with the time it would get; and whether that is a guess."""
    try:
        word = state.document.project.word(word_id)
    except Missing:
        return None
    if word.start is not None and word.end is not None:
        return word, False
    turn = state.rows.turn(word.turn_id)
    guesses = guessed_words(turn, state.rows.words_of(turn.id)) if turn else []
    return next(((guess, True) for guess in guesses if guess.id == word_id), None)


def _timed(rows: TimelineRows, turn_id: int) -> tuple[Word, ...]:
    return tuple(word for word in rows.words_of(turn_id) if word.start is not None and word.end is not None)
