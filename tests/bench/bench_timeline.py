"""How quick the window is on hours of speech: its first picture, every frame of its use, edits, memory.

    python -m tests.bench.bench_timeline [--runs 3] [--keep FOLDER] [--without-common] [--hours 3 ...]

Builds a project (SQLite, WAV, a thousand steps of history), opens it in new processes on Qt's offscreen
platform at 1920 x 1080 (software rendering) with every panel of the Annotate workspace in view, and uses the
real window. `--keep` leaves the recording in a folder for the next time. Beside it: the same, the common way.

A frame runs from an event to the end of its painting. "CPU" is the window's thread alone: on a busy machine
only that tells what the code costs. "wrong" counts compared frames that did not equal the settled picture,
tiles that are still computed left out; "tiles" is the longest that such tiles took.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

import numpy as np

from studio.project.project import Project
from tests.bench.long_recording import add_options, described, make

TESTS = Path(__file__).resolve().parents[1]
OFFSCREEN = f"offscreen:configfile={TESTS / 'offscreen.json'}"
COMMON_FRAMES = 5
FIRST_AIM_S = {"with its peak table": 0.3, "without": 1.0}


def main() -> None:
    """Build the scene, measure, print the tables."""
    parser = ArgumentParser(description="The window on hours of speech.")
    add_options(parser)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=Path, help="a folder that keeps the recording for the next time")
    parser.add_argument("--without-common", action="store_true", help="leave the common way out")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        project = make(folder, options)
        environment = {
            "QT_QPA_PLATFORM": OFFSCREEN,
            **os.environ,
            "GOLD_VOICE_STUDIO_HOME": str(Path(temporary) / "home"),
            "PYTHONPATH": str(TESTS.parent),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program finds its modules compiled
        print(f"{described(options)}; best of {options.runs} runs")
        print_opening(project, options.runs)
        print_first_pictures(project, environment, options.runs)
        copy = Path(temporary) / "used"
        shutil.copytree(project, copy)
        print_uses(project, copy, environment, options)


def print_opening(project: Path, runs: int) -> None:
    """The document alone: opened, and all turns of its recording read."""
    times = []
    for _ in range(runs):
        began = time.perf_counter()
        with Project.open(project) as opened:
            opened.turns(opened.recordings()[0].id)
            times.append(time.perf_counter() - began)
    print(f"\nproject opened and its turns read: {min(times):.3f} s, worst {max(times):.3f} s (aim 0.5 s)")


def print_first_pictures(project: Path, environment: dict[str, str], runs: int) -> None:
    """New processes, with and without a peak table on disk."""
    cache = project / "cache"
    _start("first_picture", environment, str(project))  # the window's size is remembered from here on
    columns = ("aim", "best", "worst", "CPU", "tiles too", "process", "MB")
    print(f"\n{'first picture, s':24}{''.join(f'{each:>10}' for each in columns)}")
    for name, aim in FIRST_AIM_S.items():
        starts = []
        for _ in range(runs):
            if name == "without":
                shutil.rmtree(cache)
            starts.append(_start("first_picture", environment, str(project)))
        opened, cpu = ([told[key] for told, _ in starts] for key in ("opened", "cpu"))
        best, process = min(starts, key=lambda start: start[0]["opened"])
        seconds = (aim, min(opened), max(opened), min(cpu), best["complete"], process)
        print(f"{name:24}{''.join(f'{each:10.2f}' for each in seconds)}{best['MB']:10.0f}", flush=True)


def print_uses(project: Path, copy: Path, environment: dict[str, str], options: Namespace) -> None:
    """One line for each use of the window, with the common way beside it."""
    common: dict[str, Any] = {}
    if not options.without_common:
        common, _ = _start("common_way", environment, str(project), str(COMMON_FRAMES))
    told, _ = _start("window_uses", environment, str(copy), str(options.runs))
    print(f"\n{'':30}{'by the clock, ms':>32}{'CPU, ms':>16}{'':16}{'common way, CPU ms':>20}")
    print(
        f"{'frames':30}{'median':>8}{'p95':>8}{'p99.9':>8}{'worst':>8}{'p95':>8}{'p99.9':>8}"
        f"{'wrong':>8}{'tiles':>8}{'median':>12}{'times':>8}"
    )
    for name, runs in told["uses"].items():
        _print_use(name, runs, common.get("frames", {}).get(name))
    print(f"\nresident after all this: {told['MB']:.0f} MB (aim 400)", end="")
    print(f", the common way {common['MB']:.0f} MB" if common else "")


def _print_use(name: str, runs: list[dict[str, Any]], common: list[list[float]] | None) -> None:
    wall, cpu = ([np.array(run[key]) * 1000 for run in runs] for key in ("wall_s", "cpu_s"))
    best = min(range(len(runs)), key=lambda run: float(np.percentile(wall[run], 95)))
    least = min(range(len(runs)), key=lambda run: float(np.percentile(cpu[run], 95)))
    median, p95, p999 = np.percentile(wall[best], (50, 95, 99.9))
    worst = max(float(np.percentile(each, 95)) for each in wall)
    cpu_p95, cpu_p999 = np.percentile(cpu[least], (95, 99.9))
    wrong = f"{sum(run['wrong'] for run in runs)}/{sum(run['compared'] for run in runs)}"
    tiles = max((seconds * 1000 for run in runs for seconds in run["waited_s"]), default=0.0)
    times = (median, p95, p999, worst, cpu_p95, cpu_p999)
    line = f"{name:30}{''.join(f'{each:8.1f}' for each in times)}{wrong:>8}{tiles:8.0f}"
    if common is not None:
        theirs = float(np.median([frame[1] for frame in common])) * 1000
        line += f"{theirs:12.0f}{theirs / float(np.median(cpu[least])):7.0f}x"
    print(line, flush=True)


def _start(module: str, environment: dict[str, str], *arguments: str) -> tuple[dict[str, Any], float]:
    """Run a program of this folder; what its last line says, and the seconds until its first."""
    command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
    began = time.perf_counter()
    with subprocess.Popen(
        command,
        env=environment,
        cwd=TESTS.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        seconds = time.perf_counter() - began
        lines += process.stdout.readlines()
    assert process.returncode == 0, f"{module} failed: run `{' '.join(command)}`"
    return json.loads(lines[-1]), seconds


if __name__ == "__main__":
    main()
