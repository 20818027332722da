"""What a panel shows that takes a while to work out: measured beside the window, and again after edits."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from studio.errors import StudioError
from studio.jobs.queue import Job
from studio.project.values import Change
from studio.steps.step import Step
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.translation import tr

AGAIN_AFTER_MS = 1500
"""Whoever edits is left alone until there is a pause of so long."""


class Measuring(QObject):
    """Measures for a panel that asks for it in its `reread`, whenever what is shown is not of now.

    What failed is not tried again by itself: only after the next change of the tables that it measures, or
    when somebody asks for it.

    Signals
        changed(): it began, went on or ended.
    """

    changed = Signal()

    def __init__(self, panel: Panel, tables: frozenset[str], plan: Callable[[], Step]) -> None:
        super().__init__(panel)
        self._panel, self._tables, self._plan = panel, tables, plan
        self._work = panel.studio.work
        self._job: Job | None = None
        self._outdated = True
        self._of: object = None
        self._missed = False
        self._pause = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._pause.timeout.connect(panel.refresh)
        panel.studio.document.changed.connect(self._on_changed)
        self._work.jobs_changed.connect(self._on_jobs)
        self._work.closed.connect(self._pause.stop)

    @property
    def said(self) -> str:
        """How far it is, "" where nothing is being measured."""
        if self._job is None:
            return ""
        return "…" if self._job.fraction is None else f"{round(100 * self._job.fraction)} %"

    @property
    def failed(self) -> bool:
        """Whether the last one ended without a result."""
        return self._missed and self._job is None

    def begin(self, of: object = None) -> None:
        """Measure where something changed, or `of` is another thing than the last time."""
        if of != self._of:
            self._outdated = True
            self._pause.stop()
        if not self._outdated or self._job is not None or self._pause.isActive():
            return
        if not self._panel.isVisible():
            self._panel.refresh()  # remembers that it has to
            return
        try:
            step = self._plan()
        except StudioError:
            return
        self._of, self._outdated, self._missed = of, False, True  # until it has come to its end
        self._job = self._work.start(step, self._succeed, quiet=True)
        self.changed.emit()

    def again(self) -> None:
        """Measure although nothing changed."""
        self._outdated = True
        self._pause.stop()
        self._panel.refresh()

    def _succeed(self) -> None:
        self._missed = False

    def _on_changed(self, change: Change, _source: object) -> None:
        if change.tables & self._tables:
            self._outdated = True
            self._pause.start()

    def _on_jobs(self) -> None:
        if self._job is None:
            return
        if self._job.id not in {job.id for job in self._work.jobs}:
            self._job = None
            self._panel.refresh()  # once more where something changed meanwhile
        self.changed.emit()


class NotMeasured(EmptyState):
    """Stands where what is measured will be: says that it comes, or why not and how to try again."""

    def __init__(self, picture: str, comes: str, failed: str, measuring: Measuring) -> None:
        super().__init__(picture, comes, tr("Try again"), measuring.again)
        self._measuring, self._sentences = measuring, (comes, failed)
        measuring.changed.connect(self._say_which)
        self._say_which()

    def _say_which(self) -> None:
        self.say(self._sentences[self._measuring.failed])
        self.button.setVisible(self._measuring.failed)
