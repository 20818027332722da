"""Peaks can be drawn before they are whole, and in the end are those of the finished table."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import open_audio, write_wav
from studio.audio.one_channel import OneChannel
from studio.audio.peaks import BLOCK_SAMPLES, PIECE_BLOCKS, GrowingPeaks, PeakTable, build

RATE = 8000
PIECE = PIECE_BLOCKS * BLOCK_SAMPLES
SAMPLES = 5 * PIECE + 777


@pytest.fixture(scope="module")
def wav(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two channels: the first grows louder steadily, the second stays as it is."""
    path = tmp_path_factory.mktemp("growing") / "sound.wav"
    noise = np.random.default_rng(0).uniform(-1, 1, (SAMPLES, 2)).astype(np.float32)
    noise[:, 0] *= np.linspace(0, 0.9, SAMPLES, dtype=np.float32)
    noise[:, 1] *= 0.1
    write_wav(path, noise, RATE)
    return path


def test_a_sketch_shows_the_whole_roughly(wav: Path) -> None:
    with open_audio(wav) as audio:
        peaks = GrowingPeaks(audio)
        assert not peaks.complete and not peaks.pairs(0, SAMPLES, 50).any()
        peaks.sketch()
        high = peaks.pairs(0, SAMPLES, 50)[:, 1]
    assert np.abs(high[10:] - np.linspace(0, 0.9, 50)[10:]).max() < 0.06


def test_grown_peaks_are_those_of_the_finished_table(wav: Path, tmp_path: Path) -> None:
    with open_audio(wav) as audio:
        peaks = GrowingPeaks(audio)
        peaks.sketch()
        shares = list(peaks.grow())
        peaks.save(tmp_path / "grown.peaks")
        list(build(wav, tmp_path / "built.peaks"))
        table = PeakTable(tmp_path / "built.peaks", audio)
        assert np.array_equal(peaks.columns(0, SAMPLES, 300), table.columns(0, SAMPLES, 300))
    assert shares == sorted(shares) and shares[-1] == 1 and peaks.complete
    assert (tmp_path / "grown.peaks").read_bytes() == (tmp_path / "built.peaks").read_bytes()


def test_what_is_looked_at_comes_first(wav: Path, tmp_path: Path) -> None:
    list(build(wav, tmp_path / "a.peaks"))
    with open_audio(wav) as audio:
        table, peaks = PeakTable(tmp_path / "a.peaks", audio), GrowingPeaks(audio)
        growing = peaks.grow(lambda: (3.2 * PIECE, 3.8 * PIECE))
        next(growing)
        seen, exact = (each.pairs(3 * PIECE, 4 * PIECE, 64) for each in (peaks, table))
        assert np.array_equal(seen, exact)
        assert not peaks.pairs(0, 3 * PIECE, 8).any()
        assert len(list(growing)) == 5
        assert np.array_equal(peaks.pairs(0, SAMPLES, 64), table.pairs(0, SAMPLES, 64))


def test_a_channel_has_peaks_of_its_own(wav: Path) -> None:
    with open_audio(wav) as audio:
        for channel, loudest in ((0, 0.9), (1, 0.1)):
            peaks = GrowingPeaks(OneChannel(audio, channel))
            list(peaks.grow())
            assert peaks.pairs(0, SAMPLES, 1)[0, 1] == pytest.approx(loudest, rel=0.02)
            near = peaks.pairs(SAMPLES - 400, SAMPLES, 4)[:, 1]
            assert near == pytest.approx(loudest, rel=0.1)
            assert np.abs(peaks.samples_between(0, SAMPLES)).max() == pytest.approx(loudest, rel=0.02)


def test_a_recording_of_a_few_samples_grows_too(tmp_path: Path) -> None:
    write_wav(tmp_path / "short.wav", np.full(10, 0.5, np.float32), RATE)
    with open_audio(tmp_path / "short.wav") as audio:
        peaks = GrowingPeaks(audio)
        peaks.sketch()
        assert list(peaks.grow()) == [1.0]
        assert peaks.pairs(0, 10, 1)[0].tolist() == pytest.approx([0.5, 0.5], abs=1e-4)
