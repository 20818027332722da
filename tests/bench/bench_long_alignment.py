"""Whether aligning whole transcripts is linear in length: ``python -m tests.bench.bench_long_alignment``.

The reported podcasts of `tests.bench.podcasts` in a row, of as many hours as --hours says (0.33 1 3), with
their transcripts, aligned by one process. There is one hour of them: further hours say the same again, in
another order of podcasts, so that each line stands there once for every hour. For each length: the processor
seconds of listening, of finding what is sure, of aligning, and together; how many words were anchored, how
many lines placed, and the most memory that the process had until then. With --every N only each Nth group of
pieces is aligned and counts N times, the others' words being spread evenly: 3 h take 5 minutes instead of 20.
Needs SPEECH_DATA; podcasts are built into the folder PODCASTS.
"""

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from studio.events import Result
from studio.speech.alignment import spread
from studio.speech.alignment_whole import WholeAlignment, _aligned_group, _Group, align_whole
from tests.bench.podcasts import REPORTED, Podcast, build, transcript_of

RATE = 16_000
PARTS = ("listening", "the rest", "aligning")


def main() -> int:
    """Print a line for each length."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, nargs="+", default=[0.33, 1.0, 3.0])
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    named = os.environ.get("SPEECH_DATA")
    if not named:
        print("SPEECH_DATA names no folder of real speech: nothing to measure")
        return 0
    folder = Path(os.environ.get("PODCASTS", "cache/podcasts"))
    podcasts = [build(Path(named), folder, plan) for plan in REPORTED]
    with tempfile.TemporaryDirectory(prefix="bench-long-alignment-") as scratch:
        for each in sorted(options.hours):
            path = Path(scratch, f"{each}.flac")
            lines = write_row(podcasts, path, 3600 * each)
            print(measured(path, lines, options.every), flush=True)
    return 0


def write_row(podcasts: Sequence[Podcast], path: Path, seconds: float) -> list[str]:
    """So many seconds of podcasts in a row, the last one whole; returns the lines of their transcripts."""
    lines: list[str] = []
    written, rng = 0.0, random.Random(0)
    with soundfile.SoundFile(path, "w", RATE, 1) as row:
        waiting = list(podcasts)
        while written < seconds:
            podcast = waiting.pop(0)
            written += podcast.seconds
            row.write(soundfile.read(podcast.path, dtype="float32")[0])
            lines += [text for _, text in transcript_of(podcast).lines]
            waiting = waiting or rng.sample(list(podcasts), len(podcasts))
    return lines


class Timed:
    """Spreads work over this one process and keeps its processor seconds, of listening and of aligning."""

    def __init__(self, every: int) -> None:
        self._every = every
        self.seconds = {"listening": 0.0, "aligning": 0.0}

    def __call__(self, function: Callable[[Any], Any], pieces: Iterable[Any]) -> Iterator[Any]:
        """What `function` makes of each piece; of groups that are not measured an even spread."""
        kind = "aligning" if function is _aligned_group else "listening"
        for number, piece in enumerate(pieces):
            if kind == "aligning" and number % self._every:
                yield evenly(piece)
                continue
            used = time.process_time()
            done = function(piece)
            self.seconds[kind] += time.process_time() - used
            yield done


def evenly(group: _Group) -> list[Any]:
    """The words of each piece of the group over all of it, for nothing."""
    return [spread(np.zeros(0, np.float32), piece.start, piece.end, spoken) for piece, spoken in group.pieces]


def measured(path: Path, lines: Sequence[str], every: int = 1) -> str:
    """What aligning the lines with the recording took, as a line to print."""
    seconds = soundfile.info(path).duration
    timed, used = Timed(every), time.process_time()
    events = align_whole(path, lines, cache=path.parent, spread=timed)
    (alignment,) = (event.value for event in events if isinstance(event, Result))
    used = time.process_time() - used
    listening, aligning = timed.seconds["listening"], every * timed.seconds["aligning"]
    rest = used - sum(timed.seconds.values())
    return told(seconds, (listening, rest, aligning), alignment)


def told(seconds: float, used: tuple[float, float, float], alignment: WholeAlignment) -> str:
    """A line to print: so long a recording, and the processor seconds `used` on each of `PARTS`."""
    placed = sum(line is not None for line in alignment.lines)
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    parts = (f"{kind} {part / seconds:.4f}" for kind, part in zip(PARTS, used, strict=True))
    return (
        f"{seconds / 60:.1f} minutes: {sum(used):.0f} s of processor, {sum(used) / seconds:.4f} x real time "
        f"({', '.join(parts)}); {alignment.anchored_share:.1%} of the words anchored, "
        f"{placed} of {len(alignment.lines)} lines placed; {memory_mb:.0f} MB at most"
    )


if __name__ == "__main__":
    sys.exit(main())
