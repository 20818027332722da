"""The canvas as a screen reader finds it: lanes as a list of turns, each with its words; tiers as graphics.

Qt asks for these interfaces only while an assistive technology is there. A turn's or a word's is made when
it is asked for, keeps only the row's id, and reads the row at each question.
"""

from typing import cast

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

from studio.project.values import Turn, Word
from studio.ui.timeline.accessible_parts import LaneSelection, PlayheadValue, Pressed, ViewValue
from studio.ui.timeline.accessible_texts import tier_text, times, turn_name, word_description
from studio.ui.timeline.hit import Tier as HitTier
from studio.ui.timeline.lanes import Lanes
from studio.ui.timeline.overview import Overview
from studio.ui.timeline.ruler import Ruler
from studio.ui.timeline.tier import MARGIN_PX, Tier

Role, Text, Kind = QAccessible.Role, QAccessible.Text, QAccessible.InterfaceType


class AccessibleTier(QAccessibleWidget):
    """A tier that shows the sound: which stretch is in view, and where the playhead is.

    The ruler is the slider of the playhead, the overview the scroll bar of the view.
    """

    def __init__(self, tier: Tier) -> None:
        role = Role.Slider if isinstance(tier, Ruler) else Role.Graphic
        super().__init__(tier, Role.ScrollBar if isinstance(tier, Overview) else role)
        self._tier = tier
        self._value = ViewValue(tier.state) if isinstance(tier, Overview) else PlayheadValue(tier.state)

    def text(self, kind: QAccessible.Text) -> str:
        """What it shows and where it stands, as of now."""
        if kind in (Text.Description, Text.Value):
            return tier_text(self._tier.state, kind)
        return super().text(kind)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The value of what can be moved: playhead or view."""
        if kind is Kind.ValueInterface and self.role() is not Role.Graphic:
            return cast(int, self._value)
        return _pointer(super().interface_cast(kind))


class AccessibleLanes(QAccessibleWidget):
    """The list of all turns of the recording by start, of every lane, in view or not."""

    def __init__(self, lanes: Lanes) -> None:
        super().__init__(lanes, Role.List)
        self.lanes = lanes
        self._items: dict[tuple[HitTier, int], AccessibleRow] = {}
        self._places: dict[int, int] = {}
        self._placed: list[Turn] = []
        self._selection = LaneSelection(self)
        lanes.state.rows.refreshed.connect(self.forget_vanished)

    def text(self, kind: QAccessible.Text) -> str:
        """What is shown and where it stands, as of now."""
        if kind in (Text.Description, Text.Value):
            return tier_text(self.lanes.state, kind)
        return super().text(kind)

    def childCount(self) -> int:
        """How many turns the recording has."""
        return len(self.lanes.state.rows.turns)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The turn at a place, None beyond the last."""
        turns = self.lanes.state.rows.turns
        return self.turn(turns[index].id) if 0 <= index < len(turns) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of a turn; -1 of anything else."""
        return self.place_of(child.row_id) if isinstance(child, AccessibleTurn) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The word or turn at a point of the screen."""
        at = self.lanes.mapFromGlobal(QPoint(x, y))
        hit = self.lanes.hit(at.x(), at.y())
        if hit is None:
            return None
        return self.word(hit.row_id) if hit.tier is HitTier.WORD else self.turn(hit.row_id)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The selected word, else the selected turn: what the keys act on."""
        selection = self.lanes.state.selection
        if selection.word_id is not None:
            return self.word(selection.word_id)
        return self.turn(selection.turn_id) if selection.turn_id is not None else None

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """The selection of turns."""
        if kind is Kind.SelectionInterface:
            return cast(int, self._selection)
        return _pointer(super().interface_cast(kind))

    def turn(self, turn_id: int) -> "AccessibleRow":
        """The item of a turn."""
        return self._item(HitTier.TURN, turn_id)

    def word(self, word_id: int) -> "AccessibleRow":
        """The item of a word, a child of its turn's."""
        return self._item(HitTier.WORD, word_id)

    def place_of(self, turn_id: int) -> int:
        """Which turn of the recording it is, from 0; -1 where it is not in it."""
        turns = self.lanes.state.rows.turns
        if self._placed is not turns:
            self._placed, self._places = turns, {turn.id: place for place, turn in enumerate(turns)}
        return self._places.get(turn_id, -1)

    def forget_vanished(self) -> None:
        """Let go of the items whose rows are gone."""
        for key in [key for key, item in self._items.items() if not item.isValid()]:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self._items.pop(key)))

    def _item(self, tier: HitTier, row_id: int) -> "AccessibleRow":
        item = self._items.get((tier, row_id))
        if item is None:
            item = (AccessibleTurn if tier is HitTier.TURN else AccessibleWord)(self, row_id)
            self._items[tier, row_id] = item
            QAccessible.registerAccessibleInterface(item)
        return item


class AccessibleRow(QAccessibleInterface):
    """What turns and words have in common: a row on the lanes, which may be gone by the next question."""

    def __init__(self, owner: AccessibleLanes, row_id: int) -> None:
        super().__init__()
        self._owner = owner
        self.row_id = row_id
        self._pressed = Pressed(self.select)

    @property
    def lanes(self) -> Lanes:
        """The widget that paints the row."""
        return self._owner.lanes

    def select(self) -> None:
        """Select the row, as a click on it does."""
        raise NotImplementedError

    def isValid(self) -> bool:
        """Whether the row, and its view, are still there."""
        return shiboken6.isValid(self.lanes) and self.row() is not None

    def row(self) -> Turn | Word | None:
        """The row as it is now, None where it is gone."""
        raise NotImplementedError

    def object(self) -> QObject | None:  # type: ignore[override]
        """None: it is painted, no widget."""
        return None

    def window(self) -> QWindow:
        """The window that it is painted in."""
        return self.lanes.window().windowHandle()

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nothing is written this way."""

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """Nothing: the lanes know what lies at a point."""
        return None

    def state(self) -> QAccessible.State:
        """Whether it is selected, in view, and may be chosen."""
        row, view = self.row(), self.lanes.state.view.span
        if row is None:
            return _state(invalid=True)
        timed = row.start is not None and row.end is not None
        return _state(
            selectable=True,
            multiSelectable=True,
            focusable=True,
            selected=self.is_selected(),
            focused=self._owner.focusChild() is self and _has_keys(self.lanes),
            offscreen=not timed or not view.overlaps(row.start or 0.0, row.end or 0.0),
        )

    def is_selected(self) -> bool:
        """Whether the row is among the selected ones."""
        raise NotImplementedError

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """What can be done with it: choosing it."""
        return cast(int, self._pressed) if kind is Kind.ActionInterface else _pointer(None)

    def box(self, row: Turn | Word, turn: Turn, top: int, height: int) -> QRect:
        """The row's rectangle on the screen, as far as its time is in view."""
        axis = self.lanes.axis()
        start, end = (row.start, row.end) if row.start is not None else (turn.start, turn.end)
        left = min(max(axis.x(start or 0.0), MARGIN_PX), self.lanes.width())
        right = max(min(axis.x(end or 0.0), self.lanes.width()), left)
        corner = self.lanes.mapToGlobal(QPoint(round(left), top))
        return QRect(corner.x(), corner.y(), round(right - left), height)


class AccessibleTurn(AccessibleRow):
    """A turn: who speaks, what, how far it is reviewed; and from when to when."""

    def row(self) -> Turn | None:
        """The turn, None once it is gone."""
        return self.lanes.state.rows.turn(self.row_id)

    def role(self) -> QAccessible.Role:
        """An item of the list of turns."""
        return Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Who speaks and what, as its name; from when to when."""
        turn, rows = self.row(), self.lanes.state.rows
        if turn is None:
            return ""
        if kind is Text.Name:
            return turn_name(turn, rows.lanes[rows.lane_of(turn)].name)
        return times(turn) if kind in (Text.Value, Text.Description) else ""

    def parent(self) -> QAccessibleInterface:
        """The list of turns."""
        return self._owner

    def rect(self) -> QRect:
        """Where it is on the screen, empty where it is gone."""
        turn, layout = self.row(), self.lanes.layout_px
        if turn is None:
            return QRect()
        return self.box(turn, turn, layout.turn_top(self.lanes.state.rows.lane_of(turn)), layout.turn_px)

    def childCount(self) -> int:
        """How many words it has."""
        return len(self._words())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """The word at a place, None beyond the last."""
        words = self._words()
        return self._owner.word(words[index].id) if 0 <= index < len(words) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The place of one of its words; -1 of anything else."""
        ids = [word.id for word in self._words()]
        return ids.index(child.row_id) if isinstance(child, AccessibleWord) and child.row_id in ids else -1

    def is_selected(self) -> bool:
        """Whether it is selected."""
        return self.row_id in self.lanes.state.selection.turn_ids

    def select(self) -> None:
        """Select it alone."""
        self.lanes.state.selection.select_turn(self.row_id)

    def _words(self) -> list[Word]:
        return self.lanes.state.rows.words_of(self.row_id)


class AccessibleWord(AccessibleRow):
    """A word: its text; from when to when, and how well it fits the sound."""

    def row(self) -> Word | None:
        """The word, None once it is gone."""
        return next(iter(self.lanes.state.document.project.words_with_ids([self.row_id])), None)

    def role(self) -> QAccessible.Role:
        """An item, within its turn."""
        return Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """The word as it is read aloud, with what is to be said of it."""
        word = self.row()
        if word is None:
            return ""
        if kind is Text.Name:
            return word.text
        if kind is Text.Description:
            return word_description(word)
        return times(word) if kind is Text.Value else ""

    def parent(self) -> QAccessibleInterface:
        """Its turn; the list where the word is gone."""
        word = self.row()
        return self._owner.turn(word.turn_id) if word else self._owner

    def rect(self) -> QRect:
        """Where it is on the screen, empty where it is gone."""
        word, layout = self.row(), self.lanes.layout_px
        turn = self.lanes.state.rows.turn(word.turn_id) if word else None
        if word is None or turn is None:
            return QRect()
        return self.box(word, turn, layout.word_top(self.lanes.state.rows.lane_of(turn)), layout.word_px)

    def childCount(self) -> int:
        """None: phones are not told one by one."""
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        """None: phones are not told one by one."""
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """-1: nothing is inside."""
        return -1

    def is_selected(self) -> bool:
        """Whether it is selected."""
        return self.row_id in self.lanes.state.selection.word_ids

    def select(self) -> None:
        """Select it alone."""
        self.lanes.state.selection.select_word(self.row_id)


def _pointer(cast_to: object) -> int:
    """What `interface_cast` may return beside an interface object, whose pointer PySide takes by itself.

    An address as a number, and None, end the process: PySide 6.9.3 hands on the pointer to the Python object.
    """
    return cast(int, _NOTHING if cast_to is None else cast_to)


_NOTHING = shiboken6.VoidPtr(0)


def _state(**flags: bool) -> QAccessible.State:
    said = QAccessible.State()
    for name, on in flags.items():
        setattr(said, name, on)  # single bits, which PySide's stubs leave out
    return said


def _has_keys(lanes: Lanes) -> bool:
    """Whether keys act on the timeline that holds these lanes."""
    focus = QApplication.focusWidget()
    return focus is not None and focus.isAncestorOf(lanes)


def install() -> None:
    """Let Qt find the interfaces of tiers; more than once does no harm."""
    global _installed
    if not _installed:
        QAccessible.installFactory(_interface)
        _installed = True


_installed = False

_TIMELINE = "Timeline"
"""The class that holds the tiers, by name: it imports this module."""


def _interface(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, Tier):
        made: QAccessibleInterface = (
            AccessibleLanes(thing) if isinstance(thing, Lanes) else AccessibleTier(thing)
        )
    elif class_name == _TIMELINE and isinstance(thing, QWidget):
        made = QAccessibleWidget(thing, Role.Grouping)
    else:
        return None
    # Qt keeps the bare pointer and deletes it itself; an object that Python frees before ends the process.
    _handed_over[:] = [*filter(shiboken6.isValid, _handed_over), made]
    return made


_handed_over: list[QAccessibleInterface] = []
