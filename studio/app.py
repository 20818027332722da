"""The window's program: builds settings, project, player and jobs once, and hands them over."""

import gc
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from studio.audio.player import Player
from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.settings import resources_folder, with_recent_project
from studio.ui.busy import busy
from studio.ui.crash import CrashReporter, KeptLog
from studio.ui.dialogs.welcome import WelcomeDialog
from studio.ui.document import Document
from studio.ui.focus_ring import show_focus
from studio.ui.main_window import MainWindow
from studio.ui.playback import Playback
from studio.ui.preferences import Preferences
from studio.ui.studio import Studio
from studio.ui.theme import apply_font, follow_desktop, load_fonts, wear
from studio.ui.timeline.state import TimelineState
from studio.ui.translation import speak_language, translated
from studio.ui.work import Work

DEMO_POLL_MS = 50
SOUND_READY_MS = 1500
"""The sound device is opened when the window has settled, and before the first key wants it."""


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
    gc.freeze()
    gc.enable()
    try:
        return application.exec()
    finally:
        program.close()


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
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="make-demo")
        application.setApplicationName("Gold Voice Studio")
        application.setDesktopFileName("gold-voice-studio")
        speak_language(application, self.preferences.values.language)
        apply_font(application, load_fonts(resources_folder() / "fonts"))
        self.preferences.changed.connect(lambda settings: wear(application, settings.theme))
        wear(application, self.preferences.values.theme)
        self._rings = show_focus(application)
        self._stop_following = follow_desktop(application, lambda: self.preferences.values.theme)
        self._log = KeptLog()
        self.crashes = CrashReporter(lambda: self.window)
        self.crashes.install()

    def start(self, project: Path | None) -> None:
        """Open `project`, else the newest of the recent ones, else the welcome."""
        settings = self.preferences.values
        if project is None and settings.reopen_last_project:
            project = next((Path(each) for each in settings.recent_projects if Path(each).exists()), None)
        if project is None or not self.open(project):
            self.show_welcome()

    def open(self, folder: Path) -> bool:
        """Open a project in a new window and close the old one; False, with a sentence, where it cannot."""
        old = self.window
        if old is not None and (self._shows(folder) or not old.may_close()):
            return self._shows(folder)
        try:
            with busy():
                project = Project.open(folder)
        except StudioError as error:
            self._refuse(error.message)
            return False
        self.window = build_window(project, self.preferences, self.open)
        self.window.show()
        QTimer.singleShot(SOUND_READY_MS, self.window, self.window.studio.playback.get_ready)
        if old is not None:
            old.close_unasked()
            old.deleteLater()
        if self.welcome is not None:
            self.welcome.close()
        recent = with_recent_project(self.preferences.values, project.folder).recent_projects
        self.preferences.set(recent_projects=recent)
        return True

    def close(self) -> None:
        """Store what waits to be stored, and let go of the log."""
        self._stop_following()
        self._rings.stop()
        self.preferences.flush()
        self._threads.shutdown()
        self._log.close()

    def show_welcome(self) -> None:
        """Ask what to open."""
        if self.welcome is not None and self.welcome.isVisible():
            return
        self.welcome = WelcomeDialog(self.preferences.values)
        self.welcome.demo_wanted.connect(self._make_demo)
        self.welcome.new_wanted.connect(self._make_new)
        self.welcome.open_wanted.connect(self.open)
        self.welcome.show()

    def _make_new(self, folder: Path) -> None:
        try:
            Project.create(folder).close()
        except StudioError as error:
            self._refuse(error.message)
        else:
            self.open(folder)

    def _make_demo(self) -> None:
        """Make the demo in a thread: its call is read and its sound is looked through."""
        assert self.welcome is not None
        self.welcome.show_busy()
        made = self._threads.submit(_demo_project)
        self._when_done(made, self._open_demo)

    def _open_demo(self, made: Future[Path]) -> None:
        if self.welcome is not None:
            self.welcome.show_ready()
        try:
            folder = made.result()
        except StudioError as error:
            self._refuse(error.message)
        else:
            self.open(folder)

    def _when_done(self, made: Future[Path], then: Callable[[Future[Path]], None]) -> None:
        if made.done():
            then(made)
        else:
            QTimer.singleShot(DEMO_POLL_MS, lambda: self._when_done(made, then))

    def _shows(self, folder: Path) -> bool:
        """Whether the window has this project already."""
        if self.window is None:
            return False
        shown = self.window.studio.document.project.folder.resolve()
        return folder.resolve() in (shown, shown / "project.sqlite")

    def _refuse(self, message: Message) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.refuse(message)
            return
        self.show_welcome()
        assert self.welcome is not None
        self.welcome.show_problem(translated(message))


def build_window(
    project: Project, preferences: Preferences, open_project: Callable[[Path], object]
) -> MainWindow:
    """The window of an open project with all its parts."""
    document = Document(project)
    timeline = TimelineState(document)
    playback = Playback(timeline, Player(preferences.values.output_device or None))
    work = Work(document)
    window = MainWindow(Studio(document, timeline, playback, work, preferences), open_project)
    for part in (document, timeline, playback, work):
        part.setParent(window)
    return window


def _demo_project() -> Path:
    from studio.steps.demo import demo_project  # only the first start needs it

    return demo_project()
