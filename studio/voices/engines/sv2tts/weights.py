"""Reading networks from files: our own safetensors checkpoints and the published .pt files.

Nothing in a file is ever run: pickles are read with ``weights_only``, so one that holds code is refused.
"""

import json
import pickle
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from studio.errors import StudioError
from studio.voices.engines.sv2tts.hparams import SynthesizerSize
from studio.voices.engines.sv2tts.synthesizer import REDUCTION, Synthesizer
from studio.voices.engines.sv2tts.vocoder import WaveRNN

SPEAKER_KEY = "speaker_embedding"
"""In our checkpoints: the embedding (256,) of the speaker that the weights were tuned to."""
SIZE_KEY = "synthesizer_size"
"""In our checkpoints' metadata: the sizes of the network as JSON."""


@dataclass(frozen=True)
class LoadedSynthesizer:
    """A network ready to speak, and the embedding (256,) of its speaker where the file has one."""

    network: Synthesizer
    speaker: Tensor | None


def load_synthesizer(path: Path) -> LoadedSynthesizer:
    """The synthesizer stored at `path`. Raises StudioError where it is not one that can be used."""
    state, metadata = read_state(path)
    speaker = state.pop(SPEAKER_KEY, None)
    network = Synthesizer(_stored_size(metadata, path))
    put_state(network, state, path)
    if not 1 <= network.reduction <= network.size.most_reduction:
        network.decoder.r.fill_(REDUCTION)
    return LoadedSynthesizer(network.eval(), speaker)


def load_vocoder(path: Path) -> WaveRNN:
    """The vocoder stored at `path`. Raises StudioError where it is not one that can be used."""
    network = WaveRNN()
    put_state(network, read_state(path)[0], path)
    return network.eval()


def read_state(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    """The tensors by name, and the metadata, of a .safetensors or .pt file.

    Raises StudioError where the file is missing, broken, or holds pickled code.
    """
    if not path.is_file():
        raise StudioError("There is no checkpoint at {path}.", path=str(path))
    if path.suffix == ".safetensors":
        return _read_safetensors(path)
    return _read_pickle(path), {}


def put_state(network: nn.Module, state: dict[str, Tensor], path: Path) -> None:
    """Fill `network` with `state`. Raises StudioError where names, shapes or values do not fit."""
    expected = network.state_dict()
    differing = sorted(set(expected) ^ set(state)) or [
        name for name, tensor in expected.items() if tensor.shape != state[name].shape
    ]
    if differing:
        raise StudioError(
            "{name} is a checkpoint of another network: {count} of its parts do not fit, the first is "
            "{part}. Choose a checkpoint of this engine.",
            name=path.name, count=len(differing), part=differing[0],
        )  # fmt: skip
    if not all(bool(torch.isfinite(tensor).all()) for tensor in state.values()):
        raise StudioError(
            "{name} holds values that are not numbers. Choose an earlier checkpoint.", name=path.name
        )
    network.load_state_dict(state)


def _stored_size(metadata: dict[str, str], path: Path) -> SynthesizerSize:
    if SIZE_KEY not in metadata:
        return SynthesizerSize()
    try:
        stored = json.loads(metadata[SIZE_KEY])
    except ValueError as error:
        raise _broken(path) from error
    return SynthesizerSize.from_json(stored)


def _read_safetensors(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="pt") as stored:
            return {name: stored.get_tensor(name) for name in stored.keys()}, stored.metadata() or {}  # noqa: SIM118
    except (SafetensorError, OSError, ValueError) as error:
        raise _broken(path) from error


def _read_pickle(path: Path) -> dict[str, Tensor]:
    try:
        stored: Any = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        if "Unsupported global" in str(error):
            raise StudioError(
                "{name} holds program code, which could do anything on this machine, so it was not opened. "
                "Choose a file that holds weights only.",
                name=path.name,
            ) from error
        raise _broken(path) from error
    except Exception as error:  # torch raises RuntimeError, EOFError, KeyError and more for broken files
        raise _broken(path) from error
    state = stored.get("model_state", stored) if isinstance(stored, dict) else None
    if not isinstance(state, dict) or not all(isinstance(value, Tensor) for value in state.values()):
        raise StudioError("{name} is a checkpoint of another program.", name=path.name)
    return dict(state)


def _broken(path: Path) -> StudioError:
    return StudioError("{name} is broken or not a checkpoint. Choose another one.", name=path.name)
