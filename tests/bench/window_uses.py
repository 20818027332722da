"""The ways in which a person uses the window, frame by frame: a program of its own for `bench_timeline`.

    python -m tests.bench.window_uses PROJECT RUNS [USE ...]

A frame is an event, or a tick of the playhead, and all painting that it asked for. Prints as JSON each use's
runs, and the process's resident memory in MB. The project is changed.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.app import Program
from studio.project.edits_division import split_turn
from studio.project.edits_turns import assign_speaker, move_turn_edge, set_state, set_turn_text
from studio.project.edits_words import move_word_edge
from studio.project.values import Edge, State, Turn
from studio.ui.main_window import MainWindow
from studio.ui.timeline.timeline import Timeline
from tests.bench.first_picture import resident_mb

FRAMES = 240
COMPARED_EVERY = 40
SHADE = 4
"""Of 255."""
LONGEST_WAIT_S = 5.0
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def main() -> None:
    """Open the project, use its window, print the frames."""
    project, runs, *only = sys.argv[1:]
    gc.disable()  # as studio.cli and studio.app do
    application = QApplication([])
    program = Program(application)
    program.start(Path(project))
    gc.freeze()
    gc.enable()
    window = program.window
    assert window is not None
    window.resize(1920, 1080)
    while window.timeline.sound.table is None:
        application.processEvents()
    user = User(window)
    names = only or list(user.uses())
    used = {name: [asdict(user.measured(name)) for _ in range(int(runs))] for name in names}
    print(json.dumps({"uses": used, "MB": resident_mb()}))
    window.close_unasked()
    program.close()


@dataclass
class Used:
    """The frames of one use.

    `wall_s` is by the clock; `cpu_s` is this thread's part: on a busy machine only that tells what the code
    costs. `wrong` counts compared frames that were not the settled picture, `waited_s` how long missing
    tiles of the spectrogram took to be there.
    """

    wall_s: list[float] = field(default_factory=list)
    cpu_s: list[float] = field(default_factory=list)
    waited_s: list[float] = field(default_factory=list)
    compared: int = 0
    wrong: int = 0


class User:
    """Uses the window and keeps the frames of what it does."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.timeline: Timeline = window.timeline
        self.state = window.studio.timeline
        self.used = Used()

    def uses(self) -> dict[str, Callable[[], None]]:
        """What can be measured, by name."""
        return {
            "scroll, 5 s in view": lambda: self.scroll(5),
            "scroll, 20 s in view": lambda: self.scroll(20),
            "scroll, 1 min in view": lambda: self.scroll(60),
            "scroll, 10 min in view": lambda: self.scroll(600),
            "zoom, 3 h to 20 ms and back": self.zoom,
            "drag a turn's edge": lambda: self.drag_edge(word=False),
            "drag a word's edge": lambda: self.drag_edge(word=True),
            "select time": self.select_time,
            "play, view follows": self.play,
            "edit, commit, refresh": self.edit,
            "undo, refresh": self.undo,
        }

    def measured(self, name: str) -> Used:
        """One run of a use."""
        self.used = Used()
        self.uses()[name]()
        return self.used

    def frame(self, step: Callable[[], object]) -> None:
        """Do a step and paint what it asks for; now and then look whether the picture is the settled one."""
        began, worked = time.perf_counter(), time.thread_time()
        step()
        QApplication.processEvents()
        self.used.wall_s.append(time.perf_counter() - began)
        self.used.cpu_s.append(time.thread_time() - worked)
        if len(self.used.wall_s) % COMPARED_EVERY == 0:
            self._compare()

    def scroll(self, seconds: float) -> None:
        """The wheel turned steadily."""
        middle = self.state.rows.duration_s * 0.4
        self._settle(middle, middle + seconds)
        for _ in range(FRAMES):
            self.frame(lambda: turn_wheel(self.timeline.waveform, -40, NONE))

    def zoom(self) -> None:
        """Ctrl and wheel from everything to 20 ms, and back out."""
        self._settle(0, self.state.rows.duration_s)
        while self.state.view.span.seconds > 0.02:
            self.frame(lambda: turn_wheel(self.timeline.waveform, 60, CONTROL))
        while self.state.view.span.seconds < self.state.rows.duration_s * 0.99:
            self.frame(lambda: turn_wheel(self.timeline.waveform, -60, CONTROL))

    def drag_edge(self, *, word: bool) -> None:
        """An edge pressed, moved back and forth, and dropped; the last frame holds the edit too."""
        rows, lanes = self.state.rows, self.timeline.lanes
        turns = rows.turns[len(rows.turns) // 2 :]
        turn = next(t for t in turns if t.end - t.start > 3 and all(t.end != other.start for other in turns))
        edge = rows.words_of(turn.id)[4].end if word else turn.end
        assert edge is not None
        around = 1 if word else 10
        self._settle(edge - around, edge + around)
        lane = rows.lane_of(turn)
        y = (lanes.layout_px.word_top(lane) if word else lanes.layout_px.turn_top(lane)) + 8
        x = lanes.axis().x(edge)
        self.frame(lambda: press(lanes, x, y))
        for number in range(FRAMES):
            offset = 50 + 45 * np.sin(number / 9)
            self.frame(lambda offset=offset: move(lanes, x + offset, y))
        self.frame(lambda: let_go(lanes, x + 3, y))

    def select_time(self) -> None:
        """Time selected over the waveform."""
        begin = self.state.rows.duration_s / 3
        self._settle(begin, begin + 30)
        self.frame(lambda: press(self.timeline.waveform, 300, 30))
        for number in range(FRAMES):
            self.frame(lambda number=number: move(self.timeline.waveform, 300 + 4 * number, 30))
        self.frame(lambda: let_go(self.timeline.waveform, 1200, 30))

    def play(self) -> None:
        """The playhead's ticks, 100 ms apart, so that pages are turned too."""
        begin = self.state.rows.duration_s / 3
        self._settle(begin, begin + 10)
        for tick in range(2 * FRAMES):
            self.frame(lambda at=begin + tick / 10: self.state.set_playhead(at, playing=True))

    def edit(self) -> None:
        """Edits of several kinds in view, here and there in the recording, with every panel refreshed."""
        document = self.window.studio.document
        for turn, edit, *arguments in self._edits():
            self._show(turn)
            self.frame(lambda e=edit, a=arguments: document.apply(e, *a, source=self))

    def undo(self) -> None:
        """Edits taken back."""
        document = self.window.studio.document
        for turn, edit, *arguments in self._edits():
            self._show(turn)
            document.apply(edit, *arguments, source=self)
            QApplication.processEvents()
            self.frame(lambda: document.undo(self))

    def _edits(self) -> Iterator[tuple]:  # type: ignore[type-arg]
        chance = np.random.default_rng(4)
        rows = self.state.rows
        for number, place in enumerate(chance.permutation(len(rows.turns) // 2)[: FRAMES // 2].tolist()):
            turn = rows.turns[place]
            word = rows.words_of(turn.id)[5]
            yield (
                (turn, move_turn_edge, turn.id, Edge.END, turn.end + 0.01),
                (turn, move_word_edge, word.id, Edge.END, (word.end or 0) + 0.005),
                (turn, set_turn_text, turn.id, f"{turn.text} more"),
                (turn, set_state, [turn.id], State.GOLD),
                (turn, assign_speaker, [turn.id], 1 + (turn.speaker_id or 0) % 8),
                (turn, split_turn, turn.id, word.end),
            )[number % 6]

    def _show(self, turn: Turn) -> None:
        self.state.view.set_view(turn.start - 10, turn.start + 20)
        self.state.selection.select_turn(turn.id)
        QApplication.processEvents()
        self._wait_for_tiles()  # those of the jump are no work of the edit

    def _settle(self, start_s: float, end_s: float) -> None:
        """Show a stretch and wait until all its tiles are there."""
        self.state.view.set_view(start_s, end_s)
        QTest.qWait(50)
        self._wait_for_tiles()

    def _wait_for_tiles(self) -> float:
        began = time.perf_counter()
        while self.timeline.spectrogram.tiles.pending and time.perf_counter() - began < LONGEST_WAIT_S:
            QApplication.processEvents()
            time.sleep(0.001)  # QTest.qWait would keep the threads that make tiles waiting
        return time.perf_counter() - began

    def _compare(self) -> None:
        """Whether what is on the screen equals what is painted from nothing once all is there."""
        pending = self.timeline.spectrogram.tiles.pending
        shown = self._grabbed()
        if pending:
            self.used.waited_s.append(self._wait_for_tiles())
        for tier in self._tiers():
            tier.repaint_margin()  # type: ignore[attr-defined]
        QApplication.processEvents()
        QApplication.processEvents()
        settled = self._grabbed()
        areas = [tier for tier in self._tiers() if not (pending and tier is self.timeline.spectrogram)]
        same = all(_alike(shown.copy(self._box(tier)), settled.copy(self._box(tier))) for tier in areas)
        self.used.compared += 1
        self.used.wrong += not same

    def _tiers(self) -> list[QWidget]:
        timeline = self.timeline
        return [timeline.overview, timeline.ruler, timeline.waveform, timeline.spectrogram, timeline.lanes]

    def _box(self, tier: QWidget) -> QRect:
        seen = tier.visibleRegion().boundingRect()
        return seen.translated(tier.mapTo(self.window, QPoint()))

    def _grabbed(self) -> QImage:
        """The pixels on the screen, not painted anew as `QWidget.grab` does."""
        return self.window.screen().grabWindow(self.window.winId()).toImage()


def _alike(one: QImage, other: QImage) -> bool:
    """Whether two pictures are the same; antialiased marks may differ by a shade where strips meet."""
    colours = [
        np.frombuffer(picture.convertToFormat(QImage.Format.Format_RGB32).constBits(), np.uint8)
        for picture in (one, other)
    ]
    return bool(np.abs(colours[0].astype(np.int16) - colours[1]).max() <= SHADE)


def turn_wheel(widget: QWidget, degrees: int, modifiers: Qt.KeyboardModifier) -> None:
    """Turn the wheel right of the middle of a widget."""
    at = QPointF(widget.width() * 0.6, 20)
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, degrees), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def press(widget: QWidget, x: float, y: float) -> None:
    """Press the left button."""
    _mouse(widget, QEvent.Type.MouseButtonPress, x, y, Qt.MouseButton.LeftButton)


def move(widget: QWidget, x: float, y: float) -> None:
    """Move the mouse with the left button held."""
    _mouse(widget, QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton)


def let_go(widget: QWidget, x: float, y: float) -> None:
    """Let go of the left button."""
    _mouse(widget, QEvent.Type.MouseButtonRelease, x, y, Qt.MouseButton.LeftButton)


def _mouse(widget: QWidget, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton) -> None:
    at = QPointF(x, y)
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    QApplication.sendEvent(widget, QMouseEvent(kind, at, widget.mapToGlobal(at), button, held, NONE))


if __name__ == "__main__":
    main()
