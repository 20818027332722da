"""A shown timeline over a small real project."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.project.values import State
from studio.ui.document import Document
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import Said, conversation

ANNA, BEN, ANNA_AGAIN, BEN_OVER = range(4)
"""The turns of the scene by number: Ben's first touches Anna's, his second overlaps hers."""

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
