"""Paints words below their turns: texts between edges, tinted where a score is low; guesses where untimed."""

from collections.abc import Callable, Iterable
from math import floor

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from studio.project.values import Word
from studio.ui.theme import score_colour, score_ground
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.lane_painting import LanePainting
from studio.ui.timeline.marks import paint_guess
from studio.ui.timeline.tier import MARGIN_PX

WORDS_GONE_PX_PER_S = 16.0
WORDS_FULL_PX_PER_S = 34.0
"""Below the first zoom words are not painted, from the second on fully, between them they fade."""

WIDE_WORD_PX = 160
"""The text of a word wider than this stays in view while the word's start is scrolled away."""

_BARE_WORD_PX = 3.0
"""A word narrower than this is a line, one for all that begin in a pixel: there may be thousands."""


def paint_words(on: LanePainting, guesses: Callable[[Span], Iterable[Word]]) -> None:
    """Paint the words that lie in the part, and where untimed ones would lie, which `guesses` says."""
    zoom = on.axis.pixels_per_second
    if zoom <= WORDS_GONE_PX_PER_S:
        return
    faded = (zoom - WORDS_GONE_PX_PER_S) / (WORDS_FULL_PX_PER_S - WORDS_GONE_PX_PER_S)
    on.painter.setOpacity(min(faded, 1.0))
    edges: list[QLineF] = []
    crowded: set[tuple[int, int]] = set()
    tops: dict[int, int] = {}
    shown, origin_px = on.shown(), on.axis.x(0.0)
    for word in on.state.rows.words_in(on.searched()):
        top = tops.get(word.turn_id)
        if top is None:
            top = tops[word.turn_id] = on.word_top(word)
        start, end = word.start or 0.0, word.end or 0.0
        if (end - start) * zoom < _BARE_WORD_PX and word.id not in on.state.selection.word_ids:
            crowded.add((floor(origin_px + start * zoom), top))
            continue
        span = on.span(word)
        if span.overlaps(shown.start_s, shown.end_s) and on.shows(top, on.layout.word_px + 1):
            edges += _paint_word(on, word, span, top)
    on.painter.setPen(QColor(on.theme.line))
    on.painter.drawLines(edges + [QLineF(x, top + 3, x, top + on.layout.word_px) for x, top in crowded])
    for word in guesses(on.searched()):
        _paint_guess(on, word)


def _paint_guess(on: LanePainting, word: Word) -> None:
    placed = on.state.preview is not None and word.id in on.state.preview.words
    span, top = on.span(word), on.word_top(word)
    left, right = max(on.axis.x(span.start_s), 0.0), min(on.axis.x(span.end_s), on.width_px + 20.0)
    box = QRectF(left, top + 1, right - left, on.layout.word_px - 1)
    chosen = word.id in on.state.selection.word_ids
    paint_guess(on.painter, on.theme, box, on.texts.fitted(word.text, box.width() - 6), chosen, placed)


def _paint_word(on: LanePainting, word: Word, span: Span, top: int) -> list[QLineF]:
    """Paint all but the word's edges; return them."""
    painter, height = on.painter, on.layout.word_px
    start, end = on.axis.x(span.start_s), on.axis.x(span.end_s)
    left, right = max(start, MARGIN_PX - 2.0 * WIDE_WORD_PX), min(end, on.width_px + 20.0)
    _paint_doubt(on, word, QRectF(left, top + 1, right - left, height - 1))
    if word.id in on.state.selection.word_ids:
        painter.setPen(QPen(QColor(on.theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)  # marks and bars before it fill their shapes
        painter.drawRect(QRectF(left + 1, top + 2, right - left - 2, height - 3))
    # A wide word's text stays in view while its start is scrolled away, and is never far from it.
    begins = max(start, MARGIN_PX) if end - start > WIDE_WORD_PX else start
    ends = min(end, on.width_px)
    text = on.texts.fitted(word.text, ends - begins - 3)
    if text:
        painter.setPen(QColor(on.theme.text))
        inset = max(min((ends - begins - on.texts.width(text.text())) / 2, WIDE_WORD_PX / 2), 2.0)
        painter.drawStaticText(QPointF(begins + inset, top + (height - on.texts.height) / 2), text)
    return [QLineF(x, top + 3, x, top + height) for x in (left, right)]


def _paint_doubt(on: LanePainting, word: Word, box: QRectF) -> None:
    """The ground and the bar of a low score, unless a person has set the word since."""
    score, sure = None if word.touched else word.score, on.state.look.tint_words_below
    doubt = score_colour(on.theme, score, sure)
    if doubt and score is not None:
        on.painter.fillRect(box, score_ground(on.theme, score, sure))
        on.painter.fillRect(QRectF(box.left(), box.bottom() - 2, box.width(), 2), doubt)
