"""Training the acoustic model by the common loop, on made-up clips."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch

import studio
from studio.errors import StudioError
from studio.events import Checkpoint, Metric
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.engines.studio.train import AcousticRecipe
from studio.voices.training import RunFolder, TrainingSettings, change_settings, open_run, prepare_run, train
from studio.voices.training_recipe import Batch
from tests.voices.frozen import frozen

SETTINGS = TrainingSettings(
    steps=12, batch_size=3, learning_rate=2e-3, warmup_steps=2, checkpoint_every=6, probe_text="",
    least_seconds=1.0, model="tiny", threads=1, background=False, device="cpu", settle=0.3,
)  # fmt: skip


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[RunFolder, list[Metric]]:
    """A run of twelve steps, of which the critics judge the last five, and its measures."""
    run = prepare_run(
        tmp_path_factory.mktemp("run"), frozen(tmp_path_factory.mktemp("gold")), "studio", SETTINGS
    )
    return run, [event for event in train(run.folder) if isinstance(event, Metric)]


def weights(run: RunFolder) -> dict[str, torch.Tensor]:
    from safetensors.torch import load_file

    return load_file(stored_checkpoints(run.checkpoints)[-1].weights)


def same(first: RunFolder, second: RunFolder) -> bool:
    ours, theirs = weights(first), weights(second)
    return ours.keys() == theirs.keys() and all(torch.equal(ours[name], theirs[name]) for name in ours)


def test_losses_fall_and_the_critics_judge_the_last_part(trained: tuple[RunFolder, list[Metric]]) -> None:
    _, metrics = trained
    steps = [metric.values for metric in metrics if "mel_loss" in metric.values]
    assert steps[-1]["mel_loss"] < 0.7 * steps[0]["mel_loss"]
    assert ["critic_loss" in values for values in steps] == [False] * 7 + [True] * 5


def test_a_run_that_was_broken_off_makes_the_same_steps(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path
) -> None:
    run, _ = trained
    again = prepare_run(tmp_path / "run", run.snapshot, "studio", SETTINGS)
    for event in train(again.folder):
        if isinstance(event, Checkpoint):
            break  # as a killed process would
    list(train(again.folder))
    assert same(run, again)


def test_another_seed_makes_another_voice(trained: tuple[RunFolder, list[Metric]], tmp_path: Path) -> None:
    run, _ = trained
    other = prepare_run(tmp_path / "run", run.snapshot, "studio", SETTINGS)
    change_settings(other.folder, seed=1)
    list(train(other.folder))
    assert open_run(other.folder).settings.seed == 1 and not same(run, other)


def test_a_loss_that_is_no_number_goes_back_once_and_then_gives_up(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = prepare_run(tmp_path / "run", trained[0].snapshot, "studio", SETTINGS)
    natural, faults = AcousticRecipe.losses, [True]

    # Arithmetic that fails once, as a card that is too hot does, cannot be had for the asking.
    def failing(self: AcousticRecipe, network: torch.nn.Module, batch: Batch) -> dict[str, torch.Tensor]:
        losses = natural(self, network, batch)
        late = network.training and 0.7 < float(batch["share_done"]) < 1
        fails = late and bool(faults) and faults.pop()
        return {**losses, "loss": losses["loss"] * float("nan")} if fails else losses

    monkeypatch.setattr(AcousticRecipe, "losses", failing)
    events = list(train(run.folder))
    assert [note for note in map(str, events) if "goes on from step {good} with half" in note]
    last = stored_checkpoints(run.checkpoints)[-1]
    assert last.step == SETTINGS.steps and last.state["rate"] == 0.5

    change_settings(run.folder, steps=24)
    faults[:] = [True] * 9
    with pytest.raises(StudioError, match="left all bounds"):
        list(train(run.folder))


def test_two_devices_share_a_batch_and_one_of_them_writes(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path
) -> None:
    shared = replace(SETTINGS, devices=2, batch_size=4, steps=4, checkpoint_every=2)
    run = prepare_run(tmp_path / "run", trained[0].snapshot, "studio", shared)
    # Fabric starts the command again for the second device, so it must be a command.
    command = [sys.executable, "-m", "studio.cli", "train-run", str(run.folder)]
    environment = {**os.environ, "PYTHONPATH": str(Path(studio.__file__).parents[1]), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    assert [each.step for each in stored_checkpoints(run.checkpoints)] == [2, 4]
    events = (run.folder / "events.jsonl").read_text().splitlines()
    assert sum('"gradient"' in line for line in events) == 4, "only one of both writes events"
