"""From written text to the character numbers that the synthesizer reads."""

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from studio.errors import Message

PAD = "_"
END = "~"
PUNCTUATION = "!'\"(),-.:;? "
SYMBOLS = (PAD, END, *"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", *PUNCTUATION)
"""In the order of the published synthesizer's embedding rows; the number of a symbol is its place here."""

NOT_TOLD: Mapping[int, str] = MappingProxyType({})
_NUMBER = {symbol: number for number, symbol in enumerate(SYMBOLS)}
_ASCII = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "œ": "oe", "ł": "l", "đ": "d",
        "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00ab": '"', "\u00bb": '"',
        "\u2013": "-", "\u2014": "-", "\u2026": "...",
    }
)  # fmt: skip


def to_ascii(text: str) -> str:
    """`text` in lower case with letters of the English alphabet only: "Größe" becomes "groesse"."""
    plain = unicodedata.normalize("NFC", text).lower().translate(_ASCII)
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def readable(text: str, language: str = "en", spoken: Mapping[int, str] = NOT_TOLD) -> str:
    """`text` as the synthesizer was taught to read: numbers and symbols as words, ASCII, single spaces.

    Punctuation around a word stays, since the network learned its pauses from it. `spoken` tells how words
    are said by their place in the text, as frozen with a clip; the rest is read by the language.
    """
    words = [
        _with_punctuation(written, spoken.get(place) or said)
        for place, (written, said) in enumerate(_spoken_words(text, language))
    ]
    return " ".join(to_ascii(" ".join(words)).split())


def numbers_of(text: str, language: str = "en", spoken: Mapping[int, str] = NOT_TOLD) -> list[int]:
    """The character numbers of `text`, closed by the end symbol; characters it does not know are left out.

    `spoken` is as for `readable`.
    """
    kept = [_NUMBER[c] for c in readable(text, language, spoken) if c in _NUMBER and c not in (PAD, END)]
    return [*kept, _NUMBER[END]]


def strange_characters(text: str, language: str = "en") -> frozenset[str]:
    """The characters of `text` that the synthesizer was not taught, as they are once it is read."""
    return frozenset(c for c in readable(text, language) if c not in _NUMBER or c in (PAD, END))


def unreadable(text: str, language: str = "en") -> Message | None:
    """A sentence that names the characters of `text` that cannot be spoken, or None."""
    strange = sorted(strange_characters(text, language))
    if not strange:
        return None
    return Message(
        "These characters have no sound here and were left out: {characters}",
        {"characters": " ".join(strange)},
    )


def _spoken_words(text: str, language: str) -> list[tuple[str, str]]:
    from studio.speech.text import spoken_form

    return [(word.written, word.spoken) for word in spoken_form(text, language)]


def _with_punctuation(written: str, spoken: str) -> str:
    """The spoken form between the punctuation that the written form begins and ends with."""
    start = len(written) - len(written.lstrip("\"'(\u2018\u201c\u00ab"))
    end = len(written.rstrip("!'\"),-.:;?\u2019\u201d\u00bb\u2026"))
    if not spoken:
        return written
    before, after = written[:start], written[end:] if end > start else ""
    return f"{before}{spoken}{after}"
