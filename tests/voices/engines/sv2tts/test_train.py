"""SV2TTS trains in exact arithmetic: mixed precision is refused, and never chosen by itself."""

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from studio.errors import StudioError
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.training import RunFolder, TrainingSettings, check_before_training, prepare_run, train
from tests.voices.frozen import frozen


def run_at(folder: Path, precision: str) -> RunFolder:
    settings = TrainingSettings(
        steps=1, batch_size=2, model="tiny", least_seconds=1.0, threads=1, background=False, device="cpu",
        probe_text="", precision=precision,
    )  # fmt: skip
    return prepare_run(folder / "run", frozen(folder / "gold"), "sv2tts", settings)


def trained(run: RunFolder) -> dict[str, torch.Tensor]:
    list(train(run.folder))
    return load_file(stored_checkpoints(run.checkpoints)[-1].weights)


def test_mixed_precision_is_refused_before_anything_is_computed(tmp_path: Path) -> None:
    run = run_at(tmp_path, "bf16-mixed")
    with pytest.raises(StudioError, match=r"with the precision bf16-mixed\. Choose 32-true"):
        check_before_training(run.folder)
    assert not (run.folder / "features.safetensors").exists()


def test_a_processor_made_for_mixed_precision_trains_it_exactly(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: {"avx512_bf16": True})
    ours, theirs = (trained(run_at(tmp_path / kind, kind)) for kind in ("auto", "32-true"))
    assert all(torch.equal(ours[name], value) for name, value in theirs.items())
