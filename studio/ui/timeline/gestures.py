"""The mouse on the timeline: press, move, release, double click, wheel and pinch become state and edits."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal

from studio.ui.timeline.border_pan import BorderPan
from studio.ui.timeline.drag import CLICK_PX, Along, Drag, Pointer
from studio.ui.timeline.drag_body import SlipDrag
from studio.ui.timeline.drag_edge import EdgeDrag
from studio.ui.timeline.drag_start import drag_of
from studio.ui.timeline.drag_time import PlayheadDrag, SelectDrag
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.hit import Hit, Tier
from studio.ui.timeline.state import TimelineState

WHEEL_STEP = 120.0
_PAN_SHARE = 0.1
_ZOOM_PER_STEP = 1.25


@dataclass(frozen=True, slots=True)
class ContextTarget:
    """Where a context menu was asked for: the row there, if any, and the time."""

    hit: Hit | None
    seconds: float


@dataclass(slots=True)
class _Press:
    """What the mouse holds between press and release."""

    hit: Hit | None
    pointer: Pointer
    drag: Drag | None
    dragged: bool = False


class Gestures(QObject):
    """One per timeline, fed by its tiers; widgets only translate their events into these calls.

    Signals
        context_requested(ContextTarget, QPoint): a menu is wanted at this point of the screen.
        clicked(Hit | None): a plain click chose what is there and put the playhead there.
        play_requested(Span): a double click wants this stretch heard.
        text_requested(Hit): and this turn's or word's text under the cursor.
    """

    context_requested = Signal(object, QPoint)
    clicked = Signal(object)
    play_requested = Signal(Span)
    text_requested = Signal(Hit)

    def __init__(self, state: TimelineState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._press: _Press | None = None
        self._last_x = 0.0
        self._border = BorderPan(state.view, self._show, self)
        state.document.recording_changed.connect(lambda _id: self.cancel())
        state.rows.refreshed.connect(self._on_refreshed)

    @property
    def dragging(self) -> bool:
        """Whether a press is held."""
        return self._press is not None

    def press(self, hit: Hit | None, axis: TimeAxis, x: float, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went down at pixel x."""
        pointer = _pointer(self._state, axis, x, modifiers)
        drag = None if self._locked(hit) else drag_of(self._state, hit, pointer)
        self._press = _Press(hit, pointer, drag)
        if isinstance(drag, PlayheadDrag):
            self._state.set_playhead(pointer.seconds)
        elif not modifiers & Qt.KeyboardModifier.ControlModifier and not _in_group(self._state, hit):
            self._select(hit, add=False)

    def move(self, axis: TimeAxis, x: float, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse moved with the button down, or a modifier changed."""
        held = self._press
        if held is None:
            return
        self._last_x = x
        held.dragged = held.dragged or abs(x - held.pointer.x) >= CLICK_PX
        if held.drag is None or not held.dragged:
            return
        self._border.moved(axis, x, modifiers)

    def modifiers_changed(self, axis: TimeAxis, modifiers: Qt.KeyboardModifier) -> None:
        """Alt, Ctrl or Shift went down or up while the mouse stands still."""
        if self._press and self._press.dragged:
            self.move(axis, self._last_x, modifiers)

    def release(self, axis: TimeAxis, x: float, modifiers: Qt.KeyboardModifier) -> None:
        """The button went up: one edit is applied, or a click is done."""
        held = self._press
        if held is None:
            return
        self._border.stop()
        held.dragged = held.dragged or abs(x - held.pointer.x) >= CLICK_PX
        if held.dragged:
            self._show(axis, x, modifiers)  # where the mouse let go, without panning on
        self._press = None
        if not held.dragged:
            self._click(held, modifiers)
        elif held.drag is not None:
            self._drop(held.drag)
        self._state.set_preview(None)

    def cancel(self) -> bool:
        """Let go of a drag as if it had not been; whether there was one."""
        held, self._press = self._press, None
        self._border.stop()
        if held and isinstance(held.drag, PlayheadDrag):
            self._state.set_playhead(held.drag.before_s)
        self._state.set_preview(None)
        return held is not None

    def double_click(self, hit: Hit | None) -> None:
        """Hear what was clicked and write in it."""
        self._border.stop()
        self._press = None
        span = _span(self._state, hit)
        if hit is not None and span is not None:
            self.play_requested.emit(span)
            self.text_requested.emit(hit)

    def context(self, hit: Hit | None, seconds: float, at: QPoint) -> None:
        """The right button: select what is there, edit nothing, ask for the menu."""
        selection = self._state.selection
        if hit and hit.row_id not in selection.turn_ids | selection.word_ids:
            self._select(hit, add=False)
        self.context_requested.emit(ContextTarget(hit, seconds), at)

    def wheel(self, axis: TimeAxis, x: float, turned: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """Pan by a wheel or touchpad, in steps of 120; with Ctrl zoom at the pointer."""
        steps = (turned.y() or turned.x()) / WHEEL_STEP
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._state.view.zoom_at(_ZOOM_PER_STEP**-steps, axis.seconds(x))
            return
        fast = 5.0 if modifiers & Qt.KeyboardModifier.ShiftModifier else 1.0
        self._state.view.pan(-steps * fast * _PAN_SHARE * axis.view.seconds)

    def pinch(self, axis: TimeAxis, x: float, grown: float) -> None:
        """Zoom at the pointer by two fingers; `grown` is the share by which they parted."""
        self._state.view.zoom_at(1.0 / max(1.0 + grown, 0.1), axis.seconds(x))

    def _click(self, held: _Press, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._select(held.hit, add=True)
            return
        if held.hit is None:
            self._state.selection.set_span(None)
        elif _in_group(self._state, held.hit):
            self._select(held.hit, add=False)
        self._state.set_playhead(held.pointer.seconds)
        self.clicked.emit(held.hit)

    def _drop(self, drag: Drag) -> None:
        if isinstance(drag, SelectDrag):
            self._state.selection.set_span(drag.span)
            return
        dropped = drag.dropped()
        if dropped:
            self._state.document.apply(dropped.edit, *dropped.arguments, source=self, **dropped.options)

    def _select(self, hit: Hit | None, *, add: bool) -> None:
        if hit and hit.tier is Tier.TURN:
            self._state.selection.select_turn(hit.row_id, add=add)
        elif hit and hit.tier is Tier.WORD:
            self._state.selection.select_word(hit.row_id, add=add)

    def _locked(self, hit: Hit | None) -> bool:
        """Rows of a project that is open elsewhere can be selected and heard, but not dragged."""
        return self._state.document.read_only and hit is not None and hit.tier in (Tier.TURN, Tier.WORD)

    def _on_refreshed(self) -> None:
        """What is dragged was read anew, after an undo or a job's result: the drag knew other rows."""
        if self._press and isinstance(self._press.drag, EdgeDrag | SlipDrag):
            self.cancel()

    def _show(self, axis: TimeAxis, x: float, modifiers: Qt.KeyboardModifier) -> None:
        drag = self._press.drag if self._press else None
        if drag is None:
            return
        preview = drag.moved(_pointer(self._state, axis, x, modifiers))
        if preview and isinstance(drag, PlayheadDrag):
            self._state.set_playhead(preview.at_s)
        self._state.set_preview(preview)


def _in_group(state: TimelineState, hit: Hit | None) -> bool:
    """Whether a body was hit that is selected with others: a drag moves all, a click selects it alone."""
    ids = state.selection.turn_ids
    if hit is None or hit.tier is not Tier.TURN or hit.edge is not None:
        return False
    return hit.row_id in ids and len(ids) > 1


def _span(state: TimelineState, hit: Hit | None) -> Span | None:
    if hit is None or hit.tier is Tier.PLAYHEAD:
        return None
    if hit.tier is Tier.SELECTION:
        return state.selection.span
    turn = state.rows.turn(hit.row_id) if hit.tier is Tier.TURN else None
    return Span(turn.start, turn.end) if turn else state.selected_span()


def _pointer(state: TimelineState, axis: TimeAxis, x: float, modifiers: Qt.KeyboardModifier) -> Pointer:
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    return Pointer(
        x=x,
        seconds=axis.seconds(x),
        seconds_per_pixel=axis.seconds_per_pixel,
        snapping=state.snapping != control,
        along=_along(state, modifiers),
    )


def _along(state: TimelineState, modifiers: Qt.KeyboardModifier) -> Along:
    if modifiers & Qt.KeyboardModifier.ShiftModifier:
        return Along.ALL
    return Along.ALONE if modifiers & Qt.KeyboardModifier.AltModifier else state.along
