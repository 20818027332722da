"""Moving all edges that lie at one time."""

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge
from tests.project.call import ann_ben_ann, dump


def test_turns_and_words_of_every_lane_move_with_the_cut(project: Project) -> None:
    ann, ben, last = ann_ben_ann(project)
    project.apply(edits.slip_turn, last.id, 14.0)
    project.apply(edits.add_turn, 1, 3.0, 4.0, None, "over")
    over = project.turn(project.last_result)
    project.apply(edits.place_word, project.words(over.id)[0].id, 3.2, 4.0)
    change = project.apply(edits.move_edges_at, 1, 4.0, 4.25)
    assert str(change.label) == "Move all edges at a time"
    assert project.turn(ann.id).end == project.turn(ben.id).start == project.turn(over.id).end == 4.25
    assert project.words(ann.id)[-1].end == project.words(ben.id)[0].start == 4.25
    assert project.words(over.id)[0].end == 4.25


def test_words_within_a_turn_move_too(project: Project) -> None:
    ann, ben, _ = ann_ben_ann(project)
    words = project.words(ann.id)
    cut = words[0].end
    assert cut == words[1].start
    project.apply(edits.add_turn, 1, cut, 3.5, None, "")
    over = project.last_result
    project.apply(edits.move_edges_at, 1, cut, cut + 0.1)
    assert project.words(ann.id)[0].end == project.words(ann.id)[1].start == pytest.approx(cut + 0.1)
    assert project.turn(over).start == pytest.approx(cut + 0.1)
    assert (project.turn(ann.id).start, project.turn(ann.id).end) == (ann.start, ann.end)


def test_it_is_one_step_and_nothing_where_one_edge_may_not_move(project: Project) -> None:
    before = dump(project)
    project.apply(edits.move_edges_at, 1, 4.0, 4.3)
    project.undo()
    assert dump(project) == before
    with pytest.raises(StudioError, match="must keep at least 50 ms"):
        project.apply(edits.move_edges_at, 1, 4.0, 6.99)
    assert dump(project) == before


def test_no_edge_at_that_time_or_no_other_time_changes_nothing(project: Project) -> None:
    before, steps = dump(project), len(project.history())
    project.apply(edits.move_edges_at, 1, 4.0, 4.0)
    project.apply(edits.move_edges_at, 1, 3.999, 4.5)
    assert dump(project) == before
    assert len(project.history()) == steps


def test_two_turns_of_one_speaker_that_touch_keep_touching(project: Project) -> None:
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.split_turn, ben.id, 5.5)
    later = project.last_result
    project.apply(edits.move_edges_at, 1, 5.5, 5.7)
    assert project.turn(ben.id).end == project.turn(later).start == 5.7
    project.apply(edits.move_turn_edge, later, Edge.END, 8.0)
    assert project.turn(ann.id).end == 4.0
