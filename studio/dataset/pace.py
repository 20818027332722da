"""Pace and order of turns against figures that people go by, and against each speaker's own average.

A wrong turn or a wrong text shows in its pace: people say 170 to 250 words a minute in turns of 20 words or
more, and 3.3 to 5.9 syllables a second, give or take a standard deviation (0.44 where slow, 0.84 where fast).
"""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from enum import StrEnum
from typing import Any

from studio.project.board_reads import TurnFigures

SETTING = "pace"
"""Under this name the project keeps the figures (`Project.setting`)."""


class Oddity(StrEnum):
    """What of a turn is outside of the figures."""

    WORDS = "words"
    SYLLABLES = "syllables"
    FASTEST = "fastest"
    LOW_RUN = "low_run"
    ORDER = "order"


@dataclass(frozen=True)
class Figures:
    """Between which figures a turn is nothing odd.

    Attributes:
        least_words, most_words: words a minute, in turns of at least `counted_words` words
        least_syllables, most_syllables: syllables a second of speaking
        fastest: syllables a second of any one word
        low_run: so many words of low score one after the other are odd
    """

    least_words: float = 170.0
    most_words: float = 250.0
    counted_words: float = 20.0
    least_syllables: float = 2.86
    most_syllables: float = 6.74
    fastest: float = 14.0
    low_run: float = 4.0

    def to_json(self) -> dict[str, float]:
        """As plain values, for the project's setting."""
        return asdict(self)

    @classmethod
    def from_json(cls, stored: object) -> "Figures":
        """From plain values; what is missing or no number is as it is at first."""
        known: Mapping[str, Any] = stored if isinstance(stored, Mapping) else {}
        numbers = {
            field.name: float(known[field.name])
            for field in fields(cls)
            if isinstance(known.get(field.name), int | float) and math.isfinite(known[field.name])
        }
        return replace(cls(), **numbers)


@dataclass(frozen=True, slots=True)
class JudgedTurn:
    """A turn's figures, its speaker's averages beside them (None where there are none), and what is odd."""

    figures: TurnFigures
    usual_words: float | None
    usual_syllables: float | None
    odd: frozenset[Oddity]


def judge(turns: Sequence[TurnFigures], lines: Mapping[int, int], figures: Figures) -> list[JudgedTurn]:
    """Judge the turns of a recording, in their order.

    `lines` is the first line of the transcript that each matched turn says, by turn id: turns whose lines
    come in another order than they do are out of order.
    """
    words = _averages(turns, lambda turn: _counted_pace(turn, figures), lambda turn: turn.speech_s)
    syllables = _averages(turns, lambda turn: turn.syllables_per_s, lambda turn: turn.voiced_s)
    disordered = _out_of_order(
        [(turn.turn_id, lines[turn.turn_id]) for turn in turns if turn.turn_id in lines]
    )
    return [
        JudgedTurn(
            turn,
            words.get(turn.speaker_id),
            syllables.get(turn.speaker_id),
            frozenset(_odd(turn, figures, turn.turn_id in disordered)),
        )
        for turn in turns
    ]


def _odd(turn: TurnFigures, figures: Figures, disordered: bool) -> Sequence[Oddity]:
    pace, rate = _counted_pace(turn, figures), turn.syllables_per_s
    found = {
        Oddity.WORDS: pace is not None and not figures.least_words <= pace <= figures.most_words,
        Oddity.SYLLABLES: (
            rate is not None and not figures.least_syllables <= rate <= figures.most_syllables
        ),
        Oddity.FASTEST: turn.fastest > figures.fastest,
        Oddity.LOW_RUN: turn.low_run >= figures.low_run,
        Oddity.ORDER: disordered,
    }
    return [oddity for oddity, there in found.items() if there]


def _counted_pace(turn: TurnFigures, figures: Figures) -> float | None:
    return turn.words_per_minute if turn.timed >= figures.counted_words else None


def _averages(turns: Sequence[TurnFigures], value: Any, weight: Any) -> dict[int | None, float]:
    """Each speaker's average, long turns counting more."""
    sums: dict[int | None, tuple[float, float]] = {}
    for turn in turns:
        of_turn = value(turn)
        if of_turn is not None:
            total, weights = sums.get(turn.speaker_id, (0.0, 0.0))
            sums[turn.speaker_id] = total + of_turn * weight(turn), weights + weight(turn)
    return {speaker: total / weights for speaker, (total, weights) in sums.items() if weights > 0}


def _out_of_order(places: Sequence[tuple[int, int]]) -> set[int]:
    """The turns outside of the longest stretch of lines that rises: as few as can be called out of order."""
    ends: list[int] = []
    lengths: list[int] = []
    for _, line in places:
        at = bisect_left(ends, line + 1)  # several turns may share a line
        ends[at : at + 1] = [line]
        lengths.append(at + 1)
    wanted, bound = len(ends), math.inf
    kept: set[int] = set()
    for (turn_id, line), length in zip(reversed(places), reversed(lengths), strict=True):
        if length == wanted and line <= bound:
            kept.add(turn_id)
            wanted, bound = wanted - 1, line
    return {turn_id for turn_id, _ in places} - kept
