"""One real window for all tests of a module, and a take for each: a window costs more than a change."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.project.project import Project
from studio.settings import HOME_VARIABLE
from studio.ui.main_window import MainWindow
from studio.ui.takes.open_take import OpenTake
from studio.ui.takes.take_page import TakePage
from studio.voices.engines.studio.speaking import StudioVoice
from tests.ui.takes.handling import open_take
from tests.ui.takes.spoken_take import SpokenHere, add_studio_take, said_first
from tests.ui.timeline.scenes import SCENE, conversation
from tests.ui.windows import made_window
from tests.voices.engines.studio.small_voice import small_voice


@pytest.fixture(scope="session")
def voice() -> StudioVoice:
    return small_voice()


@pytest.fixture(scope="session")
def said(voice: StudioVoice) -> tuple[np.ndarray, str]:
    return said_first(voice)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    with conversation(tmp_path_factory.mktemp("takes"), SCENE) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared_window(
    project: Project, qapp: object, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[MainWindow]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME_VARIABLE, str(tmp_path_factory.mktemp("home")))
        shown = made_window(project)
        shown.show()
        assert QTest.qWaitForWindowExposed(shown)
        yield shown
        shown.close_unasked()


@pytest.fixture
def window(shared_window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    shared_window.activateWindow()
    qtbot.waitUntil(shared_window.isActiveWindow)
    yield shared_window
    shared_window.studio.work.speech.stop()
    shared_window.studio.open_take.close()
    shared_window.messages.hide()


@pytest.fixture
def own_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> MainWindow:
    """A window in which no take was opened yet, with a project of its own."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    made = made_window(conversation(tmp_path, SCENE))
    qtbot.addWidget(made, before_close_func=lambda _made: made.close_unasked())
    made.show()
    return made


@pytest.fixture
def take_id(project: Project, voice: StudioVoice, said: tuple[np.ndarray, str]) -> int:
    return add_studio_take(project, voice, said)


@pytest.fixture
def speaks(window: MainWindow, voice: StudioVoice) -> SpokenHere:
    return SpokenHere(voice, window.studio.work)


@pytest.fixture
def page(take_id: int, window: MainWindow, speaks: SpokenHere, project: Project, qtbot: QtBot) -> TakePage:
    page = open_take(window, take_id, speaks)
    assert page is not None and page.isVisible()
    sound, path = page.timeline.sound, project.absolute(project.take(take_id).path)
    qtbot.waitUntil(lambda: sound.table is not None and sound.path == path)
    return page


@pytest.fixture
def opened(page: TakePage, window: MainWindow) -> OpenTake:
    return window.studio.open_take
