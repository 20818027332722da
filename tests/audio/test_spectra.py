"""Spectrogram tiles show a tone where it is, as loud as it is, at any zoom."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import AudioFile, open_audio, write_wav
from studio.audio.spectra import (
    SpectrogramSettings,
    hz_of_mel,
    mel_of_hz,
    mel_spectrogram,
    row_frequencies,
    tile,
    tile_db,
    to_image,
)

RATE = 16000
PLAIN = SpectrogramSettings(window_s=0.03, pre_emphasis_db_per_octave=0)


def audio_of(samples: np.ndarray, path: Path) -> AudioFile:
    write_wav(path / "sound.wav", samples, RATE, "FLOAT")
    return open_audio(path / "sound.wav")


def tone(hz: float, seconds: float = 2.0, peak: float = 0.5) -> np.ndarray:
    return (peak * np.sin(2 * np.pi * hz * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)


@pytest.mark.parametrize("scale", ["linear", "mel"])
@pytest.mark.parametrize("hz", [200, 1000, 3500, 7000])
def test_a_tone_lies_in_the_row_of_its_frequency(scale: str, hz: int, tmp_path: Path) -> None:
    settings = SpectrogramSettings(window_s=0.03, scale=scale, pre_emphasis_db_per_octave=0)
    with audio_of(tone(hz), tmp_path) as audio:
        levels = tile_db(audio, 0.5, 1.5, 50, 128, settings)
        rows = row_frequencies(RATE, 128, settings)
    assert levels.shape == (128, 50)
    found = rows[levels.mean(axis=1).argmax()]
    assert found == pytest.approx(hz, abs=60 if scale == "linear" else 0.06 * hz)
    assert rows[0] > rows[-1]


def test_a_full_sine_has_zero_decibels(tmp_path: Path) -> None:
    # A frequency in the middle of a bin, and rows as fine as bins: nothing is averaged away.
    with audio_of(tone(1000, peak=1.0), tmp_path) as audio:
        assert tile_db(audio, 0.5, 1.5, 10, 257, PLAIN).max() == pytest.approx(0, abs=1.5)


def test_a_moment_lies_in_its_column(tmp_path: Path) -> None:
    samples = np.zeros(2 * RATE, np.float32)
    samples[RATE : RATE + 1600] = tone(1000, 0.1)
    with audio_of(samples, tmp_path) as audio:
        loud = tile_db(audio, 0, 2, 200, 64, SpectrogramSettings(window_s=0.005)).max(axis=0)
    assert set(range(101, 109)) <= set(np.flatnonzero(loud > -40)) <= set(range(99, 111))


def test_a_column_of_a_sparse_tile_is_the_mean_of_three_of_its_moments(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    with audio_of(random.uniform(-0.5, 0.5, 60 * RATE).astype(np.float32), tmp_path) as audio:
        sparse = tile_db(audio, 0, 60, 60, 64, PLAIN)  # the columns last a second each
        moments = [
            tile_db(audio, at - 0.005, at + 0.005, 1, 64, PLAIN)[:, 0]
            for at in (30 + 1 / 6, 30.5, 30 + 5 / 6)
        ]
    power = np.mean([10 ** (moment / 10) for moment in moments], axis=0)
    assert sparse[:, 30] == pytest.approx(10 * np.log10(power), abs=0.01)


def test_outside_the_recording_a_tile_is_dark(tmp_path: Path) -> None:
    with audio_of(tone(500), tmp_path) as audio:
        image = tile(audio, -1, 3, 80, 32, PLAIN)
    assert image.dtype == np.uint8
    assert not image[:, :19].any() and not image[:, 61:].any() and image[:, 25:55].any()


def test_columns_finer_than_samples_and_recordings_shorter_than_a_window_are_drawn(tmp_path: Path) -> None:
    with audio_of(tone(500, seconds=0.01), tmp_path) as audio:
        assert tile(audio, 0.004, 0.0045, 200, 50, PLAIN).shape == (50, 200)
        assert tile(audio, 0, 0.01, 20, 300, PLAIN).any()


def test_two_channels_and_a_high_top_are_drawn(tmp_path: Path) -> None:
    with audio_of(np.stack([tone(500), tone(500)], axis=1), tmp_path) as audio:
        assert tile(audio, 0, 2, 10, 20, SpectrogramSettings(top_hz=96_000)).any()


def test_range_and_brightness_set_black_and_white(tmp_path: Path) -> None:
    with audio_of(tone(1000), tmp_path) as audio:
        dark = tile(audio, 0, 2, 10, 64, SpectrogramSettings(brightest_db=60, dynamic_range_db=20))
        bright = tile(audio, 0, 2, 10, 64, SpectrogramSettings(brightest_db=-90, dynamic_range_db=20))
        assert dark.max() == 0 and bright.max() == 255


def test_mel_is_the_scale_of_the_field() -> None:
    assert mel_of_hz(1000) == pytest.approx(1000, abs=0.1)
    assert hz_of_mel(mel_of_hz(4321)) == pytest.approx(4321)


def test_a_takes_mel_spectrogram_has_a_column_every_hop() -> None:
    levels = mel_spectrogram(tone(440, 1.0), RATE, bands=40, hop_s=0.01)
    assert levels.shape == (40, 101)
    strongest = levels[:, 10:-10].mean(axis=1).argmax()
    edges = np.linspace(0, mel_of_hz(8000), 41)
    assert edges[strongest] - 40 <= mel_of_hz(440) <= edges[strongest + 1] + 40
    image = to_image(levels)
    assert image.shape == levels.shape and image.max() == 255


def test_a_take_without_a_sample_has_a_picture_too() -> None:
    assert mel_spectrogram(np.zeros(0, np.float32), RATE).shape == (80, 1)
