"""Keeping a turn's text and its words the same: each word of the text is one row, in order."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from studio.project.rows import Rows
from studio.project.values import PERSON, Word
from studio.project.word_times import forget_phones

SPOKEN_SYMBOLS = frozenset("&%@#§+=<>$£€¥°×÷±©½¼¾√π")
"""Symbols that are read aloud where they stand alone."""


def words_of(text: str) -> list[str]:
    """The words of a text: what stands between spaces.

    Punctuation alone ("-", "...") is no word: it stays with the word before it, or the one after where
    there is none before. A text of nothing else has no words.
    """
    words: list[str] = []
    leading: list[str] = []
    for token in text.split():
        if token.isalnum() or any(each.isalnum() or each in SPOKEN_SYMBOLS for each in token):
            words.append(" ".join([*leading, token]))
            leading = []
        elif words:
            words[-1] += f" {token}"
        else:
            leading.append(token)
    return words


def write_text(rows: Rows, turn_id: int, text: str, source: str = PERSON) -> str:
    """Make the words of a turn those of `text` and return the text as kept.

    A word that is unchanged but for capitals and punctuation keeps its time, score and phones; one
    retyped in its place keeps its time; the rest have no time until they are aligned.
    """
    texts = words_of(text)
    old = rows.words(turn_id)
    kept = set()
    for position, (index, new_text) in enumerate(_pairs([word.text for word in old], texts)):
        if index is None:
            insert_word(rows, turn_id, position, new_text, source)
        else:
            kept.add(index)
            _retype(rows, old[index], position, new_text, source)
    for index, word in enumerate(old):
        if index not in kept:
            rows.delete("words", word.id)
    # Signs alone are no words, yet stay the text that was typed.
    return " ".join(texts) or " ".join(text.split())


def insert_word(rows: Rows, turn_id: int, position: int, text: str, source: str = PERSON) -> int:
    """Add a word without a time."""
    return rows.insert(
        "words", turn_id=turn_id, position=position, text=text, spoken="", touched=False, source=source
    )


def renumber(rows: Rows, words: Sequence[Word]) -> None:
    """Write the positions of words that are in reading order."""
    for position, word in enumerate(words):
        rows.update("words", word.id, position=position)


def text_of(words: Sequence[Word]) -> str:
    """The text that these words make."""
    return " ".join(word.text for word in words)


def _retype(rows: Rows, word: Word, position: int, text: str, source: str) -> None:
    rows.update("words", word.id, position=position)
    if text == word.text:
        return
    rows.update("words", word.id, text=text, spoken="", source=source)
    if sounds_like(text) != sounds_like(word.text):
        rows.update("words", word.id, score=None)
        forget_phones(rows, word.id)


def sounds_like(text: str) -> str:
    """What two spellings of one spoken word share: capitals and punctuation are not heard."""
    return "".join(letter for letter in text.casefold() if letter.isalnum()) or text


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[int | None, str]]:
    # For each new word: the index of the old word it continues, or None.
    matcher = SequenceMatcher(
        None, [sounds_like(t) for t in old], [sounds_like(t) for t in new], autojunk=False
    )
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        continues = tag == "equal" or (tag == "replace" and old_end - old_start == new_end - new_start)
        for offset in range(new_end - new_start):
            yield (old_start + offset if continues else None), new[new_start + offset]
