"""Slower and faster speech keeps its pitch and its length is exact."""

import numpy as np
import pytest

from studio.audio.files import read_mono
from studio.audio.stretch import Stretcher, stretch

RATE = 16000


def tone(seconds: float = 1.0) -> np.ndarray:
    return (0.5 * np.sin(2 * np.pi * 220 * np.arange(round(seconds * RATE)) / RATE)).astype(np.float32)[
        :, None
    ]


@pytest.mark.parametrize("speed", [0.5, 0.8, 1.0, 1.37, 2.0])
def test_length_and_pitch_are_right(speed: float) -> None:
    slow = stretch(tone(2.0), RATE, speed)[:, 0]
    assert len(slow) == round(2 * RATE / speed)
    spectrum = np.abs(np.fft.rfft(slow * np.hanning(len(slow))))
    assert spectrum.argmax() * RATE / len(slow) == pytest.approx(220, abs=1)
    assert np.abs(slow[2000:-2000]).max() == pytest.approx(0.5, abs=0.15)


@pytest.mark.parametrize("block", [1, 37, 480, 5000])
def test_blocks_of_any_size_give_the_same(block: int) -> None:
    sound = np.random.default_rng(2).uniform(-0.5, 0.5, (4000, 2)).astype(np.float32)
    stretcher = Stretcher(RATE, 2, 1.3)
    parts = [stretcher.push(sound[start : start + block]) for start in range(0, len(sound), block)]
    assert np.array_equal(np.concatenate([*parts, stretcher.flush()]), stretch(sound, RATE, 1.3))


def test_output_comes_while_input_still_goes_in() -> None:
    stretcher = Stretcher(RATE, 1, 0.5)
    given = sum(len(stretcher.push(tone(0.02))) for _ in range(50))
    assert given > 1.8 * RATE


@pytest.mark.parametrize("length", [0, 1, 100, 500])
def test_tiny_sounds_keep_their_length(length: int) -> None:
    assert len(stretch(np.ones((length, 1), np.float32), RATE, 0.5)) == 2 * length


def test_speeds_beyond_the_limits_are_brought_to_them() -> None:
    assert len(stretch(tone(), RATE, 9.0)) == RATE // 2


def test_speech_keeps_the_shape_of_its_loudness(speech_data) -> None:  # type: ignore[no-untyped-def]
    speech = read_mono(speech_data / "formats" / "ok" / "pcm_s16_16k_mono.wav")[:, None]
    slow = stretch(speech, RATE, 0.7)[:, 0]
    loud, slow_loud = (
        np.array([np.sqrt(np.mean(part**2)) for part in np.array_split(sound, 60)])
        for sound in (speech[:, 0], slow)
    )
    assert np.corrcoef(loud, slow_loud)[0, 1] > 0.97
