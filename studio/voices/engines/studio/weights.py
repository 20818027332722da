"""Files of weights of the acoustic model: safetensors with the model, its critics and its speakers."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from studio.errors import StudioError
from studio.voices.engines.studio.acoustic import DVECTOR, AcousticModel, AcousticSize
from studio.voices.engines.studio.losses import AcousticTraining
from studio.voices.engines.studio.sound_form import MELS
from studio.voices.engines.studio.speakers import Speaker
from studio.voices.engines.studio.symbols import TABLE_MARK

MOST_CHANNELS, MOST_BLOCKS = 100_000, 64
"""What a file may say of its network's size, before its shapes are held against what is in the file."""
SIZE_KEY, TABLE_KEY, SPEAKERS_KEY = "size", "table", "speakers"
_SPEAKERS, _ACOUSTIC, _CRITIC = "speakers/", "acoustic.", "critic."
_OFFSETS = "acoustic.offsets.weight"
_Size = TypeVar("_Size")
_Network = TypeVar("_Network", bound=nn.Module)


@dataclass(frozen=True)
class Base:
    """Weights read from a file: of the model, its critics where they are there, and the speakers by name."""

    size: AcousticSize
    tensors: dict[str, Tensor]
    speakers: dict[str, Speaker]

    def model(self) -> AcousticModel:
        """The model, ready to speak. Raises StudioError where tensors are missing or have another shape."""
        own = {name.removeprefix(_ACOUSTIC): tensor for name, tensor in self.tensors.items()
               if name.startswith(_ACOUSTIC)}  # fmt: skip
        try:
            return filled(lambda: AcousticModel(self.size), own).eval()
        except ValueError as error:
            raise _of_another_network() from error

    def fill(self, network: AcousticTraining) -> None:
        """Give the weights to a network for other speakers, who begin without offsets.

        Raises StudioError where tensors have another shape than the network's.
        """
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
        table = metadata[TABLE_KEY]
        size = size_of(AcousticSize, metadata[SIZE_KEY])
        speakers = _speakers(json.loads(metadata[SPEAKERS_KEY]), tensors)
    except (SafetensorError, OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        raise StudioError(
            "{name} is no voice of the studio engine, or is damaged.", name=path.name
        ) from error
    if table != TABLE_MARK:
        raise StudioError(
            "{name} was trained on another set of sounds than this program has. Train it again.",
            name=path.name,
        )
    return Base(size, tensors, speakers)


def size_of(kind: type[_Size], text: str) -> _Size:
    """A network's size as a file says it in JSON. Raises ValueError or TypeError for one that cannot be."""
    values = dict(json.loads(text))
    for name, value in values.items():
        most = MOST_BLOCKS if name.endswith("blocks") else MOST_CHANNELS
        if type(value) is not int or not 1 <= value <= most:
            raise ValueError(f"{name} is {value}")
    return kind(**values)


def filled(make: Callable[[], _Network], tensors: Mapping[str, Tensor]) -> _Network:
    """The network that `make` makes, with these weights. Raises ValueError where they do not fit.

    Nothing is allocated before that is known: what a file says of itself may be wrong.
    """
    with _Undrawn():
        with torch.device("meta"):
            wanted = {name: value.shape for name, value in make().state_dict().items()}
        if wanted != {name: tensor.shape for name, tensor in tensors.items()}:
            raise ValueError("other tensors, or of other shapes")
        network = make()
    network.load_state_dict(dict(tensors))
    return network


class _Undrawn(TorchFunctionMode):
    """Networks begin with whatever lies in memory: the values that torch would draw are written over.

    Where nothing is allocated, drawing a normal distribution would also import torch's compiler: a second.
    """

    def __torch_function__(
        self, func: Callable[..., Any], types: object, args: Any = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        if getattr(func, "__module__", "") == nn.init.__name__:
            return None  # as layers do not ask what it returns
        return func(*args, **(kwargs or {}))


def _speakers(names: list[str], tensors: dict[str, Tensor]) -> dict[str, Speaker]:
    """The speakers, whose tensors leave `tensors`. Raises ValueError or KeyError where something is wrong."""
    shapes = {"dvector": (DVECTOR,), "mean_mel": (MELS,), "pitch": (2,)}
    speakers: dict[str, Speaker] = {}
    for number, name in enumerate(names):
        own = {part: tensors.pop(f"{_SPEAKERS}{number}/{part}") for part in shapes}
        if any(own[part].shape != shape for part, shape in shapes.items()):
            raise ValueError("a speaker's traits have another shape")
        speakers[name] = Speaker(**own)
    traits = [value for speaker in speakers.values() for value in speaker.tensors().values()]
    if not speakers or not all(torch.isfinite(value).all() for value in (*traits, *tensors.values())):
        raise ValueError("no speaker, or values that are no numbers")
    return speakers


def _load(network: nn.Module, tensors: Mapping[str, Tensor]) -> None:
    try:
        network.load_state_dict(dict(tensors))
    except RuntimeError as error:
        raise _of_another_network() from error


def _of_another_network() -> StudioError:
    return StudioError("These weights are of another network than this program has.")
