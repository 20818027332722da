"""Where words stand in a text, in any script."""

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.panels.transcript_delegates import WordsField
from studio.ui.panels.word_places import TextLine


@pytest.fixture
def font(qapp: QApplication) -> QFont:
    return QFont()


def middle(line: TextLine, text: str, word: str) -> float:
    left, right = line.pixels(text.index(word), len(word))
    assert right > left
    return (left + right) / 2


def test_words_stand_one_after_the_other(font: QFont) -> None:
    text = "one two three"
    line = TextLine(text, font)
    assert middle(line, text, "one") < middle(line, text, "two") < middle(line, text, "three")


def test_words_written_to_the_left_stand_in_that_order(font: QFont) -> None:
    text = "שלום לכולם היום"
    line = TextLine(text, font)
    assert middle(line, text, "שלום") > middle(line, text, "לכולם") > middle(line, text, "היום")


def test_words_of_both_directions_stand_where_they_are_painted(font: QFont) -> None:
    text = "He said שלום עולם to me"
    line = TextLine(text, font)
    order = sorted(text.split(), key=lambda word: middle(line, text, word))
    assert order == ["He", "said", "עולם", "שלום", "to", "me"]


def test_letters_of_two_units_count_once(font: QFont) -> None:
    text = "😀😀 hello 😀 end"
    line = TextLine(text, font)
    left, right = line.pixels(text.index("end"), 3)
    assert right == pytest.approx(line.width, abs=1.5)
    assert right - left == pytest.approx(QFontMetricsF(font).horizontalAdvance("end"), abs=1.5)
    for place in (text.index("hello"), text.index("end") + 1):
        assert line.letter(sum(line.pixels(place, 1)) / 2) == place


def test_a_field_counts_letters(qtbot: QtBot) -> None:
    field = WordsField(1)
    qtbot.addWidget(field)
    field.setText("😀😀 hello 😀 end")
    field.setSelection(3, 5)
    assert field.selectedText() == "hello"
    field.setCursorPosition(11)
    assert field.cursorPosition() == 11
    field.insert("the ")
    assert field.text() == "😀😀 hello 😀 the end"
