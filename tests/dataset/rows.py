"""Rows of a made-up project, for the tests that cut and freeze: tones in place of words."""

from collections.abc import Sequence

import numpy as np

from studio.dataset.clips import ClipSpan
from studio.dataset.freeze import ClipToFreeze
from studio.project.values import Phone, Recording, State, Turn, Word

RATE = 16_000


def recording(number: int = 1, name: str = "call", rate: int = RATE, seconds: float = 60.0) -> Recording:
    return Recording(
        number, name, f"audio/{name}.wav", "0" * 64, rate, 1, round(rate * seconds), "en", "", ""
    )


def turn(start: float, end: float, text: str = "") -> Turn:
    return Turn(1, 1, 1, start, end, text, State.GOLD, "", False, "person")


def words(*times: tuple[float | None, float | None], first_id: int = 1) -> list[Word]:
    return [
        Word(
            first_id + place,
            1,
            place,
            f"Word{place},",
            f"tone{chr(97 + place % 26)}",
            start,
            end,
            0.9,
            False,
            "test",
        )
        for place, (start, end) in enumerate(times)
    ]


def phones_of(word: Word) -> list[Phone]:
    assert word.start is not None and word.end is not None
    middle = (word.start + word.end) / 2
    return [
        Phone(1, word.id, 0, "AH", word.start, middle, 0.8),
        Phone(2, word.id, 1, "N", middle, word.end, 0.7),
    ]


def to_freeze(place: Turn, said: Sequence[Word], of: Recording | None = None) -> list[ClipToFreeze]:
    """The whole of a turn as one clip, whatever the cutting does."""
    phones = {word.id: phones_of(word) for word in said if word.start is not None}
    span = ClipSpan(place.start, place.end, 0, len(said) - 1, " ".join(word.text for word in said))
    return [ClipToFreeze(of or recording(), span, said, phones)]


def tone(of: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
    """What `freeze` reads: a tone whose pitch tells where in which recording it was cut."""
    time = np.arange(round((end - start) * of.sample_rate)) / of.sample_rate
    hertz = 200 + 10 * start + 100 * of.id
    return (0.5 * np.sin(2 * np.pi * hertz * time)).astype(np.float32), of.sample_rate
