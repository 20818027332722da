"""The whole recording in one strip: who speaks when, what is reviewed or may be wrong, what is in view."""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from studio.audio.peaks import PeakTable
from studio.project.values import State
from studio.ui.theme import mixed, small_font, speaker_colour, state_colour
from studio.ui.timeline.geometry import Span, TimeAxis, clock
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.interactive import InteractiveTier
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.problem_marks import STRIP_PX, OpenProblems, risk_columns, strip_image
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.strips import bar_columns, paint_strip
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.translation import tr

_STATE_PX = 5
_FRAME_PX = 2
_GRIP_PX = 5.0
_LEAST_FRAME_PX = 6.0


class Overview(InteractiveTier):
    """Drag the frame to pan, its sides to zoom; click beside it to go there."""

    shows_preview = False

    def __init__(
        self, state: TimelineState, sound: TimelineSound, gestures: Gestures, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, gestures, tr("Overview of the whole recording"), parent)
        self.sound = sound
        self.setFixedHeight(50)
        self._grabbed: _Grab | None = None
        self._shown_selection: Span | None = None
        self.problems = OpenProblems(state.document, self)
        self.problems.changed.connect(self.repaint_picture)
        self._envelope: QImage | None = None
        state.rows.refreshed.connect(self._on_refreshed)
        sound.peaks_changed.connect(self.repaint_sound)

    def repaint_sound(self) -> None:
        """Paint the envelope of now."""
        self._envelope = None
        self.repaint_picture()

    def repaint_margin(self) -> None:
        """The envelope is painted anew, too."""
        self._envelope = None
        super().repaint_margin()

    def _on_refreshed(self) -> None:
        touched = self.state.rows.touched
        if touched is None:
            self.repaint_margin()
        else:
            self.repaint_times(touched.spans)

    def _on_preview_changed(self, preview: Preview | None) -> None:
        shown = preview.selection if preview else None
        if shown != self._shown_selection:
            self._shown_selection = shown
            self.update()

    def axis(self) -> TimeAxis:
        """The whole recording, whatever is in view."""
        whole = Span(0.0, max(self.state.rows.duration_s, 1e-3))
        return TimeAxis(whole, MARGIN_PX, max(self.width() - MARGIN_PX, 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the envelope that was made for the old width."""
        self._envelope = None
        super().resizeEvent(event)

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """The sound, the turns and the problems of the whole recording."""
        painter.fillRect(part, QColor(self.theme.canvas))
        painter.setClipRect(part.intersected(self.plot_rect()))
        self._paint_envelope(painter)
        self._paint_turns(painter, axis, part)
        self._paint_problems(painter, axis)
        painter.setClipping(False)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self.theme.line))

    def paint_margin(self, painter: QPainter) -> None:
        """The length of the recording."""
        painter.setPen(QColor(self.theme.muted))
        painter.setFont(small_font(self.font()))
        duration = clock(self.state.rows.duration_s, 1.0)
        box = QRectF(10, 0, MARGIN_PX - 14, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, duration)

    def paint_overlay(self, painter: QPainter, axis: TimeAxis) -> None:
        """The selected time and the frame of what is in view."""
        span = self.shown_selection()
        if span:
            box = QRectF(
                axis.x(span.start_s), 0, max(span.seconds * axis.pixels_per_second, 1), self.height()
            )
            painter.fillRect(box, QColor(self.theme.selection))
        frame = self._frame(axis)
        outside = QColor(self.theme.window)
        outside.setAlphaF(0.55)
        painter.fillRect(QRectF(MARGIN_PX, 0, frame.left() - MARGIN_PX, self.height()), outside)
        painter.fillRect(QRectF(frame.right(), 0, self.width() - frame.right(), self.height()), outside)
        painter.setPen(QPen(QColor(self.theme.accent), _FRAME_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.adjusted(0, 1, 0, -2), 3, 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab the frame or one of its sides, or go to a place."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        x, frame = event.position().x(), self._frame(self.axis())
        span = self.state.view.span
        if abs(x - frame.left()) <= _GRIP_PX and frame.width() > 3 * _GRIP_PX:
            self._grabbed = _Grab(span.end_s, None)
        elif abs(x - frame.right()) <= _GRIP_PX and frame.width() > 3 * _GRIP_PX:
            self._grabbed = _Grab(span.start_s, None)
        else:
            seconds = self.axis().seconds(x)
            if not frame.contains(QPointF(x, frame.center().y())):
                self._centre_on(seconds)
            self._grabbed = _Grab(None, self.state.view.span.start_s - seconds)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move or widen the frame, or show by the cursor what would be grabbed."""
        x = event.position().x()
        seconds = self.axis().seconds(x)
        if self._grabbed is None:
            self._show_cursor(x)
        elif self._grabbed.anchor_s is not None:
            first, last = sorted((self._grabbed.anchor_s, seconds))
            self.state.view.set_view(first, last)
        elif self._grabbed.offset_s is not None:
            start = seconds + self._grabbed.offset_s
            self.state.view.set_view(start, start + self.state.view.span.seconds)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let go of the frame."""
        self._grabbed = None

    def _centre_on(self, seconds: float) -> None:
        half = self.state.view.span.seconds / 2
        self.state.view.set_view(seconds - half, seconds + half)

    def _show_cursor(self, x: float) -> None:
        frame = self._frame(self.axis())
        at_side = min(abs(x - frame.left()), abs(x - frame.right())) <= _GRIP_PX
        inside = frame.left() < x < frame.right()
        shape = Qt.CursorShape.OpenHandCursor if inside else Qt.CursorShape.PointingHandCursor
        self.setCursor(Qt.CursorShape.SizeHorCursor if at_side else shape)

    def _frame(self, axis: TimeAxis) -> QRectF:
        left, right = axis.x(self.state.view.span.start_s), axis.x(self.state.view.span.end_s)
        if right - left < _LEAST_FRAME_PX:
            middle = (left + right) / 2
            left, right = middle - _LEAST_FRAME_PX / 2, middle + _LEAST_FRAME_PX / 2
        return QRectF(left, 0, right - left, self.height())

    def _paint_envelope(self, painter: QPainter) -> None:
        if self._envelope is None and self.sound.drawn is not None and not self.sound.problem:
            with self.sound.reading():
                self._envelope = self._pictured_envelope(self.sound.drawn, self.plot_rect().width())
        if self._envelope is not None:
            painter.drawImage(MARGIN_PX, 1, self._envelope)

    def _pictured_envelope(self, table: PeakTable, width: int) -> QImage:
        loudness = table.columns(0, table.samples, width)[:, 2]
        room = self.height() - _STATE_PX - 2
        heights = np.sqrt(loudness / max(float(loudness.max()), 1e-6)) * room
        filled = (np.arange(room, 0, -1)[:, None] <= heights).view(np.uint8)
        colour = mixed(self.theme.canvas, self.theme.peak, 0.45)
        pixels = np.array([QColor(self.theme.canvas).rgb(), colour.rgb()], np.uint32)[filled]
        return QImage(pixels.data, width, room, 4 * width, QImage.Format.Format_RGB32).copy()

    def _paint_problems(self, painter: QPainter, axis: TimeAxis) -> None:
        """Paint what may be wrong along the upper border, the likelier the higher."""
        problems = self.problems.all()
        if problems:
            painter.fillRect(
                MARGIN_PX, 0, self.plot_rect().width(), _FRAME_PX + STRIP_PX, QColor(self.theme.canvas)
            )
            painter.drawImage(MARGIN_PX, _FRAME_PX, strip_image(risk_columns(problems, axis), self.theme))

    def _paint_turns(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """Paint a line of bars for each speaker, and the review state below, as one strip per colour."""
        rows = self.state.rows
        turns = rows.turns_in(Span(axis.seconds(part.left() - 2), axis.seconds(part.right() + 3)))
        above = _FRAME_PX + STRIP_PX if self.problems.all() else 2
        room = self.height() - _STATE_PX - 4 - above
        step = room / max(len(rows.lanes), 1)
        times = np.array([(turn.start, turn.end) for turn in turns]).reshape(-1, 2)
        columns = bar_columns(*(axis.xs(times.T) - MARGIN_PX))
        lane_of = np.array([rows.lane_of(turn) for turn in turns])
        for index, lane in enumerate(rows.lanes):
            top, bottom = round(above + 1 + index * step), round(above + (index + 1) * step)
            box = QRectF(MARGIN_PX, top, self.plot_rect().width(), max(bottom - top, 1))
            paint_strip(painter, box, columns[lane_of == index], speaker_colour(self.theme, lane.colour))
        states = [turn.state for turn in turns]
        below = QRectF(MARGIN_PX, self.height() - _STATE_PX - 1, self.plot_rect().width(), _STATE_PX)
        for state in State:  # always in this order: a part painted anew must look like the rest
            here = np.array([each is state for each in states], bool)
            paint_strip(painter, below, columns[here], state_colour(self.theme, state))


class _Grab:
    """What the mouse holds: a side of the frame (the other side stays at `anchor_s`), or the frame."""

    def __init__(self, anchor_s: float | None, offset_s: float | None) -> None:
        self.anchor_s = anchor_s
        self.offset_s = offset_s
