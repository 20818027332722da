"""The gate: what was found keeps a clip out of gold until a person lets it through, whatever is undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.dataset.cutting import Cutting
from studio.dataset.gate import AT_THE_GATE, GateKind
from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.values import NewProblem, State
from studio.steps.clips import cut_clips, cutting_of, pass_gate
from studio.steps.freeze import plan_freeze
from studio.steps.gate import describe_worst, hold_back, open_gate, standing, take_in, waiting, worst
from studio.steps.gold import accept
from tests.project.call import dump
from tests.ui.timeline.scenes import ANNA, BEN, SCENE, conversation

CUT = str(GateKind.CUT_PHONE)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Anna's turn is accepted a moment ago; the others are not."""
    with conversation(tmp_path, SCENE) as made:
        made.apply(accept, [made.turns()[ANNA].id])
        yield made


def find(project: Project, clip_id: int, *kinds: str, risk: float = 0.9) -> None:
    """As if the check had found these in a clip, and nothing elsewhere."""
    clip = project.clip(clip_id)
    found = [
        NewProblem(
            kind=kind, start=clip.start, end=clip.end, risk=risk, turn_id=clip.turn_id, clip_id=clip_id
        )
        for kind in kinds
    ]
    project.store_problems(1, project.turn_fingerprints(1), found)
    project.keep(open_gate, 1)


def state(project: Project) -> State:
    return project.clips(project.turns()[ANNA].id)[0].state


def test_a_clip_of_a_turn_that_is_not_gold_is_not_taken_in_measured_or_not(project: Project) -> None:
    cut_clips(project)
    clip = next(each for each in project.clips() if project.turn(each.turn_id).state is not State.GOLD)
    for _ in range(2):
        with pytest.raises(StudioError, match="Mark the turn gold first"):
            project.apply(take_in, [clip.id])
        assert project.clip(clip.id) == clip
        find(project, clip.id, CUT)


def test_a_clip_waits_until_it_is_measured_and_becomes_gold_where_nothing_is_found(project: Project) -> None:
    turn = project.turns()[ANNA]
    assert state(project) is AT_THE_GATE and waiting(project, 1) == [turn.id]
    before = project.history()
    find(project, project.clips()[0].id)
    assert state(project) is State.GOLD and not waiting(project, 1)
    assert project.history() == before, "what a check finds is no step"
    project.undo()
    assert not project.clips(turn.id) and project.turn(turn.id).state is State.RAW
    project.redo()
    assert state(project) is State.GOLD


def test_a_finding_holds_a_clip_back_and_takes_a_gold_one_out(project: Project) -> None:
    clip = project.clips()[0].id
    find(project, clip, CUT)
    assert state(project) is AT_THE_GATE and not waiting(project, 1)
    find(project, clip)
    assert state(project) is State.GOLD
    find(project, clip, CUT)
    assert state(project) is AT_THE_GATE
    find(project, clip, CUT, risk=0.4)
    assert state(project) is State.GOLD, "what is nearly bad stops nothing"


def test_a_person_lets_a_clip_through_with_what_was_found_and_with_nothing_else(project: Project) -> None:
    clip = project.clips()[0].id
    find(project, clip, CUT)
    before = dump(project)
    assert str(project.apply(take_in, [clip]).label) == "Let clip through"
    assert state(project) is State.GOLD and project.clip(clip).let_through == {CUT}
    find(project, clip, CUT)
    assert state(project) is State.GOLD
    find(project, clip, CUT, str(GateKind.CLIPPING))
    assert state(project) is AT_THE_GATE, "this was not let through"
    find(project, clip, CUT)
    project.apply(hold_back, [clip])
    assert state(project) is AT_THE_GATE and not project.clip(clip).let_through
    project.undo()
    project.undo()
    assert dump(project) == before


def test_what_is_not_measured_goes_to_the_gate_whoever_wants_it_gold(project: Project) -> None:
    clip = project.clips()[0].id
    project.apply(edits.set_clip_state, [clip], State.REJECTED, "noise")
    project.apply(take_in, [clip])
    assert state(project) is AT_THE_GATE
    with pytest.raises(StudioError, match="no longer exists"):
        project.apply(take_in, [99])


def test_freezing_says_that_the_gate_holds_clips_back(project: Project) -> None:
    anna = project.speaker_named("Anna")
    assert anna is not None
    with pytest.raises(StudioError, match="1 wait to be measured, or were held back"):
        plan_freeze(project, anna.id)


def test_editing_a_turn_makes_its_clips_wait_anew(project: Project) -> None:
    turn = project.turns()[ANNA]
    find(project, project.clips()[0].id, CUT)
    project.apply(take_in, [project.clips()[0].id])
    project.apply(edits.set_turn_text, turn.id, "one two four")
    assert project.clips()[0].state is State.RAW
    words = project.words(turn.id)
    project.apply(edits.move_word_edge, words[2].id, "end", 3.7)
    assert project.turn(turn.id).state is State.EDITED and not waiting(project, 1)


def test_clips_that_were_cut_and_measured_before_are_gold_at_once(project: Project) -> None:
    project.undo()
    said, cut = cut_clips(project, cutting=Cutting(least_s=0.5))
    assert "clips, " in str(said) and cutting_of(project).least_s == 0.5 and cut.left_s == 0.0
    ben = project.turns()[BEN]
    assert {clip.state for clip in project.clips() if clip.turn_id != ben.id} == {State.RAW}
    [bad] = project.clips(ben.id)
    find(project, bad.id, CUT)
    ids = [clip.id for clip in project.clips()]
    project.apply(accept, [project.turns()[ANNA].id, ben.id], bulk=True)
    assert [clip.id for clip in project.clips()] == ids, "they stay the clips that were measured"
    assert state(project) is State.GOLD and project.clip(bad.id).state is AT_THE_GATE


def test_cutting_again_keeps_clips_that_stay_with_all_that_was_decided(project: Project) -> None:
    clip = project.clips()[0]
    project.apply(edits.set_clip_state, [clip.id], State.REJECTED, "laughs")
    cut_clips(project)
    assert project.clip(clip.id).reject_reason == "laughs"
    assert {each.state for each in project.clips() if each.turn_id != clip.turn_id} == {
        State.RAW,
        AT_THE_GATE,
    }


def test_the_worst_come_first_and_are_described(project: Project) -> None:
    clip = project.clips()[0].id
    find(project, clip, CUT)
    [found] = worst(project)
    [said] = describe_worst(project, [found])
    assert said["clip"] == clip and said["stopped"] and said["found"][0]["kind"] == CUT
    assert standing(project, 1)[clip].stops == found.stops


def test_real_clips_are_measured_by_the_step_and_pass(spoken_call: Project) -> None:
    turns = [turn for turn in spoken_call.turns(1) if len(spoken_call.words(turn.id)) > 3][:4]
    spoken_call.apply(accept, [turn.id for turn in turns], bulk=True)
    said = pass_gate(spoken_call)
    states = {clip.state for clip in spoken_call.clips()}
    assert said.values["stopped"] + said.values["gold"] == len(spoken_call.clips()) >= 4
    assert states <= {State.GOLD, AT_THE_GATE} and not waiting(spoken_call, 1)
    for each in standing(spoken_call, 1).values():
        assert each.measured and (each.clip.state is State.GOLD) == each.passes
