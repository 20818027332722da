"""A monkey at the window: random keys, clicks, drags, wheels and typing, the same for the same seed."""

import random
from contextlib import suppress

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from studio.ui.main_window import MainWindow

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
MODIFIERS = [
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]
KEYS = [
    *(Qt.Key(code) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)),
    *(Qt.Key(code) for code in range(Qt.Key.Key_F2, Qt.Key.Key_F12 + 1)),
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab,
    Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_BracketLeft,
    Qt.Key.Key_BracketRight, Qt.Key.Key_Comma, Qt.Key.Key_Period, Qt.Key.Key_Plus, Qt.Key.Key_Minus,
    Qt.Key.Key_Question,
]  # fmt: skip
TYPED = [
    "word",
    "o'clock",
    " ",
    "\u05e9\u05dc\u05d5\u05dd",
    "\u4f60\u597d",
    "e\u0301",
    ".*",
    "(",
    "\\1",
    "0:03",
    "-1",
    "nan",
]
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_BUTTON = Qt.MouseButton.NoButton
LEFT_OUT = {"new", "open", "save-copy", "import", "import-transcript", "export", "freeze",
            "close", "about", "gold-all"}  # fmt: skip
"""Actions that ask by a window of the desktop, which waits for a person, and the one that ends it all."""


class Monkey:
    """Does `step` after `step` to the window, or to the dialog or menu in front of it."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window = window
        self.log: list[str] = []
        self._chance = random.Random(seed)
        self._held: QWidget | None = None
        self._at = QPointF()
        # A button that opens a menu waits in it until it is closed.
        self._menus = QTimer(window, interval=100)
        self._menus.timeout.connect(self._leave_menu)
        for name in LEFT_OUT:
            if name in window.actions_by_name:
                window.actions_by_name[name].setEnabled(False)

    def step(self) -> None:
        """One event, or a few that belong together."""
        at_a_dialog = self._front() is not self.window
        deed = self._chance.choices(
            [self.key, self.type, self.click, self.drag_on, self.wheel, self.leave, self.wait],
            [40, 4, 15, 30, 3, 25 if at_a_dialog else 6, 3],
        )[0]
        deed()

    def key(self) -> None:
        """A key, often with modifiers, where the focus is."""
        key = self._chance.choice(KEYS)
        modifiers = self._chance.choice(MODIFIERS) if self._chance.random() < 0.4 else NO_MODIFIER
        self._press(key, modifiers)

    def type(self) -> None:
        """A few letters, of any script."""
        typed = self._chance.choice(TYPED)
        self.log.append(f"type {typed!r} at {_named(self._focus())}")
        for letter in typed:
            # QTest types Latin letters alone.
            key = Qt.Key(ord(letter.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                with suppress(RuntimeError):  # as with other keys
                    QApplication.sendEvent(self._focus(), QKeyEvent(kind, key, NO_MODIFIER, letter))

    def click(self) -> None:
        """A click, a double click or the right button anywhere."""
        self._let_go()
        target, at = self._somewhere()
        button = RIGHT if self._chance.random() < 0.1 else LEFT
        modifiers = self._chance.choice(MODIFIERS) if self._chance.random() < 0.2 else NO_MODIFIER
        self.log.append(f"click {_named(target)} {at.toPoint().toTuple()} {button.name} {modifiers}")
        self._mouse(target, QEvent.Type.MouseButtonPress, at, button, button, modifiers)
        self._mouse(target, QEvent.Type.MouseButtonRelease, at, button, NO_BUTTON, modifiers)
        if self._chance.random() < 0.2:
            self._mouse(target, QEvent.Type.MouseButtonDblClick, at, button, button, modifiers)
            self._mouse(target, QEvent.Type.MouseButtonRelease, at, button, NO_BUTTON, modifiers)

    def drag_on(self) -> None:
        """Begin a drag, move on with it, or let go: other steps come in between."""
        modifiers = self._chance.choice(MODIFIERS) if self._chance.random() < 0.3 else NO_MODIFIER
        if self._held is None:
            self._held, self._at = self._somewhere()
            self.log.append(f"press {_named(self._held)} {self._at.toPoint().toTuple()} {modifiers}")
            self._mouse(self._held, QEvent.Type.MouseButtonPress, self._at, LEFT, LEFT, modifiers)
        if self._chance.random() < 0.4:
            self._let_go(modifiers)
            return
        for _ in range(self._chance.randint(1, 4)):
            if self._held is None:
                return
            self._at += QPointF(self._chance.gauss(0, 60), self._chance.gauss(0, 10))
            self.log.append(f"move {self._at.toPoint().toTuple()} {modifiers}")
            self._mouse(self._held, QEvent.Type.MouseMove, self._at, NO_BUTTON, LEFT, modifiers)

    def wheel(self) -> None:
        """The wheel, with and without modifiers."""
        target, at = self._somewhere()
        if not shiboken6.isValid(target):  # an editor that closes as the focus is looked for
            return
        modifiers = self._chance.choice([NO_MODIFIER, *MODIFIERS])
        delta = QPoint(self._chance.choice([0, 0, 120]), self._chance.choice([-360, -120, 120, 360]))
        self.log.append(f"wheel {_named(target)} {delta.toTuple()} {modifiers}")
        event = QWheelEvent(
            at,
            target.mapToGlobal(at),
            QPoint(),
            delta,
            NO_BUTTON,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        self._send(target, event)

    def leave(self) -> None:
        """Close what is in front, or give the focus to the timeline."""
        front = self._front()
        self.log.append(f"leave {_named(front)}")
        if front is self.window:
            self.window.timeline.setFocus()
        else:
            front.close()

    def wait(self) -> None:
        """Let timers, paints and threads have their turn."""
        self.log.append("wait")
        QApplication.processEvents()

    def finish(self) -> None:
        """Let go of the mouse and close what was opened."""
        self._let_go()
        while self._front() is not self.window:
            self._front().close()
            QApplication.processEvents()
        QApplication.processEvents()

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        target = self._focus()
        self.log.append(f"key {key.name} {modifiers} at {_named(target)}")
        with suppress(RuntimeError):  # the list of a combo box goes away between press and release
            QTest.keyClick(target, key, modifiers)

    def _focus(self) -> QWidget:
        front = self._front()
        focused = front.focusWidget()
        return focused if focused is not None and shiboken6.isValid(focused) else front

    def _front(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        modal = QApplication.activeModalWidget()
        others = [
            each for each in QApplication.topLevelWidgets()
            if each.isVisible() and each is not self.window and isinstance(each, QDialog | QMenu)
        ]  # fmt: skip
        return popup or modal or (others[0] if others else self.window)

    def _somewhere(self) -> tuple[QWidget, QPointF]:
        """Any place of what is in front; at an edge or a body on the lanes in a third of all cases."""
        front = self._front()
        if front is self.window and self._chance.random() < 0.35:
            return self._at_something()
        area: QWidget = (
            self.window.timeline if front is self.window and self._chance.random() < 0.5 else front
        )
        at = QPoint(
            self._chance.randrange(max(area.width(), 1)), self._chance.randrange(max(area.height(), 1))
        )
        target = area.childAt(at)
        if not shiboken6.isValid(area):  # a dialog that just went
            return self.window, QPointF(5, 5)
        if target is None or not shiboken6.isValid(target):
            target = area
        return target, QPointF(target.mapFrom(area, at))

    def _at_something(self) -> tuple[QWidget, QPointF]:
        """The start, the middle or the end of a turn or a word that is in view."""
        lanes, rows = self.window.timeline.lanes, self.window.studio.timeline.rows
        span = self.window.studio.timeline.view.span
        things: list[tuple[float, float, float]] = []
        for turn in rows.turns_in(span):
            lane = rows.lane_of(turn)
            things.append((turn.start, turn.end, lanes.layout_px.turn_top(lane) + 8))
            for word in rows.words_of(turn.id):
                if word.start is not None and word.end is not None:
                    things.append((word.start, word.end, lanes.layout_px.word_top(lane) + 8))
        if not things:
            return lanes, QPointF(5, 5)
        start, end, y = self._chance.choice(things)
        at = self._chance.choice([start, end, (start + end) / 2])
        return lanes, QPointF(lanes.axis().x(at), y)

    def _let_go(self, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        held, self._held = self._held, None
        if held is not None:
            self.log.append("release")
            self._mouse(held, QEvent.Type.MouseButtonRelease, self._at, LEFT, NO_BUTTON, modifiers)

    def _mouse(
        self,
        target: QWidget,
        kind: QEvent.Type,
        at: QPointF,
        button: Qt.MouseButton,
        held: Qt.MouseButton,
        modifiers: Qt.KeyboardModifier,
    ) -> None:
        if not shiboken6.isValid(target):
            return
        self._menus.start()
        try:
            QApplication.sendEvent(
                target, QMouseEvent(kind, at, target.mapToGlobal(at), button, held, modifiers)
            )
        finally:
            self._menus.stop()

    def _leave_menu(self) -> None:
        QDrag.cancel()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    def _send(self, target: QWidget, event: QEvent) -> None:
        QApplication.sendEvent(target, event)


def _named(widget: QWidget) -> str:
    if not shiboken6.isValid(widget):
        return type(widget).__name__
    return f"{type(widget).__name__}({widget.objectName() or widget.accessibleName()})"
