"""Training that outlives the window: a process of its own that reports into its run folder.

The process runs the same loop as the ``train`` command that a user types. It appends events to `EVENTS`,
holds `LOCK` while it runs and stops when `STOP` appears, which it takes away when it has obeyed. Any
window attaches by reading, so a run's chart is there after a restart.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from filelock import FileLock, Timeout

import studio
from studio.errors import Message, StudioError
from studio.events import Checkpoint, Done, Event, Failed, Metric, Progress, from_line, to_line
from studio.jobs.process import failure

EVENTS = "events.jsonl"
LOCK = "run.lock"
STOP = "stop"
LOG = "run.log"
LOCK_PATIENCE_S = 2.0
"""A reader that asks whether a run is being trained holds its lock for a moment."""


class RunState(StrEnum):
    """What a run is doing, as its folder tells."""

    WAITING = "waiting"
    RUNNING = "running"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"
    FAILED = "failed"
    DONE = "done"


def run_training(run_folder: Path) -> Iterator[Event]:
    """Train in this process until done or stopped; every event is on disk before it is yielded.

    Raises StudioError where another process is training this run.
    """
    from studio.voices.training import train

    if not run_folder.is_dir():  # the lock would make it
        raise StudioError("There is no run in {folder}, so it cannot be trained.", folder=str(run_folder))
    if _helps_another():
        for _ in train(run_folder):
            pass
        return
    lock = FileLock(run_folder / LOCK)
    try:
        lock.acquire(timeout=LOCK_PATIENCE_S)
    except Timeout:
        raise already_training(run_folder) from None
    except OSError as error:
        raise StudioError(
            "The run {folder} cannot be trained: {reason}.",
            folder=str(run_folder),
            reason=error.strerror or str(error),
        ) from error
    with lock, open(run_folder / EVENTS, "a", encoding="utf-8") as events:
        _end_torn_line(run_folder / EVENTS, events)
        try:
            for event in train(run_folder):
                _append(events, event)
                yield event
        except Exception as error:
            failed = failure(error)
            _append(events, failed)
            yield failed
        finally:
            forget_stop(run_folder)


def _helps_another() -> bool:
    """Whether this process only shares the batches of a run that another process leads and writes down."""
    return any(int(os.environ.get(name) or 0) > 0 for name in ("RANK", "LOCAL_RANK", "NODE_RANK"))


def already_training(run_folder: Path) -> StudioError:
    """The refusal of a second trainer of the same run."""
    return StudioError(
        "The run {name} is being trained already. Stop it first, or let it end.", name=run_folder.name
    )


def start_training(run_folder: Path) -> "subprocess.Popen[bytes]":
    """Start a detached process that trains `run_folder`, and outlives this one.

    Raises StudioError where it is being trained already or cannot start.
    """
    if RunView(run_folder).state is RunState.RUNNING:
        raise already_training(run_folder)
    forget_stop(run_folder)
    command = [sys.executable, "-m", "studio.cli", "train-run", str(run_folder)]
    package = str(Path(studio.__file__).resolve().parents[1])
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, [package, os.getenv("PYTHONPATH")])),
    }
    try:
        with open(run_folder / LOG, "ab") as log:
            return subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env=environment,
                start_new_session=True,  # a Ctrl+C in the window's terminal must not end the training
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
    except OSError as error:
        raise StudioError(
            "Training could not start: {reason}.", reason=error.strerror or str(error)
        ) from error


def ask_to_stop(run_folder: Path) -> None:
    """Ask a running training to stop after its step; it writes a checkpoint first."""
    (run_folder / STOP).touch()


def forget_stop(run_folder: Path) -> None:
    """Take back `ask_to_stop`: whoever starts a run does so, since a killed one may have left it."""
    (run_folder / STOP).unlink(missing_ok=True)


def last_words(run_folder: Path) -> str:
    """The last line that the detached process printed, "" where there is none."""
    log = run_folder / LOG
    lines = log.read_text(errors="replace").split("\n") if log.exists() else []
    return next((line.strip() for line in reversed(lines) if line.strip()), "")


class RunView:
    """A run as its folder tells it; `poll` reads what was appended since the last call.

    Attributes: `state`, `step` (the newest step), `checkpoints` (those that still exist, oldest
    first), `metrics` (all so far), `message` (the last progress or failure).
    """

    def __init__(self, run_folder: Path) -> None:
        self.folder = run_folder
        self.step = 0
        self.metrics: list[Metric] = []
        self.message: Message | None = None
        self._checkpoints: list[Checkpoint] = []
        self._offset = 0
        self._last: Event | None = None

    @property
    def state(self) -> RunState:
        """The state of the run now."""
        if self._locked():
            return RunState.RUNNING
        if isinstance(self._last, Failed):
            return RunState.FAILED
        if isinstance(self._last, Done):
            return RunState.STOPPED if self._last.stopped else RunState.DONE
        return RunState.WAITING if self._last is None else RunState.INTERRUPTED

    @property
    def checkpoints(self) -> list[Checkpoint]:
        """The checkpoints that still exist, oldest first."""
        return [each for each in self._checkpoints if (self.folder / each.path).exists()]

    @property
    def best_checkpoint(self) -> Checkpoint | None:
        """The checkpoint with the lowest held-out score, None before the first."""
        return min(self.checkpoints, key=lambda each: each.score, default=None)

    def poll(self) -> list[Event]:
        """The events appended since the last call; a torn last line waits for its end."""
        path = self.folder / EVENTS
        if not path.exists():
            return []
        with open(path, "rb") as stored:
            stored.seek(self._offset)
            text = stored.read()
        complete = text.rfind(b"\n") + 1
        self._offset += complete
        events = [event for line in text[:complete].splitlines() if (event := _read(line))]
        for event in events:
            self._take(event)
        return events

    def _take(self, event: Event) -> None:
        self._last = event
        match event:
            case Metric():
                self.step = max(self.step, event.step)
                self.metrics.append(event)
            case Checkpoint():
                self._checkpoints = [old for old in self._checkpoints if old.path != event.path] + [event]
            case Progress() | Failed():
                self.message = event.text

    def _locked(self) -> bool:
        if not (self.folder / LOCK).exists():
            return False
        lock = FileLock(self.folder / LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return True
        except OSError:  # a read-only copy of a project: nobody trains there
            return False
        lock.release()
        return False


def _append(events: TextIO, event: Event) -> None:
    events.write(to_line(event) + "\n")
    events.flush()
    if isinstance(event, Checkpoint | Done | Failed):
        os.fsync(events.fileno())


def _end_torn_line(path: Path, events: TextIO) -> None:
    """A killed run may have left half a line: end it, so that the next event stands alone."""
    with open(path, "rb") as stored:
        if stored.seek(0, os.SEEK_END) == 0:
            return
        stored.seek(-1, os.SEEK_END)
        torn = stored.read(1) != b"\n"
    if torn:
        events.write("\n")


def _read(line: bytes) -> Event | None:
    try:
        return from_line(line.decode("utf-8"))
    except ValueError:
        return None
