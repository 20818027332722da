"""The whole path unattended: an hour of podcasts with their transcripts, on local processes and on Dask.

    python -m tests.bench.bench_gold_path [FOLDER] [--minutes 60] [--ways local-1 local-2 dask-1 dask-2 ...]

The podcasts are those of tests.bench.podcasts with 5 % wrong words and one missing turn each; FOLDER keeps
them. "local-2" is two processes of this machine, "dask-2" two workers of one thread each; "one-file" is one
recording of all of them in a row, whose stages run on all cores. For each way: the wall clock, the processor
time of all processes (divided by two it is what two quiet cores would need at least), and what came out.
Needs SPEECH_DATA, and for dask the extra "cluster".
"""

import argparse
import importlib.util
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import soundfile

from studio.project.project import Project
from tests.bench.podcasts import REPORTED, Podcast, build, transcript_of

WAYS = ("local-1", "local-2", "dask-1", "dask-2", "one-file")
RATE = 16_000


def main() -> int:
    """Run the ways that were asked for and print a line for each."""
    options = _options()
    if not os.environ.get("SPEECH_DATA"):
        print("Set SPEECH_DATA to the folder of real speech.")
        return 0
    options.folder = options.folder or Path(tempfile.mkdtemp(prefix="bench-gold-path-"))
    data = Path(os.environ["SPEECH_DATA"])
    podcasts = first_podcasts(data, options.folder / "podcasts", 60 * options.minutes)
    sources = options.folder / "sources"
    write_sources(podcasts, sources, options.folder / "one-file")
    seconds = sum(podcast.seconds for podcast in podcasts)
    print(f"{len(podcasts)} podcasts, {seconds / 60:.1f} minutes, {os.cpu_count()} cores")
    for way in options.ways:
        print(_run(way, options.folder, seconds), flush=True)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=_possible())
    return parser.parse_args()


def _possible() -> list[str]:
    """All ways; without Dask those on local processes."""
    has_dask = importlib.util.find_spec("distributed") is not None
    return [way for way in WAYS if has_dask or not way.startswith("dask")]


def first_podcasts(data: Path, folder: Path, seconds: float) -> list[Podcast]:
    """So many of the podcasts, in their order, that they last as long."""
    chosen: list[Podcast] = []
    for plan in REPORTED:
        if sum(each.seconds for each in chosen) < seconds:
            chosen.append(build(data, folder, plan))
    return chosen


def write_sources(podcasts: Sequence[Podcast], sources: Path, one_file: Path) -> None:
    """Each podcast with its transcript beside it, and all of them in a row."""
    for folder in (sources, one_file):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    sounds, lines = [], []
    for podcast in podcasts:
        shutil.copy(podcast.path, sources / f"{podcast.name}.flac")
        own = [f"{name} | {text}\n" for name, text in transcript_of(podcast).lines]
        (sources / f"{podcast.name}.txt").write_text("".join(own), encoding="utf-8")
        sounds.append(soundfile.read(podcast.path, dtype="float32")[0])
        lines += own
    soundfile.write(one_file / "all.flac", np.concatenate(sounds), RATE)
    (one_file / "all.txt").write_text("".join(lines), encoding="utf-8")


def _run(way: str, folder: Path, seconds: float) -> str:
    kind, _, count = way.partition("-")
    project = folder / f"project-{way}"
    shutil.rmtree(project, ignore_errors=True)
    audio = folder / ("one-file/all.flac" if way == "one-file" else "sources")
    with _machines(kind, count) as words:
        started, used = time.monotonic(), _processor_s()
        ended = subprocess.run(
            [sys.executable, "main.py", "gold-path", str(project), str(audio), "--json", *words],
            stdout=subprocess.PIPE,
            stderr=(folder / f"{way}.log").open("w"),
        )
        wall = time.monotonic() - started
    processor = _processor_s() - used  # of Dask's workers, too: they have ended by now
    answer = json.loads(ended.stdout)
    failed = sum(each["failure"] is not None for each in answer["recordings"])
    return (
        f"{way}: {wall:.0f} s wall, {wall / seconds:.4f} x real time; {processor:.0f} s of processor, "
        f"{processor / 2 / seconds:.4f} x on two cores; {failed} failed; {_what_came_out(project)}"
    )


@contextmanager
def _machines(kind: str, count: str) -> Iterator[list[str]]:
    """The words of the command for this way, with a cluster of its own where it needs one."""
    if kind != "dask":
        yield ["--workers", count] if kind == "local" else []
        return
    from dask.distributed import LocalCluster

    with LocalCluster(
        host="127.0.0.1", n_workers=int(count), threads_per_worker=1, dashboard_address=None
    ) as cluster:
        yield ["--scheduler", cluster.scheduler_address]


def _processor_s() -> float:
    """Seconds of processor that all ended children used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _what_came_out(folder: Path) -> str:
    with Project.open(folder, read_only=True) as project:
        counts = [project.counts(recording.id) for recording in project.recordings()]
    speech, gold = sum(each.speech_s for each in counts), sum(each.gold_s for each in counts)
    clips, held = sum(each.gold_clips for each in counts), sum(each.clips_at_gate for each in counts)
    return f"{gold / 60:.1f} of {speech / 60:.1f} minutes gold, {clips} gold clips, {held} held by the gate"


if __name__ == "__main__":
    sys.exit(main())
