"""Looking something up in a child: the newest question wins, and what fails or hangs is said."""

import time

import pytest
from pytestqt.qtbot import QtBot

from studio.errors import StudioError
from studio.events import Result
from studio.ui import looking
from studio.ui.looking import Looking
from tests.ui.panels.host import HostWindow

ANSWER_MS = 60_000
"""A child process on a busy machine."""


def answer(value):
    yield Result(value)


def refuse():
    raise StudioError("There is no {what}.", what="answer")
    yield


def hang():
    time.sleep(60)
    yield Result(None)


@pytest.fixture
def asked(host: HostWindow) -> Looking:
    return Looking(host.studio, host)


def test_only_the_newest_question_is_answered(asked: Looking, qtbot: QtBot) -> None:
    found = []
    asked.found.connect(found.append)
    asked.ask(answer, (1,))
    with qtbot.waitSignal(asked.found, timeout=ANSWER_MS):
        asked.ask(answer, (2,))
    assert found == [2] and not asked.busy


def test_a_refusal_is_handed_on(asked: Looking, qtbot: QtBot) -> None:
    with qtbot.waitSignal(asked.failed, timeout=ANSWER_MS) as failed:
        asked.ask(refuse, ())
    assert str(failed.args[0]) == "There is no answer." and not asked.busy


def test_what_takes_too_long_is_ended(asked: Looking, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "PATIENCE_S", 0.2)
    with qtbot.waitSignal(asked.failed, timeout=ANSWER_MS) as failed:
        asked.ask(hang, ())
    assert "too long" in str(failed.args[0]) and not asked.busy


def test_a_window_that_closes_forgets_the_question(asked: Looking, host: HostWindow) -> None:
    asked.ask(hang, ())
    host.studio.work.closed.emit()
    assert not asked.busy
