"""Preparing and resuming a run: refused before anything is written, or ready to train."""

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.jobs.detached import RunState, RunView
from studio.project.project import Project
from studio.steps.gold import mark_gold
from studio.steps.show import describe
from studio.steps.train import prepare, prepare_training, resume_training
from studio.voices.training import open_run
from tests.gate import find_nothing
from tests.project.call import dump


def test_a_prepared_run_waits_with_its_own_snapshot_and_stays_when_edits_are_undone(
    spoken_call: Project,
) -> None:
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    newest = spoken_call.undo_label
    said = []
    folder = prepare_training(
        spoken_call, "Sheila", "sv2tts", steps=3, model="tiny", published_base=False, least_seconds=1.0,
        background=False, listen=said.append,
    )  # fmt: skip
    assert any("clips of" in str(getattr(event, "text", "")) for event in said)
    (run,) = describe(spoken_call)["runs"]
    assert run == {
        "id": run["id"], "engine": "sv2tts", "speaker": "Sheila", "state": "waiting", "step": 0,
        "checkpoints": [],
    }  # fmt: skip
    assert open_run(folder).settings.steps == 3 and open_run(folder).speaker == "Sheila"
    assert RunView(folder).state is RunState.WAITING
    assert resume_training(spoken_call, run["id"], steps=7) == folder
    assert open_run(folder).settings.steps == 7
    assert spoken_call.undo_label == newest, "a run is no step: undo must not hide what goes on training"
    spoken_call.undo()
    assert [each.id for each in spoken_call.runs()] == [run["id"]]


def test_what_cannot_be_trained_leaves_neither_a_row_nor_a_folder(spoken_call: Project) -> None:
    before = dump(spoken_call)
    with pytest.raises(StudioError, match="no gold clips yet"):
        prepare(spoken_call, "Sheila", "sv2tts")
    mark_gold(spoken_call)
    find_nothing(spoken_call)
    after_gold = dump(spoken_call)
    with pytest.raises(StudioError, match="Mark more turns gold"):
        prepare_training(spoken_call, "Sheila", "sv2tts", least_seconds=900.0, published_base=False)
    assert dump(spoken_call) == after_gold != before
    assert not list(Path(spoken_call.subfolder("runs")).iterdir())
