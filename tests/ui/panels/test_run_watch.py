from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from filelock import FileLock
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.events import Checkpoint, Done, Event, Failed, Metric, Note, Probe, to_line
from studio.jobs.detached import EVENTS, LOCK, RunState
from studio.project import edits
from studio.project.project import Project
from studio.ui.panels.run_watch import Curve, RunWatch


def write_run(project: Project, name: str, events: list[Event], *, steps: int = 100) -> Path:
    """A run of Ben's as training leaves it in its folder."""
    folder = project.subfolder("runs") / name
    (folder / "checkpoints").mkdir(parents=True)
    (folder / "run.json").write_text(f'{{"engine": "sv2tts", "settings": {{"steps": {steps}}}}}')
    ben = project.speaker_named("Ben")
    assert ben is not None
    project.apply(edits.add_run, "sv2tts", ben.id, "Ben", f"runs/{name}")
    report(folder, events)
    return folder


def report(folder: Path, events: list[Event]) -> None:
    """Append events as a training process does; checkpoints get a file."""
    for event in events:
        if isinstance(event, Checkpoint):
            (folder / event.path).touch()
    with open(folder / EVENTS, "a", encoding="utf-8") as stored:
        stored.writelines(to_line(event) + "\n" for event in events)


def step(number: int, loss: float) -> Metric:
    values = {"loss": loss, "learning_rate": 1e-4, "steps_per_s": 2.0, "seconds_left": 40.0}
    return Metric(number, values)


@pytest.fixture
def watch(qapp: object) -> Iterator[RunWatch]:
    made = RunWatch()
    yield made
    made.close()


def test_everything_of_a_run_is_read_from_its_folder(watch: RunWatch, project: Project, qtbot: QtBot) -> None:
    folder = write_run(
        project,
        "001",
        [
            Note(Message("Small data")),
            step(1, 4.0),
            step(2, 3.0),
            Metric(2, {"validation_loss": 3.5}),
            Checkpoint(2, "checkpoints/a", 3.5),
            Probe(2, "probes/a.wav", "Hello"),
            Done(2),
        ],
    )

    with qtbot.waitSignal(watch.changed):
        watch.poll(project)

    (facts,) = watch.facts
    assert (facts.state, facts.step, facts.steps) == (RunState.DONE, 2, 100)
    assert facts.curves["loss"].values.tolist() == [4.0, 3.0]
    assert facts.curves["validation_loss"].steps.tolist() == [2]
    assert facts.best == Checkpoint(2, "checkpoints/a", 3.5) and facts.folder == folder
    assert [note for _, note in facts.notes] == [Message("Small data")]
    assert [probe.text for probe in facts.probes] == ["Hello"]


def test_what_is_appended_arrives_at_the_next_poll(watch: RunWatch, project: Project, qtbot: QtBot) -> None:
    folder = write_run(project, "001", [step(1, 4.0)])
    with qtbot.waitSignal(watch.changed):
        watch.poll(project)
    report(folder, [step(2, 2.0)])

    with FileLock(folder / LOCK), qtbot.waitSignal(watch.changed):
        watch.poll(project)

    assert watch.facts[0].state is RunState.RUNNING
    assert watch.facts[0].curves["loss"].values.tolist() == [4.0, 2.0]
    assert watch.facts[0].seconds_left == 40.0


def test_nothing_new_is_not_told(watch: RunWatch, project: Project, qtbot: QtBot) -> None:
    write_run(project, "001", [step(1, 4.0)])
    with qtbot.waitSignal(watch.changed):
        watch.poll(project)

    with qtbot.assertNotEmitted(watch.changed, wait=200):
        watch.poll(project)


def test_why_a_run_failed_is_known(watch: RunWatch, project: Project, qtbot: QtBot) -> None:
    write_run(project, "001", [step(1, 4.0), Failed(Message("The disk is full."))])

    with qtbot.waitSignal(watch.changed):
        watch.poll(project)

    failure = watch.facts[0].failure
    assert watch.facts[0].state is RunState.FAILED and failure is not None
    assert str(failure.text) == "The disk is full."


def test_a_resumed_run_takes_the_steps_after_its_checkpoint_again() -> None:
    curve = Curve().extended([(1, 9.0), (2, 8.0), (3, 7.0)])

    assert curve.extended([(2, 5.0), (3, 4.0)]).values.tolist() == [9.0, 5.0, 4.0]
    assert Curve().extended([(1, 9.0), (2, 8.0), (3, 7.0), (2, 5.0)]).values.tolist() == [9.0, 5.0]
    assert np.all(np.diff(curve.extended([(4, 1.0)]).steps) > 0)
