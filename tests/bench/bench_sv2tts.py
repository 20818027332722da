"""How long one SV2TTS training step takes, against a plain decoder that goes frame by frame.

    python -m tests.bench.bench_sv2tts [--repeats N] [--threads N]

Both train the same published layout on the same batch (reduction factor 2, 12 utterances of 80 characters
and 400 frames) with the same losses and the same optimizer: forward, backward, step. Their outputs must be
equal to 1e-4 with the same dropout and zoneout masks. They take turns, and the least time of each counts,
so that what else the machine does weighs on both alike.
"""

import argparse
import copy
import time
from collections.abc import Callable
from dataclasses import replace

import torch
import torch.nn.functional as functional
from torch import Tensor

from studio.voices.engines.sv2tts.hparams import PUBLISHED
from studio.voices.engines.sv2tts.synthesizer import Synthesized, Synthesizer
from tests.bench.plain_tacotron import plain_forward

UTTERANCES, CHARACTERS, FRAMES = 12, 80, 400
CLIP_GRADIENT = 1.0

Forward = Callable[[Synthesizer], Synthesized]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--repeats", type=int, default=3)
    arguments.add_argument("--threads", type=int, default=0)
    options = arguments.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    inputs, stop = batch()
    print(f"threads: {torch.get_num_threads()}")
    print(f"largest difference of an output: {largest_difference(inputs):.1e} (wanted: below 1e-4)")
    torch.manual_seed(0)
    network = Synthesizer(PUBLISHED)
    ours = timed(copy.deepcopy(network), lambda net: net(*inputs), inputs[1], stop)
    plain = timed(copy.deepcopy(network), lambda net: plain_forward(net, *inputs, None), inputs[1], stop)
    times: dict[str, list[float]] = {"plain": [], "ours": []}
    for _ in range(options.repeats):
        times["ours"].append(ours())
        times["plain"].append(plain())
    least = {name: min(seconds) for name, seconds in times.items()}
    print(f"plain decoder: {least['plain']:.2f} s a step; ours: {least['ours']:.2f} s a step")
    print(f"ours is {least['plain'] / least['ours']:.2f} times as fast")


def batch() -> tuple[tuple[Tensor, Tensor, Tensor], Tensor]:
    """Characters, mels and speaker embeddings of a batch, and the stop targets."""
    torch.manual_seed(1)
    characters = torch.randint(1, 66, (UTTERANCES, CHARACTERS))
    characters[::2, -10:] = 0
    mels = torch.randn(UTTERANCES, PUBLISHED.mels, FRAMES).clamp(-4, 4)
    speaker = functional.normalize(torch.rand(UTTERANCES, PUBLISHED.speaker_embedding), dim=1)
    stop = torch.zeros(UTTERANCES, FRAMES)
    stop[:, -4:] = 1
    return (characters, mels, speaker), stop


def largest_difference(inputs: tuple[Tensor, Tensor, Tensor]) -> float:
    """Between our outputs and the plain ones, in training: no dropout, the same zoneout masks."""
    torch.manual_seed(0)
    network = Synthesizer(replace(PUBLISHED, dropout=0.0))
    shape = (FRAMES // network.reduction, UTTERANCES, PUBLISHED.lstm)
    held = (
        torch.empty(shape).bernoulli_(PUBLISHED.zoneout),
        torch.empty(shape).bernoulli_(PUBLISHED.zoneout),
    )
    with torch.no_grad():
        outputs = network(*inputs, held), plain_forward(network, *inputs, held)
    return max(float((ours - plain).abs().max()) for ours, plain in zip(*outputs, strict=True))


def timed(network: Synthesizer, forward: Forward, mels: Tensor, stop: Tensor) -> Callable[[], float]:
    """A training step on `network` that returns the seconds it took."""
    network.train()
    optimizer = torch.optim.Adam(network.parameters(), lr=1e-4, fused=True)

    def step() -> float:
        began = time.perf_counter()
        optimizer.zero_grad(set_to_none=True)
        said = forward(network)
        loss = functional.mse_loss(said.coarse, mels) + functional.l1_loss(said.coarse, mels)
        loss = loss + functional.mse_loss(said.mel, mels) + functional.binary_cross_entropy(said.stop, stop)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP_GRADIENT)
        optimizer.step()
        return time.perf_counter() - began

    return step


if __name__ == "__main__":
    main()
