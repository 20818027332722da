"""The board: how much there is, of whom and in which state, which sounds, and what is out of line."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from studio.dataset.coverage import Coverage, Sounds, Suggestion
from studio.project.board_reads import BoardClip, StateSum, TurnFigures

FAR = 3.5
"""So many robust spreads from the speaker's middle is out of line (B. Iglewicz and D. Hoaglin, 1993)."""

FEWEST = 8
"""Fewer values have no middle worth the name."""

SHORTEST_PACE_WORDS = 20
"""A turn of fewer words has no pace worth the name, in the practice of transcribers."""


class Measure(StrEnum):
    """What clips and turns are compared by."""

    PACE = "pace"
    LEVEL = "level"
    NOISE = "noise"
    LENGTH = "length"


LEAST_SPREAD: Mapping[Measure, float] = {
    Measure.PACE: 10.0,  # words a minute
    Measure.LEVEL: 1.0,  # dB
    Measure.NOISE: 1.5,  # dB
    Measure.LENGTH: 1.0,  # seconds
}
"""What is no more unlike than that is alike, however even a speaker is."""


@dataclass(frozen=True, slots=True)
class MeasuredClip:
    """A clip with how loud its speech is and how loud what lies under it, both in dB of full scale."""

    clip: BoardClip
    speech_db: float
    noise_db: float


@dataclass(frozen=True, slots=True)
class SpeakerSounds:
    """Which sounds of a language a speaker's material holds: all that is not rejected, and the gold of it."""

    speaker_id: int
    language: str
    everything: Coverage
    gold: Coverage
    gold_sounds: Sounds


@dataclass(frozen=True, slots=True)
class Outlier:
    """A clip or turn that is out of line with its speaker's others: `distance` in robust spreads."""

    measure: Measure
    turn_id: int
    recording_id: int
    speaker_id: int | None
    start: float
    end: float
    value: float
    usual: float
    distance: float


@dataclass(frozen=True, slots=True)
class Place:
    """The value of a measure, and what has it: a turn, or a clip of it, [start, end) in seconds."""

    value: float
    speaker_id: int | None
    turn_id: int
    recording_id: int
    start: float
    end: float


@dataclass(frozen=True)
class Board:
    """All that the board shows.

    Attributes:
        names: of the speakers and of the recordings, by id
        band: the wanted lengths of clips, seconds
        next_sentences: what each speaker might record next, by speaker id
    """

    speakers: Mapping[int, str]
    recordings: Mapping[int, str]
    sums: tuple[StateSum, ...] = ()
    turns: tuple[TurnFigures, ...] = ()
    clips: tuple[MeasuredClip, ...] = ()
    sounds: tuple[SpeakerSounds, ...] = ()
    next_sentences: Mapping[int, tuple[Suggestion, ...]] | None = None
    band: tuple[float, float] = (1.5, 11.0)

    def values(self, measure: Measure, speaker_id: int | None = None) -> list[float]:
        """The values of a measure, of one speaker or of all."""
        return [each.value for each in self.places(measure, speaker_id)]

    def places(self, measure: Measure, speaker_id: int | None = None) -> list[Place]:
        """All that has a value of a measure, of one speaker or of all."""
        return [each for each in _measured(self, measure) if speaker_id in (None, each.speaker_id)]


def outliers(board: Board) -> list[Outlier]:
    """What is out of line with the speaker's others, the farthest first."""
    found: list[Outlier] = []
    for measure in (Measure.PACE, Measure.LEVEL, Measure.NOISE):
        by_speaker: dict[int | None, list[Place]] = {}
        for each in _measured(board, measure):
            by_speaker.setdefault(each.speaker_id, []).append(each)
        for own in by_speaker.values():
            if len(own) >= FEWEST:
                found += _far(measure, own)
    return sorted(found, key=lambda each: -abs(each.distance))


def _far(measure: Measure, own: Sequence[Place]) -> Iterable[Outlier]:
    values = np.array([each.value for each in own])
    middle = float(np.median(values))
    spread = max(1.4826 * float(np.median(np.abs(values - middle))), LEAST_SPREAD[measure])
    for each in own:
        distance = (each.value - middle) / spread
        if abs(distance) > FAR:
            yield Outlier(
                measure, each.turn_id, each.recording_id, each.speaker_id, each.start, each.end,
                each.value, middle, distance,
            )  # fmt: skip


def _measured(board: Board, measure: Measure) -> Iterable[Place]:
    """All that has a value of this measure: turns have a pace, clips the others."""
    if measure is Measure.PACE:
        for turn in board.turns:
            pace = turn.words_per_minute
            if pace is not None and turn.timed >= SHORTEST_PACE_WORDS:
                yield Place(pace, turn.speaker_id, turn.turn_id, turn.recording_id, turn.start, turn.end)
        return
    for measured in board.clips:
        clip = measured.clip
        values = {
            Measure.LEVEL: measured.speech_db,
            Measure.NOISE: measured.noise_db,
            Measure.LENGTH: clip.seconds,
        }
        yield Place(values[measure], clip.speaker_id, clip.turn_id, clip.recording_id, clip.start, clip.end)
