"""Phases for magnitudes: a first guess in one pass, then a few rounds of fast Griffin-Lim.

The guess is single pass spectrogram inversion (G. Beauregard, M. Harish, L. Wyse, DSP 2015): the frequency of
each spectral peak, between bins by a parabola, says how far its phase goes from frame to frame; bins around a
peak follow it. The rounds are the fast Griffin-Lim algorithm (N. Perraudin, P. Balazs, P. Søndergaard, WASPAA
2013, doi:10.1109/WASPAA.2013.6701851). Nothing is drawn, so the same magnitudes give the same sound; and
since each round only looks `REACH_FRAMES` further, a stretch can be made exactly from a little more than
itself (`Inverting`).
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from studio.voices.engines.studio.sound_form import (
    BINS,
    HOP_SAMPLES,
    WINDOW_SAMPLES,
    samples_of,
    spectrum,
)

ROUNDS = 16
MOMENTUM = 0.99
REACH_FRAMES = WINDOW_SAMPLES // HOP_SAMPLES - 1
"""How many frames to either side one round looks."""
_TURN = 2 * torch.pi


@dataclass
class PhaseSum:
    """How far the phase of each bin has gone up to a frame: radians (BINS, 1), and the last advance."""

    phase: Tensor
    advance: Tensor | None = None

    @classmethod
    def start(cls) -> "PhaseSum":
        """Before the first frame."""
        return cls(torch.zeros(BINS, 1, dtype=torch.float64))


def first_phases(magnitudes: Tensor, so_far: PhaseSum) -> tuple[Tensor, Tensor, Tensor]:
    """Guessed phases in radians (BINS, frames) for magnitudes that go on after `so_far`.

    Also returns phase sums and advances at every frame, both (BINS, frames), to go on from any of them.
    """
    peaks, offsets = _peaks(magnitudes)
    leader = _nearest_peak(peaks)
    bins = torch.arange(BINS, dtype=torch.float64)[:, None]
    advance = _TURN * HOP_SAMPLES / WINDOW_SAMPLES * torch.gather(bins + offsets, 0, leader)
    before = advance[:, :1] if so_far.advance is None else so_far.advance
    mean_advance = (advance + torch.cat([before, advance[:, :-1]], dim=1)) / 2
    sums = torch.remainder(so_far.phase + torch.cumsum(mean_advance, dim=1), _TURN)
    # Frames are counted from their first sample, so neighbours of a peak lie half a turn apart.
    apart = torch.pi * (torch.arange(BINS)[:, None] - leader)
    return torch.gather(sums, 0, leader) + apart, sums, advance


def _peaks(magnitudes: Tensor) -> tuple[Tensor, Tensor]:
    """Where peaks lie (BINS, frames), and how far from the middle of their bin, in bins from -0.5 to 0.5."""
    logs = magnitudes.double().clamp(min=1e-9).log()
    quiet = torch.full_like(logs[:1], -1e9)
    below, above = torch.cat([quiet, logs[:-1]]), torch.cat([logs[1:], quiet])
    bend = below - 2 * logs + above
    offsets = 0.5 * (below - above) / torch.where(bend.abs() > 1e-6, bend, torch.full_like(bend, -1e-6))
    return (logs > below) & (logs >= above), offsets.clamp(-0.5, 0.5)


def _nearest_peak(peaks: Tensor) -> Tensor:
    """For each bin and frame, the bin of the nearest peak; the lower one of two as near."""
    numbers = torch.arange(BINS)[:, None]
    lower = torch.where(peaks, numbers, -4 * BINS).cummax(dim=0).values
    upper = torch.where(peaks, numbers, 4 * BINS).flip(0).cummin(dim=0).values.flip(0)
    return torch.where(numbers - lower <= upper - numbers, lower, upper).clamp(0, BINS - 1)


def samples_with_phases(magnitudes: Tensor, phases: Tensor, rounds: int = ROUNDS) -> Tensor:
    """Float32 samples ((frames - 1) * hop,) whose spectrum has nearly the given magnitudes (BINS, frames)."""
    turned = torch.polar(torch.ones_like(magnitudes), phases.float())
    previous = torch.zeros_like(turned)
    for _ in range(rounds):
        rebuilt = spectrum(samples_of(magnitudes * turned))
        ahead = rebuilt + MOMENTUM * (rebuilt - previous)
        turned, previous = ahead / ahead.abs().clamp(min=1e-12), rebuilt
    return samples_of(magnitudes * turned)
