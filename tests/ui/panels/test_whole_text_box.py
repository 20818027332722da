"""A box whose texts are longer than it is wide."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from studio.ui.panels.whole_text_box import WholeTextBox

LONG, SHORT = "The best one of run 12: step 100,000", "Short"


@pytest.fixture
def box(qtbot: QtBot) -> WholeTextBox:
    made = WholeTextBox()
    made.setSizeAdjustPolicy(WholeTextBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setToolTip("What to choose")
    made.addItems([LONG, SHORT])
    qtbot.addWidget(made)
    made.resize(120, 26)
    made.show()
    return made


def test_what_there_is_no_room_for_is_elided_not_cut(box: WholeTextBox) -> None:
    assert box.shown.endswith("…") and LONG.startswith(box.shown[:-1]) and len(box.shown) > 3
    assert box.fontMetrics().horizontalAdvance(box.shown) < box.width() - box.height() / 2
    elided = box.grab().toImage()
    box.setItemText(0, box.shown)
    assert box.grab().toImage() == elided, "this is what is painted"
    box.setCurrentIndex(1)
    assert box.shown == SHORT
    box.setCurrentIndex(0)
    box.setItemText(0, LONG)
    box.resize(600, 26)
    assert box.shown == LONG


def test_the_tooltip_says_what_is_chosen_whole(box: WholeTextBox) -> None:
    at = QPoint(5, 5)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, at, box.mapToGlobal(at)))
    assert QToolTip.text() == f"{LONG}\nWhat to choose"
    QToolTip.hideText()


def test_its_list_is_as_wide_as_its_texts(box: WholeTextBox) -> None:
    box.showPopup()
    room = box.view().viewport().width()
    box.hidePopup()
    assert room >= box.fontMetrics().horizontalAdvance(LONG) > box.width()
