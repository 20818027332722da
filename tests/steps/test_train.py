"""Preparing and resuming a run: refused before anything is written, or ready to train."""

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.events import Done, Metric, to_line
from studio.jobs.detached import RunState, RunView
from studio.project import edits
from studio.project.project import Project
from studio.steps.gold import mark_gold
from studio.steps.show import describe
from studio.steps.train import event_line, prepare, prepare_training, resume_training
from studio.voices.training import TrainingSettings, open_run, prepare_run
from tests.gate import find_nothing
from tests.project.call import dump
from tests.voices.frozen import frozen


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
    assert resume_training(spoken_call, str(run["id"]), steps=7) == folder
    assert open_run(folder).settings.steps == 7
    assert resume_training(spoken_call, folder.name) == folder
    with pytest.raises(StudioError, match=r"There is no run 99. There are: \d+ \(Sheila\)"):
        resume_training(spoken_call, "99")
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


def test_a_run_that_is_done_asks_for_more_steps(tmp_path: Path) -> None:
    with Project.create(tmp_path / "project") as project:
        project.apply(edits.add_speaker, "Diane")
        folder = project.subfolder("runs") / "done"
        prepare_run(folder, frozen(tmp_path / "gold"), "studio", TrainingSettings(steps=5, minutes=3.0))
        project.keep(edits.add_run, "studio", project.speakers()[0].id, "Diane", "runs/done")
        events = (Metric(5, {"loss": 1.0}), Done(5))
        (folder / "events.jsonl").write_text("".join(to_line(event) + "\n" for event in events))
        for steps in (None, 5):
            with pytest.raises(StudioError, match=r"is done, at step 5\. To train it longer, say more steps"):
                resume_training(project, "done", steps=steps)
        assert resume_training(project, "done", steps=6) == folder
        settings = open_run(folder).settings
        assert (settings.steps, settings.minutes) == (6, 0), "else its minutes would be planned anew"


def test_of_a_step_only_what_a_person_follows_is_said() -> None:
    values = {"loss": 1.25, "mel_loss": 0.5, "gradient": 3.0, "steps_per_s": 0.4, "seconds_left": 125.0}
    assert event_line(Metric(7, values)) == "step 7: loss 1.25, about 2.1 min left"
    heard = {"validation_loss": 0.875, "mcd": 5.5, "similarity": 0.9}
    said = "step 8: held-out loss 0.875, distortion in dB 5.5, likeness 0.9"
    assert event_line(Metric(8, heard)) == said
