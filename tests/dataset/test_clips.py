import json
import time
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.dataset.clips import HANDLE_S, TurnToCut, cut_turn, cut_turns
from studio.dataset.cutting import Cutting, cut_badness, distance_from_wanted
from tests.dataset.cutting_cases import cost_of, every_way, random_case, spoken
from tests.dataset.rows import turn, words


def test_a_short_turn_stays_whole() -> None:
    [span] = cut_turn(turn(1.1, 3.6), words((1.2, 2.0), (2.5, 3.5)))
    assert (span.start, span.end, span.first_word, span.last_word) == (1.1, 3.6, 0, 1)
    assert span.text == "Word0, Word1,"
    [brief] = cut_turn(turn(0.0, 0.4), words((0.1, 0.3)))
    assert (brief.start, brief.end) == (0.0, 0.4)


def test_silence_beyond_the_handles_is_left_out_and_a_tight_turn_gets_its_handles_from_the_room() -> None:
    [span] = cut_turn(turn(0.0, 6.0), words((1.0, 2.0), (2.1, 5.0)))
    assert (span.start, span.end) == (pytest.approx(1.0 - HANDLE_S), pytest.approx(5.0 + HANDLE_S))
    [span] = cut_turn(turn(1.0, 5.0), words((1.0, 2.0), (2.1, 5.0)), room=(0.95, 9.0))
    assert (span.start, span.end) == (pytest.approx(0.95), pytest.approx(5.0 + HANDLE_S))


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


def test_a_long_turn_whose_words_have_no_times_is_left_over() -> None:
    assert cut_turn(turn(0.0, 20.0), words((None, None), (None, None))) == []


@given(st.lists(st.tuples(st.floats(0.05, 1.5), st.floats(0.0, 1.0)), min_size=2, max_size=60))
def test_clips_are_neither_too_long_nor_overlapping_and_hold_no_word_twice(
    pieces: list[tuple[float, float]],
) -> None:
    times, now = [], 0.5
    for seconds, gap in pieces:
        times.append((now, now + seconds))
        now += seconds + gap
    said = words(*times)
    spans = cut_turn(turn(0.0, now + 0.5), said)
    held = [n for s in spans for n in range(s.first_word, s.last_word + 1)]
    assert held == sorted(set(held))
    for span in spans:
        assert 0.0 <= span.start <= said[span.first_word].start
        assert said[span.last_word].end <= span.end <= now + 0.5
        assert span.end - span.start <= 11.0 + 1e-9
    for before, after in pairwise(spans):
        assert before.end <= after.start + 1e-9


def test_thousands_of_words_in_a_moment_are_cut_in_a_moment() -> None:
    said = words(*((0.004 * n, 0.004 * n + 1e-6) for n in range(4000)))
    begin = time.perf_counter()
    cut_turn(turn(0.0, 16.0), said, Cutting(least_pause_s=0.0))
    assert time.perf_counter() - begin < 3.0


def test_words_that_overlap_are_not_cut_through() -> None:
    assert cut_turn(turn(0.0, 21.0), words(*((float(n), n + 1.5) for n in range(20)))) == []
    over = words((0.0, 9.0), (2.0, 3.0), (4.0, 8.0), (9.5, 14.0))
    assert [span.last_word for span in cut_turn(turn(0.0, 14.0), over)] == [2, 3]


def test_the_cutting_is_as_good_as_the_best_of_all_ways() -> None:
    rng, ways = np.random.default_rng(1), {count: every_way(count) for count in range(2, 8)}
    compared = 0
    while compared < 60:  # five hundred in `python -m tests.bench.bench_cutting`
        said, wanted = random_case(rng)
        last = said[-1].end
        if len(said) not in ways or last - said[0].start < wanted.least_s:  # type: ignore[operator]
            continue
        found = cut_turn(turn(said[0].start, last), said, wanted)  # type: ignore[arg-type]
        chosen = [(span.first_word, span.last_word) for span in found]
        best = min(cost_of(way, said, wanted) for way in ways[len(said)])
        assert cost_of(chosen, said, wanted) == pytest.approx(best)  # type: ignore[arg-type]
        compared += 1


def test_each_weight_brings_down_what_it_weighs() -> None:
    turns = spoken(40, 3)
    plain = cut_turns(turns, Cutting(lengths=1.0))
    assert cut_turns(turns, Cutting(lengths=1.0, left_over=0.0)).left_share > 0.02 > plain.left_share
    assert cut_turns(turns, Cutting(lengths=0.0, badness=5.0)).badness < plain.badness
    assert cut_turns(turns, Cutting(lengths=0.0)).distance > 2 * plain.distance


def test_the_lengths_of_a_set_come_nearer_to_those_wanted_than_turns_cut_one_by_one() -> None:
    turns, wanted = spoken(80, 5), Cutting()
    alone = [span.seconds for each in turns for span in cut_turn(each.turn, each.words, wanted)]
    together = cut_turns(turns, wanted)
    assert together.distance == distance_from_wanted(together.lengths, wanted) < 0.05
    assert distance_from_wanted(np.array(alone), wanted) > 0.15


def test_one_long_turn_is_cut_like_a_set_and_holds_each_word_where_it_was() -> None:
    times, now = [], 0.0
    for each in spoken(60, 9):
        times += [(now + word.start, now + word.end) for word in each.words]  # type: ignore[operator]
        now = times[-1][1] + 0.4
    said = words(*times)
    cut = cut_turns([TurnToCut(turn(0.0, now), said)])
    assert cut.distance < 0.06 and cut.left_share < 0.02 and len(cut.spans) == 1
    for span in cut.spans[0]:
        first, last = said[span.first_word], said[span.last_word]  # type: ignore[index]
        handles = first.start - span.start, span.end - last.end  # type: ignore[operator]
        assert min(handles) >= 0.0 and max(handles) <= HANDLE_S + 1e-9
        assert span.text.split()[0] == first.text and span.text.split()[-1] == last.text
    for before, after in pairwise(cut.spans[0]):
        assert before.end <= after.start + 1e-9


def test_a_start_at_a_doubtful_word_is_worse_than_an_end_there() -> None:
    one, doubt = np.array([1.0]), np.array([0.3])
    pause = np.array([0.1])
    assert (
        cut_badness(pause, one, doubt)[0]
        > cut_badness(pause, doubt, one)[0]
        > cut_badness(pause, one, one)[0]
    )


def test_what_is_wanted_comes_back_from_json_and_from_nonsense_within_its_limits() -> None:
    wanted = Cutting(least_s=2.0, badness=3.0)
    assert Cutting.from_json(json.loads(json.dumps(wanted.to_json()))) == wanted
    assert Cutting.from_json("nonsense") == Cutting()
    odd = Cutting.from_json({"least_s": -5, "most_s": float("nan"), "spread_s": 0, "unknown": 1})
    assert odd.least_s == 0.1 and odd.most_s == 11.0 and odd.spread_s == 0.1
