"""A take is read and opened, or refused, while the window goes on."""

from collections.abc import Iterator
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.project.edits_voices import delete_take
from studio.project.project import Project
from studio.project.values import Take
from studio.steps import take_speech
from studio.steps.take_speech import TakeSpeech
from studio.ui import announcement
from studio.ui.actions import TAKE_IS_OPEN
from studio.ui.main_window import MainWindow
from studio.ui.takes.take_changes import READ_AGAIN, STOPPED
from studio.ui.takes.take_page import TakePage
from studio.voices.engines.studio.speaking import StudioVoice
from tests.ui.panels.test_speak import add_take
from tests.ui.takes.handling import SPEAKING_MS, choose, drag, kept, on_words, open_take, press, settle, word
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
        read_on.wait(SPEAKING_MS / 1000)  # a window that closes after a failure waits for it
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


def test_a_take_that_is_open_is_deleted_while_another_opens(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str], read_on: Event
) -> None:
    studio = own_window.studio
    opened, speaks = studio.open_take, SpokenHere(voice, studio.work)
    first, second = (add_studio_take(studio.document.project, voice, said) for _ in range(2))
    read_on.set()
    open_take(own_window, first, speaks)
    read_on.clear()

    opened.show(second, speaks)
    studio.document.apply(delete_take, first)
    assert opened.take_id == 0 and opened.loading == second
    read_on.set()
    settle(own_window)

    assert opened.take_id == second
    assert own_window.middle.take_page is not None and own_window.middle.take_page.isVisible()


def test_keys_mean_a_take_that_is_about_to_open_and_escape_gives_it_up(
    own_window: MainWindow, voice: StudioVoice, said: tuple[np.ndarray, str], read_on: Event, qtbot: QtBot
) -> None:
    studio, opening = own_window.studio, own_window.middle.opening
    project = studio.document.project
    take_id = add_studio_take(project, voice, said)
    turn = project.turns()[0]
    studio.timeline.selection.select_turn(turn.id)
    own_window.timeline.setFocus()

    studio.open_take.show(take_id, SpokenHere(voice, studio.work))
    qtbot.waitUntil(opening.isVisible)
    own_window.actions_by_name["delete"].trigger()
    assert own_window.messages.text.text() == str(TAKE_IS_OPEN) and turn in project.turns()
    focus = own_window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    read_on.set()
    settle(own_window)

    assert studio.open_take.take_id == 0 and own_window.timeline.isVisible()
    assert own_window.focusWidget() is own_window.timeline and not studio.open_take.has_keys


def undo_slower(page: TakePage, window: MainWindow, project: Project, take_id: int) -> TakeSpeech:
    """Undo a change of the first word, which the page still shows while that is read; what it shows."""
    choose(page, word(project, take_id, "This"))
    press(page, "take-slower")
    slower = kept(project, take_id)
    window.studio.document.undo()
    assert window.studio.open_take.changes.outdated
    return slower


def test_while_a_take_is_read_again_nothing_of_it_is_dragged_and_what_is_asked_of_words_waits(
    page: TakePage, window: MainWindow, project: Project, take_id: int, speaks: SpokenHere, read_on: Event
) -> None:
    before = kept(project, take_id)
    shown = undo_slower(page, window, project, take_id)
    curves, text = page.timeline.curves, window.messages.text

    def refused(widget: QWidget, start: QPoint, way: QPoint) -> bool:
        text.clear()
        drag(page, widget, start, start + way, wait=False)
        return text.text() == str(READ_AGAIN)

    assert refused(page.timeline.lanes, on_words(page, shown.words[0].end), QPoint(-30, 0))
    sound = next(each for each in shown.sounds if each.hertz is not None and each.end - each.start > 0.2)
    assert refused(curves, curves.place_of(sound).toPoint(), QPoint(0, -20))
    edge = QPoint(round(curves.axis().x(sound.start)), curves.height() - 6)
    assert refused(curves, edge, QPoint(10, 0))
    press(page, "take-higher", wait=False)
    read_on.set()
    settle(page)

    after = kept(project, take_id)
    assert after.words == before.words and after.plan != before.plan
    assert str(project.undo_label) == f"Take {take_id}: Say it higher"


def test_what_waits_for_a_take_that_is_read_again_is_not_given_up_in_silence(
    page: TakePage, window: MainWindow, project: Project, take_id: int, speaks: SpokenHere, read_on: Event
) -> None:
    undo_slower(page, window, project, take_id)
    press(page, "take-higher", wait=False)
    window.studio.open_take.close()
    assert window.messages.text.text() == str(STOPPED)
