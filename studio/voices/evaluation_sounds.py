"""One sentence said by a person and by a voice, compared: mel cepstra, pitch, speaker, words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soxr
from numpy.typing import NDArray

from studio.audio.files import read_mono
from studio.audio.pitch import STEP_S
from studio.dataset.snapshot import SnapshotClip
from studio.project.values import base_language
from studio.settings import resources_folder
from studio.speech.closed_vocabulary import ClosedVocabulary, spoken_words, word_errors
from studio.speech.dvectors import DVectorEncoder
from studio.speech.recorded import SAMPLE_RATE as SPEECH_RATE
from studio.voices.engines.studio.features import loud_frames, pitch_curve
from studio.voices.engines.studio.sound_form import FRAMES_PER_SECOND, SAMPLE_RATE, mel_spectrogram
from studio.voices.mel_measures import cepstral_distortion, likest_path
from studio.voices.timed_speech import TimedSpeech

Floats = NDArray[np.float32]
CENTS = 1200.0
LEAST_S = 0.1
"""Shorter sounds are filled up with silence, so that all measures have something to go by."""


@dataclass(frozen=True)
class Heard:
    """A sound as the measures hear it: `low` (n,) at 16 kHz, and T frames of the studio voice's form.

    `mel` is (80, T), `hertz` (T,) the pitch, NaN for none, and `loud` (T,) says where there is speech.
    """

    low: Floats
    mel: Floats
    hertz: Floats
    loud: NDArray[np.bool_]

    @classmethod
    def of(cls, samples: Floats, sample_rate: int) -> "Heard":
        """A mono sound; what is no number in it is heard as silence, as by a player."""
        least = round(LEAST_S * sample_rate)
        there = np.where(np.isfinite(samples), samples, 0)
        filled = np.pad(there, (0, max(0, least - len(samples))))
        low = np.asarray(soxr.resample(filled, sample_rate, SPEECH_RATE), np.float32)
        mel = mel_spectrogram(np.asarray(soxr.resample(filled, sample_rate, SAMPLE_RATE), np.float32))
        curve = pitch_curve(low)
        places = np.round(np.arange(mel.shape[1]) / FRAMES_PER_SECOND / STEP_S).astype(int)
        hertz = curve[np.minimum(places, len(curve) - 1)]
        return cls(low, mel.numpy(), hertz, loud_frames(mel).numpy())

    def without_ends(self) -> "Heard":
        """From the first frame with speech to the last: recordings differ in the quiet around it."""
        there = np.flatnonzero(self.loud)
        inner = slice(there[0], there[-1] + 1)
        return Heard(self.low, self.mel[:, inner], self.hertz[inner], self.loud[inner])


def against_recording(natural: Heard, made: Heard) -> dict[str, float]:
    """Distortion, pitch error and voicing error of what was spoken with times of its own."""
    one, other = natural.without_ends(), made.without_ends()
    first, second = likest_path(one.mel, other.mel)
    figures = {"mcd": cepstral_distortion(one.mel[:, first], other.mel[:, second], one.loud[first])}
    ours, theirs = one.hertz[first], other.hertz[second]
    voiced, also = np.isfinite(ours), np.isfinite(theirs)
    figures["voicing"] = 100 * float(np.mean(voiced != also))
    if (voiced & also).any():
        cents = CENTS * np.log2(theirs[voiced & also] / ours[voiced & also])
        figures["pitch"] = float(np.sqrt(np.mean(np.square(cents))))
    return figures


def in_its_times(natural: Heard, made: TimedSpeech, sample_rate: int) -> dict[str, float]:
    """Distortion frame by frame of what was spoken with the recording's times, and the duration error."""
    mel = Heard.of(made.samples, sample_rate).mel
    frames = min(mel.shape[1], natural.mel.shape[1])
    distortion = cepstral_distortion(natural.mel[:, :frames], mel[:, :frames], natural.loud[:frames])
    apart = np.subtract(made.own_s, made.recorded_s)
    return {"mcd_given": distortion, "duration": 1000 * float(np.sqrt(np.mean(np.square(apart))))}


class Likeness:
    """How near a sound is to a speaker, of whom these are `real` sounds at 16 kHz.

    Raises StudioError where the encoder's weights are missing.
    """

    def __init__(self, real: Sequence[Floats]) -> None:
        self._encoder = DVectorEncoder()
        mean = np.mean([self._encoder.embed(samples) for samples in real], axis=0)
        self._speaker = mean / max(float(np.linalg.norm(mean)), 1e-9)

    def of(self, samples_16k: Floats) -> float:
        """The cosine, from -1 to 1, with the mean d-vector of the real sounds."""
        return float(self._encoder.embed(samples_16k) @ self._speaker)


class Judges:
    """Who speaks, and which words: what is measured without looking at the recording's frames.

    `likeness` is that to the speaker of the `real` sounds, at 16 kHz.
    """

    def __init__(self, texts: Iterable[str], language: str, real: Sequence[Floats]) -> None:
        self.likeness = Likeness(real)
        in_english = base_language(language) == "en"
        self._words = ClosedVocabulary([*texts, *_other_sentences()]) if in_english else None

    @property
    def understands(self) -> bool:
        """Whether there is a recogniser for the language."""
        return self._words is not None

    def figures(self, sound: Heard, clip: SnapshotClip) -> dict[str, float]:
        """Likeness, and the share of the clip's words that were not heard."""
        return {"similarity": self.likeness.of(sound.low), **self.words(sound, clip)}

    def words(self, sound: Heard, clip: SnapshotClip) -> dict[str, float]:
        """The share of the clip's words that were not heard; nothing without a recogniser, or words."""
        said = spoken_words(clip.text) if self._words else []
        if self._words is None or not said:
            return {}
        return {"word_errors": 100 * word_errors(said, self._words.words(sound.low)) / len(said)}


def word_count(clip: SnapshotClip) -> int:
    """How many words a clip counts for."""
    return len(spoken_words(clip.text))


def real_sounds(paths: Iterable[Path]) -> list[Floats]:
    """Recordings at 16 kHz."""
    return [read_mono(path, sample_rate=SPEECH_RATE) for path in paths]


def _other_sentences() -> list[str]:
    """English sentences that nobody speaks here, so that the recogniser cannot guess one from the others."""
    return (resources_folder() / "prompts" / "en.txt").read_text(encoding="utf-8").splitlines()
