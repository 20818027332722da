"""All measures of one turn that need nothing but the turn: they are kept until it changes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.speech.checks_hearing import NOTHING, Hearing
from studio.speech.checks_reading import Misread, Placed
from studio.speech.checks_sound import (
    SAMPLE_RATE,
    SoundOfTurn,
    background_db,
    clipping,
    sound_of_turn,
    spectral_shape,
)
from studio.speech.checks_words import (
    OpenSpeech,
    WordMeasures,
    WordToCheck,
    measure_words,
    open_speech,
)
from studio.speech.clip_measures import ClipMeasures, measure_clip

AROUND_S = 0.4
"""How far beyond a turn its sound is looked at, where no other turn is."""

SPARE_S = 0.3
"""How far beyond it the aligner may place words."""

LEAST_OPEN_S = 0.06
"""Shorter sounds under no word are the slack of any labelling."""


@dataclass(frozen=True, slots=True)
class ClipToCheck:
    """A clip of a turn."""

    id: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class TurnToCheck:
    """A turn as the project has it, with its words and clips.

    `room` is the stretch around it that no turn before or after it has, `elsewhere` what lies under the
    words of other turns that overlap with it, both in seconds of the recording.
    """

    id: int
    speaker_id: int | None
    speaker: str
    start: float
    end: float
    room: tuple[float, float]
    words: tuple[WordToCheck, ...]
    clips: tuple[ClipToCheck, ...]
    elsewhere: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class TurnMeasures:
    """What was measured in one turn.

    Attributes:
        words: of the words with times, in order
        open_speech: speech under no word, in the turn and in the room around it
        misread: how the reading differs from the text, each with the id of its word
        loud_db: level of the turn's loud moments
        background_db, background_at: the loudest background of half a second, and where
        clipped, clipped_from, clipped_to: share of flat samples in the worst half second, and where that is
        flatness, steadiness: see `spectral_shape`
        clips: of its clips, in order
    """

    words: tuple[WordMeasures, ...]
    open_speech: tuple[OpenSpeech, ...]
    misread: tuple[tuple[Misread, int], ...]
    loud_db: float
    background_db: float
    background_at: float
    clipped: float
    clipped_from: float
    clipped_to: float
    flatness: float
    steadiness: float
    clips: tuple[ClipMeasures, ...]


def measure_turn(
    turn: TurnToCheck, samples: NDArray[np.float32], start: float, hearing: Hearing | None
) -> TurnMeasures:
    """Measure a turn in `samples` (n,) at 16 kHz, which begin at `start` and reach as far as its room.

    `hearing` is None where the words' language is none that can be heard.
    """
    sound = sound_of_turn(samples, start, turn.start, turn.end)
    spoken = [word.spoken or word.text.lower() for word in turn.words]
    heard, near_from = NOTHING, start
    if hearing is not None:
        near, near_from = _near(turn, samples, start)
        heard = hearing.of(near, spoken)
    placed: list[Placed | None] = [None] * len(spoken)
    if heard.placed:
        placed = [(near_from + first, near_from + last, score) for first, last, score in heard.placed]
    clip_share, clip_from, clip_to = clipping(sound, turn.start, turn.end)
    background, background_at = background_db(sound, turn.start, turn.end)
    flatness, steadiness = spectral_shape(sound, turn.start, turn.end)
    return TurnMeasures(
        words=tuple(measure_words(sound, turn.words, placed, [_phones(word) for word in spoken])),
        open_speech=tuple(_open_speech(sound, turn)),
        misread=tuple((slip, turn.words[slip.index].id) for slip in heard.misread),
        loud_db=sound.loud_db,
        background_db=background,
        background_at=background_at,
        clipped=clip_share,
        clipped_from=clip_from,
        clipped_to=clip_to,
        flatness=flatness,
        steadiness=steadiness,
        clips=tuple(
            measure_clip(clip.id, (clip.start, clip.end), turn.words, turn.elsewhere, samples, start)
            for clip in turn.clips
        ),
    )


def _phones(spoken: str) -> list[str]:
    from studio.speech.pronunciation import phones_of

    return [phone for part in spoken.split() for phone in phones_of(part)[0]]


def _near(turn: TurnToCheck, samples: NDArray[np.float32], start: float) -> tuple[NDArray[np.float32], float]:
    """The sound in which the turn's words are searched, and where it begins."""
    first = max(turn.start - SPARE_S, turn.room[0], start)
    last = min(turn.end + SPARE_S, turn.room[1])
    return samples[round((first - start) * SAMPLE_RATE) : round((last - start) * SAMPLE_RATE)], first


def _open_speech(sound: SoundOfTurn, turn: TurnToCheck) -> list[OpenSpeech]:
    if not any(word.start is not None for word in turn.words):
        return []
    covered = [
        (word.start, word.end) for word in turn.words if word.start is not None and word.end is not None
    ]
    covered += turn.elsewhere
    start = max(turn.start - AROUND_S, turn.room[0], sound.start)
    end = min(turn.end + AROUND_S, turn.room[1])
    return open_speech(sound, start, end, covered, LEAST_OPEN_S)
