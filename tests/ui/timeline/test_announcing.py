"""What a screen reader hears while the keys go through turns and words."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.project.edits import set_state
from studio.project.project import Project
from studio.project.values import State
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import BEN

Event = QAccessible.Event


@pytest.fixture
def heard(timeline: Timeline, qtbot: QtBot) -> Iterator[list[tuple[Event, str]]]:
    """The events that a bridge would get: offscreen there is none, so they are noted on their way."""
    events: list[tuple[Event, str]] = []

    def note(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            events.append((event.type(), event.message()))
        else:
            events.append((event.type(), event.accessibleInterface().text(QAccessible.Text.Name)))

    timeline.announcer.listens = lambda: True
    timeline.announcer.send = note
    timeline.activateWindow()
    timeline.setFocus()
    qtbot.waitUntil(timeline.hasFocus)
    yield events


def test_a_step_to_the_next_turn_is_heard(timeline: Timeline, heard: list[tuple[Event, str]]) -> None:
    timeline.state.selection.step_turn(1)
    timeline.state.selection.step_turn(1)
    QApplication.processEvents()
    assert (Event.Focus, "Ben: four five. Gold") in heard
    assert len([each for each in heard if each[0] == Event.Focus]) == 1, "only where the keys came to rest"


def test_a_step_to_a_word_is_heard_as_the_word(timeline: Timeline, heard: list[tuple[Event, str]]) -> None:
    timeline.state.selection.step_turn(1)
    timeline.state.selection.step_word(1)
    QApplication.processEvents()
    assert heard[-1] == (Event.Focus, "one")


def test_a_new_state_is_heard(timeline: Timeline, heard: list[tuple[Event, str]], project: Project) -> None:
    turn_id = project.turns()[BEN].id
    timeline.state.selection.select_turn(turn_id)
    QApplication.processEvents()
    heard.clear()
    timeline.state.document.apply(set_state, [turn_id], State.REVIEWED)
    assert heard == [
        (Event.NameChanged, "Ben: four five. Reviewed"),
        (Event.Announcement, "Ben: four five. Reviewed"),
    ]


def test_the_playhead_is_told_where_it_comes_to_rest(
    timeline: Timeline, heard: list[tuple[Event, str]], qtbot: QtBot
) -> None:
    for tenth in range(10):
        timeline.state.set_playhead(1 + tenth / 10)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [(Event.ValueChanged, "Time ruler"), (Event.Announcement, "0:01.90")]


def test_nobody_is_told_where_nobody_listens(timeline: Timeline, heard: list[tuple[Event, str]]) -> None:
    timeline.announcer.listens = lambda: False
    timeline.state.selection.step_turn(1)
    timeline.state.set_playhead(2.0)
    QApplication.processEvents()
    assert heard == [] and not timeline.announcer._rest.isActive()
