"""The studio voice speaks with a recording's own times, and says what it would have done by itself."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import soxr
import torch

from studio.voices.engine import Samples
from studio.voices.engines.studio.acoustic import Sounds
from studio.voices.engines.studio.sound_form import (
    FRAMES_PER_SECOND,
    HOP_SAMPLES,
    SAMPLE_RATE,
    mel_spectrogram,
)
from studio.voices.engines.studio.speaking import StudioVoice, one_thread
from studio.voices.engines.studio.timed_sounds import TimedWord, timed_sounds
from studio.voices.timed_speech import TimedSpeech


def speak_as_recorded(voice: StudioVoice, words: Sequence[TimedWord], seconds: float) -> TimedSpeech | None:
    """The words of a clip of so many seconds, in its times, with the voice's own pitch and loudness.

    None where a word has no sounds with times.
    """
    timed = timed_sounds(words, voice.language, 1 + round(seconds * SAMPLE_RATE) // HOP_SAMPLES)
    if timed is None:
        return None
    symbols, places, moods, frames = (
        torch.from_numpy(row)[None] for row in (timed.symbols, timed.places, timed.moods, timed.frames)
    )
    sounds = Sounds(symbols, places, moods, torch.ones_like(symbols, dtype=torch.bool))
    with one_thread():
        own = voice.painter.prosody(sounds)
        mel = voice.painter.mel(sounds, replace(own, frames=frames.float()))
    lengths = (frames[0, 1:-1].float(), own.frames[0, 1:-1])
    recorded_s, own_s = (tuple((each / FRAMES_PER_SECOND).tolist()) for each in lengths)
    return TimedSpeech(voice.samples_of(mel), recorded_s, own_s)


def copied(voice: StudioVoice, samples: Samples, sample_rate: int) -> Samples:
    """A recording (mono) through its mel and the voice's vocoder, at the voice's rate."""
    heard = np.asarray(soxr.resample(samples, sample_rate, SAMPLE_RATE), np.float32)
    return voice.samples_of(mel_spectrogram(heard))
