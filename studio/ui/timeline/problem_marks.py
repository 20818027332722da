"""Where something may be wrong, as a strip: the higher and stronger a mark, the likelier an error."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QImage

from studio.project.edits_review import is_accepted
from studio.project.fingerprints import turn_fingerprint, word_fingerprint
from studio.project.values import AcceptedProblem, Change, Problem
from studio.ui.document import Document
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
        self._problems: list[Problem] | None = None
        self._stale: set[int] = set()
        document.changed.connect(self._on_changed)
        document.recording_changed.connect(lambda _id: self._forget())

    def all(self) -> list[Problem]:
        """The problems, by time; read when they are asked for."""
        if self._problems is None:
            self._problems = self._read()
            self._stale = self._stale_among({p.turn_id for p in self._problems if p.turn_id is not None})
        return [problem for problem in self._problems if problem.turn_id not in self._stale]

    def _read(self) -> list[Problem]:
        recording_id, project = self._document.recording_id, self._document.project
        if recording_id is None:
            return []
        problems, accepted = project.problems(recording_id), project.accepted_problems(recording_id)
        return [problem for problem in problems if not self._accepted(problem, accepted)]

    def _accepted(self, problem: Problem, accepted: Iterable[AcceptedProblem]) -> bool:
        alike = [each for each in accepted if each.kind == str(problem.kind)]
        return any(is_accepted(problem, each, self._fingerprint(problem)) for each in alike)

    def _fingerprint(self, problem: Problem) -> str:
        project = self._document.project
        if problem.word_id is not None:
            return word_fingerprint(project.word(problem.word_id))
        return turn_fingerprint(project.turn(problem.turn_id)) if problem.turn_id is not None else ""

    def _stale_among(self, turn_ids: set[int]) -> set[int]:
        recording_id = self._document.recording_id
        if recording_id is None or not turn_ids:
            return set()
        return set(self._document.project.stale_turns(recording_id, turn_ids))

    def _on_changed(self, change: Change, _source: object) -> None:
        if change.tables & {"problems", "accepted_problems", "recordings"}:
            self._forget()
        elif self._problems and change.tables & {"turns", "words", "clips"}:
            self._look_again(change, self._problems)

    def _look_again(self, change: Change, problems: list[Problem]) -> None:
        """An edit makes its turns' problems void until they are checked again; undo brings them back."""
        turn_ids, word_ids = change.rows_of("turns"), change.rows_of("words")
        if turn_ids is None or word_ids is None or "clips" in change.tables:
            self._forget()
            return
        touched = set(turn_ids) | {word.turn_id for word in self._document.project.words_with_ids(word_ids)}
        affected = touched & {problem.turn_id for problem in problems if problem.turn_id is not None}
        if affected:
            self._stale = (self._stale - affected) | self._stale_among(affected)
            self.changed.emit()

    def _forget(self) -> None:
        self._problems = None
        self.changed.emit()


def risk_columns(problems: Iterable[Problem], axis: TimeAxis) -> NDArray[np.float32]:
    """The greatest risk in each pixel column of the axis, float32 (columns,); a mark is never too narrow."""
    columns = np.zeros(round(axis.width_px), np.float32)
    for problem in problems:
        left = round(axis.x(problem.start) - axis.left_px)
        right = max(round(axis.x(problem.end) - axis.left_px), left + LEAST_MARK_PX)
        part = columns[max(left, 0) : right]
        np.maximum(part, problem.risk, out=part)
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
