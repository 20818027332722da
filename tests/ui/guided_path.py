"""The guided path driven in the real window, as a person does: drop, then press what is next to the end."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.steps.path_values import Stand
from studio.ui.dialogs.importing import ImportDialog
from studio.ui.main_window import MainWindow
from studio.ui.panels.path import PathPanel

PATIENCE_S = 600.0


def drop(target: QWidget, files: list[Path]) -> None:
    """Drag files over a widget and let them go there."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    middle = target.rect().center()
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(middle), actions, data, buttons, keys))
    QApplication.sendEvent(target, QDropEvent(QPointF(middle), actions, data, buttons, keys))


def wait(until: Callable[[], bool], what: str, seconds: float = PATIENCE_S) -> None:
    """Let the window live until something is so."""
    end = time.monotonic() + seconds
    while not until():
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain: {what}")
        QTest.qWait(20)


class Walker:
    """Walks the path in a window and takes a picture of each step into `folder`, where one is given."""

    def __init__(self, window: MainWindow, folder: Path | None = None) -> None:
        self.window, self.folder = window, folder
        self.pictures: list[Path] = []
        self.done: list[str] = []

    @property
    def panel(self) -> PathPanel:
        """The panel of the path, in front."""
        panel = self.window.show_panel("path")
        assert isinstance(panel, PathPanel)
        return panel

    def drop(self, files: list[Path]) -> None:
        """Drop files on the window and import what it offers; wait until they are in."""
        drop(self.window, files)
        wait(lambda: self._import() is not None, "the import dialog", 30)
        dialog = self._import()
        assert dialog is not None
        wait(dialog.button.isEnabled, "something to import", 60)
        QTest.qWait(50)
        self.photograph("import", dialog)
        QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
        wait(lambda: self.window.studio.document.recording_id is not None, "the recording")
        self.settle()
        self.done.append("import")
        self.photograph("imported")

    def _import(self) -> ImportDialog | None:
        dialogs = [each for each in self.window.findChildren(ImportDialog) if each.isVisible()]
        return dialogs[0] if dialogs else None

    def next_stage(self) -> str:
        """The name of the stage that is next; "" where none is."""
        standings = self.panel.run.standings
        return next((each.stage.name for each in standings if each.stand is Stand.NEXT), "")

    def said_of(self, name: str) -> str:
        """What the path says of a stage."""
        return next(str(each.says or "") for each in self.panel.run.standings if each.stage.name == name)

    def settle_work(self) -> None:
        """Wait until no work is left, whatever panel is in front."""
        wait(lambda: not self.window.studio.work.jobs, "no work left")
        QTest.qWait(500)

    def settle(self) -> None:
        """Wait until nothing is done or counted any more."""
        run, work, checking = self.panel.run, self.window.studio.work, self.window.studio.checking

        def is_still() -> bool:
            # What was edited is checked a moment later, and what was checked is counted a moment after that.
            soon = checking._timer.isActive() or run._timer.isActive()
            return not (work.jobs or soon or run._background.busy)

        wait(is_still, "no work left")
        QTest.qWait(50)  # what the last job has told has arrived
        wait(is_still, "no work left")

    def press_next(self) -> str:
        """Press the button of the stage that is next, and wait until it is done; its name."""
        name = self.next_stage()
        row = next(row for row in self.panel.rows if row.stage.name == name)
        assert row.button.isVisible() and row.button.isEnabled(), name
        QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
        self.settle()
        self.done.append(name)
        self.photograph(name)
        return name

    def photograph(self, name: str, widget: QWidget | None = None) -> None:
        """Keep a picture of the whole window, or of one widget."""
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
            path = self.folder / f"{len(self.pictures):02d}-{name}.png"
            assert (widget or self.window).grab().save(str(path))
            self.pictures.append(path)
