"""What every panel, dialog and action of one window is handed."""

from dataclasses import dataclass

from studio.settings import Settings
from studio.ui.document import Document
from studio.ui.playback import Playback
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work


@dataclass(frozen=True)
class Studio:
    """The parts of one open project's window, built once by studio.app."""

    document: Document
    timeline: TimelineState
    playback: Playback
    work: Work
    settings: Settings
