"""Figures of turns: what is odd, against what, and which turns are out of order."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.dataset.pace import Figures, Oddity, _out_of_order, judge
from studio.project.board_reads import TurnFigures
from studio.project.values import State

TURN = TurnFigures(1, 1, 1, 0.0, 10.0, State.RAW, 35, 35, 10.0, 45, 9.0, 8.0, 0)


def odd(turn: TurnFigures, **lines: int) -> set[Oddity]:
    return set(judge([turn], {}, Figures())[0].odd)


def test_a_turn_within_the_figures_is_nothing_odd() -> None:
    assert odd(TURN) == set()


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"timed": 25}, Oddity.WORDS),
        ({"timed": 60, "words": 60}, Oddity.WORDS),
        ({"syllables": 20}, Oddity.SYLLABLES),
        ({"syllables": 80}, Oddity.SYLLABLES),
        ({"fastest": 20.0}, Oddity.FASTEST),
        ({"low_run": 4}, Oddity.LOW_RUN),
    ],
)
def test_each_figure_is_looked_at(changed: dict[str, float], found: Oddity) -> None:
    assert odd(replace(TURN, **changed)) == {found}


def test_short_turns_have_no_words_a_minute_and_unaligned_ones_nothing() -> None:
    assert odd(replace(TURN, timed=5, words=5)) == set()
    assert odd(replace(TURN, timed=0, speech_s=0.0, syllables=0, voiced_s=0.0, fastest=0.0)) == set()


def test_the_average_is_the_speakers_own_and_long_turns_count_more() -> None:
    slow = replace(TURN, turn_id=2, timed=20, words=20, speech_s=5.0, syllables=12, voiced_s=4.0)
    other = replace(TURN, turn_id=3, speaker_id=2)
    first, second, third = judge([TURN, slow, other], {}, Figures())
    assert first.usual_words == second.usual_words == pytest.approx(60 * 55 / 15)
    assert first.usual_syllables == pytest.approx((45 + 12) / 13)
    assert third.usual_words == pytest.approx(210)


def test_figures_may_be_anything_in_a_file() -> None:
    assert Figures.from_json({"least_words": 100, "most_words": "x", "other": 1}) == Figures(least_words=100)
    assert Figures.from_json(None) == Figures()
    assert Figures.from_json(Figures(low_run=2).to_json()).low_run == 2


def test_a_turn_that_says_an_earlier_line_is_out_of_order() -> None:
    turns = [replace(TURN, turn_id=number) for number in range(1, 6)]
    found = judge(turns, {1: 0, 2: 1, 3: 7, 4: 2, 5: 3}, Figures())
    assert [each.figures.turn_id for each in found if Oddity.ORDER in each.odd] == [3]


@given(st.lists(st.integers(0, 6), max_size=8))
def test_as_few_turns_as_can_be_are_called_out_of_order(lines: list[int]) -> None:
    places = list(enumerate(lines))
    wrong = _out_of_order(places)
    left = [line for turn, line in places if turn not in wrong]
    assert left == sorted(left)
    longest = max(
        len(some)
        for size in range(len(lines) + 1)
        for some in combinations(lines, size)
        if list(some) == sorted(some)
    )
    assert len(left) == longest
