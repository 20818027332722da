"""A piece of a stored sound is exchanged, and all else stays to the bit."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import write_wav
from studio.audio.splice import splice
from studio.errors import StudioError

RATE = 22_050


def test_the_result_is_what_writing_all_at_once_would_give(tmp_path: Path) -> None:
    drawn = np.random.default_rng(0)
    before, piece, behind = (drawn.uniform(-1, 1, count).astype(np.float32) for count in (500, 300, 400))
    write_wav(tmp_path / "old.wav", np.concatenate([before, drawn.uniform(-1, 1, 90), behind]), RATE)
    write_wav(tmp_path / "wanted.wav", np.concatenate([before, piece, behind]), RATE)

    length = splice(tmp_path / "old.wav", 500, 590, piece, tmp_path / "new.wav")

    assert length == 1200
    assert (tmp_path / "new.wav").read_bytes() == (tmp_path / "wanted.wav").read_bytes()


def test_a_sound_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="cannot be read"):
        splice(tmp_path / "old.wav", 0, 1, np.zeros(3, np.float32), tmp_path / "new.wav")
