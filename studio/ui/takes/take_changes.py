"""What is asked of the open take: each change is spoken, written and kept before the next one begins."""

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

import numpy as np
from PySide6.QtCore import QObject, Signal

from studio.errors import Message, StudioError
from studio.project.edits_voices import change_take
from studio.ui.document import Document
from studio.ui.takes.take_writer import TakeWriter
from studio.ui.work import Work

if TYPE_CHECKING:
    from studio.steps.change_take import TakeChange, WrittenChange
    from studio.steps.speak import SpeakPlan
    from studio.steps.take_speech import TakeSpeech

Changing = Callable[["TakeSpeech"], "TakeSpeech"]

STOPPED = Message("The change was stopped; the take is as it was.")
READ_AGAIN = Message("The take has changed and is being read again. Drag once it is shown as it is now.")


class Speaks(Protocol):
    """What speaks and is heard meanwhile; see studio.ui.panels.live_speech."""

    def speak(
        self, plan: "Callable[[], SpeakPlan]", then: Callable[[np.ndarray, int], None] | None = None
    ) -> None:
        """Speak, and hand the sound to `then`."""
        ...


class TakeChanges(QObject):
    """Changes of one take, which wait for their turn. Each is one undoable step of the project.

    Attributes
        take_id: the number of the take, 0 for none; `speech` is how it is said, None for none.
        outdated: whether something else changed the take, and how it is said now is being read.
        heard_from_s: where in the take begins what is spoken now.

    Signals
        changed(): the take is said otherwise, is about to be, or is no longer.
        busy_changed(): a change is being spoken, or no longer.
        refused(Message): something cannot be done.
    """

    changed = Signal()
    busy_changed = Signal()
    refused = Signal(object)

    def __init__(self, document: Document, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.take_id = 0
        self.speech: TakeSpeech | None = None
        self.outdated = False
        self.heard_from_s = 0.0
        self._document, self._work = document, work
        self._speaks: Speaks | None = None
        self._waiting: deque[tuple[Message, Changing]] = deque()
        self._under_way: TakeChange | None = None
        self._starting = self._handed_over = False
        self._writer = TakeWriter(self)
        work.speech.failed.connect(self._on_speech_failed)
        work.speech.changed.connect(self._on_speech_changed)

    @property
    def shown(self) -> "TakeSpeech | None":
        """How the take is said, or is about to be."""
        return self._under_way.wanted if self._under_way else self.speech

    @property
    def busy(self) -> bool:
        """Whether a change is being spoken."""
        return self._under_way is not None

    def take_up(self, take_id: int, speech: "TakeSpeech | None", speaks: Speaks | None) -> None:
        """From now on it is this take, which is said so; `speaks` says its changes."""
        self.take_id, self.speech, self._speaks = take_id, speech, speaks
        self.outdated = False
        self._begin_next()

    def say_again(self, speech: "TakeSpeech") -> None:
        """The same take, as it is said after something else changed it."""
        self.take_up(self.take_id, speech, self._speaks)

    def outdate(self) -> None:
        """Something else changed the take: what is under way is dropped, and what is asked now waits."""
        self.drop()
        self.outdated = True

    def ask(self, label: Message, changing: Changing, *, as_shown: bool = False) -> None:
        """Say the take otherwise: `changing` makes it of what it is by then, `label` names the step.

        What is meant for the take `as_shown`, by its seconds or places, does not wait for another one.
        """
        if self.speech is None:
            return
        if self._document.read_only:
            self.refused.emit(Message(self._document.read_only_reason))
            return
        if as_shown and self.outdated:
            self.refused.emit(READ_AGAIN)
            return
        self._waiting.append((label, changing))
        if not self.busy and not self.outdated:
            self._begin_next()

    def stop(self) -> None:
        """Forget what is being spoken and what waits, and say so."""
        if self.busy or self._waiting:
            self.refused.emit(STOPPED)
        self.drop()

    def drop(self) -> None:
        """Forget what is being spoken and what waits."""
        self._waiting.clear()
        if self._under_way is not None:
            self._under_way = None
            self.busy_changed.emit()

    def finish(self) -> None:
        """The window closes: what is being written becomes the take still."""
        self._waiting.clear()
        self._writer.finish()

    def _begin_next(self) -> None:
        from studio.steps.change_take import plan_change  # with all that it needs, it takes some frames

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
        self.changed.emit()
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
        self.changed.emit()
        self.busy_changed.emit()
        self._begin_next()

    def _cannot_keep(self, change: "TakeChange", message: Message) -> None:
        self.refused.emit(message)
        if change is self._under_way:
            self.drop()
            self.changed.emit()

    def _on_speech_failed(self) -> None:
        """Why it failed is said by whoever speaks; the take is as it was."""
        if self._is_cut_off:
            self.drop()
            self.changed.emit()

    def _on_speech_changed(self) -> None:
        """Where the change was stopped, or something else is spoken, the take is as it was."""
        if self._is_cut_off:
            self.stop()
            self.changed.emit()

    @property
    def _is_cut_off(self) -> bool:
        """Whether the change under way is neither about to be spoken, nor complete, nor spoken now."""
        change = self._under_way
        if change is None or self._starting or self._handed_over:
            return False
        return self._work.speech.plan is not change.speak
