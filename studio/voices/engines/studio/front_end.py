"""From text to the sounds that the studio voice makes: phrases of words of IPA sounds, with their pauses.

Numbers and abbreviations are read as `studio.speech.text` says, words are pronounced as
`studio.speech.sounds` says: both obey the project's own rules and dictionary.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from studio.errors import StudioError
from studio.project.turn_words import words_of
from studio.speech.own_words import own_pronunciations
from studio.speech.sounds import has_sound, sounds_of
from studio.speech.text import SpokenWord, spoken_form
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
LONGEST_SENTENCE_WORDS = 200
"""A phrase that so many words follow before their sentence ends is said as a statement."""
PIECE_WORDS, AROUND_WORDS = 50, 8
"""A text is read so many words at a time, in sight of so many around them."""
_ENDS = frozenset(".?!…:;")
SENTENCE_ENDS = frozenset(".?!…")
_MOST_NAMED, _LONGEST_NAMED = 8, 20
"""Of what is left out of a text so many words and letters are named."""
_MOODS = {"?": QUESTION, "!": EXCLAMATION}
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


def said_words(text: str, language: str = "en") -> Iterator[SaidWord]:
    """The words of `text` with their sounds and the marks behind them, read as they are asked for."""
    for piece in _pieces(text):
        for form in piece.read(language):
            yield SaidWord(form.written, sounds_of(form.spoken, language), _mark(form.written))


def breaths_said(text: str, language: str = "en") -> Iterator[list[Phrase]]:
    """What of `text` is said in one go, each, read as it is asked for; what is not said: `left_out`."""
    return breaths_of(phrases_of(_sayable_words(text, language)))


def sayable_breaths(text: str, language: str = "en") -> Iterator[list[Phrase]]:
    """As `breaths_said`. Raises StudioError at once where nothing can be said."""
    breaths = breaths_said(text, language)
    first = next(breaths, None)
    if first is not None:
        return chain([first], breaths)
    missing = named_left_out(text, language)
    if missing:
        raise StudioError("Nobody here knows how to say any of this: {signs}", signs=missing)
    raise StudioError("There is nothing to speak. Type a sentence.")


def named_left_out(text: str, language: str = "en") -> str:
    """What is left out of `text`, to be shown: each once, of many the first ones; "" where nothing is."""
    shown: dict[str, None] = {}
    for word in left_out(text, language):
        if len(shown) == _MOST_NAMED:
            return ", ".join([*shown, "…"])
        shown[word[:_LONGEST_NAMED]] = None
    return ", ".join(shown)


def left_out(text: str, language: str = "en") -> Iterator[str]:
    """What of `text` nobody here can say, as written: pieces of words in other scripts."""
    for piece in _pieces(text):
        if all(has_sound(sign, language) for sign in set("".join(piece.words))):
            continue
        forms = piece.read(language)
        unknown = _unknown_letters(forms, language)
        for form in forms:
            signs = (sign if _belongs(sign, unknown) else " " for sign in form.written)
            yield from (part for part in "".join(signs).split() if not unknown.isdisjoint(part.lower()))


def _belongs(sign: str, unknown: frozenset[str]) -> bool:
    """Whether a sign is one of these letters, or a vowel or an accent that may stand upon one."""
    return sign.lower() in unknown or unicodedata.category(sign).startswith("M")


def strange_characters(text: str, language: str = "en") -> frozenset[str]:
    """The letters of `text` that are left out where it is said."""
    return frozenset(sign for part in left_out(text, language) for sign in part if sign.isalpha())


@dataclass(frozen=True)
class _Piece:
    """Words of a text, and as many to each side as rules of reading may look at."""

    words: list[str]
    before: list[str]
    behind: list[str]

    def read(self, language: str) -> list[SpokenWord]:
        forms = spoken_form(" ".join([*self.before, *self.words, *self.behind]), language)
        return forms[len(self.before) : len(self.before) + len(self.words)]


def _pieces(text: str) -> Iterator[_Piece]:
    words = words_of(text)
    for start in range(0, len(words), PIECE_WORDS):
        end = start + PIECE_WORDS
        before = words[max(0, start - AROUND_WORDS) : start]
        yield _Piece(words[start:end], before, words[end : end + AROUND_WORDS])


def _sayable_words(text: str, language: str) -> Iterator[SaidWord]:
    """The words that have sounds; the mark behind a word that has none falls to the word before it."""
    held: SaidWord | None = None
    for piece in _pieces(text):
        forms = piece.read(language)
        unknown = _unknown_letters(forms, language)
        for form in forms:
            mark = _mark(form.written)
            said = _groups_of_sounds(_without(form.spoken, unknown), language)
            if not said and held and mark and held.mark not in _ENDS:
                held = replace(held, mark=mark)
            for word in _shared_out(form.written, said, mark):
                if held:
                    yield held
                held = word
    if held:
        yield held


def _unknown_letters(forms: Sequence[SpokenWord], language: str) -> frozenset[str]:
    """The letters in these words that are not said: those of other scripts.

    A letter that stands alone, as in "5 \u03c3", is said by its name, unless others are written in words.
    """
    own = own_pronunciations()
    foreign: set[str] = set()
    together = False
    for part in {part for form in forms for part in form.spoken.split()}:
        letters = () if part in own else [sign for sign in part if not has_sound(sign, language)]
        foreign.update(letters)
        together = together or (bool(letters) and len(part) > 1)
    return frozenset(sign for sign in foreign if together or not _has_name(sign))


def _has_name(letter: str) -> bool:
    return " LETTER " in unicodedata.name(letter, "")


def _without(spoken: str, unknown: frozenset[str]) -> list[str]:
    """Spoken words without letters that are not said, but for words of which the project says how."""
    if not unknown:
        return spoken.split()
    own = own_pronunciations()
    words = (part if part in own else "".join(sign for sign in part if sign not in unknown)
             for part in spoken.split())  # fmt: skip
    return [word for word in words if any(sign.isalnum() for sign in word)]


def _groups_of_sounds(words: Iterable[str], language: str) -> list[tuple[str, ...]]:
    """The sounds of spoken words, in one group unless they are too many for a phrase: addresses are."""
    groups: list[tuple[str, ...]] = []
    for word in words:
        sounds = sounds_of(word, language)
        for start in range(0, len(sounds), LONGEST_PHRASE_SOUNDS):
            some = sounds[start : start + LONGEST_PHRASE_SOUNDS]
            if groups and len(groups[-1]) + len(some) <= LONGEST_PHRASE_SOUNDS:
                groups[-1] += some
            else:
                groups.append(some)
    return groups


def _shared_out(written: str, groups: Sequence[tuple[str, ...]], mark: str) -> Iterator[SaidWord]:
    """A written word as so many words as it has groups of sounds, each with its share of the letters."""
    count = len(groups)
    for number, sounds in enumerate(groups):
        share = written[len(written) * number // count : len(written) * (number + 1) // count]
        yield SaidWord(share, sounds, mark if number + 1 == count else "")


def phrases_of(words: Iterable[SaidWord]) -> Iterator[Phrase]:
    """Words as phrases: cut after every mark, and where a phrase would be too long."""
    held: list[SaidWord] = []
    mood = STATEMENT
    for sentence in _sentences(words):
        mood = _MOODS.get(sentence[-1].mark, STATEMENT)
        for word in sentence:
            held.append(word)
            if word.mark or sum(len(each.sounds) for each in held) >= LONGEST_PHRASE_SOUNDS:
                yield Phrase(tuple(held), mood)
                held = []
    if held:
        yield Phrase(tuple(held), mood)


def breaths_of(phrases: Iterable[Phrase]) -> Iterator[list[Phrase]]:
    """Phrases as they are said in one go: a sentence, or as much of a long one as a breath holds."""
    held: list[Phrase] = []
    length = 0
    for phrase in phrases:
        sounds = sum(len(word.sounds) for word in phrase.words)
        if held and length + sounds > LONGEST_BREATH_SOUNDS:
            yield held
            held, length = [], 0
        held.append(phrase)
        length += sounds
        if phrase.words[-1].mark in SENTENCE_ENDS:
            yield held
            held, length = [], 0
    if held:
        yield held


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


def _sentences(words: Iterable[SaidWord]) -> Iterator[list[SaidWord]]:
    """Words up to each mark that says how they are said; where none comes, not all are waited for."""
    held: list[SaidWord] = []
    for word in words:
        held.append(word)
        if word.mark in _ENDS or len(held) == LONGEST_SENTENCE_WORDS:
            yield held
            held = []
    if held:
        yield held
