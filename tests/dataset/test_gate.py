"""How a clip stands at the gate, from what was found in it."""

from string import Formatter

import pytest

from studio.dataset.gate import GATE, STOPS, GateKind, at_the_gate, explain_stop, titles, worst_first
from studio.dataset.risks import RISKS
from studio.project.values import Clip, Problem, State


def clip(number: int, state: State = State.EDITED, let_through: frozenset[str] = frozenset()) -> Clip:
    return Clip(number, number, float(number), number + 1.0, "text", state, "", let_through)


def problem(number: int, kind: str = GateKind.CLIPPING, risk: float = 0.9, **values: float | str) -> Problem:
    return Problem(
        id=number, recording_id=1, kind=str(kind), start=0.0, end=1.0, risk=risk, turn_id=number,
        clip_id=number, values=values,
    )  # fmt: skip


@pytest.mark.parametrize("kind", list(GateKind))
def test_every_kind_has_a_title_and_a_sentence(kind: GateKind) -> None:
    names = {name for _, name, _, _ in Formatter().parse(GATE[kind].explanation) if name}
    values: dict[str, float | str] = {name: "x" if name in ("word", "speaker") else 0.5 for name in names}
    said = str(explain_stop(problem(1, kind, **values)))
    assert said.endswith(".") and "{" not in said and GATE[kind].title[0].isupper()
    assert str(kind) not in RISKS, "what stops a clip is no place of the queue"
    assert " " not in kind, "kinds that a person let through are kept divided by spaces"


def test_a_clip_passes_once_it_is_measured_and_nothing_stops_it() -> None:
    found = at_the_gate([clip(1), clip(2), clip(3)], [problem(1), problem(3)], measured=[1, 2])
    assert [each.passes for each in found.values()] == [False, True, False]
    assert not found[3].found, "what was found before the turn changed says nothing"
    assert found[1].kinds == {"clip_clipping"}


def test_what_a_person_let_through_stops_no_more_and_counts_no_more() -> None:
    through = clip(1, let_through=frozenset({"clip_clipping"}))
    [each] = at_the_gate([through], [problem(1), problem(1, GateKind.SOFT, 0.3)], [1]).values()
    assert each.passes and each.risk == pytest.approx(0.3) and len(each.found) == 2
    assert not at_the_gate([through], [problem(1, GateKind.SOFT)], [1])[1].passes


def test_the_worst_are_those_held_back_then_those_that_pass_narrowly_without_rejected_ones() -> None:
    clips = [clip(1), clip(2, State.GOLD), clip(3), clip(4, State.REJECTED), clip(5)]
    problems = [problem(1, risk=0.6), problem(2, risk=0.45), problem(3), problem(4)]
    found = worst_first(at_the_gate(clips, problems, range(6)).values())
    assert [each.clip.id for each in found] == [3, 1, 2]
    assert [each.clip.id for each in worst_first(at_the_gate(clips, problems, range(6)).values(), 1)] == [3]


def test_findings_of_other_versions_are_said_by_their_title() -> None:
    assert str(explain_stop(problem(1, GateKind.OVERLAP))) == "Overlapping turn"
    assert str(explain_stop(problem(1, "unheard_of"))) == "unheard_of"
    assert [str(each) for each in titles([problem(1), problem(2)])] == ["Clipping"] and STOPS == 0.5
