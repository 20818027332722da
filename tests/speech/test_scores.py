"""What a score means."""

import numpy as np
import pytest

from studio.speech.scores import phone_score, posterior_score, word_score


def test_scores_lie_between_0_and_1_and_grow_with_the_fit() -> None:
    fits = [-1000.0, -20.0, -8.0, -6.0, -2.0, 0.0]
    for score in (lambda fit: word_score([fit]), phone_score):
        scores = [score(fit) for fit in fits]
        assert scores == sorted(scores)
        assert 0 <= scores[0] < 0.01
        assert 0.9 < scores[-1] <= 1


def test_one_long_phone_does_not_speak_for_the_word() -> None:
    assert word_score([-2, -2, -18]) == pytest.approx(word_score([-22 / 3] * 3))


def test_a_posterior_score_is_the_geometric_mean() -> None:
    assert posterior_score(np.log([0.9, 0.4])) == pytest.approx(0.6)
    assert posterior_score(np.array([])) == 0.0
