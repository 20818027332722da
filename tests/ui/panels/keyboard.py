"""Real mouse and keyboard events on the panels' lists."""

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.panels.row_table import RowTable

NONE = Qt.KeyboardModifier.NoModifier


def shown(qtbot: QtBot, panel: QWidget, width: int = 900, height: int = 400) -> None:
    """Show a panel in an active window, so that keys reach it."""
    qtbot.addWidget(panel)
    panel.resize(width, height)
    panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isVisible)


def cell(table: RowTable, row: int, column: int) -> QPoint:
    return table.visualRect(table.model().index(row, column)).center()


def click(table: RowTable, row: int, column: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifiers, cell(table, row, column))


def double_click(table: RowTable, row: int, column: int = 0) -> None:
    click(table, row, column)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, cell(table, row, column))


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(widget, key, modifiers)


def type_into_cell(table: RowTable, text: str) -> None:
    """Replace the text of the cell that is edited, and press Enter."""
    # A click on a selected cell opens its field only when no second click can follow.
    deadline = QDeadlineTimer(2000)
    while (field := table.findChild(QLineEdit)) is None and not deadline.hasExpired():
        QTest.qWait(10)
    assert field is not None, "no cell is being edited"
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def texts(table: RowTable, column: int) -> list[str]:
    model = table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]
