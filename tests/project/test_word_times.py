import pytest

from studio.project import edits
from studio.project.word_times import reading_times, share_time
from tests.project.call import ann_ben_ann


def test_words_without_a_time_share_the_gap_they_lie_in_by_their_letters(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.set_turn_text, ann.id, "one a bcd and three")
    times = reading_times(project.turn(ann.id), project.words(ann.id))
    assert times[0] == (1.0, 2.0) and times[-1] == (3.0, 4.0)
    assert [start for start, _ in times[1:4]] == pytest.approx([2, 2 + 1 / 7, 2 + 4 / 7])
    assert times[3][1] == 3.0


def test_a_turn_without_times_is_filled_whole(project):
    last = ann_ben_ann(project)[2]
    assert reading_times(last, project.words(last.id)) == share_time(["Seven,", "eight"], 8.0, 10.0)
    assert reading_times(last, []) == []


def test_an_edge_that_passes_a_phone_forgets_the_phones(project):
    one = project.words(ann_ben_ann(project)[0].id)[0]
    project.apply(edits.move_word_edge, one.id, "end", 1.7)
    assert [(phone.start, phone.end) for phone in project.phones(one.id)] == [(1.0, 1.5), (1.5, 1.7)]
    project.apply(edits.move_word_edge, one.id, "end", 1.4)
    assert project.phones(one.id) == []
    project.undo()
    assert len(project.phones(one.id)) == 2
