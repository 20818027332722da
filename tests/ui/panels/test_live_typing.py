"""Which sentences are spoken while a person types: by real keys in a real field."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from studio.ui.panels.live_typing import PAUSE_MS, LiveTyping
from tests.ui.panels.keyboard import press, shown


class Typed:
    """A field with a text in it, and what was told to be spoken."""

    def __init__(self, qtbot: QtBot, text: str) -> None:
        self.field = QPlainTextEdit(text)
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.typing = LiveTyping(self.field)
        self.typing.switch(True)
        self.said: list[str] = []
        self.numbers: list[int] = []
        self.typing.finished.connect(self._take)
        shown(qtbot, self.field)

    def _take(self, text: str, start: int, end: int, number: int) -> None:
        assert text == self.field.toPlainText()
        self.said.append(text[start:end])
        self.numbers.append(number)

    def keys(self, text: str) -> None:
        QTest.keyClicks(self.field, text)


@pytest.fixture
def typed(qtbot: QtBot) -> Iterator[Typed]:
    yield Typed(qtbot, "It stood there before. ")


def test_a_sentence_is_spoken_when_something_follows_its_mark(typed: Typed) -> None:
    typed.keys("I am Dr. Who, 3.5 years. N")
    assert typed.said == ["I am Dr. Who, 3.5 years."] and typed.numbers == [1]


def test_a_line_is_finished_by_enter(typed: Typed) -> None:
    typed.keys("a line")
    press(typed.field, Qt.Key.Key_Return)
    assert typed.said == ["a line"]


def test_a_mark_at_the_end_waits_whether_more_comes(typed: Typed, qtbot: QtBot) -> None:
    typed.keys("Wait.")
    assert not typed.said
    typed.keys("..")
    qtbot.waitUntil(lambda: bool(typed.said), timeout=PAUSE_MS * 5)
    assert typed.said == ["Wait..."]
    typed.keys(" ")
    assert typed.said == ["Wait..."]


def test_a_sentence_that_is_changed_is_spoken_when_the_cursor_has_left_it(typed: Typed) -> None:
    press(typed.field, Qt.Key.Key_Home)
    for _ in range(3):
        press(typed.field, Qt.Key.Key_Right)
    assert not typed.said, "the cursor alone changes nothing"
    typed.keys("now ")
    assert not typed.said
    press(typed.field, Qt.Key.Key_End)
    assert typed.said == ["It now stood there before."] and typed.numbers == [0]


def test_what_is_switched_off_says_nothing(typed: Typed) -> None:
    typed.typing.switch(False)
    typed.keys("Nobody hears it. ")
    typed.typing.switch(True)
    typed.keys("Hear ")
    typed.field.insertPlainText("😀")  # QTest has keys for plain letters only
    typed.keys(". And")
    assert typed.said == ["Hear 😀."]
