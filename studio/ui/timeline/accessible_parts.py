"""What an assistive technology can do on the canvas: move the playhead and the view, select, press."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleSelectionInterface,
    QAccessibleValueInterface,
)

from studio.ui.timeline.selection import TimelineSelection
from studio.ui.timeline.state import TimelineState

if TYPE_CHECKING:
    from studio.ui.timeline.accessible import AccessibleLanes

_STEP_S = 0.1


class PlayheadValue(QAccessibleValueInterface):
    """The playhead in seconds."""

    def __init__(self, state: TimelineState) -> None:
        super().__init__()
        self._state = state

    def currentValue(self) -> float:
        """Where the playhead is, in seconds."""
        return self._state.playhead_s

    def setCurrentValue(self, value: object) -> None:
        """Move the playhead to a second."""
        self._state.set_playhead(float(value))  # type: ignore[arg-type]

    def maximumValue(self) -> float:
        """The end of the recording, in seconds."""
        return self._state.rows.duration_s

    def minimumValue(self) -> float:
        """The beginning of the recording."""
        return 0.0

    def minimumStepSize(self) -> float:
        """How far one step moves it, in seconds."""
        return _STEP_S


class ViewValue(PlayheadValue):
    """Where the view begins, in seconds."""

    def currentValue(self) -> float:
        """Where the view begins, in seconds."""
        return self._state.view.span.start_s

    def setCurrentValue(self, value: object) -> None:
        """Let the view, as long as it is, begin at a second."""
        start = float(value)  # type: ignore[arg-type]
        self._state.view.set_view(start, start + self._state.view.span.seconds)

    def maximumValue(self) -> float:
        """Where the view begins at its latest, in seconds."""
        return max(self._state.rows.duration_s - self._state.view.span.seconds, 0.0)

    def minimumStepSize(self) -> float:
        """A tenth of what is in view, in seconds."""
        return self._state.view.span.seconds / 10


class Pressed(QAccessibleActionInterface):
    """The one thing that can be done with a row: choosing it."""

    def __init__(self, press: Callable[[], None]) -> None:
        super().__init__()
        self._press = press

    def actionNames(self) -> list[str]:
        """The one action: press."""
        return [QAccessibleActionInterface.pressAction()]

    def doAction(self, name: str) -> None:
        """Choose the row."""
        if name in self.actionNames():
            self._press()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        """None of its own."""
        return []


class LaneSelection(QAccessibleSelectionInterface):
    """The selected turns."""

    def __init__(self, owner: "AccessibleLanes") -> None:
        super().__init__()
        self._owner = owner

    def selectedItemCount(self) -> int:
        """How many turns are selected."""
        return len(self._selection.turn_ids)

    def selectedItems(self) -> list[QAccessibleInterface]:
        """The selected turns by start."""
        ids = sorted(self._selection.turn_ids, key=self._owner.place_of)
        return [self._owner.turn(turn_id) for turn_id in ids]

    def isSelected(self, child: QAccessibleInterface) -> bool:
        """Whether a turn is selected."""
        return self._turn_id(child) in self._selection.turn_ids

    def select(self, child: QAccessibleInterface) -> bool:
        """Select a turn too; False where it is none."""
        return self._change(child, wanted=True)

    def unselect(self, child: QAccessibleInterface) -> bool:
        """Select a turn no more; False where it is none."""
        return self._change(child, wanted=False)

    def selectAll(self) -> bool:
        """Select all turns of the recording."""
        self._selection.select_turns(frozenset(turn.id for turn in self._owner.lanes.state.rows.turns))
        return True

    def clear(self) -> bool:
        """Select nothing."""
        self._selection.select_turns(frozenset())
        return True

    @property
    def _selection(self) -> TimelineSelection:
        return self._owner.lanes.state.selection

    def _turn_id(self, child: QAccessibleInterface) -> int | None:
        turn_id = getattr(child, "row_id", None)
        return turn_id if self._owner.indexOfChild(child) >= 0 else None

    def _change(self, child: QAccessibleInterface, *, wanted: bool) -> bool:
        turn_id = self._turn_id(child)
        if turn_id is None:
            return False
        if (turn_id in self._selection.turn_ids) is not wanted:
            self._selection.select_turn(turn_id, add=True)
        return True
