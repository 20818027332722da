"""Samples to the mel spectrograms on which the published synthesizer and vocoder were trained, and back."""

from functools import cache

import numpy as np
import torch
import torchaudio.functional as audio_functional
from scipy.signal import lfilter

from studio.voices.engines.sv2tts.hparams import (
    HIGHEST_HZ,
    HOP_SAMPLES,
    LEAST_DB,
    LOWEST_HZ,
    MEL_RANGE,
    MELS,
    PEAK,
    PREEMPHASIS,
    REFERENCE_DB,
    SAMPLE_RATE,
    WINDOW_SAMPLES,
)

_QUIETEST = 10.0 ** (LEAST_DB / 20)
_TRIM_DB = 40.0
"""Frames this far below the clip's loudest count as silence at its ends."""
_TRIM_FRAMES = 5
"""Frames of silence kept at either end: 62 ms."""


@cache
def mel_basis() -> torch.Tensor:
    """The triangular filters, (mels, WINDOW_SAMPLES / 2 + 1): Slaney's scale, unit area."""
    bins = WINDOW_SAMPLES // 2 + 1
    filters = audio_functional.melscale_fbanks(
        bins, LOWEST_HZ, HIGHEST_HZ, MELS, SAMPLE_RATE, norm="slaney", mel_scale="slaney"
    )
    return filters.T.contiguous()


@cache
def window() -> torch.Tensor:
    """The periodic Hann window, (WINDOW_SAMPLES,)."""
    return torch.hann_window(WINDOW_SAMPLES)


def prepare(samples: np.ndarray) -> np.ndarray:
    """A clip of mono samples at 16 kHz without silence at its ends, scaled to a peak of 0.9."""
    peak = float(np.abs(samples).max(initial=0.0))
    if peak == 0.0:
        return samples.astype(np.float32)
    return _trimmed((samples * (PEAK / peak)).astype(np.float32))


def mel_spectrogram(samples: np.ndarray) -> torch.Tensor:
    """The normalised mel spectrogram, (mels, frames) in [-4, 4], of mono samples at 16 kHz.

    There is a frame at every 200th sample, the first centred on sample 0.
    """
    emphasised = lfilter([1.0, -PREEMPHASIS], [1.0], samples).astype(np.float32)
    loudness = 20 * torch.log10((mel_basis() @ magnitudes(torch.from_numpy(emphasised))).clamp(min=_QUIETEST))
    return normalise(loudness - REFERENCE_DB)


def magnitudes(samples: torch.Tensor) -> torch.Tensor:
    """The magnitudes, (WINDOW_SAMPLES / 2 + 1, frames), of the centred short-time Fourier transform."""
    # Reflection needs more samples than half a window: shorter clips are padded with silence.
    short = max(0, WINDOW_SAMPLES // 2 + 1 - samples.shape[-1])
    padded = torch.nn.functional.pad(samples, (0, short))
    return torch.stft(padded, WINDOW_SAMPLES, HOP_SAMPLES, window=window(), return_complex=True).abs()


def normalise(decibels: torch.Tensor) -> torch.Tensor:
    """Decibels from LEAST_DB to 0 as values from -MEL_RANGE to MEL_RANGE, clipped to that."""
    return ((decibels - LEAST_DB) * (2 * MEL_RANGE / -LEAST_DB) - MEL_RANGE).clamp(-MEL_RANGE, MEL_RANGE)


def denormalise(values: torch.Tensor) -> torch.Tensor:
    """The inverse of `normalise`."""
    return (values.clamp(-MEL_RANGE, MEL_RANGE) + MEL_RANGE) * (-LEAST_DB / (2 * MEL_RANGE)) + LEAST_DB


def deemphasise(samples: np.ndarray) -> np.ndarray:
    """Samples without the pre-emphasis under which the mels were taken."""
    return lfilter([1.0], [1.0, -PREEMPHASIS], samples).astype(np.float32)


def _trimmed(samples: np.ndarray) -> np.ndarray:
    """`samples` without the frames at either end that are far quieter than the loudest frame."""
    frames = len(samples) // HOP_SAMPLES
    if frames < 2 * _TRIM_FRAMES:
        return samples
    energy = np.square(samples[: frames * HOP_SAMPLES].reshape(frames, HOP_SAMPLES)).mean(axis=1)
    loud = np.flatnonzero(energy > energy.max() * 10 ** (-_TRIM_DB / 10))
    start = max(0, loud[0] - _TRIM_FRAMES) * HOP_SAMPLES
    return samples[start : min(frames, loud[-1] + 1 + _TRIM_FRAMES) * HOP_SAMPLES]
