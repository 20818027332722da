import numpy as np
import pytest

from studio.speech.checks_voices import Span, compare_voices

TURN_S = 3.0
ANNA, BEN = 1, 2


def voices(
    speakers: list[int], said_by: list[int] | None = None
) -> tuple[list[Span], np.ndarray, np.ndarray]:
    """Turns of `speakers` one after another, whose sound is that of `said_by`."""
    rng = np.random.default_rng(0)
    of = {speaker: np.abs(rng.standard_normal(256)) for speaker in (ANNA, BEN)}
    spans = [Span(n, who, n * TURN_S, (n + 1) * TURN_S) for n, who in enumerate(speakers)]
    times = np.arange(0, len(speakers) * TURN_S - 1, 0.2)
    sound = [of[(said_by or speakers)[int((time + 0.5) // TURN_S)]] for time in times]
    vectors = np.array(sound) + 0.1 * rng.standard_normal((len(times), 256))
    return spans, times, (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def test_a_turn_is_nearer_to_its_own_speaker_than_to_the_other() -> None:
    found = compare_voices(*voices([ANNA, BEN, ANNA, BEN, ANNA, BEN]))
    assert all(each.own > each.other + 0.1 for each in found.values())
    assert found[0].other_speaker == BEN


def test_a_turn_of_the_wrong_speaker_is_nearer_to_the_right_one() -> None:
    speakers = [ANNA, BEN, ANNA, BEN, ANNA, BEN, ANNA, BEN]
    found = compare_voices(*voices(speakers, [ANNA, BEN, BEN, BEN, ANNA, BEN, ANNA, BEN]))
    assert found[2].other > found[2].own and found[2].other_speaker == BEN
    assert all(each.own > each.other for turn, each in found.items() if turn != 2)


def test_a_strange_window_inside_a_turn_is_pointed_out() -> None:
    spans, times, vectors = voices([ANNA, BEN] * 4)
    inside = np.flatnonzero((times > 7.0) & (times < 7.5))
    vectors[inside] = vectors[np.flatnonzero((times > 4.0) & (times < 4.5))][: len(inside)]
    found = compare_voices(spans, times, vectors)
    assert found[2].strangest > 5 and found[2].strangest_at == pytest.approx(7.7, abs=0.5)
    assert found[4].strangest < 4


def test_a_turn_without_speaker_is_not_compared() -> None:
    spans, times, vectors = voices([ANNA, BEN, ANNA, BEN])
    nobody = Span(9, None, 0.0, 3.0)
    assert 9 not in compare_voices([*spans, nobody], times, vectors)


def test_windows_in_which_somebody_else_has_a_turn_are_left_out() -> None:
    spans, times, vectors = voices([ANNA, BEN] * 3)
    over = Span(9, BEN, 0.0, 2.0)
    found = compare_voices([*spans, over], times, vectors)
    assert found[0].windows < found[2].windows


def test_a_recording_without_windows_has_nothing_to_compare() -> None:
    spans, _, _ = voices([ANNA, BEN])
    assert compare_voices(spans, np.zeros(0), np.zeros((0, 256), np.float32)) == {}
