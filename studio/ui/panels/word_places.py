"""Where a turn's words stand in its text, by letters and by pixels."""

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtGui import QFont, QTextLayout

from studio.project.turn_words import words_of
from studio.project.values import Word


def word_places(text: str, words: Iterable[Word]) -> Iterator[tuple[Word, int]]:
    """The words that the text has, in order, each with the place of its first letter."""
    at = 0
    for word in words:
        found = text.find(word.text, at)
        if found >= 0:
            yield word, found
            at = found + len(word.text)


def place_in_text(text: str, words: Iterable[Word], word_id: int) -> tuple[int, int]:
    """Where a word stands in its turn's text: its first letter and its length; the whole text if nowhere."""
    for word, at in word_places(text, words):
        if word.id == word_id:
            return at, len(word.text)
    return 0, len(text)


def word_at(text: str, words: Iterable[Word], position: int) -> Word | None:
    """The word that a cursor at this place is in or touches; of two that touch it the later."""
    found = None
    for word, at in word_places(text, words):
        if at <= position <= at + len(word.text):
            found = word
    return found


def words_before(text: str, position: int) -> int:
    """How many words stand before a cursor; one that it is inside of goes to its nearer side."""
    tokens = list(_tokens(text))
    begun = next(((start, end) for start, end in tokens if start < position < end), None)
    if begun is not None:
        start, end = begun
        position = start if position - start < end - position else end
    return len(words_of(text[:position]))


def _tokens(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for token in text.split():
        start = text.index(token, at)
        at = start + len(token)
        yield start, at


class TextLine:
    """One line of text in a font: from letters to pixels and back, in whichever direction it is written."""

    def __init__(self, text: str, font: QFont) -> None:
        self._layout = QTextLayout(text, font)
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._layout.endLayout()
        self.width = self._line.naturalTextWidth()

    def pixels(self, start: int, length: int) -> tuple[float, float]:
        """The left and right border of some letters."""
        first, last = (self._x(place) for place in (start, start + length))
        return min(first, last), max(first, last)

    def position(self, x: float) -> int:
        """The place between letters that is nearest to a pixel."""
        return int(self._line.xToCursor(x))

    def letter(self, x: float) -> int:
        """The letter that lies under a pixel."""
        found = self.position(x)
        before = max(0, found - 1)
        left, right = self.pixels(before, 1)
        return before if left <= x < right else found

    def _x(self, place: int) -> float:
        found: Any = self._line.cursorToX(place)  # PySide's stubs call it a plain object
        return float(found[0] if isinstance(found, tuple) else found)
