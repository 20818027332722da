"""Any sequence of drags leaves a sound project, and undo and redo bring every row back: read from SQLite."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from studio.project.project import Project
from studio.project.values import MINIMUM_TURN_S, MINIMUM_WORD_S, Turn
from studio.ui.timeline.drag import span_of
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.mouse import ALT, CONTROL, NONE, SHIFT, Mouse, on_turns, on_words
from tests.ui.timeline.scenes import Said, conversation

SECONDS = 12.0
SCENE = [
    Said("Anna", 0.5, 2.0, "one two three", times=((0.5, 1.0), (1.0, 1.5), (1.6, 2.0))),
    Said("Ben", 2.0, 4.0, "four five", times=((2.0, 3.0), (3.0, 4.0))),
    Said("Anna", 2.0, 3.0, "six", times=((2.0, 2.5),)),
    Said("Anna", 3.0, 3.4, "seven", times=((3.1, 3.4),)),
    Said("Cleo", 3.0, 5.0, "eight nine ten", times=((3.0, 3.5), (3.5, 4.0), (4.0, 4.9))),
    Said("Ben", 5.0, 5.1, "so", times=((5.0, 5.05),)),
    Said("", 4.5, 6.5, "noise here", times=((4.6, 5.0), (5.5, 6.5))),
    Said("", 6.0, 8.0, "and there", times=((6.5, 7.0), (7.0, 8.0))),
    Said("Ben", 7.0, 9.0, "twice", times=((7.5, 8.0),)),
    Said("Ben", 8.5, 9.5, "over himself", times=((8.5, 9.0), (9.0, 9.5))),
    Said("Cleo", 9.5, 12.0, "to the end", times=((9.5, 10.0), (10.5, 11.0), (11.0, 12.0))),
]
"""Touching, overlapping and short turns; edges that lie at one time in several lanes; words without gaps."""


@dataclass(frozen=True)
class Gesture:
    """A press on a row from its start (0) to its end (1), moves by seconds from there, release or Esc."""

    word: bool
    row: int
    where: float
    with_others: bool
    moves: tuple[tuple[float, Qt.KeyboardModifier], ...]
    escaped: bool
    snapping: bool
    detach: bool


MODIFIERS = st.sampled_from([NONE, NONE, ALT, CONTROL, SHIFT, SHIFT | CONTROL, ALT | CONTROL])
OFFSETS = st.floats(-0.3, 0.3) | st.sampled_from([-1.0, -0.5, 0.03, 0.5, 1.5]) | st.floats(-SECONDS, SECONDS)
GESTURES = st.lists(
    st.builds(
        Gesture,
        word=st.booleans(),
        row=st.integers(0, 40),
        where=st.sampled_from([0.0, 0.0, 0.5, 1.0, 1.0]),
        with_others=st.booleans(),
        moves=st.lists(st.tuples(OFFSETS, MODIFIERS), min_size=1, max_size=3).map(tuple),
        escaped=st.sampled_from([False, False, False, True]),
        snapping=st.booleans(),
        detach=st.booleans(),
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with conversation(tmp_path, SCENE, seconds=SECONDS) as opened:
        yield opened


class Watched:
    """A timeline, what SQLite holds under it, and what was refused."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.project = timeline.state.document.project
        self.refused: list[str] = []
        timeline.state.document.refused.connect(lambda message: self.refused.append(str(message)))
        self.file = sqlite3.connect(self.project.file)

    def rows(self) -> dict[str, list[Any]]:
        tables = ("turns", "words", "phones", "clips", "speakers")
        return {table: self.file.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in tables}

    def steps(self) -> int:
        return sum(not step.undone for step in self.project.history())

    def do(self, gesture: Gesture) -> None:
        """The gesture by real events, and what must hold after it."""
        state = self.timeline.state
        state.view.set_view(0.0, SECONDS)
        state.set_snapping(gesture.snapping)
        state.set_detach(gesture.detach)
        before, steps = self.rows(), self.steps()
        shown = self._drag(gesture)
        assert self.refused == [], "what the mouse may do, the project takes"
        if gesture.escaped:
            assert self.rows() == before
            assert self.steps() == steps
        else:
            assert self.steps() <= steps + 1
            self._is_as_shown(shown)

    def is_sound(self) -> None:
        for turn in self.project.turns():
            assert turn.start >= 0.0 and turn.end <= SECONDS
            assert round(turn.end - turn.start, 6) >= MINIMUM_TURN_S
            words = [word for word in self.project.words(turn.id) if word.start is not None]
            for word in words:
                span = span_of(word)
                assert turn.start <= span.start_s and span.end_s <= turn.end, "no word leaves its turn"
                assert round(span.seconds, 6) >= MINIMUM_WORD_S
            for first, second in pairwise(words):
                assert (first.end or 0.0) <= (second.start or 0.0), "no order breaks"

    def own_overlap(self) -> float:
        turns = self.project.turns()
        return sum(_overlap(first, second) for first in turns for second in turns)

    def _drag(self, gesture: Gesture) -> Any:
        mouse, at = self._aimed(gesture)
        mouse.press(at, gesture.moves[0][1] & CONTROL)
        for offset, modifiers in gesture.moves:
            mouse.move(at + offset, modifiers)
        shown = self.timeline.state.preview
        if gesture.escaped:
            QTest.keyClick(self.timeline, Qt.Key.Key_Escape)
        # Where the mouse is: at its border the view may have moved under it.
        mouse.release_there(gesture.moves[-1][1])
        assert self.timeline.state.preview is None
        return shown

    def _aimed(self, gesture: Gesture) -> tuple[Mouse, float]:
        turns = self.project.turns()
        turn = turns[gesture.row % len(turns)]
        lanes, selection = self.timeline.lanes, self.timeline.state.selection
        lane = self.timeline.state.rows.lane_of(turn)
        if gesture.with_others:
            others = {turns[(gesture.row + offset) % len(turns)].id for offset in (0, 2, 3)}
            selection.select_turns(frozenset(others))
        words = self.project.words(turn.id)
        row = words[gesture.row % len(words)] if gesture.word else turn
        span = span_of(row)
        mouse = on_words(lanes, lane) if gesture.word else on_turns(lanes, lane)
        inward = 1e-4 * (1 - 2 * gesture.where)
        return mouse, span.start_s + gesture.where * span.seconds + inward

    def _is_as_shown(self, shown: Any) -> None:
        if shown is None:
            return
        for turn_id, span in shown.turns.items():
            turn = self.project.turn(turn_id)
            assert (turn.start, turn.end) == pytest.approx((span.start_s, span.end_s), abs=2e-6)
        for word_id, span in shown.words.items():
            word = self.project.word(word_id)
            assert (word.start, word.end) == pytest.approx((span.start_s, span.end_s), abs=2e-6)


def _overlap(first: Turn, second: Turn) -> float:
    if first.id >= second.id or first.speaker_id is None or first.speaker_id != second.speaker_id:
        return 0.0
    return max(min(first.end, second.end) - max(first.start, second.start), 0.0)


@given(GESTURES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_drags_leave_a_sound_project_and_undo_and_redo_bring_all_back(
    timeline: Timeline, gestures: list[Gesture]
) -> None:
    watched = Watched(timeline)
    began, overlap, steps = watched.rows(), watched.own_overlap(), watched.steps()
    try:
        for gesture in gestures:
            watched.do(gesture)
            watched.is_sound()
            assert watched.own_overlap() <= overlap + 1e-5, "turns of one speaker do not come over each other"
        ended = watched.rows()
        done = watched.steps() - steps
        for _ in range(done):
            timeline.state.document.undo()
        assert watched.rows() == began
        for _ in range(done):
            timeline.state.document.redo()
        assert watched.rows() == ended
    finally:
        while watched.steps() > steps:
            timeline.state.document.undo()
        timeline.state.selection.clear()
        watched.file.close()
