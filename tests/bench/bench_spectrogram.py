"""How fast the spectrogram is computed, and how soon a jump shows something.

    python -m tests.bench.bench_spectrogram [--hours 3] [--rate 48000] [--channels 2] [--jumps 60]

First one tile of every zoom in one thread: seconds of sound for each second of work. Then the real timeline
at 1920 x 1080 on Qt's offscreen platform jumps to places it has not seen: from the jump until a first tile of
the place is painted, and until all tiles in view are exact.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core is measured
os.environ.setdefault(
    "QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).resolve().parents[1] / 'offscreen.json'}"
)

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from studio.audio.files import AudioFile, open_audio
from studio.audio.spectra import SpectrogramSettings, tile
from studio.ui.document import Document
from studio.ui.theme import DARK, apply_theme
from studio.ui.timeline.state import TimelineState
from studio.ui.timeline.tiles import TILE_COLUMNS, TILE_ROWS, TileKey, level_for
from studio.ui.timeline.timeline import Timeline
from tests.bench.bench_audio import make_recording
from tests.ui.timeline.scenes import Said, of_audio

RUNS = 7
VIEWS_S = (1.0, 10.0, 60.0, 600.0)
LOOKS = (("linear", 0.005), ("linear", 0.01), ("linear", 0.03), ("mel", 0.01), ("mel", 0.03))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast the spectrogram is.")
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--rate", type=int, default=48_000)
    parser.add_argument("--channels", type=int, default=2)
    parser.add_argument("--jumps", type=int, default=60)
    options = parser.parse_args()
    application = QApplication([])
    apply_theme(application, DARK)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.wav"
        make_recording(path, options.hours * 60, options.rate, options.channels)
        sound = f"{options.hours:g} h, {options.rate} Hz, {options.channels} channels"
        print(f"{sound}; load of the machine {os.getloadavg()[0]:.1f}")
        with open_audio(path) as audio:
            print_tiles(audio)
        print_jumps(Path(folder), path, options.jumps)


def print_tiles(audio: AudioFile) -> None:
    """A line for each level of zoom: times real time of each look, by what the core worked."""
    print(
        f"\none tile of {TILE_COLUMNS} x {TILE_ROWS} in one thread: seconds of sound per second, least of all"
    )
    print(f"{'column':>12}" + "".join(f"{scale:>9}{1000 * window:3.0f} ms" for scale, window in LOOKS))
    slowest = np.inf
    for level in range(15):
        speeds = []
        for scale, window in LOOKS:
            settings = SpectrogramSettings(window_s=window, scale="mel" if scale == "mel" else "linear")
            usable = level >= level_for(1e-9, window)
            speeds.append(_times_real_time(audio, TileKey(level, 0), settings) if usable else None)
        slowest = min(slowest, *(speed for speed in speeds if speed))
        shown = "".join(f"{speed:15,.0f}" if speed else f"{'-':>15}" for speed in speeds)
        print(f"{1000 * TileKey(level, 0).span.seconds / TILE_COLUMNS:9.0f} ms{shown}", flush=True)
    print(f"slowest: {slowest:,.0f} times real time (wanted: 200)")


def _times_real_time(audio: AudioFile, key: TileKey, settings: SpectrogramSettings) -> float:
    """The median run: the quickest would flatter."""
    spent = []
    for run in range(RUNS):
        start = min(600.0 + run * key.span.seconds, max(audio.info.seconds - key.span.seconds, 0.0))
        before = time.thread_time()
        tile(audio, start, start + key.span.seconds, TILE_COLUMNS, TILE_ROWS, settings)
        spent.append(time.thread_time() - before)
    return key.span.seconds / float(np.median(spent))


def print_jumps(folder: Path, audio: Path, jumps: int) -> None:
    """Percentiles of the waits, by length of the view."""
    project = of_audio(folder / "project", audio, [Said("Anna", 0, 5, "one")])
    timeline = Timeline(TimelineState(Document(project)))
    timeline.resize(1920, 1080)
    timeline.show()
    while timeline.sound.table is None:
        QTest.qWait(20)
    print(f"\n{jumps} jumps each, 1920 x 1080; ms")
    names = "".join(f"{each + ': median':>16}{'p95':>8}{'worst':>8}" for each in ("first", "exact"))
    print(f"{'in view':>10}{names}")
    chance = np.random.default_rng(1)
    for seconds in VIEWS_S:
        places = chance.uniform(0, timeline.state.rows.duration_s - seconds, jumps)
        waits = np.array([_jump(timeline, float(place), seconds) for place in places]) * 1000
        cells = [f"{value:8.1f}" for column in waits.T for value in np.percentile(column, (50, 95, 100))]
        print(
            f"{seconds:8.0f} s{cells[0]:>16}{cells[1]}{cells[2]}{cells[3]:>16}{cells[4]}{cells[5]}",
            flush=True,
        )
    timeline.close_sound()
    project.close()


def _jump(timeline: Timeline, start_s: float, seconds: float) -> tuple[float, float]:
    """Seconds from a jump to the first paint with a tile of the place, and to the last tile's paint."""
    tiles, arrived = timeline.spectrogram.tiles, []
    tiles.open(timeline.sound.path, timeline.sound.cache)  # nothing of before may help
    QApplication.processEvents()
    while tiles.pending:
        QApplication.processEvents()
    connection = tiles.tile_arrived.connect(lambda: arrived.append(time.perf_counter()))
    began = time.perf_counter()
    timeline.state.view.set_view(start_s, start_s + seconds)
    first = None
    while first is None or tiles.pending:
        QApplication.processEvents()
        if arrived and first is None:
            timeline.spectrogram.repaint()
            first = time.perf_counter() - began
    timeline.spectrogram.repaint()
    tiles.tile_arrived.disconnect(connection)
    return first, time.perf_counter() - began


if __name__ == "__main__":
    main()
