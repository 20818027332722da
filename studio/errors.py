"""What the studio says to its user: translatable messages, and errors that carry one.

Exceptions
    StudioError: something the user can understand and act on. Its text says what happened and
        what to do; nothing was changed. The window shows it as a sentence, the command line
        prints it as one line.
    Anything else that escapes is a bug: it goes to the log and to the crash dialog.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Message:
    """A sentence for the user: an English template, which is also the translation key, and values.

    The template uses ``str.format`` fields: ``Message("Imported {count} turns", {"count": 3})``. A value may
    be a message itself, where a part of the sentence is to be translated too.
    """

    template: str
    values: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)

    def to_json(self) -> dict[str, Any]:
        """The message as plain values, to be stored in the history or in an event file."""
        values = {
            name: value.to_json() if isinstance(value, Message) else value
            for name, value in self.values.items()
        }
        return {"template": self.template, "values": values}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> "Message":
        """The message that `to_json` stored."""
        values = {
            name: cls.from_json(value) if isinstance(value, dict) else value
            for name, value in stored["values"].items()
        }
        return cls(stored["template"], values)


def sentences(first: Message, *others: Message | None) -> Message:
    """Messages as one, sentence after sentence, each still to be translated; None is left out."""
    said = [first, *(other for other in others if other is not None)]
    if len(said) == 1:
        return first
    names = [f"sentence_{number}" for number in range(len(said))]
    stops = ["" if str(message).endswith((".", "?", "!")) else "." for message in said[:-1]] + [""]
    template = " ".join(f"{{{name}}}{stop}" for name, stop in zip(names, stops, strict=True))
    return Message(template, dict(zip(names, said, strict=True)))


def in_words(seconds: float) -> Message:
    """A time span as a person says it: "40 s", "3.2 min", "12 min", "3.5 h"."""
    if seconds < 90:
        return Message("{seconds} s", {"seconds": round(seconds)})
    if seconds < 90 * 60:
        return Message("{minutes:g} min", {"minutes": round(seconds / 60, 1 if seconds < 600 else None)})
    return Message("{hours:g} h", {"hours": round(seconds / 3600, 1)})


class StudioError(Exception):
    """An error meant for the user, as a template and values: ``StudioError("No file {name}.", name=n)``."""

    def __init__(self, template: str, /, **values: Any) -> None:
        self.message = Message(template, values)
        super().__init__(str(self.message))

    def __reduce__(self) -> tuple[Any, ...]:
        # Errors cross process boundaries; keyword values would be lost by the default pickling.
        return _restore, (self.message.template, self.message.values)


def _restore(template: str, values: dict[str, Any]) -> StudioError:
    return StudioError(template, **values)
