"""What every panel, dialog and action of one window is handed."""

from dataclasses import dataclass

from studio.settings import Settings
from studio.ui.document import Document
from studio.ui.playback import Playback
from studio.ui.preferences import Preferences
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work


@dataclass(frozen=True)
class Studio:
    """The parts of one open project's window, built once by studio.app."""

    document: Document
    timeline: TimelineState
    playback: Playback
    work: Work
    preferences: Preferences

    @property
    def settings(self) -> Settings:
        """The user's settings of now."""
        return self.preferences.values
