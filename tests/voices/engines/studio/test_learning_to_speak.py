"""A tiny model learns to speak: until a recogniser can tell its sentences apart."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soxr

from studio.audio.files import read_mono
from studio.dataset.clips import ClipSpan
from studio.dataset.freeze import ClipToFreeze, freeze
from studio.dataset.snapshot import Snapshot
from studio.project.values import Phone, Recording, Word
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.closed_vocabulary import ClosedVocabulary, spoken_words, word_errors
from studio.speech.text import spoken_form
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.engine import SpeakRequest, VoiceSource, load_engine, speak_whole
from studio.voices.training import RunFolder, TrainingSettings, change_settings, prepare_run, train
from tests.dataset.rows import recording
from tests.speech.sample_call import sample_call

RATE = 16_000
TURNS = (
    (14.444, 17.769, "And I'm Sheila in Texas, originally from Chicago."),
    (21.935, 23.978, "Well, there isn't that much difference."),
    (24.058, 28.425, "At least you know, they all call me a Yankee down here, so what can I say?"),
    (9.838, 10.78, "Neither did I."),
)
"""What one speaker says in a phone call: three sentences to learn, and one that is held out."""
SENTENCES = [text for _, _, text in TURNS[:3]]
STEPS = (1, 250, 400, 600)


def clip(number: int, start: float, end: float, text: str) -> ClipToFreeze:
    """A turn of the call with its words and phones, as our own aligner finds them."""
    found = PocketsphinxAligner().align(
        read_mono(sample_call()[0], start, end, sample_rate=RATE), spoken_form(text)
    )
    assert found
    words, phones = [], {}
    for place, word in enumerate(found):
        own = 100 * number + place
        times = start + word.start, start + word.end
        words.append(Word(own, 1, place, word.text, word.spoken, *times, word.score, False, "test"))
        phones[own] = [
            Phone(1, own, at, phone.symbol, start + phone.start, start + phone.end, phone.score)
            for at, phone in enumerate(word.phones)
        ]
    return ClipToFreeze(recording(), ClipSpan(start, end, 0, len(words) - 1, text), words, phones)


def of_the_call(_: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
    return read_mono(sample_call()[0], start, end, sample_rate=RATE), RATE


@pytest.fixture
def gold(tmp_path: Path) -> Snapshot:
    clips = [clip(number, *turn) for number, turn in enumerate(TURNS)]
    return freeze(tmp_path / "gold", clips, of_the_call, speaker="Sheila")


def told_apart(run: RunFolder, recogniser: ClosedVocabulary) -> list[bool]:
    """Of each sentence as the newest checkpoint speaks it, whether what is heard is nearest to its text."""
    weights = stored_checkpoints(run.checkpoints)[-1].weights
    engine = load_engine("studio").load(VoiceSource("Sheila", checkpoint=str(weights)))
    found = []
    for text in SENTENCES:
        spoken = speak_whole(engine, SpeakRequest(text, settings={"vocoder": "griffin-lim", "variety": 0.0}))
        heard = recogniser.words(soxr.resample(spoken.samples, spoken.sample_rate, RATE))
        wrong = {each: word_errors(spoken_words(each), heard) / len(spoken_words(each)) for each in SENTENCES}
        found.append(wrong.pop(text) < min(wrong.values()))
    return found


def test_a_tiny_model_learns_until_its_sentences_are_told_apart(gold: Snapshot, tmp_path: Path) -> None:
    settings = TrainingSettings(
        steps=STEPS[0], batch_size=4, learning_rate=6e-3, warmup_steps=5, checkpoint_every=1000,
        probe_text="", least_seconds=1.0, model="tiny", threads=1, background=False, device="cpu", settle=0.3,
    )  # fmt: skip
    run, recogniser = prepare_run(tmp_path / "run", gold, "studio", settings), ClosedVocabulary(SENTENCES)
    list(train(run.folder))
    assert not all(told_apart(run, recogniser)), "nothing is learned yet"
    for _, steps in pairwise(STEPS):
        change_settings(run.folder, steps=steps)
        list(train(run.folder))
        if all(told_apart(run, recogniser)):
            return
    pytest.fail(f"after {STEPS[-1]} steps: {told_apart(run, recogniser)}")
