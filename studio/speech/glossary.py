"""Names and terms of a project in what a recogniser wrote: put where they were heard, as they are written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from studio.project.values import base_language
from studio.speech.text import plain_words


@dataclass(frozen=True, slots=True)
class Term:
    """A name or term to listen for, and how it is written, "" where just so."""

    heard: str
    written: str = ""

    @property
    def text(self) -> str:
        """How it is written."""
        return self.written or self.heard


class _Timed(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...


Word = TypeVar("Word", bound=_Timed)


def corrected(words: Sequence[Word], terms: Sequence[Term], language: str = "en") -> list[Word]:
    """The words with the glossary's terms where they were heard, in other letters or with the same sounds.

    A term's words share the time of those in whose place they come; what was punctuated stays so.
    """
    result = list(words)
    for term in sorted(terms, key=lambda each: -len(each.heard)):
        result = _with_term(result, term, language)
    return result


def _with_term(words: list[Word], term: Term, language: str) -> list[Word]:
    wanted, written = plain_words(term.heard), term.text.split()
    if not wanted or not written:
        return words
    sounds = _sounds(wanted) if base_language(language) == "en" else frozenset()
    count = len(wanted.split())
    result: list[Word] = []
    place = 0
    while place < len(words):
        for length in (count, count + 1, count - 1):
            window = words[place : place + length]
            if length > 0 and len(window) == length and _is_heard(window, wanted, sounds):
                result += _written(window, written)
                place += length
                break
        else:
            result.append(words[place])
            place += 1
    return result


def _is_heard(window: Sequence[Word], wanted: str, sounds: frozenset[tuple[str, ...]]) -> bool:
    said = plain_words(" ".join(word.text for word in window))
    if said == wanted:
        return True
    # Of short words too many sound alike: "no" is no name of anybody.
    return len(wanted) > 3 and bool(said) and bool(sounds) and bool(sounds & _sounds(said))


def _sounds(words: str) -> frozenset[tuple[str, ...]]:
    """The likeliest sounds of words one after another, also those of the first word's alternates."""
    from studio.speech.pronunciation import phones_of

    first, *rest = words.split() or [""]
    tail = tuple(phone for word in rest for phone in phones_of(word)[0])
    return frozenset((*phones, *tail) for phones in phones_of(first)) if first else frozenset()


def _written(window: Sequence[Word], written: Sequence[str]) -> list[Word]:
    """The words of a term over the time of a window, with the signs before and after it."""
    before = re.match(r"^\W*", window[0].text)
    after = re.search(r"\W*$", window[-1].text)
    texts = list(written)
    texts[0] = (before[0] if before else "") + texts[0]
    texts[-1] += after[0] if after else ""
    if len(texts) == len(window):
        spans = [(word.start, word.end) for word in window]
    else:
        start, whole = window[0].start, window[-1].end - window[0].start
        spans = [
            (start + whole * n / len(texts), start + whole * (n + 1) / len(texts)) for n in range(len(texts))
        ]
    return [
        replace(window[min(place, len(window) - 1)], text=text, start=begin, end=end)  # type: ignore[type-var]
        for place, (text, (begin, end)) in enumerate(zip(texts, spans, strict=True))
    ]
