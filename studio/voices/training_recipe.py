"""What an engine brings to the training loop."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from torch import Tensor, nn

from studio.events import Note, Progress

Batch = dict[str, Tensor]


@dataclass(frozen=True)
class ProbeResult:
    """A probe sentence: float32 mono samples, their rate in Hz, measures such as ``attention_diagonal``."""

    samples: np.ndarray
    sample_rate: int
    measures: dict[str, float]


class Recipe(Protocol):
    """What an engine brings to the loop. Made by the engine module's ``recipe(run)``.

    Attributes: `network` (on the CPU, with its starting weights, after `prepare`), `training_clips` and
    `validation_clips` (how many), `seconds` (of training speech).
    """

    @property
    def network(self) -> nn.Module: ...  # noqa: D102
    @property
    def training_clips(self) -> int: ...  # noqa: D102
    @property
    def validation_clips(self) -> int: ...  # noqa: D102
    @property
    def seconds(self) -> float: ...  # noqa: D102

    def prepare(self) -> Iterator[Progress | Note]:
        """Compute or read features and load the starting weights. Raises StudioError."""
        ...

    def clip_lengths(self) -> list[float]:
        """The length in seconds of every training clip, in the order of their indices."""
        ...

    def clip_names(self, *, held_out: bool = False) -> list[str]:
        """The ids of the clips in the order of their indices; empty where losses tell little of a clip."""
        ...

    def batch(self, indices: list[int], *, held_out: bool = False) -> Batch:
        """The clips with these indices, of the training or the held-out ones, as tensors on the CPU."""
        ...

    def losses(self, network: nn.Module, batch: Batch) -> dict[str, Tensor]:
        """Losses of a batch by name; "loss" is the one that is minimised.

        What critics, who join late, add to it is "critics": it is left out of the loss that is shown.
        In training the batch also has `share_done`, how much of the training is done, from 0 to 1.
        """
        ...

    def probe(self, network: nn.Module, text: str, seed: int) -> ProbeResult:
        """Speak `text` with the weights as they are."""
        ...

    def extra_tensors(self) -> dict[str, Tensor]:
        """What a checkpoint holds beside the network's own tensors, such as the speaker's embedding."""
        ...

    def metadata(self) -> dict[str, str]:
        """What a checkpoint's file says of itself, such as the network's sizes."""
        ...
