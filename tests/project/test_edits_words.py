import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.values import Edge
from tests.project.call import ann_ben_ann, dump


def words_of(project, turn_number=0):
    return project.words(ann_ben_ann(project)[turn_number].id)


def test_words_that_touch_share_the_edge(project):
    one, two, _ = words_of(project)
    project.apply(edits.move_word_edge, one.id, Edge.END, 2.2)
    one, two, three = words_of(project)
    assert one.end == two.start == 2.2
    assert one.touched and two.touched and not three.touched
    assert project.phones(two.id)[0].start == 2.2
    assert ann_ben_ann(project)[0].touched


def test_detaching_leaves_a_gap(project):
    one, two, _ = words_of(project)
    project.apply(edits.move_word_edge, two.id, Edge.START, 2.2, detach=True)
    one, two, _ = words_of(project)
    assert (one.end, two.start) == (2.0, 2.2)


@pytest.mark.parametrize(
    ("word", "edge", "seconds", "reason"),
    [
        (0, Edge.END, 1.005, "“one” would be crushed"),
        (0, Edge.END, 2.995, "“two” would be crushed"),
        (0, Edge.START, 0.5, "leave its turn"),
        (2, Edge.END, 4.5, "leave its turn"),
    ],
)
def test_what_a_word_edge_may_not_do(project, word, edge, seconds, reason):
    before = words_of(project)
    with pytest.raises(StudioError, match=reason):
        project.apply(edits.move_word_edge, before[word].id, edge, seconds)
    assert words_of(project) == before


def test_words_may_not_overlap_when_detached(project):
    one, two, _ = words_of(project)
    with pytest.raises(StudioError, match="“one” and “two” would overlap"):
        project.apply(edits.move_word_edge, one.id, Edge.END, 2.5, detach=True)


def test_a_word_without_a_time_is_placed_first(project):
    seven, eight = words_of(project, 2)
    with pytest.raises(StudioError, match="has no time yet"):
        project.apply(edits.move_word_edge, seven.id, Edge.END, 8.5)
    project.apply(edits.place_word, seven.id, 8.1, 8.6)
    assert (words_of(project, 2)[0].start, words_of(project, 2)[0].touched) == (8.1, True)
    with pytest.raises(StudioError, match="overlap"):
        project.apply(edits.place_word, eight.id, 8.5, 9)


def test_a_retyped_word_keeps_its_time_and_loses_its_phones(project):
    one, _, _ = words_of(project)
    project.apply(edits.set_word_text, one.id, "won")
    won, _, _ = words_of(project)
    assert (won.text, won.start, won.end, won.score, won.spoken) == ("won", 1.0, 2.0, None, "")
    assert not project.phones(one.id)
    assert ann_ben_ann(project)[0].text == "won two three"


def test_capitals_and_commas_change_no_sound(project):
    one, _, _ = words_of(project)
    project.apply(edits.set_word_text, one.id, "One,")
    assert words_of(project)[0].score == 0.8 and project.phones(one.id)


def test_several_words_typed_into_one_share_its_time_by_their_letters(project):
    _, two, _ = words_of(project)
    project.apply(edits.set_word_text, two.id, "a bcd")
    words = words_of(project)
    assert [word.text for word in words] == ["one", "a", "bcd", "three"]
    assert [(word.start, word.end) for word in words[1:3]] == [(2.0, 2.25), (2.25, 3.0)]
    assert [word.position for word in words] == [0, 1, 2, 3]


def test_adding_and_deleting_words_rewrites_the_text(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.add_word, ann.id, 1, "and")
    assert project.turn(ann.id).text == "one and two three"
    project.apply(edits.delete_word, project.last_result)
    project.apply(edits.set_word_text, words_of(project)[0].id, " ")
    assert project.turn(ann.id).text == "two three"
    assert [word.position for word in words_of(project)] == [0, 1]


def test_a_typing_burst_is_one_step(project):
    one, _, _ = words_of(project)
    before = len(project.history())
    for text in ("o", "ow", "own"):
        project.apply(edits.set_word_text, one.id, text, merge_key=f"word {one.id}")
    assert len(project.history()) == before + 1
    project.undo()
    assert words_of(project)[0] == one


def test_swapped_words_say_each_other_at_their_own_times(project):
    ann = ann_ben_ann(project)[0]
    before = dump(project)
    one, two, three = project.words(ann.id)
    project.apply(edits.swap_words, three.id, one.id)
    assert project.turn(ann.id).text == f"{three.text} {two.text} {one.text}"
    swapped = project.words(ann.id)
    assert [(w.id, w.start, w.end) for w in swapped] == [(w.id, w.start, w.end) for w in (one, two, three)]
    assert swapped[0].score is None and project.phones(one.id) == [], (
        "what was measured was for the other word"
    )
    project.undo()
    assert dump(project) == before


def test_only_two_words_of_one_turn_are_swapped(project):
    ann, ben, _ = ann_ben_ann(project)
    first = project.words(ann.id)[0]
    for other in (first, project.words(ben.id)[0]):
        with pytest.raises(StudioError, match="two words of the same turn"):
            project.apply(edits.swap_words, first.id, other.id)
