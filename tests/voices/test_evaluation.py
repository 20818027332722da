from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.voices.evaluation import (
    clipped_share,
    contains_words,
    level_dbfs,
    measure_sound,
    silence_share,
    voice_similarity,
)
from tests.voices.engines.unit.call import sample_folder, spoken_lines

RATE = 16_000


def tone(hertz: float = 200.0, seconds: float = 1.0, amplitude: float = 0.5) -> np.ndarray:
    time = np.arange(round(seconds * RATE)) / RATE
    return (amplitude * np.sin(2 * np.pi * hertz * time)).astype(np.float32)


def line(speaker: str, number: int) -> tuple[np.ndarray, str]:
    """What a speaker of the real call says in one line, with its text."""
    start, end, text = spoken_lines(speaker)[number]
    samples, _ = soundfile.read(
        sample_folder() / "sample.wav", start=round(start * RATE), stop=round(end * RATE), dtype="float32"
    )
    return samples, text


def test_a_full_sine_is_three_decibels_below_full_scale() -> None:
    assert level_dbfs(tone(amplitude=1.0)) == pytest.approx(-3.01, abs=0.01)
    assert level_dbfs(np.zeros(100, np.float32)) == level_dbfs(np.zeros(0, np.float32)) == -120.0


def test_clipping_is_counted_and_a_clean_sound_has_none() -> None:
    assert clipped_share(tone(amplitude=0.99)) == 0.0
    assert clipped_share(np.clip(tone(amplitude=2.0), -1, 1)) == pytest.approx(2 / 3, abs=0.01)


def test_silence_is_relative_to_the_loudest_but_silence_alone_is_all_silent() -> None:
    half = np.concatenate([tone(amplitude=0.05), np.zeros(RATE, np.float32)])
    assert silence_share(half, RATE) == pytest.approx(0.5, abs=0.02)
    assert silence_share(np.zeros(RATE, np.float32), RATE) == 1.0


@pytest.mark.parametrize(
    ("samples", "usable"),
    [
        (tone(), True),
        (tone(amplitude=0.0001), False),
        (np.clip(tone(amplitude=2.0), -1, 1), False),
        (np.zeros(0, np.float32), False),
    ],
)
def test_a_usable_sound_is_neither_silent_nor_clipped(samples: np.ndarray, usable: bool) -> None:
    assert measure_sound(samples, RATE).usable is usable


def test_real_speech_contains_its_own_words_and_not_those_of_another_line() -> None:
    samples, text = line("Diane", 5)
    _, other = line("Diane", 7)
    assert contains_words(samples, RATE, text).heard
    found = contains_words(samples, RATE, other)
    assert not found.heard and found.score < 0.3


def test_a_voice_is_more_like_itself_than_like_the_other_side_of_the_call(tmp_path: Path) -> None:
    for speaker, number in (("Diane", 3), ("Sheila", 4)):
        soundfile.write(tmp_path / f"{speaker}.wav", line(speaker, number)[0], RATE)
    said = np.concatenate([line("Diane", 5)[0], line("Diane", 6)[0]])
    own, other = (voice_similarity(said, RATE, [tmp_path / f"{who}.wav"]) for who in ("Diane", "Sheila"))
    assert own > other
