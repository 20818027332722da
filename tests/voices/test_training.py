import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TypeVar

import numpy as np
import pytest
import soundfile
from safetensors.numpy import load_file

import studio
from studio.errors import Message, StudioError
from studio.events import Checkpoint, Done, Event, Metric, Note, Probe, Progress
from studio.voices import training_loop
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.training import (
    UNPLANNED,
    RunFolder,
    TrainingSettings,
    change_settings,
    check_before_training,
    open_run,
    prepare_run,
    train,
)
from tests.voices.frozen import frozen

E = TypeVar("E", bound=Event)
QUICK = TrainingSettings(
    steps=6,
    batch_size=2,
    learning_rate=1e-3,
    warmup_steps=2,
    checkpoint_every=3,
    model="tiny",
    least_seconds=1.0,
    threads=1,
    background=False,
    device="cpu",
    probe_text="",
)


@pytest.fixture
def new_run(tmp_path: Path) -> Callable[..., RunFolder]:
    def make(name: str = "run", **changes: object) -> RunFolder:
        settings = TrainingSettings.from_json({**QUICK.to_json(), **changes})
        snapshot = frozen(tmp_path / "snapshot")
        return prepare_run(tmp_path / name, snapshot, "sv2tts", settings)

    return make


def of_kind(events: list[Event], kind: type[E]) -> list[E]:
    return [event for event in events if isinstance(event, kind)]


def test_settings_read_back_as_they_were_written() -> None:
    settings = TrainingSettings(steps=7, learning_rate=0.5, probe_text="Hello.", background=False)
    assert TrainingSettings.from_json(json.loads(json.dumps(settings.to_json()))) == settings


def test_settings_of_a_newer_version_are_read_without_what_is_unknown() -> None:
    assert TrainingSettings.from_json({"steps": 7, "flux": 1}).steps == 7


@pytest.mark.parametrize("wrong", [{"steps": 0}, {"steps": "many"}, {"learning_rate": -1.0}, {"seed": None}])
def test_settings_that_cannot_be_used_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(StudioError, match=next(iter(wrong))):
        TrainingSettings.from_json(wrong)


def test_the_learning_rate_warms_up_and_is_halved() -> None:
    settings = TrainingSettings(learning_rate=1.0, warmup_steps=10, halve_every=100)
    assert settings.learning_rate_at(5) == pytest.approx(0.5, rel=0.05)
    assert settings.learning_rate_at(100) == pytest.approx(0.5)


def test_a_run_folder_needs_nothing_outside_of_it(new_run: Callable[..., RunFolder], tmp_path: Path) -> None:
    run = new_run()
    moved = run.folder.rename(tmp_path / "elsewhere")
    assert open_run(moved).settings == run.settings
    assert open_run(moved).snapshot.clips == run.snapshot.clips


def test_a_folder_that_holds_a_run_is_not_overwritten(new_run: Callable[..., RunFolder]) -> None:
    new_run()
    with pytest.raises(StudioError, match="already holds a run"):
        new_run()


def test_an_engine_that_cannot_be_trained_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="cannot be trained"):
        prepare_run(tmp_path / "run", frozen(tmp_path / "snapshot"), "unit", QUICK)


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": "something"}', '{"format": "gold-voice-studio run"}']
)
def test_a_damaged_run_is_refused_with_a_sentence(new_run: Callable[..., RunFolder], content: str) -> None:
    run = new_run()
    (run.folder / "run.json").write_text(content)
    with pytest.raises(StudioError, match="run"):
        open_run(run.folder)


def test_training_lowers_the_held_out_loss_and_ends_done(new_run: Callable[..., RunFolder]) -> None:
    run = new_run(steps=24, checkpoint_every=12, learning_rate=3e-3, probe_text="one two")
    events = list(train(run.folder))
    assert events[-1] == Done(24)
    losses = [
        event.values["validation_loss"]
        for event in of_kind(events, Metric)
        if "validation_loss" in event.values
    ]
    assert losses[-1] < losses[0]
    measures = of_kind(events, Metric)[5].values
    assert {"loss", "learning_rate", "steps_per_s", "seconds_left", "gradient"} <= set(measures)
    assert any("left" in str(event.text) for event in of_kind(events, Progress))
    assert any("not be intelligible" in str(event.text) for event in of_kind(events, Note))
    probe = of_kind(events, Probe)[-1]
    samples, rate = soundfile.read(run.folder / probe.path)
    assert rate == 16000 and len(samples) > 0
    assert 0 <= probe.measures["attention_diagonal"] <= 1
    for checkpoint in of_kind(events, Checkpoint):
        assert (run.folder / checkpoint.path).is_file()


def test_the_time_of_checkpoints_is_time_of_the_run(
    new_run: Callable[..., RunFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = new_run(minutes=10.0, settle=0.5, probe_text="one", keep_best=9)
    clock = [0.0]

    def probing(_: RunFolder, __: object, ___: int) -> Iterator[Event]:
        clock[0] += 100.0
        yield Progress(None, Message("Speaking"))

    def watched(event: Event) -> Event:
        clock[0] += 10.0 if isinstance(event, Metric) and "gradient" in event.values else 0.0
        return event

    monkeypatch.setattr(training_loop, "time", SimpleNamespace(monotonic=lambda: clock[0]))
    monkeypatch.setattr(training_loop, "probe_sentence", probing)
    events = [watched(event) for event in train(run.folder)]
    assert isinstance(events[-1], Done) and abs(clock[0] - 600) < 150, "at most one checkpoint is too many"
    assert stored_checkpoints(run.checkpoints)[0].state["seconds"] == 130.0, "the sentence and three steps"


def test_clips_that_were_seen_often_enough_end_a_run_before_its_minutes_do(
    new_run: Callable[..., RunFolder],
) -> None:
    run = new_run(minutes=10.0, most_epochs=3, settle=0.5, probe_text="")
    assert run.settings.steps == UNPLANNED
    events = list(train(run.folder))
    last = next(event for event in reversed(events) if isinstance(event, Done))
    assert last == Done(9) and open_run(run.folder).settings.steps == 9
    assert any("ends at step 9: each clip" in str(note.text) for note in of_kind(events, Note))
    again = list(train(run.folder))
    assert again[-1] == Done(9), "a run that is at its end stays there"
    assert not any("each clip" in str(note.text) for note in of_kind(again, Note))


def test_resuming_makes_the_very_weights_of_an_uninterrupted_run(new_run: Callable[..., RunFolder]) -> None:
    straight, halved = new_run("straight"), new_run("halved", steps=2)
    list(train(straight.folder))
    assert list(train(halved.folder))[-1] == Done(2)
    change_settings(halved.folder, steps=6)
    events = list(train(halved.folder))
    said = [str(note.text) for note in of_kind(events, Note)]
    assert said[0] == "Going on from step 2", "what was said at the start is not said again"
    assert_equal_weights(straight.folder, halved.folder, step=6)


def test_a_killed_run_goes_on_to_the_very_same_weights(new_run: Callable[..., RunFolder]) -> None:
    straight, killed = new_run("straight", steps=8), new_run("killed", steps=8)
    list(train(straight.folder))
    kill_after_first_checkpoint(killed.folder)
    left = stored_checkpoints(killed.checkpoints)
    assert left and left[-1].step < 8
    list(train(killed.folder))
    assert_equal_weights(straight.folder, killed.folder, step=8)


def test_asked_to_stop_it_writes_a_checkpoint_and_says_so(new_run: Callable[..., RunFolder]) -> None:
    run = new_run(steps=50, checkpoint_every=50)
    events: list[Event] = []
    for event in train(run.folder):
        events.append(event)
        if isinstance(event, Metric) and event.step == 2:
            (run.folder / "stop").touch()
    assert events[-1] == Done(2, stopped=True)
    assert [each.step for each in stored_checkpoints(run.checkpoints)] == [2]


def test_only_the_best_and_the_latest_checkpoints_are_kept(new_run: Callable[..., RunFolder]) -> None:
    run = new_run(steps=6, checkpoint_every=1, keep_best=2)
    events = list(train(run.folder))
    kept = {each.step for each in stored_checkpoints(run.checkpoints)}
    best = sorted(of_kind(events, Checkpoint), key=lambda each: each.score)[:2]
    assert kept == {each.step for each in best} | {6}


def test_a_damaged_latest_checkpoint_gives_way_to_the_one_before(new_run: Callable[..., RunFolder]) -> None:
    run = new_run(checkpoint_every=2, keep_best=5)
    list(train(run.folder))
    latest = stored_checkpoints(run.checkpoints)[-1].weights
    latest.write_bytes(b"\xff" * latest.stat().st_size)
    change_settings(run.folder, steps=7)
    notes = [str(note.text) for note in of_kind(list(train(run.folder)), Note)]
    assert any("Step 6 could not be read" in note for note in notes)
    assert "Going on from step 4" in notes


def test_a_full_disk_is_a_sentence_and_leaves_earlier_checkpoints(new_run: Callable[..., RunFolder]) -> None:
    resource = pytest.importorskip("resource", reason="limits on files are a thing of Unix")
    run = new_run()
    events: Iterator[Event] = train(run.folder)
    for event in events:
        if isinstance(event, Checkpoint):
            break
    # Files that may not grow fail in the middle of a write, as on a full disk.
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (6000, limits[1]))
    try:
        with pytest.raises(StudioError, match=r"Step 6 could not be saved.*free some space"):
            list(events)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert [each.step for each in stored_checkpoints(run.checkpoints)] == [3]
    assert not list(run.checkpoints.glob(".*"))


def test_too_little_speech_is_refused_before_training(new_run: Callable[..., RunFolder]) -> None:
    run = new_run(least_seconds=600.0)
    with pytest.raises(StudioError, match="Mark more turns gold"):
        list(train(run.folder))


def test_a_budget_smaller_than_one_checkpoint_is_refused(new_run: Callable[..., RunFolder]) -> None:
    run = new_run(disk_budget_mb=0)
    with pytest.raises(StudioError, match="Raise its disk budget"):
        check_before_training(run.folder)


def test_the_checks_tell_how_long_the_clips_are(new_run: Callable[..., RunFolder]) -> None:
    notes = [str(note) for note in check_before_training(new_run().folder)]
    assert any("clips of" in note for note in notes)


def test_memory_that_does_not_suffice_proposes_a_smaller_batch(
    new_run: Callable[..., RunFolder], monkeypatch: pytest.MonkeyPatch
) -> None:
    from studio.voices.engines.sv2tts.train import SynthesizerRecipe

    # A real allocation of the size of the address space fails at once, as a batch too large would.
    def too_large(*_: object) -> dict[str, object]:
        import torch

        return {"loss": torch.empty(1 << 60)}

    monkeypatch.setattr(SynthesizerRecipe, "losses", too_large)
    with pytest.raises(StudioError, match="Set the batch size to 1"):
        check_before_training(new_run().folder)


def assert_equal_weights(first: Path, second: Path, step: int) -> None:
    for suffix in ("safetensors", "optimizer.safetensors"):
        name = f"checkpoints/step-{step:06d}.{suffix}"
        one, other = load_file(first / name), load_file(second / name)
        assert one.keys() == other.keys()
        assert all(np.array_equal(one[key], other[key]) for key in one)


def kill_after_first_checkpoint(run_folder: Path) -> None:
    """Train in a process that is killed as soon as it reports a checkpoint."""
    program = (
        "import sys; from pathlib import Path; from studio.voices.training import train\n"
        "for event in train(Path(sys.argv[1])): print(type(event).__name__, flush=True)"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(studio.__file__).parents[1])}
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(run_folder)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert child.stdout is not None
    with child.stdout:
        assert any(line.strip() == "Checkpoint" for line in child.stdout)
        child.send_signal(signal.SIGKILL)
    child.wait()
