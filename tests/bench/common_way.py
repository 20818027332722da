"""The timeline made the common way, for `bench_timeline` to stand beside: pyqtgraph, an item for everything.

    python -m tests.bench.common_way PROJECT FRAMES

One `PlotDataItem` with clipping and auto-downsampling for the waveform, one `LinearRegionItem` for each turn;
no words, spectrogram or labels. The waveform has one channel at 4 kHz only: whole, it would take 6 GB.
Prints as JSON, by use, the seconds of each frame by the clock and of this thread, and the memory in MB.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyqtgraph
import soundfile
from PySide6.QtWidgets import QApplication

from studio.project.project import Project
from tests.bench.first_picture import resident_mb

RATE = 4000
BLOCK_S = 60

Frames = list[tuple[float, float]]


def main() -> None:
    """Build it and use it."""
    frames = int(sys.argv[2])
    application = QApplication([])
    with Project.open(Path(sys.argv[1]), read_only=True) as project:
        recording = project.recordings()[0]
        samples = _sound(project.audio_path(recording.id), recording.sample_rate)
        turns = project.turns(recording.id)
        speakers = [speaker.id for speaker in project.speakers()]
    layout = pyqtgraph.GraphicsLayoutWidget()
    layout.resize(1920, 1080)
    wave, lanes = layout.addPlot(0, 0), layout.addPlot(1, 0)
    lanes.setXLink(wave)
    curve = pyqtgraph.PlotDataItem(autoDownsample=True, downsampleMethod="peak")
    wave.addItem(curve)
    curve.setClipToView(True)
    curve.setData(np.arange(len(samples)) / RATE, samples)
    regions = []
    for turn in turns:
        lane = speakers.index(turn.speaker_id) if turn.speaker_id else len(speakers)
        share = lane / (len(speakers) + 1), (lane + 0.8) / (len(speakers) + 1)
        regions.append(pyqtgraph.LinearRegionItem((turn.start, turn.end), span=share))
        lanes.addItem(regions[-1])
    playhead = pyqtgraph.InfiniteLine(0)
    wave.addItem(playhead)
    layout.show()
    application.processEvents()

    middle = turns[len(turns) // 2]
    at = middle.start
    seconds = len(samples) / RATE

    def scroll(length: float) -> Callable[[int], object]:
        return lambda n: wave.setXRange(at + n * length / 50, at + n * length / 50 + length, padding=0)

    def zoom(number: int) -> None:
        length = seconds * (0.02 / seconds) ** (number / frames)
        wave.setXRange(at, at + length, padding=0)

    uses: dict[str, tuple[float, Callable[[int], object]]] = {
        "scroll, 5 s in view": (5, scroll(5)),
        "scroll, 20 s in view": (20, scroll(20)),
        "scroll, 1 min in view": (60, scroll(60)),
        "scroll, 10 min in view": (600, scroll(600)),
        "zoom, 3 h to 20 ms and back": (seconds, zoom),
        "drag a turn's edge": (20, lambda n: regions[len(turns) // 2].setRegion((at, middle.end + n / 100))),
        "play, view follows": (10, lambda n: playhead.setValue(at + n / 10)),
    }
    measured: dict[str, Frames] = {}
    for name, (length, step) in uses.items():
        wave.setXRange(at, at + length, padding=0)
        application.processEvents()
        measured[name] = [_frame(step, number) for number in range(frames)]
    print(json.dumps({"frames": measured, "MB": resident_mb()}))


def _frame(step: Callable[[int], object], number: int) -> tuple[float, float]:
    began, worked = time.perf_counter(), time.thread_time()
    step(number)
    QApplication.processEvents()
    return time.perf_counter() - began, time.thread_time() - worked


def _sound(path: Path, rate: int) -> np.ndarray:
    """The first channel, every so many samples: how it sounds does not matter here."""
    with soundfile.SoundFile(path) as file:
        blocks = file.blocks(BLOCK_S * rate, dtype="float32", always_2d=True)
        return np.concatenate([block[:: rate // RATE, 0] for block in blocks])


if __name__ == "__main__":
    main()
