"""Against over-smoothed mels: a network that tells natural stretches of a mel from painted ones.

A model that only learns mean values paints what lies between all ways of saying something, and sounds
muffled. Two small convolutional critics look at random stretches of different length (as in HiFiSinger,
J. Chen et al., 2020, and GANSpeech, J. Yang et al., Interspeech 2021), with least-squares losses (X. Mao et
al., ICCV 2017) and feature matching.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.func import functional_call

STRETCHES = (32, 96)
"""Frames that each critic looks at: 0.37 s and 1.1 s."""
_CHANNELS = (24, 32, 48, 64)


class StretchCritic(nn.Module):
    """Two-dimensional convolutions over a stretch of a mel, (B, MELS, stretch), to a map of judgements."""

    def __init__(self) -> None:
        super().__init__()
        widths = (1, *_CHANNELS)
        self.layers = nn.ModuleList(
            nn.Conv2d(before, after, (5, 3), stride=2, padding=(2, 1))
            for before, after in zip(widths, widths[1:], strict=False)
        )
        self.judge = nn.Conv2d(widths[-1], 1, 3, padding=1)

    def forward(self, mel: Tensor) -> list[Tensor]:
        """What each layer saw, and at last the judgement: 1 where it takes the mel for natural."""
        values, seen = mel[:, None], []
        for layer in self.layers:
            values = nn.functional.leaky_relu(layer(values), 0.2)
            seen.append(values)
        return [*seen, self.judge(values)]


class Critic(nn.Module):
    """Critics of several stretches of the same mels."""

    def __init__(self) -> None:
        super().__init__()
        self.critics = nn.ModuleList(StretchCritic() for _ in STRETCHES)

    def forward(self, stretches: Sequence[Tensor]) -> list[list[Tensor]]:
        """What each critic saw of its stretch."""
        return [critic(mel) for critic, mel in zip(self.critics, stretches, strict=True)]

    def unmoved(self, stretches: Sequence[Tensor]) -> list[list[Tensor]]:
        """The same, but no gradient reaches the critics: for the one who is judged."""
        weights = {name: value.detach() for name, value in self.named_parameters()}
        return functional_call(self, weights, (stretches,))


def random_stretches(natural: Tensor, painted: Tensor, lengths: Tensor) -> tuple[list[Tensor], list[Tensor]]:
    """For each critic one random stretch of both mels (B, MELS, T) that have `lengths` (B,) frames."""
    pairs = [_stretch(natural, painted, lengths, size) for size in STRETCHES]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


def _stretch(natural: Tensor, painted: Tensor, lengths: Tensor, size: int) -> tuple[Tensor, Tensor]:
    both = torch.stack([natural, painted])
    if both.shape[-1] < size:
        both = nn.functional.pad(both, (0, size - both.shape[-1]))
    room = (lengths - size).clamp(min=0) + 1
    first = (torch.rand(len(lengths)).to(room.device) * room).long()
    places = first[:, None] + torch.arange(size, device=first.device)
    places = places[None, :, None].expand(2, -1, both.shape[2], -1)
    cut = torch.gather(both, 3, places)
    return cut[0].detach(), cut[1]


def critic_loss(natural: Sequence[Sequence[Tensor]], painted: Sequence[Sequence[Tensor]]) -> Tensor:
    """How far the critics are from telling both apart."""
    losses = [(good[-1] - 1).square().mean() + bad[-1].square().mean()
              for good, bad in zip(natural, painted, strict=True)]  # fmt: skip
    return torch.stack(losses).mean()


def deceiving_loss(
    natural: Sequence[Sequence[Tensor]], painted: Sequence[Sequence[Tensor]]
) -> tuple[Tensor, Tensor]:
    """How far the painter is from deceiving the critics, and from what they see in natural mels."""
    deceived = torch.stack([(seen[-1] - 1).square().mean() for seen in painted]).mean()
    matched = [(bad - good.detach()).abs().mean() / good.detach().abs().mean().clamp(min=1e-3)
               for goods, bads in zip(natural, painted, strict=True)
               for good, bad in zip(goods[:-1], bads[:-1], strict=True)]  # fmt: skip
    return deceived, torch.stack(matched).mean()
