"""Pictures of the window and of each panel, light and dark, painted without a display.

    python -m studio.pictures PROJECT FOLDER

``main.py demo --pictures`` calls it in a process of its own, and ``make screenshots`` for the README. The
user's settings are neither read nor written.
"""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from studio.app import Program
from studio.errors import StudioError
from studio.settings import HOME_VARIABLE
from studio.steps.take_speech import says_how
from studio.ui.docks import PanelDock
from studio.ui.looking import Looking
from studio.ui.main_window import MainWindow
from studio.ui.panels import ANNOTATE, GOLD, VOICE
from studio.ui.panels.speak import SpeakPanel

SIZE = (1440, 900)
THEMES = ("light", "dark")
SETTLED_S = 0.5
"""Panels that read or draw in the background are done by then."""
PATIENCE_S = 60.0
LARGEST_BYTES = 300_000
COLOUR_STEP = 8
MOST_COMPRESSED = 0
"""As Qt counts a PNG's quality."""
VIEWS = ((ANNOTATE, "transcript"), (GOLD, "clips"), (VOICE, "train"), (VOICE, "speak"))
"""Each workspace, with the panel that is in front; the file is called by the workspace, or by the panel."""
TAKE = "take"
"""The file of the take on the timeline: the newest that says how it is spoken, where there is one."""
WORDS_OF_A_TAKE_S = 4.0
TYPED = "Good morning, and welcome. What you type here is spoken. "
WORDS_IN_VIEW_S = 6.0


def main() -> int:
    """Paint the project that the command names; returns the exit status."""
    if len(sys.argv) != 3:
        print("usage: python -m studio.pictures PROJECT FOLDER", file=sys.stderr)
        return 2
    project, folder = (Path(word).absolute() for word in sys.argv[1:])
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        try:
            for path in take_pictures(project, folder):
                print(path, flush=True)
        except StudioError as error:
            print(f"error: {error}", file=sys.stderr)
            return 1
    return 0


def take_pictures(project: Path, folder: Path) -> Iterator[Path]:
    """Paint every view of a project into `folder`, and yield each file when it is written.

    Raises StudioError where the project cannot be opened or a file cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StudioError("The pictures cannot be written: {reason}.", reason=str(error)) from error
    for theme in THEMES:
        program = Program(application)
        program.preferences.set(theme=theme)
        if not program.open(project) or program.window is None:
            raise StudioError("The project {folder} cannot be opened.", folder=str(project))
        yield from Camera(application, program.window, folder, theme).pictures()
        program.window.close_unasked()
        program.close()


class Camera:
    """Paints one window in one theme into files called by view or panel, and theme."""

    def __init__(self, application: QApplication, window: MainWindow, folder: Path, theme: str) -> None:
        self._application = application
        self._window = window
        self._folder = folder
        self._theme = theme
        window.resize(*SIZE)

    def pictures(self) -> Iterator[Path]:
        """Every view, then every panel."""
        self._window.messages.hide()
        self._look_at_words()
        self._type_text()
        taken: set[str] = set()
        for workspace, front in VIEWS:
            self._window.docks.show_workspace(workspace)
            self._window.docks.show(front)
            self._settle()
            name = front if workspace in taken else workspace
            taken.add(workspace)
            yield self._save(self._window.grab(), name)
            for dock in list(self._window.docks.by_name.values()):
                picture = f"panel-{dock.info.name}"
                if picture not in taken and (dock.in_view or self._brought_forward(dock, workspace)):
                    taken.add(picture)
                    yield self._save(dock.panel().grab(), picture)
        if self._open_take():
            yield self._save(self._window.grab(), TAKE)

    def _brought_forward(self, dock: PanelDock, workspace: str) -> bool:
        """Whether the panel belongs to the workspace: one behind others is now in front."""
        if workspace not in dock.info.workspaces:
            return False
        self._window.docks.show(dock.info.name)
        self._settle()
        return True

    def _look_at_words(self) -> None:
        """Select a turn in the middle, near enough to read its words."""
        timeline = self._window.studio.timeline
        turns = [turn for turn in timeline.rows.turns if timeline.rows.words_of(turn.id)]
        if turns:
            turn = max(turns, key=lambda each: min(each.end - each.start, WORDS_IN_VIEW_S))
            timeline.selection.select_turn(turn.id)
            start = max(0.0, turn.start - 1.0)
            timeline.view.set_view(start, start + WORDS_IN_VIEW_S)
            timeline.set_playhead(turn.start + 2.0)

    def _type_text(self) -> None:
        """Let the form that speaks show a text, its settings, and that it would speak while one types."""
        panel = self._window.docks.panel("speak")
        assert isinstance(panel, SpeakPanel)
        panel.form.text.setPlainText(TYPED)
        panel.form.manner.toggle.setChecked(True)
        with QSignalBlocker(panel.form.live):  # no voice is loaded for a picture
            panel.form.live.setChecked(True)

    def _open_take(self) -> bool:
        """Bring the newest take that can be onto the timeline and select a word; whether there is one."""
        studio, panel = self._window.studio, self._window.docks.show("speak")
        assert isinstance(panel, SpeakPanel)
        for take in reversed(studio.document.project.takes()):
            if says_how(take):
                panel.choose(take.id)
                panel.open_take()
                break
        self._settle()
        opened = studio.open_take
        if opened.speech is None or not opened.speech.words:
            return False
        opened.state.view.set_view(0.0, WORDS_OF_A_TAKE_S)
        longest = max(opened.speech.words, key=lambda word: min(word.end, WORDS_OF_A_TAKE_S) - word.start)
        opened.state.selection.select_word(longest.id)
        self._settle()
        return True

    def _settle(self) -> None:
        """Let everything be read and painted that is still on its way."""
        begun = quiet_since = time.monotonic()
        while time.monotonic() - begun < PATIENCE_S:
            self._application.processEvents()
            if self._is_busy():
                quiet_since = time.monotonic()
            if time.monotonic() - quiet_since > SETTLED_S:
                return
            time.sleep(0.01)

    def _is_busy(self) -> bool:
        """Whether sound is being read, its picture computed, or a panel's work done."""
        window = self._window
        page = window.middle.take_page
        timelines = [window.timeline, *([page.timeline] if page is not None else [])]
        sounds = [each.sound.table for each in timelines if each.state.document.recording_id is not None]
        looking = any(each.busy for each in window.findChildren(Looking))
        return (
            any(table is None for table in sounds)
            or any(each.spectrogram.tiles.pending for each in timelines)
            or bool(window.studio.work.jobs or window.studio.open_take.loading)
            or looking
        )

    def _save(self, picture: QPixmap, name: str) -> Path:
        path = self._folder / f"{name}-{self._theme}.png"
        image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
        written = image.save(str(path), quality=MOST_COMPRESSED)
        if written and path.stat().st_size > LARGEST_BYTES:
            written = _in_fewer_colours(image).save(str(path), quality=MOST_COMPRESSED)
        if not written:
            raise StudioError("The picture {file} could not be written.", file=str(path))
        return path


def _in_fewer_colours(image: QImage) -> QImage:
    """The same picture in `COLOUR_STEP`s, undithered: a spectrogram then takes half the bytes."""
    levels = np.frombuffer(image.constBits(), np.uint8).astype(np.uint16)
    stepped = np.minimum((levels + COLOUR_STEP // 2) // COLOUR_STEP * COLOUR_STEP, 255).astype(np.uint8)
    width, height = image.width(), image.height()
    return QImage(stepped.data, width, height, image.bytesPerLine(), image.format()).copy()


if __name__ == "__main__":
    sys.exit(main())
