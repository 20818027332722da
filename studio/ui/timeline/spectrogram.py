"""The spectrogram: tiles of the zoom in view, coarser or finer ones in the meantime."""

from collections import OrderedDict

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, qRgb
from PySide6.QtWidgets import QToolButton, QWidget

from studio.audio.spectra import row_frequencies
from studio.ui.icons import icon
from studio.ui.theme import Theme, small_font
from studio.ui.timeline.colour_maps import colour_map
from studio.ui.timeline.geometry import Span, TimeAxis
from studio.ui.timeline.gestures import Gestures
from studio.ui.timeline.look import Look
from studio.ui.timeline.look_form import LookForm
from studio.ui.timeline.sound import TimelineSound
from studio.ui.timeline.sound_tier import SoundTier
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tier import MARGIN_PX
from studio.ui.timeline.tiles import (
    COARSER,
    DARKEST_DB,
    FINEST_COLUMN_S,
    STEP_DB,
    TILE_ROWS,
    Levels,
    TileKey,
    TileStore,
    keys_in,
    level_for,
)
from studio.ui.translation import figure, tr, translated

_LEAST_LABEL_GAP_PX = 22
_COARSER_LEVELS = 8
_COLOURED_TILES = 48
_BUTTON_PX = 18
_SILENCE = Levels(-60.0, -25.0)
"""What is painted from black to white before the recording's own levels are known."""

_MEL_LABELS_HZ = (100, 200, 300, 500, 1000, 1500, 2000, 3000, 4000, 5000, 6000, 8000, 10_000, 12_000, 16_000,
                  20_000, 24_000, 32_000, 48_000)  # fmt: skip
_LINEAR_STEPS_HZ = (500, 1000, 2000, 4000, 8000, 16_000)


class Spectrogram(SoundTier):
    """Frequencies over time; never waits for a tile."""

    def __init__(
        self, state: TimelineState, sound: TimelineSound, gestures: Gestures, parent: QWidget | None = None
    ) -> None:
        super().__init__(state, gestures, tr("Spectrogram"), parent)
        self.sound = sound
        self.tiles = TileStore(self)
        self.tiles.settings = state.look.spectrogram
        self._coloured: OrderedDict[int, QImage] = OrderedDict()
        self.setMinimumHeight(60)
        self._colours: tuple[object, list[int]] = (None, [])
        self.look_button = self._make_button()
        state.look_changed.connect(self._on_look_changed)
        self.tiles.tile_arrived.connect(self.repaint_picture)
        sound.audio_changed.connect(self._on_audio_changed)
        sound.peaks_changed.connect(self._on_audio_changed)
        self._opened: object = None
        self._on_audio_changed()

    def paint_picture(self, painter: QPainter, axis: TimeAxis, part: QRect) -> None:
        """The tiles that are there, scaled ones until they are."""
        painter.fillRect(part, QColor(self._colour_table()[0]))
        level = self._level(axis)
        wanted = keys_in(axis.view, level, self.state.rows.duration_s)
        # Nearer than the finest tiles their columns would stand as blocks.
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._stretched(axis))
        shown = Span(axis.seconds(part.left() - 1), axis.seconds(part.right() + 2))
        bare = [
            key
            for key in wanted
            if key.span.overlaps(shown.start_s, shown.end_s) and not self._paint_tile(painter, axis, key)
        ]
        # Where there is nothing at all, one coarse tile for the whole view comes first.
        coarse = dict.fromkeys(TileKey(key.level + COARSER, key.index >> COARSER) for key in bare)
        first = list(coarse) if len(coarse) < len(bare) else []
        self.tiles.request([*first, *wanted, *_beside(wanted)])
        if self.tiles.problem:
            painter.setPen(QColor(self.theme.muted))
            text = translated(self.tiles.problem)
            painter.drawText(self.plot_rect(), Qt.AlignmentFlag.AlignCenter, text)

    def pans_sharply(self, axis: TimeAxis) -> bool:
        """Not where columns run into each other: a strip would show its seam."""
        return super().pans_sharply(axis) and not self._stretched(axis)

    def changeEvent(self, event: QEvent) -> None:
        """Draw its picture again in the colours of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "look_button"):
            self.look_button.setIcon(icon("sliders-horizontal"))

    def show_look_form(self) -> None:
        """Open the form that chooses how the spectrogram is drawn, beside its button."""
        form = LookForm(self.state, self)
        form.show_at(self.look_button.mapToGlobal(self.look_button.rect().bottomLeft()))

    def _make_button(self) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setIcon(icon("sliders-horizontal"))
        button.setGeometry(4, 2, _BUTTON_PX, _BUTTON_PX)
        button.setToolTip(self.tr("How the spectrogram is drawn"))
        button.setAccessibleName(self.tr("How the spectrogram is drawn"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.show_look_form)
        return button

    def _level(self, axis: TimeAxis) -> int:
        return level_for(axis.seconds_per_pixel / self.devicePixelRatioF(), self.tiles.settings.window_s)

    def _stretched(self, axis: TimeAxis) -> bool:
        return axis.seconds_per_pixel < FINEST_COLUMN_S * 2.0 ** self._level(axis) / 2

    def _paint_tile(self, painter: QPainter, axis: TimeAxis, key: TileKey) -> bool:
        """Paint a tile, or what there is in its place; whether there is anything that covers it."""
        image = self.tiles.tile(key)
        if image is not None:
            self._draw(painter, axis, key, image, QRectF(image.rect()))
            return True
        before = self.tiles.stand_in(key)
        stretched = (before, QRectF(before.rect())) if before is not None else self._from_coarser(key)
        if stretched:
            self._draw(painter, axis, key, *stretched)
        for half in (TileKey(key.level - 1, 2 * key.index + half) for half in (0, 1)):
            image = self.tiles.tile(half) if half.level >= 0 else None
            if image is not None:
                self._draw(painter, axis, half, image, QRectF(image.rect()))
        return stretched is not None

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
        """The scale of frequencies."""
        painter.fillRect(MARGIN_PX - 1, 0, 1, self.height(), QColor(self.theme.line))
        recording = self.state.rows.recording
        if recording is None:
            return
        painter.setFont(small_font(self.font(), 0.85))
        painter.setPen(QColor(self.theme.muted))
        frequencies = row_frequencies(recording.sample_rate, TILE_ROWS, self.tiles.settings)
        rows_per_px = TILE_ROWS / self.height()
        mel = self.tiles.settings.scale == "mel"
        for hertz in _labelled_hz(frequencies, _LEAST_LABEL_GAP_PX * rows_per_px, mel):
            y = (int(np.argmin(np.abs(frequencies - hertz))) + 0.5) / rows_per_px
            box = QRectF(0, min(max(y - 7, 0), self.height() - 14), MARGIN_PX - 8, 14)
            alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(
                box, alignment, self.tr("{frequency} kHz").format(frequency=figure(hertz / 1000, "g"))
            )
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
        look = self.state.look
        levels = (self.tiles.levels or _SILENCE).with_range(look.spectrogram_range_db)
        key = (self.theme.name, look.spectrogram_colours, levels)
        if self._colours[0] != key:
            self._colours = (key, colour_table(self.theme, levels, look.spectrogram_colours))
            self._coloured.clear()
        return self._colours[1]

    def _on_look_changed(self, look: Look) -> None:
        self.tiles.set_settings(look.spectrogram)
        self.repaint_margin()

    def _on_audio_changed(self) -> None:
        # While a compressed file is being decoded there is nothing to read yet.
        audio = self.sound.audio
        if audio is not self._opened:
            self._opened = audio
            self.repaint_margin()
            self.tiles.open(self.sound.path if audio is not None else None, self.sound.cache)


def colour_table(theme: Theme, levels: Levels, name: str = "") -> list[int]:
    """The colours of a tile's 256 levels: a map of that name or the theme's, silence as the canvas."""
    colours = colour_map(name or theme.colour_map)
    bright_first = int(colours[0].sum()) > int(colours[-1].sum())
    if bright_first == theme.dark:
        colours = colours[::-1]
    decibels = DARKEST_DB + STEP_DB * np.arange(256)
    shares = (decibels - levels.darkest_db) / (levels.brightest_db - levels.darkest_db)
    steps = np.rint(255 * np.clip(shares, 0, 1)).astype(int)
    return [qRgb(*(int(part) for part in colour)) for colour in colours[steps]]


def _labelled_hz(frequencies: NDArray[np.float64], least_rows: float, mel: bool) -> list[int]:
    """Round frequencies, as many as have room: for rows from the highest frequency down."""
    top = float(frequencies[0])
    if not mel:
        least_hz = least_rows * top / len(frequencies)
        step = next((each for each in _LINEAR_STEPS_HZ if each >= least_hz), _LINEAR_STEPS_HZ[-1])
        return list(range(step, int(top) + 1, step))
    labelled: list[int] = []
    last_row = float(len(frequencies)) + least_rows / 2
    for hertz in _MEL_LABELS_HZ:
        row = int(np.argmin(np.abs(frequencies - hertz)))
        if hertz <= top and last_row - row >= least_rows:
            labelled.append(hertz)
            last_row = row
    return labelled


def _beside(wanted: list[TileKey]) -> list[TileKey]:
    """The next tile on each side: scrolling then meets it ready."""
    if not wanted:
        return []
    first, last = wanted[0], wanted[-1]
    left = [TileKey(first.level, first.index - 1)] if first.index else []
    return [TileKey(last.level, last.index + 1), *left]
