"""Training the acoustic model by the common loop, on made-up clips."""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from safetensors import safe_open
from safetensors.torch import save_file

import studio
from studio.dataset.clip_fit import read_fit
from studio.dataset.snapshot import manifest_hash
from studio.errors import StudioError
from studio.events import Checkpoint, Metric, Note, Probe
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.engines.studio.corpus import INDEX, features_mark
from studio.voices.engines.studio.losses import WEIGHTS
from studio.voices.engines.studio.train import AcousticRecipe
from studio.voices.engines.studio.weights import SIZE_KEY
from studio.voices.training import (
    RunFolder,
    TrainingSettings,
    change_settings,
    open_run,
    prepare_base_run,
    prepare_run,
    train,
)
from studio.voices.training_recipe import Batch
from tests.voices.engines.studio.small_voice import SMALL, small_base
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


def replace_sound(snapshot: Path, clip_id: str, samples: np.ndarray) -> None:
    """Let a clip of a run's own snapshot sound otherwise than its words say."""
    manifest = json.loads((snapshot / "manifest.json").read_text())
    clip = next(each for each in manifest["clips"] if each["id"] == clip_id)
    path = snapshot / clip["file"]
    path.unlink()  # it may be a link to the file that other runs have too
    soundfile.write(path, samples, clip["sample_rate"], subtype="PCM_16")
    clip["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    manifest["hash"] = manifest_hash(manifest)
    (snapshot / "manifest.json").unlink()
    (snapshot / "manifest.json").write_text(json.dumps(manifest))


def test_losses_fall_and_the_critics_judge_the_last_part(trained: tuple[RunFolder, list[Metric]]) -> None:
    _, metrics = trained
    steps = [metric.values for metric in metrics if "mel_loss" in metric.values]
    assert steps[-1]["mel_loss"] < 0.7 * steps[0]["mel_loss"]
    assert ["critic_loss" in values for values in steps] == [False] * 7 + [True] * 5
    shown = [
        values["mel_loss"] + sum(weight * values[name] for name, weight in WEIGHTS.items())
        for values in steps
    ]
    assert [values["loss"] for values in steps] == pytest.approx(shown, abs=1e-3), "critics are not in it"


def test_a_checkpoint_says_on_what_it_was_trained(trained: tuple[RunFolder, list[Metric]]) -> None:
    with safe_open(stored_checkpoints(trained[0].checkpoints)[-1].weights, "pt") as stored:
        assert f"torch {torch.__version__}, threads 1, devices 1" in stored.metadata()["made_on"]


@pytest.mark.parametrize("text", ["…", "Привет"])
def test_a_sentence_that_cannot_be_said_is_refused_before_training(tmp_path: Path, text: str) -> None:
    settings = replace(SETTINGS, probe_text=text)
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold"), "studio", settings)
    with pytest.raises(StudioError, match=r"nothing to speak|how to say any of this: Привет"):
        next(train(run.folder))


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


def test_a_loss_that_is_no_number_before_the_first_checkpoint_halves_the_rate_and_goes_on(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = prepare_run(tmp_path / "run", trained[0].snapshot, "studio", SETTINGS)
    natural, faults = AcousticRecipe.losses, [True]

    def failing(self: AcousticRecipe, network: torch.nn.Module, batch: Batch) -> dict[str, torch.Tensor]:
        losses = natural(self, network, batch)
        fails = network.training and 0.2 < float(batch["share_done"]) < 0.5 and bool(faults) and faults.pop()
        return {**losses, "loss": losses["loss"] * float("nan")} if fails else losses

    monkeypatch.setattr(AcousticRecipe, "losses", failing)
    said = [str(event.text) for event in train(run.folder) if isinstance(event, Note)]
    assert len([text for text in said if "goes on from step 2 with half" in text]) == 1
    assert stored_checkpoints(run.checkpoints)[-1].step == SETTINGS.steps


def test_two_devices_share_a_batch_and_one_of_them_writes(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path
) -> None:
    shared = replace(SETTINGS, devices=2, batch_size=4, steps=4, checkpoint_every=2, precision="bf16-mixed")
    run = prepare_run(tmp_path / "run", trained[0].snapshot, "studio", shared)
    # Fabric starts the command again for the second device, so it must be a command.
    command = [sys.executable, "-m", "studio.cli", "train-run", str(run.folder)]
    environment = {**os.environ, "PYTHONPATH": str(Path(studio.__file__).parents[1]), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    assert [each.step for each in stored_checkpoints(run.checkpoints)] == [2, 4]
    events = (run.folder / "events.jsonl").read_text().splitlines()
    assert sum('"gradient"' in line for line in events) == 4, "only one of both writes events"


def test_the_sentence_is_heard_before_the_first_step_and_at_each_checkpoint(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path
) -> None:
    settings = replace(SETTINGS, steps=2, checkpoint_every=2, probe_text="One two.")
    run = prepare_run(tmp_path / "run", trained[0].snapshot, "studio", settings)
    probes = [event for event in train(run.folder) if isinstance(event, Probe)]
    assert [probe.step for probe in probes] == [0, 2]
    before, after = ((run.folder / probe.path).read_bytes() for probe in probes)
    assert before != after


def test_two_seconds_of_gold_are_refused_in_a_sentence(tmp_path: Path) -> None:
    settings = replace(SETTINGS, least_seconds=5.0)
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold", count=2), "studio", settings)
    with pytest.raises(StudioError, match="Mark more turns gold"):
        list(train(run.folder))


def test_a_clip_that_sounds_otherwise_than_its_text_is_named_once(tmp_path: Path) -> None:
    settings = replace(SETTINGS, steps=32, checkpoint_every=16)
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold", count=8), "studio", settings)
    odd = next(clip for clip in run.snapshot.clips if clip.split == "train")
    time = np.arange(round(odd.seconds * odd.sample_rate)) / odd.sample_rate
    bright = sum(np.sin(2 * np.pi * 400 * number * time) for number in (5, 6, 7)) + np.sin(800 * np.pi * time)
    replace_sound(run.folder / "snapshot", odd.id, (0.2 * bright).astype(np.float32))
    said = [str(event.text) for event in train(run.folder) if isinstance(event, Note)]
    assert len([text for text in said if "does not fit its text" in text]) == 1
    fits = read_fit(run.folder)
    assert [fit.clip for fit in fits if fit.doubtful] == [odd.id] and len(fits) == 8


def test_a_silent_clip_is_left_out_and_named(tmp_path: Path) -> None:
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold"), "studio", SETTINGS)
    silent = run.snapshot.clips[0]
    replace_sound(run.folder / "snapshot", silent.id, np.zeros(round(silent.seconds * silent.sample_rate)))
    recipe = AcousticRecipe(open_run(run.folder))
    said = [str(event.text) for event in recipe.prepare() if isinstance(event, Note)]
    assert [text for text in said if text.startswith("1 clip was left out") and silent.text in text]


def test_a_base_that_says_it_is_larger_than_its_file_is_refused_before_it_is_made(tmp_path: Path) -> None:
    base, larger = small_base(tmp_path / "small.safetensors"), tmp_path / "larger.safetensors"
    with safe_open(base, "pt") as stored:
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
        size = json.dumps({**SMALL.to_json(), "reading": 90_000})
        save_file(tensors, larger, {**stored.metadata(), SIZE_KEY: size})
    run = prepare_run(tmp_path / "run", frozen(tmp_path / "gold"), "studio", SETTINGS, base=larger)
    with pytest.raises(StudioError, match="another network"):
        list(AcousticRecipe(run).prepare())


def test_who_should_be_left_out_and_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "shard").touch()
    entries = [
        {"name": name, "speaker": speaker, "language": "en", "seconds": 1.0, "text": "c", "shard": "shard"}
        for name, speaker in (("LJ001-0001", "ljspeech"), ("84-121123-0001", "84"))
    ]
    (tmp_path / INDEX).write_text(json.dumps({"mark": features_mark(), "entries": entries}))

    def prepared(folder: str, *names: str) -> AcousticRecipe:
        material = {"features": [str(tmp_path)], "leave_out": names, "hold_out_every": 1000}
        recipe = AcousticRecipe(prepare_base_run(tmp_path / folder, "studio", material, SETTINGS))
        next(recipe.prepare())
        return recipe

    assert prepared("one", "ljspeech").names == ["84"]
    with pytest.raises(StudioError, match=r"is called LJ, .*There are: 84, ljspeech\."):
        prepared("two", "LJ", "84")


def test_a_batch_too_large_for_the_graphics_card_is_done_in_parts_and_said_once(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = prepare_run(tmp_path / "run", trained[0].snapshot, "studio", replace(SETTINGS, batch_size=4))
    natural = AcousticRecipe.losses

    # No graphics card is here: what it does with three clips or more is told by hand.
    def small(self: AcousticRecipe, network: torch.nn.Module, batch: Batch) -> dict[str, torch.Tensor]:
        if len(batch["symbols"]) > 2 and network.training:
            raise torch.cuda.OutOfMemoryError("out of memory")
        return natural(self, network, batch)

    monkeypatch.setattr(AcousticRecipe, "losses", small)
    said = [str(event.text) for event in train(run.folder) if isinstance(event, Note)]
    assert len([text for text in said if "each is done in 2 parts" in text]) == 1
    assert stored_checkpoints(run.checkpoints)[-1].step == SETTINGS.steps


def test_a_batch_too_large_for_one_of_several_cards_asks_for_a_smaller_one(
    trained: tuple[RunFolder, list[Metric]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lightning.fabric import Fabric

    run = prepare_run(tmp_path / "run", trained[0].snapshot, "studio", replace(SETTINGS, batch_size=4))
    natural = AcousticRecipe.losses

    # Two cards are not here: this process takes itself for one of them, and is told that it is full.
    def full(self: AcousticRecipe, network: torch.nn.Module, batch: Batch) -> dict[str, torch.Tensor]:
        if network.training and float(batch["share_done"]) < 1:
            raise torch.cuda.OutOfMemoryError("out of memory")
        return natural(self, network, batch)

    monkeypatch.setattr(AcousticRecipe, "losses", full)
    monkeypatch.setattr(Fabric, "world_size", property(lambda _: 2))
    with pytest.raises(StudioError, match=r"batch of 4 clips does not fit .* Set the batch size to 2"):
        list(train(run.folder))
