"""How the texts of a project would be read aloud, gathered for a person to look through."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from studio.project.turn_words import SPOKEN_SYMBOLS, words_of
from studio.speech.own_words import own_rules
from studio.speech.text import plain_words, spoken_form
from studio.speech.text_rules import rewritten

PLACES_KEPT = 50


@dataclass(frozen=True, slots=True)
class Reading:
    """A written word that is said otherwise than it is written, how, how often, and where: turn id, position.

    `own` says that a rule of the project's reads it.
    """

    written: str
    spoken: str
    count: int
    places: tuple[tuple[int, int], ...]
    own: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A character that is not read: by nobody (`engines` is empty), or not by the engines that are named."""

    character: str
    name: str
    count: int
    places: tuple[tuple[int, int], ...]
    engines: tuple[str, ...] = ()


def readings(texts: Iterable[tuple[int, str]], language: str = "en") -> list[Reading]:
    """What is said otherwise than it is written in (turn id, text), the most frequent first."""
    counts: Counter[tuple[str, str, bool]] = Counter()
    places: dict[tuple[str, str, bool], list[tuple[int, int]]] = {}
    for turn_id, text in texts:
        own = rewritten(words_of(text), own_rules())
        for position, word in enumerate(spoken_form(text, language)):
            bare = bare_word(word.written)
            if plain_words(bare) == word.spoken:
                continue
            key = (bare, word.spoken, own[position] is not None)
            counts[key] += 1
            places.setdefault(key, []).append((turn_id, position))
    return [
        Reading(written, spoken, count, tuple(places[written, spoken, own][:PLACES_KEPT]), own)
        for (written, spoken, own), count in counts.most_common()
    ]


def bare_word(written: str) -> str:
    """A written word without the punctuation around it; a full stop of an abbreviation stays."""
    said = next((part for part in written.split() if words_of(part)), written)
    bare = said.strip("\"'()[]{},;:!?\u2018\u2019\u201c\u201d\u00ab\u00bb\u2026*_- \u2013\u2014")
    return bare or said


def unread(
    texts: Iterable[tuple[int, str]],
    language: str = "en",
    engines: Sequence[tuple[str, Callable[[str], Iterable[str]]]] = (),
) -> list[Unread]:
    """The characters of (turn id, text) that are not read: symbols without a word, strange letters.

    `engines` are names with a function that says which characters of a text the engine has no sound for.
    """
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    places: dict[tuple[str, tuple[str, ...]], list[tuple[int, int]]] = {}
    judged: dict[str, tuple[tuple[str, ...], bool]] = {}
    for turn_id, text in texts:
        odd = {character for character in text if not _is_plain(character)}
        if not odd:
            continue
        for position, word in enumerate(words_of(text)):
            for character in set(word) & odd:
                if character not in judged:
                    judged[character] = _judge(character, language, engines)
                names, is_read = judged[character]
                if is_read and not names:
                    continue
                key = (character, names if is_read else ())
                counts[key] += word.count(character)
                places.setdefault(key, []).append((turn_id, position))
    return [
        Unread(character, _name(character), count, tuple(places[character, names][:PLACES_KEPT]), names)
        for (character, names), count in counts.most_common()
    ]


_PUNCTUATION = frozenset(".,;:!?'\"()[]{}-\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e"
                         "\u2026\u00ab\u00bb\u2039\u203a\u00bf\u00a1/*_`")  # fmt: skip


def _is_plain(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character.isspace() or character in _PUNCTUATION)


def _judge(
    character: str, language: str, engines: Sequence[tuple[str, Callable[[str], Iterable[str]]]]
) -> tuple[tuple[str, ...], bool]:
    """Which engines have no sound for a character, and whether any reader has a word or a sound for it."""
    if character in _PUNCTUATION:
        return (), True
    if character.isalpha() or unicodedata.category(character).startswith("M"):
        word = f"a{character}a"
        return tuple(name for name, strange in engines if any(strange(word))), True
    alone, beside = spoken_form(character, language), spoken_form(f"a{character} b", language)
    has_word = bool(alone) and alone[0].spoken != plain_words(unicodedata.name(character, "symbol"))
    return (), has_word or character in SPOKEN_SYMBOLS or " " in beside[0].spoken or character.isnumeric()


def _name(character: str) -> str:
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()
