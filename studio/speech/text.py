"""Text as it is said: every written word with the words a reader speaks for it. Free of torch.

"In 1994 it cost $3.50." is read "in nineteen ninety four it cost three dollars fifty"; the written
words stay as they are, so that a person sees their own text under the waveform. The rules of a
language are in `text_english` and `text_german`; `text_others` has what num2words knows of the rest.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from studio.project.turn_words import words_of
from studio.project.values import base_language
from studio.speech.own_words import own_rules
from studio.speech.text_rules import rewritten

Expansion = Callable[[str, str, str], str]
"""A language's rule: (token, token before or "", token after or "") to what is said, unfiltered."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A written word, and what is said for it: one or more lower-case words between single spaces."""

    written: str
    spoken: str


def spoken_form(text: str, language: str = "en") -> list[SpokenWord]:
    """The words of `text` with their spoken forms, in order.

    The words are the project's, `studio.project.turn_words.words_of`; each has at least one spoken word.
    `language` is a code such as "en" or "de-AT". The rules of the project, where some hold (`own_words`),
    come before those of the language.
    """
    expand = _expansion(language)
    written = words_of(text)
    rules = own_rules()
    own = rewritten(written, rules) if rules else [None] * len(written)
    tokens = ["", *(_without_lone_marks(word) for word in written), ""]
    return [
        SpokenWord(word, _by_rule(expand, ruled) or _said(token, _expanded(expand, token, before, after)))
        for word, ruled, before, token, after in zip(
            written, own, tokens, tokens[1:], tokens[2:], strict=False
        )
    ]


def _by_rule(expand: Expansion, ruled: str | None) -> str:
    """What a rule made of a word, its numbers read by the language; "" where it says nothing."""
    if not ruled:
        return ""
    pieces = ruled.split()
    said = (_expanded(expand, each, "", "") if _NUMBER.search(each) else each for each in pieces)
    return plain_words(" ".join(said))


_NUMBER = re.compile(r"\d")


def _expanded(expand: Expansion, token: str, before: str, after: str) -> str:
    try:
        return expand(token, before, after)
    except (ValueError, OverflowError):  # num2words has no name for a number of hundreds of digits
        return " ".join(token)


def _without_lone_marks(word: str) -> str:
    """A word of the project without the punctuation that stands apart from it, its digits plain ones."""
    spoken = next(part for part in word.split() if words_of(part))
    return "".join(str(unicodedata.digit(c)) if c.isdigit() and c not in "¹²³" else c for c in spoken)


def plain_words(spoken: str) -> str:
    """Lower-case words between single spaces: of letters and apostrophes, all else becomes a space."""
    folded = _undressed(spoken).lower().replace("\u2019", "'").replace("\u02bc", "'")
    kept = "".join(c if c == "'" or unicodedata.category(c)[0] in "LMN" else " " for c in folded)
    words = (re.sub(r"^'+(?!(?:em|tis|twas|cause|til|bout|n)\b)|'+$", "", word) for word in kept.split())
    return " ".join(word for word in words if word)


def _undressed(text: str) -> str:
    """The text with plain letters for those that only look otherwise: bold as in "𝐇𝐞𝐲", wide, ligatures."""
    if text.isascii():
        return text
    plain = "".join(unicodedata.normalize("NFKC", c) if c.isalpha() else c for c in text)
    return unicodedata.normalize("NFC", plain)  # with the marks that follow them, as in half-width "ｶﾞ"


def _said(token: str, expanded: str) -> str:
    """The filtered expansion; a token that it leaves nothing of is named by its characters."""
    named = " ".join(unicodedata.name(character, "symbol") for character in token)
    return plain_words(expanded) or plain_words(token) or plain_words(named)


def _expansion(language: str) -> Expansion:
    """The rule of a language; the import waits because num2words loads every language it knows."""
    from studio.speech import text_english, text_german, text_others

    code = base_language(language)
    if code == "en":
        return text_english.expand
    if code == "de":
        return text_german.expand
    return text_others.expansion(code)
