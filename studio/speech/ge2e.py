"""The GE2E speaker encoder, a network that turns 1.6 s of speech into a vector of who speaks."""

import torch
from torch import Tensor, nn

MELS = 40
HIDDEN = 256
LAYERS = 3


class GE2ENetwork(nn.Module):
    """Three LSTM layers of 256, a linear layer and ReLU; the vector has length one.

    Wan et al., "Generalized end-to-end loss for speaker verification", ICASSP 2018. The state
    dict has the layout of Resemblyzer's ``pretrained.pt`` and of SV2TTS's ``encoder.pt``
    (``lstm``, ``linear``, and the loss's ``similarity_weight`` and ``similarity_bias``).
    """

    def __init__(self) -> None:
        super().__init__()
        self.lstm = nn.LSTM(MELS, HIDDEN, LAYERS, batch_first=True)
        self.linear = nn.Linear(HIDDEN, HIDDEN)
        self.similarity_weight = nn.Parameter(torch.tensor([10.0]))
        self.similarity_bias = nn.Parameter(torch.tensor([-5.0]))

    def forward(self, mels: Tensor) -> Tensor:
        """Vectors (batch, 256) of unit length from power mel spectrograms `mels` (batch, frames, 40)."""
        hidden, _ = self.lstm(mels)
        return self.project(hidden[:, -1])

    def at_frames(self, mels: Tensor, frames: list[int]) -> Tensor:
        """Vectors (batch, len(frames), 256) as if each window ended after `frames[i]` frames.

        The LSTM runs forward only, so one pass gives the vectors of every shorter window.
        """
        hidden, _ = self.lstm(mels)
        return self.project(hidden[:, [frame - 1 for frame in frames]])

    def project(self, hidden: Tensor) -> Tensor:
        """Unit vectors (..., 256) from the last layer's outputs (..., 256)."""
        return nn.functional.normalize(torch.relu(self.linear(hidden)), dim=-1, eps=1e-5)
