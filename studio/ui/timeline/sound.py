"""The sound behind the timeline: its peak table and where its samples lie, built in the background."""

import os
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.audio.files import AudioFile, open_audio
from studio.audio.peaks import PeakTable, build
from studio.errors import Message, StudioError
from studio.project.values import Recording
from studio.ui.document import Document
from studio.ui.inbox import Inbox


class TimelineSound(QObject):
    """Opens the current recording's audio and keeps its peak table.

    Attributes
        path: the audio file, None where there is no recording or it cannot be read.
        cache: the folder for what can be computed again.
        table, audio: the peak table and the open file, None until they are there.

    Signals
        peaks_changed(): `table` is another one, or its progress or `problem` changed.
        audio_changed(): `path` is another one.
    """

    peaks_changed = Signal()
    audio_changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.path: Path | None = None
        self.cache = Path()
        self.table: PeakTable | None = None
        self.progress = 0.0
        self.problem: Message | None = None
        self.audio: AudioFile | None = None
        self._sha256 = ""
        self._generation = 0
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="peaks")
        self._spare_cache: tempfile.TemporaryDirectory[str] | None = None
        self._building: Future[None] | None = None
        self._inbox = Inbox(lambda: self._building is not None and not self._building.done(), self)
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
        self.audio_changed.emit()
        self.peaks_changed.emit()

    def pending_text(self) -> str:
        """What stands where the waveform is not there yet."""
        if self.problem:
            return str(self.problem)
        if self._sha256 == "":
            return "No recording yet: import one, and its sound appears here."
        return f"Reading the sound … {self.progress:.0%}"

    def close(self) -> None:
        """Stop building and let go of the file. The sound cannot be used afterwards."""
        self._generation = -1
        self._inbox.close()
        self._worker.shutdown(wait=True, cancel_futures=True)
        self._forget()
        if self._spare_cache:
            self._spare_cache.cleanup()

    def _open(self, recording: Recording) -> None:
        path = self._document.project.audio_path(recording.id)
        self.cache = self._cache_folder()
        self._sha256 = recording.sha256
        target = self.cache / f"{recording.sha256}.peaks"
        if target.exists() and self._adopt(path, target):
            return
        self.path = path
        generation = self._generation
        self._building = self._worker.submit(self._build, generation, path, target)
        self._inbox.watch()

    def _adopt(self, path: Path, target: Path) -> bool:
        audio = open_audio(path, self.cache)
        try:
            self.table = PeakTable(target, audio)
        except StudioError:
            audio.close()
            return False
        self.audio, self.path, self.problem = audio, path, None
        return True

    def _build(self, generation: int, path: Path, target: Path) -> None:
        """Runs in the worker's thread; speaks to the window by the inbox only."""
        problem: Message | None = None
        told = 0.0
        try:
            for share in build(path, target, self.cache):
                if generation != self._generation:
                    return
                if share - told >= 0.02:
                    told = share
                    self._inbox.put(self._on_progressed, generation, share)
        except StudioError as error:
            problem = error.message
        self._inbox.put(self._on_built, generation, problem)

    def _on_progressed(self, generation: int, share: float) -> None:
        if generation == self._generation:
            self.progress = share
            self.peaks_changed.emit()

    def _on_built(self, generation: int, problem: Message | None) -> None:
        if generation != self._generation or self.path is None:
            return
        self.problem = problem
        if problem is None:
            self._adopt(self.path, self.cache / f"{self._sha256}.peaks")
        self.peaks_changed.emit()

    def _forget(self) -> None:
        if self.audio:
            self.audio.close()
        self.audio, self.table, self.path, self.problem = None, None, None, None
        self.progress, self._sha256 = 0.0, ""

    def _cache_folder(self) -> Path:
        folder = self._document.project.subfolder("cache")
        if folder.is_dir() and os.access(folder, os.W_OK):
            return folder
        # A project that may only be read still shows its sound: for as long as the window is open.
        self._spare_cache = self._spare_cache or tempfile.TemporaryDirectory(prefix="gold-voice-cache-")
        return Path(self._spare_cache.name)
