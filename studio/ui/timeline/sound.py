"""The sound behind the timeline: its peaks and where its samples lie, built in the background."""

import logging
import os
import tempfile
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from studio.audio.files import AudioFile, is_plain, open_audio
from studio.audio.one_channel import OneChannel
from studio.audio.peaks import GrowingPeaks, PeakTable
from studio.errors import Message, StudioError
from studio.project.values import Recording
from studio.ui.document import Document
from studio.ui.inbox import Inbox
from studio.ui.timeline.file_watch import FileWatch
from studio.ui.timeline.geometry import Span
from studio.ui.translation import translated

log = logging.getLogger(__name__)

_TOLD_SHARE = 0.04
MOST_CHANNELS = 8
"""How many channels are drawn by themselves; more would be lines."""


class TimelineSound(QObject):
    """Opens the current recording's audio and keeps its peaks.

    Attributes
        path: the audio file, None where there is no recording or it cannot be read.
        cache: the folder for what can be computed again.
        audio: the open file, None until it is there.
        table: the whole peak table, None until it is there.
        drawn: what can be drawn now: the table, or peaks that still grow from a first sketch.
        channels: the same for each channel, empty until `draw_channels` has asked for them.
        progress: the share of the table that is there, 0 to 1.
        problem: why there is no sound to draw.

    Signals
        peaks_changed(): `drawn`, `channels`, `progress` or `problem` changed.
        audio_changed(): `path` is another one.
        lost(Message): the file can no longer be read; the sentence says what to do.
        found(Message): it can be read again.
    """

    peaks_changed = Signal()
    audio_changed = Signal()
    lost = Signal(object)
    found = Signal(object)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.path: Path | None = None
        self.cache = Path()
        self.audio: AudioFile | None = None
        self.table: PeakTable | None = None
        self.drawn: PeakTable | None = None
        self.channels: list[PeakTable] = []
        self.progress = 0.0
        self.problem: Message | None = None
        self._sha256 = ""
        self._generation = 0
        self._looked_at: Span | None = None
        self._apart = False
        self._broke_off = False
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="peaks")
        self._spare_cache: tempfile.TemporaryDirectory[str] | None = None
        self._building: list[Future[None]] = []
        self._inbox = Inbox(lambda: any(not job.done() for job in self._building), self)
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell_failure)
        self._watch = FileWatch(self)
        self._watch.gone.connect(self._on_gone)
        self._watch.back.connect(self._on_back)
        self._watch.written.connect(self._on_written)
        document.recording_changed.connect(lambda _id: self.reopen())
        self.reopen()

    def reopen(self) -> None:
        """Open the current recording's audio; its peaks follow, at once where they are in the cache."""
        self._generation += 1
        self._forget()
        recording_id = self._document.recording_id
        if recording_id is not None:
            try:
                self._open(self._document.project.recording(recording_id))
            except StudioError as error:
                self.problem = error.message
        self._watch.set_path(self.path)
        self.audio_changed.emit()
        self.peaks_changed.emit()

    def look_at(self, span: Span) -> None:
        """Let this stretch's peaks be found before the others."""
        self._looked_at = span

    def draw_channels(self, apart: bool) -> None:
        """Keep the peaks of each channel too, or no longer."""
        if apart == self._apart:
            return
        self._apart = apart
        self.channels = []
        if apart:
            self._begin_channels()
        self.peaks_changed.emit()

    def failed(self, error: StudioError) -> None:
        """The file could not be read in the midst of drawing: draw no more of it, and say so once.

        Told after the drawing, since what hears of it draws too.
        """
        if self.problem is None:
            self.problem, self._broke_off = error.message, True
            self._telling.start()

    def pending_text(self) -> str:
        """What stands where the waveform is not there yet."""
        if self.problem:
            return translated(self.problem)
        if self._sha256 == "":
            return self.tr("No recording yet: import one, and its sound appears here.")
        return self.tr("Reading the sound … {percent} %").format(percent=round(100 * self.progress))

    def close(self) -> None:
        """Stop building and let go of the file. The sound cannot be used afterwards."""
        self._generation = -1
        self._inbox.close()
        self._watch.set_path(None)
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._forget()
        if self._spare_cache:
            self._spare_cache.cleanup()

    def _open(self, recording: Recording) -> None:
        path = self._document.project.audio_path(recording.id)
        self.cache = self._cache_folder()
        self._sha256 = recording.sha256
        self.path = path
        if is_plain(path):
            self._start(open_audio(path))
        else:
            # What is compressed may have to be decoded first, which takes its time.
            self._submit(self._decode, self._generation, path)

    def _start(self, audio: AudioFile) -> None:
        """Draw from the table in the cache, or from peaks that grow."""
        self.audio, self.problem = audio, None
        try:
            self.table = self.drawn = PeakTable(self._target(), audio)
            self.progress = 1.0
        except StudioError:
            self._submit(self._grow, self._generation, GrowingPeaks(audio), None)
        if self._apart:
            self._begin_channels()

    def _begin_channels(self) -> None:
        if self.audio is None or self.audio.info.channels < 2:
            return
        for channel in range(min(self.audio.info.channels, MOST_CHANNELS)):
            source = OneChannel(self.audio, channel)
            try:
                self.channels.append(PeakTable(self._target(channel), source))
            except StudioError:
                growing = GrowingPeaks(source)
                self.channels.append(growing)
                self._submit(self._grow, self._generation, growing, channel)

    def _target(self, channel: int | None = None) -> Path:
        which = "" if channel is None else f".channel{channel}"
        return self.cache / f"{self._sha256}{which}.peaks"

    def _submit(self, work: Callable[..., None], *arguments: object) -> None:
        job = self._worker.submit(work, *arguments)
        self._building = [*(each for each in self._building if not each.done()), job]
        self._inbox.watch()

    def _on_opened(self, generation: int, audio: AudioFile) -> None:
        if generation != self._generation:
            audio.close()
            return
        self._start(audio)
        self.peaks_changed.emit()

    def _on_grown(self, generation: int, peaks: GrowingPeaks, channel: int | None, share: float) -> None:
        if generation == self._generation:
            if channel is None:
                self.drawn, self.progress = peaks, share
            self.peaks_changed.emit()

    def _on_built(self, generation: int, peaks: GrowingPeaks, channel: int | None) -> None:
        if generation != self._generation or self.audio is None:
            return
        try:
            table = PeakTable(self._target(channel), peaks.source)
        except StudioError:  # it could not be stored: a full disk must not hide the sound
            table = peaks
        if channel is None:
            self.table = self.drawn = table
            self.progress = 1.0
        elif channel < len(self.channels):
            self.channels[channel] = table
        self.peaks_changed.emit()

    def _on_failed(self, generation: int, problem: Message) -> None:
        if generation == self._generation:
            self.problem = problem
            self.peaks_changed.emit()

    def _tell_failure(self) -> None:
        if self.problem is not None:
            self.lost.emit(self.problem)
            self.peaks_changed.emit()

    def _on_gone(self) -> None:
        message = Message(
            "The sound of this recording is gone: {path} was moved or deleted. Put it back there to go on.",
            {"path": str(self.path)},
        )
        self.lost.emit(message)

    def _on_back(self) -> None:
        self.reopen()
        if self.problem is None:
            self.found.emit(Message("The sound of this recording is there again."))

    def _on_written(self) -> None:
        if self._broke_off:
            self._on_back()

    # In the worker's thread: these speak to the window by the inbox only.

    def _decode(self, generation: int, path: Path) -> None:
        try:
            audio = open_audio(path, self.cache, sha256=self._sha256)
        except StudioError as error:
            self._inbox.put(self._on_failed, generation, error.message)
        else:
            self._inbox.put(self._on_opened, generation, audio)

    def _grow(self, generation: int, peaks: GrowingPeaks, channel: int | None) -> None:
        target, told = self._target(channel), 0.0
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

    def _forget(self) -> None:
        if self.audio:
            self.audio.close()
        self.audio, self.table, self.drawn, self.path, self.problem = None, None, None, None, None
        self.channels = []
        self.progress, self._sha256, self._broke_off = 0.0, "", False

    def _cache_folder(self) -> Path:
        folder = self._document.project.subfolder("cache")
        if folder.is_dir() and os.access(folder, os.W_OK):
            return folder
        # A project that may only be read still shows its sound: for as long as the window is open.
        self._spare_cache = self._spare_cache or tempfile.TemporaryDirectory(prefix="gold-voice-cache-")
        return Path(self._spare_cache.name)
