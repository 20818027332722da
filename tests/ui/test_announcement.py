"""What the message bar says is heard, too."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.ui import announcement
from studio.ui.message_bar import MessageBar

Politeness = QAccessible.AnnouncementPoliteness


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Politeness]]:
    """What a bridge would get: offscreen there is none."""
    sentences: list[tuple[str, Politeness]] = []

    def note(event: QAccessibleAnnouncementEvent) -> None:
        sentences.append((event.message(), event.politeness()))

    monkeypatch.setattr(announcement, "listens", lambda: True)
    monkeypatch.setattr(announcement, "send", note)
    return sentences


def test_what_is_said_waits_and_what_went_wrong_does_not(
    heard: list[tuple[str, Politeness]], qtbot: QtBot
) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say(Message("Saved"))
    bar.complain(Message("The file {name} is gone.", {"name": "a.wav"}))
    bar.notify(Message("Read only"))
    assert heard == [
        ("Saved", Politeness.Polite),
        ("The file a.wav is gone.", Politeness.Assertive),
        ("Read only", Politeness.Polite),
    ]


def test_nothing_is_sent_where_nobody_listens(
    heard: list[tuple[str, Politeness]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(announcement, "listens", lambda: False)
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say(Message("Saved"))
    assert heard == []
