"""Files decoded and peaks built in a thread, for the sound that the timeline draws."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.audio.files import AudioFile, open_audio
from studio.audio.peaks import GrowingPeaks, PeakTable, Readable
from studio.errors import Message, StudioError
from studio.ui.inbox import Inbox
from studio.ui.timeline.geometry import Span

log = logging.getLogger(__name__)

_TOLD_SHARE = 0.04


class PeakBuilder(QObject):
    """Works for one sound at a time: what was begun for the one before is told to nobody.

    A channel of None stands for the whole sound.

    Signals
        opened(AudioFile): a file that had to be decoded is open.
        grown(PeakTable, channel, share): peaks that can be drawn as far as they are there, 0 to 1.
        built(PeakTable, channel): the whole table.
        failed(Message): why there is none.
    """

    opened = Signal(object)
    grown = Signal(object, object, float)
    built = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = Path()
        self._sha256 = ""
        self._generation = 0
        self._looked_at: Span | None = None
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="peaks")
        self._jobs: list[Future[None]] = []
        self._inbox = Inbox(lambda: any(not job.done() for job in self._jobs), self)

    def drop(self) -> None:
        """Go no further with what was begun."""
        self._generation += 1

    def begin(self, cache: Path, sha256: str) -> None:
        """From now on for the sound with this hash, whose tables are kept in this folder."""
        self.drop()
        self._cache, self._sha256 = cache, sha256

    def look_at(self, span: Span) -> None:
        """Let this stretch's peaks be found before the others."""
        self._looked_at = span

    def stored(self, source: Readable, channel: int | None = None) -> PeakTable | None:
        """The table in the cache; None where there is none that fits."""
        try:
            return PeakTable(self._target(channel), source)
        except StudioError:
            return None

    def decode(self, path: Path) -> None:
        """Open a file that must be decoded first, which takes its time."""
        self._submit(self._decode, self._generation, path, self._cache, self._sha256)

    def grow(self, source: Readable, channel: int | None = None) -> GrowingPeaks:
        """Peaks that grow from a first sketch until they are built."""
        peaks = GrowingPeaks(source)
        self._submit(self._grow, self._generation, peaks, self._target(channel), channel)
        return peaks

    def close(self) -> None:
        """Stop building. The builder cannot be used afterwards."""
        self._generation = -1
        self._inbox.close()
        self._worker.shutdown(wait=True, cancel_futures=True)

    def _target(self, channel: int | None) -> Path:
        which = "" if channel is None else f".channel{channel}"
        return self._cache / f"{self._sha256}{which}.peaks"

    def _submit(self, work: Callable[..., None], *arguments: object) -> None:
        job = self._worker.submit(work, *arguments)
        self._jobs = [*(each for each in self._jobs if not each.done()), job]
        self._inbox.watch()

    def _on_opened(self, generation: int, audio: AudioFile) -> None:
        if generation == self._generation:
            self.opened.emit(audio)
        else:
            audio.close()

    def _on_grown(self, generation: int, peaks: GrowingPeaks, channel: int | None, share: float) -> None:
        if generation == self._generation:
            self.grown.emit(peaks, channel, share)

    def _on_built(self, generation: int, peaks: GrowingPeaks, channel: int | None) -> None:
        if generation == self._generation:
            # Where it could not be stored, what has grown is drawn: a full disk must not hide the sound.
            self.built.emit(self.stored(peaks.source, channel) or peaks, channel)

    def _on_failed(self, generation: int, problem: Message) -> None:
        if generation == self._generation:
            self.failed.emit(problem)

    # In the worker's thread: these speak to the window by the inbox only.

    def _decode(self, generation: int, path: Path, cache: Path, sha256: str) -> None:
        try:
            audio = open_audio(path, cache, sha256=sha256)
        except StudioError as error:
            self._inbox.put(self._on_failed, generation, error.message)
        else:
            self._inbox.put(self._on_opened, generation, audio)

    def _grow(self, generation: int, peaks: GrowingPeaks, target: Path, channel: int | None) -> None:
        told = 0.0
        try:
            peaks.sketch()
            self._inbox.put(self._on_grown, generation, peaks, channel, 0.0)
            for share in peaks.grow(lambda: self._wanted_samples(peaks.sample_rate)):
                if generation != self._generation:
                    return
                if share - told >= _TOLD_SHARE:
                    told = share
                    self._inbox.put(self._on_grown, generation, peaks, channel, share)
        except StudioError as error:
            self._inbox.put(self._on_failed, generation, error.message)
            return
        try:
            peaks.save(target)
        except StudioError as error:
            log.warning("%s", error)
        self._inbox.put(self._on_built, generation, peaks, channel)

    def _wanted_samples(self, rate: int) -> tuple[float, float] | None:
        span = self._looked_at
        return (span.start_s * rate, span.end_s * rate) if span else None
