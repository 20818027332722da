"""Writes the sound of a change of a take beside the window, and hands it over in the window's thread."""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from studio.errors import Message, StudioError
from studio.project.project import Project
from studio.ui.panels.background import Background

if TYPE_CHECKING:
    from studio.steps.change_take import TakeChange, WrittenChange


class TakeWriter:
    """One per open take; `background` is the thread that it writes in."""

    def __init__(self, parent: QObject) -> None:
        self.background = Background("open-take", parent)
        self._written: deque[Callable[[], object]] = deque()

    def write(
        self,
        project: Project,
        change: "TakeChange",
        samples: np.ndarray,
        said: str,
        done: "Callable[[WrittenChange], object]",
        failed: Callable[[Message], object],
    ) -> None:
        """Put `samples`, which were spoken as `said` tells, into the take's sound, in a file of its own.

        Then `done` or `failed` is called.
        """
        from studio.steps.change_take import write_change
        from studio.steps.speak import free_take_path

        try:
            source, target = project.absolute(change.take.path), free_take_path(project)
        except StudioError as error:
            failed(error.message)
            return

        def work() -> None:
            written = write_change(change, source, target, samples, said)
            self._written.append(partial(done, written))

        self.background.run(work, lambda _nothing: self._hand_over(), failed)

    def finish(self) -> None:
        """The window closes: wait for what is being written, and hand it over."""
        self.background.close()
        self._hand_over()

    def _hand_over(self) -> None:
        while self._written:
            self._written.popleft()()
