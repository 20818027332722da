"""Measures of spoken audio: is it sound at all, does it say its words, and whose voice is it.

They serve the demo's proof and the tests. Levels need NumPy only; words and voices are measured by
studio.speech, loaded when asked for. How a checkpoint does is measured by `evaluation_run`.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from studio.events import Result

Floats = NDArray[np.float32]

SILENT_DBFS = -60.0
"""Sound whose level is below this counts as silent."""

FRAME_S = 0.02
FULL_SCALE = 0.999
HEARD_FROM = 0.5
"""The mean alignment score from which a sound counts as saying its text.

On ten sentences of one voice, real recordings scored 0.90 to 0.98, and with the text of another sentence
at most 0.30; where right and wrong are equally likely a score of 0.5 is even odds (studio.speech.scores).
"""

SPEECH_RATE_HZ = 16_000


@dataclass(frozen=True)
class SoundMeasures:
    """What a sound is like: `level_dbfs` (RMS), `peak` (1.0 is full scale), and two shares from 0 to 1.

    `clipped` is the share of samples at full scale, `silent` that of 20 ms frames 40 dB under the loudest.
    """

    seconds: float
    level_dbfs: float
    peak: float
    clipped: float
    silent: float

    @property
    def usable(self) -> bool:
        """Neither silent nor clipped."""
        return self.level_dbfs > SILENT_DBFS and self.clipped < 1e-4 and self.silent < 0.95


@dataclass(frozen=True)
class WordsHeard:
    """How well a sound fits a text: the words with their alignment scores, and the mean score."""

    score: float
    words: tuple[tuple[str, float], ...]

    @property
    def heard(self) -> bool:
        """Whether the sound says the text, as far as a score can tell."""
        return bool(self.words) and self.score >= HEARD_FROM


def level_dbfs(samples: Floats) -> float:
    """The RMS level in dB of full scale, at least -120; that of nothing is -120."""
    if not len(samples):
        return -120.0
    return max(-120.0, 20.0 * float(np.log10(np.sqrt(np.mean(np.square(samples, dtype=np.float64))) + 1e-12)))


def clipped_share(samples: Floats) -> float:
    """The share of samples, from 0 to 1, that lie at full scale."""
    return float(np.mean(np.abs(samples) >= FULL_SCALE)) if len(samples) else 0.0


def silence_share(samples: Floats, sample_rate: int, *, below_loudest_db: float = 40.0) -> float:
    """The share of 20 ms frames, from 0 to 1, that are so far under the loudest one; 1 for silence."""
    size = round(FRAME_S * sample_rate)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    levels = 10.0 * np.log10(np.mean(np.square(frames, dtype=np.float64), axis=1) + 1e-12)
    if not len(levels) or levels.max() < SILENT_DBFS:
        return 1.0
    return float(np.mean(levels < levels.max() - below_loudest_db))


def measure_sound(samples: Floats, sample_rate: int) -> SoundMeasures:
    """Level, peak, clipping and silence of mono `samples`, shape (n,)."""
    return SoundMeasures(
        seconds=len(samples) / sample_rate,
        level_dbfs=level_dbfs(samples),
        peak=float(np.abs(samples).max(initial=0.0)),
        clipped=clipped_share(samples),
        silent=silence_share(samples, sample_rate),
    )


def contains_words(samples: Floats, sample_rate: int, text: str, *, language: str = "en") -> WordsHeard:
    """How well the words of `text` are heard in `samples`, by the score of their forced alignment.

    A score says how well the sound fits the word at its place (studio.speech.scores), not that no other
    word fits better. Raises StudioError as studio.speech.alignment.align does.
    """
    from studio.speech.alignment import TurnToAlign, align

    seconds = len(samples) / sample_rate
    found = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "spoken.wav"
        soundfile.write(path, samples, sample_rate, subtype="FLOAT")
        for event in align(path, [TurnToAlign(0, 0.0, seconds, text)], language=language):
            if isinstance(event, Result):
                found = event.value.get(0, [])
    words = tuple((word.text, float(word.score)) for word in found)
    return WordsHeard(float(np.mean([score for _, score in words])) if words else 0.0, words)


def voice_similarity(samples: Floats, sample_rate: int, references: Sequence[str | Path]) -> float:
    """How alike two voices are, from -1 to 1: the cosine between the d-vectors of `samples` and `references`.

    Of one speaker it is mostly above 0.75, of two below 0.65, or 0.75 where they share a telephone line.
    Raises StudioError where the encoder's weights are not installed or a reference cannot be read.
    """
    from studio.voices.evaluation_sounds import Likeness, real_sounds

    return Likeness(real_sounds(map(Path, references))).of(_at_speech_rate(samples, sample_rate))


def _at_speech_rate(samples: Floats, sample_rate: int) -> Floats:
    if sample_rate == SPEECH_RATE_HZ:
        return np.asarray(samples, np.float32)
    return np.asarray(soxr.resample(samples, sample_rate, SPEECH_RATE_HZ), np.float32)
