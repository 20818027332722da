"""The window: it only arranges the timeline, the panels and the bars; what its menus do is in menus.py."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from studio.errors import Message
from studio.ui.action_states import ActionStates
from studio.ui.actions import build_actions
from studio.ui.bars import RoomForTexts, fill_menus, tool_bar, workspace_bar
from studio.ui.commands.project import import_files
from studio.ui.dialogs.closing import may_close
from studio.ui.docks import Docks
from studio.ui.focus import step_focus
from studio.ui.listen_states import ListenStates
from studio.ui.message_bar import MessageBar
from studio.ui.middle import Middle
from studio.ui.named_keys import with_keys
from studio.ui.panels.panel import Panel
from studio.ui.pointing import Pointing
from studio.ui.remembering import take_up_settings
from studio.ui.sound_state import SoundState
from studio.ui.status import GoldMinutes, JobsStrip
from studio.ui.studio import Studio
from studio.ui.timeline.timeline import Timeline
from studio.ui.writing_keys import WritingKeys

FIRST_SIZE = (1440, 900)


class MainWindow(QMainWindow):
    """One project's window; also the Host of its commands.

    Attributes
        studio: the parts it shows.
        timeline: the canvas in the middle.
        docks: the panels around it.
        messages: the sentences above the timeline.
        middle: what is between the panels: the timeline, or a take.
    """

    def __init__(self, studio: Studio, open_project: Callable[[Path], object]) -> None:
        super().__init__()
        self.studio = studio
        self._open_project = open_project
        self._asks = True
        take_up_settings(studio)
        self.timeline = Timeline(studio.timeline)
        self.messages = MessageBar()
        self._actions = build_actions(self, self)
        self._states = ActionStates(self._actions, studio, self)
        ListenStates(self._actions, studio, self)
        self.docks = Docks(self, self, studio.preferences)
        self._arrange()
        self._connect()
        self._name()
        for notice in studio.document.project.notices:
            self.messages.notify(notice)

    # What commands ask of it (studio.ui.commands.host.Host)

    @property
    def widget(self) -> QWidget:
        """The parent of dialogs."""
        return self

    @property
    def actions_by_name(self) -> dict[str, QAction]:
        """Every action of the table of menus."""
        return self._actions

    def say(self, message: Message) -> None:
        """Show a sentence that needs no answer."""
        self.messages.say(with_keys(message, self.studio.settings))

    def refuse(self, message: Message, details: str = "") -> None:
        """Show why what was asked for cannot be done, until something else is done."""
        self.messages.refuse(with_keys(message, self.studio.settings), details)

    def complain(self, message: Message, details: str = "") -> None:
        """Show what went wrong by itself; it stays until it is closed."""
        self.messages.complain(with_keys(message, self.studio.settings), details)

    def show_panel(self, name: str) -> QWidget:
        """Bring a panel to the front, with its workspace, and return it."""
        return self.docks.bring_up(name)

    def show_workspace(self, name: str) -> None:
        """Arrange the panels for one kind of work."""
        self.docks.show_workspace(name)

    def open_project(self, folder: Path) -> None:
        """Open another project in a new window; this one closes if that works."""
        self._open_project(folder)

    def step_panel(self, step: int) -> None:
        """Give the focus to the next or previous panel in view; the timeline is one of them."""
        step_focus([self.middle, *self.docks.in_view()], self.focusWidget(), step)

    # Building

    def _arrange(self) -> None:
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self.setAcceptDrops(True)
        if not self.docks.restore_geometry():
            self.resize(*FIRST_SIZE)
        middle = self.middle = Middle(self, self.messages, self.timeline)
        self.setCentralWidget(middle)
        fill_menus(
            self.menuBar(), self.actions_by_name, self.docks, self.studio, self._states.draw_menu_icons
        )
        tools = tool_bar(self, self.actions_by_name, self.studio)
        RoomForTexts(self, tools, workspace_bar(self, self.docks))
        status = self.statusBar()
        status.addWidget(GoldMinutes(self.studio))
        status.addWidget(JobsStrip(self.studio), 1)
        status.addPermanentWidget(SoundState(self.studio))
        self._states.keys.hear_in([self.timeline], writing=True)
        self.docks.panel_built.connect(self._on_panel_built)
        self.docks.show_workspace(self.studio.settings.workspace)
        middle.setFocus()

    def _connect(self) -> None:
        studio = self.studio
        studio.document.refused.connect(self.refuse)
        studio.work.finished.connect(lambda _job, message: self.say(message))
        studio.document.changed.connect(lambda _change, _source: self.messages.go_on())
        studio.work.failed.connect(self.complain)
        studio.playback.unavailable.connect(self.complain)
        self.timeline.sound.lost.connect(self.complain)
        self.timeline.sound.found.connect(self._on_sound_found)
        Pointing(self, self.timeline.gestures, self._actions, self._states.draw_menu_icons, self)

    def _on_panel_built(self, panel: Panel) -> None:
        is_transcript = panel.objectName() == "transcript"
        self._states.keys.hear_in(panel.lists(), writing=is_transcript)
        if is_transcript:
            for each in panel.lists():
                WritingKeys(each, self._states.keys.writing_keys)

    def _on_sound_found(self, message: Message) -> None:
        """What was said of the loss is no longer true."""
        self.messages.hide()
        self.say(message)

    def _name(self) -> None:
        project = self.studio.document.project
        read_only = self.tr(" (read only)") if project.read_only else ""
        self.setWindowTitle(f"{project.folder.name}{read_only} - Gold Voice Studio")

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the message where nothing else wanted the key."""
        if event.key() == Qt.Key.Key_Escape and self.messages.isVisible():
            self.messages.hide()  # nothing else wanted the key
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped where there may be edited."""
        if event.mimeData().hasUrls() and not self.studio.document.read_only:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files and folders."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        import_files(self, paths)
        event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons of actions again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_states"):
            self._states.redraw_icons()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask where jobs run; then remember the arrangement and close sound, jobs and project."""
        if self._asks and not self.may_close():
            event.ignore()
            return
        self.docks.remember()
        self.studio.preferences.flush()
        for panel in self.docks.built():
            panel.close_sound()
        self.timeline.close_sound()
        self.middle.close_sound()
        self.studio.playback.close()
        try:
            self.studio.work.close()
        finally:
            self.studio.document.project.close()
        event.accept()

    def may_close(self) -> bool:
        """Whether it may close now, after asking where jobs run."""
        return may_close(self, self.studio.work.jobs)

    def close_unasked(self) -> None:
        """Close without a question: jobs that end with the window end."""
        self._asks = False
        self.close()
