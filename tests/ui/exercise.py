"""A walk through everything a window shows, so that whatever cannot stand the rows comes to light."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.ui.main_window import MainWindow
from studio.ui.panels import ANNOTATE, GOLD

NO_MODIFIER, CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def look_at_everything(window: MainWindow) -> None:
    """Paint the panels that show turns, and the timeline at several zooms."""
    window.show_workspace(GOLD)
    settle(window)
    window.show_workspace(ANNOTATE)
    for name in ("problems", "history"):
        window.show_panel(name)
        settle(window)
    view = window.studio.timeline.view
    for act in (view.fit, view.zoom_in):
        act()
        settle(window)


def walk_through_turns(window: MainWindow, steps: int = 4) -> None:
    """Step through turns, words and problems by keys, play, and paint after each."""
    window.timeline.setFocus()
    for _ in range(steps):
        for key, modifiers in (
            (Qt.Key.Key_Right, ALT),
            (Qt.Key.Key_Down, ALT),
            (Qt.Key.Key_E, CTRL),
            (Qt.Key.Key_F8, NO_MODIFIER),
            (Qt.Key.Key_Return, NO_MODIFIER),
            (Qt.Key.Key_Q, NO_MODIFIER),
        ):
            QTest.keyClick(window.timeline, key, modifiers)
        settle(window)


def edit_everything(window: MainWindow) -> None:
    """One of each edit by key on each turn; refusals are fine."""
    timeline = window.studio.timeline
    for turn in list(timeline.rows.turns)[:4]:
        timeline.selection.select_turn(turn.id)
        window.timeline.setFocus()
        timeline.set_playhead((turn.start + turn.end) / 2)
        for key, modifiers in (
            (Qt.Key.Key_Left, CTRL),
            (Qt.Key.Key_Right, CTRL | SHIFT),
            (Qt.Key.Key_BracketLeft, NO_MODIFIER),
            (Qt.Key.Key_V, NO_MODIFIER),
            (Qt.Key.Key_Z, NO_MODIFIER),
            (Qt.Key.Key_S, NO_MODIFIER),
            (Qt.Key.Key_M, NO_MODIFIER),
            (Qt.Key.Key_G, NO_MODIFIER),
            (Qt.Key.Key_U, NO_MODIFIER),
            (Qt.Key.Key_A, NO_MODIFIER),
            (Qt.Key.Key_1, NO_MODIFIER),
        ):
            QTest.keyClick(window.timeline, key, modifiers)
        settle(window)


def settle(window: MainWindow) -> None:
    """Let timers and paints have their turn, and paint all."""
    QApplication.processEvents()
    window.grab()
