"""Words with times, and the text that they belong to: which of its words are timed, and what a line is."""

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from studio.dataset.formats.values import TranscriptLine, TranscriptWord
from studio.project.turn_words import words_of

LINE_PAUSE_S = 1.0
"""Words without lines become one line up to a pause of this length."""
MOST_COMPARED = 2000
"""More words of one line are only compared one by one: finding what was moved among them takes too long."""


def words_of_text(text: str, timed: Sequence[TranscriptWord]) -> tuple[TranscriptWord, ...]:
    """The words of `text`, each with the time of the word of `timed` that it is; untimed where there is none.

    Other programs drop punctuation and capitals, join "New York", or leave out what they could not place.
    """
    texts = words_of(text)
    if not timed or not texts:
        return ()
    found = dict(_pairs([_key(word) for word in texts], [_key(word.text) for word in timed]))
    return tuple(
        TranscriptWord(word, *_times(timed[found[place]])) if place in found else TranscriptWord(word)
        for place, word in enumerate(texts)
    )


def line_of(
    words: Sequence[TranscriptWord], speaker: str | None = None, recording: str = ""
) -> TranscriptLine:
    """One line of words alone: its text is theirs, its times those of the first and last that have any."""
    kept = [word for word in words if words_of(word.text)]
    times = [time for word in kept if word.start is not None and word.end is not None
             for time in (word.start, word.end)]  # fmt: skip
    start, end = (min(times), max(times)) if times else (None, None)
    text = " ".join(word.text for word in kept)
    return TranscriptLine(speaker, text, start, end, words_of_text(text, kept), recording)


def by_pauses(words: Iterable[TranscriptWord]) -> list[list[TranscriptWord]]:
    """Words in order, parted where nobody speaks for `LINE_PAUSE_S`."""
    ordered = list(words)
    if not ordered:
        return []
    parts = [[ordered[0]]]
    for before, word in pairwise(ordered):
        if (word.start or 0.0) - (before.end or 0.0) >= LINE_PAUSE_S:
            parts.append([])
        parts[-1].append(word)
    return parts


def in_order(words: Sequence[TranscriptWord]) -> tuple[TranscriptWord, ...]:
    """The words, without the times of those that begin before the one before them, or have no length."""
    ordered, last = [], 0.0
    for word in words:
        if word.start is None or word.end is None or word.start < last - 1e-6 or word.end <= word.start:
            word = TranscriptWord(word.text, score=word.score)
        else:
            last = word.start
        ordered.append(word)
    return tuple(ordered)


def _times(word: TranscriptWord) -> tuple[float | None, float | None, float | None, tuple]:  # type: ignore[type-arg]
    return word.start, word.end, word.score, word.phones


def _key(word: str) -> str:
    plain = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    return "".join(character for character in plain if character.isalnum()) or plain


def _pairs(wanted: list[str], there: list[str]) -> list[tuple[int, int]]:
    if len(wanted) == len(there) and (wanted == there or len(wanted) > MOST_COMPARED):
        return [(place, place) for place in range(len(wanted)) if wanted[place] == there[place]]
    if max(len(wanted), len(there)) > MOST_COMPARED:
        return _step_by_step(wanted, there)
    blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()
    return [(a + step, b + step) for a, b, length in blocks for step in range(length)]


def _step_by_step(wanted: list[str], there: list[str]) -> list[tuple[int, int]]:
    """Each word with the next one that is the same, not far ahead: for a line of thousands of words."""
    found, at = [], 0
    for place, key in enumerate(wanted):
        near = there[at : at + 20]
        if key in near:
            at += near.index(key) + 1
            found.append((place, at - 1))
    return found
