"""What a cutting would come to, worked out in a thread while a person moves sliders: the newest wish wins."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.dataset.clips import Cut, TurnToCut, cut_turns
from studio.dataset.cutting import Cutting
from studio.ui.panels.background import Background


class CuttingPreview(QObject):
    """Reads the project's turns once, by a connection of its own, then cuts them as often as it is asked to.

    Signals
        cut(Cutting, Cut, list of TurnToCut): what the newest wish comes to.
        failed(Message): the turns could not be read.
    """

    cut = Signal(object, object, object)
    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._turns: list[TurnToCut] | None = None
        self._wanted: Cutting | None = None
        self._background = Background("cutting", self)
        self._background.failed.connect(self.failed)
        self._background.settled.connect(self._begin)

    def ask(self, cutting: Cutting) -> None:
        """Cut as this says; what was asked before and is not begun is forgotten."""
        self._wanted = cutting
        self._begin()

    def forget(self) -> None:
        """Nothing that is being worked out is told: the turns changed, or nobody waits any more."""
        self._turns = self._wanted = None
        self._background.forget()

    def _begin(self) -> None:
        if self._wanted is None or self._background.busy:  # what is begun is shown: sliders move on and on
            return
        work = partial(_cut, self._folder, self._turns, self._wanted)
        self._background.run(work, partial(self._take, self._wanted))
        self._wanted = None

    def _take(self, wanted: Cutting, found: tuple[Cut, list[TurnToCut]]) -> None:
        cut, self._turns = found
        self.cut.emit(wanted, cut, self._turns)


def _cut(folder: Path, turns: list[TurnToCut] | None, cutting: Cutting) -> tuple[Cut, list[TurnToCut]]:
    """Runs in the thread."""
    if turns is None:
        from studio.project.project import Project
        from studio.steps.clips import turns_to_cut

        with Project.open(folder, read_only=True) as project:
            turns = turns_to_cut(project)
    return cut_turns(turns, cutting), turns
