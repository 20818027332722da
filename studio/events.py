"""The typed events by which slow work reports, over a pipe or line by line in a run folder."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from studio.errors import Message


@dataclass(frozen=True)
class Progress:
    """How far the work is: `fraction` from 0 to 1, or None while that is unknown, and what it does now."""

    fraction: float | None
    text: Message


@dataclass(frozen=True)
class Metric:
    """Measures of one training step, such as ``{"loss": 0.41, "steps_per_s": 3.1}``, named by the engine."""

    step: int
    values: dict[str, float]


@dataclass(frozen=True)
class Probe:
    """A probe sentence spoken by the checkpoint of `step`; `path` is relative to the run folder."""

    step: int
    path: str
    text: str
    measures: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Checkpoint:
    """Weights written at `step`; `path` is relative to the run folder, `score` lower is better."""

    step: int
    path: str
    score: float


@dataclass(frozen=True)
class Note:
    """A sentence for the user that belongs to the result, such as a word that could not be built."""

    text: Message


@dataclass(frozen=True)
class Saying:
    """What follows says the characters from `start` to `end` of the text that was asked for."""

    start: int
    end: int


@dataclass(frozen=True)
class Result:
    """What the work returns. Only over a pipe: any picklable value."""

    value: Any


@dataclass(frozen=True)
class Done:
    """The work ended as it should. `stopped` is True where the user stopped it early."""

    step: int = 0
    stopped: bool = False


@dataclass(frozen=True)
class Failed:
    """The work ended with an error; `details` is the traceback or the log's end, for the log."""

    text: Message
    details: str = ""


Event = Progress | Metric | Probe | Checkpoint | Note | Result | Done | Failed

_STORED = {kind.__name__: kind for kind in (Progress, Metric, Probe, Checkpoint, Note, Done, Failed)}


def to_line(event: Event) -> str:
    """One line of JSON for a run folder's event file. Raises TypeError for a `Result`."""
    name = type(event).__name__
    if name not in _STORED:
        raise TypeError(f"{name} events are not stored in a file")
    return json.dumps({"event": name, **asdict(event)}, ensure_ascii=False)


def from_line(line: str) -> Event:
    """The event that `to_line` wrote. Raises ValueError where the line is torn or foreign."""
    stored = json.loads(line)
    kind = _STORED.get(stored.pop("event", ""))
    if kind is None:
        raise ValueError(f"not an event: {line!r}")
    if "text" in stored and isinstance(stored["text"], dict):
        stored["text"] = Message.from_json(stored["text"])
    return kind(**stored)
