"""A take is read and opened, or refused, while the window goes on."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.project.edits_voices import delete_take
from studio.project.project import Project
from studio.ui.main_window import MainWindow
from studio.voices.engines.studio.speaking import StudioVoice
from tests.ui.panels.test_speak import add_take
from tests.ui.takes.handling import kept, open_take, settle
from tests.ui.takes.spoken_take import SpokenHere, add_studio_take, long_said


def test_a_take_of_another_engine_says_why_it_stays_closed(
    window: MainWindow, project: Project, speaks: SpokenHere
) -> None:
    open_take(window, add_take(project), speaks)

    assert window.timeline.isVisible()
    assert "Only takes of the studio voice" in window.messages.text.text()


def test_the_first_take_that_is_refused_says_why_and_one_that_is_open_stays(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str]
) -> None:
    project = own_window.studio.document.project
    opened, speaks = own_window.studio.open_take, SpokenHere(voice, own_window.studio.work)
    other, take_id = add_take(project), add_studio_take(project, voice, said)

    open_take(own_window, other, speaks)
    assert "Only takes of the studio voice" in own_window.messages.text.text()
    open_take(own_window, take_id, speaks)
    open_take(own_window, other, speaks)

    assert opened.take_id == take_id
    assert own_window.middle.take_page is not None and own_window.middle.take_page.isVisible()


@pytest.fixture
def without_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A take that is about to open is said to be at once, however soon it is there."""
    monkeypatch.setattr("studio.ui.middle.SLOW_MS", 0)


def test_a_long_take_is_read_beside_the_window_which_says_so_and_opens_another_meanwhile(
    without_patience: None,
    own_window: MainWindow,
    voice: StudioVoice,
    said: tuple[np.ndarray, str],
    qtbot: QtBot,
) -> None:  # fmt: skip
    project, opened = own_window.studio.document.project, own_window.studio.open_take
    speaks = SpokenHere(voice, own_window.studio.work)
    short_id = add_studio_take(project, voice, said)
    long_id = add_studio_take(project, voice, long_said(said, breaths=300))

    opened.show(long_id, speaks)
    assert opened.loading == long_id and opened.speech is None, "the window goes on"
    qtbot.waitUntil(own_window.middle.opening.isVisible)
    assert own_window.middle.opening.sentence == f"Opening take {long_id}…"
    qtbot.waitUntil(lambda: opened.take_id == long_id)
    page = own_window.middle.take_page
    assert page is not None and page.isVisible() and not own_window.middle.opening.isVisible()
    opened.close()

    opened.show(long_id, speaks)
    open_take(own_window, short_id, speaks)
    assert opened.take_id == short_id and opened.speech == kept(project, short_id)
    opened.show(long_id, speaks)
    opened.close()
    assert not opened.loading and own_window.timeline.isVisible()


def test_a_take_that_is_deleted_while_it_opens_does_not_open(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str], qtbot: QtBot
) -> None:
    studio = own_window.studio
    take_id = add_studio_take(studio.document.project, voice, said)
    studio.open_take.show(take_id, SpokenHere(voice, studio.work))
    studio.document.apply(delete_take, take_id)
    settle(own_window)
    assert studio.open_take.speech is None and own_window.timeline.isVisible()
