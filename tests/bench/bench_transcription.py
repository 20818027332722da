"""Word error rate and speed of recognisers: ``python -m tests.bench.bench_transcription [--with builtin]``.

Needs SPEECH_DATA. The first clips of LJSpeech, Kathleen and eight LibriSpeech readers are transcribed and
compared with their texts as they are said: wrong, missing and extra words for each spoken one. ``--with
whisper --model NAME`` measures a Whisper model that is on this machine.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from studio.audio.files import read_mono
from studio.speech.text_layers import difference
from studio.speech.transcription import SAMPLE_RATE, load_recogniser


def main() -> int:
    """Print both measures of each corpus."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--with", dest="method", default="builtin")
    options.add_argument("--model", default="small")
    options.add_argument("--clips", type=int, default=12, help="of each corpus")
    chosen = options.parse_args()
    named = os.environ.get("SPEECH_DATA")
    if not named:
        print("SPEECH_DATA names no folder of real speech: nothing to measure")
        return 0
    data = Path(named)
    recogniser = load_recogniser(chosen.method, chosen.model, "en", allow_download=False)
    for corpus, clips in (
        ("LJSpeech", listed(data / "ljspeech")),
        ("Kathleen", listed(data / "voices" / "kathleen")),
        ("LibriSpeech", librispeech(data / "librispeech")),
    ):
        wrong = said = 0
        seconds = taken = 0.0
        for path, text in islice(clips, chosen.clips):
            samples = read_mono(path, sample_rate=SAMPLE_RATE)
            began = time.perf_counter()
            heard = " ".join(word.text for word in recogniser.words(samples, ()))
            taken += time.perf_counter() - began
            seconds += len(samples) / SAMPLE_RATE
            found = difference(text, heard)
            wrong, said = wrong + found.wrong, said + found.said
        rate, pace = wrong / max(said, 1), taken / max(seconds, 1.0)
        print(f"{corpus}: word error rate {rate:.1%} of {said} words, {pace:.2f} x real time")
    return 0


def listed(folder: Path) -> Iterator[tuple[Path, str]]:
    """The clips of a folder with metadata.csv."""
    for line in (folder / "metadata.csv").read_text(encoding="utf-8").splitlines():
        name, _, text = line.split("|")[:3]
        yield folder / "wavs" / f"{name}.flac", text


def librispeech(folder: Path) -> Iterator[tuple[Path, str]]:
    """Clips of a LibriSpeech tree, a few of each reader."""
    for texts in sorted(folder.rglob("*.trans.txt")):
        for line in texts.read_text(encoding="utf-8").splitlines()[:2]:
            name, text = line.split(" ", 1)
            yield texts.parent / f"{name}.flac", text.lower()


if __name__ == "__main__":
    sys.exit(main())
