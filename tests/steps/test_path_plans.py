"""What the unattended path may mark gold by itself, and what it leaves to a person."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.dataset.risks import RiskKind
from studio.errors import Message
from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import NewProblem, State
from studio.steps.diarize import diarize
from studio.steps.path_plans import (
    acceptable_turns,
    look_closely,
    plan_alignment,
    plan_check,
    plan_clips,
    plan_diarization,
    plan_gold,
    plan_match,
    plan_reading,
)
from studio.steps.path_stages import standings
from studio.steps.path_values import Choices, Stand
from studio.steps.step import Step
from tests.project.call import make_call


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Project]:
    """Two turns of three could be gold: Ann's from 1 to 4 s and Ben's from 4 to 7 s."""
    with make_call(tmp_path / "call") as project:
        (project.subfolder("audio") / "call.wav").write_bytes(b"")
        yield project


@pytest.mark.parametrize(
    ("kind", "start", "end", "risk", "left"),
    [
        (RiskKind.ROTATED, 1.0, 7.0, 0.9, 0),
        (RiskKind.ROTATED, 4.0, 7.0, 0.9, 1),
        (RiskKind.NOT_SPEECH, 5.0, 20.0, 0.5, 1),
        (RiskKind.NOT_SPEECH, 8.0, 20.0, 0.5, 2),
        (RiskKind.NOT_SPEECH, 5.0, 20.0, 0.3, 2),
    ],
)
def test_a_problem_of_no_turn_puts_every_turn_under_it_in_doubt(
    call: Project, kind: RiskKind, start: float, end: float, risk: float, left: int
) -> None:
    """Names that went round, or music: no turn is named in the problem, and several are concerned."""
    call.store_problems(
        1, call.turn_fingerprints(1), [NewProblem(kind=kind, start=start, end=end, risk=risk)]
    )
    expected = [
        turn.id for turn in call.turns(1)[:2] if risk < 0.5 or not (start < turn.end and end > turn.start)
    ]
    assert acceptable_turns(call, 1) == expected
    assert call.counts(1).undoubted == len(expected) == left


def test_music_over_one_turn_puts_it_in_doubt_though_it_comes_late_in_the_list(call: Project) -> None:
    first, second, _ = call.turns(1)
    music = NewProblem(kind=RiskKind.NOT_SPEECH, start=0.5, end=3.9, risk=0.5, turn_id=first.id)
    call.store_problems(1, call.turn_fingerprints(1), [music])
    assert acceptable_turns(call, 1) == [second.id]


def work_of(step: Step) -> object:
    """What the work of a step finds, here in this process."""
    (result,) = [event.value for event in step.work(*step.args) if isinstance(event, Result)]
    return result


def test_a_turn_that_was_edited_while_clips_were_cut_keeps_what_the_person_made_of_it(call: Project) -> None:
    first, second, _ = call.turns(1)
    step = plan_clips(call, 1, Choices())
    found = work_of(step)
    call.apply(edits.set_turn_text, first.id, "one two and three")
    step.apply(call, found)
    assert {clip.turn_id for clip in call.clips()} == {second.id}


def test_a_turn_that_came_into_doubt_meanwhile_does_not_become_gold(call: Project) -> None:
    first, second, _ = call.turns(1)
    step = plan_gold(call, 1, Choices())
    found = work_of(step)
    doubt = NewProblem(kind=RiskKind.VOICE, start=1.0, end=4.0, risk=0.9, turn_id=first.id)
    call.store_problems(1, call.turn_fingerprints(1), [doubt])
    step.apply(call, found)
    assert [turn.state for turn in call.turns(1)] == ["raw", "gold", "raw"]


def test_turns_aligned_before_a_reading_or_pronunciation_changed_are_aligned_again(call: Project) -> None:
    first, second, _ = call.turns(1)
    call.apply(edits.delete_turn, call.turns(1)[2].id)
    call.apply(edits.set_pronunciations, "en", "two", ["T UW"])
    assert call.counts(1).outdated == 0, "no aligner of ours placed these words"
    call.apply(aligned_by, "pocketsphinx 5")
    assert call.outdated_turns(1) == [first.id]
    assert [turn["id"] for turn in plan_alignment(call, 1, Choices()).args[1]] == [first.id]
    found = {each.stage.name: each for each in standings(look_closely(call, 1))}["align"]
    assert found.stand is not Stand.DONE
    assert str(found.says) == "1 turn was aligned before the way to say its words changed: align it again"
    call.apply(edits.set_pronunciations, "en", "two", ["T UW", "HH AH"])
    assert call.outdated_turns(1) == [], "it was aligned as one of its ways to be said"
    word = call.words(second.id)[0]
    call.apply(edits.set_spoken, {word.id: "another"})
    assert call.outdated_turns(1) == [second.id]
    call.apply(edits.set_state, [second.id], State.GOLD)
    assert call.counts(1).outdated == 0


def aligned_by(rows: Rows, source: str) -> Message:
    """As if this had placed all words."""
    for words in rows.words_of_recording(1).values():
        for word in words:
            rows.update("words", word.id, source=source)
    return Message("Align")


def test_what_takes_long_to_write_is_written_beside_the_window(
    call: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans = (plan_reading, plan_clips, plan_check, plan_gold)
    assert not any(plan(call, 1, Choices()).large for plan in plans)
    monkeypatch.setattr("studio.project.counts.MANY_WORDS", 2)
    assert all(plan(call, 1, Choices()).large for plan in plans)
    assert not plan_match(call, 1, Choices()).large and not plan_diarization(call, 1, Choices()).large
    monkeypatch.setattr("studio.steps.match.LONG_S", 20.0)
    monkeypatch.setattr("studio.steps.diarize.LONG_S", 20.0)
    assert plan_match(call, 1, Choices()).large and plan_diarization(call, 1, Choices()).large
    assert not diarize(call, 1, show=lambda _: Message("")).large, "the ghost is the window's"
