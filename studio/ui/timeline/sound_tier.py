"""What waveform and spectrogram share: the selected rows' edges run through them and can be dragged there."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from studio.project.reads import Missing
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.hit import EDGE_ZONE_PX, Hit, Segment, hit_segment
from studio.ui.timeline.hit import Tier as HitTier
from studio.ui.timeline.interactive import InteractiveTier
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX


class SoundTier(InteractiveTier):
    """A tier that shows the sound; a drag on it selects time."""

    def __init__(
        self, state: TimelineState, gestures: Gestures, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, gestures, name, parent)
        state.selection.turns_changed.connect(lambda _ids: self.update())
        state.selection.words_changed.connect(lambda _ids: self.update())
        state.rows.refreshed.connect(self.update)

    def hit(self, x: float, _y: float) -> Hit | None:
        """The edge of the selected time, word or turn at the pointer; bodies are bare time here."""
        if x < MARGIN_PX:
            return None
        axis = self.axis()
        for tier, row_id, span in self._edged():
            segment = Segment(row_id, axis.x(span.start_s), axis.x(span.end_s))
            if segment.left_px - EDGE_ZONE_PX <= x <= segment.right_px + EDGE_ZONE_PX:
                found = hit_segment(x, [segment], tier)
                if found and found.edge:
                    return found
        return None

    def paint_overlay(self, painter: QPainter, axis: TimeAxis) -> None:
        """The edges of what is selected, through the sound."""
        super().paint_overlay(painter, axis)
        pen = QPen(QColor(self.theme.accent), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for tier, _row_id, span in self._edged():
            if tier is not HitTier.SELECTION:
                for x in (axis.x(span.start_s), axis.x(span.end_s)):
                    if MARGIN_PX <= x <= self.width():
                        painter.drawLine(round(x), 0, round(x), self.height())

    def _edged(self) -> list[tuple[HitTier, int, Span]]:
        """What has draggable edges in this tier, the smallest thing first."""
        selection, preview = self.state.selection, self.state.preview
        edged: list[tuple[HitTier, int, Span]] = []
        shown = self.shown_selection()
        if shown:
            edged.append((HitTier.SELECTION, 0, shown))
        word = self._selected_word()
        if word and selection.word_id is not None:
            moved = preview.words.get(selection.word_id) if preview else None
            edged.append((HitTier.WORD, selection.word_id, moved or word))
        turn = self.state.rows.turn(selection.turn_id) if selection.turn_id is not None else None
        if turn:
            moved = preview.turns.get(turn.id) if preview else None
            edged.append((HitTier.TURN, turn.id, moved or Span(turn.start, turn.end)))
        return edged

    def _selected_word(self) -> Span | None:
        word_id = self.state.selection.word_id
        if word_id is None:
            return None
        try:
            word = self.state.document.project.word(word_id)
        except Missing:
            return None
        return Span(word.start, word.end) if word.start is not None and word.end is not None else None
