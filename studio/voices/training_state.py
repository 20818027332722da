"""What decides a training step, from its number alone; an optimizer's state as plain tensors, and back."""

import json
import math
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from studio.errors import StudioError
from studio.voices.checkpoints import StoredCheckpoint
from studio.voices.training_recipe import Recipe


def clips_of_step(step: int, lengths: list[float], batch_size: int, seed: int) -> list[int]:
    """The indices of the clips of step `step`, from 1: an epoch sees every clip once, in its own order.

    Clips of like length share a batch, since the shorter ones are padded to the longest.
    """
    count = len(lengths)
    per_epoch = steps_of_epoch(count, batch_size)
    epoch, place = divmod(step - 1, per_epoch)
    random = np.random.default_rng([seed, epoch])
    # Some noise on the lengths, so that the same clips do not meet in every epoch.
    noisy = np.asarray(lengths) * random.uniform(0.8, 1.25, count)
    batches = np.array_split(np.argsort(noisy, kind="stable"), per_epoch)
    return [int(index) for index in batches[random.permutation(per_epoch)[place]]]


def steps_of_epoch(clips: int, batch_size: int) -> int:
    """Steps in which every clip is seen once."""
    return max(1, math.ceil(clips / batch_size))


def optimizer_tensors(network: nn.Module, optimizer: Any) -> tuple[dict[str, Tensor], list[dict[str, Any]]]:
    """The optimizer's tensors as "parameter name / value name", and its groups' settings as plain values."""
    stored = optimizer.state_dict()
    names = [name for name, parameter in network.named_parameters() if parameter.requires_grad]
    tensors = {
        f"{names[index]}/{key}": torch.as_tensor(value)
        for index, values in stored["state"].items()
        for key, value in values.items()
    }
    groups = [
        {key: value for key, value in group.items() if key != "params"} for group in stored["param_groups"]
    ]
    return tensors, json.loads(json.dumps(groups))


def optimizer_state(
    network: nn.Module, tensors: dict[str, Tensor], groups: list[dict[str, Any]]
) -> dict[str, Any]:
    """The optimizer's own state dict of what `optimizer_tensors` took apart. Raises KeyError if foreign."""
    names = [name for name, parameter in network.named_parameters() if parameter.requires_grad]
    places = {name: index for index, name in enumerate(names)}
    state: dict[int, dict[str, Tensor]] = {}
    for name, tensor in tensors.items():
        parameter, _, key = name.rpartition("/")
        state.setdefault(places[parameter], {})[key] = tensor
    restored = [{**group, "params": list(range(len(names)))} for group in groups]
    for group in restored:
        group["betas"] = tuple(group["betas"])
    return {"state": state, "param_groups": restored}


def restore(checkpoint: StoredCheckpoint, recipe: Recipe, optimizer: torch.optim.Optimizer) -> None:
    """Fill the network of `recipe` and its optimizer from disk. Raises StudioError if it cannot be used."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    if checkpoint.optimizer is None:
        raise StudioError("Step {step} cannot be resumed: its optimizer was not kept.", step=checkpoint.step)
    try:
        weights = load_file(checkpoint.weights)
        for name in recipe.extra_tensors():
            weights.pop(name, None)
        tensors = load_file(checkpoint.optimizer)
        state = optimizer_state(recipe.network, tensors, checkpoint.state["groups"])
        recipe.network.load_state_dict(weights)
        optimizer.load_state_dict(state)
    except (SafetensorError, OSError, RuntimeError, ValueError, KeyError) as error:
        raise StudioError(
            "Step {step} could not be read and is left out: {reason}",
            step=checkpoint.step, reason=str(error).splitlines()[0],
        ) from error  # fmt: skip


def seed_of_step(seed: int, step: int, rank: int) -> int:
    """One 63-bit number from three, without the overlaps that adding them would give."""
    return int(np.random.SeedSequence([seed, step, rank]).generate_state(1, np.uint64)[0] >> np.uint64(1))
