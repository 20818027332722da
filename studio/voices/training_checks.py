"""What is checked before the first step, so that a run fails in seconds and not after a night."""

import copy
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from studio.errors import Message, StudioError
from studio.voices.training import DISK_NEEDED_BESIDE_MB, RunFolder
from studio.voices.training_machine import device_of

if TYPE_CHECKING:
    from studio.voices.training_recipe import Recipe

_FEW_MINUTES_S = 600.0
_MEGABYTE = 1_000_000
_MEMORY_FILE = Path("/proc/meminfo")
_BYTES_LEFT_FREE = 500 * _MEGABYTE


def check_clips(run: RunFolder, recipe: "Recipe") -> list[Message]:
    """Enough speech, and how short and long the clips are. Raises StudioError where there is too little."""
    lengths = recipe.clip_lengths()
    least = run.settings.least_seconds
    if not lengths or sum(lengths) < least:
        raise StudioError(
            "There are {seconds} s of gold speech to train on, and {least} s are needed. "
            "Mark more turns gold.",
            seconds=round(sum(lengths), 1), least=least,
        )  # fmt: skip
    notes = [
        Message(
            "{count} clips of {shortest} to {longest} s, {seconds} s in all",
            {
                "count": len(lengths), "shortest": round(min(lengths), 1),
                "longest": round(max(lengths), 1), "seconds": round(sum(lengths)),
            },
        )
    ]  # fmt: skip
    if sum(lengths) < _FEW_MINUTES_S:
        notes.append(
            Message("This is little speech: ten minutes and more make a voice closer to the speaker.")
        )
    return notes


def check_disk(run: RunFolder, recipe: "Recipe") -> list[Message]:
    """Room for the checkpoints. Raises StudioError where the disk or the budget is too small."""
    weights = sum(tensor.nbytes for tensor in recipe.network.state_dict().values())
    # Adam keeps two values for each weight. A new checkpoint is written before an old one goes.
    whole = 3 * weights
    needed = (2 * whole + weights * (run.settings.keep_best + 1)) // _MEGABYTE + 1
    if run.settings.disk_budget_mb < whole // _MEGABYTE + 1:
        raise StudioError(
            "A checkpoint takes {needed} MB, but the run may use {budget} MB. Raise its disk budget.",
            needed=whole // _MEGABYTE + 1, budget=run.settings.disk_budget_mb,
        )  # fmt: skip
    free = shutil.disk_usage(run.folder).free // _MEGABYTE
    if free < min(needed, run.settings.disk_budget_mb) + DISK_NEEDED_BESIDE_MB:
        raise StudioError(
            "The run needs about {needed} MB for its checkpoints, but only {free} MB are free. "
            "Free some space.",
            needed=needed + DISK_NEEDED_BESIDE_MB, free=free,
        )  # fmt: skip
    return [Message("Checkpoints will take about {needed} MB", {"needed": needed})]


def check_memory(run: RunFolder, recipe: "Recipe") -> list[Message]:
    """Run the largest batch once, forward and backward, and forget it.

    On a graphics card with too little memory parts of it, as training does. Raises StudioError that proposes
    a smaller batch where memory does not suffice.
    """
    longest = sorted(range(recipe.training_clips), key=recipe.clip_lengths().__getitem__, reverse=True)
    size = min(run.settings.batch_size, len(longest))
    network = recipe.network
    buffers = copy.deepcopy(dict(network.named_buffers()))
    device = device_of(run.settings)
    network.to(device).train()
    try:
        _require_memory_left(network, size)
        with torch.random.fork_rng(devices=[]):
            while not _fits(recipe, longest[:size], device):
                size //= 2
    except (RuntimeError, MemoryError) as error:
        if isinstance(error, RuntimeError) and not _out_of_memory(error):
            raise
        raise too_large(size) from error
    finally:
        network.zero_grad(set_to_none=True)
        network.to("cpu")
        for name, buffer in network.named_buffers():
            buffer.copy_(buffers[name])
    return []


def _fits(recipe: "Recipe", clips: list[int], device: torch.device) -> bool:
    """Whether these clips fit into memory together; False only on a graphics card, and for several."""
    try:
        values = {**recipe.batch(clips), "share_done": torch.tensor(1.0)}
        batch = {name: tensor.to(device) for name, tensor in values.items()}
        recipe.losses(recipe.network, batch)["loss"].backward()
    except torch.cuda.OutOfMemoryError:
        if len(clips) == 1:
            raise
        recipe.network.zero_grad(set_to_none=True)
        return False
    return True


def _require_memory_left(network: torch.nn.Module, size: int) -> None:
    """On Linux a process that takes too much is killed, not refused: look at what is free first."""
    available = _available_bytes()
    weights = sum(parameter.nbytes for parameter in network.parameters())
    if available is not None and available < 4 * weights + _BYTES_LEFT_FREE:
        raise StudioError(
            "Training needs {needed} MB of memory at least, and {free} MB are free. Close other programs.",
            needed=(4 * weights + _BYTES_LEFT_FREE) // _MEGABYTE, free=available // _MEGABYTE,
        )  # fmt: skip


def _available_bytes() -> int | None:
    """Memory that could be used now, or None where the system does not tell."""
    try:
        lines = _MEMORY_FILE.read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    values = [int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:")]
    return values[0] if values else None


def _out_of_memory(error: RuntimeError) -> bool:
    text = str(error).lower()
    return (
        isinstance(error, torch.cuda.OutOfMemoryError) or "out of memory" in text or "allocate memory" in text
    )


def too_large(size: int) -> StudioError:
    """What to say of a batch of so many clips that does not fit into memory."""
    if size == 1:
        return StudioError(
            "Not even one clip fits into memory. Close other programs, or cut the clips shorter."
        )
    return StudioError(
        "A batch of {size} clips does not fit into memory. Set the batch size to {smaller}.",
        size=size, smaller=max(1, size // 2),
    )  # fmt: skip
