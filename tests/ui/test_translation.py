"""The window in another language: nothing stays English, and messages are translated with their values."""

import re
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.errors import Message
from studio.project.project import Project
from studio.ui.panels import PANELS
from studio.ui.translation import Catalogue, figure, filled, translated
from tests.ui.windows import shown_window

MARK = "§"
"""Stands before each translated text."""


class Marking(QTranslator):
    """A language in which every text is its English with a mark, so that what nobody translates shows."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _disambiguation: object = None, _count: int = -1) -> str:  # type: ignore[override]
        return MARK + text


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[None]:
    translator = Marking()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def shown_texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that a widget below `root` shows or says, and where."""
    for widget in root.findChildren(QWidget):
        for kind, text in _texts_of(widget):
            yield f"{type(widget).__name__} {widget.objectName()} {kind}", text
    for action in root.findChildren(QAction):
        yield f"action {action.objectName()} text", action.text()
        yield f"action {action.objectName()} tip", action.toolTip()


def _texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QGroupBox):
        yield "title", widget.title()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox) and not widget.isEditable():
        yield from ((f"choice {index}", widget.itemText(index)) for index in range(widget.count()))
    if isinstance(widget, QTableView) and (model := widget.model()) is not None:
        columns = range(model.columnCount())
        for column in columns:
            yield f"column {column}", str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def untranslated(root: QWidget) -> list[str]:
    """Texts that say something in English; names, numbers, units and keys are the same in any language."""
    same = re.compile(r"[\W\d_]*((s|ms|Hz|kHz|dB|x|min|GB|MB|CPU|Ctrl|Shift|Alt)[\W\d_]*)*")
    found = []
    for place, text in shown_texts(root):
        if text and MARK not in text and not same.fullmatch(text) and text not in DATA:
            found.append(f"{place}: {text!r}")
    return found


SCENE = {"Anna", "Ben", "Ben  (3 s)", "conversation"}
NAMES = {"Gold Voice Studio", "Kathleen", "Kerstin", "Studio", "Griffin-Lim", "WaveRNN"}
DATA = frozenset(SCENE | NAMES)
"""What the scene's own rows are called; the program, its voices and vocoders."""


def test_every_text_of_the_window_can_be_translated(marking: None, project: Project, qtbot: QtBot) -> None:
    window = shown_window(project, qtbot)
    for info in PANELS:
        window.show_panel(info.name)
    left = untranslated(window)
    assert not left, "\n".join(left)


def test_messages_are_translated_with_messages_among_their_values(marking: None) -> None:
    message = Message("This {thing} is gone (number {id}).", {"thing": Message("turn"), "id": 7})
    assert translated(message) == f"{MARK}This {MARK}turn is gone (number 7)."
    assert translated(Message.from_json(message.to_json())) == translated(message)


def test_numbers_in_sentences_are_written_as_in_fields(german_numbers: None) -> None:
    values = {"seconds": 2.5, "share": 0.125, "steps": 12000, "file": "a.b,c", "silent": np.float32(0.5)}
    inner = Message("{seconds:.2f} s, {share:.1%} of {steps:,} {file} {steps} {silent}", values)
    assert translated(Message("{text}: {so}", {"text": inner, "so": True})) == (
        "2,50 s, 12,5% of 12.000 a.b,c 12000 0,5: True"
    )
    assert figure(1234.5, ",.2f") == "1.234,50"
    assert str(inner).startswith("2.50 s, 12.5% of 12,000 "), "the command line is English"
    with pytest.raises(ValueError):
        filled("{steps:nonsense}", steps=1)


def test_what_a_catalogue_lacks_stays_english(qapp: QApplication) -> None:
    empty = Catalogue()
    qapp.installTranslator(empty)
    try:
        assert translated(Message("Nobody translated {this}.", {"this": "it"})) == "Nobody translated it."
    finally:
        qapp.removeTranslator(empty)
