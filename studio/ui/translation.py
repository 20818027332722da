"""The window's language for what the layers below say in messages, whose templates are the keys."""

from PySide6.QtCore import QCoreApplication

from studio.errors import Message


def translated(message: Message) -> str:
    """The message in the window's language; its own English where there is no translation."""
    return QCoreApplication.translate("messages", message.template).format(**message.values)


def title(text: str) -> str:
    """A title of a plain table (actions, panels, choices), whose English is the key, in that language."""
    return QCoreApplication.translate("titles", text)
