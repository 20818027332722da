"""How long an hour of gold takes to be frozen, compared and written: ``python -m tests.bench.bench_export``.

SPEECH_DATA names the folder of real speech; what is written goes to a folder that may be named.
Every clip of the two long voices is a recording of its own, its words share its time evenly: what counts here
is the amount. Formats of packages that are not installed are left out.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import soundfile

from studio.dataset.clips import ClipSpan
from studio.dataset.comparison import compare
from studio.dataset.formats import ljspeech
from studio.dataset.formats.writers import WRITERS, Content
from studio.dataset.freeze import ClipToFreeze, freeze
from studio.dataset.gold_set import GoldSet
from studio.dataset.leakage import leaks
from studio.dataset.placing import placed
from studio.dataset.snapshot import Snapshot, load_snapshot
from studio.project.values import Phone, Recording, Word

PHONES_A_WORD = 4


def clips(data: Path) -> Iterator[ClipToFreeze]:
    """The clips of Kathleen and Kerstin."""
    rows = [row for name in ("kathleen", "kerstin") for row in ljspeech.read(data / "voices" / name).rows]
    for number, row in enumerate(rows, start=1):
        info = soundfile.info(row.path)
        recording = Recording(
            number, row.id, str(row.path), f"{number:064d}", info.samplerate, 1, info.frames, "en", None, ""
        )
        texts = row.text.split()
        words = [_word(number, place, text, info.duration / len(texts)) for place, text in enumerate(texts)]
        span = ClipSpan(0.0, info.duration, 0, len(words) - 1, row.text)
        yield ClipToFreeze(recording, span, words, {word.id: _phones(word) for word in words})


def _word(number: int, place: int, text: str, length: float) -> Word:
    start, end = round(place * length, 6), round((place + 0.95) * length, 6)
    return Word(1000 * number + place, number, place, text, text.lower(), start, end, 0.9, False, "bench")


def _phones(word: Word) -> list[Phone]:
    start, end = word.start or 0.0, word.end or 0.0
    edges = [round(float(edge), 6) for edge in np.linspace(start, end, PHONES_A_WORD + 1)]
    spans = zip(edges, edges[1:], strict=False)
    return [Phone(0, word.id, place, "AH", first, last, 0.5) for place, (first, last) in enumerate(spans)]


def _read(recording: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
    return soundfile.read(recording.path, dtype="float32")


def timed(what: str, work: Callable[[], object]) -> None:
    began = time.perf_counter()
    said = work()
    print(f"{what}: {time.perf_counter() - began:.2f} s{'' if said is None else f', {said}'}", flush=True)


def written(folder: Path, name: str, snapshot: Snapshot) -> str:
    with placed(folder / name) as building:
        count = len(list(WRITERS[name].write_clips(building, GoldSet((snapshot,), folder / name))))
    size = sum(path.stat().st_size for path in (folder / name).rglob("*") if path.is_file())
    return f"{count} clips, {size / 1e6:.0f} MB"


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp(prefix="bench-export-"))
    material = list(clips(Path(os.environ["SPEECH_DATA"])))
    timed("freeze", lambda: freeze(folder / "snapshot", material, _read, speaker="Two voices") and None)
    snapshot = load_snapshot(folder / "snapshot")
    sides = {side: len(snapshot.split(side)) for side in ("train", "validation", "test")}
    print(f"{len(snapshot.clips)} clips, {snapshot.seconds / 60:.1f} min, {sides}, by {snapshot.split_by}")
    timed("load", lambda: load_snapshot(folder / "snapshot") and None)
    timed("compare", lambda: f"same: {compare(snapshot, snapshot).is_same}")
    timed("leaks", lambda: f"{len(leaks(snapshot.clips))} found")
    for name, writer in WRITERS.items():
        if writer.content is Content.CLIPS and writer.is_here:
            timed(name, lambda name=name: written(folder, name, snapshot))  # type: ignore[misc]
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
