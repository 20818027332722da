"""Words without a time: where they would lie by their letters, so that they can be dragged into place."""

from collections.abc import Sequence
from dataclasses import replace

from studio.project.values import MINIMUM_WORD_S, Turn, Word
from studio.project.word_times import reading_times


def guessed_words(turn: Turn, words: Sequence[Word]) -> list[Word]:
    """The untimed words of a turn with the times they would get: their share of the gap they stand in.

    Those for which the gap has no room are left out.
    """
    if all(word.start is not None for word in words):
        return []
    return [
        replace(word, start=start, end=end)
        for word, (start, end) in zip(words, reading_times(turn, words), strict=True)
        if (word.start is None or word.end is None) and end - start >= MINIMUM_WORD_S
    ]


class Guesses:
    """The guess for one turn at a time, kept while its times and words are the same: pictures ask often."""

    def __init__(self) -> None:
        self._turn: Turn | None = None
        self._words: Sequence[Word] = ()
        self._guessed: list[Word] = []

    def of(self, turn: Turn, words: Sequence[Word]) -> list[Word]:
        """As `guessed_words`."""
        if words is not self._words or turn != self._turn:
            self._turn, self._words, self._guessed = turn, words, guessed_words(turn, words)
        return self._guessed
