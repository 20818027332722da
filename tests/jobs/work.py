"""Work for child processes in these tests: it must be importable by the spawned child."""

import os
import signal
import time
from collections.abc import Iterator

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result


def count_to(limit: int) -> Iterator[Event]:
    for number in range(limit):
        yield Progress(number / limit, Message("Counting {number}", {"number": number}))
    yield Result(limit)


def refuse() -> Iterator[Event]:
    yield Progress(None, Message("Looking"))
    raise StudioError("The file {name} is empty. Choose another.", name="a.wav")


def stumble() -> Iterator[Event]:
    yield Progress(None, Message("Walking"))
    raise ZeroDivisionError("by design")


def die() -> Iterator[Event]:
    yield Progress(None, Message("Before the end"))
    print("last words", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


def slow(marker: str) -> Iterator[Event]:
    try:
        for _ in range(600):
            time.sleep(0.05)
            yield Progress(None, Message("Waiting"))
    finally:
        with open(marker, "w") as file:
            file.write("cleaned up")


def stuck() -> Iterator[Event]:
    yield Progress(None, Message("Stuck"))
    time.sleep(600)


def environment() -> Iterator[Event]:
    yield Result((os.environ.get("OMP_NUM_THREADS"), os.nice(0), os.getpid()))
