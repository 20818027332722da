"""The whole path unattended: recordings go from stage to stage, as many at a time as there are machines for.

The project is only ever held here; machines see the plain arguments of a step's work, and each result is
one edit. So a kill loses at most the work that was under way: the next start reads from the project how far
each recording is, and goes on.
"""

import glob
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.audio.files import sha256_of
from studio.errors import Message, StudioError
from studio.events import Done, Event, Failed, Result
from studio.jobs.machines import Machines
from studio.jobs.process import failure
from studio.project.project import Project
from studio.steps.path_plans import look_closely
from studio.steps.path_stages import may_try, path_of
from studio.steps.path_values import Choices, PathStage
from studio.steps.step import Step

if TYPE_CHECKING:
    from studio.steps.importing import Provenance

POLL_S = 0.05


@dataclass(frozen=True)
class Source:
    """A recording to be taken along the path, its transcript where it has one, and where it comes from."""

    audio: Path
    transcript: Path | None = None
    language: str = "en"
    copy: bool = True
    provenance: "Provenance | None" = None


@dataclass
class Journey:
    """How far one recording came.

    `says` are the sentences of the stages that were done now, `failure` why it stopped (None: it did not),
    `stopped_at` the name of the stage that could not be done.
    """

    source: Source
    recording_id: int | None = None
    says: list[Message] = field(default_factory=list)
    failure: Message | None = None
    stopped_at: str = ""
    tried: list[str] = field(default_factory=list, repr=False)

    @property
    def name(self) -> str:
        """What to call it."""
        return self.source.audio.name


Report = Callable[[Journey, Message | Event], None]
"""Told what became of a stage of a journey, and how far its work is."""


def travel(
    project: Project,
    journeys: Sequence[Journey],
    machines: Machines,
    choices: Choices,
    report: Report = lambda journey, said: None,
) -> None:
    """Take recordings along the path, each as far as it can go without a person.

    One that fails says why and leaves the others alone. Those under way come before those that wait.
    """
    traffic = _Traffic(project, machines, choices, report)
    waiting = deque(journeys)
    while waiting or traffic.under_way:
        while waiting and machines.room() > 0:
            traffic.send(waiting.popleft())
        for journey in traffic.receive():
            waiting.appendleft(journey)
        if traffic.under_way and (machines.room() <= 0 or not waiting):
            time.sleep(POLL_S)


class _Traffic:
    """The journeys whose work is on a machine now."""

    def __init__(self, project: Project, machines: Machines, choices: Choices, report: Report) -> None:
        self._project, self._machines = project, machines
        self._choices, self._report = choices, report
        self.under_way: dict[int, tuple[Journey, Step]] = {}
        self._sounds: dict[str, Journey] = {}

    def send(self, journey: Journey) -> None:
        """Begin the next stage of a journey, unless it is at its end."""
        try:
            step = self._next_step(journey)
        except Exception as error:
            self._stop(journey, failure(error).text)
            return
        if step is not None:
            ticket = self._machines.start(step.work, step.args)
            self.under_way[ticket] = (journey, step)

    def receive(self) -> list[Journey]:
        """Bring what arrived into the project. Returns the journeys that can go on."""
        arrived = []
        for ticket, event in self._machines.poll():
            journey, step = self.under_way[ticket]
            if not isinstance(event, Result | Done | Failed):
                self._report(journey, event)
                continue
            del self.under_way[ticket]
            if self._bring_in(journey, step, event):
                arrived.append(journey)
        return arrived

    def _bring_in(self, journey: Journey, step: Step, event: Event) -> bool:
        if isinstance(event, Failed):
            self._stop(journey, event.text)
        elif not isinstance(event, Result):
            self._stop(journey, Message("{title} was cancelled", {"title": step.title}))
        else:
            try:
                said = step.apply(self._project, event.value)
            except Exception as error:  # also a bug in one recording's material is not fatal for the others
                self._stop(journey, failure(error).text)
            else:
                journey.says.append(said)
                self._report(journey, said)
        return journey.failure is None

    def _next_step(self, journey: Journey) -> Step | None:
        if journey.recording_id is None:
            journey.recording_id = self._recording_of(journey)
        if journey.recording_id is None:
            return self._import(journey)
        stage = _next_stage(self._project, journey)
        if stage is None or stage.plan is None:
            return None
        journey.tried.append(stage.name)
        journey.stopped_at = stage.name
        return stage.plan(self._project, journey.recording_id, self._choices)

    def _recording_of(self, journey: Journey) -> int | None:
        """The recording of this very sound that the project has already."""
        sound = _hash_of(journey.source.audio)
        first = self._sounds.setdefault(sound, journey)
        if first is not journey:
            raise StudioError(
                "{name} is the same sound as {other}, which is done instead.",
                name=journey.name,
                other=first.name,
            )
        recordings = self._project.recordings()
        return next((each.id for each in recordings if each.sha256 == sound), None)

    def _import(self, journey: Journey) -> Step | None:
        from studio.steps.importing import import_recording

        source = journey.source
        if "import" in journey.tried:
            raise StudioError("{name} was imported, but is not in the project.", name=journey.name)
        journey.tried.append("import")
        journey.stopped_at = "import"
        there = self._copied_before(source.audio)
        return import_recording(
            self._project,
            there or source.audio,
            transcript=source.transcript,
            copy=source.copy and there is None,
            language=source.language,
            provenance=source.provenance,
        )

    def _copied_before(self, audio: Path) -> Path | None:
        """The copy of this very sound that a start left which was killed before it could write its row."""
        folder = self._project.subfolder("audio")
        used = {self._project.folder / recording.path for recording in self._project.recordings()}
        size = audio.stat().st_size
        for path in folder.glob(f"{glob.escape(audio.stem)}*{glob.escape(audio.suffix)}"):
            if path not in used and path.stat().st_size == size and sha256_of(path) == sha256_of(audio):
                return path
        return None

    def _stop(self, journey: Journey, why: Message) -> None:
        journey.failure = why
        self._report(journey, Failed(why))


def _next_stage(project: Project, journey: Journey) -> PathStage | None:
    """The first stage that is not done and can be; None where there is none.

    Raises StudioError where one lacks what only a person can give.
    """
    assert journey.recording_id is not None
    found = look_closely(project, journey.recording_id)
    for stage in path_of(found):
        if stage.whole_project:
            continue
        missing = stage.wants(found)
        if missing is not None:
            raise StudioError(missing.template, **missing.values)
        if stage.plan is not None and not stage.done(found) and may_try(stage, journey.tried):
            return stage
    return None


def _hash_of(audio: Path) -> str:
    try:
        return sha256_of(audio)
    except OSError as error:
        raise StudioError(
            "{name} cannot be read: {reason}.", name=audio.name, reason=error.strerror or str(error)
        ) from error


def describe_journey(journey: Journey) -> dict[str, Any]:
    """What became of a recording, as plain values for JSON."""
    return {
        "name": journey.name,
        "recording": journey.recording_id,
        "done": [str(said) for said in journey.says],
        "failure": None if journey.failure is None else str(journey.failure),
        "stopped_at": journey.stopped_at if journey.failure is not None else None,
    }
