import numpy as np
import pytest

from studio.voices.engines.unit.acoustics import CEPSTRA, cepstra_and_level, pitch_hz

MIDDLE = np.array([0.5])


def buzz(hertz: float, rate: int, amplitude: float = 0.05) -> np.ndarray:
    """A harmonic sound, like a voice without a mouth, one second long."""
    time = np.arange(rate) / rate
    partials = range(1, int(min(4000.0, rate / 2) / hertz))
    return sum(amplitude * np.sin(2 * np.pi * hertz * n * time) for n in partials).astype(np.float32)


@pytest.mark.parametrize("rate", [8_000, 16_000, 24_000, 44_100])
@pytest.mark.parametrize("hertz", [80.0, 120.0, 210.0, 350.0])
def test_the_pitch_of_a_voice_is_found_at_any_rate(hertz: float, rate: int) -> None:
    assert pitch_hz(buzz(hertz, rate), rate, MIDDLE)[0] == pytest.approx(hertz, rel=0.03)


def test_hiss_and_silence_have_no_pitch() -> None:
    hiss = np.random.default_rng(1).normal(0, 0.1, 16_000).astype(np.float32)
    assert pitch_hz(hiss, 16_000, MIDDLE)[0] == 0.0
    assert pitch_hz(np.zeros(16_000, np.float32), 16_000, MIDDLE)[0] == 0.0


def test_the_level_is_that_of_the_moment_and_moments_beyond_the_ends_are_quiet() -> None:
    sound = np.concatenate([np.zeros(8_000), np.full(8_000, 0.1)]).astype(np.float32)
    cepstra, level = cepstra_and_level(sound, 16_000, np.array([0.2, 0.8, 5.0]))
    assert cepstra.shape == (3, CEPSTRA)
    assert level[1] == pytest.approx(-20.0, abs=0.1)
    assert level[0] < -90 and np.isfinite(level[2])


def test_a_louder_copy_differs_in_level_and_not_in_cepstra() -> None:
    sound = buzz(120.0, 16_000)
    quiet, _ = cepstra_and_level(sound * 0.5, 16_000, MIDDLE)
    loud, _ = cepstra_and_level(sound, 16_000, MIDDLE)
    assert np.allclose(quiet, loud, atol=0.05)
