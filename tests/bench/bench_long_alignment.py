"""Whether aligning whole transcripts is linear in length: ``python -m tests.bench.bench_long_alignment``.

The reported podcasts of `tests.bench.podcasts` in a row, of as many hours as --hours says (0.25 1), with
their transcripts, aligned by one process. There is one hour of them: said again, no line is anchored, and
more hours measure only that. For each length: its processor seconds per hour of sound, how many lines were
placed, and the most memory that the process had until then. Needs SPEECH_DATA; podcasts are built into the
folder PODCASTS.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle
from pathlib import Path

import soundfile

from studio.events import Result
from studio.speech.alignment_whole import WholeAlignment, align_whole
from tests.bench.podcasts import REPORTED, Podcast, build, transcript_of

RATE = 16_000


def main() -> int:
    """Print a line for each length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, nargs="+", default=[0.25, 1.0])
    hours = parser.parse_args().hours
    named = os.environ.get("SPEECH_DATA")
    if not named:
        print("SPEECH_DATA names no folder of real speech: nothing to measure")
        return 0
    folder = Path(os.environ.get("PODCASTS", "cache/podcasts"))
    podcasts = [build(Path(named), folder, plan) for plan in REPORTED]
    with tempfile.TemporaryDirectory(prefix="bench-long-alignment-") as scratch:
        for each in sorted(hours):
            path = Path(scratch, f"{each}.flac")
            lines = write_row(podcasts, path, 3600 * each)
            print(measured(path, lines), flush=True)
    return 0


def write_row(podcasts: Sequence[Podcast], path: Path, seconds: float) -> list[str]:
    """So many seconds of podcasts in a row, the last one whole; returns the lines of their transcripts."""
    lines: list[str] = []
    written = 0.0
    with soundfile.SoundFile(path, "w", RATE, 1) as row:
        for podcast in cycle(podcasts):
            if written >= seconds:
                return lines
            written += podcast.seconds
            row.write(soundfile.read(podcast.path, dtype="float32")[0])
            lines += [text for _, text in transcript_of(podcast).lines]
    raise AssertionError("there are no podcasts")


def measured(path: Path, lines: Sequence[str]) -> str:
    """What aligning the lines with the recording took, as a line to print."""
    seconds = soundfile.info(path).duration
    used = time.process_time()
    found = [
        event.value for event in align_whole(path, lines, cache=path.parent) if isinstance(event, Result)
    ]
    used = time.process_time() - used
    alignment: WholeAlignment = found[0]
    placed = sum(line is not None for line in alignment.lines)
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{seconds / 60:.1f} minutes: {used:.0f} s of processor, {3600 * used / seconds:.0f} s per hour, "
        f"{used / seconds:.4f} x real time; {placed} of {len(lines)} lines placed; {memory_mb:.0f} MB at most"
    )


if __name__ == "__main__":
    sys.exit(main())
