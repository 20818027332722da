"""The take on the timeline: what is shown of it, and how a change of it is spoken, kept and heard."""

import importlib
import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.errors import Message, StudioError
from studio.project.edits_voices import change_take
from studio.project.reads import Missing
from studio.project.values import Change
from studio.ui.document import Document
from studio.ui.takes import drags
from studio.ui.takes.take_writer import TakeWriter
from studio.ui.timeline.state import TimelineState
from studio.ui.work import Work

if TYPE_CHECKING:
    from studio.steps.change_take import TakeChange, WrittenChange
    from studio.steps.speak import SpeakPlan
    from studio.steps.take_speech import TakeSpeech
    from studio.ui.takes.take_document import TakeDocument

Changing = Callable[["TakeSpeech"], "TakeSpeech"]

CHANGES = "studio.steps.change_take"
"""The module that reads and changes takes: with all that it needs, its first import takes some frames."""
PAGE = "studio.ui.takes.take_page"
STOPPED = Message("The change was stopped; the take is as it was.")


class Speaks(Protocol):
    """What speaks and is heard meanwhile; see studio.ui.panels.live_speech."""

    def speak(
        self, plan: "Callable[[], SpeakPlan]", then: Callable[[np.ndarray, int], None] | None = None
    ) -> None:
        """Speak, and hand the sound to `then`."""
        ...


class OpenTake(QObject):
    """One per window. A change is shown at once, spoken, and kept as one undoable step of the project.

    Changes asked for meanwhile wait for their turn: each is a step of its own.

    Attributes
        speech: how the take is said, None where no take is open; `take_id` is its number, 0 for none.
        heard_from_s: where in the take begins what is spoken now.
        shown_in: the widget that shows it, once there is one.

    Signals
        opened(): a take is to be seen; closed(): none any more.
        changed(): it is said otherwise, or another one is open.
        busy_changed(): a change is being spoken, or no longer.
        refused(Message): something cannot be done.
        play_wanted(): play the take, or stop.
    """

    opened = Signal()
    closed = Signal()
    changed = Signal()
    busy_changed = Signal()
    refused = Signal(object)
    play_wanted = Signal()

    def __init__(self, document: Document, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.take_id = 0
        self.speech: TakeSpeech | None = None
        self.heard_from_s = 0.0
        self.shown_in: QWidget | None = None
        self._document, self._work = document, work
        self._speaks: Speaks | None = None
        self._shown: TakeDocument | None = None
        self._state: TimelineState | None = None
        self._waiting: deque[tuple[Message, Changing]] = deque()
        self._under_way: TakeChange | None = None
        self._starting = self._handed_over = self._closing = False
        self._writer = TakeWriter(self)
        document.recording_changed.connect(lambda _id: self.close())
        work.closed.connect(self._on_closed)
        document.changed.connect(self._on_changed)
        work.speech.failed.connect(self._on_speech_failed)
        work.speech.changed.connect(self._on_speech_changed)

    @property
    def state(self) -> TimelineState:
        """What the take's timeline shares; made when it is first asked for."""
        if self._state is None:
            from studio.ui.takes.take_document import TakeDocument

            self._shown = TakeDocument(self._document.project, self)
            self._shown.edge_moved.connect(partial(drags.move_word, self))
            self._shown.refused.connect(self.refused)
            self._state = TimelineState(self._shown, self)
        return self._state

    @property
    def shown(self) -> "TakeSpeech | None":
        """How the timeline shows it: as it is said, or as it is about to be."""
        return self._under_way.wanted if self._under_way else self.speech

    @property
    def busy(self) -> bool:
        """Whether a change is being spoken."""
        return self._under_way is not None

    @property
    def has_keys(self) -> bool:
        """Whether a take is open, and keys and menus mean it."""
        page = self.shown_in
        focus = page.window().focusWidget() if self.take_id and page is not None else None
        return page is not None and focus is not None and page.isAncestorOf(focus)

    def prepare(self) -> None:
        """Load what opening a take needs, so that it opens at once; what shows it is Qt's, in its thread."""
        if PAGE not in sys.modules:
            page = partial(importlib.import_module, PAGE)
            self._writer.background.run(lambda: importlib.import_module(CHANGES), lambda _module: page())

    def show(self, take_id: int, speaks: Speaks) -> None:
        """Open a take; `speaks` says its changes. Where that is refused, the one that is open stays."""
        if take_id != self.take_id:
            try:
                speech = self._kept(take_id)
            except StudioError as error:
                self.refused.emit(error.message)
                return
            self._stop()
            self.take_id, self._speaks, self.speech = take_id, speaks, speech
            self._display()
        self.opened.emit()

    def close(self) -> None:
        """Leave the take as it is."""
        if self.take_id:
            self._stop()
            self.take_id, self.speech = 0, None
            self._display()
            self.closed.emit()

    def change(self, label: Message, changing: Changing) -> None:
        """Say the take otherwise: `changing` makes it of what it is by then, `label` names the step."""
        if self.speech is None:
            return
        if self._document.read_only:
            self.refused.emit(Message(self._document.read_only_reason))
            return
        self._waiting.append((label, changing))
        if not self.busy:
            self._begin_next()

    def _begin_next(self) -> None:
        from studio.steps.change_take import plan_change

        while self._waiting and self.speech is not None and self._speaks is not None:
            label, changing = self._waiting.popleft()
            try:
                wanted = changing(self.speech)
                change = plan_change(self._document.project, self.take_id, self.speech, wanted)
            except StudioError as error:
                self.refused.emit(error.message)
                continue
            if change is not None:
                self._speak(label, change, self._speaks)
                return

    def _speak(self, label: Message, change: "TakeChange", speaks: Speaks) -> None:
        self._under_way, self._starting, self._handed_over = change, True, False
        self.heard_from_s = change.start_s
        self._display(change.wanted)
        speaks.speak(lambda: change.speak, partial(self._keep, label, change))
        self._starting = False
        self.busy_changed.emit()

    def _keep(self, label: Message, change: "TakeChange", samples: np.ndarray, _sample_rate: int) -> None:
        if change is self._under_way:
            self._handed_over = True
            done, failed = partial(self._apply, label, change), partial(self._cannot_keep, change)
            said = self._work.speech.said_how
            self._writer.write(self._document.project, change, samples, said, done, failed)

    def _apply(self, label: Message, change: "TakeChange", written: "WrittenChange") -> None:
        from studio.steps.change_take import label_of

        if change is not self._under_way:
            written.path.unlink(missing_ok=True)
            return
        self._under_way = None
        document = self._document
        values = {"seconds": written.seconds, "settings": written.settings}
        path, said = document.project.relative(written.path), label_of(label, self.take_id)
        if document.apply(change_take, self.take_id, label=said, path=path, source=self, **values):
            self.speech = written.speech
        else:
            written.path.unlink(missing_ok=True)
        self._display()
        self.busy_changed.emit()
        self._begin_next()

    def _cannot_keep(self, change: "TakeChange", message: Message) -> None:
        self.refused.emit(message)
        if change is self._under_way:
            self._drop()
            self._display()

    def _on_speech_failed(self) -> None:
        """Why it failed is said by whoever speaks; the take is as it was."""
        if self._is_cut_off:
            self._drop()
            self._display()

    def _on_speech_changed(self) -> None:
        """Where the change was stopped, or something else is spoken, the take is as it was."""
        if self._is_cut_off:
            self._stop()
            self._display()

    def _on_changed(self, change: Change, source: object) -> None:
        rows = change.rows_of("takes")
        if source is self or not self.take_id or (rows is not None and self.take_id not in rows):
            return
        self._drop()
        self._read()

    def _on_closed(self) -> None:
        """The window closes: what is being written becomes the take still, and nothing is shown any more."""
        self._closing = True
        self._waiting.clear()
        self._writer.finish()

    @property
    def _is_cut_off(self) -> bool:
        """Whether the change under way is neither about to be spoken, nor complete, nor spoken now."""
        change = self._under_way
        if change is None or self._starting or self._handed_over:
            return False
        return self._work.speech.plan is not change.speak

    def _stop(self) -> None:
        """Forget what is being spoken and what waits, and say so."""
        if self.busy:
            self.refused.emit(STOPPED)
        self._drop()

    def _drop(self) -> None:
        """Forget what is being spoken and what waits."""
        self._waiting.clear()
        if self._under_way is not None:
            self._under_way = None
            self.busy_changed.emit()

    def _read(self) -> None:
        """Read the take as it is kept; close where it is gone or cannot be read."""
        try:
            self.speech = self._kept(self.take_id)
        except Missing:
            self.close()
        except StudioError as error:
            self.refused.emit(error.message)
            self.close()
        else:
            self._display()

    def _kept(self, take_id: int) -> "TakeSpeech":
        """How a take is said, as it is kept. Raises StudioError where it is gone or that was not kept."""
        from studio.steps.take_speech import speech_of

        return speech_of(self._document.project.take(take_id))

    def _display(self, wanted: "TakeSpeech | None" = None) -> None:
        """Show the take; `wanted` is how it is about to be said."""
        if not self._closing and (self.take_id or self._state is not None):
            assert self.state is not None and self._shown is not None
            take = self._document.project.take(self.take_id) if self.take_id else None
            self._shown.show_take(take, wanted or self.speech)
            self.changed.emit()
