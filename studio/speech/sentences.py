"""Where sentences begin and end in a text that is being typed, and where written words stand in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s|$)|\n")
_SHORT = re.compile(
    r"(?:^|[\s(\"'])(?:[A-Za-z]|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|Nr|No|vs|etc|bzw|ca|usw|z\.\s?B|e\.\s?g|i\.\s?e)\.$"
)
"""What stands before a full stop that ends no sentence: initials and abbreviations."""
_LONGEST_SHORT = 8
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
        before = text[max(start, mark.end() - _LONGEST_SHORT) : mark.end()]
        if mark.group() == "." and _SHORT.search(before) and _goes_on(text, mark.end()):
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


def _goes_on(text: str, place: int) -> bool:
    """Whether more stands in the line behind a place, or could still come there."""
    return _MORE.match(text, place) is not None


def _trimmed(text: str, start: int, end: int, ended: bool) -> list[Sentence]:
    said = text[start:end]
    if not any(character.isalnum() for character in said):
        return []
    begin = start + len(said) - len(said.lstrip())
    return [Sentence(begin, start + len(said.rstrip()), ended)]
