"""Finding a line by a few letters of its words, and saying which letters fitted."""

from dataclasses import dataclass

_START_OF_WORD = 3.0
_INSIDE = 1.5
_SCATTERED = 0.6
"""Letters in order, with others between: "mnt" for "Merge with the next turn"."""
_SHORTER_IS_BETTER = 0.004


@dataclass(frozen=True, slots=True)
class Match:
    """How well a query fits a text, more is better, and the places of the letters that do."""

    score: float
    places: frozenset[int]


def match(query: str, text: str) -> Match | None:
    """How a query fits; None where one of its words is not found, in any order, even scattered."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that is two in lower case would shift the places
        lowered = text
    score, places = 0.0, set[int]()
    for word in query.lower().split():
        found = _find(word, lowered)
        if found is None:
            return None
        score += found.score
        places |= found.places
    return Match(score - _SHORTER_IS_BETTER * len(text), frozenset(places))


def _find(word: str, text: str) -> Match | None:
    inside = text.find(word)
    at = inside
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return Match(_START_OF_WORD + _early(at, text), frozenset(range(at, at + len(word))))
        at = text.find(word, at + 1)
    if inside >= 0:
        return Match(_INSIDE, frozenset(range(inside, inside + len(word))))
    return _scattered(word, text)


def _early(at: int, text: str) -> float:
    return 1.0 - at / len(text)


def _scattered(word: str, text: str) -> Match | None:
    """The letters in order, each at the start of a word or right after the one before it."""
    places: list[int] = []
    for letter in word:
        after = places[-1] + 1 if places else 0
        if places and after < len(text) and text[after] == letter:
            places.append(after)
            continue
        starts = (at for at in range(after, len(text)) if text[at] == letter and _begins_word(at, text))
        found = next(starts, None)
        if found is None:
            return None
        places.append(found)
    return Match(_SCATTERED * len(word) / 2, frozenset(places))


def _begins_word(at: int, text: str) -> bool:
    return at == 0 or not text[at - 1].isalnum()
