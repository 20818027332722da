"""Mel spectrogram to sound: source and filter, then rounds towards the mel.

A mel spectrogram has lost phases and, above 1 kHz, the harmonics. But its lower bands tell the pitch, and a
pitch tells where all harmonics are. So one small network reads the pitch (as classes, as in CREPE, J. W. Kim
et al., ICASSP 2018), pulses and noise are made of it, a second network says how much of each sounds in every
bin (a neural source-filter model, X. Wang et al., ICASSP 2019), and `phases` brings the result to the very
mel that was asked for. Networks are ConvNeXt blocks, as in Vocos (H. Siuzdak, ICLR 2024). All look only so
far, so sound can be made piece by piece, and the pieces are those of the whole.
"""

import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import chain, repeat

import torch
from torch import Tensor, nn

from studio.voices.engines.studio.phases import (
    SETTLED_FRAMES,
    USUAL_ROUNDS,
    Rounds,
    band_shares,
    samples_towards_mel,
)
from studio.voices.engines.studio.pitch_reading import PITCH_CLASSES, hertz_of_logits
from studio.voices.engines.studio.sound_form import (
    BINS,
    HOP_SAMPLES,
    MELS,
    constant,
    mel_filters,
    mel_of_magnitudes,
    spectrum,
    window,
)
from studio.voices.engines.studio.source import noise, pulses, turns_of

PIECES = (32, 128)
"""Frames of the first pieces, so that sound begins at once."""
LATER_PIECES = 512
EVENNESS = 0.8
"""How even noise is made: 0 leaves it as it is drawn, 1 gives all of it one level."""
_FIRST_KERNEL, _KERNEL = 5, 7


@dataclass(frozen=True)
class VocoderSize:
    """Channels and blocks of the network that reads the pitch, and of the one that shapes the source."""

    pitch_channels: int = 96
    pitch_blocks: int = 4
    channels: int = 192
    blocks: int = 5
    wider: int = 3

    def to_json(self) -> dict[str, int]:
        """The sizes as plain values."""
        return asdict(self)

    @property
    def reach_frames(self) -> int:
        """How many frames to either side the shaping network looks."""
        return _FIRST_KERNEL // 2 + self.blocks * (_KERNEL // 2)


class ConvNeXtBlock(nn.Module):
    """A depthwise convolution over time and two pointwise layers, added to its input (..., channels, T)."""

    def __init__(self, channels: int, wider: int, kernel: int = _KERNEL) -> None:
        super().__init__()
        self.along = nn.Conv1d(channels, channels, kernel, padding=kernel // 2, groups=channels)
        self.norm = nn.LayerNorm(channels)
        self.widen = nn.Linear(channels, wider * channels)
        self.narrow = nn.Linear(wider * channels, channels)
        self.share = nn.Parameter(torch.full((channels,), 0.3))

    def forward(self, values: Tensor) -> Tensor:
        """Values of the same shape, (B, channels, T)."""
        inner = self.norm(self.along(values).transpose(1, 2))
        inner = self.narrow(nn.functional.gelu(self.widen(inner)))
        return values + (self.share * inner).transpose(1, 2)


class _Reading(nn.Module):
    """Log mels (B, bands, T) to values (B, T, `values`)."""

    def __init__(self, bands: int, channels: int, blocks: int, wider: int, values: int) -> None:
        super().__init__()
        self.enter = nn.Conv1d(bands, channels, _FIRST_KERNEL, padding=_FIRST_KERNEL // 2)
        self.blocks = nn.Sequential(*(ConvNeXtBlock(channels, wider) for _ in range(blocks)))
        self.norm = nn.LayerNorm(channels)
        self.leave = nn.Linear(channels, values)

    def forward(self, mels: Tensor) -> Tensor:
        return self.leave(self.norm(self.blocks(self.enter(mels / 3 + 1.5)).transpose(1, 2)))


class Vocoder(nn.Module):
    """Log mel spectrograms to sound; see the module. `speak` is what others call."""

    def __init__(self, size: VocoderSize | None = None) -> None:
        super().__init__()
        self.size = size or VocoderSize()
        size = self.size
        self.pitch = _Reading(MELS, size.pitch_channels, size.pitch_blocks, size.wider, PITCH_CLASSES)
        self.shape = _Reading(2 * MELS, size.channels, size.blocks, size.wider, 2 * BINS)
        # Training starts at as much of both as the mel has: what the rounds can work with.
        nn.init.zeros_(self.shape.leave.weight)
        nn.init.constant_(self.shape.leave.bias, math.log(0.5))

    def pitch_classes(self, mel: Tensor) -> Tensor:
        """Logits (B, T, PITCH_CLASSES) of the pitch of log mels (B, MELS, T)."""
        return self.pitch(mel)

    @torch.inference_mode()
    def hertz_of(self, mel: Tensor) -> Tensor:
        """The pitch in Hz at every frame, (T,), of a log mel (MELS, T); a guess where there is no voice."""
        return hertz_of_logits(self.pitch_classes(mel[None])[0])

    def forward(self, mel: Tensor, pulsed: Tensor, noisy: Tensor) -> Tensor:
        """Complex spectra (B, BINS, T) of log mels and the spectra of pulses and of noise (B, BINS, T)."""
        pulsed_mel = mel_of_magnitudes(pulsed.abs())
        shares = band_shares().to(mel.device)
        gains = self.shape(torch.cat([mel, pulsed_mel], dim=1)).transpose(1, 2)
        of_pulses, of_noise = gains.chunk(2, dim=1)
        of_pulses = of_pulses + shares @ (mel - pulsed_mel)
        of_noise = of_noise + shares @ (mel - noise_mel().to(mel.device))
        return pulsed * of_pulses.clamp(max=8).exp() + evened(noisy) * of_noise.clamp(max=8).exp()

    @torch.inference_mode()
    def speak(self, mel: Tensor, hertz: Tensor | None = None, *, rounds: Rounds = USUAL_ROUNDS,
              pieces: tuple[int, ...] = PIECES) -> Iterator[Tensor]:  # fmt: skip
        """Float32 samples in pieces; all together (T - 1) * HOP_SAMPLES.

        `mel` is (MELS, T); `hertz` (T,) sets the pitch, else it is read from the mel. `pieces` are the frames
        of the first pieces. The samples do not depend on the pieces but for rounding.
        """
        if hertz is None:
            hertz = self.hertz_of(mel)
        hertz = hertz.cpu()  # turns are summed in float64, which not every device has
        turns, frames = turns_of(hertz), mel.shape[1]
        around = self.size.reach_frames + SETTLED_FRAMES
        lengths, start = chain(pieces, repeat(LATER_PIECES)), 0
        while start < frames - 1:
            stop = min(start + next(lengths), frames - 1)
            first, last = max(0, start - around), min(frames, stop + 1 + around)
            inside = slice(first, last)
            made = self._sound(mel[:, inside], hertz[inside], turns[inside], first, rounds)
            yield made[(start - first) * HOP_SAMPLES : (stop - first) * HOP_SAMPLES]
            start = stop

    def _sound(self, mel: Tensor, hertz: Tensor, turns: Tensor, first: int, rounds: Rounds) -> Tensor:
        """The samples of a stretch that begins at frame `first`, unsure at its ends."""
        voiced = pulses(hertz, turns)
        source = torch.stack([voiced, noise(first * HOP_SAMPLES, len(voiced))])
        pulsed, noisy = spectrum(source.to(mel.device))[:, None]
        return samples_towards_mel(self(mel[None], pulsed, noisy)[0], mel, rounds)


def evened(noisy: Tensor) -> Tensor:
    """The spectra of noise with a fifth of the spread of level, in dB, from bin to bin and frame to frame.

    Two stretches of the same noise lie 8 dB apart in every bin: what is evener is nearer to either.
    """
    level = noisy.abs().clamp(min=1e-3)
    return noisy * (level / _noise_magnitude()) ** -EVENNESS


def _noise_magnitude() -> float:
    """The mean magnitude of white noise of unit power."""
    return float(window().square().sum().sqrt()) * math.sqrt(math.pi) / 2


@constant
def noise_mel() -> Tensor:
    """The mean log mel of white noise of unit power, (MELS, 1)."""
    return (mel_filters().sum(dim=1, keepdim=True) * _noise_magnitude()).log()
