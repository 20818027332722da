"""How long the timeline's frames take on hours of speech: from an event to the end of its paint.

    python -m tests.bench.bench_timeline [--hours 3] [--words 20000] [--rate 24000] [--channels 1] [--runs 3]

Builds a real project (SQLite, WAV, peak table) in a temporary folder, shows the timeline at 1920 x 1080
on Qt's offscreen platform (software rendering) and prints one line for each way of using it.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault(
    "QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).resolve().parents[1] / 'offscreen.json'}"
)

import numpy as np
import soundfile
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from studio.project.edits_turns import move_turn_edge
from studio.project.values import Change, Edge, State
from studio.ui.document import Document
from studio.ui.theme import DARK, apply_theme
from studio.ui.timeline.rows import TimelineRows
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.timeline import Timeline
from tests.ui.timeline.scenes import Said, of_audio

FRAMES = 240
WORDS_PER_TURN = 13
VOCABULARY = ("the", "of", "and", "to", "nevertheless", "that", "was", "his", "he", "understanding", "with")
Frame = tuple[float, float]
"""Seconds by the clock, and of this thread: on a busy machine only the second tells what the code costs."""
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def main() -> None:
    """Build the scene, use it, print the table."""
    parser = argparse.ArgumentParser(description="The timeline's frame times.")
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--speakers", type=int, default=8)
    parser.add_argument("--rate", type=int, default=24_000)
    parser.add_argument("--channels", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    application = QApplication([])
    apply_theme(application, DARK)
    with tempfile.TemporaryDirectory() as folder:
        timeline = build_scene(Path(folder), options)
        print_table(timeline, options)
        timeline.close_sound()
        timeline.state.document.project.close()


def build_scene(folder: Path, options: argparse.Namespace) -> Timeline:
    """A shown timeline over a project of the wanted size, its peak table ready."""
    audio = folder / "long.wav"
    write_noise(audio, options.hours * 3600, options.rate, options.channels)
    said = list(talk(options.hours * 3600, options.words, options.speakers))
    began = time.perf_counter()
    project = of_audio(folder / "project", audio, said)
    print(f"{len(said)} turns, {options.words} words written in {time.perf_counter() - began:.1f} s")
    began = time.perf_counter()
    timeline = Timeline(TimelineState(Document(project)))
    timeline.resize(1920, 1080)
    timeline.show()
    QApplication.processEvents()
    print(f"first picture after {(time.perf_counter() - began) * 1000:.0f} ms, without a peak table")
    while timeline.sound.table is None:
        QTest.qWait(20)
    print(f"peak table after {time.perf_counter() - began:.1f} s")
    return timeline


def write_noise(path: Path, seconds: float, rate: int, channels: int) -> None:
    """Speech-like bursts, ten minutes repeated, written in blocks."""
    chance = np.random.default_rng(0)
    block = chance.normal(0, 0.1, (rate * 60, channels))
    block *= np.abs(np.sin(np.linspace(0, 400, rate * 60)))[:, None]
    pcm = (np.clip(block, -1, 1) * 32767).astype(np.int16)
    with soundfile.SoundFile(path, "w", rate, channels, "PCM_16", format="RF64") as file:
        for _ in range(round(seconds / 60)):
            file.write(pcm)


def talk(seconds: float, words: int, speakers: int) -> Iterator[Said]:
    """Turns one after the other, now and then touching or overlapping."""
    chance = np.random.default_rng(2)
    turns = words // WORDS_PER_TURN
    room = seconds / turns
    states = list(State)
    for number in range(turns):
        text = " ".join(chance.choice(VOCABULARY, WORDS_PER_TURN))
        start = number * room
        end = start + room * (1.0 if number % 5 == 0 else chance.uniform(0.7, 1.15))
        speaker = f"Speaker {chance.integers(speakers)}"
        yield Said(speaker, round(start, 6), round(min(end, seconds), 6), text, states[number % len(states)])


def print_table(timeline: Timeline, options: argparse.Namespace) -> None:
    """Each use several times; the best run's percentiles, and the worst run's 95th."""
    uses: list[tuple[str, Callable[[Timeline], list[Frame]]]] = [
        ("scroll, 5 s in view", lambda t: scroll(t, 5)),
        ("scroll, 20 s in view", lambda t: scroll(t, 20)),
        ("scroll, 1 min in view", lambda t: scroll(t, 60)),
        ("scroll, 10 min in view", lambda t: scroll(t, 600)),
        ("zoom, whole recording to 20 ms", zoom),
        ("drag a turn's edge", lambda t: drag_edge(t, word=False)),
        ("drag a word's edge", lambda t: drag_edge(t, word=True)),
        ("select time", select_time),
        ("playhead, view follows", play),
        ("rows read again after an edit", read_again),
    ]
    sound = f"{options.rate} Hz x {options.channels}"
    print(f"\n{options.hours:g} h, {options.words} words, {sound}, 1920 x 1080; ms")
    print(f"{'':34}{'median':>8}{'p95':>8}{'p99.9':>8}{'worst p95':>11}{'CPU p95':>9}")
    for name, use in uses:
        runs = [np.array(use(timeline)) * 1000 for _ in range(options.runs)]  # (frames, wall and CPU)
        best = min(runs, key=lambda frames: float(np.percentile(frames[:, 0], 95)))
        worst = max(float(np.percentile(frames[:, 0], 95)) for frames in runs)
        median, p95, p999 = np.percentile(best[:, 0], (50, 95, 99.9))
        cpu = np.percentile(best[:, 1], 95)
        print(f"{name:34}{median:8.1f}{p95:8.1f}{p999:8.1f}{worst:11.1f}{cpu:9.1f}", flush=True)


def frame(step: Callable[[], object]) -> Frame:
    """Seconds from an event until everything it asked for is painted, and this thread's part of them."""
    began, worked = time.perf_counter(), time.thread_time()
    step()
    QApplication.processEvents()
    return time.perf_counter() - began, time.thread_time() - worked


def scroll(timeline: Timeline, seconds: float) -> list[Frame]:
    """The wheel turned steadily."""
    middle = timeline.state.rows.duration_s * 0.4
    settle(timeline, middle, middle + seconds)
    return [frame(lambda: turn_wheel(timeline.waveform, -40, NONE)) for _ in range(FRAMES)]


def zoom(timeline: Timeline) -> list[Frame]:
    """Ctrl and wheel from everything to 20 ms, and back out."""
    settle(timeline, 0, timeline.state.rows.duration_s)
    frames = []
    while timeline.state.view.span.seconds > 0.02:
        frames.append(frame(lambda: turn_wheel(timeline.waveform, 60, CONTROL)))
    while timeline.state.view.span.seconds < timeline.state.rows.duration_s * 0.99:
        frames.append(frame(lambda: turn_wheel(timeline.waveform, -60, CONTROL)))
    return frames


def drag_edge(timeline: Timeline, *, word: bool) -> list[Frame]:
    """An edge pressed, moved back and forth, and dropped; the last frame holds edit, commit and refresh."""
    rows, lanes = timeline.state.rows, timeline.lanes
    turn = next(t for t in rows.turns[len(rows.turns) // 2 :] if t.end - t.start > 3)
    settle(timeline, turn.start - 8, turn.start + 12)
    edge = rows.words_of(turn.id)[4].end if word else turn.end
    assert edge is not None
    lane = rows.lane_of(turn)
    y = (lanes.layout_px.word_top(lane) if word else lanes.layout_px.turn_top(lane)) + 8
    x = lanes.axis().x(edge)
    frames = [frame(lambda: press(lanes, x, y))]
    for number in range(FRAMES):
        offset = 40 * np.sin(number / 9)
        frames.append(frame(lambda offset=offset: move(lanes, x + offset, y)))
    frames.append(frame(lambda: let_go(lanes, x + 5, y)))
    return frames


def select_time(timeline: Timeline) -> list[Frame]:
    """Time selected over the waveform."""
    settle(timeline, 3600, 3630)
    frames = [frame(lambda: press(timeline.waveform, 300, 30))]
    frames += [
        frame(lambda number=number: move(timeline.waveform, 300 + 5 * number, 30)) for number in range(FRAMES)
    ]
    return [*frames, frame(lambda: let_go(timeline.waveform, 1500, 30))]


def play(timeline: Timeline) -> list[Frame]:
    """The playhead at 60 frames a second of a fast playback, with pages turned."""
    settle(timeline, 3600, 3610)
    return [
        frame(lambda at=at: timeline.state.set_playhead(at, playing=True))
        for at in np.arange(3600, 3600 + FRAMES / 6, 1 / 6)
    ]


def read_again(timeline: Timeline) -> list[Frame]:
    """From the commit of one turn's edit, or its undo, until turns and words in view are those of now."""
    settle(timeline, 3600, 3660)
    project = timeline.state.document.project
    heard, chance = project.listener, np.random.default_rng(3)
    document = Document(project)
    rows, view = TimelineRows(document), timeline.state.view.span
    project.listener = None

    def told(change: Change | None) -> Frame:
        return frame(lambda: (document.changed.emit(change, None), rows.words_in(view)))

    frames = []
    for turn in chance.choice(np.array(rows.turns, object), FRAMES // 2, replace=False):
        frames.append(told(project.apply(move_turn_edge, turn.id, Edge.END, turn.end - 0.1)))
        frames.append(told(project.undo()))
    project.listener = heard
    return frames


def settle(timeline: Timeline, start_s: float, end_s: float) -> None:
    """Show a stretch and wait until all its tiles are there."""
    timeline.state.view.set_view(start_s, end_s)
    QTest.qWait(50)
    while timeline.spectrogram.tiles.pending:
        QTest.qWait(20)


def turn_wheel(widget: QWidget, degrees: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(widget.width() * 0.6, 20)
    event = QWheelEvent(
        at, widget.mapToGlobal(at), QPoint(), QPoint(0, degrees), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def press(widget: QWidget, x: float, y: float) -> None:
    _mouse(widget, QEvent.Type.MouseButtonPress, x, y, Qt.MouseButton.LeftButton)


def move(widget: QWidget, x: float, y: float) -> None:
    _mouse(widget, QEvent.Type.MouseMove, x, y, Qt.MouseButton.NoButton)


def let_go(widget: QWidget, x: float, y: float) -> None:
    _mouse(widget, QEvent.Type.MouseButtonRelease, x, y, Qt.MouseButton.LeftButton)


def _mouse(widget: QWidget, kind: QEvent.Type, x: float, y: float, button: Qt.MouseButton) -> None:
    at = QPointF(x, y)
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    QApplication.sendEvent(widget, QMouseEvent(kind, at, widget.mapToGlobal(at), button, held, NONE))


if __name__ == "__main__":
    main()
