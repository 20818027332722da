"""Files of weights of the acoustic model: safetensors with the model, its critics and its speakers."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from studio.errors import StudioError
from studio.voices.engines.studio.acoustic import AcousticModel, AcousticSize
from studio.voices.engines.studio.losses import AcousticTraining
from studio.voices.engines.studio.speakers import Speaker
from studio.voices.engines.studio.symbols import TABLE_MARK

SIZE_KEY, TABLE_KEY, SPEAKERS_KEY = "size", "table", "speakers"
_SPEAKERS, _ACOUSTIC, _CRITIC = "speakers/", "acoustic.", "critic."
_OFFSETS = "acoustic.offsets.weight"


@dataclass(frozen=True)
class Base:
    """Weights read from a file: of the model, its critics where they are there, and the speakers by name."""

    size: AcousticSize
    tensors: dict[str, Tensor]
    speakers: dict[str, Speaker]

    def model(self) -> AcousticModel:
        """The model, ready to speak. Raises StudioError where tensors are missing or have another shape."""
        model = AcousticModel(self.size)
        _load(model, {name.removeprefix(_ACOUSTIC): tensor for name, tensor in self.tensors.items()
                      if name.startswith(_ACOUSTIC)})  # fmt: skip
        return model.eval()

    def fill(self, network: AcousticTraining) -> None:
        """Give the weights to a network for other speakers, who begin without offsets."""
        known = {name: tensor for name, tensor in self.tensors.items()
                 if name != _OFFSETS and name.startswith((_ACOUSTIC, _CRITIC))}  # fmt: skip
        _load(network, {**network.state_dict(), **known})


def speaker_tensors(speakers: Mapping[int, Speaker]) -> dict[str, Tensor]:
    """The speakers as tensors of a file."""
    return {
        f"{_SPEAKERS}{number}/{name}": tensor
        for number, speaker in speakers.items()
        for name, tensor in speaker.tensors().items()
    }


def load_base(path: Path) -> Base:
    """Read a file of weights. Raises StudioError for one that is damaged, foreign or of another phone set."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as stored:
            metadata = stored.metadata() or {}
            tensors = {name: stored.get_tensor(name).float() for name in stored.keys()}  # noqa: SIM118
        size = AcousticSize(**json.loads(metadata[SIZE_KEY]))
        names = json.loads(metadata[SPEAKERS_KEY])
        speakers = {name: Speaker(**{part: tensors.pop(f"{_SPEAKERS}{number}/{part}")
                                     for part in ("dvector", "mean_mel", "pitch")})
                    for number, name in enumerate(names)}  # fmt: skip
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as error:
        raise StudioError(
            "{name} is no voice of the studio engine, or is damaged.", name=path.name
        ) from error
    if metadata.get(TABLE_KEY) != TABLE_MARK:
        raise StudioError(
            "{name} was trained on another set of sounds than this program has. Train it again.",
            name=path.name,
        )
    return Base(size, tensors, speakers)


def _load(network: torch.nn.Module, tensors: Mapping[str, Tensor]) -> None:
    try:
        network.load_state_dict(dict(tensors))
    except RuntimeError as error:
        raise StudioError("These weights are of another network than this program has.") from error
