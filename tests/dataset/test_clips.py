import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.dataset.clips import HANDLE_S, cut_turn
from tests.dataset.rows import turn, words


def test_a_short_turn_stays_whole() -> None:
    [span] = cut_turn(turn(1.0, 4.0), words((1.2, 2.0), (2.5, 3.5)))
    assert (span.start, span.end, span.first_word, span.last_word) == (1.0, 4.0, 0, 1)
    assert span.text == "Word0, Word1,"


def test_a_turn_without_words_keeps_its_text() -> None:
    [span] = cut_turn(turn(0.0, 30.0, "mumbling"), [])
    assert (span.start, span.end, span.text, span.first_word) == (0.0, 30.0, "mumbling", None)


def test_a_long_turn_is_cut_at_its_widest_gap() -> None:
    said = words((0.1, 3.0), (3.2, 6.0), (7.0, 9.0), (9.1, 13.9))
    spans = cut_turn(turn(0.0, 14.0), said)
    assert [(span.first_word, span.last_word) for span in spans] == [(0, 1), (2, 3)]


def test_a_cut_keeps_a_handle_of_silence_that_stays_out_of_the_neighbouring_word() -> None:
    first, second = cut_turn(turn(0.0, 14.0), words((0.0, 7.0), (7.2, 14.0)))
    assert (first.end, second.start) == (pytest.approx(7.1), pytest.approx(7.1))
    first, second = cut_turn(turn(0.0, 14.0), words((0.0, 6.5), (8.0, 14.0)))
    assert (first.end, second.start) == (pytest.approx(6.5 + HANDLE_S), pytest.approx(8.0 - HANDLE_S))


def test_no_piece_is_shorter_than_the_least_where_another_cut_serves() -> None:
    said = words((0.0, 1.0), (2.0, 6.0), (6.1, 11.9))
    assert [round(span.end - span.start) for span in cut_turn(turn(0.0, 12.0), said)] == [6, 6]


def test_words_without_times_stay_with_their_neighbours() -> None:
    said = words((0.0, 5.0), (None, None), (6.0, 9.0), (9.5, 14.0))
    spans = cut_turn(turn(0.0, 14.0), said)
    assert [(span.first_word, span.last_word) for span in spans] == [(0, 2), (3, 3)]


def test_a_long_turn_whose_words_have_no_times_stays_whole() -> None:
    [span] = cut_turn(turn(0.0, 20.0), words((None, None), (None, None)))
    assert (span.start, span.end) == (0.0, 20.0)


@given(st.lists(st.tuples(st.floats(0.05, 1.5), st.floats(0.0, 1.0)), min_size=2, max_size=60))
def test_clips_are_neither_too_long_nor_overlapping_and_hold_every_word_once(
    pieces: list[tuple[float, float]],
) -> None:
    times, now = [], 0.5
    for seconds, gap in pieces:
        times.append((now, now + seconds))
        now += seconds + gap
    said = words(*times)
    spans = cut_turn(turn(0.0, now + 0.5), said)
    assert [n for s in spans for n in range(s.first_word, s.last_word + 1)] == list(range(len(said)))
    for span in spans:
        assert 0.0 <= span.start <= said[span.first_word].start
        assert said[span.last_word].end <= span.end <= now + 0.5
        assert span.end - span.start <= 11.0 + 1e-9
    for before, after in pairwise(spans):
        assert before.end <= after.start + 1e-9


def test_thousands_of_words_in_a_moment_are_cut_in_a_moment() -> None:
    said = words(*((0.004 * n, 0.004 * n + 1e-6) for n in range(4000)))
    begin = time.perf_counter()
    spans = cut_turn(turn(0.0, 16.0), said)
    assert time.perf_counter() - begin < 3.0
    assert sum(span.last_word - span.first_word + 1 for span in spans) == len(said)  # type: ignore[operator]


def test_words_that_overlap_are_not_cut_through() -> None:
    assert len(cut_turn(turn(0.0, 21.0), words(*((float(n), n + 1.5) for n in range(20))))) == 1
