"""From text to the sounds that the studio voice makes: phrases of words of IPA sounds, with their pauses.

Numbers and abbreviations are read as `studio.speech.text` says, words are pronounced as
`studio.speech.sounds` says: both obey the project's own rules and dictionary.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from studio.speech.pronunciation import fold
from studio.speech.sounds import sounds_of
from studio.speech.text import spoken_form
from studio.voices.engines.studio.symbols import (
    ALONE,
    EDGE,
    EXCLAMATION,
    FIRST,
    INSIDE,
    LAST,
    MARKS,
    QUESTION,
    STATEMENT,
)

LONGEST_PHRASE_SOUNDS = 90
"""A phrase without any mark is cut after a word here: about 7 s of speech."""
LONGEST_BREATH_SOUNDS = 110
"""A sentence is said in one go up to here."""
_ENDS = frozenset(".?!…:;")
SENTENCE_ENDS = frozenset(".?!…")
_LIKE = str.maketrans(
    {"—": "–", "-": "–", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "[": "(", "]": ")"}
)


@dataclass(frozen=True, slots=True)
class SaidWord:
    """A word: as written, its sounds in IPA, and the mark that follows it, "" for none."""

    written: str
    sounds: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True)
class Phrase:
    """Words that are said in one breath; `mood` is how their sentence ends."""

    words: tuple[SaidWord, ...]
    mood: int = STATEMENT


@dataclass(frozen=True, slots=True)
class Sound:
    """One sound: its symbol, where it lies in its word, and the number of that word, None of a pause."""

    symbol: str
    place: int = INSIDE
    word: int | None = None


def said_words(text: str, language: str = "en") -> list[SaidWord]:
    """The words of `text` with their sounds and the marks behind them."""
    return [
        SaidWord(word.written, sounds_of(word.spoken, language), _mark(word.written))
        for word in spoken_form(text, language)
    ]


def strange_characters(text: str, language: str = "en") -> frozenset[str]:
    """The letters of `text` that nobody here knows a sound for: those that no name of theirs gives one."""
    letters = {character for character in text if character.isalpha()}
    return frozenset(letter for letter in letters if not fold(letter) and not _named(letter))


def _named(letter: str) -> bool:
    return " LETTER " in unicodedata.name(letter, "") or " SYLLABLE " in unicodedata.name(letter, "")


def phrases_of(words: Sequence[SaidWord]) -> list[Phrase]:
    """Words as phrases: cut after every mark, and where a phrase would be too long."""
    phrases: list[Phrase] = []
    held: list[SaidWord] = []
    moods = _moods(words)
    for word, mood in zip(words, moods, strict=True):
        held.append(word)
        if word.mark or sum(len(each.sounds) for each in held) >= LONGEST_PHRASE_SOUNDS:
            phrases.append(Phrase(tuple(held), mood))
            held = []
    if held:
        phrases.append(Phrase(tuple(held), moods[-1]))
    return phrases


def breaths_of(phrases: Sequence[Phrase]) -> list[list[Phrase]]:
    """Phrases as they are said in one go: a sentence, or as much of a long one as a breath holds."""
    breaths: list[list[Phrase]] = []
    held, ended = 0, True
    for phrase in phrases:
        length = sum(len(word.sounds) for word in phrase.words)
        if ended or held + length > LONGEST_BREATH_SOUNDS:
            breaths.append([])
            held = 0
        breaths[-1].append(phrase)
        held += length
        ended = phrase.words[-1].mark in SENTENCE_ENDS
    return breaths


def sequence_of(phrase: Phrase) -> list[Sound]:
    """The sounds of a phrase, from the quiet before it to the quiet after it."""
    sounds = [Sound(EDGE)]
    for number, word in enumerate(phrase.words):
        last = len(word.sounds) - 1
        sounds += [
            Sound(symbol, ALONE if not last else FIRST if not at else LAST if at == last else INSIDE, number)
            for at, symbol in enumerate(word.sounds)
        ]
        if word.mark:
            sounds.append(Sound(word.mark))
    sounds.append(Sound(EDGE))
    return sounds


def _mark(written: str) -> str:
    """The strongest mark behind a word; of equals the first."""
    behind = re.sub(r"^.*[\w%°€$£]", "", written, flags=re.DOTALL).replace("...", "…").translate(_LIKE)
    marks = [each for each in behind if each in MARKS and each not in '("']
    return min(marks, key=lambda mark: (mark not in _ENDS, mark == ")"), default="")


def _moods(words: Sequence[SaidWord]) -> list[int]:
    """How the sentence of each word ends."""
    mood, moods = STATEMENT, []
    for word in reversed(words):
        if word.mark in _ENDS:
            mood = {"?": QUESTION, "!": EXCLAMATION}.get(word.mark, STATEMENT)
        moods.append(mood)
    return moods[::-1]
