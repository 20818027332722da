import numpy as np
import pytest

from studio.voices.mel_measures import (
    cepstral_distortion,
    cheapest_path,
    likest_path,
    mel_cepstra,
    variance_share,
)

RANDOM = np.random.default_rng(0)
MEL = RANDOM.normal(size=(80, 40)).astype(np.float32)
ALL = np.ones(40, bool)


def test_the_same_mel_is_no_distance_and_louder_is_none_either() -> None:
    assert cepstral_distortion(MEL, MEL, ALL) == 0
    assert cepstral_distortion(MEL, MEL + 1, ALL) == pytest.approx(0, abs=1e-5)


def test_a_ripple_over_the_bands_is_one_cepstrum() -> None:
    ripple = np.cos(np.pi * 3 * (np.arange(80) + 0.5) / 80)[:, None] * np.ones(40)
    assert np.argmax(np.abs(mel_cepstra(ripple.astype(np.float32))[:, 0])) == 2
    # The distance of the log spectra, in dB, is that of a cosine of amplitude 20 / ln 10.
    assert cepstral_distortion(MEL, MEL + ripple.astype(np.float32), ALL) == pytest.approx(
        20 / np.log(10) / np.sqrt(2), rel=1e-4
    )


def test_only_the_frames_that_are_asked_for_count() -> None:
    other = MEL.copy()
    other[:, 20:] += RANDOM.normal(size=(80, 20))
    assert cepstral_distortion(MEL, other, np.arange(40) < 20) == 0
    assert cepstral_distortion(MEL, other, ALL) > 0.5


def test_a_mel_that_was_smoothed_lacks_variance() -> None:
    assert variance_share(MEL, MEL, ALL) == pytest.approx(1)
    assert variance_share(MEL, MEL / 2, ALL) == pytest.approx(0.25)


def test_the_path_follows_what_is_slower_and_ends_in_both_corners() -> None:
    slower = np.repeat(MEL, 2, axis=1)
    natural, made = likest_path(MEL, slower)
    assert (natural[0], made[0], natural[-1], made[-1]) == (0, 0, 39, 79)
    assert set(zip(natural.tolist(), made.tolist(), strict=True)) >= {(each // 2, each) for each in range(80)}
    assert cepstral_distortion(MEL[:, natural], slower[:, made], np.ones(len(made), bool)) == 0


def test_the_path_is_the_cheapest_of_all() -> None:
    costs = RANDOM.uniform(size=(4, 5))

    def cheapest(row: int, column: int) -> float:
        before = [cheapest(row - down, column - right) for down, right in ((1, 1), (1, 0), (0, 1))
                  if row >= down and column >= right]  # fmt: skip
        return float(costs[row, column]) + min(before, default=0.0)

    assert costs[cheapest_path(costs)].sum() == pytest.approx(cheapest(3, 4))
