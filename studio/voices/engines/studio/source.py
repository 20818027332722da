"""What a voice is made of before the mouth shapes it: pulses as high as the pitch, and noise.

The pulses are all harmonics up to half the rate at once, in closed form (Dirichlet's kernel, as in discrete
summation synthesis, J. A. Moorer, JAES 1976), so they have no alias and cost three sines a sample. Turns are
summed over frames in float64 and the noise is read from a table, so any stretch can be made alone and is that
of the whole.
"""

import torch
from torch import Tensor

from studio.voices.engines.studio.sound_form import HOP_SAMPLES, SAMPLE_RATE, constant

LOWEST_HZ, HIGHEST_HZ = 50.0, 600.0
"""The pitch of human speech; what is outside is moved to the nearest."""
_NOISE_SAMPLES = 1 << 18
_NOISE_SEED = 0
_TURN = 2 * torch.pi


def turns_of(hertz: Tensor) -> Tensor:
    """The phase of the fundamental at every frame in radians, float64 (..., T), for a pitch (..., T) in Hz.

    Between frames the pitch is a straight line. The first frame has phase 0.
    """
    hertz = hertz.double().clamp(LOWEST_HZ, HIGHEST_HZ)
    steps = _TURN * HOP_SAMPLES / SAMPLE_RATE * (hertz[..., 1:] + hertz[..., :-1]) / 2
    return torch.nn.functional.pad(torch.remainder(steps.cumsum(dim=-1), _TURN), (1, 0))


def pulses(hertz: Tensor, turns: Tensor) -> Tensor:
    """Samples (..., (T - 1) * HOP_SAMPLES) of unit power at any pitch, from the first frame to the last.

    `hertz` and `turns` (..., T) are the pitch and its phase at each frame; see `turns_of`.
    """
    hertz = hertz.double().clamp(LOWEST_HZ, HIGHEST_HZ)[..., None]
    begin, rise = hertz[..., :-1, :], hertz[..., 1:, :] - hertz[..., :-1, :]
    time = torch.arange(HOP_SAMPLES, dtype=torch.float64, device=hertz.device)
    pitch = begin + rise * time / HOP_SAMPLES
    travelled = time * begin + time.square() * rise / (2 * HOP_SAMPLES)
    phase = turns[..., :-1, None] + _TURN / SAMPLE_RATE * travelled
    harmonics = SAMPLE_RATE / 2 / pitch
    whole = harmonics.floor()
    half = torch.sin(phase / 2)
    near = half.abs() < 1e-7
    sums = torch.sin((whole + 0.5) * phase) / (2 * torch.where(near, 1.0, half)) - 0.5
    sums = torch.where(near, whole, sums)
    # The topmost harmonic comes and goes by degrees as the pitch falls and rises.
    sums = sums + (harmonics - whole) * torch.cos((whole + 1) * phase)
    return (sums * (4 * pitch / SAMPLE_RATE).sqrt()).flatten(-2).float()


@constant
def _noise_table() -> Tensor:
    return torch.randn(_NOISE_SAMPLES, generator=torch.Generator().manual_seed(_NOISE_SEED))


def noise(start: int, samples: int) -> Tensor:
    """White noise (samples,) of unit power, the same at the same sample; it repeats after 12 s."""
    return _noise_table()[(start + torch.arange(samples)) % _NOISE_SAMPLES]
