"""A small real window for panels: a project on disk, the studio's parts, and what was said kept to read."""

from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from studio.audio.files import AudioFile
from studio.audio.player import Player
from studio.errors import Message
from studio.project.project import Project
from studio.ui.document import Document
from studio.ui.playback import Playback
from studio.ui.preferences import Preferences
from studio.ui.studio import Studio
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work


class NotingPlayer(Player):
    """A player without a device, which notes what it is asked to play.

    Panels only choose what is heard; that it is heard, sample for sample, tests/audio proves on a sound card.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[float, float | None]] = []
        self.sounds: list[Any] = []
        self.spans: list[Any] = []

    def play(
        self,
        source: Any,
        sample_rate: int | None = None,
        start_s: float = 0.0,
        end_s: float | None = None,
        loop: bool = False,
        speed: float = 1.0,
        begin_s: float | None = None,
        spans: Any = None,
    ) -> None:
        self.asked.append((start_s, end_s))
        self.spans.append(spans)
        self.sounds.append(source.read(0, source.info.samples) if isinstance(source, AudioFile) else source)


class HostWindow(QWidget):
    """Implements studio.ui.commands.host.Host; refused edits are complained about, as in the main window.

    `said` and `complaints` are the sentences, `shown` the panels that were brought up, `opened` the folders.
    """

    def __init__(self, project: Project) -> None:
        super().__init__()
        self.player = NotingPlayer()
        document = Document(project, self)
        timeline = TimelineState(document, self)
        playback = Playback(timeline, self.player, self)
        self._studio = Studio(document, timeline, playback, Work(document, self), Preferences(self))
        self.said: list[str] = []
        self.complaints: list[str] = []
        self.shown: list[str] = []
        self.opened: list[Path] = []
        document.refused.connect(self.refuse)
        self.studio.work.failed.connect(self.complain)

    @property
    def studio(self) -> Studio:
        return self._studio

    @property
    def widget(self) -> QWidget:
        return self

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        return {}

    def say(self, message: Message) -> None:
        self.said.append(str(message))

    def refuse(self, message: Message, details: str = "") -> None:
        self.complaints.append(str(message))

    def complain(self, message: Message, details: str = "") -> None:
        self.complaints.append(str(message))

    def show_panel(self, name: str) -> QWidget:
        self.shown.append(name)
        return self

    def show_workspace(self, name: str) -> None:
        self.shown.append(name)

    def open_project(self, folder: Path) -> None:
        self.opened.append(folder)

    def step_panel(self, step: int) -> None:
        self.focusNextPrevChild(step > 0)

    def end(self) -> None:
        """End work and playback. The project stays open, but nothing is painted from it any more."""
        for widget in QApplication.topLevelWidgets():
            widget.hide()
        self.studio.work.close()
        self.studio.playback.close()
