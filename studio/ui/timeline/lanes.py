"""One lane per speaker: the turns, and the words under them. One widget paints them all."""

from collections.abc import Iterable, Sequence
from itertools import compress
from math import floor
from operator import attrgetter

import numpy as np
from PySide6.QtCore import QLineF, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from studio.project.values import State, Turn, Word
from studio.ui.patterns import TILE_PX, body_brush, mark_brush
from studio.ui.theme import (
    mixed,
    score_colour,
    score_ground,
    small_font,
    speaker_colour,
    state_colour,
)
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.hit import Hit, Segment, hit_segment
from studio.ui.timeline.hit import Tier as HitTier
from studio.ui.timeline.interactive import InteractiveTier
from studio.ui.timeline.lane_layout import LEAST_LANE_PX, LaneLayout, lane_layout
from studio.ui.timeline.marks import MARK_PX, paint_guess, paint_note, paint_state, paint_touched
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.rows import Lane
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.strips import bar_columns, paint_strip
from studio.ui.timeline.text_cache import TextCache
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.untimed import Guesses
from studio.ui.translation import tr

WORDS_GONE_PX_PER_S = 16.0
WORDS_FULL_PX_PER_S = 34.0
"""Below the first zoom words are not painted, from the second on fully, between them they fade."""

_BARE_TURN_PX = 8.0
"""A turn narrower than this, but for selected ones, is a bar of its colour: no border, text or mark."""

_BARE_WORD_PX = 3.0
"""A word narrower than this is a line, one for all that begin in a pixel: there may be thousands."""

_LEAST_LABEL_PX = 14.0
_NEAR_PX = 40.0
_MARK_PX = 8
"""The width of a speaker's colour and pattern beside the name."""

_WIDE_WORD_PX = 160

_TIMES = attrgetter("start", "end")


class Lanes(InteractiveTier):
    """Turns and words in view; says what is under the pointer."""

    def __init__(self, state: TimelineState, gestures: Gestures, parent: QWidget | None = None) -> None:
        super().__init__(state, gestures, tr("Turns and words, one lane for each speaker"), parent)
        self.layout_px = LaneLayout(1, LEAST_LANE_PX)
        self._texts: TextCache | None = None
        self._room_px = 0
        self._guessed = Guesses()
        state.rows.refreshed.connect(self._on_refreshed)
        state.look_changed.connect(lambda _look: self.repaint_picture())
        self._selected: frozenset[int] = frozenset()
        self._previewed: list[Span] = []
        state.selection.turns_changed.connect(lambda _ids: self._on_selected())
        state.selection.words_changed.connect(lambda _ids: self._on_selected())
        self._on_refreshed()

    def set_room(self, room_px: int) -> None:
        """Take the height there is to share; more lanes than fit make the widget higher than that."""
        self._room_px = room_px
        self.layout_px = lane_layout(len(self.state.rows.lanes), room_px)
        self.setMinimumHeight(self.layout_px.height_px)
        self.repaint_margin()

    def hit(self, x: float, y: float) -> Hit | None:
        lane = self.layout_px.lane_at(y)
        if lane is None or x < MARGIN_PX:
            return None
        axis = self.axis()
        near = Span(axis.seconds(x - _NEAR_PX), axis.seconds(x + _NEAR_PX))
        if self.layout_px.is_word_row(y) and axis.pixels_per_second > WORDS_GONE_PX_PER_S:
            words = [word for word in self._words_in_lane(lane) if _overlaps(word, near)]
            words += self._guesses(near, lane)
            segments = [Segment(w.id, axis.x(w.start or 0), axis.x(w.end or 0)) for w in words]
            hit = hit_segment(x, segments, HitTier.WORD)
            if hit:
                return hit
        turns = [turn for turn in self.state.rows.turns_in(near) if self.state.rows.lane_of(turn) == lane]
        return hit_segment(x, [Segment(t.id, axis.x(t.start), axis.x(t.end)) for t in turns], HitTier.TURN)

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        self._paint_stripes(painter)
        # Patterns move with the sound, so that a strip of one continues the picture beside it.
        painter.setBrushOrigin(round(axis.x(0.0)) % TILE_PX, 0)
        shown = _shown(axis, part)
        rows = self.state.rows
        turns = rows.turns_in(axis.view if self.state.preview else shown)
        if self.state.preview:
            turns = [turn for turn in turns if self._span(turn).overlaps(shown.start_s, shown.end_s)]
        if part.height() < self.height():
            turns = [turn for turn in turns if self._meets_turn(part, turn)]
        texts = self._text_cache()
        painter.setFont(texts.font)
        for turn in self._paint_narrow_turns(painter, axis, turns):
            self._paint_turn(painter, axis, turn, self._span(turn), texts)
        self._paint_words(painter, axis, part, texts)

    def changed_by_panning(self, before: TimeAxis, now: TimeAxis) -> list[QRect]:
        """The rows that reach out of the view, or did: their texts keep to what can be seen of them."""
        rows, layout = self.state.rows, self.layout_px
        edge_s = now.seconds_per_pixel
        starts, ends = (
            [Span(at - edge_s, at + edge_s) for at in places]
            for places in (
                (before.view.start_s, now.view.start_s), (before.view.end_s, now.view.end_s)
            )
        )  # fmt: skip
        turns = {turn.id: turn for border in (*starts, *ends) for turn in rows.turns_in(border)}
        changed = [
            _box(now, turn, layout.turn_top(rows.lane_of(turn)), layout.turn_px) for turn in turns.values()
        ]
        if now.pixels_per_second > WORDS_GONE_PX_PER_S:
            left = {word.id: word for border in starts for word in rows.words_in(border)}
            words = {key: word for key, word in left.items() if _width(now, word) > _WIDE_WORD_PX}
            words |= {word.id: word for border in ends for word in rows.words_in(border)}
            changed += [
                _box(now, word, layout.word_top(self._lane_of_word(word)), layout.word_px + 2)
                for word in words.values()
            ]
        return [box for box in changed if not box.isEmpty()]

    def paint_margin(self, painter: QPainter) -> None:
        for index, lane in enumerate(self.state.rows.lanes):
            self._paint_name(painter, index, lane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._texts = None
        super().resizeEvent(event)

    def _paint_stripes(self, painter: QPainter) -> None:
        width = self.width()
        for index in range(self.layout_px.count):
            top = self.layout_px.lane_top(index)
            painter.fillRect(0, top, width, 1, QColor(self.theme.grid))

    def _paint_name(self, painter: QPainter, index: int, lane: Lane) -> None:
        top, height = self.layout_px.lane_top(index), self.layout_px.lane_px
        painter.fillRect(0, top, MARGIN_PX, 1, QColor(self.theme.line))
        painter.fillRect(0, top + 1, _MARK_PX, height - 1, mark_brush(self.theme, lane.colour))
        name = lane.name or tr("No speaker")
        painter.setPen(QColor(self.theme.text if lane.name and not lane.beside else self.theme.muted))
        painter.setFont(small_font(self.font()))
        text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, MARGIN_PX - 18)
        painter.drawText(QRectF(13, top, MARGIN_PX - 17, height), Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_narrow_turns(self, painter: QPainter, axis: TimeAxis, turns: Sequence[Turn]) -> list[Turn]:
        """Paint the turns too narrow for a border as one strip per lane, of thousands; return the others."""
        rows, selected = self.state.rows, self.state.selection.turn_ids
        spans = [self._span(turn) for turn in turns] if self.state.preview else []
        times = [(span.start_s, span.end_s) for span in spans] or [*map(_TIMES, turns)]
        starts, ends = axis.xs(np.array(times, float).reshape(-1, 2).T) - MARGIN_PX
        bare = ends - starts < _BARE_TURN_PX
        if selected:
            bare &= np.array([turn.id not in selected for turn in turns], bool)
        columns = bar_columns(starts[bare], ends[bare])
        lane_of = np.array([rows.lane_of(turn) for turn in compress(turns, bare)])
        for lane in set(lane_of.tolist()):
            top, width = self.layout_px.turn_top(lane), self.plot_rect().width()
            box = QRectF(MARGIN_PX, top, width, self.layout_px.turn_px)
            colour = speaker_colour(self.theme, rows.lanes[lane].colour)
            paint_strip(painter, box, columns[lane_of == lane], colour)
        return [*compress(turns, ~bare)]

    def _paint_turn(
        self, painter: QPainter, axis: TimeAxis, turn: Turn, span: Span, texts: TextCache
    ) -> None:
        lane = self.state.rows.lane_of(turn)
        colour = speaker_colour(self.theme, self.state.rows.lanes[lane].colour)
        left, right = axis.x(span.start_s), axis.x(span.end_s)
        # Far outside the view QPainter's fixed point would overflow.
        shown_left, shown_right = max(left, MARGIN_PX - 20.0), min(right, self.width() + 20.0)
        top, height = self.layout_px.turn_top(lane), self.layout_px.turn_px
        box = QRectF(shown_left, top, shown_right - shown_left, height)
        self._paint_box(painter, box, colour, turn)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if turn.id in self.state.selection.turn_ids:
            # A gap inside the frame, since some speaker's colour is always near the accent.
            painter.setPen(QPen(QColor(self.theme.canvas), 1))
            painter.drawRect(box.adjusted(2.5, 2.5, -2.5, -2.5))
            painter.setPen(QPen(QColor(self.theme.accent), 2))
        else:
            painter.setPen(QPen(colour, 1))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        self._paint_label(painter, box, right, turn, texts)
        if turn.touched and right - left > MARK_PX:
            paint_touched(painter, self.theme, right - 1, top + 1)

    def _paint_box(self, painter: QPainter, box: QRectF, colour: QColor, turn: Turn) -> None:
        if turn.state is State.REJECTED:
            fill = mixed(self.theme.canvas, colour, self.theme.tint / 2)
            painter.fillRect(box, fill)
            painter.fillRect(box, QBrush(mixed(fill, self.theme.danger, 0.3), Qt.BrushStyle.DiagCrossPattern))
        else:
            painter.fillRect(box, body_brush(self.theme, self._colour_of(turn)))
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), 3), colour)
        if turn.state not in (State.RAW, State.EDITED):
            base = QRectF(box.left(), box.bottom() - 3, box.width(), 3)
            painter.fillRect(base, state_colour(self.theme, turn.state))

    def _paint_label(
        self, painter: QPainter, box: QRectF, right: float, turn: Turn, texts: TextCache
    ) -> None:
        # A long turn's label stays in view while its start is scrolled away, and ends where the view does.
        left = round(max(box.left(), MARGIN_PX)) + 6.0
        room = min(right, self.width()) - left - 6
        if turn.state is not State.RAW and room >= MARK_PX:
            paint_state(painter, self.theme, turn.state, QPointF(left + MARK_PX / 2, box.center().y()))
            left, room = left + MARK_PX + 5, room - MARK_PX - 5
        if turn.note and room >= MARK_PX:
            paint_note(painter, self.theme, QPointF(left + MARK_PX / 2, box.center().y()))
            left, room = left + MARK_PX + 5, room - MARK_PX - 5
        text = texts.fitted(turn.text, room) if turn.text and room > _LEAST_LABEL_PX else None
        if text:
            painter.setPen(QColor(self.theme.muted if turn.state is State.REJECTED else self.theme.text))
            painter.drawStaticText(QPointF(left, box.center().y() - texts.height / 2), text)

    def _paint_words(self, painter: QPainter, axis: TimeAxis, part: QRect, texts: TextCache) -> None:
        zoom = axis.pixels_per_second
        if zoom <= WORDS_GONE_PX_PER_S:
            return
        faded = (zoom - WORDS_GONE_PX_PER_S) / (WORDS_FULL_PX_PER_S - WORDS_GONE_PX_PER_S)
        painter.setOpacity(min(faded, 1.0))
        edges: list[QLineF] = []
        crowded: set[tuple[int, int]] = set()
        tops: dict[int, int] = {}
        shown, origin_px = _shown(axis, part), axis.x(0.0)
        for word in self.state.rows.words_in(axis.view if self.state.preview else shown):
            top = tops.get(word.turn_id)
            if top is None:
                top = tops[word.turn_id] = self.layout_px.word_top(self._lane_of_word(word))
            start, end = word.start or 0.0, word.end or 0.0
            if (end - start) * zoom < _BARE_WORD_PX and word.id not in self.state.selection.word_ids:
                crowded.add((floor(origin_px + start * zoom), top))
                continue
            span = self._span(word)
            if span.overlaps(shown.start_s, shown.end_s) and _meets(part, top, self.layout_px.word_px + 1):
                edges += self._paint_word(painter, axis, word, span, top, texts)
        painter.setPen(QColor(self.theme.line))
        painter.drawLines(edges + [QLineF(x, top + 3, x, top + self.layout_px.word_px) for x, top in crowded])
        for word in self._guesses(axis.view if self.state.preview else shown):
            self._paint_guess(painter, axis, word, texts)

    def _paint_guess(self, painter: QPainter, axis: TimeAxis, word: Word, texts: TextCache) -> None:
        placed = self.state.preview is not None and word.id in self.state.preview.words
        span, top = self._span(word), self.layout_px.word_top(self._lane_of_word(word))
        left, right = max(axis.x(span.start_s), 0.0), min(axis.x(span.end_s), self.width() + 20.0)
        box = QRectF(left, top + 1, right - left, self.layout_px.word_px - 1)
        chosen = word.id in self.state.selection.word_ids
        paint_guess(painter, self.theme, box, texts.fitted(word.text, box.width() - 6), chosen, placed)

    def _paint_word(
        self, painter: QPainter, axis: TimeAxis, word: Word, span: Span, top: int, texts: TextCache
    ) -> list[QLineF]:
        """Paint all but the word's edges; return them."""
        height = self.layout_px.word_px
        start, end = axis.x(span.start_s), axis.x(span.end_s)
        left, right = max(start, MARGIN_PX - 2.0 * _WIDE_WORD_PX), min(end, self.width() + 20.0)
        score = None if word.touched else word.score  # a person has set it since
        sure = self.state.look.tint_words_below
        doubt = score_colour(self.theme, score, sure)
        if doubt and score is not None:
            box = QRectF(left, top + 1, right - left, height - 1)
            painter.fillRect(box, score_ground(self.theme, score, sure))
            painter.fillRect(QRectF(left, box.bottom() - 2, right - left, 2), doubt)
        if word.id in self.state.selection.word_ids:
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)  # marks and bars before it fill their shapes
            painter.drawRect(QRectF(left + 1, top + 2, right - left - 2, height - 3))
        # A wide word's text stays in view while its start is scrolled away, and is never far from it.
        begins = max(start, MARGIN_PX) if end - start > _WIDE_WORD_PX else start
        ends = min(end, self.width())
        text = texts.fitted(word.text, ends - begins - 3)
        if text:
            painter.setPen(QColor(self.theme.text))
            inset = max(min((ends - begins - texts.width(text.text())) / 2, _WIDE_WORD_PX / 2), 2.0)
            painter.drawStaticText(QPointF(begins + inset, top + (height - texts.height) / 2), text)
        return [QLineF(x, top + 3, x, top + height) for x in (left, right)]

    def _meets_turn(self, part: QRect, turn: Turn) -> bool:
        return _meets(part, self.layout_px.turn_top(self.state.rows.lane_of(turn)), self.layout_px.turn_px)

    def _lane_of_word(self, word: Word) -> int:
        turn = self.state.rows.turn(word.turn_id)
        return self.state.rows.lane_of(turn) if turn else 0

    def _text_cache(self) -> TextCache:
        if self._texts is None:
            self._texts = TextCache(small_font(self.font()))
        return self._texts

    def _span(self, row: Turn | Word) -> Span:
        """A row's time, as the drag under way would make it."""
        preview = self.state.preview
        if preview:
            moved = (preview.turns if isinstance(row, Turn) else preview.words).get(row.id)
            if moved:
                return moved
        return Span(row.start or 0.0, row.end or 0.0)

    def _words_in_lane(self, lane: int) -> Iterable[Word]:
        rows = self.state.rows
        for word in rows.words_in(self.axis().view):
            turn = rows.turn(word.turn_id)
            if turn and rows.lane_of(turn) == lane:
                yield word

    def _guesses(self, span: Span, lane: int | None = None) -> list[Word]:
        """The words of the selected turn that have no time, as they would lie, within a span and a lane."""
        rows, turn_id = self.state.rows, self.state.selection.turn_id
        turn = rows.turn(turn_id) if turn_id is not None else None
        if turn is None or (lane is not None and rows.lane_of(turn) != lane):
            return []
        if not span.overlaps(turn.start, turn.end):
            return []
        return [word for word in self._guessed.of(turn, rows.words_of(turn.id)) if _overlaps(word, span)]

    def _colour_of(self, turn: Turn) -> int | None:
        return self.state.rows.lanes[self.state.rows.lane_of(turn)].colour

    def _on_refreshed(self) -> None:
        touched = self.state.rows.touched
        if touched is None:
            self.set_room(self._room_px)
        else:
            self.repaint_times(touched.spans)

    def _on_selected(self) -> None:
        before, self._selected = self._selected, self.state.selection.turn_ids
        self.repaint_times(self.state.rows.spans_of(before | self._selected))

    def _on_preview_changed(self, preview: Preview | None) -> None:
        """Paint where the dragged rows are, were a moment ago and were at first."""
        before, self._previewed = self._previewed, []
        if preview:
            rows = self.state.rows
            turns = {*preview.turns, *rows.turns_of_words(preview.words)}
            self._previewed = [*preview.turns.values(), *preview.words.values(), *rows.spans_of(turns)]
        self.repaint_times([*before, *self._previewed])


def _overlaps(word: Word, span: Span) -> bool:
    return word.start is not None and word.end is not None and span.overlaps(word.start, word.end)


def _shown(axis: TimeAxis, part: QRect) -> Span:
    """The time of a part of the picture, with room for the lines around a row."""
    return Span(axis.seconds(max(part.left(), MARGIN_PX) - 2), axis.seconds(part.right() + 3))


def _meets(part: QRect, top: int, height: int) -> bool:
    return top <= part.bottom() and top + height > part.top()


def _width(axis: TimeAxis, row: Turn | Word) -> float:
    return ((row.end or 0.0) - (row.start or 0.0)) * axis.pixels_per_second


def _box(axis: TimeAxis, row: Turn | Word, top: int, height: int) -> QRect:
    """The pixels that a row touches."""
    left, right = axis.x(row.start or 0.0) - 1, axis.x(row.end or 0.0) + 2
    return QRect(
        QPoint(max(floor(left), MARGIN_PX), top), QPoint(floor(min(right, 32000.0)), top + height - 1)
    )
