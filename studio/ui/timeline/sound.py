"""The sound behind the timeline: its peaks and where its samples lie, built in the background."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.audio.files import AudioFile, is_plain, open_audio
from studio.audio.one_channel import OneChannel
from studio.audio.peaks import PeakTable
from studio.errors import Message, StudioError
from studio.project.values import Recording
from studio.ui.document import Document
from studio.ui.timeline.geometry import Span
from studio.ui.timeline.peak_builder import PeakBuilder
from studio.ui.timeline.sound_watch import SoundWatch
from studio.ui.translation import translated

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
        self._apart = False
        self._spare_cache: tempfile.TemporaryDirectory[str] | None = None
        self._builder = PeakBuilder(self)
        self._builder.opened.connect(self._on_opened)
        self._builder.grown.connect(self._on_grown)
        self._builder.built.connect(self._on_built)
        self._builder.failed.connect(self._on_failed)
        self._watch = SoundWatch(self)
        self._watch.lost.connect(self._on_lost)
        self._watch.readable.connect(self._on_readable)
        document.recording_changed.connect(lambda _id: self.reopen())
        self.reopen()

    def reopen(self) -> None:
        """Open the current recording's audio; its peaks follow, at once where they are in the cache."""
        self._builder.drop()
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
        self._builder.look_at(span)

    def draw_channels(self, apart: bool) -> None:
        """Keep the peaks of each channel too, or no longer."""
        if apart == self._apart:
            return
        self._apart = apart
        self.channels = []
        if apart:
            self._begin_channels()
        self.peaks_changed.emit()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Around what draws from the file: where it cannot be read, draw no more of it, and say so once."""
        try:
            yield
        except StudioError as error:
            if self.problem is None:
                self.problem = error.message
                self._watch.fail(error.message)

    def pending_text(self) -> str:
        """What stands where the waveform is not there yet."""
        if self.problem:
            return translated(self.problem)
        if self._sha256 == "":
            return self.tr("No recording yet: import one, and its sound appears here.")
        return self.tr("Reading the sound … {percent} %").format(percent=round(100 * self.progress))

    def close(self) -> None:
        """Stop building and let go of the file. The sound cannot be used afterwards."""
        self._watch.set_path(None)
        self._builder.close()
        self._forget()
        if self._spare_cache:
            self._spare_cache.cleanup()

    def _open(self, recording: Recording) -> None:
        path = self._document.project.audio_path(recording.id)
        self.cache = self._cache_folder()
        self._sha256 = recording.sha256
        self._builder.begin(self.cache, recording.sha256)
        self.path = path
        if is_plain(path):
            self._start(open_audio(path))
        else:
            self._builder.decode(path)

    def _start(self, audio: AudioFile) -> None:
        """Draw from the table in the cache, or from peaks that grow."""
        self.audio, self.problem = audio, None
        self.table = self.drawn = self._builder.stored(audio)
        if self.table is not None:
            self.progress = 1.0
        else:
            self._builder.grow(audio)
        if self._apart:
            self._begin_channels()

    def _begin_channels(self) -> None:
        if self.audio is None or self.audio.info.channels < 2:
            return
        for channel in range(min(self.audio.info.channels, MOST_CHANNELS)):
            source = OneChannel(self.audio, channel)
            stored = self._builder.stored(source, channel)
            self.channels.append(stored or self._builder.grow(source, channel))

    def _on_opened(self, audio: AudioFile) -> None:
        self._start(audio)
        self.peaks_changed.emit()

    def _on_grown(self, peaks: PeakTable, channel: int | None, share: float) -> None:
        if channel is None:
            self.drawn, self.progress = peaks, share
        self.peaks_changed.emit()

    def _on_built(self, table: PeakTable, channel: int | None) -> None:
        if channel is None:
            self.table = self.drawn = table
            self.progress = 1.0
        elif channel < len(self.channels):
            self.channels[channel] = table
        self.peaks_changed.emit()

    def _on_failed(self, problem: Message) -> None:
        self.problem = problem
        self.peaks_changed.emit()

    def _on_lost(self, problem: Message) -> None:
        self.lost.emit(problem)
        self.peaks_changed.emit()

    def _on_readable(self) -> None:
        self.reopen()
        if self.problem is None:
            self.found.emit(Message("The sound of this recording is there again."))

    def _forget(self) -> None:
        if self.audio:
            self.audio.close()
        self.audio, self.table, self.drawn, self.path, self.problem = None, None, None, None, None
        self.channels = []
        self.progress, self._sha256 = 0.0, ""

    def _cache_folder(self) -> Path:
        # A project that may only be read, or whose cache cannot be made, still shows its sound: from a folder
        # that lasts as long as the window is open.
        with suppress(StudioError):
            folder = self._document.project.subfolder("cache")
            if folder.is_dir() and os.access(folder, os.W_OK):
                return folder
        self._spare_cache = self._spare_cache or tempfile.TemporaryDirectory(prefix="gold-voice-cache-")
        return Path(self._spare_cache.name)
