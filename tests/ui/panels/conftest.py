"""The small real conversation that panels show, and the phone call that they speak from."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from tests.ui.panels.host import HostWindow
from tests.ui.panels.spoken_call import make_call
from tests.ui.timeline.scenes import SCENE, conversation


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with conversation(tmp_path, SCENE) as opened:
        yield opened


@pytest.fixture(scope="session")
def call_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once, for aligning it takes seconds."""
    return make_call(tmp_path_factory.mktemp("call") / "project")


@pytest.fixture
def call(call_folder: Path, tmp_path: Path) -> Iterator[Project]:
    shutil.copytree(call_folder, tmp_path / "call")
    with Project.open(tmp_path / "call") as project:
        yield project


@pytest.fixture
def call_host(call: Project, qtbot: QtBot) -> Iterator[HostWindow]:
    window = HostWindow(call)
    qtbot.addWidget(window)
    yield window
    window.end()
