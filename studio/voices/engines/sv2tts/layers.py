"""Building blocks of the synthesizer, with the parameter names of the published checkpoints.

Shapes: B utterances, C channels, T steps in time (characters or frames).
"""

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from studio.voices.engines.sv2tts.two_way_gru import two_way_gru


class PreNet(nn.Module):
    """Two layers with ReLU and dropout, which stays on when speaking: it gives the voice its variety."""

    def __init__(self, inputs: int, widths: tuple[int, int], dropout: float) -> None:
        super().__init__()
        self.fc1 = nn.Linear(inputs, widths[0])
        self.fc2 = nn.Linear(widths[0], widths[1])
        self.dropout = dropout

    def forward(self, x: Tensor) -> Tensor:
        """Map (..., inputs) to (..., widths[1])."""
        x = functional.dropout(functional.relu(self.fc1(x)), self.dropout, training=True)
        return functional.dropout(functional.relu(self.fc2(x)), self.dropout, training=True)


class Highway(nn.Module):
    """A layer that mixes its input with a ReLU of it, by a learned gate."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.W1 = nn.Linear(width, width)
        self.W2 = nn.Linear(width, width)
        nn.init.zeros_(self.W1.bias)

    def forward(self, x: Tensor) -> Tensor:
        """Map (B, T, width) to the same shape."""
        return torch.lerp(x, functional.relu(self.W1(x)), torch.sigmoid(self.W2(x)))


class ConvolutionNorm(nn.Module):
    """A convolution in time, ReLU where asked for, then batch normalisation."""

    def __init__(self, inputs: int, outputs: int, kernel: int, *, relu: bool = True) -> None:
        super().__init__()
        self.conv = nn.Conv1d(inputs, outputs, kernel, padding=kernel // 2, bias=False)
        self.bnorm = nn.BatchNorm1d(outputs)
        self.relu = relu

    def forward(self, x: Tensor) -> Tensor:
        """Map (B, inputs, T) to (B, outputs, T), or T + 1 for an even kernel."""
        x = self.conv(x)
        return self.bnorm(functional.relu(x, inplace=True) if self.relu else x)


class CBHG(nn.Module):
    """Convolution bank, highways and a bidirectional GRU (Wang et al. 2017, "Tacotron", section 3.1)."""

    def __init__(
        self, banks: int, inputs: int, width: int, projections: tuple[int, int], highways: int
    ) -> None:
        super().__init__()
        self.conv1d_bank = nn.ModuleList(ConvolutionNorm(inputs, width, k) for k in range(1, banks + 1))
        self.conv_project1 = ConvolutionNorm(banks * width, projections[0], 3)
        self.conv_project2 = ConvolutionNorm(projections[0], projections[1], 3, relu=False)
        # Only where the widths differ has the published layout a projection before the highways.
        self.pre_highway = nn.Linear(projections[1], width, bias=False) if projections[1] != width else None
        self.highways = nn.ModuleList(Highway(width) for _ in range(highways))
        self.rnn = nn.GRU(width, width // 2, batch_first=True, bidirectional=True)

    def forward(self, x: Tensor) -> Tensor:
        """Map (B, inputs, T) to (B, T, width)."""
        steps = x.shape[-1]
        bank = torch.cat([conv(x)[:, :, :steps] for conv in self.conv1d_bank], dim=1)
        # A maximum of neighbours: the pooling layer's search for indices costs four times this.
        pooled = torch.cat([bank[:, :, :1], torch.maximum(bank[:, :, :-1], bank[:, :, 1:])], dim=2)
        mixed = self.conv_project2(self.conv_project1(pooled)) + x
        mixed = mixed.transpose(1, 2)
        if self.pre_highway is not None:
            mixed = self.pre_highway(mixed)
        for highway in self.highways:
            mixed = highway(mixed)
        return two_way_gru(self.rnn, mixed)


class Encoder(nn.Module):
    """Characters to one vector for each of them."""

    def __init__(
        self, symbols: int, embedding: int, width: int, banks: int, highways: int, dropout: float
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(symbols, embedding)
        self.pre_net = PreNet(embedding, (width, width), dropout)
        self.cbhg = CBHG(banks, width, width, (width, width), highways)

    def forward(self, characters: Tensor) -> Tensor:
        """Map character numbers (B, T) to (B, T, width)."""
        return self.cbhg(self.pre_net(self.embedding(characters)).transpose(1, 2))
