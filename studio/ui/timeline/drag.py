"""What a drag of the timeline is, apart from any widget: a preview while it moves, one edit at its end.

A drag is made at the press from the rows as they are. Nothing is written before the drop, so letting go of
a drag restores everything.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from studio.project.values import Edge, Turn, Word
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.preview import Preview

CLICK_PX = 3.0
"""How far the mouse may wander and still click."""

LEAST_MOVE_S = 5e-7
"""Less than this is no other time: half of what the project keeps."""


class Along(StrEnum):
    """What moves with a dragged edge."""

    TOUCHING = "touching"
    ALONE = "alone"
    ALL = "all"
    """Every edge of a turn or word at that time, in every lane."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """The mouse during a drag.

    `x` in pixels, `seconds` the time there. `snapping` and `along` say what holds at this moment,
    modifiers and toggles taken together; `seconds_per_pixel` is the zoom.
    """

    x: float
    seconds: float
    seconds_per_pixel: float = 0.0
    snapping: bool = False
    along: Along = Along.TOUCHING


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


def span_of(row: Turn | Word) -> Span:
    """The time of a row that has one."""
    return Span(row.start or 0.0, row.end or 0.0)


def edge_time(row: Turn | Word, edge: Edge) -> float:
    """The time of an edge of such a row."""
    return (row.start if edge is Edge.START else row.end) or 0.0


def with_edge(span: Span, edge: Edge, seconds: float) -> Span:
    """The span with an edge at another time."""
    return Span(seconds, span.end_s) if edge is Edge.START else Span(span.start_s, seconds)


def shifted(span: Span, delta_s: float) -> Span:
    """The span moved as it is."""
    return Span(span.start_s + delta_s, span.end_s + delta_s)
