"""The table of menus as QActions, with the keys in force and where these are heard."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from studio.errors import Message
from studio.ui.action import Action, Scope
from studio.ui.commands.host import Host
from studio.ui.icons import icon
from studio.ui.keymap import Keys, is_bare, keys_in_force
from studio.ui.menus import ACTIONS, BUTTON_TEXTS, TOOLBAR
from studio.ui.translation import tr

_Context = Qt.ShortcutContext
TAKE_IS_OPEN = Message("This is for turns of a recording. Choose Back to the recording first.")


def build_actions(host: Host, parent: QWidget) -> dict[str, QAction]:
    """A QAction for each entry, by name; `ActionKeys` gives them their keys."""
    built = {action.name: _build(action, host, parent) for action in ACTIONS}
    sets: dict[str, QActionGroup] = {}
    for action in ACTIONS:
        if action.one_of:
            if action.one_of not in sets:
                sets[action.one_of] = QActionGroup(parent)  # menus draw its actions as such
            sets[action.one_of].addAction(built[action.name])
    return built


class ActionKeys(QObject):
    """The keys of a window's actions.

    Chords of actions of the whole window are heard everywhere in it. Their bare keys, and all keys of the
    other actions, are heard only in the widgets of `hear_in`: elsewhere a letter is a letter.

    Attributes
        keys: those in force.
    """

    def __init__(self, actions: dict[str, QAction], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys: Keys = {}
        self._actions = actions
        self._bare: dict[str, QAction] = {}
        self._places: list[QWidget] = []
        for action in ACTIONS:
            everywhere = action.scope is Scope.WINDOW
            context = _Context.WindowShortcut if everywhere else _Context.WidgetWithChildrenShortcut
            actions[action.name].setShortcutContext(context)

    def apply(self, keys: Keys) -> None:
        """Let these be the keys from now on."""
        self.keys = keys
        for action in ACTIONS:
            bare = [key for key in keys[action.name] if action.scope is Scope.WINDOW and is_bare(key)]
            chords = [key for key in keys[action.name] if key not in bare]
            self._show_keys(action, chords or bare)
            if bare or action.name in self._bare:
                self._bare_twin(action.name).setShortcuts([QKeySequence(key) for key in bare])

    def hear_in(self, widgets: Iterable[QWidget], *, writing: bool = False) -> None:
        """Let the canvas keys act while one of these has the focus; `writing`: also inside its text."""
        scopes = {Scope.CANVAS, Scope.WRITING} if writing else {Scope.CANVAS}
        for widget in widgets:
            self._places.append(widget)
            widget.addActions([self._actions[action.name] for action in ACTIONS if action.scope in scopes])
            widget.addActions(list(self._bare.values()))

    def writing_keys(self) -> frozenset[str]:
        """The bare keys that act even inside the transcript's text."""
        writing = (action.name for action in ACTIONS if action.scope is Scope.WRITING)
        return frozenset(key for name in writing for key in self.keys[name] if is_bare(key))

    def _show_keys(self, action: Action, keys: list[str]) -> None:
        """Let an action have these keys; where all are bare it only shows them, and its twin hears them."""
        made = self._actions[action.name]
        if action.scope is Scope.WINDOW:
            shown_only = bool(keys) and all(is_bare(key) for key in keys)
            made.setShortcutContext(_Context.WidgetShortcut if shown_only else _Context.WindowShortcut)
        made.setShortcuts([QKeySequence(key) for key in keys])

    def _bare_twin(self, name: str) -> QAction:
        """What hears an action's bare keys, where its chords are heard everywhere."""
        if name not in self._bare:
            twin = QAction(self)
            twin.setShortcutContext(_Context.WidgetWithChildrenShortcut)
            twin.triggered.connect(self._actions[name].trigger)
            self._bare[name] = twin
            for place in filter(isValid, self._places):
                place.addAction(twin)
        return self._bare[name]


def tooltip(action: Action, keys: Keys) -> str:
    """What it does, and its first key."""
    text = tr(action.tip or action.title.rstrip("…"))
    first = next(iter(keys[action.name]), None)
    return f"{text} ({shown_key(first)})" if first else text


def shown_key(key: str) -> str:
    """A key as the user's system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def shown_keys(keys: Iterable[str]) -> str:
    """Keys side by side; Enter of the number pad goes without saying beside Return."""
    listed = list(keys)
    twins = {key.replace("Return", "Enter") for key in listed if "Return" in key}
    return "  ".join(shown_key(key) for key in listed if key not in twins)


def _build(action: Action, host: Host, parent: QWidget) -> QAction:
    made = QAction(tr(action.title), parent)
    made.setObjectName(action.name)
    if action.name in TOOLBAR:
        made.setIcon(icon(action.icon))  # those of the menus are drawn when one opens
    if action.name in BUTTON_TEXTS:
        made.setIconText(tr(BUTTON_TEXTS[action.name]))
    made.setToolTip(tooltip(action, keys_in_force(host.studio.settings)))
    made.setCheckable(action.checked is not None)
    made.triggered.connect(lambda _checked=False: _run(action, host))
    return made


def _run(action: Action, host: Host) -> None:
    """Run it; but what changes turns of the recording not from a take that stands in their place."""
    if action.edits and action.scope is not Scope.WINDOW and host.studio.open_take.has_keys:
        host.refuse(TAKE_IS_OPEN)
    else:
        action.run(host)
