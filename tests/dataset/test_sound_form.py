"""Clips are brought to one form, and no phone is touched by it."""

import numpy as np
import pytest

from studio.audio.loudness import loudness
from studio.dataset.sound_form import SoundForm
from studio.errors import StudioError

RATE = 16_000
TONE = (0.02 * np.sin(2 * np.pi * 440 * np.arange(2 * RATE) / RATE)).astype(np.float32)


def test_nothing_is_done_unless_it_is_wanted() -> None:
    assert np.array_equal(SoundForm().shaped(TONE, RATE, before_s=1, after_s=1), TONE)
    assert SoundForm().to_json() == {}


@pytest.mark.parametrize("lufs", [-30.0, -23.0, -16.0])
def test_a_clip_is_brought_to_the_wanted_loudness(lufs: float) -> None:
    assert loudness(SoundForm(loudness=lufs).shaped(TONE, RATE), RATE) == pytest.approx(lufs, abs=0.1)


def test_a_peak_is_not_driven_into_clipping() -> None:
    click = TONE.copy()
    click[100] = 0.5
    shaped = SoundForm(loudness=-12.0).shaped(click, RATE)
    assert np.abs(shaped).max() == pytest.approx(10 ** (-1 / 20), abs=1e-4)


def test_silence_and_very_short_clips_stay_as_they_are() -> None:
    form = SoundForm(loudness=-20.0)
    for samples in (np.zeros(RATE, np.float32), TONE[:800]):
        assert np.array_equal(form.shaped(samples, RATE), samples)


def test_edges_fade_only_where_no_word_is() -> None:
    form, ones = SoundForm(fade_s=0.005), np.ones(RATE, np.float32)
    shaped = form.shaped(ones, RATE, before_s=0.1, after_s=0.002)
    assert shaped[0] < 0.01 and shaped[79] > 0.99 and np.all(shaped[80 : RATE - 32] == 1)
    assert shaped[-1] < 0.01 and shaped[RATE - 32] > 0.99
    assert np.array_equal(form.shaped(ones, RATE, before_s=0.0, after_s=0.0), ones)


def test_values_that_make_no_sense_are_refused() -> None:
    with pytest.raises(StudioError, match="Choose one of: 16000, 22050, 24000, 44100, 48000"):
        SoundForm(11_025)
    with pytest.raises(StudioError, match="-40 to -10 LUFS"):
        SoundForm(loudness=0.0)
    form = SoundForm(48_000, -18.0, 0.01)
    assert SoundForm.from_json(form.to_json()) == form
