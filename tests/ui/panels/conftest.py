"""A host over a small real conversation, and one over an empty project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from tests.ui.panels.host import HostWindow
from tests.ui.timeline.scenes import SCENE, conversation


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with conversation(tmp_path, SCENE) as opened:
        yield opened


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
