"""Live speech as the window sees it: one resident voice, and what it has said so far."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from studio.audio.files import write_wav
from studio.errors import Message, StudioError
from studio.events import Done, Failed, Note, Saying
from studio.jobs.resident import ResidentVoice, Sound
from studio.ui.document import Document
from studio.voices.engine import Planned

if TYPE_CHECKING:
    from studio.steps.speak import SpeakPlan

Then = Callable[[np.ndarray, int], None]
POLL_MS = 10


class Speaking(QObject):
    """Speaks one thing at a time, and keeps it as a take once it is complete.

    Attributes
        said_how: how the newest speech was spoken, as its engine wrote it; "" where it does not say.

    Signals
        changed(): it begins or ends.
        failed(Message, details): it could not be spoken or kept; `details` is for the log.
        sound(samples, sample_rate): a chunk of speech, float32 mono.
        spoken(take id): the speech is complete and kept.
        said(Message): what is being done now, and the voice's notes.
        saying(start, end): the sound that comes next says these characters of the text.
    """

    changed = Signal()
    failed = Signal(object, str)
    sound = Signal(object, int)
    spoken = Signal(object)
    said = Signal(object)
    saying = Signal(int, int)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._voice = ResidentVoice()
        self._plan: SpeakPlan | None = None
        self._then: Then | None = None
        self._chunks: list[np.ndarray] = []
        self._sample_rate = 0
        self.said_how = ""
        self._notes: list[Message] = []
        self._to_keep: list[_Finished] = []
        self._writer = ThreadPoolExecutor(1, "take")
        self._writing: tuple[Path, Future[np.ndarray]] | None = None
        self._timer = QTimer(self, interval=POLL_MS)  # speech is to be heard as soon as it is there
        self._timer.timeout.connect(self.poll)

    @property
    def plan(self) -> "SpeakPlan | None":
        """What is being spoken, None where nothing is."""
        return self._plan

    @property
    def under_way(self) -> bool:
        """Whether speech is being made."""
        return self._plan is not None

    def speak(self, plan: "SpeakPlan", then: Then | None = None) -> None:
        """Speak at once; what was being spoken before is cancelled.

        The result is kept as a take, or handed to `then` (samples float32 mono, their rate) where given.
        """
        self._plan, self._then = plan, then
        self._chunks, self._notes, self._sample_rate, self.said_how = [], [], 0, ""
        self._voice.speak(plan.order)
        self._timer.start()
        self.changed.emit()

    def get_ready(self, plan: "SpeakPlan") -> None:
        """Load the voice of a plan, so that the next text is heard at once; what is spoken goes on first."""
        if self._plan is None:
            self._voice.speak(replace(plan.order, only_load=True))
            self._timer.start()  # a voice that cannot be loaded is to be said

    def stop(self) -> None:
        """Cancel what is being spoken; no take is kept."""
        self._voice.cancel()
        self._plan = None
        self.changed.emit()

    def close(self) -> None:
        """End the voice; what it has said is kept."""
        self._timer.stop()
        self._keep(waiting=True)
        self._writer.shutdown()
        self._voice.close()

    def poll(self) -> None:
        """Take up what the voice has sent meanwhile."""
        for _, reply in self._voice.poll():
            match reply:
                case Sound():
                    self._chunks.append(reply.samples)
                    self._sample_rate = reply.sample_rate
                    self.sound.emit(reply.samples, reply.sample_rate)
                case Failed():
                    self._plan = None
                    self.failed.emit(reply.text, reply.details)
                    self.changed.emit()
                case Saying():
                    self.saying.emit(reply.start, reply.end)
                case Done():
                    self._complete()
                case Planned():
                    self.said_how = reply.plan
                case Note():
                    self._notes.append(reply.text)
                    self.said.emit(reply.text)
                case _:
                    self.said.emit(reply.text)
        if not self._voice.busy and not self._to_keep:
            self._timer.stop()
        if not self._document.project.is_written:
            self._keep()

    def _complete(self) -> None:
        plan, self._plan = self._plan, None
        if plan is None:
            return
        if self._then is not None:
            self._then(_joined(self._chunks), self._sample_rate)
        else:
            self._to_keep.append(_Finished(plan, self._chunks, self._sample_rate, self._notes, self.said_how))
        self.changed.emit()  # last: whoever hears it may speak the next text

    def _keep(self, *, waiting: bool = False) -> None:
        """Keep what is complete as takes: not while much else is being written, which refuses it.

        A thread writes the sound, which may be an hour; with `waiting` it is waited for.
        """
        from studio.steps.speak import free_take_path

        while self._to_keep:
            first = self._to_keep[0]
            if self._writing is None:
                try:
                    path = free_take_path(self._document.project)
                except StudioError as error:
                    self._to_keep.pop(0)
                    self.failed.emit(error.message, "")
                    continue
                self._writing = path, self._writer.submit(_write, path, first.chunks, first.sample_rate)
            path, written = self._writing
            if not (waiting or written.done()):
                return
            self._to_keep.pop(0)
            self._writing = None
            self._keep_one(first, path, written)

    def _keep_one(self, each: "_Finished", path: Path, written: "Future[np.ndarray]") -> None:
        from studio.steps.speak import keep_take

        project = self._document.project
        try:
            samples = written.result()
            take = keep_take(project, each.plan, samples, each.sample_rate, each.notes, each.said_how, path)
        except StudioError as error:
            path.unlink(missing_ok=True)
            self.failed.emit(error.message, "")
        else:
            self.spoken.emit(take.id)


def _joined(chunks: list[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.zeros(0, np.float32), *chunks])


def _write(path: Path, chunks: list[np.ndarray], sample_rate: int) -> np.ndarray:
    """Write chunks as one sound; all samples. Raises StudioError where it cannot be written."""
    samples = _joined(chunks)
    if samples.size:
        write_wav(path, samples, sample_rate)
    return samples


@dataclass(frozen=True)
class _Finished:
    """Speech that is complete: chunks of float32 mono, their rate in Hz, notes, and how it was spoken."""

    plan: "SpeakPlan"
    chunks: list[np.ndarray]
    sample_rate: int
    notes: list[Message]
    said_how: str
