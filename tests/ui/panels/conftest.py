"""A host over a small real conversation, and one over an empty project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.project.values import State
from tests.ui.panels.host import HostWindow
from tests.ui.timeline.scenes import Said, conversation

ANNA, BEN, ANNA_AGAIN, BEN_OVER = range(4)
"""The turns of the scene by number, in time."""

SCENE = [
    Said(
        "Anna", 1.0, 4.0, "one two three", times=((1.0, 2.0), (2.0, 3.0), (3.0, 3.8)), scores=(0.9, 0.2, 0.5)
    ),
    Said("Ben", 4.0, 7.0, "four five", State.GOLD, touched=True, times=((4.2, 5.0), (5.5, 6.5))),
    Said("Anna", 9.0, 11.0, "six seven", times=((9.0, 10.0), (10.0, 11.0))),
    Said("Ben", 10.0, 12.0, "eight", times=((10.2, 11.5),)),
]


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
