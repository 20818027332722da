"""The real window, and a host of single views, over a small real conversation or an empty project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.ui.main_window import MainWindow
from tests.ui.panels.host import HostWindow
from tests.ui.timeline.scenes import conversation
from tests.ui.windows import SCENE, shown_window


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    # Two folders down: a missing recording is looked for beside its folder, where other tests have the same.
    folder = tmp_path / "work" / "sound"
    folder.mkdir(parents=True)
    with conversation(folder, SCENE) as opened:
        yield opened


@pytest.fixture
def window(project: Project, qtbot: QtBot) -> Iterator[MainWindow]:
    shown = shown_window(project, qtbot)
    yield shown
    shown.close_unasked()


@pytest.fixture
def empty_window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    with Project.create(tmp_path / "empty") as project:
        shown = shown_window(project, qtbot)
        yield shown
        shown.close_unasked()


@pytest.fixture
def host(project: Project, qtbot: QtBot) -> Iterator[HostWindow]:
    window = HostWindow(project)
    qtbot.addWidget(window)
    yield window
    window.end()


@pytest.fixture
def empty_host(tmp_path: Path, qtbot: QtBot) -> Iterator[HostWindow]:
    """A host over a project that has nothing yet."""
    with Project.create(tmp_path / "empty") as opened:
        window = HostWindow(opened)
        qtbot.addWidget(window)
        yield window
        window.end()


@pytest.fixture
def read_only_host(project: Project, qtbot: QtBot) -> Iterator[HostWindow]:
    """A host over the conversation, opened to look at only."""
    with Project.open(project.folder, read_only=True) as opened:
        window = HostWindow(opened)
        qtbot.addWidget(window)
        yield window
        window.end()


@pytest.fixture
def german_numbers() -> Iterator[None]:
    """Numbers are written as in German: 2,5 and 12.000."""
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)
