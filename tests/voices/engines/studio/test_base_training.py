"""Training a base for several speakers, from features of corpora, to its end."""

import json
from pathlib import Path

import pytest
from torch import Tensor

from studio.events import Done, Note, Progress
from studio.voices.engines.studio.corpus import (
    INDEX,
    features_mark,
    snapshot_features,
    stored_form,
    write_tensors,
)
from studio.voices.training import TrainingSettings, prepare_base_run, train
from tests.voices.frozen import frozen

SETTINGS = TrainingSettings(
    steps=2, batch_size=3, checkpoint_every=2, probe_text="One two.", least_seconds=1.0, model="tiny",
    threads=1, background=False, device="cpu",
)  # fmt: skip


@pytest.fixture
def features(tmp_path: Path) -> Path:
    """The features of a corpus in which two speakers say some clips each."""
    tensors: dict[str, Tensor] = {}
    entries: list[dict[str, object]] = []
    for event in snapshot_features(frozen(tmp_path / "gold")):
        if not isinstance(event, Progress):
            name, utterance = event
            assert utterance is not None
            tensors |= {f"{name}/{key}": value for key, value in stored_form(utterance).items()}
            entries.append({
                "name": name, "speaker": ("Ann", "Ben")[len(entries) % 2], "language": "en", "seconds": 1.0,
                "text": "One.", "shard": "features.safetensors",
            })  # fmt: skip
    write_tensors(tmp_path / "features.safetensors", tensors)
    (tmp_path / INDEX).write_text(json.dumps({"mark": features_mark(), "entries": entries}))
    return tmp_path


def test_a_base_of_two_speakers_is_trained_until_it_speaks(features: Path, tmp_path: Path) -> None:
    material = {"features": [str(features)], "leave_out": [], "hold_out_every": 3}
    run = prepare_base_run(tmp_path / "run", "studio", material, SETTINGS)
    events = list(train(run.folder))
    assert events[-1] == Done(2)
    assert any(str(event.text).startswith("The finished voice spoke") for event in events
               if isinstance(event, Note))  # fmt: skip
