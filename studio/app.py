"""The window's program: builds settings, project, player and jobs once, and hands them over."""

import faulthandler
import logging
import os
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from studio.audio.player import Player
from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.settings import Settings, log_folder, resources_folder, with_recent_project
from studio.steps.demo import demo_project
from studio.ui.dialogs.crash import DetailsDialog
from studio.ui.dialogs.welcome import WelcomeDialog
from studio.ui.document import Document
from studio.ui.main_window import MainWindow
from studio.ui.playback import Playback
from studio.ui.preferences import Preferences
from studio.ui.studio import Studio
from studio.ui.theme import THEMES, ThemeName, apply_font, apply_theme, load_fonts
from studio.ui.timeline.state import TimelineState
from studio.ui.translation import translated
from studio.ui.work import Work

LOG_BYTES = 1_000_000

_log = logging.getLogger(__name__)


def run(project: Path | None) -> int:
    """Open the window on `project`, or the welcome; returns the program's exit status.

    Where there is no display, says so and returns 1.
    """
    if not has_display():
        print(
            "error: there is no display to open a window on. `make demo` does the job without one.",
            file=sys.stderr,
        )
        return 1
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    program = Program(application)
    program.start(project)
    return application.exec()


def has_display() -> bool:
    """Whether a window can be shown, or tests have chosen a platform without one."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class Program:
    """The running program: one window at a time, the welcome where none is open."""

    def __init__(self, application: QApplication) -> None:
        self.application = application
        self.preferences = Preferences()
        self.window: MainWindow | None = None
        self.welcome: WelcomeDialog | None = None
        application.setApplicationName("Gold Voice Studio")
        application.setDesktopFileName("gold-voice-studio")
        apply_font(application, load_fonts(resources_folder() / "fonts"))
        self.preferences.changed.connect(lambda settings: dress(application, settings))
        dress(application, self.preferences.values)
        keep_log()
        sys.excepthook = self._report

    def start(self, project: Path | None) -> None:
        """Open `project`, else the newest of the recent ones, else the welcome."""
        settings = self.preferences.values
        if project is None and settings.reopen_last_project:
            project = next((Path(each) for each in settings.recent_projects if Path(each).exists()), None)
        if project is None or not self.open(project):
            self.show_welcome()

    def open(self, folder: Path) -> bool:
        """Open a project in a new window and close the old one; False, with a sentence, where it cannot."""
        try:
            project = Project.open(folder)
        except StudioError as error:
            self._refuse(error.message)
            return False
        old, self.window = self.window, build_window(project, self.preferences, self.open)
        self.window.show()
        if old is not None:
            old.close_unasked()
        if self.welcome is not None:
            self.welcome.close()
        self.preferences.set(**_recent(self.preferences.values, project.folder))
        return True

    def show_welcome(self) -> None:
        """Ask what to open."""
        self.welcome = WelcomeDialog(self.preferences.values)
        self.welcome.demo_wanted.connect(lambda: self._make(None))
        self.welcome.new_wanted.connect(self._make)
        self.welcome.open_wanted.connect(self.open)
        self.welcome.show()

    def _make(self, folder: Path | None) -> None:
        try:
            made = demo_project() if folder is None else folder
            if folder is not None:
                Project.create(folder).close()
        except StudioError as error:
            self._refuse(error.message)
            return
        self.open(made)

    def _refuse(self, message: Message) -> None:
        if self.window is not None:
            self.window.complain(message)
            return
        if self.welcome is None:
            self.show_welcome()
        assert self.welcome is not None
        self.welcome.show_problem(translated(message))

    def _report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What nobody caught: into the log, and a dialog with the details to copy."""
        if issubclass(kind, KeyboardInterrupt):
            self.application.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.critical("unexpected: %s", details)
        sentence = "Something unexpected happened. Your work is saved; the details help to mend it."
        dialog = DetailsDialog(translated(Message(sentence)), details, self.window)
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.show()


def build_window(project: Project, preferences: Preferences, open_project) -> MainWindow:  # type: ignore[no-untyped-def]
    """The window of an open project with all its parts."""
    document = Document(project)
    timeline = TimelineState(document)
    playback = Playback(timeline, Player(preferences.values.output_device or None))
    work = Work(document)
    window = MainWindow(Studio(document, timeline, playback, work, preferences), open_project)
    for part in (document, timeline, playback, work):
        part.setParent(window)
    return window


def dress(application: QApplication, settings: Settings) -> None:
    """Apply the chosen theme; "system" follows the desktop."""
    name = settings.theme
    if name == "system":
        dark = application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        name = ThemeName.DARK if dark else ThemeName.LIGHT
    theme = THEMES[ThemeName(name)]
    if application.property("studio-dressed") != str(theme.name):
        apply_theme(application, theme)
        application.setProperty("studio-dressed", str(theme.name))


def keep_log() -> None:
    """Write warnings and crashes to the log folder, also those that kill the process."""
    folder = log_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "studio.log", maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8"
        )
        faulthandler.enable(open(folder / "fatal.log", "a", encoding="utf-8"))  # noqa: SIM115  (stays open)
    except OSError as error:
        _log.warning("no log file: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def _recent(settings: Settings, folder: Path) -> dict[str, tuple[str, ...]]:
    return {"recent_projects": with_recent_project(settings, folder).recent_projects}
