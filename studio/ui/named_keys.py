"""Keys inside sentences: the one that an action has now, whatever the user made it."""

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from studio.errors import Message
from studio.settings import Settings


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
        from studio.ui.translation import tr

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
