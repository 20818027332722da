import numpy as np
import pytest

from studio.speech.checks_sound import SAMPLE_RATE, SoundOfTurn, sound_of_turn
from studio.speech.checks_words import WordMeasures, WordToCheck, measure_words, open_speech

SAID = [(0.5, 0.9), (1.1, 1.5), (1.52, 1.9)]
"""Where three words are said, in seconds."""


@pytest.fixture
def sound() -> SoundOfTurn:
    samples = 0.0005 * np.random.default_rng(0).standard_normal(round(2.4 * SAMPLE_RATE))
    for start, end in SAID:
        first, last = round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)
        samples[first:last] += 0.2 * np.sin(np.arange(last - first) * 2 * np.pi * 150 / SAMPLE_RATE)
    return sound_of_turn(samples.astype(np.float32), 0.0, 0.4, 2.0)


def measures(sound: SoundOfTurn, spans: list[tuple[float, float]]) -> list[WordMeasures]:
    words = [WordToCheck(number, "one", "one", *span) for number, span in enumerate(spans)]
    return measure_words(sound, words, [None] * len(spans), [["W", "AH", "N"]] * len(spans))


def test_edges_where_the_sound_begins_and_ends_are_borne_out(sound: SoundOfTurn) -> None:
    first, second, third = measures(sound, SAID)
    for edge in (first.first, first.last, second.first, third.last):
        assert edge.seated
        assert edge.silent_s == pytest.approx(0.0, abs=0.03)
        assert edge.open_s == pytest.approx(0.0, abs=0.03)
    assert first.speech_share > 0.95 and first.syllables == 1 and first.phones == 3


def test_a_word_that_begins_too_soon_lies_over_silence(sound: SoundOfTurn) -> None:
    word = measures(sound, [(0.3, 0.9), *SAID[1:]])[0]
    assert word.first.silent_s == pytest.approx(0.2, abs=0.03)
    assert not word.first.seated and word.speech_share < 0.75


def test_a_word_that_ends_too_soon_leaves_speech_open(sound: SoundOfTurn) -> None:
    word = measures(sound, [(0.5, 0.75), *SAID[1:]])[0]
    assert word.last.open_s == pytest.approx(0.15, abs=0.03)


def test_a_word_that_reaches_into_the_next_holds_the_pause_between(sound: SoundOfTurn) -> None:
    word = measures(sound, [(0.5, 1.2), (1.2, 1.5), SAID[2]])[0]
    assert word.last.hole_s == pytest.approx(0.2, abs=0.03)
    assert word.last.beyond_s == pytest.approx(0.1, abs=0.03)
    assert word.last.touches


def test_words_without_times_are_not_measured(sound: SoundOfTurn) -> None:
    word = WordToCheck(1, "one", "one", None, None)
    assert measure_words(sound, [word], [None], [["W"]]) == []


def test_where_the_aligner_puts_an_edge_is_told_against_where_it_is(sound: SoundOfTurn) -> None:
    word = WordToCheck(1, "one", "one", 0.6, 0.9)
    (found,) = measure_words(sound, [word], [(0.5, 0.88, 0.7)], [["W", "AH", "N"]])
    assert found.first.off_s == pytest.approx(-0.1) and found.last.off_s == pytest.approx(-0.02)
    assert found.score == 0.7


def test_speech_under_no_word_is_found(sound: SoundOfTurn) -> None:
    (found,) = open_speech(sound, 0.2, 2.2, [SAID[0], SAID[2]], 0.06)
    assert (found.start, found.end) == (pytest.approx(1.1, abs=0.03), pytest.approx(1.5, abs=0.03))
    assert found.level_db > -6


def test_speech_that_words_cover_is_not_open(sound: SoundOfTurn) -> None:
    assert open_speech(sound, 0.2, 2.2, SAID, 0.06) == []
