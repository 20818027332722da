"""Slow work in a child process: start it, poll its events, cancel it.

The work is a module-level generator function: it yields events and is cancelled between two of
them. multiprocessing serves jobs that end with the window; training outlives it and lives in
`studio.jobs.detached`.
"""

import atexit
import contextlib
import multiprocessing
import os
import sys
import tempfile
import threading
import time
import traceback
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from studio.errors import Message, StudioError
from studio.events import Done, Event, Failed, Result

Work = Callable[..., Iterator[Event]]

CANCEL_GRACE_S = 3.0
LOG_LINES_SHOWN = 20
SPAWN = multiprocessing.get_context("spawn")

_children: weakref.WeakSet[BaseProcess] = weakref.WeakSet()


@atexit.register
def _end_children() -> None:
    """End the jobs that still run: no daemons, which would end by themselves but may start no processes."""
    for process in _children:
        process.kill()


class Cancelled(Exception):
    """Raised inside a work that must end at once: there is nothing to report."""


@dataclass(frozen=True)
class ThisJob:
    """What the work of a process may use, and whether it is to end. Outside a job: one core."""

    cores: int = 1
    cancelled: Callable[[], bool] = bool


_this_job = ThisJob()


def this_job() -> ThisJob:
    """The job that this process does."""
    return _this_job


class ChildJob:
    """One generator function running in a process of its own.

    The last event is a `Result`, a `Done` (cancelled) or a `Failed`; after it `running` is False.
    `threads` limits the numeric libraries of the child, `niceness` lowers its priority.
    """

    def __init__(self, work: Work, args: tuple[Any, ...], *, threads: int = 0, niceness: int = 0) -> None:
        self._events, child_end = SPAWN.Pipe(duplex=False)
        task, self._task = SPAWN.Pipe(duplex=False)
        self._cancel = SPAWN.Event()
        self._cancelled_at: float | None = None
        self._log = new_log()
        self.running = True
        self._process = SPAWN.Process(
            target=_run_work,
            args=(task, child_end, self._cancel, str(self._log), threads, niceness),
        )
        with environment(threads):
            self._process.start()
        _children.add(self._process)
        child_end.close()
        task.close()
        self._refused: Failed | None = None
        # Hours of words are more than a pipe holds: whoever hands them over waits until the child has begun.
        threading.Thread(target=self._hand_over, args=(work, args), daemon=True).start()
        # To take up hours of words needs seconds, which whoever polls does not have.
        self._arrived: SimpleQueue[Event | None] = SimpleQueue()
        threading.Thread(target=self._take_up, daemon=True).start()

    def poll(self) -> list[Event]:
        """The events that arrived since the last call. Never waits."""
        events: list[Event] = []
        while self.running:
            try:
                arrived = self._arrived.get_nowait()
            except Empty:
                break
            events.append(self._end_without_word() if arrived is None else arrived)
            if isinstance(events[-1], Result | Done | Failed):
                self._finish()
        self._kill_after_grace()
        return events

    def wait(self, interval_s: float = 0.05) -> Iterator[Event]:
        """Every event as it comes, until the last one."""
        while self.running:
            yield from self.poll()
            if self.running:
                time.sleep(interval_s)

    def cancel(self) -> None:
        """Ask the work to stop at its next event; it is killed after a grace period."""
        if self._cancelled_at is None:
            self._cancelled_at = time.monotonic()
            self._cancel.set()

    def close(self) -> None:
        """End the child at once, whatever it does."""
        if self.running:
            self._process.kill()
            self._process.join(timeout=CANCEL_GRACE_S)
            self._finish()

    def _hand_over(self, work: Work, args: tuple[Any, ...]) -> None:
        """Runs in a thread."""
        try:
            self._task.send((work, args))
        except OSError:
            pass  # the child died: that is told by its end
        except Exception as error:  # nothing that can be handed to a process
            self._refused = failure(error)
        finally:
            self._task.close()

    def _take_up(self) -> None:
        """Runs in a thread: the child's events, and None at its end."""
        event: Event | None = None
        while not isinstance(event, Result | Done | Failed):
            try:
                event = self._events.recv()
            except (EOFError, OSError):
                event = None
            except Exception as error:  # nothing that can be taken up
                event = failure(error)
            self._arrived.put(event)
            if event is None:
                break
        self._events.close()

    def _kill_after_grace(self) -> None:
        if self.running and self._cancelled_at and time.monotonic() - self._cancelled_at > CANCEL_GRACE_S:
            self._process.kill()

    def _end_without_word(self) -> Event:
        self._process.join(timeout=CANCEL_GRACE_S)
        if self._cancelled_at is not None:
            return Done(stopped=True)
        return self._refused or died(self._process.exitcode, self._log)

    def _finish(self) -> None:
        self.running = False
        # Not waited for: taking torch down can need a second, and the window polls this.
        with contextlib.suppress(OSError):
            self._log.unlink(missing_ok=True)


def died(exit_code: int | None, log: Path | None) -> Failed:
    """The failure to report for a process that ended without a word, with the end of its log."""
    lines = log.read_text(errors="replace").splitlines() if log and log.exists() else []
    text = "The work stopped unexpectedly (exit code {code}). The log has the details; try again."
    if exit_code == -9:
        text = (
            "The system ended the work (exit code {code}), most likely because memory ran out. "
            "Close other programs and try again."
        )
    return Failed(Message(text, {"code": exit_code}), "\n".join(lines[-LOG_LINES_SHOWN:]))


def failure(error: BaseException) -> Failed:
    """The event for an exception: a `StudioError` speaks for itself, anything else is a bug."""
    details = "".join(traceback.format_exception(error))
    if isinstance(error, StudioError):
        return Failed(error.message)  # it says what to do: the traceback helps nobody
    if isinstance(error, MemoryError):
        return Failed(Message("Memory ran out. Close other programs and try again."), details)
    return Failed(
        Message("The work failed: {error}. The log has the details.", {"error": str(error) or repr(error)}),
        details,
    )


def end_with_parent() -> None:
    """Let this child die as soon as its parent is gone, even when the parent was killed."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def follow() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


@contextlib.contextmanager
def environment(threads: int) -> Iterator[None]:
    """The environment a child starts with: thread limits are read when numpy and torch are imported."""
    names = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS") if threads else ()
    # Threads of torch that wait for each other would spin: on two cores with other work that took twice the
    # processor time of small networks, and several times as long.
    wanted = {"OMP_WAIT_POLICY": "PASSIVE", **{name: str(threads) for name in names}}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def lower_priority(niceness: int) -> None:
    """Give way to the window and to live speech. Does nothing where the system has no niceness."""
    if niceness and hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(niceness)


def redirect_output(log: Path) -> None:
    """Send what this process and its C libraries print to `log`."""
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    sys.stdout.flush()
    sys.stderr.flush()
    os.dup2(descriptor, 1)
    os.dup2(descriptor, 2)
    os.close(descriptor)


def new_log() -> Path:
    """An empty file for what a child prints."""
    descriptor, name = tempfile.mkstemp(prefix="gold-voice-job-", suffix=".log")
    os.close(descriptor)
    return Path(name)


def _run_work(
    task: Connection, events: Connection, cancel: Any, log: str, threads: int, niceness: int
) -> None:
    global _this_job
    _this_job = ThisJob(threads or os.cpu_count() or 1, cancel.is_set)
    end_with_parent()
    redirect_output(Path(log))
    lower_priority(niceness)
    last: Event | None = None
    work, args = task.recv()
    generator = work(*args)
    try:
        for event in generator:
            events.send(event)
            last = event
            if cancel.is_set():
                generator.close()  # type: ignore[attr-defined]  # every work is a generator
                last = None
                break
    except Cancelled:
        events.send(Done(stopped=True))
    except BaseException as error:  # every failure must reach the window as an event
        traceback.print_exc()
        events.send(failure(error))
    else:
        if not isinstance(last, Result | Done | Failed):
            events.send(Done(stopped=cancel.is_set()))
    events.close()
