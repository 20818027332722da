"""A take is read and opened, or refused, while the window goes on."""

from collections.abc import Iterator
from threading import Event

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from studio.project.edits_voices import delete_take
from studio.project.project import Project
from studio.project.values import Take
from studio.steps import take_speech
from studio.steps.take_speech import TakeSpeech
from studio.ui import announcement
from studio.ui.main_window import MainWindow
from studio.voices.engines.studio.speaking import StudioVoice
from tests.ui.panels.test_speak import add_take
from tests.ui.takes.handling import open_take, settle
from tests.ui.takes.spoken_take import SpokenHere, add_studio_take


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
def read_on(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Takes are read once it is set: one of hours of speech takes as long as this."""
    read_on, speech_of = Event(), take_speech.speech_of

    def slowly(take: Take) -> TakeSpeech:
        read_on.wait()
        return speech_of(take)

    monkeypatch.setattr(take_speech, "speech_of", slowly)
    yield read_on
    read_on.set()


def test_a_take_is_read_beside_the_window_which_says_so(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str], read_on: Event, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    told: list[str] = []
    monkeypatch.setattr(announcement, "listens", lambda: True)
    monkeypatch.setattr(announcement, "send", lambda event: told.append(event.message()))
    studio, middle = own_window.studio, own_window.middle
    take_id = add_studio_take(studio.document.project, voice, said)

    studio.open_take.show(take_id, SpokenHere(voice, studio.work))
    qtbot.waitUntil(middle.opening.isVisible)
    assert middle.opening.sentence == f"Opening take {take_id}…" and studio.open_take.speech is None
    assert told == [middle.opening.sentence], "a screen reader says it too"
    read_on.set()
    settle(own_window)

    assert middle.take_page is not None and middle.take_page.isVisible() and not middle.opening.isVisible()
    assert studio.open_take.take_id == take_id


def test_what_is_chosen_while_a_take_is_read_holds(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str], read_on: Event
) -> None:
    project, opened = own_window.studio.document.project, own_window.studio.open_take
    speaks = SpokenHere(voice, own_window.studio.work)
    first, second = (add_studio_take(project, voice, said) for _ in range(2))

    opened.show(first, speaks)
    opened.close()
    assert not opened.loading
    opened.show(first, speaks)
    opened.show(second, speaks)
    read_on.set()
    settle(own_window)

    assert opened.take_id == second and opened.speech is not None


def test_a_take_that_is_deleted_while_it_opens_does_not_open(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str], qtbot: QtBot
) -> None:
    studio = own_window.studio
    take_id = add_studio_take(studio.document.project, voice, said)
    studio.open_take.show(take_id, SpokenHere(voice, studio.work))
    studio.document.apply(delete_take, take_id)
    settle(own_window)
    assert studio.open_take.speech is None and own_window.timeline.isVisible()
