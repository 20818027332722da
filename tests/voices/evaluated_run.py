"""A run on real speech with checkpoints of few, untrained weights: they babble, but by the real code.

Checkpoints and base speak by a small vocoder of theirs: Griffin-Lim would take most of the tests' time.
"""

import json
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import save_file

from studio.voices.checkpoints import save_checkpoint
from studio.voices.engines.studio.acoustic import AcousticModel
from studio.voices.engines.studio.loading import VOCODER
from studio.voices.engines.studio.symbols import TABLE_MARK
from studio.voices.engines.studio.vocoder import Vocoder
from studio.voices.engines.studio.weights import SIZE_KEY, SPEAKERS_KEY, TABLE_KEY, speaker_tensors
from studio.voices.training import RunFolder, TrainingSettings, prepare_run
from tests.voices.engines.studio.small_voice import SMALL, SMALL_VOCODER, small_base, small_speaker
from tests.voices.engines.unit.call import freeze_speaker
from tests.voices.frozen import frozen, wah

SETTINGS = TrainingSettings(steps=2, least_seconds=1.0, background=False, device="cpu")


def run_of_diane(folder: Path, *, steps: tuple[int, ...] = (10,)) -> RunFolder:
    """A run of one side of the phone call, with a base and checkpoints of these steps."""
    base = small_base(folder / "base.safetensors")
    run = prepare_run(folder / "run", freeze_speaker("Diane", folder / "gold"), "studio", SETTINGS, base)
    return _with_weights(run, steps)


def run_of_buzz(folder: Path, *, steps: tuple[int, ...] = (10,), base: bool = True) -> RunFolder:
    """The same of somebody who only says "wah", which needs no alignment."""
    weights = small_base(folder / "base.safetensors") if base else None
    run = prepare_run(folder / "run", frozen(folder / "gold", 6, wah), "studio", SETTINGS, weights)
    return _with_weights(run, steps)


def _with_weights(run: RunFolder, steps: tuple[int, ...]) -> RunFolder:
    torch.manual_seed(1)
    vocoder = Vocoder(SMALL_VOCODER)
    run.checkpoints.mkdir()
    for folder in (run.folder, run.checkpoints):
        save_file(vocoder.state_dict(), folder / VOCODER, {"size": json.dumps(SMALL_VOCODER.to_json())})
    for step in steps:
        add_checkpoint(run.folder, step)
    return run


def add_checkpoint(run_folder: Path, step: int, score: float = 1.0) -> None:
    """A checkpoint as training writes it."""
    torch.manual_seed(step)
    model = AcousticModel(replace(SMALL, speakers=1))
    tensors = {f"acoustic.{name}": value for name, value in model.state_dict().items()}
    facts = {
        SIZE_KEY: json.dumps(model.size.to_json()),
        TABLE_KEY: TABLE_MARK,
        SPEAKERS_KEY: json.dumps(["Diane"]),
    }
    weights = tensors | speaker_tensors({0: small_speaker(step)})
    save_checkpoint(run_folder / "checkpoints", step, score, weights, facts, {}, {})
