"""A list of what a child process finds in the project's texts, looked up again a moment after an edit."""

from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget

from studio.errors import Message
from studio.jobs.process import Work
from studio.project.values import Change
from studio.ui.commands.host import Host
from studio.ui.looking import Looking
from studio.ui.panels.empty_state import EmptyState
from studio.ui.panels.panel import Panel
from studio.ui.panels.row_table import RowTable
from studio.ui.translation import translated

LOOKED_AFTER_MS = 600
"""What is looked up waits until a burst of edits is over."""

Question = tuple[Work, tuple[Any, ...]]


class LookingPanel(Panel):
    """Thousands of turns would hold up the window, so a child reads them; until it has, the list stays.

    Subclasses call `lay_out` and `refresh` when they are made, and write `question` and what follows it here.

    Attributes
        of_texts: whether only texts of turns are of interest: what else changes of them asks nothing anew.
        looking: whom the question is put to.
    """

    of_texts: ClassVar[bool] = False

    def __init__(self, host: Host, parent: QWidget | None = None) -> None:
        super().__init__(host, parent)
        self.looking = Looking(self.studio, self)
        self.looking.found.connect(self._take)
        self.looking.failed.connect(self.fail)
        self.looking.busy_changed.connect(self.show_state)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self.studio.work.closed.connect(self._soon.stop)
        self._asked = False
        self._texts: list[tuple[object, ...]] = []
        self._count, self._failure = QLabel(), QLabel(wordWrap=True)
        self._count.setAccessibleName(self.tr("Listed"))
        self._failure.setAccessibleName(self.tr("What went wrong"))
        self._failure.setObjectName("problem")
        self._failure.setContentsMargins(8, 2, 8, 2)
        self._failure.hide()
        self._failed = EmptyState("triangle-alert", "", self.tr("Try again"), self.look)

    def question(self) -> Question | None:
        """What to ask for what is shown now, None where there is nothing to ask about."""
        raise NotImplementedError

    def show_found(self, found: Any) -> None:
        """List what was found."""
        raise NotImplementedError

    def allow(self) -> None:
        """Enable what can be done now."""
        raise NotImplementedError

    def counted(self) -> str:
        """How much is listed."""
        raise NotImplementedError

    def nothing(self) -> EmptyState:
        """What stands in place of an empty list."""
        raise NotImplementedError

    @property
    def busy(self) -> bool:
        """Whether something is to be found yet."""
        return self.looking.busy or self._soon.isActive()

    def reread(self) -> None:
        """Look again a moment after the last change."""
        self._soon.start(LOOKED_AFTER_MS if self._asked else 0)
        self.looking.stop()  # what it would find was
        self.show_state()

    def look(self) -> None:
        """Ask now."""
        self._soon.stop()
        self._asked, self._texts = True, self._texts_now()
        question = self.question()
        if question is None:
            self.looking.stop()
        else:
            self.looking.ask(*question)
        self.show_state()

    def show_state(self) -> None:
        """Show what there is, and what can be done with it."""
        self.allow()
        rows, failure = bool(self._rows.rows.rows), self._failure.text()
        counted = self.counted() if rows else ""  # what stands in place of the list says more than a zero
        self._count.setText(self.tr("Looking…") if self.busy else counted)
        self._failure.setVisible(bool(failure) and rows)
        for each in self._empties:
            each.allow(not self.read_only, self.read_only_reason)
        if rows:
            shown: QWidget = self._rows
        elif self.busy:
            shown = self._waits
        else:
            shown = self._failed if failure else self.nothing()
        self._middle.setCurrentWidget(shown)

    def fail(self, message: Message) -> None:
        """Say why nothing was found."""
        self._failure.setText(translated(message))
        self._failed.say(translated(message))
        self.show_state()

    def lists(self) -> list[QWidget]:
        """What was found."""
        return [self._rows]

    def close_sound(self) -> None:
        """Stop looking."""
        self._soon.stop()
        self.looking.stop()

    def lay_out(
        self,
        rows: RowTable,
        waits: EmptyState,
        empties: Sequence[EmptyState],
        head: Sequence[QWidget],
        foot: Sequence[QWidget],
    ) -> None:
        """Put `head` and the count above the list, `foot` below; `waits` stands there until it is filled."""
        self._rows, self._waits, self._empties = rows, waits, list(empties)
        middle = QWidget()
        self._middle = QStackedLayout(middle)
        for widget in (rows, waits, self._failed, *empties):
            self._middle.addWidget(widget)
        above = QHBoxLayout()
        above.setContentsMargins(6, 4, 6, 4)
        above.setSpacing(8)
        for widget in head:
            above.addWidget(widget)
        above.addWidget(self._count, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addWidget(middle, 1)
        for widget in (self._failure, *foot):
            layout.addWidget(widget)
        self._content = rows
        self.setFocusProxy(rows)

    def show_moved(self) -> None:
        """Show turns that have other times than when they were looked at."""

    def _texts_now(self) -> list[tuple[object, ...]]:
        turns = self.studio.timeline.rows.turns if self.of_texts else []
        return [(turn.id, turn.speaker_id, turn.text, turn.text_source) for turn in turns]

    def _on_changed(self, change: Change, source: object) -> None:
        touched = change.tables & self.tables
        here = change.recording_ids == {self.studio.document.recording_id}
        turns_here = bool(touched) and touched <= {"turns", "words"} and here
        if self.of_texts and turns_here and self._texts_now() == self._texts:
            # To read hours of texts after each edge that is moved would keep a processor busy.
            self.show_moved()
        else:
            super()._on_changed(change, source)

    def _on_recording_changed(self, recording_id: int | None) -> None:
        self._asked = False  # nobody waits for edits to end
        super()._on_recording_changed(recording_id)

    def _take(self, found: Any) -> None:
        self._failure.clear()
        self.show_found(found)
        self.show_state()
