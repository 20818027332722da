"""Mel spectrogram to samples without a network: the quick vocoder, and the one for probes."""

from functools import cache

import numpy as np
import torch

from studio.voices.engines.sv2tts.features import deemphasise, denormalise, mel_basis, window
from studio.voices.engines.sv2tts.hparams import HOP_SAMPLES, REFERENCE_DB, WINDOW_SAMPLES

SHARPENING = 1.5
"""Magnitudes are raised to this power, which hides the smoothing of predicted mels."""
MOMENTUM = 0.99


@cache
def _inverse_basis() -> torch.Tensor:
    return torch.linalg.pinv(mel_basis())


def griffin_lim(mel: torch.Tensor, *, iterations: int = 40, seed: int = 0) -> np.ndarray:
    """Float32 samples at 16 kHz for a normalised mel, (mels, frames); the same seed gives the same samples.

    The fast Griffin-Lim algorithm (Perraudin, Balazs, Sondergaard 2013, doi:10.1109/WASPAA.2013.6701851):
    the phases are found by going back and forth with a step past the previous estimate.
    """
    amplitude = 10.0 ** ((denormalise(mel.float().cpu()) + REFERENCE_DB) / 20)
    magnitude = (_inverse_basis() @ amplitude).clamp(min=1e-10) ** SHARPENING
    if magnitude.shape[1] < 2:
        return np.zeros(0, dtype=np.float32)
    return deemphasise(_with_phases(magnitude, iterations, seed).numpy())


def _with_phases(magnitude: torch.Tensor, iterations: int, seed: int) -> torch.Tensor:
    """Samples, ((frames - 1) * hop,), whose spectrum has nearly the given magnitude (bins, frames)."""
    generator = torch.Generator().manual_seed(seed)
    phases = torch.polar(
        torch.ones_like(magnitude), 2 * torch.pi * torch.rand(magnitude.shape, generator=generator)
    )
    previous = torch.zeros_like(phases)
    for _ in range(iterations):
        rebuilt = _spectrum(_samples(magnitude * phases))
        ahead = rebuilt - previous * (MOMENTUM / (1 + MOMENTUM))
        phases = ahead / ahead.abs().clamp(min=1e-16)
        previous = rebuilt
    return _samples(magnitude * phases)


def _samples(spectrum: torch.Tensor) -> torch.Tensor:
    return torch.istft(spectrum, WINDOW_SAMPLES, HOP_SAMPLES, window=window())


def _spectrum(samples: torch.Tensor) -> torch.Tensor:
    return torch.stft(
        samples, WINDOW_SAMPLES, HOP_SAMPLES, window=window(), pad_mode="constant", return_complex=True
    )
