"""What painting turns and words has in common: on what, which part of the lanes, and how they look."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from studio.project.values import Turn, Word
from studio.ui.theme import Theme
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.lane_layout import LaneLayout
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.text_cache import TextCache
from studio.ui.timeline.tier import MARGIN_PX


@dataclass(frozen=True, slots=True)
class LanePainting:
    """One painting of `part` of lanes that are `width_px` wide, margin and all."""

    painter: QPainter
    axis: TimeAxis
    part: QRect
    state: TimelineState
    theme: Theme
    layout: LaneLayout
    texts: TextCache
    width_px: int

    def shown(self) -> Span:
        """The time of the part, with room for the lines around a row."""
        left, right = max(self.part.left(), MARGIN_PX) - 2, self.part.right() + 3
        return Span(self.axis.seconds(left), self.axis.seconds(right))

    def searched(self) -> Span:
        """Where to look for rows: what is dragged may come from anywhere in view."""
        return self.axis.view if self.state.preview else self.shown()

    def shows(self, top: int, height: int) -> bool:
        """Whether a row of that height at `top` lies in the part, wholly or not."""
        return top <= self.part.bottom() and top + height > self.part.top()

    def span(self, row: Turn | Word) -> Span:
        """A row's time, as the drag under way would make it."""
        preview = self.state.preview
        if preview:
            moved = (preview.turns if isinstance(row, Turn) else preview.words).get(row.id)
            if moved:
                return moved
        return Span(row.start or 0.0, row.end or 0.0)

    def word_top(self, word: Word) -> int:
        """Where the words of this one's lane begin."""
        return self.layout.word_top(self.state.rows.lane_of_word(word))
