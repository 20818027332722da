"""A rule for reading that changed: the turns that are to be read again are told, and read by one button."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project import edits
from studio.project.project import Project
from studio.project.values import RuleKind, State
from studio.steps.normalise import normalise
from studio.steps.path_plans import look_closely, plan_reading
from studio.steps.path_stages import standings
from studio.steps.path_values import Choices, Stand, Standing
from studio.steps.read_again import misread_turns
from studio.steps.step import Step
from tests.project.call import make_call
from tests.steps.test_path_plans import work_of


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Project]:
    """A call in which Ben says "four GmbH six", all of it read."""
    with make_call(tmp_path / "call") as project:
        project.apply(edits.set_turn_text, project.turns(1)[1].id, "four GmbH six")
        do(project, normalise(project, 1))
        yield project


def do(project: Project, step: Step) -> None:
    step.apply(project, work_of(step))


def reading(project: Project) -> Standing:
    return next(each for each in standings(look_closely(project, 1)) if each.stage.name == "text")


def spoken(project: Project, turn_id: int) -> list[str]:
    return [word.spoken for word in project.words(turn_id)]


def add_rule(project: Project, pattern: str, said: str) -> int:
    project.apply(edits.add_text_rule, "en", RuleKind.NORMALISE, pattern, said)
    rule_id: int = project.last_result
    return rule_id


def test_a_new_rule_is_told_for_the_turns_that_it_reads_otherwise_and_these_are_read_again(
    call: Project,
) -> None:
    ben = call.turns(1)[1]
    assert reading(call).stand is Stand.DONE and misread_turns(call, 1) == []
    rule_id = add_rule(call, "GmbH", "g m b h")
    assert misread_turns(call, 1) == [ben.id]
    assert reading(call).stand is not Stand.DONE
    assert str(reading(call).says) == "1 turn was read before a rule for reading changed: read it again"
    do(call, plan_reading(call, 1, Choices()))
    assert spoken(call, ben.id) == ["four", "g m b h", "six"] and misread_turns(call, 1) == []
    assert reading(call).stand is Stand.DONE
    call.apply(edits.change_text_rule, rule_id, "GmbH", "company")
    assert misread_turns(call, 1) == [ben.id]
    call.apply(edits.change_text_rule, rule_id, "GmbH", "g m b h")
    assert misread_turns(call, 1) == []
    call.apply(edits.delete_text_rules, [rule_id])
    assert misread_turns(call, 1) == [ben.id], "a rule that is gone is a change, too"
    do(call, plan_reading(call, 1, Choices()))
    assert spoken(call, ben.id)[1] != "g m b h" and misread_turns(call, 1) == []


def test_a_rule_of_nothing_that_is_said_and_one_for_the_glossary_tell_nothing(call: Project) -> None:
    add_rule(call, "Ltd", "limited")
    call.apply(edits.add_text_rule, "en", RuleKind.GLOSSARY, "GmbH", "GmbH")
    call.apply(edits.add_text_rule, "de", RuleKind.NORMALISE, "GmbH", "g m b h")
    assert misread_turns(call, 1) == []


def test_what_nobody_has_read_yet_and_gold_are_not_told(call: Project) -> None:
    first, second, third = call.turns(1)
    call.apply(edits.set_turn_text, third.id, "GmbH alone")
    assert not any(spoken(call, third.id))
    add_rule(call, "GmbH", "g m b h")
    assert misread_turns(call, 1) == [second.id]
    call.apply(edits.set_state, [second.id], State.GOLD)
    assert misread_turns(call, 1) == []


def test_one_turn_that_was_read_again_leaves_the_others_told(call: Project) -> None:
    first, second, _ = call.turns(1)
    call.apply(edits.set_turn_text, first.id, "one GmbH three")
    do(call, normalise(call, 1))
    add_rule(call, "GmbH", "g m b h")
    assert misread_turns(call, 1) == [first.id, second.id]
    do(call, normalise(call, 1, turn_ids=[first.id]))
    assert misread_turns(call, 1) == [second.id]
    rule = call.text_rules("en")[0].id
    call.apply(edits.delete_text_rules, [rule])
    assert misread_turns(call, 1) == [first.id]
