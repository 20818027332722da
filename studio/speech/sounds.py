"""The sounds of spoken words in any language, in the International Phonetic Alphabet.

English has a dictionary (`pronunciation`), German rules (`pronunciation_german`), and every other language is
read letter by letter as its letters mostly sound: enough to learn from recordings when each is said.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from studio.project.values import base_language
from studio.speech.ipa import IPA_OF_ARPABET
from studio.speech.own_words import own_pronunciations
from studio.speech.pronunciation import fold, phones_of

Sounds = tuple[str, ...]

_LETTERS = {
    "a": "a", "b": "b", "c": "k", "d": "d", "e": "e", "f": "f", "g": "ɡ", "h": "h", "i": "i", "j": "j",
    "k": "k", "l": "l", "m": "m", "n": "n", "o": "o", "p": "p", "q": "k", "r": "r", "s": "s", "t": "t",
    "u": "u", "v": "v", "w": "v", "x": "k s", "y": "i", "z": "z", "ä": "ɛ", "ö": "ø", "ü": "y",
    "ß": "s", "ñ": "ɲ", "ç": "s", "æ": "æ", "ø": "ø", "å": "ɔ", "œ": "œ", "š": "ʃ", "č": "tʃ", "ž": "ʒ",
    "ł": "w", "ş": "ʃ", "ș": "ʃ", "ț": "ts", "ı": "ɨ", "ć": "tɕ", "ń": "ɲ", "ś": "ɕ", "ź": "ʑ",
    "ż": "ʒ", "ð": "ð", "þ": "θ", "sh": "ʃ", "ch": "tʃ", "ts": "ts", "zh": "ʒ", "th": "θ", "ph": "f",
    "kh": "x", "gh": "ɣ",
}  # fmt: skip


LONGEST_WORD = 80
"""Letters that are taken for one word: more would only be noise, and slow."""


def sounds_of(spoken: str, language: str = "en") -> Sounds:
    """The IPA sounds of spoken words between single spaces, without stress; at least one.

    What the project says of a word (`studio.speech.own_words`, in ARPABET) comes first in every language.
    """
    parts = (
        word[at : at + LONGEST_WORD] for word in spoken.split() for at in range(0, len(word), LONGEST_WORD)
    )
    return tuple(sound for part in parts for sound in _sounds_of_word(part, language)) or ("ə",)


@lru_cache(maxsize=20_000)
def has_sound(sign: str, language: str = "en") -> bool:
    """Whether a letter sounds in the words of a language. What is no letter has nothing to sound.

    English and German know the Latin letters, every other language those whose names say their sound.
    """
    if not sign.isalpha():
        return True
    if base_language(language) in ("en", "de"):
        return bool(fold(sign)) or unicodedata.name(sign, "").startswith("LATIN ")
    return bool(_letter_sounds(sign.lower())) or unicodedata.category(sign) == "Lm"


def _sounds_of_word(word: str, language: str) -> Sounds:
    code = base_language(language)
    if code == "en":
        return tuple(IPA_OF_ARPABET[phone] for phone in phones_of(word)[0])
    own = own_pronunciations().get(word.lower().replace("\u2019", "'"))
    if code == "de":
        return _german(word, own[0] if own else ())
    return tuple(IPA_OF_ARPABET[phone] for phone in own[0]) if own else _by_letters(word)


def _german(word: str, own: Sequence[str]) -> Sounds:
    """A German word, by its `own` phones in ARPABET where there are any."""
    # Its rules take 35 ms to load: whoever speaks no German does not wait for them.
    from studio.speech.pronunciation_german import german_of_arpabet, sounds_of_german

    return german_of_arpabet(own) if own else sounds_of_german(word)


@lru_cache(maxsize=20_000)
def _by_letters(word: str) -> Sounds:
    """Letters as they mostly sound."""
    letters = unicodedata.normalize("NFC", word.lower())
    return tuple(sound for letter in letters for sound in _letter_sounds(letter)) or ("ə",)


def _letter_sounds(letter: str) -> Sounds:
    """The sounds of a small letter; of other scripts by its name ("CYRILLIC SMALL LETTER ZHE")."""
    parts = (letter,) if letter in _LETTERS else unicodedata.normalize("NFKD", letter)
    plain = [part for part in parts if part in _LETTERS]
    named = plain or _first_sounds_of_name(letter) or _first_sounds_of_name(parts[0])
    return tuple(sound for each in named for sound in _LETTERS[each].split())


def _first_sounds_of_name(letter: str) -> list[str]:
    """The letters that the Unicode name of a letter gives for its sound: "zh" of "ZHE", "n" of "EN"."""
    name = unicodedata.name(letter, "").lower()
    found = re.search(r"(?:letter|syllable|ideograph)(?: small| final)? (\w+)$", name)
    if found is None:
        return []
    said = re.sub("[^a-z]", "", found[1])
    letters = re.findall("sh|ch|ts|zh|th|ph|kh|gh|[a-z]", said)
    if "syllable" in name:
        return letters
    return letters[-1:] if len(said) == 2 and said[0] in "aeiou" else letters[:1]
