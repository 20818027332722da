"""A WAV file that is whole while it grows."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.audio import riff, wavwriter
from studio.audio.wavwriter import WavWriter

FRAMES = np.random.default_rng(1).uniform(-1, 1, (1000, 2)).astype(np.float32)


def test_the_file_can_be_read_before_it_is_closed(tmp_path: Path) -> None:
    writer = WavWriter(tmp_path / "growing.wav", 24000, 2)
    writer.write(FRAMES)
    writer.flush()
    assert np.array_equal(soundfile.read(tmp_path / "growing.wav", dtype="float32")[0], FRAMES)
    writer.write(FRAMES)
    writer.close()
    samples, rate = soundfile.read(tmp_path / "growing.wav", dtype="float32")
    assert rate == 24000 and np.array_equal(samples, np.concatenate([FRAMES, FRAMES]))
    assert riff.describe_damage(tmp_path / "growing.wav") is None


def test_past_four_gigabytes_it_becomes_rf64(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wavwriter, "LARGEST_32_BIT", 4000)  # the real limit would fill the test's disk
    writer = WavWriter(tmp_path / "long.wav", 24000, 2)
    for _ in range(3):
        writer.write(FRAMES)
        writer.flush()
    writer.close()
    assert soundfile.info(tmp_path / "long.wav").format == "RF64"
    assert len(soundfile.read(tmp_path / "long.wav")[0]) == 3000
    assert riff.describe_damage(tmp_path / "long.wav") is None
