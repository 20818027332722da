"""The spectrogram: tiles of the zoom in view, coarser or finer ones in the meantime."""

from collections import OrderedDict
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, qRgb
from PySide6.QtWidgets import QWidget

from studio.audio.spectra import row_frequencies
from studio.ui.theme import Theme, small_font
from studio.ui.timeline.colour_maps import colour_map
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.sound_tier import SoundTier
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.tiles import FINEST_COLUMN_S, TILE_ROWS, TileKey, TileStore, keys_in, level_for
from studio.ui.translation import title

_LEAST_LABEL_GAP_PX = 26
_COARSER_LEVELS = 8
_COLOURED_TILES = 48


class Spectrogram(SoundTier):
    """Frequencies over time; never waits for a tile."""

    def __init__(
        self, state: TimelineState, sound: TimelineSound, gestures: Gestures, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, gestures, title("Spectrogram"), parent)
        self.sound = sound
        self.tiles = TileStore(self)
        self._coloured: OrderedDict[int, QImage] = OrderedDict()
        self.setMinimumHeight(60)
        self._colours: tuple[str, list[int]] = ("", [])
        self.tiles.tile_arrived.connect(self.repaint_picture)
        sound.audio_changed.connect(self._on_audio_changed)
        sound.peaks_changed.connect(self._on_audio_changed)
        self._opened: object = None
        self._on_audio_changed()

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        painter.fillRect(part, QColor(self._colour_table()[0]))
        level = level_for(axis.seconds_per_pixel / self.devicePixelRatioF())
        wanted = keys_in(axis.view, level, self.state.rows.duration_s)
        # Nearer than the finest tiles their columns would stand as blocks.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, _stretched(axis))
        shown = Span(axis.seconds(part.left() - 1), axis.seconds(part.right() + 2))
        for key in wanted:
            if key.span.overlaps(shown.start_s, shown.end_s):
                self._paint_tile(painter, axis, key)
        self.tiles.request([*wanted, *_beside(wanted)])
        if self.tiles.problem:
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(self.plot_rect(), Qt.AlignmentFlag.AlignCenter, str(self.tiles.problem))

    def pans_sharply(self, axis: TimeAxis) -> bool:
        """Not where columns run into each other: a strip would show its seam."""
        return super().pans_sharply(axis) and not _stretched(axis)

    def _paint_tile(self, painter: QPainter, axis: TimeAxis, key: TileKey) -> None:
        image = self.tiles.tile(key)
        if image is not None:
            self._draw(painter, axis, key, image, QRectF(image.rect()))
            return
        finer = [TileKey(key.level - 1, 2 * key.index + half) for half in (0, 1)]
        stretched = self._from_coarser(key)
        if stretched:
            self._draw(painter, axis, key, *stretched)
        for half in finer:
            image = self.tiles.tile(half) if half.level >= 0 else None
            if image is not None:
                self._draw(painter, axis, half, image, QRectF(image.rect()))

    def _from_coarser(self, key: TileKey) -> tuple[QImage, QRectF] | None:
        """The part of a coarser tile that covers this one: blurred for a blink is better than blank."""
        for up in range(1, _COARSER_LEVELS):
            parent = TileKey(key.level + up, key.index >> up)
            image = self.tiles.tile(parent)
            if image is not None:
                width = image.width() / 2**up
                offset = (key.index - (parent.index << up)) * width
                return image, QRectF(offset, 0, width, image.height())
        return None

    def _draw(self, painter: QPainter, axis: TimeAxis, key: TileKey, image: QImage, source: QRectF) -> None:
        # Whole pixels, so that neighbours neither leave a gap nor overlap.
        left, right = round(axis.x(key.span.start_s)), round(axis.x(key.span.end_s))
        painter.drawImage(QRectF(left, 0, right - left, self.height()), self._in_colour(image), source)

    def paint_margin(self, painter: QPainter) -> None:
        painter.fillRect(MARGIN_PX - 1, 0, 1, self.height(), QColor(self.theme.line))
        recording = self.state.rows.recording
        if recording is None:
            return
        painter.setFont(small_font(self.font(), 0.85))
        painter.setPen(QColor(self.theme.muted))
        frequencies = row_frequencies(recording.sample_rate, TILE_ROWS, self.tiles.settings)
        rows_per_px = TILE_ROWS / self.height()
        for hertz in _labelled_hz(frequencies, _LEAST_LABEL_GAP_PX * rows_per_px):
            y = (int(np.argmin(np.abs(frequencies - hertz))) + 0.5) / rows_per_px
            box = QRectF(0, min(max(y - 7, 0), self.height() - 14), MARGIN_PX - 8, 14)
            alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, alignment, f"{hertz / 1000:g} kHz")
            painter.fillRect(MARGIN_PX - 5, round(y), 4, 1, QColor(self.theme.line))

    def _in_colour(self, image: QImage) -> QImage:
        """A tile's colours, kept for the tiles painted last: indexed images paint at a third of the speed."""
        key = image.cacheKey()
        coloured = self._coloured.get(key)
        if coloured is None:
            indexed = image.copy()
            indexed.setColorTable(self._colour_table())
            coloured = self._coloured[key] = indexed.convertToFormat(QImage.Format.Format_RGB32)
            while len(self._coloured) > _COLOURED_TILES:
                self._coloured.popitem(last=False)
        self._coloured.move_to_end(key)
        return coloured

    def _colour_table(self) -> list[int]:
        theme = self.theme
        if self._colours[0] != theme.name:
            self._colours = (theme.name, colour_table(theme))
            self._coloured.clear()
        return self._colours[1]

    def _on_audio_changed(self) -> None:
        # While a compressed file is being decoded there is nothing to read yet: wait for the peak table.
        path = self.sound.path if self.sound.drawn is not None else None
        if path != self._opened:
            self._opened = path
            self.repaint_margin()
            self.tiles.open(path, self.sound.cache)


def _stretched(axis: TimeAxis) -> bool:
    return axis.seconds_per_pixel < FINEST_COLUMN_S / 2


def colour_table(theme: Theme) -> list[int]:
    """The theme's colour map as 256 Qt colours, silence in the canvas's colour."""
    colours = colour_map(theme.colour_map)
    if not theme.dark:
        colours = colours if int(colours[0].sum()) > int(colours[-1].sum()) else colours[::-1]
    return [qRgb(*(int(part) for part in colour)) for colour in colours]


def _labelled_hz(frequencies: NDArray[np.float64], least_rows: float) -> list[int]:
    """Round frequencies, as many as have room: for rows from the highest frequency down."""
    for step in (500, 1000, 2000, 4000, 8000):
        labelled = list(range(step, int(frequencies[0]) + 1, step))
        rows = [int(np.argmin(np.abs(frequencies - hertz))) for hertz in labelled]
        if all(lower - higher >= least_rows for lower, higher in pairwise(rows)):
            return labelled
    return []


def _beside(wanted: list[TileKey]) -> list[TileKey]:
    """The next tile on each side: scrolling then meets it ready."""
    if not wanted:
        return []
    first, last = wanted[0], wanted[-1]
    left = [TileKey(first.level, first.index - 1)] if first.index else []
    return [TileKey(last.level, last.index + 1), *left]
