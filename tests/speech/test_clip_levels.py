"""Levels of clips: of known sound, kept until it changes."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import write_wav
from studio.speech.clip_levels import clip_levels

RATE = 16_000


def last(events):  # type: ignore[no-untyped-def]
    return [*events][-1]


def test_speech_and_noise_are_as_loud_as_they_were_made(tmp_path: Path) -> None:
    chance = np.random.default_rng(1)
    sound = chance.normal(0, 10 ** (-60 / 20), 4 * RATE)
    sound[RATE : 3 * RATE] += chance.normal(0, 10 ** (-20 / 20), 2 * RATE)
    path = tmp_path / "a.wav"
    write_wav(path, sound.astype(np.float32), RATE)
    ((speech, noise), (all_speech, _), (silence, floor)) = last(
        clip_levels(str(path), [(0.0, 4.0), (1.2, 2.8), (0.0, 0.9)], str(tmp_path))
    )
    assert speech == pytest.approx(-20, abs=1.5) and noise == pytest.approx(-60, abs=2)
    assert all_speech == pytest.approx(-20, abs=1.5)
    assert silence == pytest.approx(-60, abs=2) and silence - floor < 5


def test_what_was_measured_is_not_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    write_wav(path, np.full(2 * RATE, 0.1, np.float32), RATE)
    before = last(clip_levels(str(path), [(0.0, 1.0)], str(tmp_path)))
    assert list(clip_levels(str(path), [(0.0, 1.0)], str(tmp_path))) == [before]
    fresh = [*clip_levels(str(path), [(0.0, 1.0), (1.0, 2.0)], str(tmp_path))]
    assert fresh[:-1] == [0.0] and len(fresh[-1]) == 2
