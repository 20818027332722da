"""From a text to what must be found in the gold: phrases of words, each with its pronunciations."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from studio.errors import Message
from studio.project.values import base_language
from studio.speech.pronunciation import phones_of
from studio.speech.text import spoken_form
from studio.voices.engines.unit.index import UnitIndex, word_key

MOST_WORDS = 40
"""A phrase without punctuation is cut here: the search of one phrase must not delay the first sound."""

PAUSES_S = {",": 0.2, ";": 0.3, ":": 0.3, "–": 0.25, "—": 0.25, ".": 0.45, "!": 0.45, "?": 0.45, "…": 0.5}
_PARAGRAPH_S = 0.7

_BREAK = re.compile(r"([,;:.!?…]+[\"'”’)\]]*(?=\s|$)|\s[–—-]+\s|[–—]|\n\s*\n)")
_QUOTES = "\"'“”‘’„‚«»()[]"
_ABBREVIATIONS = frozenset(
    (
        *("mr", "mrs", "ms", "dr", "st", "prof", "sr", "jr", "vs", "vol", "gen", "col", "sgt"),
        *("capt", "lt", "rev", "hon", "e.g", "i.e", "a.m", "p.m", "u.s"),
    )
)

NEAR = {
    near.split()[0]: tuple(near.split()[1:])
    for near in (
        "AA AO AH AE", "AE EH AA AH", "AH IH UH EH AA", "AO AA OW AH", "AW AA AO OW", "AY AA EY AE",
        "B P D", "CH SH JH T", "D T DH", "DH D V TH Z", "EH AE IH EY AH", "ER R AH", "EY EH IY AY",
        "F TH V S", "G K D", "HH F TH", "IH IY EH AH", "IY IH EY Y", "JH CH ZH D", "K G T", "L W R OW",
        "M N NG", "N M NG", "NG N M", "OW AO UH UW", "OY AO OW AY", "P B T", "R ER W L", "S Z SH",
        "SH S CH ZH", "T D K", "TH F S T DH", "UH UW AH IH", "UW UH OW", "V F DH B", "W UW V R",
        "Y IY IH", "Z S ZH", "ZH SH JH Z",
    )
}  # fmt: skip
"""For a sound that the gold lacks, the sounds that come nearest, best first."""


@dataclass(frozen=True)
class TargetWord:
    """A word to say: `alternatives` are sequences of symbol numbers, any of which will do."""

    written: str
    key: str
    alternatives: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class Phrase:
    """Words said in one breath, then a pause of `pause_s`. `rising` marks a question's end."""

    words: tuple[TargetWord, ...]
    pause_s: float
    rising: bool
    notes: tuple[Message, ...]


def split_phrases(text: str) -> list[tuple[str, float, bool]]:
    """The text between punctuation, with the pause that follows in seconds and whether a question ends."""
    pieces = _BREAK.split(text)
    phrases: list[tuple[str, float, bool]] = []
    held = ""
    for piece, mark in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        held += piece
        if mark.startswith(".") and _abbreviated(held):
            held += mark
            continue
        if held.strip():
            phrases.append((held.strip(), _pause_s(mark), "?" in mark))
        elif phrases:
            before = phrases[-1]
            phrases[-1] = (before[0], max(before[1], _pause_s(mark)), before[2] or "?" in mark)
        held = ""
    return phrases + ([(held.strip(), 0.0, False)] if held.strip() else [])


def _abbreviated(text: str) -> bool:
    words = text.split()
    last = words[-1].strip("(\"'“‘").lower() if words else ""
    # A letter before a dot is an initial, unless it is the word I.
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and last != "i")


def _pause_s(mark: str) -> float:
    if not mark.strip():
        return _PARAGRAPH_S if "\n" in mark else 0.0
    return max((PAUSES_S.get(character, 0.0) for character in mark), default=0.0) or PAUSES_S["–"]


def plan(text: str, language: str, index: UnitIndex) -> list[Phrase]:
    """The phrases of `text`, with the words that `index` can say and a note for each that it cannot."""
    return [
        _phrase(words, pause_s if last else 0.0, rising and last, index, language)
        for piece, pause_s, rising in split_phrases(text)
        for words, last in _portions(_words(piece, language))
    ]


def _words(text: str, language: str) -> list[tuple[str, str]]:
    """Written and spoken word by word; a number that is said in several words gives several."""
    return [
        (form.written.strip(_QUOTES), said)
        for form in spoken_form(text, language)
        for said in form.spoken.replace("-", " ").split()
    ]


def _portions(words: list[tuple[str, str]]) -> list[tuple[list[tuple[str, str]], bool]]:
    starts = range(0, len(words), MOST_WORDS)
    return [(words[start : start + MOST_WORDS], start == starts[-1]) for start in starts]


def _phrase(
    words: Sequence[tuple[str, str]], pause_s: float, rising: bool, index: UnitIndex, language: str
) -> Phrase:
    targets: list[TargetWord] = []
    notes: list[Message] = []
    for written, said in words:
        target, note = _target(written, said, index, language)
        targets += [target] if target else []
        notes += [note] if note else []
    return Phrase(tuple(targets), pause_s, rising, tuple(notes))


def _target(
    written: str, said: str, index: UnitIndex, language: str
) -> tuple[TargetWord | None, Message | None]:
    """The word as the gold can say it, and what the user should know of that."""
    key = word_key(said)
    known = index.pronunciations.get(index.word_number.get(key, -1), [])
    if known:
        return TargetWord(written, key, tuple(known[:4])), None
    if base_language(language) != "en":
        return None, Message(
            "The word “{word}” could not be built: no gold recording holds it.", {"word": written}
        )
    said_so = phones_of(said)
    exact = [_numbers(phones, index) for phones in said_so]
    if possible := [numbers for numbers in exact if numbers is not None]:
        return TargetWord(written, key, tuple(possible)), None
    return _nearly(written, key, said_so[0], index)


def _numbers(phones: Sequence[str], index: UnitIndex) -> tuple[int, ...] | None:
    numbers = [index.symbol_number.get(phone) for phone in phones]
    return tuple(number for number in numbers if number is not None) if None not in numbers else None


def _nearly(
    written: str, key: str, phones: Sequence[str], index: UnitIndex
) -> tuple[TargetWord | None, Message | None]:
    """The word with near sounds in place of missing ones, where there are any."""
    missing = sorted({phone for phone in phones if phone not in index.symbol_number})
    choices = {phone: _near(phone, index) for phone in missing}
    lost = [phone for phone in missing if choices[phone] is None]
    if lost:
        return None, Message(
            "The word “{word}” could not be built: no gold recording holds the sound {sounds}.",
            {"word": written, "sounds": ", ".join(lost)},
        )
    numbers = _numbers([choices.get(phone) or phone for phone in phones], index)
    assert numbers is not None  # every missing phone was replaced by one that is there
    note = Message(
        "The word “{word}” was built with near sounds: no gold recording holds the sound {sounds}.",
        {"word": written, "sounds": ", ".join(missing)},
    )
    return TargetWord(written, key, (numbers,)), note


def _near(phone: str, index: UnitIndex) -> str | None:
    return next((near for near in NEAR.get(phone, ()) if near in index.symbol_number), None)
