"""A shown timeline over a small real project."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.ui.document import Document
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.rows_stored import Stored
from tests.ui.timeline.scenes import SCENE, conversation


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with conversation(tmp_path, SCENE) as opened:
        yield opened


@pytest.fixture
def document(project: Project) -> Document:
    return Document(project)


@pytest.fixture
def state(document: Document, qapp: object) -> TimelineState:
    return TimelineState(document)


@pytest.fixture
def timeline(state: TimelineState, qtbot: QtBot) -> Iterator[Timeline]:
    shown = Timeline(state)
    qtbot.addWidget(shown)
    shown.resize(1084, 700)  # 1000 pixels of time
    shown.show()
    state.view.set_view(0.0, 20.0)  # 50 pixels a second
    qtbot.waitUntil(lambda: shown.sound.table is not None)
    yield shown
    shown.close_sound()


@pytest.fixture
def stored(project: Project) -> Iterator[Stored]:
    """What SQLite itself holds, by a connection of its own."""
    connection = sqlite3.connect(project.file)
    yield lambda query: connection.execute(query).fetchall()
    connection.close()
