"""How fast sound is drawn, read and heard.

    python -m tests.bench.bench_audio [--minutes 180] [--rate 48000] [--channels 2] [--presses 20]

Makes a recording in a temporary folder. The last lines need PulseAudio's null sink (Linux): from the press of
Play to the first sample at the sink's monitor.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import soundfile

from studio.audio import devices, peaks
from studio.audio.files import AudioFile, open_audio
from studio.audio.peaks import PeakTable
from studio.audio.player import Player
from studio.audio.spectra import SpectrogramSettings, tile
from studio.audio.stretch import stretch
from tests.audio.ear import Ear
from tests.audio.null_sink import SAMPLE_RATE, private_server

COLUMNS, ROWS = 1500, 300
LONGEST_WAIT_S = 2.0


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast sound is drawn, read and heard.")
    parser.add_argument("--minutes", type=float, default=180.0)
    parser.add_argument("--rate", type=int, default=48_000)
    parser.add_argument("--channels", type=int, default=2)
    parser.add_argument("--presses", type=int, default=20)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "recording.wav"
        make_recording(path, options.minutes, options.rate, options.channels)
        measure_peaks(path)
        with open_audio(path) as audio:
            measure_tiles(audio)
    measure_stretch(options.rate)
    measure_latency(options.presses)


def make_recording(path: Path, minutes: float, rate: int, channels: int) -> None:
    """Noise in 16 bit, the same minute again and again."""
    minute = np.random.default_rng(0).integers(-9000, 9000, (rate * 60, channels), np.int16)
    with soundfile.SoundFile(path, "w", rate, channels, "PCM_16", format="RF64") as file:
        for _ in range(max(round(minutes), 1)):
            file.write(minute)


def best_ms(act: Callable[[], object], times: int = 5) -> float:
    """The quickest of several runs in milliseconds: the others wait for other programs."""
    spent = []
    for _ in range(times):
        before = time.perf_counter()
        act()
        spent.append(time.perf_counter() - before)
    return min(spent) * 1e3


def measure_peaks(path: Path) -> None:
    """The table against a plain read of the same file by soundfile."""
    target = path.with_suffix(".peaks")

    def plain_read() -> None:
        with soundfile.SoundFile(path) as file:
            buffer = np.empty((1 << 16, file.channels), np.float32)
            while len(file.read(out=buffer)):
                pass

    # In turns, so that what else runs on the machine slows both alike.
    pairs = [(best_ms(plain_read, 1), best_ms(lambda: list(peaks.build(path, target)), 1)) for _ in range(3)]
    read_ms, build_ms = min(pair[0] for pair in pairs), min(pair[1] for pair in pairs)
    print(f"plain read   {read_ms:8.1f} ms")
    print(
        f"peak table   {build_ms:8.1f} ms  {build_ms / read_ms:.2f} x a plain read, {target.stat().st_size} B"
    )
    with open_audio(path) as audio:
        print(f"first sketch {best_ms(lambda: peaks.GrowingPeaks(audio).sketch(), 3):8.1f} ms")
    with open_audio(path) as audio:
        table = PeakTable(target, audio)
        for span_s in (1, 10, 40, 60, 600, 1800, 3600):
            stop = min(span_s * table.sample_rate, table.samples)
            shown_ms = best_ms(partial(table.pairs, 0, stop, 2000))
            print(f"  2000 columns over {span_s:5d} s {shown_ms:8.2f} ms")


def measure_tiles(audio: AudioFile) -> None:
    """A spectrogram as wide as a screen, at several zooms."""
    for window_s in (0.005, 0.03):
        settings = SpectrogramSettings(window_s=window_s)
        for span_s in (1, 10, 60, 600, 3600):
            drawn_ms = best_ms(partial(tile, audio, 0, span_s, COLUMNS, ROWS, settings))
            print(
                f"tile {COLUMNS} x {ROWS}, window {window_s * 1e3:2.0f} ms, {span_s:5d} s {drawn_ms:8.1f} ms"
            )


def measure_stretch(rate: int) -> None:
    """Time-stretching as a share of real time."""
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (10 * rate, 1)).astype(np.float32)
    for speed in (0.5, 2.0):
        spent_ms = best_ms(partial(stretch, sound, rate, speed), 3)
        print(f"stretch at speed {speed} {spent_ms / 10_000:8.4f} x real time")


def measure_latency(presses: int) -> None:
    """From `play` to the first sample that the sink's monitor hears."""
    if shutil.which("pulseaudio") is None or sys.platform != "linux":
        print("press to sound: not measured, PulseAudio is not installed")
        return
    with private_server() as server:
        server.plug_in()
        devices.refresh()
        for latency in ("high", "low"):
            player = Player(latency=latency)
            player.open()
            with Ear() as ear:
                waits = [press(player, ear) for _ in range(presses)]
            player.close()
            middle, slow = statistics.median(waits) * 1e3, max(waits) * 1e3
            print(
                f"press to sound, latency {latency:4s} {middle:8.1f} ms in the median, {slow:.1f} ms at most"
            )
        server.unplug()


def press(player: Player, ear: Ear) -> float:
    """Seconds from one press of Play to its sound."""
    sound = np.full(SAMPLE_RATE // 20, 0.5, np.float32)
    heard_before = len(ear.sound)
    before = time.perf_counter()
    player.play(sound, SAMPLE_RATE)
    while not ear.sound[heard_before:].any() and time.perf_counter() - before < LONGEST_WAIT_S:
        time.sleep(0.0005)
    waited = time.perf_counter() - before
    while player.playing:
        time.sleep(0.005)
    ear.wait(0.1)
    return waited


if __name__ == "__main__":
    main()
