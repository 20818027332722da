"""A screen reader has a name for everything that can be focused or clicked: window, panels, dialogs."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDockWidget,
    QKeySequenceEdit,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.settings import Settings
from studio.ui.dialogs.crash import DetailsDialog
from studio.ui.dialogs.welcome import WelcomeDialog
from studio.ui.main_window import MainWindow
from studio.ui.panels import PANELS, WORKSPACES
from studio.ui.panels.empty_state import EmptyState
from tests.ui.windows import ANNA, select

DIALOGS = (
    "about-recording",
    "export",
    "freeze",
    "settings",
    "keys",
    "change-keys",
    "palette",
    "diarize",
    "replace",
    "transcribe",
    "text-rules",
    "note",
    "reject",
)
"""The actions that open a dialog of the studio's own; the system's own name their parts themselves."""

Text, Role = QAccessible.Text, QAccessible.Role


def nameless(top: QWidget) -> list[str]:
    """What can be focused or clicked in a window and has no name."""
    return [_path(each) for each in _parts(top) if not _name(each)]


def unexplained(top: QWidget) -> list[str]:
    """Lists of choices of which only the choice would be read: on Linux Qt takes that for their name."""
    return [
        _path(each)
        for each in _parts(top)
        if isinstance(each, QComboBox) and not (each.accessibleName() or _has_label(each))
    ]


def roleless(top: QWidget) -> list[str]:
    """What can be focused and says nothing of what it is."""
    vague = (Role.NoRole, Role.Client)
    # Qt has no role for a field of keys, whose inner field is read, and none for what only scrolls.
    known = [each for each in _parts(top) if not isinstance(each, QKeySequenceEdit | QScrollArea)]
    return [_path(each) for each in known if QAccessible.queryAccessibleInterface(each).role() in vague]


def _parts(top: QWidget) -> Iterator[QWidget]:
    for each in top.findChildren(QWidget):
        usable = each.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(
            each, QAbstractButton | QAbstractSlider
        )
        if usable and each.focusProxy() is None and not _is_of_qt(each) and not _is_never_shown(each):
            yield each


def _is_of_qt(widget: QWidget) -> bool:
    """Parts of Qt's own controls: they are read with the control."""
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return True
    inner = isinstance(widget.parent(), QLineEdit | QDockWidget | QTabBar | QDialogButtonBox | QTableView)
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QComboBox):
        above = above.parentWidget()
    return inner or above is not None


def _is_never_shown(widget: QWidget) -> bool:
    """The button of an empty state that offers nothing."""
    return isinstance(widget.parent(), EmptyState) and widget.isHidden()


def _name(widget: QWidget) -> str:
    said = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or said.text(Text.Name).strip()


def _has_label(widget: QWidget) -> bool:
    said = QAccessible.queryAccessibleInterface(widget)
    return any(flag == QAccessible.RelationFlag.Label for _, flag in said.relations())


def _path(widget: QWidget) -> str:
    names, each = [], widget
    while each is not None and len(names) < 3:
        names.append(f"{type(each).__name__}({each.objectName() or each.toolTip()})")
        each = each.parentWidget()
    return " in ".join(names)


def assert_named(top: QWidget) -> None:
    found = {"nameless": nameless(top), "unexplained": unexplained(top), "roleless": roleless(top)}
    assert not any(found.values()), "\n".join(f"{what}: {path}" for what in found for path in found[what])


@pytest.fixture
def filled(window: MainWindow) -> MainWindow:
    """The window with every panel built and a turn selected."""
    select(window, ANNA)
    for workspace in WORKSPACES:
        window.docks.show_workspace(workspace)
    for info in PANELS:
        window.docks.panel(info.name)
    window.docks.show_workspace("annotate")
    return window


def test_everything_in_the_window_and_its_panels_is_named(filled: MainWindow) -> None:
    assert_named(filled)


def test_every_panel_is_named_as_a_whole(filled: MainWindow) -> None:
    assert all(filled.docks.panel(info.name).accessibleName() for info in PANELS)


@pytest.mark.parametrize("name", DIALOGS)
def test_everything_in_a_dialog_is_named(filled: MainWindow, name: str) -> None:
    if name not in filled.actions_by_name:
        pytest.skip(f"there is no action {name}")
    filled.actions_by_name[name].trigger()
    QApplication.processEvents()
    dialogs = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
    ]
    assert dialogs, "a dialog opened"
    try:
        for dialog in dialogs:
            assert dialog.windowTitle() or dialog.accessibleName()
            assert_named(dialog)
    finally:
        for dialog in dialogs:
            dialog.close()


@pytest.mark.parametrize(
    "make",
    [lambda: WelcomeDialog(Settings()), lambda: DetailsDialog("What", "Why")],
    ids=["welcome", "crash"],
)
def test_everything_in_the_first_and_the_last_dialog_is_named(
    make: Callable[[], QDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    assert_named(dialog)
