"""What a command needs of the window it is called in."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from studio.errors import Message
from studio.ui.studio import Studio


class Host(Protocol):
    """The window as commands see it."""

    @property
    def studio(self) -> Studio:
        """The parts of the open project."""
        ...

    @property
    def widget(self) -> QWidget:
        """The parent of dialogs."""
        ...

    @property
    def actions_by_name(self) -> Mapping[str, QAction]:
        """Every action of the table of menus."""
        ...

    def say(self, message: Message) -> None:
        """Show a sentence that needs no answer."""
        ...

    def refuse(self, message: Message, details: str = "") -> None:
        """Show why what was asked for cannot be done, until something else is done."""
        ...

    def complain(self, message: Message, details: str = "") -> None:
        """Show what went wrong by itself; it stays until it is closed."""
        ...

    def show_panel(self, name: str) -> QWidget:
        """Bring a panel to the front and return it."""
        ...

    def show_workspace(self, name: str) -> None:
        """Arrange the panels for one kind of work."""
        ...

    def open_project(self, folder: Path) -> None:
        """Close this project and open another in a new window."""
        ...

    def step_panel(self, step: int) -> None:
        """Give the focus to the next (1) or previous (-1) panel in view."""
        ...
