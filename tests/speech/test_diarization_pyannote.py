import os
import pickle
import socket
from pathlib import Path

import numpy as np
import pytest
import soundfile
import yaml

from studio.errors import StudioError
from studio.events import Progress, Result
from studio.speech.diarization import Pin, SpokenTurn, diarize

SECONDS = 12


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    # A guard, not a stand-in: whatever tries to reach the network fails the test.
    def refuse(*_args: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder laid out like pyannote's own, with its real classes and tiny weights."""
    os.environ["PYANNOTE_METRICS_ENABLED"] = "0"
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    import torch
    from pyannote.audio.core.task import Problem, Resolution, Specifications
    from pyannote.audio.models.embedding import XVectorSincNet
    from pyannote.audio.models.segmentation import PyanNet

    folder = tmp_path_factory.mktemp("community")
    torch.manual_seed(5)
    segmentation = PyanNet(
        lstm={"hidden_size": 8, "num_layers": 1}, linear={"hidden_size": 8, "num_layers": 1}
    )
    segmentation.specifications = Specifications(
        problem=Problem.MONO_LABEL_CLASSIFICATION, resolution=Resolution.FRAME, duration=5.0,
        classes=["1", "2", "3"], powerset_max_classes=2, permutation_invariant=True,
    )  # fmt: skip
    embedding = XVectorSincNet(dimension=16)
    embedding.specifications = Specifications(
        problem=Problem.REPRESENTATION, resolution=Resolution.CHUNK, duration=3.0,
        classes=["a", "b"],
    )  # fmt: skip
    for name, model in {"segmentation": segmentation, "embedding": embedding}.items():
        model.build()
        checkpoint = {
            "state_dict": model.state_dict(),
            "hyper_parameters": dict(model.hparams),
            "pytorch-lightning_version": "2.5.0",
        }
        model.on_save_checkpoint(checkpoint)
        (folder / name).mkdir()
        torch.save(checkpoint, folder / name / "pytorch_model.bin")
    _write_plda(folder / "plda", 16)
    config = {
        "pipeline": {
            "name": "pyannote.audio.pipelines.SpeakerDiarization",
            "params": {
                "clustering": "VBxClustering", "segmentation": "$model/segmentation",
                "embedding": "$model/embedding", "plda": "$model/plda",
                "segmentation_batch_size": 8, "embedding_batch_size": 8,
            },
        },
        "params": {
            "segmentation": {"min_duration_off": 0.0},
            "clustering": {"threshold": 0.6, "Fa": 0.07, "Fb": 0.8},
        },
    }  # fmt: skip
    (folder / "config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    return folder


def _write_plda(folder: Path, dimension: int) -> None:
    folder.mkdir()
    rng = np.random.default_rng(1)
    identity = np.eye(dimension)
    np.savez(
        folder / "xvec_transform.npz", mean1=np.zeros(dimension), mean2=np.zeros(dimension), lda=identity
    )
    np.savez(folder / "plda.npz", mu=np.zeros(dimension), tr=identity, psi=rng.uniform(0.5, 2, dimension))


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("sound") / "noise.wav"
    rng = np.random.default_rng(2)
    soundfile.write(path, rng.normal(0, 0.1, SECONDS * 16000), 16000)
    return str(path)


def test_the_real_pipeline_runs_offline_with_progress(models: Path, sound: str) -> None:
    events = list(diarize(sound, method="pyannote", model_folder=str(models)))
    fractions = [
        event.fraction for event in events if isinstance(event, Progress) and event.fraction is not None
    ]
    assert len(set(fractions)) > 3
    assert fractions == sorted(fractions)
    assert isinstance(events[-1], Result)
    turns = events[-1].value
    assert turns
    assert [turn.start for turn in turns] == sorted(turn.start for turn in turns)
    assert all(0 <= turn.start < turn.end <= SECONDS + 0.5 for turn in turns)
    assert turns[0].speaker == "Speaker 1"


def test_the_speaker_count_reaches_the_pipeline(models: Path, sound: str) -> None:
    for limit in ({"speakers": 1}, {"max_speakers": 1}):
        *_, result = diarize(sound, method="pyannote", model_folder=str(models), **limit)
        assert {turn.speaker for turn in result.value} == {"Speaker 1"}


def test_closing_the_generator_ends_the_pipeline(models: Path, sound: str) -> None:
    import threading

    events = diarize(sound, method="pyannote", model_folder=str(models))
    for event in events:
        if isinstance(event, Progress) and event.fraction is not None:
            break
    events.close()
    assert "pyannote" not in {thread.name for thread in threading.enumerate()}


def test_telemetry_is_off(models: Path, sound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYANNOTE_METRICS_ENABLED", "1")
    from studio.speech.diarization_pyannote import load_pipeline

    load_pipeline(models)
    from pyannote.audio.telemetry.metrics import is_metrics_enabled

    assert not is_metrics_enabled()


class Malicious:
    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.target,)


def test_a_checkpoint_with_pickled_code_is_refused(models: Path, sound: str, tmp_path: Path) -> None:
    folder = _copy(models, tmp_path)
    trace = tmp_path / "code-ran"
    _spoil(folder, {"hyper_parameters": {"code": Malicious(trace)}})
    with pytest.raises(StudioError, match="program code"):
        list(diarize(sound, method="pyannote", model_folder=str(folder)))
    assert not trace.exists()


def test_a_plain_pickle_is_refused(models: Path, sound: str, tmp_path: Path) -> None:
    folder = _copy(models, tmp_path)
    trace = tmp_path / "code-ran"
    (folder / "embedding" / "pytorch_model.bin").write_bytes(pickle.dumps(Malicious(trace)))
    with pytest.raises(StudioError, match="program code"):
        list(diarize(sound, method="pyannote", model_folder=str(folder)))
    assert not trace.exists()


def test_a_checkpoint_that_names_a_foreign_network_is_refused(
    models: Path, sound: str, tmp_path: Path
) -> None:
    folder = _copy(models, tmp_path)
    import torch

    path = folder / "segmentation" / "pytorch_model.bin"
    from studio.speech.diarization_pyannote import _known_classes

    with torch.serialization.safe_globals(_known_classes()):
        stored = torch.load(path, weights_only=True)
    stored["pyannote.audio"]["architecture"] = {"module": "subprocess", "class": "Popen"}
    torch.save(stored, path)
    with pytest.raises(StudioError, match="program code"):
        list(diarize(sound, method="pyannote", model_folder=str(folder)))


def test_a_configuration_that_names_other_code_is_refused(models: Path, sound: str, tmp_path: Path) -> None:
    folder = _copy(models, tmp_path)
    config = {"pipeline": {"name": "subprocess.Popen", "params": {"args": ["true"]}}}
    (folder / "config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    with pytest.raises(StudioError, match="does not hold a pyannote speaker diarization"):
        list(diarize(sound, method="pyannote", model_folder=str(folder)))


def test_broken_weights_are_a_clear_sentence(models: Path, sound: str, tmp_path: Path) -> None:
    folder = _copy(models, tmp_path)
    (folder / "plda" / "plda.npz").unlink()
    with pytest.raises(StudioError, match="cannot be loaded"):
        list(diarize(sound, method="pyannote", model_folder=str(folder)))


def test_missing_models_say_how_to_get_them(
    sound: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import huggingface_hub.constants

    monkeypatch.setattr(huggingface_hub.constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(StudioError, match=r"huggingface\.co/pyannote.*token"):
        list(diarize(sound, method="pyannote"))
    with pytest.raises(StudioError, match=r"huggingface\.co/pyannote.*token"):
        list(diarize(sound, method="pyannote", model_folder=str(tmp_path)))


def _copy(models: Path, tmp_path: Path) -> Path:
    import shutil

    return Path(shutil.copytree(models, tmp_path / "models"))


def _spoil(folder: Path, values: dict[str, object]) -> None:
    import torch

    from studio.speech.diarization_pyannote import _known_classes

    path = folder / "segmentation" / "pytorch_model.bin"
    with torch.serialization.safe_globals(_known_classes()):
        stored = torch.load(path, weights_only=True)
    torch.save({**stored, **values}, path)


def _speakers_at(turns: list[SpokenTurn], seconds: float) -> set[str]:
    return {turn.speaker for turn in turns if turn.start <= seconds < turn.end}


def test_pins_hold_and_measurements_are_kept(models: Path, sound: str, tmp_path: Path) -> None:
    pins = [Pin(1.0, 3.0, "Ann"), Pin(4.0, 6.0, "Ben"), Pin(8.0, 9.5, "Ann")]
    again = {"method": "pyannote", "model_folder": str(models), "cache": str(tmp_path)}
    *_, plain = diarize(sound, **again)
    (stored,) = tmp_path.glob("*.pyannote-*")
    written = stored.stat().st_mtime_ns
    *_, pinned = diarize(sound, **again, pins=pins)
    assert stored.stat().st_mtime_ns == written
    for pin in pins:
        assert SpokenTurn(pin.start, pin.end, str(pin.speaker)) in pinned.value
        assert _speakers_at(pinned.value, (pin.start + pin.end) / 2) == {pin.speaker}
    stored.write_bytes(stored.read_bytes()[:500])
    *_, torn = diarize(sound, **again)
    assert torn.value == plain.value


def test_what_lies_outside_the_span_is_not_heard(models: Path, sound: str, tmp_path: Path) -> None:
    again = {"method": "pyannote", "model_folder": str(models), "cache": str(tmp_path)}
    pins = [Pin(0.5, 1.5, "Cleo"), Pin(4.0, 6.0, "Ben")]
    *_, part = diarize(sound, **again, span=(2.0, 8.0), pins=pins)
    assert min(turn.start for turn in part.value) >= 2.0
    assert max(turn.end for turn in part.value) <= 8.0
    assert SpokenTurn(4.0, 6.0, "Ben") in part.value
    *_, whole = diarize(sound, **again, span=(0.0, float("inf")))
    assert max(turn.end for turn in whole.value) > 8.0
    assert len(list(tmp_path.glob("*.pyannote-*"))) == 2


def test_another_count_measures_nothing_again(models: Path, sound: str, tmp_path: Path) -> None:
    again = {"method": "pyannote", "model_folder": str(models), "cache": str(tmp_path)}
    list(diarize(sound, **again))
    steps = [
        event.text.template for event in diarize(sound, **again, speakers=1) if isinstance(event, Progress)
    ]
    assert "Comparing voices" not in steps
