"""A language of four tones, and a real wav2vec 2.0 network of torchaudio that has learned it in a second."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torchaudio.models import wav2vec2_model

PITCHES_HZ = {"a": 300, "b": 700, "c": 1500, "d": 3100}
LETTER_S, PAUSE_S = 0.12, 0.2
STEPS = 50
PARAMETERS = {
    "extractor_mode": "layer_norm",
    # Strides of 16, 5 and 4: a frame every 320 samples, as in the published models.
    "extractor_conv_layer_config": [(32, 20, 16), (32, 8, 5), (32, 4, 4)],
    "extractor_conv_bias": True,
    "encoder_embed_dim": 32,
    "encoder_projection_dropout": 0.0,
    "encoder_pos_conv_kernel": 3,
    "encoder_pos_conv_groups": 1,
    "encoder_num_layers": 1,
    "encoder_num_heads": 2,
    "encoder_attention_dropout": 0.0,
    "encoder_ff_interm_features": 32,
    "encoder_ff_interm_dropout": 0.0,
    "encoder_dropout": 0.0,
    "encoder_layer_norm_first": False,
    "encoder_layer_drop": 0.0,
}


@dataclass(frozen=True)
class Tones:
    """Samples (n,) at 16 kHz, the words in them, and where each word starts and ends in seconds."""

    samples: NDArray[np.float32]
    words: list[str]
    spans: list[tuple[float, float]]


def speak(words: list[str]) -> Tones:
    """The words in tones, a pause before, between and after them, with a little noise."""
    pause = np.zeros(int(PAUSE_S * 16_000))
    times = np.arange(int(LETTER_S * 16_000)) / 16_000
    parts, spans, reached = [pause], [], PAUSE_S
    for word in words:
        parts += [0.3 * np.sin(2 * np.pi * PITCHES_HZ[letter] * times) for letter in word] + [pause]
        spans.append((reached, reached + LETTER_S * len(word)))
        reached += LETTER_S * len(word) + PAUSE_S
    samples = np.concatenate(parts)
    noise = np.random.default_rng(len(samples)).normal(0, 0.003, len(samples))
    return Tones((samples + noise).astype(np.float32), words, spans)


def write_model(folder: Path, method: str, file: str, labels: str) -> None:
    """Train a network for `labels` (blank first) and leave it as a user would: as a file in a folder."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # so small a network only waits for more
    network, parameters = _trained(labels)
    torch.set_num_threads(threads)
    folder.mkdir(parents=True, exist_ok=True)
    torch.save(network.state_dict(), folder / file)
    shape = {"parameters": parameters, "labels": list(labels), "normalize": False}
    (folder / f"{method}.json").write_text(json.dumps(shape), encoding="utf-8")


def _trained(labels: str) -> tuple[torch.nn.Module, dict[str, object]]:
    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    parameters = {**PARAMETERS, "aux_num_out": len(labels)}
    network = wav2vec2_model(**parameters)
    optimizer = torch.optim.Adam(network.parameters(), 3e-3)
    for _ in range(STEPS):
        tones = speak(["".join(rng.choice(list("abcd"), 2, replace=False)) for _ in range(4)])
        logits, _ = network(torch.from_numpy(tones.samples)[None])
        loss = torch.nn.functional.cross_entropy(logits[0], _targets(tones, labels, logits.shape[1]))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return network, parameters


def _targets(tones: Tones, labels: str, frames: int) -> torch.Tensor:
    silence = labels.index("|") if "|" in labels else 0
    targets = torch.full((frames,), silence)
    for word, (start, _) in zip(tones.words, tones.spans, strict=True):
        for index, letter in enumerate(word):
            first = start + index * LETTER_S
            targets[round(first * 50) : round((first + LETTER_S) * 50)] = labels.lower().index(letter)
    return targets
