"""Who aligns a corpus: pocketsphinx in English, else an aligner that learns from the corpus itself."""

from collections.abc import Generator, Sequence
from pathlib import Path

import numpy as np

from studio.audio.files import probe, read_mono
from studio.events import Note, Progress
from studio.speech.alignment import Aligner
from studio.speech.alignment_learning import SpokenClip, kept_or_learned
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.recorded import SAMPLE_RATE

MOST_LEARNED = 600
"""An aligner learns from so many clips, taken evenly from all: about 40 minutes do."""


def aligner_of(
    language: str, clips: Sequence[tuple[Path, str]], folder: Path
) -> Generator[Progress | Note, None, Aligner]:
    """The aligner for `language`; one that is learned from sound files and their texts is kept in `folder`.

    It is learned anew where there is more than twice as much to learn from as there was.
    Raises StudioError where there is less than a minute to learn from, or a sound cannot be read.
    """
    if language == "en":
        return PocketsphinxAligner()
    chosen = clips[:: max(1, -(-len(clips) // MOST_LEARNED))]
    path = folder / f"aligner-{language}.safetensors"
    seconds = sum(_seconds(sound) for sound, _ in chosen)
    learned = kept_or_learned(path, language, lambda: [_spoken(*clip) for clip in chosen], seconds=seconds)
    return (yield from learned)


def _seconds(sound: Path) -> float:
    info = probe(sound)
    return info.samples / info.sample_rate


def _spoken(path: Path, text: str) -> SpokenClip:
    return SpokenClip(np.asarray(read_mono(path, sample_rate=SAMPLE_RATE), np.float32), text)
