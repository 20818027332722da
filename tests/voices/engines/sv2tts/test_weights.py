import json
import os
import pickle
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from studio.errors import StudioError
from studio.voices.engines.sv2tts import published
from studio.voices.engines.sv2tts.hparams import TINY
from studio.voices.engines.sv2tts.synthesizer import Synthesizer
from studio.voices.engines.sv2tts.weights import SIZE_KEY, SPEAKER_KEY, load_synthesizer, load_vocoder


class Harmful:
    """Pickled, this runs a command when it is read by a careless program."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("true",)


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    torch.manual_seed(0)
    tensors = {**Synthesizer(TINY).state_dict(), SPEAKER_KEY: torch.ones(256) / 16}
    path = tmp_path / "step-000001.safetensors"
    save_file(tensors, path, {SIZE_KEY: json.dumps(TINY.to_json())})
    return path


def test_our_checkpoints_bring_their_size_and_their_speaker(checkpoint: Path) -> None:
    loaded = load_synthesizer(checkpoint)
    assert loaded.network.size == TINY and not loaded.network.training
    assert loaded.speaker is not None and loaded.speaker.shape == (256,)


def test_the_published_form_with_an_optimizer_beside_the_weights_is_read(tmp_path: Path) -> None:
    network = Synthesizer()
    path = tmp_path / "synthesizer.pt"
    torch.save({"model_state": network.state_dict(), "optimizer_state": {"state": {}}}, path)
    loaded = load_synthesizer(path).network
    assert torch.equal(loaded.decoder.mel_proj.weight, network.decoder.mel_proj.weight)


@pytest.mark.parametrize("name", ["broken.pt", "broken.safetensors"])
@pytest.mark.parametrize("content", [b"", b"nonsense", b"\x00" * 5000])
def test_a_broken_file_is_refused_with_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(StudioError, match="is broken or not a checkpoint"):
        load_synthesizer(tmp_path / name)


def test_a_torn_checkpoint_is_refused(checkpoint: Path) -> None:
    checkpoint.write_bytes(checkpoint.read_bytes()[:-1000])
    with pytest.raises(StudioError, match="is broken"):
        load_synthesizer(checkpoint)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="no checkpoint at"):
        load_synthesizer(tmp_path / "gone.safetensors")


@pytest.mark.parametrize("protocol", ["zip", "plain"])
def test_pickled_code_is_refused_and_not_run(tmp_path: Path, protocol: str) -> None:
    path = tmp_path / "harmful.pt"
    if protocol == "zip":
        torch.save({"model_state": Harmful()}, path)
    else:
        path.write_bytes(pickle.dumps(Harmful()))
    with pytest.raises(StudioError, match=r"holds program code|is broken"):
        load_synthesizer(path)


def test_weights_of_another_network_are_refused(tmp_path: Path, checkpoint: Path) -> None:
    torch.save({"model_state": {"conv.weight": torch.zeros(1)}}, tmp_path / "other.pt")
    with pytest.raises(StudioError, match="checkpoint of another network"):
        load_synthesizer(tmp_path / "other.pt")
    with pytest.raises(StudioError, match="checkpoint of another network"):
        load_vocoder(checkpoint)


def test_values_that_are_not_numbers_are_refused(tmp_path: Path) -> None:
    state = Synthesizer(TINY).state_dict()
    state["encoder_proj.weight"][0, 0] = float("nan")
    save_file(state, tmp_path / "nan.safetensors", {SIZE_KEY: json.dumps(TINY.to_json())})
    with pytest.raises(StudioError, match="not numbers"):
        load_synthesizer(tmp_path / "nan.safetensors")


@pytest.mark.parametrize("sizes", ["{", '{"flux": 1}', '{"lstm": 100000000}', '{"lstm": "wide"}'])
def test_impossible_sizes_are_refused(tmp_path: Path, sizes: str) -> None:
    save_file(Synthesizer(TINY).state_dict(), tmp_path / "odd.safetensors", {SIZE_KEY: sizes})
    with pytest.raises(StudioError):
        load_synthesizer(tmp_path / "odd.safetensors")


def test_published_weights_that_are_missing_say_how_to_get_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOLD_VOICE_STUDIO_HOME", str(tmp_path))
    assert published.find("vocoder") is None
    with pytest.raises(StudioError, match=r"Allow downloads.*vocoder.pt.*huggingface.co/CorentinJ/SV2TTS"):
        published.require("vocoder")
    published.folder().mkdir(parents=True)
    (published.folder() / "vocoder.pt").write_bytes(b"weights")
    assert published.require("vocoder") == published.folder() / "vocoder.pt"
