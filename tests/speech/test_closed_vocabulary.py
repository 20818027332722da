from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import read_mono
from studio.speech.closed_vocabulary import ClosedVocabulary, bigram_model, spoken_words, word_errors

SENTENCES = ["Gad, your letter came just in time.", "He turned sharply, and faced Gregson across the table."]


def test_word_errors_are_the_fewest_changes() -> None:
    said = "the quick brown fox".split()
    assert word_errors(said, said) == 0
    assert word_errors(said, "the quick fox".split()) == 1
    assert word_errors(said, "a the quick brown box".split()) == 2
    assert word_errors(said, []) == 4
    assert word_errors([], said) == 4


def test_after_every_word_the_shares_of_all_words_add_up() -> None:
    model = bigram_model([["one", "two"], ["one", "three", "one"]])
    singles, pairs = (part.split("\n\n")[0].splitlines()[1:] for part in model.split("\\")[3:5])
    share, rest = {}, {}
    for line in singles:
        logarithm, word, *weight = line.split()
        share[word] = 10 ** float(logarithm)
        rest[word] = 10 ** float(weight[0]) if weight else 0.0
    assert sum(share.values()) == pytest.approx(1, abs=1e-3)
    follows = {tuple(line.split()[1:]): 10 ** float(line.split()[0]) for line in pairs}
    for word in ("<s>", "one", "two", "three"):
        total = sum(follows.get((word, after), rest[word] * share[after]) for after in share)
        assert total == pytest.approx(1, abs=2e-3)


def test_natural_speech_is_understood_and_noise_is_not(speech_data: Path) -> None:
    recogniser = ClosedVocabulary(SENTENCES)
    wavs = speech_data / "voices" / "kathleen" / "wavs"
    heard = [
        recogniser.words(read_mono(wavs / f"{name}.flac", sample_rate=16_000))
        for name in ("arctic_a0008_1592748408", "arctic_a0009_1592748391")
    ]
    assert heard == [spoken_words(sentence) for sentence in SENTENCES]
    noise = np.random.default_rng(0).normal(0, 0.1, 32_000).astype(np.float32)
    assert word_errors(spoken_words(SENTENCES[0]), recogniser.words(noise)) >= 4
    assert recogniser.words(np.zeros(16_000, np.float32)) == []


def test_nothing_is_heard_where_there_is_no_sound() -> None:
    recogniser = ClosedVocabulary(SENTENCES)
    broken = np.full(16_000, np.nan, np.float32)
    endless = np.full(16_000, np.inf, np.float32)
    assert [recogniser.words(sound) for sound in (broken, endless, np.zeros(0, np.float32))] == [[], [], []]
