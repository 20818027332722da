"""How fast the engine of recorded units is: time to first sound and times real time.

    python tests/bench/bench_unit.py [CLIPS]

Speaks from CLIPS clips of Kathleen where SPEECH_DATA names the folder of real speech (50 by default), and
from one side of pyannote.audio's phone call. The gold is aligned first, which is not measured.
"""

import os
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from studio.dataset.formats.ljspeech import read
from studio.dataset.snapshot import Snapshot
from studio.voices.engine import SpeakRequest, VoiceSource, speak_whole
from studio.voices.engines.unit import UnitEngine, load
from studio.voices.evaluation import contains_words
from tests.voices.engines.unit.call import freeze_sentences, freeze_speaker

TEXTS = (
    "He turned the letter over, and looked for the name.",
    "The quick brown fox jumps over the lazy dog.",
    "I heard that you were there in the north, and I know it was the last chance.",
)


def first_sound_s(voice: UnitEngine, text: str) -> float:
    """Seconds from the request to the first chunk of sound."""
    started = time.perf_counter()
    next(part for part in voice.speak(SpeakRequest(text)) if isinstance(part, np.ndarray))
    return time.perf_counter() - started


def times_real_time(voice: UnitEngine, text: str) -> float:
    """Seconds of sound per second of work."""
    started = time.perf_counter()
    return speak_whole(voice, SpeakRequest(text)).seconds / (time.perf_counter() - started)


def measure(name: str, snapshot: Snapshot, cache: Path) -> str:
    """One line of the table."""
    source = VoiceSource(name, snapshot=str(snapshot.folder), cache=str(cache))
    started = time.perf_counter()
    load(source)
    built = time.perf_counter() - started
    started = time.perf_counter()
    voice = load(source)
    cached = time.perf_counter() - started
    cold = first_sound_s(voice, TEXTS[0])
    first = statistics.median(first_sound_s(voice, text) for text in TEXTS for _ in range(3))
    speed = statistics.median(times_real_time(voice, text) for text in TEXTS for _ in range(3))
    heard = statistics.mean(_score(voice, text) for text in TEXTS)
    return (
        f"{name:10} {snapshot.seconds:8.0f} {built:8.2f} {cached:8.2f} {1000 * cold:8.0f} "
        f"{1000 * first:8.0f} {speed:8.0f} {heard:8.2f}"
    )


def _score(voice: UnitEngine, text: str) -> float:
    spoken = speak_whole(voice, SpeakRequest(text))
    return contains_words(spoken.samples, spoken.sample_rate, text).score


def snapshots(folder: Path, clips: int) -> Iterator[tuple[str, Snapshot]]:
    """The voices to speak with."""
    yield "Diane", freeze_speaker("Diane", folder / "diane")
    if data := os.environ.get("SPEECH_DATA"):
        rows = read(Path(data) / "voices" / "kathleen").rows[:clips]
        yield "Kathleen", freeze_sentences([(row.path, row.text) for row in rows], folder / "kathleen")


def main() -> None:
    """Print the table."""
    clips = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    print("voice      gold s   index s  cached s  cold ms  first ms  x real   heard")
    with TemporaryDirectory() as folder:
        for name, snapshot in snapshots(Path(folder), clips):
            print(measure(name, snapshot, Path(folder) / "cache"))


if __name__ == "__main__":
    main()
