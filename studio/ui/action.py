"""What an action of the window is, as data: see studio.ui.menus for all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from studio.ui.commands.host import Host
from studio.ui.studio import Studio


class Scope(StrEnum):
    """Where an action's keys are heard.

    CANVAS: while the timeline or a list has the focus; a text field keeps its letters.
    WRITING: on the timeline and in the transcript, also while its text is written.
    WINDOW: everywhere in the window.
    """

    CANVAS = "canvas"
    WRITING = "writing"
    WINDOW = "window"


@dataclass(frozen=True)
class Action:
    """One thing that a user can do.

    `checked` makes it a toggle and reads its state; `edits` says that it changes the project, so that it is
    off where the project is open read-only; `tip` says more than the title where that helps. `one_of` names
    a set of toggles of which exactly one is on.
    """

    name: str
    title: str
    run: Callable[[Host], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    scope: Scope = Scope.WINDOW
    checked: Callable[[Studio], bool] | None = None
    edits: bool = False
    tip: str = ""
    one_of: str = ""


@dataclass(frozen=True)
class Submenu:
    """Actions under one title; `keys` stands for all of theirs on the sheet of keys."""

    title: str
    actions: tuple[Action, ...]
    keys: str


Entry = Action | Submenu | None
"""One line of a menu; None is a line between."""
