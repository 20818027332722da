"""Hands at the real window, for `bench_keystrokes`: every key, click and way of the mouse is counted."""

from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from studio.ui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@dataclass
class Effort:
    """What one fix took."""

    keys: int = 0
    letters: int = 0
    clicks: int = 0
    pixels: float = 0.0
    right: bool = False


class Person:
    """Hands at the window: every key, click and way of the mouse is counted."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.effort = Effort()
        self._mouse = QPointF(window.mapToGlobal(window.rect().center()))

    def begin(self) -> None:
        """The next fix."""
        self.effort = Effort()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press one key where the focus is."""
        self.effort.keys += 1
        QTest.keyClick(focus_of(self.window), key, modifiers)
        settle()

    def type(self, word: str) -> None:
        """Type a word."""
        self.effort.letters += len(word)
        QTest.keyClicks(focus_of(self.window), word)
        settle()

    def click(self, widget: QWidget, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
        """Go there and click."""
        self._go(widget, at)
        self.effort.clicks += 1
        QTest.mouseClick(widget, button, NONE, at)
        if button is RIGHT:
            where = widget.mapToGlobal(at)
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
            QApplication.sendEvent(widget, event)
        settle()

    def double_click(self, widget: QWidget, at: QPoint) -> None:
        """Go there and click twice."""
        self._go(widget, at)
        self.effort.clicks += 2
        QTest.mouseClick(widget, LEFT, NONE, at)
        QTest.mouseDClick(widget, LEFT, NONE, at)
        settle()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Go there, press, go on in steps, let go."""
        self._go(widget, start)
        self.effort.clicks += 1
        QTest.mousePress(widget, LEFT, NONE, start)
        for step in range(1, 9):
            x = start.x() + (end.x() - start.x()) * step // 8
            QTest.mouseMove(widget, QPoint(x, end.y()))
            settle()
        QTest.mouseRelease(widget, LEFT, NONE, end)
        self._go(widget, end)
        settle()

    def choose(self, name: str) -> None:
        """Click an action of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), f"no menu is open for {name}"
        action = self.window.actions_by_name[name]
        self.click(menu, menu.actionGeometry(action).center())

    def _go(self, widget: QWidget, at: QPoint) -> None:
        there = QPointF(widget.mapToGlobal(at))
        way = there - self._mouse
        self.effort.pixels += (way.x() ** 2 + way.y() ** 2) ** 0.5
        self._mouse = there


def settle() -> None:
    """Let everything happen that is due."""
    for _ in range(3):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, 0)


def wait(milliseconds: int) -> None:
    """Let time pass: queues of problems follow an edit a moment later."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def come_back(window: MainWindow) -> None:
    """A desktop gives the keys back to the window when its dialog closes; without one nobody does."""
    settle()
    window.activateWindow()
    while not window.isActiveWindow():
        wait(10)


def focus_of(window: MainWindow) -> QWidget:
    """What the keys go to: a dialog's field before the window's."""
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    if dialogs:
        return dialogs[-1].focusWidget() or dialogs[-1]
    return window.focusWidget() or window
