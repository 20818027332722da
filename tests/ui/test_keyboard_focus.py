"""With the keyboard alone: Tab comes to every control, and one always sees where it is."""

from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QTabBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.focus_ring import RING_PX, FocusRing, show_focus
from studio.ui.main_window import MainWindow
from studio.ui.panels import PANELS, WORKSPACES
from studio.ui.theme import THEMES, Theme
from tests.ui.colour_vision import contrast
from tests.ui.windows import ANNA, select

AROUND_PX = 4


def controls(window: MainWindow) -> list[QWidget]:
    """Everything in the window that Tab should come to."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.isVisibleTo(window)
        and each.isEnabled()
        and each.focusProxy() is None
    ]


def walked(window: MainWindow) -> list[QWidget]:
    """The controls in the order of Tab, once round."""
    found: list[QWidget] = []
    window.timeline.setFocus()
    while len(found) < 500:
        window.focusNextPrevChild(True)  # what the key does
        focus = window.focusWidget()
        if focus is None or focus in found:
            break
        found.append(focus)
    return found


def picture(window: QWidget, box: QRect) -> NDArray[np.uint8]:
    QApplication.processEvents()
    image = QPixmap(window.grab(box)).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    return pixels.reshape(image.height(), image.width(), 4)[:, :, :3].copy()


def said(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"


@pytest.fixture(autouse=True)
def rings(qapp: QApplication) -> Iterator[None]:
    shown = show_focus(qapp)
    yield
    shown.stop()


@pytest.fixture(params=WORKSPACES)
def arranged(request: pytest.FixtureRequest, window: MainWindow, qtbot: QtBot) -> MainWindow:
    select(window, ANNA)
    window.docks.show_workspace(request.param)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_tab_comes_to_every_control(arranged: MainWindow) -> None:
    reached = walked(arranged)
    missed = [said(each) for each in controls(arranged) if each not in reached]
    assert missed == []


def test_shift_tab_goes_the_same_way_back(window: MainWindow) -> None:
    there = walked(window)
    there[0].setFocus()
    window.focusNextPrevChild(False)
    assert window.focusWidget() is there[-1]


def test_every_control_looks_another_with_the_focus(arranged: MainWindow) -> None:
    seen = [each for each in walked(arranged) if not each.visibleRegion().isEmpty()]
    assert len(seen) > 5
    unmarked = []
    for each in seen:
        box = QRect(each.mapTo(arranged, QPoint()), each.size())
        box = box.adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX) & arranged.rect()
        each.setFocus(Qt.FocusReason.TabFocusReason)
        focused = picture(arranged, box)
        each.clearFocus()
        changed = int((focused != picture(arranged, box)).any(axis=2).sum())
        part = (
            each.tabRect(each.currentIndex())
            if isinstance(each, QTabBar)
            else each.visibleRegion().boundingRect()
        )
        if changed < part.width() + part.height():  # half of a ring of one pixel
            unmarked.append((said(each), changed))
    assert unmarked == []


def test_every_panel_passes_the_keys_on_to_a_control(window: MainWindow) -> None:
    select(window, ANNA)
    for info in PANELS:
        panel = window.docks.bring_up(info.name)
        panel.setFocus()
        focus = window.focusWidget()
        assert panel.focusProxy() is None or (focus is not None and panel.isAncestorOf(focus)), info.name


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
def test_the_ring_stands_out_from_what_is_around_it(theme: Theme) -> None:
    assert all(contrast(theme.accent, ground) >= 3 for ground in (theme.window, theme.raised, theme.canvas))


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    """A field and a button, on screen."""
    made = QDialog()
    layout = QVBoxLayout(made)
    layout.addWidget(QLineEdit())
    layout.addWidget(QPushButton("Do"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_the_ring_follows_the_focus_and_the_size(dialog: QDialog) -> None:
    button, field = dialog.findChild(QPushButton), dialog.findChild(QLineEdit)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    ring = button.findChild(FocusRing)
    assert ring.isVisible() and ring.geometry() == button.rect()
    button.setMinimumSize(300, 60)
    QApplication.processEvents()
    assert ring.geometry() == button.rect() and button.width() >= 300
    assert not ring.mask().contains(button.rect().center()) and ring.mask().contains(QPoint(RING_PX - 1, 30))


def test_a_click_goes_through_the_ring(dialog: QDialog) -> None:
    button, pressed = dialog.findChild(QPushButton), []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert dialog.childAt(button.geometry().topLeft()) is button and pressed


def test_a_ringed_control_may_go_away(dialog: QDialog, qtbot: QtBot) -> None:
    button = dialog.findChild(QPushButton)
    button.setFocus()
    gone: list[bool] = []
    button.destroyed.connect(lambda: gone.append(True))
    button.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    dialog.findChild(QLineEdit).setFocus()
    assert dialog.findChild(QLineEdit).findChild(FocusRing).isVisible()
