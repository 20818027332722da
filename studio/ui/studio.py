"""What every panel, dialog and action of one window is handed."""

from dataclasses import dataclass, field

from studio.settings import Settings
from studio.ui.checking import Checking
from studio.ui.document import Document
from studio.ui.playback import Playback
from studio.ui.preferences import Preferences
from studio.ui.problem_queue import ProblemQueue
from studio.ui.takes.open_take import OpenTake
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work


@dataclass(frozen=True)
class Studio:
    """The parts of one open project's window, built once by studio.app.

    `problems` is the queue of places that may be wrong, `checking` looks for them, `open_take` is the take on
    the timeline; they follow the others.
    """

    document: Document
    timeline: TimelineState
    playback: Playback
    work: Work
    preferences: Preferences
    problems: ProblemQueue = field(init=False)
    checking: Checking = field(init=False)
    open_take: OpenTake = field(init=False)

    def __post_init__(self) -> None:
        problems = ProblemQueue(self.document, self.preferences, self.document)
        object.__setattr__(self, "problems", problems)
        object.__setattr__(self, "open_take", OpenTake(self.document, self.work, self.document))
        object.__setattr__(self, "checking", Checking(self.document, problems, self.work, self.document))

    @property
    def timeline_in_view(self) -> TimelineState:
        """The timeline that is to be seen: the open take's, else the recording's."""
        return self.timeline if self.open_take.speech is None else self.open_take.state

    @property
    def settings(self) -> Settings:
        """The user's settings of now."""
        return self.preferences.values
