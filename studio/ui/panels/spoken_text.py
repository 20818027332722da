"""Which words of a text live speech says when, so that it can go on after a stop or a change."""

from dataclasses import dataclass

from studio.speech.sentences import first_difference, sentence_start


@dataclass(frozen=True, slots=True)
class SpokenPlace:
    """From second `begin_s` of the live sound on, the characters from `start` to `end` are said: `said`."""

    begin_s: float
    start: int
    end: int
    said: str

    def stands_in(self, now: str) -> bool:
        """Whether the text still says it there."""
        return now[self.start : self.end] == self.said


class SpokenText:
    """What was asked for and what has been made of it so far.

    Attributes
        text: the text of the newest order, whole.
        places: the places that are made, in the order in which they are heard.
    """

    def __init__(self) -> None:
        self.text = ""
        self.places: list[SpokenPlace] = []
        self._offset = 0

    def begin(self, text: str, offset: int = 0) -> None:
        """An order begins that says `text` from the character `offset` on."""
        self.text, self._offset = text, offset

    def add(self, begin_s: float, start: int, end: int) -> None:
        """What comes at `begin_s` says these characters of the order."""
        start, end = start + self._offset, end + self._offset
        self.places.append(SpokenPlace(begin_s, start, end, self.text[start:end]))

    def heard_at(self, position_s: float) -> SpokenPlace | None:
        """The place that is heard at a second of the live sound."""
        return next((each for each in reversed(self.places) if each.begin_s <= position_s), None)

    def go_on_at(self, now: str, position_s: float | None) -> int:
        """Where to go on in the text as it is now: the length of it where all was heard.

        `position_s` is where it stopped, None where it was heard to its end. What was broken off is said
        anew from its sentence on, what was changed before it from the sentence of the change on.
        """
        heard = self.heard_at(position_s) if position_s is not None else None
        at = heard.start if heard is not None else 0 if position_s is not None else len(self.text)
        if now != self.text:
            at = min(at, first_difference(self.text, now))
        return sentence_start(now, at)

    def replaced(self, now: str, position_s: float) -> "Replacement | None":
        """What is to be made anew since the text became `now` while `position_s` was heard; None for nothing.

        What is heard now is said to its end, and so is what comes before the change.
        """
        if now.rstrip() == self.text.rstrip():
            return None
        change = first_difference(self.text, now)
        coming = [each for each in self.places if each.begin_s > position_s]
        heard = self.heard_at(position_s)
        if heard is not None and change < heard.end:
            return None  # it has been said: only a person knows whether to say it again
        first = next((each for each in coming if each.end >= change), None)
        if first is not None:
            return Replacement(first.begin_s, first.start, self.places.index(first))
        end = self.places[-1].end if self.places else 0
        while end < len(now) and self.places and not now[end].isspace():
            end += 1  # over the marks behind the last word
        return Replacement(None, end, len(self.places))

    def replace(self, replacement: "Replacement") -> None:
        """Forget the places from there on."""
        del self.places[replacement.number :]


@dataclass(frozen=True, slots=True)
class Replacement:
    """Cut the live sound at `at_s` (None: behind what is made) and say the text from `start` on there.

    `number` is that of the place in the text, from 0.
    """

    at_s: float | None
    start: int
    number: int
