"""Training in mixed precision: the arithmetic is rounded, what is learned is not."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from studio.events import Checkpoint
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.engines.studio.losses import AcousticTraining
from studio.voices.engines.studio.train import AcousticRecipe
from studio.voices.training import RunFolder, TrainingSettings, prepare_run, train
from studio.voices.training_recipe import Batch
from tests.voices.frozen import frozen

SETTINGS = TrainingSettings(
    steps=4, batch_size=3, learning_rate=2e-3, warmup_steps=2, checkpoint_every=2, probe_text="",
    least_seconds=1.0, model="tiny", threads=1, background=False, device="cpu", precision="bf16-mixed",
)  # fmt: skip


def run_at(folder: Path, settings: TrainingSettings = SETTINGS) -> RunFolder:
    return prepare_run(folder / "run", frozen(folder / "gold"), "studio", settings)


def weights(run: RunFolder) -> dict[str, torch.Tensor]:
    return load_file(stored_checkpoints(run.checkpoints)[-1].weights)


def test_the_losses_read_each_batch_as_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Batch] = []
    read: list[Batch] = []
    batch_of, losses_of = AcousticRecipe.batch, AcousticTraining.forward

    def making(self: AcousticRecipe, indices: list[int], *, held_out: bool = False) -> Batch:
        batch = batch_of(self, indices, held_out=held_out)
        if not held_out:
            made.append(batch)
        return batch

    def reading(self: AcousticTraining, batch: Batch) -> dict[str, torch.Tensor]:
        if self.training and torch.is_autocast_enabled("cpu"):
            read.append(batch)
        return losses_of(self, batch)

    monkeypatch.setattr(AcousticRecipe, "batch", making)
    monkeypatch.setattr(AcousticTraining, "forward", reading)
    list(train(run_at(tmp_path).folder))
    assert len(read) == SETTINGS.steps
    for seen, natural in zip(read, made[-SETTINGS.steps :], strict=True):
        assert all(seen[name].dtype is value.dtype for name, value in natural.items())
        assert all(torch.equal(seen[name], value) for name, value in natural.items())
    assert [float(batch["share_done"]) for batch in read] == [0.25, 0.5, 0.75, 1.0]


def test_a_run_that_was_broken_off_makes_the_same_steps(tmp_path: Path) -> None:
    straight, broken = run_at(tmp_path / "straight"), run_at(tmp_path / "broken")
    list(train(straight.folder))
    for event in train(broken.folder):
        if isinstance(event, Checkpoint):
            break  # as a killed process would
    list(train(broken.folder))
    ours, theirs = weights(straight), weights(broken)
    assert ours.keys() == theirs.keys() and all(torch.equal(ours[name], theirs[name]) for name in ours)
    exact = run_at(tmp_path / "exact", replace(SETTINGS, precision="32-true"))
    list(train(exact.folder))
    assert any(not torch.equal(ours[name], value) for name, value in weights(exact).items())
