"""Spectrogram tiles computed in background threads, the ones in view first.

A tile holds levels in half decibels, so that range and colours are chosen while painting. numpy's and scipy's
FFT release the GIL, so threads do, and the window's process needs no copies.
"""

import logging
import threading
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import ceil, floor, log2
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from studio.audio.files import AudioFile, open_audio
from studio.audio.spectra import SpectrogramSettings, tile, tile_db
from studio.errors import Message, StudioError
from studio.ui.inbox import Inbox
from studio.ui.timeline.geometry import Span

TILE_COLUMNS = 256
TILE_ROWS = 256
FINEST_COLUMN_S = 0.001
"""A column's length at level 0; nearer zooms stretch the picture, since windows are several times longer."""

_WINDOW_COLUMNS = 12
"""The most columns of the finest level that one window covers: more would show nothing more."""

DARKEST_DB, STEP_DB = -119.5, 0.5
"""Levels of a tile: 0 is the darkest, each step above it so much louder."""

COARSER = 3
"""A first tile of a place that has none is so many levels coarser: one for the whole view."""

_KEPT_TILES = 320
_THREADS = 2

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TileKey:
    """A tile's place: its columns last FINEST_COLUMN_S * 2**level each; `index` counts from time 0."""

    level: int
    index: int

    @property
    def span(self) -> Span:
        """The time that the tile covers."""
        seconds = TILE_COLUMNS * FINEST_COLUMN_S * 2**self.level
        return Span(self.index * seconds, (self.index + 1) * seconds)


def level_for(seconds_per_pixel: float, window_s: float = 0.01) -> int:
    """The level whose columns are at least as fine as the pixels, but not much finer than the window."""
    finest = max(ceil(log2(window_s / (_WINDOW_COLUMNS * FINEST_COLUMN_S))), 0)
    return max(floor(log2(seconds_per_pixel / FINEST_COLUMN_S)), finest) if seconds_per_pixel > 0 else finest


def keys_in(span: Span, level: int, duration_s: float) -> list[TileKey]:
    """The tiles of a level that a span touches, from left to right."""
    seconds = TileKey(level, 0).span.seconds
    first, last = floor(max(span.start_s, 0) / seconds), ceil(min(span.end_s, duration_s) / seconds)
    return [TileKey(level, index) for index in range(first, last)]


@dataclass(frozen=True, slots=True)
class Levels:
    """What is painted darkest and brightest, in dB."""

    darkest_db: float
    brightest_db: float

    def with_range(self, range_db: float) -> "Levels":
        """The same brightest over so many decibels; 0 leaves them as they are."""
        return replace(self, darkest_db=self.brightest_db - range_db) if range_db else self


def fitting_levels(audio: AudioFile, settings: SpectrogramSettings) -> Levels:
    """Levels that suit a recording: its noise is dark, its loudest speech bright."""
    levels = tile_db(audio, 0, audio.info.seconds, 100, 64, settings)
    noise, brightest = (float(level) for level in np.percentile(levels, (_NOISE_PERCENT, _BRIGHT_PERCENT)))
    depth = min(max(brightest - noise, _LEAST_RANGE_DB), settings.dynamic_range_db)
    brightest = min(max(brightest, -90.0), 0.0)
    return Levels(brightest - depth, brightest)


def _stored(settings: SpectrogramSettings) -> SpectrogramSettings:
    """The settings with the levels that a tile holds."""
    return replace(settings, brightest_db=DARKEST_DB + 255 * STEP_DB, dynamic_range_db=255 * STEP_DB)


_NOISE_PERCENT, _BRIGHT_PERCENT = 35, 99.7
_LEAST_RANGE_DB = 30.0


class TileStore(QObject):
    """The tiles of one recording.

    Attributes
        settings: what the tiles are computed with; range and brightness of it are not used.
        levels: what suits the recording, None until a first tile is there.
        problem: why there are no tiles.

    Signals
        tile_arrived(): one more tile can be painted.
    """

    tile_arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = SpectrogramSettings()
        self.levels: Levels | None = None
        self.problem: Message | None = None
        self._path: Path | None = None
        self._cache: Path | None = None
        self._generation = 0
        self._opening = 0
        self._tiles: OrderedDict[TileKey, QImage] = OrderedDict()
        self._before: OrderedDict[TileKey, QImage] = OrderedDict()
        self._under_way: dict[TileKey, Future[None]] = {}
        self._workers = ThreadPoolExecutor(_THREADS, thread_name_prefix="spectrogram")
        self._open_files = threading.local()
        self._fitting: dict[tuple[Path, SpectrogramSettings], Levels] = {}
        self._looking = threading.Lock()
        self._inbox = Inbox(lambda: self.pending, self)

    def open(self, path: Path | None, cache: Path | None) -> None:
        """Take another recording's audio; None shows nothing."""
        self._start_over()
        self._before.clear()
        self._opening += 1
        self._path, self._cache, self.problem, self.levels = path, cache, None, None
        self.tile_arrived.emit()

    def set_settings(self, settings: SpectrogramSettings) -> None:
        """Compute everything anew with other settings; the tiles of before stand in until then."""
        if settings != self.settings:
            self.settings = settings
            self._before = self._tiles.copy() or self._before
            self._start_over()
            self.tile_arrived.emit()

    def tile(self, key: TileKey) -> QImage | None:
        """A tile that is there already, 8 bit, row 0 the highest frequency."""
        found = self._tiles.get(key)
        if found is not None:
            self._tiles.move_to_end(key)
        return found

    def stand_in(self, key: TileKey) -> QImage | None:
        """The tile as it was with the settings of before."""
        return self._before.get(key)

    def request(self, wanted: list[TileKey]) -> None:
        """Compute the missing ones of these; what was asked for before and has not begun is dropped."""
        path = self._path
        if path is None or self.problem:
            return
        kept = set(wanted)
        for key, job in list(self._under_way.items()):
            if key not in kept and job.cancel():
                del self._under_way[key]
        for key in wanted:
            if key not in self._tiles and key not in self._under_way:
                job = self._workers.submit(
                    self._compute, self._generation, self._opening, path, key, self.settings
                )
                self._under_way[key] = job
                self._inbox.watch()

    @property
    def pending(self) -> bool:
        """Whether tiles are still being computed."""
        return bool(self._under_way)

    def close(self) -> None:
        """Stop the threads. The store cannot be used afterwards."""
        self._generation = -1
        self._inbox.close()
        self._workers.shutdown(wait=True, cancel_futures=True)

    def _start_over(self) -> None:
        self._generation += 1
        for job in self._under_way.values():
            job.cancel()
        self._under_way.clear()
        self._tiles.clear()

    def _compute(
        self, generation: int, opening: int, path: Path, key: TileKey, settings: SpectrogramSettings
    ) -> None:
        """Runs in a worker's thread."""
        if generation != self._generation:
            return
        try:
            audio = self._file(opening, path)
            with self._looking:
                fitting = self._fitting.get((path, settings)) or fitting_levels(audio, settings)
                self._fitting[path, settings] = fitting
            span, stored = key.span, _stored(settings)
            levels = tile(audio, span.start_s, span.end_s, TILE_COLUMNS, TILE_ROWS, stored)
        except StudioError as error:
            self._inbox.put(self._on_failed, generation, error.message)
        except Exception:
            log.exception("A spectrogram tile could not be computed")
            problem = Message("The spectrogram could not be computed.")
            self._inbox.put(self._on_failed, generation, problem)
        else:
            self._inbox.put(self._on_computed, generation, key, np.ascontiguousarray(levels), fitting)

    def _file(self, opening: int, path: Path) -> AudioFile:
        """This thread's own open file: reading moves its position."""
        held: tuple[int, AudioFile] | None = getattr(self._open_files, "held", None)
        if held is None or held[0] != opening:
            if held:
                held[1].close()
            held = self._open_files.held = (opening, open_audio(path, self._cache))
        return held[1]

    def _on_computed(self, generation: int, key: TileKey, levels: np.ndarray, fitting: Levels) -> None:
        if generation != self._generation:
            return
        self._under_way.pop(key, None)
        if not self._under_way:
            self._before.clear()
        self.levels = fitting
        rows, columns = levels.shape
        image = QImage(levels.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        self._tiles[key] = image.copy()
        while len(self._tiles) > _KEPT_TILES:
            self._tiles.popitem(last=False)
        self.tile_arrived.emit()

    def _on_failed(self, generation: int, problem: Message) -> None:
        if generation == self._generation:
            self._under_way.clear()
            self.problem = problem
            self.tile_arrived.emit()
