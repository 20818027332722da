"""The take on the timeline: which one it is, and what is shown of it."""

import importlib
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.errors import Message
from studio.project.reads import Missing
from studio.project.values import Change, Take
from studio.ui.document import Document
from studio.ui.panels.background import Background
from studio.ui.takes import drags
from studio.ui.takes.take_changes import Speaks, TakeChanges
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work

if TYPE_CHECKING:
    from studio.steps.take_speech import TakeSpeech
    from studio.ui.takes.take_document import TakeDocument

CHANGES = "studio.steps.change_take"
"""The module that reads and changes takes: with all that it needs, its first import takes some frames."""
PAGE = "studio.ui.takes.take_page"


class OpenTake(QObject):
    """One per window. How a take is said is read beside the window: of hours of speech that takes long.

    Attributes
        take: the take that is open, as it is kept; None for none. Of a long one reading it takes time.
        changes: what is asked of the take.
        shown_in: the widgets that show it, or that it is about to open.

    Signals
        opened(): a take is to be seen; closed(): none any more.
        loading_changed(): a take is about to open, or no longer.
        changed(): it is said otherwise, or another one is open.
        refused(Message): something cannot be done.
        play_wanted(): play the take, or stop.
    """

    opened = Signal()
    closed = Signal()
    loading_changed = Signal()
    changed = Signal()
    refused = Signal(object)
    play_wanted = Signal()

    def __init__(self, document: Document, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.take: Take | None = None
        self.changes = TakeChanges(document, work, self)
        self.shown_in: list[QWidget] = []
        self._document = document
        self._state: TimelineState | None = None
        self._wanted: tuple[int, Speaks] | None = None
        self._closing = False
        self._reading = Background("take", self)
        self.changes.changed.connect(self._display)
        self.changes.refused.connect(self.refused)
        document.recording_changed.connect(lambda _id: self.close())
        document.changed.connect(self._on_changed)
        work.closed.connect(self._on_closed)

    @property
    def take_id(self) -> int:
        """The number of the take that is open, 0 for none."""
        return self.changes.take_id

    @property
    def speech(self) -> "TakeSpeech | None":
        """How it is said, None where no take is open."""
        return self.changes.speech

    @property
    def loading(self) -> int:
        """The number of the take that is about to open, 0 for none."""
        return self._wanted[0] if self._wanted else 0

    @property
    def state(self) -> TimelineState:
        """What the take's timeline shares; made when it is first asked for."""
        if self._state is None:
            from studio.ui.takes.take_document import TakeDocument

            shown = TakeDocument(self._document.project, self)
            shown.edge_moved.connect(partial(drags.move_word, self.changes))
            shown.refused.connect(self.refused)
            self._state = TimelineState(shown, self)
        return self._state

    @property
    def has_keys(self) -> bool:
        """Whether a take is open, or about to be, and keys and menus mean it."""
        pages = self.shown_in if self.take_id or self.loading else []
        return any(page.isAncestorOf(page.window().focusWidget() or page) for page in pages)

    def prepare(self) -> None:
        """Load what opening a take needs, so that it opens at once; what shows it is Qt's, in its thread."""
        if PAGE not in sys.modules:
            page = partial(importlib.import_module, PAGE)
            self._reading.run(lambda: importlib.import_module(CHANGES), lambda _module: page())

    def show(self, take_id: int, speaks: Speaks) -> None:
        """Open a take once it is read; `speaks` says its changes. One that is open stays until then.

        What was about to open before does not open any more.
        """
        if take_id == self.take_id:
            self._want(None)
            self.opened.emit()
        else:
            self._want((take_id, speaks))
            self._read(take_id, self._open, instead_of="opening")

    def close(self) -> None:
        """Leave the take as it is; one that is about to open does not open any more."""
        self._want(None)
        self._leave(self.take_id)

    def _open(self, take: Take, speech: "TakeSpeech") -> None:
        if self._wanted is None or take.id != self.loading:
            return  # another one is wanted by now, or none
        self.changes.stop()
        self.take = take
        self.changes.take_up(take.id, speech, self._wanted[1])
        self._display()
        self._want(None)
        self.opened.emit()

    def _show_again(self, take: Take, speech: "TakeSpeech") -> None:
        if take.id == self.take_id:
            self.take = take
            self.changes.say_again(speech)
            self._display()

    def _read(self, take_id: int, then: "Callable[[Take, TakeSpeech], None]", *, instead_of: str) -> None:
        """Hand a take and how it is said to `then`; one that is gone or cannot be read is shown no more."""
        try:
            take = self._document.project.take(take_id)
        except Missing:
            self._leave(take_id)
        else:
            arrived, refused = partial(then, take), partial(self._refuse, take_id)
            self._reading.run(partial(_read_whole, take), arrived, refused, instead_of=instead_of)

    def _refuse(self, take_id: int, reason: Message) -> None:
        if take_id in (self.loading, self.take_id):  # else nobody waits for it any more
            self.refused.emit(reason)
            self._leave(take_id)

    def _leave(self, take_id: int) -> None:
        """Show this take no more, or do not open it; another one that is about to open still does."""
        if take_id == self.loading:
            self._want(None)
        elif take_id == self.take_id:
            self.changes.stop()
            self.changes.take_up(0, None, None)
            self.take = None
            self._display()
            self.closed.emit()

    def _want(self, wanted: tuple[int, Speaks] | None) -> None:
        before, self._wanted = self.loading, wanted
        if self.loading != before:
            self.loading_changed.emit()

    def _on_changed(self, change: Change, source: object) -> None:
        """Read again what was changed by something else."""
        rows = change.rows_of("takes")
        if self.loading and (rows is None or self.loading in rows):
            self._read(self.loading, self._open, instead_of="opening")
        if self.take_id and source is self.changes:
            self.take = self._document.project.take(self.take_id)
        elif self.take_id and (rows is None or self.take_id in rows):
            self.changes.outdate()
            self._read(self.take_id, self._show_again, instead_of="again")

    def _on_closed(self) -> None:
        """The window closes: what is being written becomes the take still, and nothing is shown any more."""
        self._closing = True
        self._reading.close()
        self.changes.finish()

    def _display(self) -> None:
        """Show the take as it is said, or is about to be."""
        if not self._closing and (self.take_id or self._state is not None):
            cast("TakeDocument", self.state.document).show_take(self.take, self.changes.shown)
            self.changed.emit()


def _read_whole(take: Take) -> "TakeSpeech":
    """How a take is said. Runs in a thread."""
    from studio.steps.take_speech import speech_of

    return speech_of(take).worked_out()
