"""From text to the sounds that the studio voice makes: phrases of words of IPA sounds, with their pauses.

Numbers and abbreviations are read as `studio.speech.text` says, words are pronounced as
`studio.speech.pronunciation` says: both obey the project's own rules and dictionary.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.project.values import base_language
from studio.speech.ipa import IPA_OF_ARPABET
from studio.speech.pronunciation import phones_of
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

LONGEST_PHRASE_SOUNDS = 120
"""A phrase without any mark is cut after a word here: about 10 s of speech."""
_ENDS = frozenset(".?!…:;")
_LIKE = str.maketrans({"—": "–", "-": "–", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "[": "(", "]": ")"})


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
    """One sound: its symbol, where it lies in its word, and that word's place in the phrase, None for a pause."""

    symbol: str
    place: int = INSIDE
    word: int | None = None


def said_words(text: str, language: str = "en") -> list[SaidWord]:
    """The words of `text` with their sounds and the marks behind them."""
    return [
        SaidWord(word.written, sounds_of(word.spoken, language), _mark(word.written))
        for word in spoken_form(text, language)
    ]


def sounds_of(spoken: str, language: str = "en") -> tuple[str, ...]:
    """The IPA sounds of spoken words between blanks; at least one."""
    if base_language(language) == "de":
        from studio.speech.pronunciation_german import ipa_of_german

        return tuple(sound for word in spoken.split() for sound in ipa_of_german(word))
    return tuple(IPA_OF_ARPABET[phone] for word in spoken.split() for phone in phones_of(word)[0])


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
    """The strongest mark behind a word: one that ends a sentence, else the first."""
    behind = re.sub(r"^.*[\w%°€$£]", "", written, flags=re.DOTALL).replace("...", "…").translate(_LIKE)
    marks = [each for each in behind if each in MARKS and each not in '("']
    return next((each for each in marks if each in _ENDS), marks[0] if marks else "")


def _moods(words: Sequence[SaidWord]) -> list[int]:
    """How the sentence of each word ends."""
    mood, moods = STATEMENT, []
    for word in reversed(words):
        if word.mark in _ENDS:
            mood = {"?": QUESTION, "!": EXCLAMATION}.get(word.mark, STATEMENT)
        moods.append(mood)
    return moods[::-1]
