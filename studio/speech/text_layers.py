"""What differs between a turn's text and what a recogniser heard, compared as it is said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from studio.events import Event, Result
from studio.speech.text import SpokenWord, spoken_form

Marked = tuple[tuple[str, bool], ...]
"""Words as they are written, each with whether the other layer has it too."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Two layers of a turn's text: their words, and how many spoken words are wrong, missing or too many.

    `spoken` is the turn's own text as it is said.
    """

    own: Marked
    heard: Marked
    spoken: str
    wrong: int
    said: int

    @property
    def error_rate(self) -> float:
        """Wrong words for each spoken one: the word error rate, where the turn's text is the reference."""
        return self.wrong / max(self.said, 1)


def difference(text: str, heard: str, language: str = "en") -> Difference:
    """Compare two texts by their spoken words: "1994" and "nineteen ninety four" are the same."""
    own, other = spoken_form(text, language), spoken_form(heard, language)
    own_said, own_places = _said(own)
    other_said, other_places = _said(other)
    own_wrong: set[int] = set()
    other_wrong: set[int] = set()
    wrong = 0
    matcher = SequenceMatcher(None, own_said, other_said, autojunk=False)
    for tag, own_start, own_end, start, end in matcher.get_opcodes():
        if tag != "equal":
            wrong += max(own_end - own_start, end - start)
            own_wrong.update(own_places[own_start:own_end])
            other_wrong.update(other_places[start:end])
    spoken = " ".join(own_said)
    return Difference(_marked(own, own_wrong), _marked(other, other_wrong), spoken, wrong, len(own_said))


def differences(layers: Sequence[tuple[int, str, str]], language: str = "en") -> Iterator[Event]:
    """Work that compares (turn id, text, heard): a `Result` with the `Difference` of each turn by its id."""
    yield Result({turn_id: difference(text, heard, language) for turn_id, text, heard in layers})


def _said(words: Sequence[SpokenWord]) -> tuple[list[str], list[int]]:
    """All spoken words, and for each the place of the written word that it is of."""
    said: list[str] = []
    places: list[int] = []
    for place, word in enumerate(words):
        for spoken in word.spoken.split():
            said.append(spoken)
            places.append(place)
    return said, places


def _marked(words: Sequence[SpokenWord], wrong: set[int]) -> Marked:
    return tuple((word.written, place not in wrong) for place, word in enumerate(words))
