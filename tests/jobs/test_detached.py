"""Training in a process of its own: what its folder tells, stopping, killing, resuming, and who may train."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from studio.errors import Message, StudioError
from studio.events import Checkpoint, Done, Failed, Metric
from studio.jobs import detached
from studio.jobs.detached import RunState, RunView, ask_to_stop, run_training, start_training
from studio.jobs.queue import DetachedRun, JobQueue, JobState
from studio.voices.training import TrainingSettings, prepare_run
from tests.voices.frozen import frozen

QUICK = TrainingSettings(
    steps=6, batch_size=2, learning_rate=1e-3, warmup_steps=2, checkpoint_every=2, model="tiny",
    least_seconds=1.0, threads=1, background=False, device="cpu", probe_text="",
)  # fmt: skip
PATIENCE_S = 90.0


@pytest.fixture
def new_run(tmp_path: Path) -> Iterator[Callable[..., Path]]:
    made: list[Path] = []

    def make(name: str = "run", **changes: object) -> Path:
        settings = TrainingSettings.from_json({**QUICK.to_json(), **changes})
        made.append(prepare_run(tmp_path / name, frozen(tmp_path / "snapshot"), "sv2tts", settings).folder)
        return made[-1]

    yield make
    for folder in made:
        if RunView(folder).state is RunState.RUNNING:  # a test that failed left it so
            ask_to_stop(folder)


def until(condition: Callable[[], object], folder: Path) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, detached.last_words(folder)
        time.sleep(0.05)


def polled(view: RunView) -> RunState:
    view.poll()
    return view.state


def weights(folder: Path) -> dict[str, np.ndarray]:
    from safetensors.numpy import load_file

    newest = max(folder.glob("checkpoints/step-??????.safetensors"))
    return load_file(newest)


def test_killed_and_resumed_it_ends_with_the_very_weights_of_one_that_was_not(
    new_run: Callable[..., Path],
) -> None:
    straight, killed = new_run("straight", steps=8), new_run("killed", steps=8)
    list(run_training(straight))
    queue, view = JobQueue(cores=2), RunView(killed)
    assert polled(view) is RunState.WAITING
    ask_to_stop(killed)  # left by somebody; a new start takes it back
    job = queue.train(Message("Train"), killed)

    def has_checkpoint() -> bool:
        queue.poll()
        view.poll()
        return bool(view.checkpoints)

    until(has_checkpoint, killed)
    assert view.state is RunState.RUNNING
    assert isinstance(job.runner, DetachedRun) and job.runner.process is not None
    job.runner.process.kill()
    until(lambda: bool(queue.poll()) and job.state is JobState.ENDED, killed)
    assert job.failure is not None and "Resume it" in str(job.failure.text)
    assert polled(view) is RunState.INTERRUPTED
    with open(killed / detached.EVENTS, "a") as events:
        events.write('{"event": "Metr')  # as a kill in the middle of a line leaves it
    again = queue.train(Message("Train"), killed)
    until(lambda: [queue.poll(), again.state is JobState.ENDED][1], killed)
    assert again.failure is None and polled(view) is RunState.DONE
    assert view.step == 8 and [each.step for each in view.checkpoints][-1] == 8
    assert view.best_checkpoint is not None and (killed / view.best_checkpoint.path).is_file()
    one, other = weights(straight), weights(killed)
    assert one.keys() == other.keys() and all((one[name] == other[name]).all() for name in one)


def test_the_end_of_the_window_leaves_the_training_running_until_it_is_asked_to_stop(
    new_run: Callable[..., Path],
) -> None:
    folder = new_run(steps=100_000, checkpoint_every=50_000)
    window = (
        "import sys; from pathlib import Path; from studio.errors import Message\n"
        "from studio.jobs.queue import JobQueue\n"
        "queue = JobQueue(); queue.train(Message('Train'), Path(sys.argv[1])); queue.poll(); queue.close()"
    )
    subprocess.run([sys.executable, "-c", window, str(folder)], check=True)
    view = RunView(folder)
    until(lambda: polled(view) is RunState.RUNNING and view.step > 0, folder)
    with pytest.raises(StudioError, match="being trained already"):
        start_training(folder)
    with pytest.raises(StudioError, match="being trained already"):
        list(run_training(folder))
    # A new window finds it, follows it and stops it.
    queue = JobQueue(cores=2)
    job = queue.train(Message("Train"), folder, attach=True)
    queue.poll()
    queue.cancel(job)
    until(lambda: [queue.poll(), job.state is JobState.ENDED][1], folder)
    assert job.failure is None and polled(view) is RunState.STOPPED
    assert not (folder / detached.STOP).exists()
    assert view.checkpoints[-1].step == view.step


def test_a_run_that_fails_says_why(new_run: Callable[..., Path]) -> None:
    folder = new_run(least_seconds=600.0)
    events = list(run_training(folder))
    assert isinstance(events[-1], Failed) and "Mark more turns gold" in str(events[-1].text)
    view = RunView(folder)
    assert polled(view) is RunState.FAILED and view.message == events[-1].text


def test_a_training_that_cannot_even_begin_is_reported(new_run: Callable[..., Path]) -> None:
    folder = new_run()
    (folder / "run.json").unlink()
    queue = JobQueue(cores=2)
    job = queue.train(Message("Train"), folder)
    until(lambda: [queue.poll(), job.state is JobState.ENDED][1], folder)
    assert job.failure is not None and "There is no run" in str(job.failure.text)


def test_events_are_read_as_they_come_and_a_torn_line_waits_for_its_end(tmp_path: Path) -> None:
    view, file = RunView(tmp_path), tmp_path / detached.EVENTS
    first, second = Metric(1, {"loss": 2.0}), Checkpoint(2, "checkpoints/gone.safetensors", 1.5)
    lines = [detached.to_line(event) + "\n" for event in (first, second, Done(2))]
    file.write_text(lines[0] + lines[1][:20])
    assert view.poll() == [first]
    file.write_text("".join(lines[:2]))
    assert view.poll() == [second] and view.checkpoints == []
    file.write_text("".join(lines[:2]) + "no event at all\n" + lines[2])
    assert view.poll() == [Done(2)] and view.state is RunState.DONE


def test_an_interrupt_of_the_terminal_does_not_reach_it(new_run: Callable[..., Path]) -> None:
    folder = new_run(steps=2)
    process = start_training(folder)
    assert os.getpgid(process.pid) != os.getpgid(0)
    process.send_signal(signal.SIGKILL)
    process.wait()
