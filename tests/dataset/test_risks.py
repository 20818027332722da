from collections.abc import Mapping
from string import Formatter

import pytest

from studio.dataset.risks import RISKS, RiskKind, default_weights, explain, queue
from studio.project.values import Problem


def problem(
    number: int, kind: RiskKind = RiskKind.SCORE, start: float = 1.0, end: float = 2.0, risk: float = 0.5,
    turn: int | None = 1, recording: int = 1, values: Mapping[str, float | str] | None = None,
) -> Problem:  # fmt: skip
    return Problem(
        id=number, recording_id=recording, turn_id=turn, word_id=None, clip_id=None, kind=str(kind),
        start=start, end=end, risk=risk, values=values or {},
    )  # fmt: skip


def test_every_kind_has_a_title_a_sentence_and_a_weight() -> None:
    assert set(RISKS) == set(RiskKind)
    for risk in RISKS.values():
        assert risk.title and risk.explanation.endswith(".")
        assert 0.0 < risk.weight <= 1.0


def test_a_problem_is_explained_with_its_own_values() -> None:
    values = {"word": "lighthouse", "seconds": 1.38, "speaker": "Anna", "syllables": 2, "usual": 0.42}
    sentence = str(explain(problem(1, RiskKind.LONG_WORD, values=values)))
    assert sentence == "“lighthouse” lasts 1.38 s; words with as many syllables (2) take Anna 0.42 s."


def test_sentences_take_named_values_only() -> None:
    for risk in RISKS.values():
        assert all(name for _, name, _, _ in Formatter().parse(risk.explanation) if name is not None)


def test_a_kind_of_a_later_studio_is_shown_by_its_name() -> None:
    other = Problem(id=1, recording_id=1, kind="from-the-future", start=0.0, end=1.0, risk=0.9)
    assert str(explain(other)) == "from-the-future"
    assert queue([other]) == []


def test_the_worst_place_comes_first() -> None:
    found = queue([problem(1, risk=0.2), problem(2, risk=0.9, turn=2), problem(3, risk=0.5, turn=3)])
    assert [place.problems[0].id for place in found] == [2, 3, 1]


def test_problems_of_one_spot_are_one_place_with_the_worst_first() -> None:
    (place,) = queue([problem(1, risk=0.3), problem(2, RiskKind.EXTRA_WORD, 1.8, 2.4, risk=0.6)])
    assert [found.id for found in place.problems] == [2, 1]
    assert place.risk == pytest.approx(1 - 0.7 * 0.4)
    assert place.span == (1.0, 2.4)
    assert (place.start, place.end) == (1.8, 2.4)


def test_spots_far_apart_in_a_turn_are_places_of_their_own() -> None:
    assert len(queue([problem(1), problem(2, start=8.0, end=8.3)])) == 2


def test_problems_of_different_turns_are_different_places() -> None:
    assert len(queue([problem(1), problem(2, turn=2), problem(3, turn=None), problem(4, recording=2)])) == 4


def test_a_chain_of_problems_does_not_make_a_place_longer_than_a_view() -> None:
    chain = [problem(number, start=number * 1.5, end=number * 1.5 + 1) for number in range(20)]
    assert all(place.span[1] - place.span[0] <= 10.0 for place in queue(chain))


def test_weights_say_how_much_a_kind_counts() -> None:
    both = [problem(1, RiskKind.LOUDNESS, risk=0.9), problem(2, RiskKind.CUT, risk=0.5, turn=2)]
    assert [place.problems[0].id for place in queue(both)] == [2, 1]
    assert [place.problems[0].id for place in queue(both, {"loudness": 1.0})] == [1, 2]
    assert [place.problems[0].id for place in queue(both, {"loudness": 0.0})] == [2]


def test_default_weights_are_those_of_the_table() -> None:
    assert default_weights()["loudness"] == RISKS[RiskKind.LOUDNESS].weight
