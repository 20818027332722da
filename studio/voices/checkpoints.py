"""Checkpoints of a run: written whole or not at all, pruned to the best and the latest.

A checkpoint is three files in the run's ``checkpoints`` folder: ``step-000123.safetensors`` (weights),
``step-000123.optimizer.safetensors`` and ``step-000123.json``. The JSON is written last and names the
size of the others, so a checkpoint without it, or of another size, was never finished and does not count.
Resuming needs the optimizer's file; only the newest two checkpoints keep theirs, which is twice the weights.
"""

import errno
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from studio.errors import StudioError
from studio.voices.training import write_json

WITH_OPTIMIZER = 2
"""Newest checkpoints that keep their optimizer state: one more than needed, should one be damaged."""


@dataclass(frozen=True)
class StoredCheckpoint:
    """A finished checkpoint in `folder`. `score` tells how far held-out clips are off: lower is better.

    `sizes` are the bytes of its files by suffix. `state` is what else training needs to go on, as plain
    values.
    """

    folder: Path
    step: int
    score: float
    sizes: dict[str, int]
    state: dict[str, Any]

    @property
    def weights(self) -> Path:
        """The file of the weights."""
        return self.folder / f"{_stem(self.step)}.safetensors"

    @property
    def optimizer(self) -> Path | None:
        """The file of the optimizer's tensors, None where it was pruned."""
        path = self.folder / f"{_stem(self.step)}.optimizer.safetensors"
        return path if ".optimizer.safetensors" in self.sizes else None

    @property
    def bytes(self) -> int:
        """What it takes on disk."""
        return sum(self.sizes.values())


def stored_checkpoints(folder: Path) -> list[StoredCheckpoint]:
    """The finished checkpoints in `folder`, oldest first."""
    found = (_read(path) for path in sorted(folder.glob("step-*.json")))
    return sorted((each for each in found if each and _complete(each)), key=lambda each: each.step)


def save_checkpoint(
    folder: Path,
    step: int,
    score: float,
    weights: Mapping[str, Any],
    metadata: dict[str, str],
    optimizer: Mapping[str, Any],
    state: dict[str, Any],
) -> StoredCheckpoint:
    """Write a checkpoint of tensors by name. Raises StudioError where there is no room; earlier ones stay."""
    stem = _stem(step)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear_unfinished(folder)
        sizes = {
            ".safetensors": _write_tensors(folder / f"{stem}.safetensors", weights, metadata),
            ".optimizer.safetensors": _write_tensors(folder / f"{stem}.optimizer.safetensors", optimizer, {}),
        }
        write_json(folder / f"{stem}.json", {"step": step, "score": score, "sizes": sizes, "state": state})
    except OSError as error:
        _clear_unfinished(folder)
        raise _not_saved(step, error) from error
    return StoredCheckpoint(folder, step, score, sizes, state)


def prune(folder: Path, *, keep_best: int, budget_bytes: int) -> None:
    """Delete what is neither among the `keep_best` by score nor the latest, and what exceeds the budget.

    The latest always stays, with its optimizer; where the budget is smaller, the worst go first.
    """
    stored = stored_checkpoints(folder)
    for old in stored[:-WITH_OPTIMIZER]:
        _drop_optimizer(old)
    stored = stored_checkpoints(folder)
    best = sorted(stored, key=lambda each: (each.score, each.step))
    kept = {each.step for each in best[:keep_best]} | {each.step for each in stored[-1:]}
    for each in reversed(best):
        if each.step not in kept:
            delete_checkpoint(each)
    _fit(stored_checkpoints(folder), budget_bytes)


def delete_checkpoint(checkpoint: StoredCheckpoint) -> None:
    """Delete a checkpoint; its JSON goes first, so that it never counts as whole while it goes."""
    stem = _stem(checkpoint.step)
    for suffix in (".json", ".optimizer.safetensors", ".safetensors"):
        (checkpoint.folder / f"{stem}{suffix}").unlink(missing_ok=True)


def _fit(stored: list[StoredCheckpoint], budget_bytes: int) -> None:
    total = sum(each.bytes for each in stored)
    for each in sorted(stored[:-1], key=lambda each: each.score, reverse=True):
        if total <= budget_bytes:
            return
        total -= each.bytes
        delete_checkpoint(each)


def _drop_optimizer(checkpoint: StoredCheckpoint) -> None:
    if checkpoint.optimizer is None:
        return
    sizes = {suffix: size for suffix, size in checkpoint.sizes.items() if suffix != ".optimizer.safetensors"}
    without = replace(checkpoint, sizes=sizes)
    stored = {"step": without.step, "score": without.score, "sizes": sizes, "state": without.state}
    write_json(checkpoint.folder / f"{_stem(checkpoint.step)}.json", stored)
    checkpoint.optimizer.unlink(missing_ok=True)


def _write_tensors(path: Path, tensors: Mapping[str, Any], metadata: dict[str, str]) -> int:
    """Write one safetensors file in one step and return its size in bytes. Raises OSError."""
    from safetensors.torch import save

    content = save({name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}, metadata)
    partial = path.with_name(f".{path.name}.partial")
    with open(partial, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(partial, path)
    return len(content)


def _clear_unfinished(folder: Path) -> None:
    """Delete what a killed or failed write left: partial files, and tensors without their JSON."""
    for path in folder.glob(".step-*.partial"):
        path.unlink(missing_ok=True)
    for path in folder.glob("step-*.safetensors"):
        stem = path.name.split(".")[0]
        if not (folder / f"{stem}.json").exists():
            path.unlink(missing_ok=True)


def _complete(checkpoint: StoredCheckpoint) -> bool:
    """Whether every file has the size that the JSON names."""
    stem = _stem(checkpoint.step)
    try:
        return all(
            (checkpoint.folder / f"{stem}{suffix}").stat().st_size == size
            for suffix, size in checkpoint.sizes.items()
        )
    except OSError:
        return False


def _read(path: Path) -> StoredCheckpoint | None:
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
        return StoredCheckpoint(
            path.parent,
            int(stored["step"]),
            float(stored["score"]),
            dict(stored["sizes"]),
            dict(stored["state"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None  # torn or foreign: it does not count


def _not_saved(step: int, error: OSError) -> StudioError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return StudioError(
        "Step {step} could not be saved: {reason}. The earlier checkpoints are as they were; "
        "free some space and resume the run.",
        step=step,
        reason="the disk is full" if full else error.strerror or str(error),
    )


def _stem(step: int) -> str:
    return f"step-{step:06d}"
