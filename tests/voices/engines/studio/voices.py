"""Speech that is computed: a vowel whose pitch moves, with some breath."""

import torch

from studio.voices.engines.studio.sound_form import HOP_SAMPLES, samples_of, spectrum
from studio.voices.engines.studio.source import noise, pulses, turns_of

FORMANTS_HZ = ((600.0, 90.0), (1200.0, 120.0), (2600.0, 200.0), (3600.0, 300.0))


def pitch_line(frames: int, low_hz: float = 150.0) -> torch.Tensor:
    """A pitch in Hz at every frame that goes up and down by a third."""
    return low_hz * (1.15 + 0.15 * torch.sin(torch.arange(frames) / 12))


def vowel(frames: int = 100, low_hz: float = 150.0) -> torch.Tensor:
    """Samples ((frames - 1) * HOP_SAMPLES,) of an "ah" with `pitch_line`."""
    hertz = pitch_line(frames, low_hz)
    source = pulses(hertz, turns_of(hertz)) + 0.05 * noise(0, (frames - 1) * HOP_SAMPLES)
    bins = torch.linspace(0, 11_025, 513)[:, None]
    shape = sum(1 / (1 + ((bins - middle) / width) ** 2) for middle, width in FORMANTS_HZ)
    return 0.3 * samples_of(spectrum(source) * (shape + 0.002))
