"""An LSTM with zoneout over a whole sequence, several times cheaper to train than a loop over cells.

With teacher forcing nothing but the cell itself waits for the previous step, so the inputs of all
steps are projected in one matrix product, and the recurrent weights get their gradient in one product
after the backward loop instead of a 16 MB outer product at every step, which is what autograd does.
"""

from typing import Any

import torch
from torch import Tensor


class ZoneoutLSTM(torch.autograd.Function):
    """The recurrence of an LSTM whose hidden values are held back where `held` is 1.

    Zoneout (Krueger et al. 2016) applies to the hidden state only, as in the published synthesizer:
    h[t] = held * h[t-1] + (1 - held) * lstm(x[t], h[t-1]); the cell state is never held.
    """

    @staticmethod
    def forward(ctx: Any, projected: Tensor, recurrent: Tensor, held: Tensor | None) -> Tensor:
        """Hidden states (T, B, H) from the projected inputs with both biases (T, B, 4H), `recurrent` (4H, H).

        `held` is (T, B, H) of zeros and ones, or None for no zoneout. The start state is zero.
        """
        steps, batch, width = projected.shape[0], projected.shape[1], recurrent.shape[1]
        gates = projected.clone()
        hidden = projected.new_zeros(steps + 1, batch, width)
        cells = projected.new_zeros(steps + 1, batch, width)
        squashed = projected.new_empty(steps, batch, width)
        transposed = recurrent.t()
        for t in range(steps):
            gate = gates[t].addmm_(hidden[t], transposed)
            candidate = gate[:, 2 * width : 3 * width].tanh_()
            gate[:, : 2 * width].sigmoid_()
            output = gate[:, 3 * width :].sigmoid_()
            torch.mul(gate[:, width : 2 * width], cells[t], out=cells[t + 1])
            cells[t + 1].addcmul_(gate[:, :width], candidate)
            torch.tanh(cells[t + 1], out=squashed[t])
            torch.mul(output, squashed[t], out=hidden[t + 1])
            if held is not None:
                hidden[t + 1].lerp_(hidden[t], held[t])
        ctx.save_for_backward(gates, cells, squashed, hidden, recurrent, held)
        return hidden[1:].clone()

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor, None]:
        """The gradients of the projected inputs and of the recurrent weights."""
        gates, cells, squashed, hidden, recurrent, held = ctx.saved_tensors
        steps, batch, width = squashed.shape
        local = _gate_slopes(gates, cells[:-1], squashed)
        d_gates = torch.empty_like(gates)
        d_hidden = squashed.new_zeros(batch, width)
        d_cell = squashed.new_zeros(batch, width)
        forget = gates[:, :, width : 2 * width]
        for t in range(steps - 1, -1, -1):
            d_hidden = d_hidden + gradients[0][t]
            passed = d_hidden if held is None else d_hidden * (1 - held[t])
            d_cell.addcmul_(passed, local.cell_from_hidden[t])
            torch.mul(
                local.gates_from_cell[t], d_cell.unsqueeze(1), out=d_gates[t].view(batch, 4, width)[:, :3]
            )
            torch.mul(passed, local.output_slope[t], out=d_gates[t, :, 3 * width :])
            d_cell = d_cell * forget[t]
            carried = d_gates[t] @ recurrent
            d_hidden = carried if held is None else carried.addcmul_(d_hidden, held[t])
        d_recurrent = d_gates.view(steps * batch, -1).t() @ hidden[:-1].reshape(steps * batch, width)
        return d_gates, d_recurrent, None


class _Slopes:
    """What of the backward pass does not wait for the next step, for all steps at once."""

    def __init__(self, cell_from_hidden: Tensor, gates_from_cell: Tensor, output_slope: Tensor) -> None:
        self.cell_from_hidden = cell_from_hidden  # T, B, H
        self.gates_from_cell = gates_from_cell  # T, B, 3, H: input, forget, candidate
        self.output_slope = output_slope  # T, B, H


def _gate_slopes(gates: Tensor, before: Tensor, squashed: Tensor) -> _Slopes:
    """The slopes of the cell and of the gates; `before` are the cell states (T, B, H) before each step."""
    steps, batch, width = squashed.shape
    entering, forget, candidate, output = gates.view(steps, batch, 4, width).unbind(2)
    gates_from_cell = torch.stack(
        [
            candidate * entering * (1 - entering),
            before * forget * (1 - forget),
            entering * (1 - candidate.square()),
        ],
        dim=2,
    )
    return _Slopes(output * (1 - squashed.square()), gates_from_cell, squashed * output * (1 - output))


def zoneout_lstm(cell: torch.nn.LSTMCell, inputs: Tensor, held: Tensor | None) -> Tensor:
    """The hidden states (T, B, H) of `cell` run over `inputs` (T, B, inputs) from a zero state."""
    projected = torch.nn.functional.linear(inputs, cell.weight_ih, cell.bias_ih + cell.bias_hh)
    return ZoneoutLSTM.apply(projected, cell.weight_hh, held)
