"""What the acoustic model learns of one utterance: its sounds with their times, pitch, mel and d-vector."""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from studio.audio.pitch import STEP_S, pitch_of
from studio.speech.dvectors import DVectorEncoder
from studio.speech.recorded import SAMPLE_RATE as SPEECH_RATE
from studio.voices.engines.studio.sound_form import FRAMES_PER_SECOND, mel_spectrogram
from studio.voices.engines.studio.timed_sounds import TimedSounds

_PITCH_WINDOW_S = 0.021
"""Half of what the pitch of a moment is heard in, about."""
LOUD_NATS = 4.0
"""Frames so far below an utterance's loudest are taken for pauses: 35 dB."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Utterance:
    """Features of one utterance of N sounds and T frames.

    `symbols`, `places`, `moods` and `frames` are (N,) whole numbers as in `TimedSounds`; `pitch` (N,) is the
    mean natural logarithm of Hz, 0 where unvoiced, and `voiced` (N,) the share of frames with pitch; `mel`
    is (MELS, T), `dvector` (256,).
    """

    symbols: Tensor
    places: Tensor
    moods: Tensor
    frames: Tensor
    pitch: Tensor
    voiced: Tensor
    mel: Tensor
    dvector: Tensor


def utterance_of(
    samples: Floats, samples_16k: Floats, sounds: TimedSounds, encoder: DVectorEncoder
) -> Utterance:
    """Features of mono `samples` at sound_form's rate, which are also given at 16 kHz."""
    pitch, voiced = pitch_of_sounds(pitch_curve(samples_16k), sounds.frames)
    return Utterance(
        torch.from_numpy(sounds.symbols),
        torch.from_numpy(sounds.places),
        torch.from_numpy(sounds.moods),
        torch.from_numpy(sounds.frames),
        torch.from_numpy(pitch),
        torch.from_numpy(voiced),
        mel_spectrogram(samples),
        torch.from_numpy(encoder.embed(samples_16k).astype(np.float32)),
    )


def pitch_curve(samples_16k: Floats) -> Floats:
    """The pitch in Hz every 10 ms, from the first sample on, NaN for none."""
    before = np.zeros(round(_PITCH_WINDOW_S * SPEECH_RATE), np.float32)
    return pitch_of(np.concatenate([before, samples_16k]), round(len(samples_16k) / SPEECH_RATE / STEP_S) + 1)


def pitch_of_sounds(hertz: Floats, frames: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """The mean logarithm of Hz of each sound, 0 for none, and the share of it that has pitch, (N,) each."""
    there = np.isfinite(hertz)
    logs = np.concatenate([[0.0], np.cumsum(np.where(there, np.log(np.where(there, hertz, 1.0)), 0.0))])
    counts = np.concatenate([[0], np.cumsum(there)])
    edges = np.concatenate([[0], np.cumsum(frames)]) / FRAMES_PER_SECOND / STEP_S
    places = np.clip(np.round(edges).astype(int), 0, len(hertz))
    first, last = places[:-1], np.maximum(places[1:], places[:-1])
    found, length = counts[last] - counts[first], np.maximum(last - first, 1)
    voiced = found / length
    pitch = np.where(found > 0, (logs[last] - logs[first]) / np.maximum(found, 1), 0.0)
    return pitch.astype(np.float32), voiced.astype(np.float32)


def loud_frames(mel: Tensor) -> Tensor:
    """Which frames of a log mel (MELS, T) are speech and no pause, (T,)."""
    level = torch.logsumexp(2 * mel, dim=0) / 2
    return level > torch.quantile(level, 0.95) - LOUD_NATS
