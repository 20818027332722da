"""Where a turn's words stand in its text, by letters and by pixels."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any
from unicodedata import bidirectional

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


def units(text: str, place: int) -> int:
    """A place in a text as Qt counts it: a letter beyond 16 bits, an emoji say, takes two units."""
    return place + sum(letter > _WIDEST for letter in text[:place])


def place_of(text: str, units_before: int) -> int:
    """The place in a text that Qt calls this; inside of a letter, the place before it."""
    return len(text.encode("utf-16-le")[: 2 * units_before].decode("utf-16-le", "ignore"))


class TextLine:
    """One line of text in a font: from letters to pixels and back, in whichever direction it is written."""

    def __init__(self, text: str, font: QFont) -> None:
        self._layout = QTextLayout(text, font)
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._layout.endLayout()
        self.width = self._line.naturalTextWidth()
        self._wide = [place for place, letter in enumerate(text) if letter > _WIDEST]
        self._both_ways = any(bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)

    def pixels(self, start: int, length: int) -> tuple[float, float]:
        """The left and right border of some letters."""
        first, last = self._units(start), self._units(start + length)
        if self._both_ways:
            # Where directions meet one place is at two pixels: only what is painted tells which is meant.
            boxes = [run.boundingRect() for run in self._layout.glyphRuns(first, last - first)]
            if boxes:
                return min(box.left() for box in boxes), max(box.right() for box in boxes)
        edges = (self._x(first), self._x(last))
        return min(edges), max(edges)

    def position(self, x: float) -> int:
        """The place between letters that is nearest to a pixel."""
        found = int(self._line.xToCursor(x))
        return found - sum(place + number < found for number, place in enumerate(self._wide))

    def letter(self, x: float) -> int:
        """The letter that lies under a pixel."""
        found = self.position(x)
        before = max(0, found - 1)
        left, right = self.pixels(before, 1)
        return before if left <= x < right else found

    def _units(self, place: int) -> int:
        return place + bisect_left(self._wide, place)

    def _x(self, place: int) -> float:
        found: Any = self._line.cursorToX(place)  # PySide's stubs call it a plain object
        return float(found[0] if isinstance(found, tuple) else found)


_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_WIDEST = "\uffff"
