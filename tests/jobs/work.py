"""Work for child processes in these tests: it must be importable by the spawned child."""

import os
import signal
import time
from collections.abc import Iterator

from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.jobs.crew import crew_of_this_job


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


def with_hands(pieces: int) -> Iterator[Event]:
    with crew_of_this_job() as crew:
        yield Result(list(crew.map(square, range(pieces))))


def with_few_hands(most: int) -> Iterator[Event]:
    with crew_of_this_job() as crew:
        few = list(crew.map(nap, range(8), most=most))
        yield Result((few, list(crew.map(nap, range(8)))))


def nap(number: int) -> int:
    time.sleep(0.1)
    return os.getpid()


def with_slow_hands(pieces: int) -> Iterator[Event]:
    """How many of the pieces were asked for when the first answer came."""
    asked: list[int] = []
    with crew_of_this_job() as crew:
        next(crew.map(slowly, (asked.append(number) or number for number in range(pieces))))
        yield Result(len(asked))


def slowly(number: int) -> int:
    time.sleep(0.3)
    return number


def square(number: int) -> tuple[int, int]:
    time.sleep(0.2 if number == 0 else 0.0)
    return number * number, os.getpid()


def with_a_refusing_hand() -> Iterator[Event]:
    with crew_of_this_job() as crew:
        yield Result(list(crew.map(refuse_third, range(6))))


def refuse_third(number: int) -> int:
    if number == 2:
        raise StudioError("The file {name} is empty. Choose another.", name="a.wav")
    return number


def with_a_dying_hand() -> Iterator[Event]:
    with crew_of_this_job() as crew:
        yield Result(list(crew.map(die_at_third, range(6))))


def die_at_third(number: int) -> int:
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def with_busy_hands(folder: str) -> Iterator[Event]:
    yield Progress(None, Message("Starting"))
    with crew_of_this_job() as crew:
        yield Result(list(crew.map(busy, [folder] * 4)))


def busy(folder: str) -> None:
    with open(os.path.join(folder, f"{os.getpid()}-{os.getppid()}"), "w"):
        pass
    time.sleep(600)


class WaitsFor:
    """Comes to a process only when a file is there; True there, False where that took 20 s."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return is_there, (self.path,)


def is_there(path: str) -> bool:
    end = time.monotonic() + 20
    while not os.path.exists(path) and time.monotonic() < end:
        time.sleep(0.01)
    return os.path.exists(path) and time.monotonic() < end


def length_of(came: bool, text: str) -> Iterator[Event]:
    yield Result((came, len(text)))


class OnlyThere:
    """Comes to any process but the one with this number."""

    def __init__(self, process: int) -> None:
        self.process = process

    def __reduce__(self) -> tuple[object, ...]:
        return refuse_here, (self.process,)


def refuse_here(process: int) -> None:
    if os.getpid() == process:
        raise ValueError("not here")


def hand_back(process: int) -> Iterator[Event]:
    yield Result(OnlyThere(process))


def result_of(path: str) -> Iterator[Event]:
    with open(os.path.join(os.path.dirname(path), "sent"), "w"):
        yield Result(WaitsFor(path))
