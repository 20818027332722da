"""Who aligns a corpus: pocketsphinx in English, else an aligner that learns from the corpus itself."""

from collections.abc import Generator, Sequence
from pathlib import Path

import numpy as np

from studio.audio.files import read_mono
from studio.errors import StudioError
from studio.events import Note, Progress, Result
from studio.speech.alignment import Aligner
from studio.speech.alignment_learned import LearnedAligner, LearnedModel, load_model
from studio.speech.alignment_learning import SpokenClip, learn_to_align
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.recorded import SAMPLE_RATE

MOST_LEARNED = 600
"""An aligner learns from so many clips, taken evenly from all: about 40 minutes do."""


def aligner_of(
    language: str, clips: Sequence[tuple[Path, str]], folder: Path
) -> Generator[Progress | Note, None, Aligner]:
    """The aligner for `language`; one that is learned from sound files and their texts is kept in `folder`.

    Raises StudioError where there is less than a minute to learn from.
    """
    if language == "en":
        return PocketsphinxAligner()
    path = folder / f"aligner-{language}.safetensors"
    if path.is_file():
        try:
            return LearnedAligner(load_model(path))
        except StudioError:
            pass  # a damaged file is made again
    model = yield from _learned(language, clips)
    model.save(path)
    return LearnedAligner(model)


def _learned(
    language: str, clips: Sequence[tuple[Path, str]]
) -> Generator[Progress | Note, None, LearnedModel]:
    chosen = clips[:: max(1, -(-len(clips) // MOST_LEARNED))]
    spoken = [
        SpokenClip(np.asarray(read_mono(path, sample_rate=SAMPLE_RATE), np.float32), text)
        for path, text in chosen
    ]
    for event in learn_to_align(spoken, language):
        if isinstance(event, Result):
            model: LearnedModel = event.value
        elif isinstance(event, Progress | Note):
            yield event
    return model
