"""What is usual for each speaker, so that everybody is compared with himself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from studio.speech.checks_turns import TurnMeasures, TurnToCheck
from studio.speech.checks_words import OpenSpeech, WordMeasures

ENOUGH = 8
"""Values that a speaker needs to be compared with himself; with fewer he is compared with everybody."""

VOWEL_S, CONSONANT_S = 0.09, 0.07
"""How long phones last at a middling pace, to compare words of different make."""

BREATH_BELOW_DB = 30.0
"""Breath is that much softer than the loud moments of speech."""

SHORTEST_PACE_WORDS = 20
"""Turns of fewer words have no pace worth the name, in the practice of transcribers."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The middle and the spread of some measure, robust against the errors that are looked for."""

    middle: float
    spread: float

    def distance(self, value: float) -> float:
        """How far off a value is, in spreads: below 0 where it is less than usual."""
        return (value - self.middle) / self.spread


# The least spread of each measure: what is no more unlike than that is alike.
LEAST_SPREAD = {
    "background": 2.0,  # dB
    "loudness": 2.0,  # dB
    "steadiness": 0.06,
    "flatness": 0.08,
    "length": 0.25,  # natural logarithm of a word's length against what its phones take
    "doubt": 0.3,  # minus the natural logarithm of a word's score
    "syllables": 0.5,  # a second
    "pace": 15.0,  # words a minute
    "open": 0.02,  # seconds under no word in a turn
}


@dataclass(frozen=True, slots=True)
class Habits:
    """What is usual for one speaker, by measure."""

    usual: Mapping[str, Usual]
    score: float = 1.0
    syllable_lengths: Mapping[int, float] = field(default_factory=dict)

    def distance(self, measure: str, value: float) -> float:
        """How many spreads from the speaker's middle a value lies."""
        return self.usual[measure].distance(value)


def habits_of(measured: Sequence[tuple[TurnToCheck, TurnMeasures]]) -> dict[int | None, Habits]:
    """The habits of each speaker, by id; of those who say little, what is usual for all."""
    everybody = [_values(turn, found) for turn, found in measured]
    speakers = {turn.speaker_id for turn, _ in measured}
    habits = {}
    for speaker in speakers:
        own = [
            values
            for (turn, _), values in zip(measured, everybody, strict=True)
            if turn.speaker_id == speaker
        ]
        usual = {name: _usual(name, own, everybody) for name in LEAST_SPREAD}
        words = [word for turn, found in measured if turn.speaker_id == speaker for word in found.words]
        scores = [word.score for word in words if word.score is not None]
        habits[speaker] = Habits(usual, float(np.median(scores)) if scores else 1.0, _lengths(words))
    return habits


def length_against_phones(word: WordMeasures) -> float:
    """The natural logarithm of a word's length over what its phones take at a middling pace."""
    expected = word.syllables * VOWEL_S + (word.phones - word.syllables) * CONSONANT_S
    return float(np.log(max(word.end - word.start, 1e-3) / max(expected, CONSONANT_S)))


def doubt(score: float) -> float:
    """A word's score as a doubt: 0 for a score of 1, rising without end towards a score of 0."""
    return -float(np.log(score + 0.01))


def loudness_of(speech: OpenSpeech) -> float:
    """From 0 for what is as soft as breath to 1 for what is as loud as speech."""
    return float(np.clip((speech.level_db + BREATH_BELOW_DB) / 12.0, 0.0, 1.0))


def open_seconds(found: TurnMeasures) -> float:
    """How long something is said under no word in a turn."""
    return sum((speech.end - speech.start) * loudness_of(speech) for speech in found.open_speech)


def syllables_a_second(found: TurnMeasures) -> float | None:
    """Syllables a second of the words alone, pauses left out; None for a turn of few syllables."""
    seconds = sum(word.end - word.start for word in found.words)
    syllables = sum(word.syllables for word in found.words)
    return syllables / seconds if syllables >= 4 and seconds > 0 else None


def words_a_minute(turn: TurnToCheck) -> float | None:
    """The pace of a turn of twenty words or more, pauses included; None for a shorter one."""
    if len(turn.words) < SHORTEST_PACE_WORDS:
        return None
    return 60 * len(turn.words) / (turn.end - turn.start)


def _values(turn: TurnToCheck, found: TurnMeasures) -> dict[str, list[float]]:
    rate, pace = syllables_a_second(found), words_a_minute(turn)
    return {
        "background": [found.background_db - found.loud_db],
        "loudness": [found.loud_db],
        "steadiness": [found.steadiness],
        "flatness": [found.flatness],
        "length": [length_against_phones(word) for word in found.words if word.phones],
        "doubt": [doubt(word.score) for word in found.words if word.score is not None],
        "syllables": [] if rate is None else [rate],
        "pace": [] if pace is None else [pace],
        "open": [open_seconds(found)],
    }


def _usual(
    name: str, own: Iterable[Mapping[str, list[float]]], all_: Iterable[Mapping[str, list[float]]]
) -> Usual:
    values = [value for each in own for value in each[name]]
    if len(values) < ENOUGH:
        values = [value for each in all_ for value in each[name]]
    if not values:
        return Usual(0.0, LEAST_SPREAD[name])
    middle = float(np.median(values))
    spread = 1.4826 * float(np.median(np.abs(np.array(values) - middle)))
    return Usual(middle, max(spread, LEAST_SPREAD[name]))


def _lengths(words: Iterable[WordMeasures]) -> dict[int, float]:
    """The median length of a speaker's words by their number of syllables, in seconds."""
    by_syllables: dict[int, list[float]] = {}
    for word in words:
        by_syllables.setdefault(word.syllables, []).append(word.end - word.start)
    return {syllables: float(np.median(lengths)) for syllables, lengths in by_syllables.items()}
