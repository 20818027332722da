import numpy as np
import pytest

from studio.speech.checks_sound import (
    SAMPLE_RATE,
    background_db,
    clipped_share,
    clipping,
    levels_of,
    sound_of_turn,
    spectral_shape,
)

SECONDS = 3.0
TIMES = np.arange(round(SECONDS * SAMPLE_RATE)) / SAMPLE_RATE


def syllables(level: float = 0.2) -> np.ndarray:
    """A buzz that comes and goes four times a second, as speech does, in a faint hiss."""
    hiss = 0.0005 * np.random.default_rng(0).standard_normal(len(TIMES))
    buzz = sum(np.sin(2 * np.pi * 130 * n * TIMES) / n for n in range(1, 12))
    return (hiss + level * 0.4 * buzz * np.clip(np.sin(2 * np.pi * 4 * TIMES), 0, 1)).astype(np.float32)


def test_levels_come_every_5_ms_in_decibels_against_full_scale() -> None:
    levels = levels_of(np.full(SAMPLE_RATE, 0.1, np.float32))
    assert len(levels) == pytest.approx(200, abs=4)
    assert levels == pytest.approx(-20.0, abs=1e-3)


def test_digital_silence_has_a_level() -> None:
    assert np.isfinite(levels_of(np.zeros(100, np.float32))).all()
    assert not sound_of_turn(np.zeros(SAMPLE_RATE, np.float32), 0.0, 0.0, 1.0).speech.any()


def test_speech_is_told_from_the_pauses_between() -> None:
    sound = sound_of_turn(syllables(), 10.0, 10.0, 13.0)
    assert sound.speech[sound.frames(10.05, 10.08)].all()
    assert not sound.speech[sound.frames(10.16, 10.22)].any()


def test_frames_are_found_by_the_recordings_time() -> None:
    sound = sound_of_turn(syllables(), 10.0, 10.0, 13.0)
    assert sound.frame(10.51) == 100
    assert sound.frame(0.0) == 0 and sound.frame(99.0) == len(sound.levels) - 1


@pytest.mark.parametrize("limit", [1.0, 0.5])
def test_clipping_is_seen_at_full_scale_and_after_it_was_made_softer(limit: float) -> None:
    clean = syllables(0.5)
    clipped = (np.clip(clean * 6, -1, 1) * limit).astype(np.float32)
    assert clipped_share(clean) < 0.002
    assert clipped_share(clipped) > 0.02


@pytest.mark.parametrize("hz", [60, 90, 120])
def test_the_round_tops_of_a_deep_voice_are_not_clipped(hz: int) -> None:
    deep = 0.3 * np.sin(2 * np.pi * hz * TIMES) + 0.05 * np.sin(4 * np.pi * hz * TIMES)
    assert clipped_share(deep) == 0.0
    assert clipped_share(np.clip(deep, -0.2, 0.2)) > 0.2


def test_the_worst_half_second_of_clipping_is_pointed_out() -> None:
    samples = syllables(0.5)
    samples[SAMPLE_RATE : SAMPLE_RATE * 3 // 2] = np.clip(
        samples[SAMPLE_RATE : SAMPLE_RATE * 3 // 2] * 6, -1, 1
    )
    share, start, end = clipping(sound_of_turn(samples, 0.0, 0.0, SECONDS), 0.0, SECONDS)
    assert share > 0.02
    assert start == pytest.approx(1.0, abs=0.26) and end == pytest.approx(1.5, abs=0.26)


def test_noise_raises_the_background_where_it_is() -> None:
    noisy = syllables()
    half = len(noisy) // 2
    noisy[half:] += 0.05 * np.random.default_rng(1).standard_normal(len(noisy) - half).astype(np.float32)
    clean_db, _ = background_db(sound_of_turn(syllables(), 0.0, 0.0, SECONDS), 0.0, SECONDS)
    noisy_db, at = background_db(sound_of_turn(noisy, 0.0, 0.0, SECONDS), 0.0, SECONDS)
    assert noisy_db > clean_db + 20
    assert at > SECONDS / 2


def test_held_notes_are_steady_and_tonal() -> None:
    chord = 0.05 * sum(np.sin(2 * np.pi * hz * TIMES) for hz in (220, 277, 330, 440)).astype(np.float32)
    plain = spectral_shape(sound_of_turn(syllables(), 0.0, 0.0, SECONDS), 0.0, SECONDS)
    music = spectral_shape(sound_of_turn(syllables() + chord, 0.0, 0.0, SECONDS), 0.0, SECONDS)
    assert music[0] < plain[0] - 0.1  # less flat
    assert music[1] > plain[1] + 0.1  # steadier


def test_a_turn_too_short_for_spectra_has_no_shape() -> None:
    assert spectral_shape(sound_of_turn(syllables(), 0.0, 0.0, 0.1), 0.0, 0.1) == (0.0, 0.0)
