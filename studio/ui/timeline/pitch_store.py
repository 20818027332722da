"""The pitch of the current recording, computed in the background by stretches of five seconds and kept."""

import logging
from concurrent.futures import Future, ThreadPoolExecutor
from math import ceil, floor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from studio.audio.files import AudioFile, open_audio
from studio.audio.pitch import STEP_S, pitch_between
from studio.errors import StudioError
from studio.ui.inbox import Inbox
from studio.ui.timeline.geometry import Span

STRETCH_S = 5.0
_STEPS = round(STRETCH_S / STEP_S)
_NOTHING = np.full(_STEPS, np.nan, np.float32)

log = logging.getLogger(__name__)


class PitchStore(QObject):
    """Signals
    pitch_arrived(): one more stretch can be painted.
    """

    pitch_arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._cache: Path | None = None
        self._generation = 0
        self._held: dict[int, NDArray[np.float32]] = {}
        self._under_way: dict[int, Future[None]] = {}
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="pitch")
        self._open_file: tuple[int, AudioFile] | None = None
        self._inbox = Inbox(lambda: self.pending, self)

    @property
    def pending(self) -> bool:
        """Whether stretches are still being computed."""
        return bool(self._under_way)

    def open(self, path: Path | None, cache: Path | None) -> None:
        """Take another recording's audio; None has no pitch."""
        self._generation += 1
        for job in self._under_way.values():
            job.cancel()
        self._under_way.clear()
        self._held.clear()
        self._path, self._cache = path, cache
        self.pitch_arrived.emit()

    def between(self, span: Span) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
        """Times and pitches of a span as far as they are known, NaN elsewhere; what is missing is begun."""
        if self._path is None:
            return np.zeros(0), np.zeros(0, np.float32)
        indices = range(max(floor(span.start_s / STRETCH_S), 0), ceil(span.end_s / STRETCH_S))
        self._request(self._path, indices)
        parts = [self._held.get(index, _NOTHING) for index in indices]
        times = np.asarray(indices.start * STRETCH_S + STEP_S * np.arange(len(parts) * _STEPS), np.float64)
        return times, np.concatenate([np.zeros(0, np.float32), *parts])

    def close(self) -> None:
        """Stop the thread. The store cannot be used afterwards."""
        self._generation = -1
        self._inbox.close()
        self._worker.shutdown(wait=True, cancel_futures=True)
        if self._open_file:
            self._open_file[1].close()

    def _request(self, path: Path, indices: range) -> None:
        for index, job in list(self._under_way.items()):
            if index not in indices and job.cancel():
                del self._under_way[index]
        for index in indices:
            if index not in self._held and index not in self._under_way:
                job = self._worker.submit(self._compute, self._generation, path, index)
                self._under_way[index] = job
                self._inbox.watch()

    def _compute(self, generation: int, path: Path, index: int) -> None:
        """Runs in the worker's thread."""
        if generation != self._generation:
            return
        found = _NOTHING
        try:
            if self._open_file is None or self._open_file[0] != generation:
                if self._open_file:
                    self._open_file[1].close()
                self._open_file = (generation, open_audio(path, self._cache))
            start_s = index * STRETCH_S
            found = pitch_between(self._open_file[1], start_s, start_s + STRETCH_S)
        except StudioError as error:  # the waveform says so in the window
            log.warning("no pitch: %s", error)
        except Exception:
            log.exception("The pitch could not be computed")
        self._inbox.put(self._on_computed, generation, index, found)

    def _on_computed(self, generation: int, index: int, found: NDArray[np.float32]) -> None:
        if generation == self._generation:
            self._under_way.pop(index, None)
            self._held[index] = found
            self.pitch_arrived.emit()
