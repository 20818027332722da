from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from studio.errors import StudioError
from studio.voices.engines.studio.sound_form import HOP_SAMPLES, SAMPLE_RATE
from studio.voices.engines.studio.vocoder_clips import Stretches, VoiceClip, pitch_at_frames


def test_a_step_draws_the_same_stretches_again_and_other_steps_draw_others(clips: list[VoiceClip]) -> None:
    one, again, other = (Stretches(clips, 3, 16, 0).of_step(step) for step in (1, 1, 2))
    assert all(torch.equal(one[name], again[name]) for name in one)
    assert not torch.equal(one["samples"], other["samples"])
    assert one["samples"].shape == one["pulses"].shape == (3, 16 * HOP_SAMPLES)
    assert one["hertz"].shape == one["voiced"].shape == (3, 17)
    assert 0.85 * 0.47 * 16_000 < float(one["top_hz"].min()) <= float(one["top_hz"].max()) <= SAMPLE_RATE / 2


def test_the_pitch_of_a_stretch_is_that_of_the_clip(clips: list[VoiceClip]) -> None:
    batch = Stretches(clips[1:2], 3, 16, 0).of_step(5)
    assert float(batch["voiced"].mean()) > 0.8
    assert 155 / 1.17 < float(batch["hertz"].min()) <= float(batch["hertz"].max()) < 215 * 1.17


def test_held_out_stretches_are_drawn_apart(clips: list[VoiceClip]) -> None:
    stretches = Stretches(clips, 3, 16, 0)
    assert not torch.equal(stretches.of_step(1)["noises"], stretches.of_step(1, held_out=True)["noises"])


def test_where_nothing_is_voiced_the_pitch_goes_on_in_a_line() -> None:
    pitch = np.array([np.nan, 100.0, 100.0, np.nan, np.nan, 200.0, np.nan])
    line, voiced = pitch_at_frames(pitch, 6)
    assert np.all(np.diff(line) >= 0)
    assert line[0] == pytest.approx(100) and line[-1] == pytest.approx(200)
    assert voiced[0] == 0 and voiced[1] > 0.9
    assert np.all(pitch_at_frames(np.full(5, np.nan), 4)[1] == 0)


def test_a_file_that_is_no_sound_is_said(tmp_path: Path) -> None:
    path = tmp_path / "other.wav"
    path.write_bytes(b"nothing of the kind")
    with pytest.raises(StudioError, match="not a sound file"):
        VoiceClip.of(path, "nobody")


def test_a_clip_that_was_deleted_meanwhile_is_said(clips: list[VoiceClip]) -> None:
    clips[0].path.unlink()
    with pytest.raises(StudioError, match=r"0\.wav cannot be read any more"):
        Stretches(clips[:1], 3, 16, 0).of_step(1)


def test_a_clip_that_was_cut_short_meanwhile_is_said(clips: list[VoiceClip]) -> None:
    soundfile.write(clips[0].path, np.zeros(2000), SAMPLE_RATE)
    with pytest.raises(StudioError, match=r"0\.wav"):
        clips[0].read(1000, 2000)


def test_recordings_of_a_higher_rate_count_whole_and_end_more_or_less_steeply(tmp_path: Path) -> None:
    path = tmp_path / "noise.wav"
    soundfile.write(path, 0.1 * np.random.default_rng(0).standard_normal(48_000), 48_000)
    batch = Stretches([VoiceClip.of(path, "noise")], 12, 16, 0).of_step(1)
    assert float(batch["top_hz"].min()) == SAMPLE_RATE / 2
    power = torch.fft.rfft(batch["samples"]).abs().square()
    top, below = (power[:, start:stop].mean(dim=1) for start, stop in ((-20, -5), (-500, -400)))
    ends = 10 * (top / below).log10()
    assert -40 < float(ends.min()) < -25 < -18 < float(ends.max()) < -8
