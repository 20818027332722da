"""Aligners for corpora in any language."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.speech import alignment_learning
from studio.speech.alignment import Aligner
from studio.speech.alignment_learned import LearnedAligner
from studio.speech.alignment_learning import Effort, learn_to_align
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.recorded import SAMPLE_RATE
from studio.voices.engines.studio import corpus_aligners
from tests.speech.noisy_letters import utterance


def made(language: str, clips: list[tuple[Path, str]], folder: Path) -> tuple[Aligner, int]:
    """The aligner, and how many events told of it."""
    making, events = corpus_aligners.aligner_of(language, clips, folder), 0
    while True:
        try:
            next(making)
            events += 1
        except StopIteration as done:
            return done.value, events


def test_english_has_an_aligner_that_need_not_learn(tmp_path: Path) -> None:
    aligner, events = made("en", [], tmp_path)
    assert isinstance(aligner, PocketsphinxAligner) and not events


def test_another_language_is_learned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawing, clips = np.random.default_rng(0), []
    for number in range(16):
        each = utterance(drawing, 14)
        clips.append((tmp_path / f"{number}.wav", each.text))
        soundfile.write(clips[-1][0], each.samples, SAMPLE_RATE)
    # The real thing takes minutes: less of the same is done here.
    quick = partial(learn_to_align, effort=Effort(gaussian_rounds=1, rounds=0, channels=8))
    monkeypatch.setattr(alignment_learning, "learn_to_align", quick)
    first, events = made("it", clips, tmp_path)
    again, silent = made("it", clips, tmp_path)
    assert isinstance(first, LearnedAligner) and isinstance(again, LearnedAligner)
    assert events and not silent
    assert np.array_equal(first.model.common, again.model.common)
    (tmp_path / "aligner-it.safetensors").write_bytes(b"broken off")
    assert made("it", clips, tmp_path)[1] == events
    assert made("it", 3 * clips, tmp_path)[1] == events, "there is three times as much to learn from"
