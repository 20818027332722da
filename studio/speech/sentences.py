"""Where sentences begin and end in a text that is being typed, and where written words stand in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s|$)|\n")
_SHORT = re.compile(
    r"(?:^|[\s(\"'])(?:[A-Za-z]|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|vs|etc|bzw|ca|usw|z\.\s?B|e\.\s?g|i\.\s?e)\.$"
)
"""What stands before a full stop that ends no sentence: initials and abbreviations."""
_NUMBER_SIGN = re.compile(r"(?:^|[\s(\"'])(?:Nr|No)\.$")
"""Stands before a full stop that ends no sentence where a number follows: "No. 5"."""
_LONGEST_SHORT = 8
_NOTHING = re.compile(r"\s*\Z")
_NUMBER = re.compile(r"[^\S\n]*\d")
_MORE = re.compile(r"[^\S\n]*\S|\s*\Z")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The characters from `start` to `end` of a text; `ended` where a mark or a new line ends them."""

    start: int
    end: int
    ended: bool


def sentences(text: str) -> list[Sentence]:
    """The sentences of `text` in order, without white space around them; what has no word is none."""
    found: list[Sentence] = []
    start = 0
    for mark in _END.finditer(text):
        if mark.group() == "." and _is_short(text, start, mark.end()):
            continue
        found += _trimmed(text, start, mark.end(), True)
        start = mark.end()
    return found + _trimmed(text, start, len(text), False)


def sentence_start(text: str, place: int) -> int:
    """Where the sentence begins that the character at `place` is of; the next one between two."""
    return next((each.start for each in sentences(text) if place < each.end), len(text))


def places_in(text: str, parts: Iterable[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Where parts, each one of written words in the order of `text`, begin and end in it."""
    at = 0
    for words in parts:
        start = end = at
        for number, token in enumerate(token for word in words for token in word.split()):
            found = text.find(token, end)
            if found >= 0:
                start, end = (found if number == 0 else start), found + len(token)
        yield start, end
        at = end


def first_difference(before: str, now: str) -> int:
    """How many characters two texts have in common at their beginning."""
    shorter = min(len(before), len(now))
    return next((at for at in range(shorter) if before[at] != now[at]), shorter)


def _is_short(text: str, start: int, end: int) -> bool:
    """Whether the full stop before `end` is of an abbreviation, with more in its line or still to come."""
    before = text[max(start, end - _LONGEST_SHORT) : end]
    if _NUMBER_SIGN.search(before):
        alone = len(text[start:end].split()) == 1
        return _NUMBER.match(text, end) is not None or (not alone and _NOTHING.match(text, end) is not None)
    return _SHORT.search(before) is not None and _MORE.match(text, end) is not None


def _trimmed(text: str, start: int, end: int, ended: bool) -> list[Sentence]:
    said = text[start:end]
    if not any(character.isalnum() for character in said):
        return []
    begin = start + len(said) - len(said.lstrip())
    return [Sentence(begin, start + len(said.rstrip()), ended)]
