"""Keeps the actions true: what undo would undo, which toggles are on, what a read-only project refuses."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from studio.errors import Message
from studio.project.values import Change
from studio.ui.actions import ActionKeys, tooltip
from studio.ui.icons import icon
from studio.ui.keymap import keys_in_force
from studio.ui.menus import ACTIONS
from studio.ui.studio import Studio
from studio.ui.translation import tr, translated

SPEAKER_KEYS = range(1, 10)
REASON = "reason"
"""A property of actions that cannot be used now: the sentence that says why."""
LISTED = "listed"
"""A property of actions that menus leave out while it is False; their keys still say what is missing."""


class ActionStates(QObject):
    """Refreshes the QActions of a window as its parts change.

    Attributes
        keys: which keys they have.
    """

    def __init__(self, actions: dict[str, QAction], studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._studio = studio
        self.keys = ActionKeys(actions, self)
        self.keys.apply(keys_in_force(studio.settings))
        studio.preferences.changed.connect(lambda _settings: self._take_keys())
        studio.document.changed.connect(self._on_changed)
        timeline = studio.timeline
        for signal in (
            timeline.snapping_changed,
            timeline.detach_changed,
            timeline.all_edges_changed,
            timeline.follow_changed,
            timeline.look_changed,
        ):
            signal.connect(self.refresh_toggles)
        studio.playback.loop_changed.connect(self.refresh_toggles)
        studio.playback.started.connect(self._show_playing)
        studio.playback.stopped.connect(self._show_playing)
        for action in ACTIONS:
            if action.checked is not None:
                # Choosing what is chosen already changes nothing, but Qt has unchecked it.
                actions[action.name].triggered.connect(self.refresh_toggles)
        self._refuse_edits()
        self.refresh_toggles()
        self._show_history()
        self._name_speakers()

    def refresh_toggles(self, _value: object = None) -> None:
        """Let every toggle show its state of now."""
        for action in ACTIONS:
            if action.checked is not None:
                self._actions[action.name].setChecked(action.checked(self._studio))

    def redraw_icons(self) -> None:
        """Draw the icons in the colours of the theme of now."""
        for action in ACTIONS:
            if action.icon and not self._actions[action.name].icon().isNull():
                self._actions[action.name].setIcon(icon(action.icon))
        self._show_playing()

    def draw_menu_icons(self, menu: QMenu) -> None:
        """Draw those of a menu that is about to open: at the start there is no time for what nobody sees."""
        shown = menu.actions()
        for action in ACTIONS:
            made = self._actions[action.name]
            if action.icon and made.icon().isNull() and made in shown:
                made.setIcon(icon(action.icon))

    def _on_changed(self, change: Change, _source: object) -> None:
        self._show_history()
        if "speakers" in change.tables:
            self._name_speakers()

    def _take_keys(self) -> None:
        keys = keys_in_force(self._studio.settings)
        if keys is self.keys.keys:
            return
        self.keys.apply(keys)
        for action in ACTIONS:
            self._actions[action.name].setToolTip(tooltip(action, keys))
        self._refuse_edits()
        self._show_history()

    def _refuse_edits(self) -> None:
        document = self._studio.document
        if not document.read_only:
            return
        reason = document.read_only_reason
        for action in ACTIONS:
            if action.edits:
                made = self._actions[action.name]
                made.setEnabled(False)
                made.setProperty(REASON, reason)
                made.setToolTip(f"{tooltip(action, self.keys.keys)}\n{reason}")

    def _show_history(self) -> None:
        project = self._studio.document.project
        if project.read_only:
            return
        keys = self.keys.keys
        for action in ACTIONS:
            if action.name == "undo":
                self._show_step(action.name, tooltip(action, keys), project.undo_label)
            elif action.name == "redo":
                self._show_step(action.name, tooltip(action, keys), project.redo_label)

    def _show_step(self, name: str, tip: str, label: Message | None) -> None:
        made = self._actions[name]
        text = tr(name.capitalize())
        made.setEnabled(label is not None)
        nothing = {"undo": self.tr("There is nothing to undo."), "redo": self.tr("There is nothing to redo.")}
        made.setProperty(REASON, nothing[name])
        made.setText(self.tr("{undo}: {step}").format(undo=text, step=translated(label)) if label else text)
        made.setToolTip(f"{tip}\n{translated(label)}" if label else tip)

    def _name_speakers(self) -> None:
        speakers = self._studio.document.project.speakers()
        for number in SPEAKER_KEYS:
            made = self._actions[f"speaker-{number}"]
            made.setProperty(LISTED, number <= len(speakers))
            if number <= len(speakers):
                made.setText(speakers[number - 1].name.replace("&", "&&"))

    def _show_playing(self) -> None:
        self._actions["play"].setIcon(icon("square" if self._studio.playback.playing else "play"))
