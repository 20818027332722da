"""A plain frame-by-frame decoder over the same weights, as the yardstick of the synthesizer's training step.

It does at every step what the textbook says, in the order of the textbook: prenet, GRU cell, location
convolution, attention, two LSTM cells with zoneout, projections; the layers before and after are torch's own.
Autograd does the rest.
"""

import torch
import torch.nn.functional as functional
from torch import Tensor

from studio.voices.engines.sv2tts.layers import CBHG
from studio.voices.engines.sv2tts.synthesizer import Synthesized, Synthesizer


def plain_forward(
    network: Synthesizer,
    characters: Tensor,
    mels: Tensor,
    speaker: Tensor,
    held: tuple[Tensor, Tensor] | None,
) -> Synthesized:
    """What `network(characters, mels, speaker, held)` gives, computed one decoder step after the other."""
    decoder, size = network.decoder, network.size
    batch, characters_count = characters.shape
    embedded = network.encoder.pre_net(network.encoder.embedding(characters))
    text = _cbhg(network.encoder.cbhg, embedded.transpose(1, 2))
    text = torch.cat([text, speaker.unsqueeze(1).expand(-1, characters_count, -1)], dim=2)
    keys = network.encoder_proj(text)
    zeros = mels.new_zeros
    attention_hidden, context = zeros(batch, size.decoder), zeros(batch, text.shape[2])
    hidden = [zeros(batch, size.lstm), zeros(batch, size.lstm)]
    cells = [zeros(batch, size.lstm), zeros(batch, size.lstm)]
    cumulative = zeros(batch, characters_count)
    frames, weights_of_steps, stops = [], [], []
    for start in range(0, mels.shape[2], network.reduction):
        previous = mels[:, :, start - 1] if start else zeros(batch, size.mels)
        prenet = decoder.prenet(previous)
        attention_hidden = decoder.attn_rnn(torch.cat([context, prenet], dim=1), attention_hidden)
        weights = _attend(decoder.attn_net, keys, attention_hidden, cumulative, characters)
        cumulative = cumulative + weights
        context = (weights.unsqueeze(1) @ text).squeeze(1)
        x = decoder.rnn_input(torch.cat([context, attention_hidden], dim=1))
        for layer, cell in enumerate((decoder.res_rnn1, decoder.res_rnn2)):
            fresh, cells[layer] = cell(x, (hidden[layer], cells[layer]))
            mask = _mask(network, held, layer, start // network.reduction, fresh)
            hidden[layer] = fresh if mask is None else hidden[layer] * mask + fresh * (1 - mask)
            x = x + hidden[layer]
        frames.append(decoder.mel_proj(x).view(batch, size.mels, -1)[:, :, : network.reduction])
        stop = torch.sigmoid(decoder.stop_proj(torch.cat([x, context], dim=1)))
        stops.extend([stop] * network.reduction)
        weights_of_steps.append(weights)
    coarse = torch.cat(frames, dim=2)
    mel = network.post_proj(_cbhg(network.postnet, coarse)).transpose(1, 2)
    return Synthesized(coarse, mel, torch.stack(weights_of_steps, dim=1), torch.cat(stops, dim=1))


def _cbhg(network: CBHG, x: Tensor) -> Tensor:
    steps = x.shape[-1]
    bank = torch.cat([conv(x)[:, :, :steps] for conv in network.conv1d_bank], dim=1)
    mixed = functional.max_pool1d(bank, 2, stride=1, padding=1)[:, :, :steps]
    mixed = (network.conv_project2(network.conv_project1(mixed)) + x).transpose(1, 2)
    if network.pre_highway is not None:
        mixed = network.pre_highway(mixed)
    for layer in network.highways:
        gate = torch.sigmoid(layer.W2(mixed))
        mixed = gate * functional.relu(layer.W1(mixed)) + (1 - gate) * mixed
    return network.rnn(mixed)[0]


def _attend(
    network: torch.nn.Module, keys: Tensor, query: Tensor, cumulative: Tensor, characters: Tensor
) -> Tensor:
    location = network.L(network.conv(cumulative.unsqueeze(1)).transpose(1, 2))
    energies = network.v(torch.tanh(network.W(query).unsqueeze(1) + keys + location)).squeeze(2)
    return functional.softmax(energies * (characters != 0), dim=1)


def _mask(
    network: Synthesizer, held: tuple[Tensor, Tensor] | None, layer: int, step: int, like: Tensor
) -> Tensor | None:
    if held is not None:
        return held[layer][step]
    if not network.training:
        return None
    return torch.zeros_like(like).bernoulli_(network.size.zoneout)
