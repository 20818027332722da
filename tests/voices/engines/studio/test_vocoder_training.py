import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from studio.errors import StudioError
from studio.events import Checkpoint, Done, Metric
from studio.voices.engines.studio.sound_form import SAMPLE_RATE
from studio.voices.engines.studio.source import noise
from studio.voices.engines.studio.vocoder import Vocoder, VocoderSize
from studio.voices.engines.studio.vocoder_clips import VoiceClip
from studio.voices.engines.studio.vocoder_training import (
    VocoderSettings,
    load_vocoder,
    spectral_distance,
    train_vocoder,
)
from tests.voices.engines.studio.voices import vowel

SMALL = VocoderSize(pitch_channels=16, pitch_blocks=1, channels=16, blocks=1)
SHORT = VocoderSettings(
    steps=4, stretches=3, frames=16, checkpoint_every=2, held_out_stretches=3, warm_up=2, device="cpu"
)


def small() -> Vocoder:
    torch.manual_seed(0)
    return Vocoder(SMALL)


def weights(folder: Path) -> dict[str, torch.Tensor]:
    latest = sorted(folder.glob("step-*[0-9].safetensors"))[-1]
    return load_vocoder(latest).state_dict()


def test_a_training_that_was_stopped_goes_on_as_if_it_had_not_been(
    clips: list[VoiceClip], tmp_path: Path
) -> None:
    events = list(train_vocoder(clips, tmp_path / "whole", SHORT, start=small()))
    assert [event.step for event in events if isinstance(event, Checkpoint)] == [2, 4]
    stops = iter([False, True])
    first = list(train_vocoder(clips, tmp_path / "parts", SHORT, lambda: next(stops), start=small()))
    assert first[-1] == Done(1, stopped=True)
    rest = list(train_vocoder(clips, tmp_path / "parts", SHORT, start=small()))
    assert [event.step for event in rest if isinstance(event, Metric)] == [2, 3, 4]
    assert rest[-1] == Done(4, stopped=False)
    one, other = weights(tmp_path / "whole"), weights(tmp_path / "parts")
    assert all(torch.equal(one[name], other[name]) for name in one)


def test_training_learns(clips: list[VoiceClip], tmp_path: Path) -> None:
    settings = VocoderSettings(
        steps=24, stretches=4, frames=16, rounds=1, checkpoint_every=24, held_out_stretches=4, warm_up=5,
        learning_rate=5e-3, device="cpu",
    )  # fmt: skip
    events = list(train_vocoder(clips, tmp_path / "run", settings, start=small()))
    metrics = [event.values for event in events if isinstance(event, Metric)]
    for name in ("heard", "pitch"):
        losses = [values[name] for values in metrics]
        assert np.mean(losses[-8:]) < np.mean(losses[:8])


def test_what_a_recording_cannot_hold_does_not_count() -> None:
    sound = vowel(40)[None]
    hiss = noise(0, sound.shape[1])
    spectrum = torch.fft.rfft(hiss)
    spectrum[: int(len(spectrum) * 8500 / (SAMPLE_RATE / 2))] = 0
    high = sound + 0.1 * torch.fft.irfft(spectrum, n=sound.shape[1])
    low_only, all_of_it = torch.tensor([7500.0]), torch.tensor([SAMPLE_RATE / 2])
    assert float(spectral_distance(sound, high, low_only)) < 0.2 * float(
        spectral_distance(sound, high, all_of_it)
    )


def test_too_little_to_train_on_is_said(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="two clips or more"):
        list(train_vocoder([], tmp_path, SHORT))


def test_a_file_that_is_no_vocoder_is_said(tmp_path: Path) -> None:
    path = tmp_path / "other.safetensors"
    path.write_bytes(b"nothing of the kind")
    with pytest.raises(StudioError, match="not a vocoder"):
        load_vocoder(path)


def test_a_vocoder_that_says_it_is_larger_than_its_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vocoder.safetensors"
    size = json.dumps({**SMALL.to_json(), "channels": 90_000})
    save_file(small().state_dict(), path, {"size": size})
    with pytest.raises(StudioError, match="not a vocoder"):
        load_vocoder(path)


def test_a_vocoder_whose_values_are_no_numbers_is_refused(tmp_path: Path) -> None:
    broken, path = small(), tmp_path / "vocoder.safetensors"
    torch.nn.init.constant_(broken.shape.leave.bias, float("nan"))
    save_file(broken.state_dict(), path, {"size": json.dumps(SMALL.to_json())})
    with pytest.raises(StudioError, match="not a vocoder"):
        load_vocoder(path)


def test_a_damaged_checkpoint_gives_way_to_the_one_before(clips: list[VoiceClip], tmp_path: Path) -> None:
    list(train_vocoder(clips, tmp_path / "run", SHORT, start=small()))
    whole = weights(tmp_path / "run")
    latest = sorted((tmp_path / "run").glob("step-*[0-9].safetensors"))[-1]
    latest.write_bytes(b"torn")
    events = list(train_vocoder(clips, tmp_path / "run", SHORT, start=small()))
    assert [event.step for event in events if isinstance(event, Metric)] == [3, 4]
    again = weights(tmp_path / "run")
    assert all(torch.equal(again[name], whole[name]) for name in whole)


def test_a_checkpoint_of_another_size_is_refused(clips: list[VoiceClip], tmp_path: Path) -> None:
    list(train_vocoder(clips, tmp_path, replace(SHORT, steps=2), start=small()))
    other = Vocoder(replace(SMALL, channels=24))
    with pytest.raises(StudioError, match="not a vocoder"):
        list(train_vocoder(clips, tmp_path, SHORT, start=other))


def test_a_loss_that_is_no_number_ends_the_training_in_a_sentence(
    clips: list[VoiceClip], tmp_path: Path
) -> None:
    broken = small()
    torch.nn.init.constant_(broken.shape.leave.bias, float("nan"))
    with pytest.raises(StudioError, match="left all bounds at step 1"):
        list(train_vocoder(clips, tmp_path, SHORT, start=broken))
    assert not list(tmp_path.glob("step-*"))
