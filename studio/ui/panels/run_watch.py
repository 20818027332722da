"""Training runs as their folders tell them, read beside the window's thread: the same after a restart."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal

from studio.errors import Message
from studio.events import Checkpoint, Event, Failed, Metric, Note, Probe
from studio.jobs.detached import RunState, RunView
from studio.project.project import Project
from studio.steps.train import planned_steps
from studio.ui.panels.background import Background

SECOND_LOOK_S = 0.03
CURVES = ("loss", "validation_loss", "learning_rate")


@dataclass(frozen=True, eq=False)
class Curve:
    """One measure by step: float64 `steps` and `values`, both (points,), steps rising."""

    steps: np.ndarray = field(default_factory=lambda: np.zeros(0))
    values: np.ndarray = field(default_factory=lambda: np.zeros(0))

    def extended(self, points: list[tuple[int, float]]) -> "Curve":
        """With newer points; a resumed run goes on from its checkpoint, so later old points are dropped."""
        if not points:
            return self
        steps, values = (np.array(each, np.float64) for each in zip(*points, strict=True))
        # Of what was appended at once, too, only the newest way through a step counts.
        earliest_after = np.minimum.accumulate(steps[::-1])[::-1]
        kept = np.append(steps[:-1] < earliest_after[1:], True)
        steps, values = steps[kept], values[kept]
        old = int(np.searchsorted(self.steps, steps[0]))
        return Curve(np.append(self.steps[:old], steps), np.append(self.values[:old], values))


@dataclass(frozen=True, eq=False)
class RunFacts:
    """All that is known of a run. `steps` is where it ends, 0 while unknown; `failure` is why it failed."""

    id: int
    engine: str
    speaker: str
    folder: Path
    created_at: str
    state: RunState = RunState.WAITING
    step: int = 0
    steps: int = 0
    steps_per_s: float | None = None
    seconds_left: float | None = None
    message: Message | None = None
    failure: Failed | None = None
    notes: tuple[tuple[int, Message], ...] = ()
    probes: tuple[Probe, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    curves: dict[str, Curve] = field(default_factory=lambda: dict.fromkeys(CURVES, Curve()))

    @property
    def best(self) -> Checkpoint | None:
        """The checkpoint with the lowest score on held-out clips."""
        return min(self.checkpoints, key=lambda each: each.score, default=None)


class RunWatch(QObject):
    """Follows the runs of a project.

    Attributes
        facts: what is known of each run, oldest first.

    Signals
        changed(): some of it is new.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts: list[RunFacts] = []
        self._readers: dict[Path, _Reader] = {}
        self._background = Background("runs", self)

    def of(self, run_id: int | None) -> RunFacts | None:
        """What is known of one run."""
        return next((each for each in self.facts if each.id == run_id), None)

    def poll(self, project: Project) -> None:
        """Read what is new of all runs of the project; `changed` comes if there is something."""
        if self._background.busy:
            return
        wanted = []
        for run in project.runs():
            folder = project.absolute(run.folder)
            known = RunFacts(run.id, run.engine, run.speaker_name, folder, run.created_at)
            wanted.append(self._readers.setdefault(folder, _Reader(known)))
        self._background.run(lambda: _read(wanted), self._take)

    def close(self) -> None:
        """Stop reading."""
        self._background.close()

    def _take(self, found: tuple[bool, list[RunFacts]]) -> None:
        is_new, facts = found
        if is_new or [each.id for each in facts] != [each.id for each in self.facts]:
            self.facts = facts
            self.changed.emit()


def _read(readers: Iterable["_Reader"]) -> tuple[bool, list[RunFacts]]:
    """Runs in the thread."""
    fresh = [reader.read() for reader in readers]
    return any(fresh), [reader.facts for reader in readers]


class _Reader:
    """One run's folder, read from where the last reading ended."""

    def __init__(self, facts: RunFacts) -> None:
        self.facts = facts
        self._view = RunView(facts.folder)
        self._settings_of_ns = 0
        self._step = 0

    def read(self) -> bool:
        """Whether anything is new."""
        before = self.facts
        events = self._view.poll()
        for event in events:
            self._take(event)
        state, steps = self._state(), self._steps()
        if not events and (before.state, before.steps) == (state, steps):
            return False  # the same object: what shows it need not look
        self.facts = replace(self.facts, state=state, steps=steps, step=self._view.step)
        if events:
            self._take_measures(events)
            self.facts = replace(
                self.facts, checkpoints=tuple(self._view.checkpoints), message=self._view.message
            )
        return True

    def _state(self) -> RunState:
        """The state; who looks whether a run is locked holds the lock for a moment, so look twice."""
        state = self._view.state
        if state is RunState.RUNNING and self.facts.state is not RunState.RUNNING:
            time.sleep(SECOND_LOOK_S)
            state = self._view.state
        return state

    def _take(self, event: Event) -> None:
        facts = self.facts
        match event:
            case Probe():
                older = tuple(each for each in facts.probes if each.step != event.step)
                self.facts = replace(facts, probes=(*older, event))
            case Note():
                self.facts = replace(facts, notes=(*facts.notes, (self._step, event.text)), failure=None)
            case Failed():
                self.facts = replace(facts, failure=event)
            case Metric():
                self._step = event.step
                if "steps_per_s" in event.values:
                    self.facts = replace(
                        facts,
                        steps_per_s=event.values["steps_per_s"],
                        seconds_left=event.values.get("seconds_left"),
                        failure=None,
                    )

    def _take_measures(self, events: list[Event]) -> None:
        measured = [event for event in events if isinstance(event, Metric)]
        curves = {
            name: curve.extended([(each.step, each.values[name]) for each in measured if name in each.values])
            for name, curve in self.facts.curves.items()
        }
        self.facts = replace(self.facts, curves=curves)

    def _steps(self) -> int:
        """Where the run ends, 0 where it was told minutes and has not planned its steps yet.

        Its file is read again only when it was written again.
        """
        try:
            written = (self.facts.folder / "run.json").stat().st_mtime_ns
        except OSError:
            return self.facts.steps
        if written == self._settings_of_ns:
            return self.facts.steps
        self._settings_of_ns = written
        return planned_steps(self.facts.folder)
