"""Paints turns in their lanes: boxes of the speaker's colour with state, note and text, thin ones as bars."""

from collections.abc import Sequence
from itertools import compress
from operator import attrgetter

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPen

from studio.project.values import State, Turn
from studio.ui.patterns import body_brush
from studio.ui.theme import mixed, speaker_colour, state_colour
from studio.ui.timeline.lane_painting import LanePainting
from studio.ui.timeline.marks import MARK_PX, paint_note, paint_state, paint_touched
from studio.ui.timeline.strips import bar_columns, paint_strip
from studio.ui.timeline.tier import MARGIN_PX

_BARE_TURN_PX = 8.0
"""A turn narrower than this, but for selected ones, is a bar of its colour: no border, text or mark."""

_LEAST_LABEL_PX = 14.0
_LABEL_MARK_PX = 8
"""The room that the mark of a state or a note takes in a label."""

_TIMES = attrgetter("start", "end")


def paint_turns(on: LanePainting) -> None:
    """Paint the turns that lie in the part."""
    turns = on.state.rows.turns_in(on.searched())
    if on.state.preview:
        shown = on.shown()
        turns = [turn for turn in turns if on.span(turn).overlaps(shown.start_s, shown.end_s)]
    if on.part.height() < on.layout.height_px:
        turns = [turn for turn in turns if on.shows(_top(on, turn), on.layout.turn_px)]
    for turn in _paint_narrow_turns(on, turns):
        _paint_turn(on, turn)


def _top(on: LanePainting, turn: Turn) -> int:
    return on.layout.turn_top(on.state.rows.lane_of(turn))


def _paint_narrow_turns(on: LanePainting, turns: Sequence[Turn]) -> list[Turn]:
    """Paint the turns too narrow for a border as one strip per lane, of thousands; return the others."""
    rows, selected = on.state.rows, on.state.selection.turn_ids
    spans = [on.span(turn) for turn in turns] if on.state.preview else []
    times = [(span.start_s, span.end_s) for span in spans] or [*map(_TIMES, turns)]
    starts, ends = on.axis.xs(np.array(times, float).reshape(-1, 2).T) - MARGIN_PX
    bare = ends - starts < _BARE_TURN_PX
    if selected:
        bare &= np.array([turn.id not in selected for turn in turns], bool)
    columns = bar_columns(starts[bare], ends[bare])
    lane_of = np.array([rows.lane_of(turn) for turn in compress(turns, bare)])
    for lane in set(lane_of.tolist()):
        top, width = on.layout.turn_top(lane), max(on.width_px - MARGIN_PX, 1)
        box = QRectF(MARGIN_PX, top, width, on.layout.turn_px)
        paint_strip(on.painter, box, columns[lane_of == lane], _colour(on, lane))
    return [*compress(turns, ~bare)]


def _colour(on: LanePainting, lane: int) -> QColor:
    return speaker_colour(on.theme, on.state.rows.lanes[lane].colour)


def _paint_turn(on: LanePainting, turn: Turn) -> None:
    painter, span = on.painter, on.span(turn)
    colour = _colour(on, on.state.rows.lane_of(turn))
    left, right = on.axis.x(span.start_s), on.axis.x(span.end_s)
    # Far outside the view QPainter's fixed point would overflow.
    shown_left, shown_right = max(left, MARGIN_PX - 20.0), min(right, on.width_px + 20.0)
    top = _top(on, turn)
    box = QRectF(shown_left, top, shown_right - shown_left, on.layout.turn_px)
    _paint_box(on, box, colour, turn)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if turn.id in on.state.selection.turn_ids:
        # A gap inside the frame, since some speaker's colour is always near the accent.
        painter.setPen(QPen(QColor(on.theme.canvas), 1))
        painter.drawRect(box.adjusted(2.5, 2.5, -2.5, -2.5))
        painter.setPen(QPen(QColor(on.theme.accent), 2))
    else:
        painter.setPen(QPen(colour, 1))
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    _paint_label(on, box, right, turn)
    if turn.touched and right - left > MARK_PX:
        paint_touched(painter, on.theme, right - 1, top + 1)


def _paint_box(on: LanePainting, box: QRectF, colour: QColor, turn: Turn) -> None:
    painter, theme = on.painter, on.theme
    if turn.state is State.REJECTED:
        fill = mixed(theme.canvas, colour, theme.tint / 2)
        painter.fillRect(box, fill)
        painter.fillRect(box, QBrush(mixed(fill, theme.danger, 0.3), Qt.BrushStyle.DiagCrossPattern))
    else:
        lane = on.state.rows.lanes[on.state.rows.lane_of(turn)]
        painter.fillRect(box, body_brush(theme, lane.colour))
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), 3), colour)
    if turn.state not in (State.RAW, State.EDITED):
        base = QRectF(box.left(), box.bottom() - 3, box.width(), 3)
        painter.fillRect(base, state_colour(theme, turn.state))


def _paint_label(on: LanePainting, box: QRectF, right: float, turn: Turn) -> None:
    """State, note and text; of a long turn whose start is scrolled away, they stay in view."""
    painter, middle = on.painter, box.center().y()
    left = round(max(box.left(), MARGIN_PX)) + 6.0
    room = min(right, on.width_px) - left - 6
    if turn.state is not State.RAW and room >= _LABEL_MARK_PX:
        paint_state(painter, on.theme, turn.state, QPointF(left + _LABEL_MARK_PX / 2, middle))
        left, room = left + _LABEL_MARK_PX + 5, room - _LABEL_MARK_PX - 5
    if turn.note and room >= _LABEL_MARK_PX:
        paint_note(painter, on.theme, QPointF(left + _LABEL_MARK_PX / 2, middle))
        left, room = left + _LABEL_MARK_PX + 5, room - _LABEL_MARK_PX - 5
    text = on.texts.fitted(turn.text, room) if turn.text and room > _LEAST_LABEL_PX else None
    if text:
        painter.setPen(QColor(on.theme.muted if turn.state is State.REJECTED else on.theme.text))
        painter.drawStaticText(QPointF(left, middle - on.texts.height / 2), text)
