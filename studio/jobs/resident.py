"""A voice kept loaded in a child process, for speech that starts at once.

Requests carry an id; chunks of float32 samples return as they are made. A newer request cancels
the older one. The child loads an engine when the first request names it and keeps it until another
voice is asked for.
"""

import contextlib
import multiprocessing
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import numpy as np

from studio.errors import Message
from studio.events import Done, Failed, Note, Progress, Saying
from studio.jobs.process import died, end_with_parent, environment, failure, new_log, redirect_output
from studio.speech.own_words import OwnWords, own_words
from studio.voices.engine import Planned, SpeakRequest, VoiceSource, load_engine

_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Order:
    """What to speak: the engine's name, the voice it loads, and the request.

    `prepare` runs in the child before a voice is loaded: it makes what `source` names, such as a snapshot.
    `own` is what the project says of words: it reads and pronounces the text.
    """

    engine: str
    source: VoiceSource
    request: SpeakRequest
    prepare: Callable[[], object] | None = None
    own: OwnWords = field(default_factory=OwnWords)
    only_load: bool = False
    """Whether to get the voice ready and say nothing yet."""


@dataclass(frozen=True)
class Sound:
    """A chunk of speech: float32 mono samples at `sample_rate` Hz."""

    samples: np.ndarray
    sample_rate: int


Reply = Sound | Note | Progress | Saying | Planned | Done | Failed


def speak(order: Order, loaded: dict[tuple[str, VoiceSource], Any]) -> Iterator[Reply]:
    """Speak one order: sounds, notes and progress as they come. `loaded` keeps the engine for the next."""
    key = (order.engine, order.source)
    if key not in loaded:
        yield Progress(None, Message("Loading the voice {name}", {"name": order.source.name}))
        if order.prepare is not None:
            order.prepare()
        loaded.clear()  # one voice at a time: memory is for the one in use
        loaded[key] = load_engine(order.engine).load(order.source)
    if order.only_load:
        yield Done()
        return
    engine = loaded[key]
    with own_words(order.own):
        for part in engine.speak(order.request):
            yield Sound(part, engine.sample_rate) if isinstance(part, np.ndarray) else part
    yield Done()


class ResidentVoice:
    """The child process that speaks. Starts with the first order; `close` ends it."""

    def __init__(self, *, threads: int = 0) -> None:
        self._threads = threads
        self._process: Any = None
        self._pipe: Connection | None = None
        self._log = new_log()
        self._latest = 0
        self._speaking = False

    @property
    def busy(self) -> bool:
        """Whether an order is being spoken."""
        return self._speaking

    def speak(self, order: Order) -> int:
        """Send an order, which cancels the one before. Returns its id, which every reply carries."""
        self._latest += 1
        try:
            self._started().send((self._latest, order))
        except OSError:  # the child was killed while it had nothing to say
            self._forget()
            self._started().send((self._latest, order))
        self._speaking = True
        return self._latest

    def cancel(self) -> None:
        """Stop the order that is being spoken; its replies are no longer delivered."""
        if self._pipe is not None and self._speaking:
            self._latest += 1
            self._speaking = False
            with contextlib.suppress(OSError):  # a child that is gone speaks no more
                self._pipe.send((self._latest, None))

    def poll(self) -> list[tuple[int, Reply]]:
        """The replies to the latest order that arrived since the last call. Never waits."""
        replies: list[tuple[int, Reply]] = []
        while self._pipe is not None:
            try:
                if not self._pipe.poll():
                    break
                number, reply = self._pipe.recv()
            except (EOFError, OSError):
                replies += self._report_death()
                break
            if number == self._latest:
                replies.append((number, reply))
                self._speaking = self._speaking and not isinstance(reply, Done | Failed)
        return replies

    def wait(self, order: Order, interval_s: float = 0.02) -> Iterator[Reply]:
        """Speak one order and yield its replies until it is done."""
        self.speak(order)
        while self._speaking:
            yield from (reply for _, reply in self.poll())
            if self._speaking:
                time.sleep(interval_s)

    def close(self) -> None:
        """End the child and free its memory."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._forget()
        with contextlib.suppress(OSError):
            self._log.unlink(missing_ok=True)

    def _started(self) -> Connection:
        if self._pipe is None:
            self._pipe, child_end = _SPAWN.Pipe()
            self._process = _SPAWN.Process(target=_serve, args=(child_end, str(self._log)), daemon=True)
            with environment(self._threads):
                self._process.start()
            child_end.close()
        return self._pipe

    def _report_death(self) -> list[tuple[int, Reply]]:
        self._process.join(timeout=1.0)
        reply = died(self._process.exitcode, self._log)
        was_speaking = self._speaking
        self._forget()
        return [(self._latest, reply)] if was_speaking else []

    def _forget(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        self._pipe = None
        self._process = None
        self._speaking = False


def _serve(pipe: Connection, log: str) -> None:
    end_with_parent()
    redirect_output(Path(log))
    loaded: dict[tuple[str, VoiceSource], Any] = {}
    while True:
        try:
            number, order = pipe.recv()
        except EOFError:
            return
        if pipe.poll():
            continue  # a newer order cancels this one
        if order is not None:
            _answer(pipe, number, order, loaded)


def _answer(pipe: Connection, number: int, order: Order, loaded: dict[tuple[str, VoiceSource], Any]) -> None:
    try:
        for reply in speak(order, loaded):
            pipe.send((number, reply))
            if pipe.poll():
                return
    except Exception as error:
        traceback.print_exc()
        pipe.send((number, failure(error)))
