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
