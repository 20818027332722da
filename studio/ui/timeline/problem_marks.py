"""Where something may be wrong, as a strip: the higher and stronger a mark, the likelier an error."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage

from studio.project.values import Problem
from studio.ui.document import Document
from studio.ui.standing_problems import standing_problems
from studio.ui.theme import Theme
from studio.ui.timeline.geometry import TimeAxis

STRIP_PX = 7
LEAST_MARK_PX = 2
_LEAST_SHOWN_PX = 3
"""How high the mark of the smallest risk is."""


class OpenProblems(QObject):
    """The problems of the current recording that still hold: neither accepted nor of a turn changed since.

    Signals
        changed(): there are others.
    """

    changed = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._standing = standing_problems(document)
        self._all: list[Problem] | None = None
        self._standing.changed.connect(self._forget)
        document.recording_changed.connect(self._forget)

    def all(self) -> list[Problem]:
        """The problems; read when they are asked for."""
        if self._all is None:
            recording_id = self._document.recording_id
            self._all = self._standing.of(recording_id).all() if recording_id is not None else []
        return self._all

    def _forget(self, _what: object = None) -> None:
        before, self._all = self._all, None
        if before is None or before != self.all():
            self.changed.emit()


def risk_columns(problems: Sequence[Problem], axis: TimeAxis) -> NDArray[np.float32]:
    """The greatest risk in each pixel column of the axis, float32 (columns,); a mark is never too narrow."""
    width = round(axis.width_px)
    columns = np.zeros(width, np.float32)
    if not problems or not width:
        return columns
    starts, ends, risks = np.array([(each.start, each.end, each.risk) for each in problems]).T
    left = np.rint((starts - axis.view.start_s) * axis.pixels_per_second).astype(int)
    right = np.rint((ends - axis.view.start_s) * axis.pixels_per_second).astype(int)
    right = np.maximum(right, left + LEAST_MARK_PX)
    left, right = np.clip(left, 0, width), np.clip(right, 0, width)
    # Thousands of marks are a few columns wide each: column by column of all of them at once.
    for offset in range(int((right - left).max(initial=0))):
        reached = left + offset < right
        np.maximum.at(columns, left[reached] + offset, risks[reached].astype(np.float32))
        left, right, risks = left[reached], right[reached], risks[reached]
    return columns


def strip_image(risks: NDArray[np.float32], theme: Theme) -> QImage:
    """The strip of columns (n,) of risk, STRIP_PX high and see-through where there is none."""
    heights = np.where(risks > 0, np.maximum(np.rint(risks * STRIP_PX), _LEAST_SHOWN_PX), 0)
    shown = np.arange(STRIP_PX)[:, None] < heights
    warning, danger = (QColor(name) for name in (theme.warning, theme.danger))
    colours = np.where(risks >= 0.5, np.uint32(danger.rgba()), np.uint32(warning.rgba()))
    pixels = np.where(shown, colours, np.uint32(0)).astype(np.uint32)
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
