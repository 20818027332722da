"""What the guided path is made of: its stages, where each stands, and what is found of a recording."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from studio.errors import Message
from studio.project.counts import RecordingCounts
from studio.project.project import Project
from studio.steps.step import Step


@dataclass(frozen=True)
class Choices:
    """What a user may say about the whole path; None is left to the program.

    `transcribe` is the method by which recordings without a transcript get a machine's text; None: they wait.
    """

    speakers: int | None = None
    min_speakers: int | None = None
    max_speakers: int | None = None
    transcribe: str | None = None
    allow_download: bool = False
    token: str | None = None


@dataclass(frozen=True)
class Found:
    """What there is of one recording.

    `places` counts those that may be wrong, `acceptable` the turns that could be gold and are not; they are
    None where nobody looked: that takes longer than a window may. `frozen` tells whether all gold of the
    project is, `misread` counts the turns that rules of the project read otherwise now than they are read.
    `taught` tells whether a voice of the project was ever trained, None where nobody asked.
    """

    recording_id: int
    counts: RecordingCounts
    places: int | None = None
    acceptable: int | None = None
    frozen: bool = False
    misread: int = 0
    taught: bool | None = None

    @property
    def could_be_gold(self) -> int:
        """How many turns could be gold and are not; an estimate where nobody looked closely."""
        return self.counts.undoubted if self.acceptable is None else self.acceptable


class Stand(StrEnum):
    """Where a stage stands: done, to be done next, possible though others come first, or not possible yet."""

    DONE = "done"
    NEXT = "next"
    POSSIBLE = "possible"
    WAITS = "waits"


@dataclass(frozen=True)
class PathStage:
    """One step of the job.

    `done` tells whether there is nothing left to do, `says` what there is, in a sentence, `wants` what is
    missing before it can be done (None: nothing). `plan` makes the step; None where a person does it.
    Where it does not `applies` to a recording, it is no step of its path. `again_after` names the later
    stage which may leave it undone once more. One for the `whole_project` is done once, after all recordings.
    """

    name: str
    title: str
    about: str
    done: Callable[[Found], bool]
    says: Callable[[Found], Message | None]
    wants: Callable[[Found], Message | None]
    plan: Callable[[Project, int, Choices], Step] | None
    again_after: str = ""
    whole_project: bool = False
    applies: Callable[[Found], bool] = lambda found: True


@dataclass(frozen=True)
class Standing:
    """A stage and where it stands; `says` is what there is, or what is missing."""

    stage: PathStage
    stand: Stand
    says: Message | None
