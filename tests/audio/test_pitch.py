"""Pitch is found where a voice is, as librosa finds it, and nowhere else."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import open_audio, read_mono, write_wav
from studio.audio.pitch import STEP_S, pitch_between, steady_runs


def buzz(hertz: float, seconds: float, rate: int) -> np.ndarray:
    """A tone with ten harmonics, as a voice has."""
    at = np.arange(round(seconds * rate)) / rate
    return sum(np.sin(2 * np.pi * hertz * part * at) / part for part in range(1, 11)).astype(np.float32) * 0.2


@pytest.mark.parametrize("rate", [16000, 44100])
@pytest.mark.parametrize("hertz", [75.0, 120.0, 220.0, 430.0])
def test_a_buzz_has_its_pitch(hertz: float, rate: int, tmp_path: Path) -> None:
    write_wav(tmp_path / "buzz.wav", buzz(hertz, 1.0, rate), rate)
    with open_audio(tmp_path / "buzz.wav") as audio:
        found = pitch_between(audio, 0.1, 0.9)
    assert len(found) == round(0.8 / STEP_S)
    assert np.isfinite(found).all()
    assert found == pytest.approx(hertz, rel=0.01)


def test_silence_noise_and_what_lies_outside_have_none(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).normal(0, 0.1, 16000).astype(np.float32)
    write_wav(tmp_path / "a.wav", np.concatenate([np.zeros(16000, np.float32), noise]), 16000)
    with open_audio(tmp_path / "a.wav") as audio:
        assert np.isfinite(pitch_between(audio, 0, 2)).mean() < 0.03
        assert not np.isfinite(pitch_between(audio, 5, 6)).any()
        assert not np.isfinite(pitch_between(audio, -1, 0)).any()


def test_a_moment_has_its_pitch_wherever_the_stretch_begins(tmp_path: Path) -> None:
    sweep = np.concatenate([buzz(hertz, 0.5, 16000) for hertz in (100, 200, 300)])
    write_wav(tmp_path / "a.wav", sweep, 16000)
    with open_audio(tmp_path / "a.wav") as audio:
        whole, part = pitch_between(audio, 0, 1.5), pitch_between(audio, 0.7, 1.5)
    assert whole[25] == pytest.approx(100, rel=0.01) and whole[125] == pytest.approx(300, rel=0.01)
    assert np.allclose(whole[70:145], part[:75], equal_nan=True, rtol=1e-3)


def test_runs_end_at_gaps_and_jumps() -> None:
    hertz = np.array([np.nan, 100, 101, 220, 221, np.nan, 90], np.float32)
    assert steady_runs(hertz).tolist() == [[1, 3], [3, 5], [6, 7]]
    assert steady_runs(np.zeros(0, np.float32)).shape == (0, 2)


def test_speech_has_the_pitch_that_librosa_finds(speech_data: Path) -> None:
    import librosa

    path = sorted((speech_data / "ljspeech").rglob("LJ*.flac"))[0]
    with open_audio(path) as audio:
        ours = pitch_between(audio, 0, 2)
    sound = read_mono(path, 0, 2.2, 16000)
    theirs = librosa.yin(sound, fmin=60, fmax=500, sr=16000, frame_length=1024, hop_length=160)[: len(ours)]
    voiced = np.isfinite(ours)
    assert voiced.mean() > 0.3
    off = np.abs(ours - theirs)[voiced] / theirs[voiced]
    assert np.median(off) < 0.01 and (off > 0.2).mean() < 0.05
