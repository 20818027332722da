"""What the mouse does to the timeline between press and release, apart from any widget.

A drag is made at the press from the rows as they are; `moved` answers with a preview, `dropped` with the
one edit to apply. Nothing is written before that, so letting go of a drag restores everything.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from studio.project.edits_turns import move_turn_edge, slip_turn
from studio.project.edits_words import move_word_edge, place_word
from studio.project.values import Edge, Turn, Word
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.limits import MovedEdge, Room
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.snapping import Targets, snap, snap_span

SLIP_PX = 6.0
"""How far a body must be dragged before it moves: a shaky click moves nothing."""

CLICK_PX = 3.0
"""How far the mouse may wander and still click."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse during a drag.

    `x` in pixels, `seconds` the time there. `snapping` and `detach` say what holds at this moment,
    modifiers and toggles taken together; `reach_s` is how near a target must be to catch.
    """

    x: float
    seconds: float
    reach_s: float = 0.0
    snapping: bool = False
    detach: bool = False


@dataclass(frozen=True, slots=True)
class DroppedEdit:
    """The one edit a finished drag asks for: a function of the project's edits and its arguments."""

    edit: Callable[..., Any]
    arguments: tuple[Any, ...]
    options: dict[str, Any] = field(default_factory=dict)


class Drag(Protocol):
    """A drag under way."""

    def moved(self, pointer: Pointer) -> Preview | None:
        """What to show now; None while it has not begun to move anything."""

    def dropped(self) -> DroppedEdit | None:
        """The edit to apply, None where nothing would change."""


@dataclass(frozen=True, slots=True)
class EdgePlan:
    """What an edge takes along, and how far it may go."""

    moved: tuple[MovedEdge, ...]
    room: Room


class EdgeDrag:
    """An edge of a turn or a word; what touches it follows unless detached."""

    def __init__(
        self,
        row: Turn | Word,
        edge: Edge,
        together: EdgePlan,
        alone: EdgePlan,
        grabbed_s: float,
        targets: Targets,
    ) -> None:
        self._row, self._edge = row, edge
        self._together, self._alone = together, alone
        self._origin_s = _edge_time(row, edge)
        self._grabbed_s = grabbed_s
        self._targets = targets
        self._seconds = self._origin_s
        self._detach = False

    def moved(self, pointer: Pointer) -> Preview:
        """The edge keeps its distance to the pointer, so that grabbing it off its middle does not move it."""
        wanted = self._origin_s + pointer.seconds - self._grabbed_s
        caught = snap(wanted, self._targets, pointer.reach_s) if pointer.snapping else None
        self._detach = pointer.detach
        plan = self._alone if pointer.detach else self._together
        self._seconds, limit = plan.room.kept(caught.seconds if caught else wanted)
        spans = _moved_spans(plan.moved, self._seconds, pointer.detach)
        return Preview(
            at_s=self._seconds,
            delta_s=self._seconds - self._origin_s,
            turns=spans[0],
            words=spans[1],
            guide=None if limit else caught,
            limit=limit,
        )

    def dropped(self) -> DroppedEdit | None:
        """Move the edge of the turn or word."""
        if abs(self._seconds - self._origin_s) < 5e-7:
            return None
        edit = move_turn_edge if isinstance(self._row, Turn) else move_word_edge
        return DroppedEdit(edit, (self._row.id, self._edge, self._seconds), {"detach": self._detach})


class SlipDrag:
    """A turn with its words, or a word, moved as it is."""

    def __init__(
        self, row: Turn | Word, words: list[Word], room: Room, grabbed: Pointer, targets: Targets
    ) -> None:
        self._row, self._words, self._room = row, words, room
        self._grabbed = grabbed
        self._targets = targets
        self._span = _span(row)
        self._delta_s = 0.0
        self._begun = False

    def moved(self, pointer: Pointer) -> Preview | None:
        """Nothing before the mouse came SLIP_PX; then either edge may be caught."""
        self._begun = self._begun or abs(pointer.x - self._grabbed.x) >= SLIP_PX
        if not self._begun:
            return None
        delta = pointer.seconds - self._grabbed.seconds
        caught = None
        if pointer.snapping:
            shift, caught = snap_span(
                self._span.start_s + delta, self._span.end_s + delta, self._targets, pointer.reach_s
            )
            delta += shift
        start, limit = self._room.kept(self._span.start_s + delta)
        self._delta_s = start - self._span.start_s
        at_end = caught is not None and abs(caught.seconds - (self._span.end_s + delta)) < 1e-9
        moved_rows = {row.id: _shifted(_span(row), self._delta_s) for row in (self._row, *self._words)[1:]}
        own = {self._row.id: _shifted(self._span, self._delta_s)}
        return Preview(
            at_s=(self._span.end_s if at_end else self._span.start_s) + self._delta_s,
            delta_s=self._delta_s,
            turns=own if isinstance(self._row, Turn) else {},
            words=moved_rows if isinstance(self._row, Turn) else own,
            guide=None if limit else caught,
            limit=limit,
        )

    def dropped(self) -> DroppedEdit | None:
        """Slip the turn, or place the word."""
        if abs(self._delta_s) < 5e-7:
            return None
        if isinstance(self._row, Turn):
            return DroppedEdit(slip_turn, (self._row.id, self._delta_s))
        span = _shifted(self._span, self._delta_s)
        return DroppedEdit(place_word, (self._row.id, span.start_s, span.end_s))


class SelectDrag:
    """Time selected from where the mouse was pressed, or from the edge that stays."""

    def __init__(self, anchor_s: float, grabbed: Pointer, targets: Targets, duration_s: float) -> None:
        self._anchor_s = anchor_s
        self._grabbed = grabbed
        self._targets = targets
        self._duration_s = duration_s
        self._begun = False
        self.span: Span | None = None

    def moved(self, pointer: Pointer) -> Preview | None:
        """Nothing before the mouse left the spot: a click selects no time."""
        self._begun = self._begun or abs(pointer.x - self._grabbed.x) >= CLICK_PX
        if not self._begun:
            return None
        wanted = min(max(pointer.seconds, 0.0), self._duration_s)
        caught = snap(wanted, self._targets, pointer.reach_s) if pointer.snapping else None
        at = caught.seconds if caught else wanted
        self.span = Span(min(self._anchor_s, at), max(self._anchor_s, at))
        return Preview(at_s=at, delta_s=at - self._anchor_s, selection=self.span, guide=caught)

    def dropped(self) -> None:
        """Selecting time edits nothing; who made the drag reads `span`."""
        return None


def _moved_spans(
    moved: tuple[MovedEdge, ...], seconds: float, detach: bool
) -> tuple[dict[int, Span], dict[int, Span]]:
    turns: dict[int, Span] = {}
    words: dict[int, Span] = {}
    for each in moved:
        span = _with_edge(_span(each.row), each.edge, seconds)
        if isinstance(each.row, Word):
            words[each.row.id] = span
            continue
        turns[each.row.id] = span
        words |= _carried_words(each, span, detach)
    return turns, words


def _carried_words(moved: MovedEdge, span: Span, detach: bool) -> dict[int, Span]:
    """The words that keep to a turn's moved edge: those that would stick out, and those that touch it."""
    was = _span(moved.row)
    carried: dict[int, Span] = {}
    for word in moved.words:
        now = _span(word)
        at_start = now.start_s < span.start_s or (now.start_s == was.start_s and not detach)
        at_end = now.end_s > span.end_s or (now.end_s == was.end_s and not detach)
        follows = Span(span.start_s if at_start else now.start_s, span.end_s if at_end else now.end_s)
        if follows != now:
            carried[word.id] = follows
    return carried


def _span(row: Turn | Word) -> Span:
    return Span(row.start or 0.0, row.end or 0.0)


def _edge_time(row: Turn | Word, edge: Edge) -> float:
    return (row.start if edge is Edge.START else row.end) or 0.0


def _with_edge(span: Span, edge: Edge, seconds: float) -> Span:
    return Span(seconds, span.end_s) if edge is Edge.START else Span(span.start_s, seconds)


def _shifted(span: Span, delta_s: float) -> Span:
    return Span(span.start_s + delta_s, span.end_s + delta_s)
