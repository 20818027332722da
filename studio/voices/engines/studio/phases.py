"""Spectra whose sound has a given mel spectrogram: rounds towards it, and Griffin-Lim as the plain way.

A spectrum made bin by bin is no spectrum of any sound. A round makes sound of it, takes that sound's own
spectrum, and corrects every band by what its mel lacks. It keeps what the sound has between and inside the
bands, where Griffin-Lim would impose a smooth magnitude that no sound has (the same thought as in
Y. Masuyama, N. Ueno, N. Ono, "Signal reconstruction from mel-spectrogram based on bi-level consistency",
WASPAA 2023).

Nothing is drawn, and what lies further than `SETTLED_FRAMES` from a frame changes its samples by less than
1e-6 of full scale on natural mels, and 5e-5 on those that fit no sound at all, however many the rounds: so a
stretch can be made from a little more than itself.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from studio.voices.engines.studio.sound_form import (
    BINS,
    FLOOR,
    bands_of_magnitudes,
    constant,
    inverse_mel_filters,
    mel_filters,
    samples_of,
    spectrum,
)

SETTLED_FRAMES = 24
"""How far a change is felt. A round looks three frames around it, but through the window's faint ends."""
RELAXATION = 2.0
"""How much of what a band lacks is added: more than all of it, since overlapping frames undo a part."""
LOW_FOLD = 4
_SURE_SHARE = 0.85
"""Of the lowest bins, those that what lies above them does not touch."""
_MOMENTUM = 0.99
_TINY = 1e-20
"""Keeps the gradient of a magnitude of 0 finite."""


@dataclass(frozen=True)
class Rounds:
    """How many rounds: `low` ones with the lowest quarter of the bins, then `whole` ones.

    The ear is fine in the low bands, where every harmonic has bands of its own and rounds gain slowly; alone,
    at a lower rate, they cost a quarter.
    """

    low: int = 64
    whole: int = 4


USUAL_ROUNDS = Rounds()


@constant
def band_shares() -> Tensor:
    """How much each band has to say about each bin, (BINS, MELS); rows sum to 1."""
    filters = mel_filters().T.clone()
    filters[0], filters[-1] = filters[1], filters[-2]  # the outermost bins lie in no band
    return filters / filters.sum(dim=1, keepdim=True)


def towards_mel(spectra: Tensor, mel: Tensor, relaxation: float = 1.0) -> Tensor:
    """Spectra (..., BINS, T) with each band's magnitude brought to the log `mel` (..., MELS, T).

    Or the lowest bins and bands of both.
    """
    bins, bands = spectra.shape[-2], mel.shape[-2]
    lacking = mel - bands_of_magnitudes(_magnitudes(spectra), bands)
    shares = band_shares()[:bins, :bands].to(mel.device)
    # Frame by frame in memory, as spectra are: a product of two orders takes five times as long.
    more = (lacking.transpose(-1, -2) @ shares.T).transpose(-1, -2)
    return spectra * (relaxation * more).exp()


def _magnitudes(spectra: Tensor) -> Tensor:
    """As `abs`, in a third of its time."""
    return (spectra.real.square() + spectra.imag.square() + _TINY).sqrt()


def samples_towards_mel(spectra: Tensor, mel: Tensor, rounds: Rounds) -> Tensor:
    """Samples (..., (T - 1) * HOP_SAMPLES) of spectra (..., BINS, T) brought to the log `mel`."""
    spectra = _low_rounds(spectra, mel, rounds.low) if rounds.low else spectra
    for _ in range(rounds.whole):
        spectra = spectrum(samples_of(towards_mel(spectra, mel, RELAXATION)))
    return samples_of(towards_mel(spectra, mel))


def _low_rounds(spectra: Tensor, mel: Tensor, rounds: int) -> Tensor:
    """The spectra with their lowest bins after `rounds` rounds of their own."""
    bins, bands = BINS // LOW_FOLD + 1, _low_bands()
    low = spectra[..., :bins, :]
    for _ in range(rounds):
        brought = towards_mel(low, mel[..., :bands, :], RELAXATION)
        low = spectrum(samples_of(brought, LOW_FOLD), LOW_FOLD)
    kept = round(_SURE_SHARE * bins)
    return torch.cat([low[..., :kept, :], spectra[..., kept:, :]], dim=-2)


def _low_bands() -> int:
    """How many bands lie in the lowest bins whole."""
    inside = mel_filters()[:, : BINS // LOW_FOLD + 1].sum(dim=1)
    return int((inside > 0.999 * mel_filters().sum(dim=1)).sum())


def magnitudes_of_mel(mel: Tensor) -> Tensor:
    """The smooth magnitudes (..., BINS, T) of a log mel (..., MELS, T), by the pseudo-inverse."""
    return (inverse_mel_filters().to(mel.device) @ mel.exp()).clamp(min=FLOOR)


def griffin_lim(mel: Tensor, rounds: int = 60) -> Tensor:
    """Samples ((T - 1) * HOP_SAMPLES,) of a log `mel` (MELS, T) without any network: the plain way."""
    return fitted_to_magnitudes(magnitudes_of_mel(mel), rounds)


def fitted_to_magnitudes(magnitudes: Tensor, rounds: int) -> Tensor:
    """Samples ((T - 1) * HOP_SAMPLES,) of magnitudes (BINS, T) by fast Griffin-Lim from drawn phases.

    N. Perraudin, P. Balazs, P. Søndergaard, WASPAA 2013, doi:10.1109/WASPAA.2013.6701851. The same
    magnitudes give the same sound.
    """
    drawn = torch.rand(magnitudes.shape, generator=torch.Generator().manual_seed(0))
    turned = torch.polar(torch.ones_like(magnitudes), 2 * torch.pi * drawn)
    previous = torch.zeros_like(turned)
    for _ in range(rounds):
        rebuilt = spectrum(samples_of(magnitudes * turned))
        ahead = rebuilt + _MOMENTUM * (rebuilt - previous)
        turned, previous = ahead / ahead.abs().clamp(min=1e-12), rebuilt
    return samples_of(magnitudes * turned)
