"""The ghost under the lanes: of each speaker the turns as they would be, and below those that would go."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QWidget

from studio.project.diarization_plan import DiarizationPlan, Who
from studio.ui.patterns import body_brush, mark_brush
from studio.ui.theme import small_font, speaker_colour
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.interactive import InteractiveTier
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.strips import bar_columns, paint_strip
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.translation import tr

ROW_PX = 22
_GAP_PX = 2
_GOES_PX = 5
"""The height of the strip of what would go."""

_BARE_PX = 6.0
"""A turn narrower than this is a bar without an outline."""

_FAINT = 0.35
"""How strongly turns are painted that would stay as they are."""

_MOST_ROWS = 8
"""So many rows have room; further ones are scrolled to over the names."""

_MARK_PX = 3


@dataclass(frozen=True)
class GhostRow:
    """One speaker's turns: those that stay, that are new or other, and that go, as (start, end)."""

    name: str
    colour: int | None
    stay: tuple[tuple[float, float], ...] = ()
    come: tuple[tuple[float, float], ...] = ()
    go: tuple[tuple[float, float], ...] = ()


class GhostTier(InteractiveTier):
    """Shown while there is a ghost for the recording on the timeline.

    Attributes
        rows: one for each speaker whom a change concerns.
        first: the first row that is in view, where there are more than there is room for.
    """

    shows_preview = False

    def __init__(self, state: TimelineState, gestures: Gestures, parent: QWidget | None = None) -> None:
        super().__init__(state, gestures, tr("What the new diarization would change"), parent)
        self.rows: list[GhostRow] = []
        self.first = 0
        state.ghost.changed.connect(self.reread)
        state.document.recording_changed.connect(lambda _id: self.reread())
        self.reread()

    def reread(self) -> None:
        """Show what would change by now; hide where there is nothing."""
        plan = self.state.ghost.plan_here
        self.rows = ghost_rows(self.state, plan) if plan else []
        self.setVisible(bool(self.rows))
        self.setFixedHeight(max(min(len(self.rows), _MOST_ROWS), 1) * ROW_PX)
        self.scroll_to(self.first)
        self.repaint_margin()

    @property
    def rows_in_view(self) -> list[GhostRow]:
        """Those that there is room for."""
        return self.rows[self.first : self.first + _MOST_ROWS]

    def scroll_to(self, first: int) -> None:
        """Show the rows from this one on, as far as there are so many."""
        inside = max(min(first, len(self.rows) - _MOST_ROWS), 0)
        if inside != self.first:
            self.first = inside
            self.repaint_margin()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Over the names the wheel scrolls the rows."""
        if event.position().x() < MARGIN_PX and not event.modifiers() and len(self.rows) > _MOST_ROWS:
            turned = event.angleDelta().y()
            self.scroll_to(self.first - (turned > 0) + (turned < 0))
            event.accept()
        else:
            super().wheelEvent(event)

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """The turns as they would be, and marks where they would change."""
        shown = Span(axis.seconds(part.left() - 2), axis.seconds(part.right() + 3))
        for number, row in enumerate(self.rows_in_view):
            top = number * ROW_PX
            painter.fillRect(0, top, self.width(), 1, QColor(self.theme.grid))
            body = QRectF(part.left(), top + _GAP_PX, part.width(), ROW_PX - _GOES_PX - 2 * _GAP_PX)
            painter.setOpacity(_FAINT)
            self._paint_turns(painter, axis, row, body, _within(row.stay, shown), Qt.PenStyle.NoPen)
            painter.setOpacity(1.0)
            self._paint_turns(painter, axis, row, body, _within(row.come, shown), Qt.PenStyle.DashLine)
            below = QRectF(part.left(), body.bottom() + 1, part.width(), _GOES_PX)
            self._paint_gone(painter, axis, below, _within(row.go, shown))

    def paint_margin(self, painter: QPainter) -> None:
        """Who would speak in each row."""
        painter.setFont(small_font(self.font()))
        for number, row in enumerate(self.rows_in_view):
            top = number * ROW_PX
            painter.fillRect(0, top, MARGIN_PX, 1, QColor(self.theme.line))
            painter.fillRect(0, top + 1, 8, ROW_PX - 1, mark_brush(self.theme, row.colour))
            painter.setPen(QColor(self.theme.muted))
            text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, MARGIN_PX - 18)
            painter.drawText(QRectF(13, top, MARGIN_PX - 17, ROW_PX), Qt.AlignmentFlag.AlignVCenter, text)
        if len(self.rows) > _MOST_ROWS:
            share = self.height() / len(self.rows)
            mark = QRectF(MARGIN_PX - _MARK_PX - 1, self.first * share, _MARK_PX, _MOST_ROWS * share)
            painter.fillRect(mark, QColor(self.theme.outline))

    def _paint_turns(
        self,
        painter: QPainter,
        axis: TimeAxis,
        row: GhostRow,
        box: QRectF,
        times: list[tuple[float, float]],
        line: Qt.PenStyle,
    ) -> None:
        colour = speaker_colour(self.theme, row.colour)
        narrow = []
        for start, end in times:
            left, right = max(axis.x(start), MARGIN_PX - 20.0), min(axis.x(end), self.width() + 20.0)
            if right - left < _BARE_PX:
                narrow.append((start, end))
                continue
            body = QRectF(left, box.top(), right - left, box.height())
            painter.fillRect(body, body_brush(self.theme, row.colour))
            if line is not Qt.PenStyle.NoPen:
                painter.setPen(QPen(colour, 1.5, line))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(body.adjusted(0.75, 0.75, -0.75, -0.75))
        _paint_bars(painter, axis, box, narrow, colour)

    def _paint_gone(
        self, painter: QPainter, axis: TimeAxis, box: QRectF, times: list[tuple[float, float]]
    ) -> None:
        danger = QColor(self.theme.danger)
        for start, end in times:
            left, right = max(axis.x(start), MARGIN_PX - 20.0), min(axis.x(end), self.width() + 20.0)
            body = QRectF(left, box.top(), max(right - left, 1.0), box.height())
            painter.fillRect(body, QBrush(danger, Qt.BrushStyle.Dense4Pattern))


def ghost_rows(state: TimelineState, plan: DiarizationPlan) -> list[GhostRow]:
    """One row for each speaker whom a change concerns, those of now first."""
    speakers = {speaker.id: speaker for speaker in state.document.project.speakers()}
    other = {planned.was.id for planned in plan.changed if planned.was} | {turn.id for turn in plan.removed}
    come: dict[Who, list[tuple[float, float]]] = {}
    go: dict[Who, list[tuple[float, float]]] = {}
    stay: dict[Who, list[tuple[float, float]]] = {}
    for planned in (*plan.changed, *plan.added):
        come.setdefault(planned.speaker, []).append((planned.start, planned.end))
    for turn in state.rows.turns:
        home = go if turn.id in other else stay
        home.setdefault(turn.speaker_id, []).append((turn.start, turn.end))
    rows = []
    taken = {speaker.colour for speaker in speakers.values()}
    free = (colour for colour in count() if colour not in taken)
    numbers = count(1)
    known: list[Who] = [speaker for speaker in speakers if speaker in come or speaker in go]
    known += [None] if None in come or None in go else []
    for who in [*known, *plan.new_speakers]:
        speaker = speakers.get(who) if isinstance(who, int) else None
        colour = speaker.colour if speaker else next(free) if isinstance(who, str) else None
        new = tr("New {number}").format(number=next(numbers)) if isinstance(who, str) else tr("No speaker")
        name = speaker.name if speaker else new
        times = (tuple(sorted(each.get(who, []))) for each in (stay, come, go))
        rows.append(GhostRow(name, colour, *times))
    return rows


def _within(times: Iterable[tuple[float, float]], span: Span) -> list[tuple[float, float]]:
    return [(start, end) for start, end in times if start < span.end_s and end > span.start_s]


def _paint_bars(
    painter: QPainter, axis: TimeAxis, box: QRectF, times: list[tuple[float, float]], colour: QColor
) -> None:
    if times:
        starts, ends = axis.xs(np.array(times).T) - box.left()
        paint_strip(painter, box, bar_columns(starts, ends), colour)
