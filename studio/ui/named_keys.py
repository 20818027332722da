"""Keys inside sentences: the one that an action has now, whatever the user made it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from studio.errors import Message
from studio.settings import Settings
from studio.ui.preferences import Preferences
from studio.ui.translation import tr, translated


@dataclass(frozen=True)
class KeyOf:
    """Stands in a message's values for the first key of an action; alone it reads as ours."""

    action: str

    def __str__(self) -> str:
        return self.shown(Settings())

    def shown(self, settings: Settings) -> str:
        """The key of now, as the user's system writes it; the action's title where it has none."""
        from studio.ui.keymap import keys_in_force  # the table of actions has commands that say sentences
        from studio.ui.menus import ACTIONS

        for key in keys_in_force(settings)[self.action]:
            return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        return next(f"“{tr(each.title)}”" for each in ACTIONS if each.name == self.action)


def with_keys(message: Message, settings: Settings) -> Message:
    """The message with the keys of now."""
    values = {
        name: value.shown(settings) if isinstance(value, KeyOf) else value
        for name, value in message.values.items()
    }
    return Message(message.template, values)


class KeyedText(QObject):
    """Keeps a text of a widget true: `show` gets the message, and again whenever its keys are others."""

    def __init__(
        self, owner: QObject, preferences: Preferences, message: Message, show: Callable[[str], object]
    ) -> None:
        super().__init__(owner)
        self._preferences = preferences
        self._message = message
        self._show = show
        self._shown = ""
        preferences.changed.connect(self._show_again)
        self._show_again()

    def _show_again(self, _settings: object = None) -> None:
        text = translated(with_keys(self._message, self._preferences.values))
        if text != self._shown:
            self._shown = text
            self._show(text)
