"""One lane per speaker: the turns, and the words under them. One widget paints them all."""

from collections.abc import Iterable
from math import floor

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from studio.project.values import Turn, Word
from studio.ui.patterns import TILE_PX, mark_brush
from studio.ui.theme import small_font
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.hit import Hit, Segment, hit_segment
from studio.ui.timeline.hit import Tier as HitTier
from studio.ui.timeline.interactive import InteractiveTier
from studio.ui.timeline.lane_layout import LEAST_LANE_PX, LaneLayout, lane_layout
from studio.ui.timeline.lane_painting import LanePainting
from studio.ui.timeline.lane_turns import paint_turns
from studio.ui.timeline.lane_words import WIDE_WORD_PX, WORDS_GONE_PX_PER_S, paint_words
from studio.ui.timeline.preview import Preview
from studio.ui.timeline.rows import Lane
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.text_cache import TextCache
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.untimed import Guesses
from studio.ui.translation import tr

_NEAR_PX = 40.0
_MARK_PX = 8
"""The width of a speaker's colour and pattern beside the name."""


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
        """The word or turn there, words before the turns above them."""
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
        """The turns, and below them their words."""
        self._paint_stripes(painter)
        # Patterns move with the sound, so that a strip of one continues the picture beside it.
        painter.setBrushOrigin(round(axis.x(0.0)) % TILE_PX, 0)
        texts = self._text_cache()
        painter.setFont(texts.font)
        on = LanePainting(painter, axis, part, self.state, self.theme, self.layout_px, texts, self.width())
        paint_turns(on)
        paint_words(on, self._guesses)

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
            words = {key: word for key, word in left.items() if _width(now, word) > WIDE_WORD_PX}
            words |= {word.id: word for border in ends for word in rows.words_in(border)}
            changed += [
                _box(now, word, layout.word_top(rows.lane_of_word(word)), layout.word_px + 2)
                for word in words.values()
            ]
        return [box for box in changed if not box.isEmpty()]

    def paint_margin(self, painter: QPainter) -> None:
        """Each lane's speaker with colour and pattern."""
        for index, lane in enumerate(self.state.rows.lanes):
            self._paint_name(painter, index, lane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget the texts that were made for the old size."""
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

    def _text_cache(self) -> TextCache:
        if self._texts is None:
            self._texts = TextCache(small_font(self.font()))
        return self._texts

    def _words_in_lane(self, lane: int) -> Iterable[Word]:
        rows = self.state.rows
        return (word for word in rows.words_in(self.axis().view) if rows.lane_of_word(word) == lane)

    def _guesses(self, span: Span, lane: int | None = None) -> list[Word]:
        """The words of the selected turn that have no time, as they would lie, within a span and a lane."""
        rows, turn_id = self.state.rows, self.state.selection.turn_id
        turn = rows.turn(turn_id) if turn_id is not None else None
        if turn is None or (lane is not None and rows.lane_of(turn) != lane):
            return []
        if not span.overlaps(turn.start, turn.end):
            return []
        return [word for word in self._guessed.of(turn, rows.words_of(turn.id)) if _overlaps(word, span)]

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


def _width(axis: TimeAxis, row: Turn | Word) -> float:
    return ((row.end or 0.0) - (row.start or 0.0)) * axis.pixels_per_second


def _box(axis: TimeAxis, row: Turn | Word, top: int, height: int) -> QRect:
    """The pixels that a row touches."""
    left, right = axis.x(row.start or 0.0) - 1, axis.x(row.end or 0.0) + 2
    return QRect(
        QPoint(max(floor(left), MARGIN_PX), top), QPoint(floor(min(right, 32000.0)), top + height - 1)
    )
