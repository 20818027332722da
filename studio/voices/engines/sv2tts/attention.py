"""Which characters are spoken at which frame: location-sensitive attention and the GRU that drives it.

This is the one part of the decoder in which each step waits for the last, so everything that does not
wait is done for all steps beforehand. Shapes: B utterances, N characters, S decoder steps.
"""

from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

KERNEL = 31
"""Characters that the location filter sees."""
FILTERS = 32


class LocationAttention(nn.Module):
    """The scorer of Chorowski et al. 2015, on the sum of all earlier attention."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv = nn.Conv1d(1, FILTERS, KERNEL, padding=(KERNEL - 1) // 2)
        self.L = nn.Linear(FILTERS, width, bias=False)
        self.W = nn.Linear(width, width)
        self.v = nn.Linear(width, 1, bias=False)

    def location_filter(self) -> tuple[Tensor, Tensor]:
        """The convolution and the layer after it as one: weights (KERNEL, width), offset (width,)."""
        weight = self.L.weight @ self.conv.weight.squeeze(1)
        assert self.conv.bias is not None
        return weight.t(), self.L.weight @ self.conv.bias


@dataclass
class Focus:
    """Where the attention stands: GRU state (B, D), read-out (B, E), sum of attention (B, N)."""

    hidden: Tensor
    context: Tensor
    cumulative: Tensor


class AttentionReader:
    """One utterance batch being read: made once for the batch, then asked step by step.

    The encoded text is split in what changes by character (`text`, B N E) and the speaker's embedding
    (B K), which is the same at every character: the weights of one step sum to one, so the read-out
    of that half is the embedding itself and never needs a sum.
    """

    def __init__(
        self,
        network: LocationAttention,
        rnn: nn.GRUCell,
        text: Tensor,
        keys: Tensor,
        speaker: Tensor,
        present: Tensor,
    ) -> None:
        self.text, self.present = text, present
        self.rnn, self.network = rnn, network
        width = text.shape[-1]
        end = width + speaker.shape[-1]
        self.from_context = rnn.weight_ih[:, :width].t()
        self.from_speaker = functional.linear(speaker, rnn.weight_ih[:, width:end])
        self.from_prenet = rnn.weight_ih[:, end:]
        self.location, offset = network.location_filter()
        self.keys = keys + (offset + network.W.bias)
        self.query, self.score = network.W.weight.t(), network.v.weight.squeeze(0)

    def start(self) -> Focus:
        """The state before the first step, all zero."""
        batch, characters, width = self.text.shape
        zeros = self.text.new_zeros
        return Focus(zeros(batch, self.rnn.hidden_size), zeros(batch, width), zeros(batch, characters))

    def projected(self, prenet: Tensor) -> Tensor:
        """The prenet's outputs (S, B, P) as the GRU's inputs (S, B, 3D); the speaker's join from step 1."""
        inputs = functional.linear(prenet, self.from_prenet, self.rnn.bias_ih)
        return torch.cat([inputs[:1], inputs[1:] + self.from_speaker])

    def step(self, projected: Tensor, focus: Focus) -> tuple[Focus, Tensor]:
        """The next focus from the projected input (B, 3D), and the attention weights (B, N)."""
        inputs = torch.addmm(projected, focus.context, self.from_context)
        hidden = _gru(
            inputs, functional.linear(focus.hidden, self.rnn.weight_hh, self.rnn.bias_hh), focus.hidden
        )
        half = (KERNEL - 1) // 2
        location = functional.pad(focus.cumulative, (half, half)).unfold(1, KERNEL, 1) @ self.location
        energies = torch.tanh(location + self.keys + (hidden @ self.query).unsqueeze(1)) @ self.score
        # Padding is scored 0 and not minus infinity: so the published weights were trained.
        weights = torch.softmax(energies * self.present, dim=1)
        context = torch.bmm(weights.unsqueeze(1), self.text).squeeze(1)
        return Focus(hidden, context, focus.cumulative + weights), weights


def _gru(inputs: Tensor, recurrent: Tensor, hidden: Tensor) -> Tensor:
    """The next state (B, D) of a GRU from both projections (B, 3D) in the order reset, update, new."""
    reset_in, update_in, new_in = inputs.chunk(3, dim=1)
    reset_h, update_h, new_h = recurrent.chunk(3, dim=1)
    new = torch.tanh(torch.addcmul(new_in, torch.sigmoid(reset_in + reset_h), new_h))
    return torch.lerp(new, hidden, torch.sigmoid(update_in + update_h))
