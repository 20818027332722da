"""The form of sound that the studio voice learns and speaks: 22.05 kHz, and its mel spectrogram.

A mel is the natural logarithm of Slaney mel magnitudes, (80, frames), a frame every 256 samples, floored at
`FLOOR`. Frame i is centred on sample i * `HOP_SAMPLES`. This form is settled: what is trained on it stays
usable. Pitch is not part of it: the vocoder reads it from the mel, or is told it.
"""

from collections.abc import Callable
from functools import cache

import numpy as np
import torch
from torch import Tensor

SAMPLE_RATE = 22_050  # Hz
WINDOW_SAMPLES = 1024
HOP_SAMPLES = 256
BINS = WINDOW_SAMPLES // 2 + 1
MELS = 80
FRAMES_PER_SECOND = SAMPLE_RATE / HOP_SAMPLES
FLOOR = 1e-5
"""Magnitudes under this count as silence: -100 dB of a full-scale sine's peak bin, about."""


def constant(make: Callable[..., Tensor]) -> Callable[..., Tensor]:
    """Make a tensor once, so that it serves training too where speaking came first."""
    return cache(torch.inference_mode(False)(make))


@constant
def window(fold: int = 1) -> Tensor:
    """The Hann window of analysis and synthesis, (WINDOW_SAMPLES / fold,)."""
    return torch.hann_window(WINDOW_SAMPLES // fold)


@constant
def mel_filters() -> Tensor:
    """Slaney mel filters from 0 Hz to half the rate, each of unit area, (MELS, BINS)."""
    from torchaudio.functional import melscale_fbanks

    filters = melscale_fbanks(
        BINS, 0.0, SAMPLE_RATE / 2, MELS, SAMPLE_RATE, norm="slaney", mel_scale="slaney"
    )
    return filters.T.contiguous()


@constant
def inverse_mel_filters() -> Tensor:
    """The pseudo-inverse of `mel_filters`, (BINS, MELS)."""
    return torch.linalg.pinv(mel_filters().double()).float()


def spectrum(samples: Tensor, fold: int = 1) -> Tensor:
    """The complex spectrum (..., BINS, frames) of samples (..., n); frames are 1 + n // HOP_SAMPLES.

    With `fold`, of samples at a rate so many times lower, with as many times fewer bins.
    """
    return torch.stft(
        samples, WINDOW_SAMPLES // fold, HOP_SAMPLES // fold,
        window=window(fold).to(samples.device), pad_mode="constant", return_complex=True,
    )  # fmt: skip


def samples_of(spectra: Tensor, fold: int = 1) -> Tensor:
    """Samples (..., (frames - 1) * HOP_SAMPLES) of complex spectra (..., BINS, frames).

    The nearest in least squares, as `torch.istft` gives them, in half its time; `fold` as in `spectrum`.
    """
    shape = window(fold).to(spectra.device)
    pieces = torch.fft.irfft(spectra.transpose(-1, -2), n=len(shape)) * shape
    frames, outside = pieces.shape[-2], WINDOW_SAMPLES // 2 // HOP_SAMPLES
    inside = slice(outside, frames + outside - 1)
    weights = _overlapped(shape.square().expand(frames, -1))[inside]
    return (_overlapped(pieces)[..., inside, :] / weights).flatten(-2)


def _overlapped(pieces: Tensor) -> Tensor:
    """The sum (..., hops, samples of a hop) of pieces (..., frames, samples), each a hop after the last."""
    frames, parts = pieces.shape[-2], WINDOW_SAMPLES // HOP_SAMPLES
    hop = pieces.shape[-1] // parts
    total = pieces.new_zeros(*pieces.shape[:-2], frames + parts - 1, hop)
    for part in range(parts):
        total[..., part : part + frames, :] += pieces[..., part * hop : (part + 1) * hop]
    return total


def mel_spectrogram(samples: np.ndarray | Tensor) -> Tensor:
    """The log mel spectrogram, float32 (..., MELS, frames), of mono samples (..., n) at `SAMPLE_RATE`."""
    return mel_of_magnitudes(spectrum(torch.as_tensor(samples, dtype=torch.float32)).abs())


def mel_of_magnitudes(magnitudes: Tensor) -> Tensor:
    """The log mel spectrogram (..., MELS, frames) of magnitudes (..., BINS, frames)."""
    return bands_of_magnitudes(magnitudes, MELS)


def bands_of_magnitudes(magnitudes: Tensor, bands: int) -> Tensor:
    """The lowest `bands` of a log mel, (..., bands, frames), of the lowest bins (..., bins, frames)."""
    filters = mel_filters()[:bands, : magnitudes.shape[-2]].to(magnitudes.device)
    return (filters @ magnitudes).clamp(min=FLOOR).log()
