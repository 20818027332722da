"""Mel spectrogram to samples by a WaveRNN, with the parameter names of the published vocoder.pt.

Kalchbrenner et al. 2018 "Efficient Neural Audio Synthesis", in the form with two GRUs and a residual
network over the mels. Each sample waits for the one before, so a long sound is cut into folds that are
spoken side by side and cross-faded. Shapes: B folds, S samples, C channels, T mel frames.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from studio.voices.engines.sv2tts.features import deemphasise
from studio.voices.engines.sv2tts.hparams import MEL_RANGE, VocoderSize

FOLD_SAMPLES = 4000
"""Samples of one fold, without the overlaps: a quarter of a second. Folds are spoken side by side."""
OVERLAP_SAMPLES = 400
"""Samples that neighbouring folds share: the first half warms the network up, the second is cross-faded."""
_BLOCK_SAMPLES = 400
"""Samples whose conditioning is projected at once; more would only cost memory."""
_FADE_FRAMES = 4


class ResidualBlock(nn.Module):
    """Two convolutions of one frame, added to their input."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv1d(width, width, 1, bias=False)
        self.conv2 = nn.Conv1d(width, width, 1, bias=False)
        self.batch_norm1 = nn.BatchNorm1d(width)
        self.batch_norm2 = nn.BatchNorm1d(width)

    def forward(self, x: Tensor) -> Tensor:
        """Map (B, C, T) to the same shape."""
        return x + self.batch_norm2(self.conv2(functional.relu(self.batch_norm1(self.conv1(x)))))


class ResidualNetwork(nn.Module):
    """What the GRUs are told of the neighbourhood of each frame."""

    def __init__(self, size: VocoderSize) -> None:
        super().__init__()
        self.conv_in = nn.Conv1d(size.features, size.residual, 2 * size.pad + 1, bias=False)
        self.batch_norm = nn.BatchNorm1d(size.residual)
        self.layers = nn.ModuleList(ResidualBlock(size.residual) for _ in range(size.residual_blocks))
        self.conv_out = nn.Conv1d(size.residual, size.residual_out, 1)

    def forward(self, mels: Tensor) -> Tensor:
        """Map (B, mels, T + 2 pad) to (B, C, T)."""
        x = functional.relu(self.batch_norm(self.conv_in(mels)))
        for layer in self.layers:
            x = layer(x)
        return self.conv_out(x)


class Repeat(nn.Module):
    """Repeats every frame; it has no weights but holds a place in the published layout."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    def forward(self, x: Tensor) -> Tensor:
        """Map (B, 1, mels, T) to (B, 1, mels, T * times)."""
        return x.repeat_interleave(self.times, dim=-1)


class Upsampling(nn.Module):
    """Mel frames to one vector for each sample, in steps of repetition and smoothing."""

    def __init__(self, size: VocoderSize) -> None:
        super().__init__()
        self.hop, self.indent = size.hop, size.pad * size.hop
        self.resnet = ResidualNetwork(size)
        self.up_layers = nn.ModuleList()
        for scale in size.upsampling:
            smooth = nn.Conv2d(1, 1, (1, 2 * scale + 1), padding=(0, scale), bias=False)
            nn.init.constant_(smooth.weight, 1 / (2 * scale + 1))
            self.up_layers.extend([Repeat(scale), smooth])

    def forward(self, mels: Tensor) -> tuple[Tensor, Tensor]:
        """Map (B, mels, T + 2 pad) to mels (B, S, mels) and neighbourhood (B, S, C), S = T * hop."""
        around = self.resnet(mels).repeat_interleave(self.hop, dim=-1)
        x = mels.unsqueeze(1)
        for layer in self.up_layers:
            x = layer(x)
        return x.squeeze(1)[:, :, self.indent : -self.indent].transpose(1, 2), around.transpose(1, 2)


class WaveRNN(nn.Module):
    """The vocoder. Speaks samples of `bits` bits through a mu-law."""

    def __init__(self, size: VocoderSize | None = None) -> None:
        super().__init__()
        self.size = size = size or VocoderSize()
        self.part = size.residual_out // 4
        self.classes = 2**size.bits
        self.upsample = Upsampling(size)
        self.I = nn.Linear(size.features + self.part + 1, size.rnn)
        self.rnn1 = nn.GRU(size.rnn, size.rnn, batch_first=True)
        self.rnn2 = nn.GRU(size.rnn + self.part, size.rnn, batch_first=True)
        self.fc1 = nn.Linear(size.rnn + self.part, size.fully_connected)
        self.fc2 = nn.Linear(size.fully_connected + self.part, size.fully_connected)
        self.fc3 = nn.Linear(size.fully_connected, self.classes)
        self.step = nn.Parameter(torch.zeros(1, dtype=torch.long), requires_grad=False)

    def forward(self, samples: Tensor, mels: Tensor) -> Tensor:
        """Scores (B, S, classes) of each sample from the true ones before it, `samples` (B, S).

        `mels` is (B, mels, S / hop + 2 pad), in [-1, 1].
        """
        frames, around = self.upsample(mels)
        parts = around.split(self.part, dim=2)
        x = self.I(torch.cat([samples.unsqueeze(2), frames, parts[0]], dim=2))
        x = x + self.rnn1(x)[0]
        x = x + self.rnn2(torch.cat([x, parts[1]], dim=2))[0]
        x = functional.relu(self.fc1(torch.cat([x, parts[2]], dim=2)))
        return self.fc3(functional.relu(self.fc2(torch.cat([x, parts[3]], dim=2))))

    @torch.no_grad()
    def speak(self, mel: Tensor, *, seed: int = 0) -> Iterator[float | np.ndarray]:
        """Speak a normalised mel (mels, T): yields how far it is, from 0 to 1, and last the samples.

        Float32 samples at 16 kHz, (T - 1) * hop of them; the same seed gives the same samples.
        """
        scaled = functional.pad(mel / MEL_RANGE, (self.size.pad, self.size.pad)).unsqueeze(0)
        frames, around = (_folded(x.squeeze(0)) for x in self.upsample(scaled))
        generator = torch.Generator().manual_seed(seed)
        folds = torch.empty(frames.shape[0], frames.shape[1])
        sampler = _Sampler(self, len(frames))
        for start in range(0, frames.shape[1], _BLOCK_SAMPLES):
            block = slice(start, start + _BLOCK_SAMPLES)
            drawn = torch.rand(folds[:, block].T.shape, generator=generator)
            folds[:, block] = sampler.block(frames[:, block], around[:, block], drawn)
            yield min(1.0, (start + _BLOCK_SAMPLES) / frames.shape[1])
        expanded = _expanded(_unfolded(folds.double().numpy()), self.classes)
        yield _faded(deemphasise(expanded[: (mel.shape[1] - 1) * self.size.hop]), self.size.hop)


@dataclass
class _Projections:
    """All that the mels add to the layers' inputs for a block of samples, each (S, B, width)."""

    x: Tensor
    first: Tensor
    second: Tensor
    third: Tensor
    fourth: Tensor


@dataclass(frozen=True)
class _Recurrent:
    """The weights of a GRU by their published names, as tensors."""

    inputs: Tensor
    inputs_bias: Tensor
    hidden: Tensor
    hidden_bias: Tensor

    @classmethod
    def of(cls, layer: nn.GRU) -> "_Recurrent":
        names = ("weight_ih_l0", "bias_ih_l0", "weight_hh_l0", "bias_hh_l0")
        return cls(*(layer.get_parameter(name) for name in names))


class _Sampler:
    """The loop over samples. What depends on the mels alone is projected for a block at once, and the
    last sample enters every layer through one precomputed column, so four products a sample remain."""

    def __init__(self, network: WaveRNN, folds: int) -> None:
        self.network = network
        width = network.size.rnn
        self.first, self.second = _Recurrent.of(network.rnn1), _Recurrent.of(network.rnn2)
        self.first_hidden = torch.zeros(folds, width)
        self.second_hidden = torch.zeros(folds, width)
        self.sample = torch.zeros(folds, 1)
        second_in, third_in = self.second.inputs[:, :width], network.fc1.weight[:, :width]
        column = network.I.weight[:, :1].t()
        self.columns = [column @ weight.t() for weight in (self.first.inputs, second_in, third_in)]
        self.of_first = _product(torch.cat([self.first.hidden, second_in, third_in]), folds)
        self.of_second = _product(torch.cat([self.second.hidden, third_in]), folds)
        self.from_first = self.of_first(self.first_hidden)
        self.from_second = self.of_second(self.second_hidden)
        self.fourth = _product(network.fc2.weight[:, : network.size.fully_connected], folds)
        self.last = _product(network.fc3.weight, folds)

    def block(self, frames: Tensor, around: Tensor, drawn: Tensor) -> Tensor:
        """The next samples (B, S) in [-1, 1], from mels (B, S, mels), neighbourhood and draws (S, B)."""
        projected = self._projected(frames.transpose(0, 1), around.transpose(0, 1))
        with _one_thread():
            samples = [self._next(projected, t, drawn[t]) for t in range(len(drawn))]
        return torch.cat(samples, dim=1)

    def _projected(self, frames: Tensor, around: Tensor) -> _Projections:
        net = self.network
        parts = around.split(net.part, dim=2)
        x = functional.linear(torch.cat([frames, parts[0]], dim=2), net.I.weight[:, 1:], net.I.bias)
        second = functional.linear(
            torch.cat([x, parts[1]], dim=2), self.second.inputs, self.second.inputs_bias
        )
        third = functional.linear(torch.cat([x, parts[2]], dim=2), net.fc1.weight, net.fc1.bias)
        fourth = functional.linear(parts[3], net.fc2.weight[:, net.size.fully_connected :], net.fc2.bias)
        first = functional.linear(x, self.first.inputs, self.first.inputs_bias)
        return _Projections(x, first, second, third, fourth)

    def _next(self, projected: _Projections, t: int, drawn: Tensor) -> Tensor:
        """The sample after the last one, (B, 1)."""
        net, gates = self.network, 3 * self.network.size.rnn
        inputs = torch.addcmul(projected.first[t], self.sample, self.columns[0])
        recurrent = self.from_first[:, :gates] + self.first.hidden_bias
        self.first_hidden = _gru(inputs, recurrent, self.first_hidden)
        self.from_first = self.of_first(self.first_hidden)
        inputs = torch.addcmul(projected.second[t], self.sample, self.columns[1])
        inputs = inputs + self.from_first[:, gates : 2 * gates]
        recurrent = self.from_second[:, :gates] + self.second.hidden_bias
        self.second_hidden = _gru(inputs, recurrent, self.second_hidden)
        self.from_second = self.of_second(self.second_hidden)
        third = torch.addcmul(projected.third[t], self.sample, self.columns[2])
        third = third + self.from_first[:, 2 * gates :] + self.from_second[:, gates:]
        fourth = functional.relu(projected.fourth[t] + self.fourth(functional.relu(third)))
        scores = net.fc3.bias + self.last(fourth)
        # Drawing from the cumulative sum is several times quicker than torch.multinomial.
        reached = torch.softmax(scores, dim=1).cumsum(dim=1)
        chosen = (reached < drawn.unsqueeze(1)).sum(dim=1, keepdim=True).clamp(max=net.classes - 1)
        self.sample = 2 * chosen.float() / (net.classes - 1) - 1
        return self.sample


def _product(weight: Tensor, rows: int) -> Callable[[Tensor], Tensor]:
    """The function x (rows, inputs) -> x @ weight.T, with the weights laid out once for that many rows.

    A plain product lays them out anew for every sample, half of its time; oneDNN keeps the layout.
    """
    weight = weight.detach().contiguous()
    if not torch.backends.mkldnn.is_available() or not hasattr(torch.ops.mkldnn, "_reorder_linear_weight"):
        return lambda x: functional.linear(x, weight)
    packed = torch.ops.mkldnn._reorder_linear_weight(weight, rows)
    return lambda x: torch.ops.mkldnn._linear_pointwise(x, packed, None, "none", [], "")


@contextmanager
def _one_thread() -> Iterator[None]:
    """The products of one sample are so small that threads wait for each other longer than they work."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _gru(inputs: Tensor, recurrent: Tensor, hidden: Tensor) -> Tensor:
    width = hidden.shape[1]
    reset, update = torch.sigmoid(inputs[:, : 2 * width] + recurrent[:, : 2 * width]).chunk(2, dim=1)
    new = torch.tanh(torch.addcmul(inputs[:, 2 * width :], reset, recurrent[:, 2 * width :]))
    return torch.lerp(new, hidden, update)


def _folded(x: Tensor) -> Tensor:
    """A sequence (S, C) as overlapping folds (B, fold + 2 overlaps, C); a short one is one fold, uncut."""
    length, stride = FOLD_SAMPLES + 2 * OVERLAP_SAMPLES, FOLD_SAMPLES + OVERLAP_SAMPLES
    if len(x) <= length:
        return x.unsqueeze(0)
    folds = -(-(len(x) - OVERLAP_SAMPLES) // stride)
    padded = functional.pad(x, (0, 0, 0, folds * stride + OVERLAP_SAMPLES - len(x)))
    return padded.unfold(0, length, stride).transpose(1, 2)


def _unfolded(folds: np.ndarray) -> np.ndarray:
    """Folds (B, length) as one sequence, with a cross-fade of equal power over the overlaps' second half."""
    if len(folds) == 1:
        return folds[0]
    warm, fade = OVERLAP_SAMPLES // 2, OVERLAP_SAMPLES - OVERLAP_SAMPLES // 2
    rise = np.sqrt(np.linspace(0.0, 1.0, fade))
    gains = np.ones((len(folds), folds.shape[1]))
    gains[1:, :OVERLAP_SAMPLES] = np.concatenate([np.zeros(warm), rise])
    gains[:-1, -OVERLAP_SAMPLES:] = np.concatenate([np.ones(warm), rise[::-1]])
    stride = folds.shape[1] - OVERLAP_SAMPLES
    whole = np.zeros(stride * len(folds) + OVERLAP_SAMPLES)
    for number, fold in enumerate(folds * gains):
        whole[number * stride : number * stride + len(fold)] += fold
    return whole


def _expanded(values: np.ndarray, classes: int) -> np.ndarray:
    """Undo the mu-law: values in [-1, 1] to linear samples."""
    mu = classes - 1
    return np.sign(values) / mu * ((1 + mu) ** np.abs(values) - 1)


def _faded(samples: np.ndarray, hop: int) -> np.ndarray:
    """The samples with their last 50 ms faded out, so that the end does not click."""
    count = min(len(samples), _FADE_FRAMES * hop)
    samples[len(samples) - count :] *= np.linspace(1.0, 0.0, count, dtype=np.float32)
    return samples
