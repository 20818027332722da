"""How many voices are heard at once: a small convolutional network over the mel spectrogram.

It was trained by ``tests/bench/train_overlap.py`` on made-up talk of 68 readers of LibriSpeech, in rooms,
noise and hum; its weights come with the program (``models/overlap``).
"""

from functools import lru_cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from studio.errors import StudioError
from studio.settings import models_folder
from studio.speech.ge2e import MELS

FRAME_S = 0.02
MEL_FRAMES = 2  # of 10 ms in each frame of the result
CHANNELS = 64
DILATIONS = (1, 2, 4, 8, 16, 32, 1)  # frames of 20 ms: each result hears 1.3 s to both sides
CLASSES = 3  # nobody, one voice, two or more
CENTRE_FRAMES = 1200  # of 10 ms around each moment, whose mean is taken out of every band; as in training
QUIETEST = 1e-7  # of the mel power, below any sound that matters


class OverlapNetwork(nn.Module):
    """Log mel spectrogram in, logits of nobody, one and more voices out, every 20 ms."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv1d(MELS, CHANNELS, 5, padding=2)
        self.first_norm = nn.BatchNorm1d(CHANNELS)
        self.halving = nn.Conv1d(CHANNELS, CHANNELS, 3, stride=MEL_FRAMES, padding=1)
        self.blocks = nn.ModuleList(_Block(dilation) for dilation in DILATIONS)
        self.last_norm = nn.BatchNorm1d(CHANNELS)
        self.last = nn.Conv1d(CHANNELS, CLASSES, 1)

    def forward(self, log_mels: Tensor) -> Tensor:
        """Logits (batch, frames / 2, 3) from `log_mels` (batch, frames of 10 ms, 40), `centred`."""
        heard = log_mels.transpose(1, 2) / 3.0
        hidden = self.halving(torch.relu(self.first_norm(self.first(heard))))
        for block in self.blocks:
            hidden = block(hidden)
        logits: Tensor = self.last(torch.relu(self.last_norm(hidden)))
        return logits.transpose(1, 2)


class _Block(nn.Module):
    def __init__(self, dilation: int) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(CHANNELS)
        self.convolution = nn.Conv1d(CHANNELS, CHANNELS, 3, padding=dilation, dilation=dilation)

    def forward(self, hidden: Tensor) -> Tensor:
        heard: Tensor = self.convolution(torch.relu(self.norm(hidden)))
        return hidden + heard


def log_mels(mels: Tensor) -> Tensor:
    """What the network hears, from power mel spectrograms (..., 40)."""
    return torch.log(mels + QUIETEST)


def centred(log_mels: Tensor) -> Tensor:
    """`log_mels` (..., frames, 40) less each band's mean around: level and microphone do not matter.

    Around is `CENTRE_FRAMES`, or what of them there is: what is heard of a moment does not depend on where
    the sound that is read at once begins and ends, if it reaches so far.
    """
    frames = log_mels.shape[-2]
    sums = torch.nn.functional.pad(log_mels.double().cumsum(dim=-2), (0, 0, 1, 0))
    first = (torch.arange(frames) - CENTRE_FRAMES // 2).clamp(min=0)
    last = (torch.arange(frames) + CENTRE_FRAMES // 2).clamp(max=frames)
    means = (sums[..., last, :] - sums[..., first, :]) / (last - first)[:, None]
    return (log_mels - means).to(log_mels.dtype)


@lru_cache(maxsize=1)
def load_network() -> OverlapNetwork:
    """The network with the weights that come with the program. Raises StudioError where they are missing."""
    from safetensors.torch import load_file

    path = models_folder() / "overlap" / "overlap.safetensors"
    try:
        network = OverlapNetwork()
        network.load_state_dict(load_file(path))
    except Exception as error:  # missing, torn, of another shape: each has a type of its own
        raise StudioError(
            "The file {path} is missing or broken. Install the program again.", path=_name(path)
        ) from error
    return network.eval()


def voices_at_once(mels: Tensor) -> np.ndarray:
    """Probabilities (frames / 2, 3) of nobody, one and more voices from power `mels` (frames, 40)."""
    if len(mels) < MEL_FRAMES:
        return np.zeros((0, CLASSES), np.float32)
    with torch.inference_mode():
        heard = centred(log_mels(mels))[: len(mels) // MEL_FRAMES * MEL_FRAMES]
        logits = load_network()(heard[None])[0]
        found: np.ndarray = torch.softmax(logits, dim=-1).numpy()
    return found


def _name(path: Path) -> str:
    return "/".join(path.parts[-3:])
