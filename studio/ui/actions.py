"""The table of menus as QActions, with their keys and where these are heard."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from studio.ui.action import Action, Scope
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.menus import ACTIONS, BUTTON_TEXTS, TOOLBAR
from studio.ui.translation import title


def build_actions(host: Host, parent: QWidget) -> dict[str, QAction]:
    """A QAction for each entry, by name; add those with a scope of their own to widgets by `hear_keys`."""
    return {action.name: _build(action, host, parent) for action in ACTIONS}


def hear_keys(actions: dict[str, QAction], widgets: Iterable[QWidget], *, writing: bool = False) -> None:
    """Let the canvas keys act while one of these widgets has the focus; `writing`: also inside its text."""
    scopes = {Scope.CANVAS, Scope.WRITING} if writing else {Scope.CANVAS}
    for widget in widgets:
        widget.addActions([actions[action.name] for action in ACTIONS if action.scope in scopes])


def tooltip(action: Action) -> str:
    """What it does, and its key."""
    text = title(action.tip or action.title.rstrip("…"))
    return f"{text} ({shown_key(action.keys[0])})" if action.keys else text


def shown_key(key: str) -> str:
    """A key as the user's system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _build(action: Action, host: Host, parent: QWidget) -> QAction:
    made = QAction(title(action.title), parent)
    made.setObjectName(action.name)
    made.setShortcuts([QKeySequence(key) for key in action.keys])
    context = Qt.ShortcutContext
    everywhere = action.scope is Scope.WINDOW
    made.setShortcutContext(context.WindowShortcut if everywhere else context.WidgetWithChildrenShortcut)
    if action.name in TOOLBAR:
        made.setIcon(icon(action.icon))  # those of the menus are drawn when one opens
    if action.name in BUTTON_TEXTS:
        made.setIconText(title(BUTTON_TEXTS[action.name]))
    made.setToolTip(tooltip(action))
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda _checked=False: action.run(host))
    return made
