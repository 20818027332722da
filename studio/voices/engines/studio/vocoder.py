"""Mel spectrogram to sound: a small network sees the fine structure, then phases are fitted to it.

A mel spectrogram has lost the harmonics between its bands, and Griffin-Lim on a smoothed magnitude makes
phases that fit nothing. The network (ConvNeXt blocks as in Vocos, H. Siuzdak, ICLR 2024, on the
pseudo-inverse mel as in FreeV, Y. Lv et al., Interspeech 2024) predicts the magnitude of every bin, and
`phases` finds phases that agree with it. Both look only so far, so sound can be made piece by piece, and the
pieces are those of the whole.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn

from studio.voices.engines.studio.phases import (
    REACH_FRAMES,
    ROUNDS,
    PhaseSum,
    first_phases,
    samples_with_phases,
)
from studio.voices.engines.studio.sound_form import (
    BINS,
    FLOOR,
    HOP_SAMPLES,
    MELS,
    inverse_mel_filters,
)

PIECE_FRAMES = 64
"""Frames of sound that are made at once: 0.74 s."""
_FIRST_KERNEL, _KERNEL = 5, 7


@dataclass(frozen=True)
class VocoderSize:
    """Channels of the network, how many times wider its blocks are inside, and how many blocks."""

    channels: int = 192
    wider: int = 3
    blocks: int = 6

    def to_json(self) -> dict[str, int]:
        """The sizes as plain values."""
        return asdict(self)

    @property
    def reach_frames(self) -> int:
        """How many frames to either side the network looks."""
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


class Vocoder(nn.Module):
    """Log mel spectrograms (B, MELS, T) to log magnitudes (B, BINS, T), and `speak` to sound."""

    def __init__(self, size: VocoderSize | None = None) -> None:
        super().__init__()
        self.size = size or VocoderSize()
        channels = self.size.channels
        self.enter = nn.Conv1d(MELS + BINS, channels, _FIRST_KERNEL, padding=_FIRST_KERNEL // 2)
        self.blocks = nn.ModuleList(
            ConvNeXtBlock(channels, self.size.wider) for _ in range(self.size.blocks)
        )
        self.norm = nn.LayerNorm(channels)
        self.leave = nn.Linear(channels, BINS)
        nn.init.zeros_(self.leave.weight)  # training starts at the pseudo-inverse
        nn.init.zeros_(self.leave.bias)

    def forward(self, mel: Tensor) -> Tensor:
        """Log magnitudes (B, BINS, T)."""
        smooth = (inverse_mel_filters().to(mel.device) @ mel.exp()).clamp(min=FLOOR).log()
        values = self.enter(torch.cat([mel, smooth], dim=1) / 4 + 1)
        for block in self.blocks:
            values = block(values)
        return smooth + self.leave(self.norm(values.transpose(1, 2))).transpose(1, 2)

    @torch.inference_mode()
    def speak(self, mel: Tensor, *, rounds: int = ROUNDS, piece: int = PIECE_FRAMES) -> Iterator[Tensor]:
        """Float32 samples in pieces of `piece` frames; all together (T - 1) * HOP_SAMPLES.

        `mel` is (MELS, T). The pieces do not depend on their size but for rounding.
        """
        frames = mel.shape[1]
        around = (rounds + 1) * REACH_FRAMES
        phases, so_far, summed = mel.new_zeros(BINS, 0), PhaseSum.start(), 0
        magnitudes = mel.new_zeros(BINS, 0)
        begin = 0  # first frame of what is kept
        for start in range(0, max(1, frames - 1), piece):
            stop = min(start + piece, frames - 1)
            known = min(frames, stop + around + 1)
            fresh = self._magnitudes(mel, summed, known)
            guessed, sums, advances = first_phases(fresh, so_far)
            so_far, summed = PhaseSum(sums[:, -1:], advances[:, -1:]), known
            keep = max(0, start - around) - begin
            begin += keep
            magnitudes = torch.cat([magnitudes[:, keep:], fresh], dim=1)
            phases = torch.cat([phases[:, keep:], guessed.to(mel.dtype)], dim=1)
            made = samples_with_phases(magnitudes, phases, rounds)
            yield made[(start - begin) * HOP_SAMPLES : (stop - begin) * HOP_SAMPLES]

    def _magnitudes(self, mel: Tensor, start: int, stop: int) -> Tensor:
        """Magnitudes (BINS, stop - start), from as much of `mel` as they depend on."""
        reach = self.size.reach_frames
        first = max(0, start - reach)
        logs = self(mel[None, :, first : min(mel.shape[1], stop + reach)])[0]
        return logs[:, start - first : stop - first].exp()
