"""Teaching the vocoder one speaker at the end of a run."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from studio.events import Done, Event, Note, Progress
from studio.voices.engines.studio import vocoder_tuning
from studio.voices.engines.studio.vocoder import Vocoder
from studio.voices.engines.studio.vocoder_clips import VoiceClip
from studio.voices.engines.studio.vocoder_training import VocoderSettings, load_vocoder
from studio.voices.engines.studio.vocoder_tuning import tune_vocoder
from studio.voices.training import RunFolder, TrainingSettings, change_settings, prepare_run, train
from tests.voices.engines.studio.small_voice import SMALL_VOCODER
from tests.voices.frozen import frozen


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A vocoder with few weights, where the one that ships would lie."""
    import json

    torch.manual_seed(1)
    vocoder = Vocoder(SMALL_VOCODER)
    folder = tmp_path / "models"
    folder.mkdir()
    path = folder / "vocoder.safetensors"
    save_file(vocoder.state_dict(), path, {"size": json.dumps(SMALL_VOCODER.to_json())})
    monkeypatch.setattr(vocoder_tuning, "shipped_folder", lambda: folder)
    return path


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunFolder:
    """A run that is to teach the vocoder eight steps."""

    def small(run: RunFolder) -> VocoderSettings:
        return VocoderSettings(
            steps=run.settings.vocoder_steps, stretches=2, frames=16, learning_rate=1e-2, warm_up=1,
            checkpoint_every=2, held_out_stretches=2, device="cpu",
        )  # fmt: skip

    monkeypatch.setattr(vocoder_tuning, "_settings", small)
    settings = TrainingSettings(vocoder_steps=8)
    made = prepare_run(tmp_path / "run", frozen(tmp_path / "gold"), "studio", settings)
    made.checkpoints.mkdir()
    return made


def notes(run: RunFolder) -> list[str]:
    return [str(event.text) for event in tune_vocoder(run, lambda: False) if isinstance(event, Note)]


def test_a_vocoder_that_came_out_better_lies_beside_the_checkpoints(run: RunFolder, shipped: Path) -> None:
    assert notes(run) == ["The vocoder has learned this speaker too"]
    tuned = run.checkpoints / "vocoder.safetensors"
    assert load_vocoder(tuned).size == SMALL_VOCODER
    before, after = load_file(shipped), load_file(tuned)
    assert any(not torch.equal(before[name], after[name]) for name in before)
    assert notes(run) == [], "it is taught once"


def test_one_that_was_stopped_goes_on_where_it_was(run: RunFolder, shipped: Path) -> None:
    asked = iter([False, False, True, True, True])
    steps = [event for event in tune_vocoder(run, lambda: next(asked)) if isinstance(event, Progress)]
    assert len(steps) == 2 and not (run.checkpoints / "vocoder.safetensors").exists()
    rest = [event for event in tune_vocoder(run, lambda: False) if isinstance(event, Progress)]
    assert [event.fraction for event in rest] == [step / 8 for step in range(3, 9)]


def test_a_training_that_is_stopped_in_the_vocoders_part_says_so_and_goes_on_there(
    run: RunFolder, shipped: Path
) -> None:
    change_settings(
        run.folder, steps=1, batch_size=2, least_seconds=1.0, model="tiny", probe_text="", threads=1,
        background=False, device="cpu",
    )  # fmt: skip
    said: list[str] = []

    def trained(stop_at: str) -> Event:
        said.clear()
        for event in train(run.folder, lambda: stop_at in said):
            if isinstance(event, Progress | Note):
                said.append(str(event.text))
        return event

    assert trained(stop_at="Vocoder: step 2 of 8") == Done(1, stopped=True)
    assert trained(stop_at="never") == Done(1)
    assert "Vocoder: step 3 of 8" in said and "Vocoder: step 2 of 8" not in said


def test_without_the_one_that_ships_nothing_is_taught_and_the_run_goes_on(
    run: RunFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocoder_tuning, "shipped_folder", lambda: tmp_path / "nothing")
    assert notes(run) == ["The vocoder stays as it is: the one that ships is not on this machine."]


def test_a_damaged_one_is_a_note_and_no_failure(run: RunFolder, shipped: Path) -> None:
    shipped.write_bytes(b"torn")
    (said,) = notes(run)
    assert said.startswith("The vocoder stays as it is: vocoder.safetensors is not a vocoder")


def test_clips_that_are_held_out_of_the_run_are_not_learned(
    run: RunFolder, shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learned: list[str] = []
    natural = VoiceClip.of.__func__  # type: ignore[attr-defined]

    def noted(kind: type[VoiceClip], path: Path, speaker: str) -> VoiceClip:
        learned.append(path.name)
        return natural(kind, path, speaker)

    monkeypatch.setattr(VoiceClip, "of", classmethod(noted))
    notes(run)
    sides = {clip.split: run.snapshot.audio_path(clip).name for clip in run.snapshot.clips}
    assert sides["train"] in learned and sides["validation"] not in learned
