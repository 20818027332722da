"""Dragging an edge of a turn or a word, with the edges that go along."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.project.edits_edges import move_edges_at
from studio.project.edits_turns import move_turn_edge
from studio.project.edits_words import move_word_edge, place_word
from studio.project.values import Edge, Turn, Word
from studio.ui.timeline.drag import LEAST_MOVE_S, Along, DroppedEdit, Pointer, edge_time, span_of, with_edge
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.limits import MovedEdge, Room
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.snapping import Snapper


@dataclass(frozen=True, slots=True)
class EdgePlan:
    """What an edge takes along, how far it may go, and what catches it."""

    moved: tuple[MovedEdge, ...]
    room: Room
    snapper: Snapper


@dataclass(frozen=True, slots=True)
class DraggedEdge:
    """An edge of a row in a recording; `placing` says that the row is a word whose times are only guessed."""

    recording_id: int
    row: Turn | Word
    edge: Edge
    placing: bool = False

    @property
    def seconds(self) -> float:
        """Where the edge is."""
        return edge_time(self.row, self.edge)


class EdgeDrag:
    """An edge under the mouse; `plan` says what goes along, for each way of dragging."""

    def __init__(self, dragged: DraggedEdge, plan: Callable[[Along], EdgePlan], grabbed_s: float) -> None:
        self._dragged = dragged
        self._plan = plan
        self._grabbed_s = grabbed_s
        self._seconds = dragged.seconds
        self._along = Along.TOUCHING

    def moved(self, pointer: Pointer) -> Preview:
        """The edge keeps its distance to the pointer, so that grabbing it off its middle does not move it."""
        origin = self._dragged.seconds
        wanted = origin + pointer.seconds - self._grabbed_s
        plan = self._plan(pointer.along)
        caught = plan.snapper.catch(wanted, pointer.seconds_per_pixel) if pointer.snapping else None
        self._along = pointer.along
        self._seconds, limit = plan.room.kept(caught.seconds if caught else wanted)
        turns, words = moved_spans(plan.moved, self._seconds, pointer.along)
        return Preview(
            at_s=self._seconds,
            delta_s=self._seconds - origin,
            turns=turns,
            words=words,
            guide=None if limit else caught,
            limit=limit,
        )

    def dropped(self) -> DroppedEdit | None:
        """Move the edge, with what went along."""
        if abs(self._seconds - self._dragged.seconds) < LEAST_MOVE_S and not self._dragged.placing:
            return None
        return edge_edit(self._dragged, self._along, self._seconds)


def edge_edit(dragged: DraggedEdge, along: Along, seconds: float) -> DroppedEdit:
    """The edit that moves an edge to a time."""
    row = dragged.row
    if dragged.placing:
        span = with_edge(span_of(row), dragged.edge, seconds)
        return DroppedEdit(place_word, (row.id, span.start_s, span.end_s))
    if along is Along.ALL:
        return DroppedEdit(move_edges_at, (dragged.recording_id, dragged.seconds, seconds))
    edit = move_turn_edge if isinstance(row, Turn) else move_word_edge
    return DroppedEdit(edit, (row.id, dragged.edge, seconds), {"detach": along is Along.ALONE})


def moved_spans(
    moved: tuple[MovedEdge, ...], seconds: float, along: Along
) -> tuple[dict[int, Span], dict[int, Span]]:
    """The spans of turns and of words with these edges at a time."""
    turns: dict[int, Span] = {}
    words: dict[int, Span] = {}
    for each in moved:
        span = with_edge(span_of(each.row), each.edge, seconds)
        if isinstance(each.row, Word):
            words[each.row.id] = span
            continue
        turns[each.row.id] = span
        words |= _carried_words(each, span, along)
    return turns, words


def _carried_words(moved: MovedEdge, span: Span, along: Along) -> dict[int, Span]:
    """The words that keep to a turn's moved edge: those that would stick out, and those that touch it."""
    was = span_of(moved.row)
    detach = along is Along.ALONE
    carried: dict[int, Span] = {}
    for word in moved.words:
        now = span_of(word)
        at_start = now.start_s < span.start_s or (now.start_s == was.start_s and not detach)
        at_end = now.end_s > span.end_s or (now.end_s == was.end_s and not detach)
        follows = Span(span.start_s if at_start else now.start_s, span.end_s if at_end else now.end_s)
        if follows != now:
            carried[word.id] = follows
    return carried
