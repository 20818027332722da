"""From a key in the window to what is heard, and from what is heard to the playhead.

    python -m tests.bench.bench_listening [--minutes 180] [--presses 30]

Needs PulseAudio (Linux): the real window plays into a null sink, whose monitor is recorded a millisecond at a
time. Prints the table of the README: press to sound, playhead against what is heard, stops to the sample.
"""

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("GOLD_VOICE_STUDIO_HOME", tempfile.mkdtemp(prefix="bench-home-"))

import numpy as np
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.audio import devices
from studio.audio.player import Player
from studio.ui.main_window import MainWindow
from studio.ui.timeline.geometry import Span
from tests.audio.fine_ear import FineEar
from tests.audio.null_sink import SAMPLE_RATE, private_server
from tests.ui.timeline.scenes import Said, of_audio
from tests.ui.windows import made_window

PLAYED_S = 2.0
SPEEDS = (0.5, 0.7, 1.5, 2.0)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="From a key to sound, and from sound to the playhead.")
    parser.add_argument("--minutes", type=float, default=180.0)
    parser.add_argument("--presses", type=int, default=30)
    options = parser.parse_args()
    if shutil.which("pulseaudio") is None or sys.platform != "linux":
        print("not measured: PulseAudio is not installed")
        return
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder, private_server() as server:
        server.plug_in()
        devices.refresh()
        window = opened_window(Path(folder), options.minutes)
        window.studio.playback.get_ready()
        QTest.qWait(3000)
        with FineEar() as ear:
            measure_presses(window, ear, options.presses)
            measure_playhead(window, ear)
            measure_ends(window, ear)
            measure_stops(window, ear, options.presses)
        window.close_unasked()
        server.unplug()
    application.quit()


def opened_window(folder: Path, minutes: float) -> MainWindow:
    """The real window over noise, 48 kHz and two channels, that is never quiet and never the same."""
    random = np.random.default_rng(0)
    with soundfile.SoundFile(folder / "noise.wav", "w", SAMPLE_RATE, 2, "PCM_16", format="RF64") as file:
        for _ in range(max(round(minutes), 1)):
            mono = random.integers(2000, 9000, SAMPLE_RATE * 60, np.int16)
            file.write(np.repeat(mono * random.choice([-1, 1], len(mono)).astype(np.int16), 2).reshape(-1, 2))
    said = [Said("Anna", 1.0 + 4 * turn, 4.0 + 4 * turn, "one two three") for turn in range(10)]
    project = of_audio(folder / "project", folder / "noise.wav", said)
    window = made_window(project, Player())
    window.resize(1920, 1080)
    window.show()
    window.activateWindow()
    window.timeline.setFocus()
    return window


def press(window: MainWindow, key: Qt.Key) -> None:
    """A key where the focus is."""
    QTest.keyClick(window.focusWidget() or window, key)


def let_end(window: MainWindow) -> None:
    """Until nothing sounds and the sink has been silent for a while."""
    while window.studio.playback.player.playing or window.studio.playback.player.fading:
        QTest.qWait(5)
    QTest.qWait(200)


def measure_presses(window: MainWindow, ear: FineEar, presses: int) -> None:
    """Key press to the first sample that is heard, after a rest and one after the other."""
    timeline = window.studio.timeline
    waits = []
    for number in range(presses):
        timeline.selection.set_span(Span(10.0 + number, 10.2 + number))
        QTest.qWait(20)
        heard_before = ear.heard
        before = time.perf_counter()
        press(window, Qt.Key.Key_Space)
        let_end(window)
        first = heard_before + int(np.flatnonzero(ear.since(heard_before))[0])
        waits.append((ear.heard_at(first) - before) * 1e3)
    print(
        f"key press to sound     {statistics.median(waits):7.1f} ms in the median, "
        f"{np.percentile(waits, 95):.1f} ms at the 95th percentile, {max(waits):.1f} ms at most"
    )


def measure_playhead(window: MainWindow, ear: FineEar) -> None:
    """The timeline's playhead whenever it moves, against what is heard then."""
    timeline, playback = window.studio.timeline, window.studio.playback
    timeline.selection.set_span(None)
    gaps = 0
    for speed in (1.0, *SPEEDS):
        playback.set_speed(speed)
        start_s = 60.0
        timeline.set_playhead(start_s)
        told: list[tuple[float, float]] = []
        note = lambda seconds, told=told: told.append((time.perf_counter(), seconds))  # noqa: E731
        timeline.playhead_moved.connect(note)
        heard_before = ear.heard
        press(window, Qt.Key.Key_Space)
        QTest.qWait(round(PLAYED_S * 1000))
        press(window, Qt.Key.Key_Space)
        timeline.playhead_moved.disconnect(note)
        let_end(window)
        heard = ear.since(heard_before)
        played = np.cumsum(heard != 0)
        first, last = np.flatnonzero(heard)[[0, -1]]
        gaps += int(last - first + 1 - played[-1])
        errors = []
        for at, seconds in told:
            sample = int((at - ear.heard_at(heard_before)) * SAMPLE_RATE)
            if first + SAMPLE_RATE // 20 < sample < last:
                errors.append(abs(seconds - start_s - played[sample] * speed / SAMPLE_RATE) / speed * 1e3)
        print(
            f"playhead, speed {speed:3.1f}    {statistics.median(errors):7.1f} ms off in the median, "
            f"{np.percentile(errors, 95):.1f} ms at the 95th percentile, {max(errors):.1f} ms at most"
        )
    seconds = PLAYED_S * (1 + len(SPEEDS))
    print(f"dropouts while playing {gaps / SAMPLE_RATE * 1e3:7.1f} ms of silence in {seconds:g} s")
    playback.set_speed(1.0)


def measure_ends(window: MainWindow, ear: FineEar) -> None:
    """Stretches of odd lengths: how many samples more or less than asked for are heard."""
    timeline = window.studio.timeline
    off = []
    for samples in (4801, 12_347, 24_001, 48_123):
        timeline.selection.set_span(Span(20.0, 20.0 + samples / SAMPLE_RATE))
        heard_before = ear.heard
        press(window, Qt.Key.Key_Space)
        let_end(window)
        loud = np.flatnonzero(ear.since(heard_before))
        off.append(len(loud) - samples)
    timeline.selection.set_span(None)
    print(f"end of a selection     {max(map(abs, off)):7d} samples off at most ({len(off)} selections)")


def measure_stops(window: MainWindow, ear: FineEar, presses: int) -> None:
    """A key stops: where the playhead is then, against the last sample that was heard."""
    timeline, off, waits = window.studio.timeline, [], []
    for number in range(presses):
        start_s = 30.0 + 3 * number
        timeline.set_playhead(start_s)
        heard_before = ear.heard
        press(window, Qt.Key.Key_Space)
        QTest.qWait(300 + 7 * number)
        before = time.perf_counter()
        press(window, Qt.Key.Key_Space)
        let_end(window)
        loud = np.flatnonzero(ear.since(heard_before))
        off.append(round((timeline.playhead_s - start_s) * SAMPLE_RATE) - len(loud))
        waits.append((ear.heard_at(heard_before + int(loud[-1])) - before) * 1e3)
    print(f"playhead after a stop  {max(map(abs, off)):7d} samples off at most ({presses} stops)")
    print(
        f"key press to silence   {statistics.median(waits):7.1f} ms in the median, "
        f"{np.percentile(waits, 95):.1f} ms at the 95th percentile, {max(waits):.1f} ms at most"
    )


if __name__ == "__main__":
    main()
