"""What a diarization would change, and that writing it does just that."""

import pytest

from studio.project import edits
from studio.project.diarization_plan import DiarizationPlan, plan_diarization
from studio.project.edits_turns import insert_turn
from studio.project.project import Project
from studio.project.values import Edge, Fixed, State
from tests.project.call import ann_ben_ann, dump, spans


def written(project: Project, *found: tuple[float, float, str], **options: object) -> DiarizationPlan:
    """The plan for what was found, after it was written."""
    plan = plan_diarization(project, 1, found, **options)  # type: ignore[arg-type]
    project.apply(lambda rows: edits.write_diarization_plan(rows, plan, "diarizer 2"))
    return plan


def test_what_is_found_as_it_is_keeps_its_row_and_text(project: Project) -> None:
    before = dump(project)
    plan = written(project, (1, 4, "S0"), (4.01, 7, "S1"), (8, 10, "S0"))
    assert (plan.changes, plan.unchanged) == (0, 3)
    assert dump(project) == before


def test_only_what_is_other_comes_and_goes(project: Project) -> None:
    _, ben, _ = ann_ben_ann(project)
    plan = written(project, (1, 4, "S0"), (4, 5.5, "S1"), (5.5, 7, "S2"), (8, 10, "S0"))
    assert [turn.id for turn in plan.removed] == [ben.id]
    assert [(turn.start, turn.end, turn.speaker) for turn in plan.added] == [(4, 5.5, 2), (5.5, 7, "S2")]
    assert plan.new_speakers == ["S2"]
    assert project.turns(1)[0].text
    assert [speaker.name for speaker in project.speakers()] == ["Ann", "Ben", "Speaker 1"]


def test_a_fixed_start_stays_and_the_rest_of_the_turn_follows_what_was_found(project: Project) -> None:
    ann, _, _ = ann_ben_ann(project)
    project.apply(edits.move_turn_edge, ann.id, Edge.START, 1.5)
    plan = written(project, (0.5, 4.1, "S0"), (4.1, 7, "S1"), (8, 10, "S0"))
    assert [(turn.start, turn.end, turn.was.id) for turn in plan.changed if turn.was] == [(1.5, 4.1, ann.id)]
    assert spans(project) == [(0.5, 1.5, 1), (1.5, 4.1, 1), (4.1, 7, 2), (8, 10, 1)]
    assert project.turn(ann.id).fixed == {Fixed.START}


def test_a_fixed_speaker_stays_and_the_edges_follow_what_was_found(project: Project) -> None:
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [ben.id], ann.speaker_id)
    project.apply(edits.set_turn_text, ben.id, "")
    known = {"A": 1, "B": 2}
    written(project, (1, 3, "A"), (3.5, 6, "A"), (6, 7, "B"), (8, 10, "A"), known=known)
    assert spans(project) == [(1, 3, 1), (3.5, 6, 1), (6, 7, 2), (8, 10, 1)]
    assert project.turn(ben.id).start == 3.5


def test_a_turn_keeps_the_words_it_has(project: Project) -> None:
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [ben.id], ann.speaker_id)
    assert project.words(ben.id)[0].start == 4.0
    written(project, (1, 3, "A"), (4.5, 7, "A"), known={"A": 1})
    assert project.turn(ben.id).start == 4.0


def test_a_turn_that_a_person_decided_wholly_stays(project: Project) -> None:
    ann, _, _ = ann_ben_ann(project)
    project.apply(edits.set_state, [ann.id], State.REVIEWED)
    plan = written(project, (0, 7, "S1"), known={"S1": 2})
    assert plan.kept == 1
    assert spans(project) == [(0, 1, 2), (1, 4, 1), (4, 7, 2)]


def test_only_the_selection_changes(project: Project) -> None:
    plan = written(project, (0, 10, "S1"), known={"S1": 2}, span=(3, 6))
    assert spans(project) == [(1, 3, 1), (3, 7, 2), (8, 10, 1)]
    assert plan.changes
    before = dump(project)
    written(project, (0, 30, "S1"), known={"S1": 2}, span=(4.5, 6))
    assert dump(project) == before


def test_a_found_turn_is_broken_at_fixed_moments(project: Project) -> None:
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.move_turn_edge, ann.id, Edge.END, 3.5)
    assert Fixed.START in project.turn(ben.id).fixed  # the touching edge came along
    written(project, (1, 7, "A"), (8, 10, "A"), known={"A": 1})
    assert spans(project) == [(1, 3.5, 1), (3.5, 7, 1), (8, 10, 1)]


@pytest.mark.parametrize("count", [1500])
def test_hours_of_turns_are_planned_at_once(project: Project, count: int) -> None:
    import time

    def many(rows):  # type: ignore[no-untyped-def]
        for turn in rows.turns(1):
            rows.delete("turns", turn.id)
        for number in range(count):
            insert_turn(rows, 1, number * 0.02, number * 0.02 + 0.019, 1 + number % 2, "diarizer")
        return edits.set_setting(rows, "x", 1)

    project.apply(many)
    found = [(turn.start, turn.end, str(turn.speaker_id)) for turn in project.turns(1)]
    begun = time.perf_counter()
    plan = plan_diarization(project, 1, found)
    assert plan.changes == 0
    assert time.perf_counter() - begun < 2
