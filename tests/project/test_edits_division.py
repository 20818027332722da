import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.values import State
from tests.project.call import ann_ben_ann, dump


def texts(project):
    return [turn.text for turn in project.turns(1)]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [(2.0, ["one", "two three"]), (2.4, ["one", "two three"]), (2.6, ["one two", "three"])],
)
def test_the_text_is_split_at_the_word_under_the_time(project, seconds, expected):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.split_turn, ann.id, seconds)
    first, second = project.turns(1)[:2]
    assert [first.text, second.text] == expected
    assert first.end == second.start == seconds
    assert second.id == project.last_result and second.speaker_id == ann.speaker_id
    for turn in (first, second):
        for word in project.words(turn.id):
            assert turn.start <= word.start < word.end <= turn.end
            assert all(word.start <= phone.start < phone.end <= word.end for phone in project.phones(word.id))


def test_words_without_a_time_are_split_by_their_letters(project):
    project.apply(edits.add_turn, 1, 20, 30, None, "a bb ccccccc")
    turn_id = project.last_result
    project.apply(edits.split_turn, turn_id, 23.5)
    assert texts(project)[-2:] == ["a bb", "ccccccc"]
    project.undo()
    project.apply(edits.split_turn, turn_id, 21.5)
    assert texts(project)[-2:] == ["a", "bb ccccccc"]


def test_a_turn_is_split_only_inside(project):
    ann = ann_ben_ann(project)[0]
    for seconds in (0.5, 1.0, 1.04, 3.96, 4.0, 6.0):
        with pytest.raises(StudioError, match="only inside"):
            project.apply(edits.split_turn, ann.id, seconds)


def test_splitting_and_merging_again_restores_the_text(project):
    ann = ann_ben_ann(project)[0]
    before = dump(project)
    project.apply(edits.split_turn, ann.id, 2.0)
    project.apply(edits.merge_turns, ann.id, project.last_result)
    turn = project.turn(ann.id)
    assert (turn.start, turn.end, turn.text) == (1.0, 4.0, "one two three")
    assert [word.position for word in project.words(ann.id)] == [0, 1, 2]
    project.undo()
    project.undo()
    assert dump(project) == before


def test_merging_joins_words_in_order_of_time_under_the_first_choice(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.merge_turns, ben.id, ann.id)
    merged = project.turn(ben.id)
    assert (merged.start, merged.end, merged.speaker_id) == (1.0, 7.0, ben.speaker_id)
    assert merged.text == "one two three four five six"
    assert [line.turn_id for line in project.utterances(1)[:2]] == [ben.id, ben.id]


def test_a_gold_turn_that_is_split_or_merged_is_edited_again(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.set_state, [ann.id, ben.id], State.GOLD)
    project.apply(edits.split_turn, ann.id, 2.0)
    assert [turn.state for turn in project.turns(1)[:2]] == [State.EDITED, State.EDITED]
    project.undo()
    project.apply(edits.merge_turns, ann.id, ben.id)
    assert project.turn(ann.id).state == State.EDITED


def test_what_cannot_be_merged(project):
    ann, _, last = ann_ben_ann(project)
    project.apply(edits.split_turn, ann.id, 2.0)
    with pytest.raises(StudioError, match="lies between"):
        project.apply(edits.merge_turns, ann.id, last.id)
    with pytest.raises(StudioError, match="two turns"):
        project.apply(edits.merge_turns, ann.id, ann.id)


@pytest.mark.parametrize("count", [1, 2])
def test_a_turn_is_split_after_a_word_in_the_pause_there(project, count):
    ann = ann_ben_ann(project)[0]
    words = project.words(ann.id)
    project.apply(edits.split_turn_at_word, ann.id, count)
    first, second = project.turns(1)[:2]
    parts = (words[:count], words[count:])
    assert [first.text, second.text] == [" ".join(word.text for word in part) for part in parts]
    assert first.end == second.start == pytest.approx((words[count - 1].end + words[count].start) / 2)


def test_a_retyped_text_is_split_in_the_same_step(project):
    ann = ann_ben_ann(project)[0]
    before = dump(project)
    project.apply(edits.split_turn_at_word, ann.id, 3, "one two and three")
    assert texts(project)[:2] == ["one two and", "three"]
    project.undo()
    assert dump(project) == before


@pytest.mark.parametrize("count", [0, 3, 99])
def test_a_split_needs_a_word_on_both_sides(project, count):
    ann = ann_ben_ann(project)[0]
    before = dump(project)
    with pytest.raises(StudioError, match="between two of its words"):
        project.apply(edits.split_turn_at_word, ann.id, count, "one two three")
    assert dump(project) == before
