"""The window's menus and toolbars, filled from the table of actions."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QSizePolicy, QToolBar, QToolButton, QWidget

from studio.ui.action import Submenu
from studio.ui.action_states import LISTED
from studio.ui.device_menu import fill_device_menu
from studio.ui.docks import Docks
from studio.ui.menus import BUTTON_TEXTS, CONTEXT_MENU, GIVE, MENUS, TOOLBAR
from studio.ui.panels import WORKSPACES
from studio.ui.sound_controls import SoundControls
from studio.ui.studio import Studio
from studio.ui.translation import tr

ICON_PX = 18
MAY_LOSE_TEXT = ("record", "train", "speak")
"""Buttons that are pictures alone where the window has no room for the texts of all."""


def fill_menus(
    bar: QMenuBar,
    actions: dict[str, QAction],
    docks: Docks,
    studio: Studio,
    before_shown: Callable[[QMenu], None],
) -> None:
    """The menu bar; `before_shown` is called with each menu that opens."""
    for text, entries in MENUS:
        menu = bar.addMenu(tr(text))
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(partial(before_shown, menu))
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, Submenu):
                _fill_submenu(menu.addMenu(tr(entry.title)), [actions[each.name] for each in entry.actions])
            else:
                menu.addAction(actions[entry.name])
        if text == "&View":
            _fill_panels_menu(menu.addMenu(menu.tr("Panels")), docks)
        elif text == "&Play":
            fill_device_menu(menu.addMenu(menu.tr("Play on")), studio)


def _fill_submenu(menu: QMenu, actions: list[QAction]) -> None:
    def list_again() -> None:
        for action in actions:
            menu.removeAction(action)
        menu.addActions([action for action in actions if action.property(LISTED) is not False])

    list_again()
    menu.aboutToShow.connect(list_again)


def context_menu(parent: QWidget, actions: dict[str, QAction]) -> QMenu:
    """What the right button offers on the timeline."""
    menu = QMenu(parent)
    for name in CONTEXT_MENU:
        if name == GIVE.title:
            _fill_submenu(menu.addMenu(tr(name)), [actions[each.name] for each in GIVE.actions])
        elif name:
            menu.addAction(actions[name])
        else:
            menu.addSeparator()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def tool_bar(window: QMainWindow, actions: dict[str, QAction], studio: Studio) -> QToolBar:
    """The buttons above the timeline, with speed and volume beside the play button."""
    bar = _bar(window, "tools", window.tr("Tools"))
    for name in TOOLBAR:
        if name:
            bar.addAction(actions[name])
        else:
            bar.addSeparator()
        if name == "loop":
            bar.addWidget(SoundControls(studio))
    for name in TOOLBAR:
        button = bar.widgetForAction(actions[name]) if name else None
        if isinstance(button, QToolButton):
            button.setObjectName(f"button-{name}")
            button.setAccessibleName(actions[name].text())
            if name in BUTTON_TEXTS:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return bar


def workspace_bar(window: QMainWindow, docks: Docks) -> QToolBar:
    """The switch between the workspaces, at the right."""
    bar = _bar(window, "workspaces", window.tr("Workspaces"))
    spacer = QWidget()
    spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(spacer)
    group = QActionGroup(bar)
    for name, text in WORKSPACES.items():
        action = bar.addAction(tr(text))
        action.setObjectName(f"workspace-{name}")
        action.setCheckable(True)
        action.setToolTip(window.tr("Arrange the panels for this work: {name}").format(name=tr(text)))
        action.triggered.connect(_shows(docks, name))
        docks.workspace_changed.connect(_checks(action, name))
        group.addAction(action)
    return bar


class RoomForTexts(QObject):
    """Keeps the switch between the workspaces in view: in a narrow window some buttons lose their texts."""

    def __init__(self, window: QMainWindow, tools: QToolBar, workspaces: QToolBar) -> None:
        super().__init__(window)
        self._window, self._tools, self._workspaces = window, tools, workspaces
        buttons = (tools.findChild(QToolButton, f"button-{name}") for name in MAY_LOSE_TEXT)
        self._buttons = [each for each in buttons if isinstance(each, QToolButton)]
        self._texts_px = 0
        window.installEventFilter(self)
        tools.installEventFilter(self)  # what is heard alone comes and goes in it

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Fit again after the window or its bars got another width."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return False

    def _fit(self) -> None:
        styles = Qt.ToolButtonStyle
        shown = self._buttons[0].toolButtonStyle() is styles.ToolButtonTextBesideIcon
        needed = self._tools.sizeHint().width() + self._workspaces.sizeHint().width()
        room = needed + (0 if shown else self._texts_px) <= self._window.width()
        if room is not shown:
            # Not asked of the buttons each time: a change of their style is a request of the layout again.
            style = styles.ToolButtonTextBesideIcon if room else styles.ToolButtonIconOnly
            before = self._width_px()
            for button in self._buttons:
                button.setToolButtonStyle(style)
            self._texts_px = abs(self._width_px() - before)

    def _width_px(self) -> int:
        return sum(each.sizeHint().width() for each in self._buttons)


def _shows(docks: Docks, name: str) -> Callable[[bool], None]:
    return lambda _checked: docks.show_workspace(name)


def _checks(action: QAction, name: str) -> Callable[[str], None]:
    return lambda current: action.setChecked(current == name)


def _fill_panels_menu(menu: QMenu, docks: Docks) -> None:
    for dock in docks.by_name.values():
        menu.addAction(dock.toggleViewAction())
    menu.addSeparator()
    menu.addAction(menu.tr("Arrange them as at first"), docks.arrange_as_at_first)


def _bar(window: QMainWindow, name: str, text: str) -> QToolBar:
    bar = QToolBar(text, window)
    bar.setObjectName(name)
    bar.setIconSize(QSize(ICON_PX, ICON_PX))
    bar.setMovable(False)
    window.addToolBar(bar)
    return bar
