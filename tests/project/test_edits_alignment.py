import time
from itertools import pairwise

from studio.project import edits
from studio.project.values import MINIMUM_WORD_S, Edge, State
from tests.project.call import FoundPhone, FoundWord, ann_ben_ann, found_words


def test_alignment_writes_times_scores_and_phones(project):
    last = ann_ben_ann(project)[2]
    words = found_words("Seven, eight", 8, 10)
    label = project.apply(edits.apply_alignment, 1, {last.id: words}, "aligner 2").label
    assert str(label) == "Align words of 1 turns"
    seven, eight = project.words(last.id)
    assert (seven.start, seven.end, seven.score, seven.spoken) == (8.0, 9.0, 0.8, "seven,")
    assert [phone.symbol for phone in project.phones(eight.id)] == ["HH", "AH"]
    assert project.turn(last.id).state == State.RAW and not project.turn(last.id).touched


def test_words_that_a_person_placed_are_pinned(project):
    ann = ann_ben_ann(project)[0]
    two = project.words(ann.id)[1]
    project.apply(edits.move_word_edge, two.id, Edge.START, 2.1, detach=True)
    pinned = project.word(two.id)
    found = [FoundWord("one", 1.2, 2.3), FoundWord("two", 2.3, 2.8), FoundWord("three", 2.8, 3.9)]
    project.apply(edits.apply_alignment, 1, {ann.id: found}, "aligner 2")
    one, two, three = project.words(ann.id)
    assert two == pinned
    assert (one.start, one.end) == (1.2, 2.1)
    assert (three.start, three.end) == (3.0, 3.9)


def test_gold_words_keep_their_times(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.set_state, [ann.id], State.GOLD)
    before = project.words(ann.id)
    project.apply(edits.apply_alignment, 1, {ann.id: found_words(ann.text, 1.5, 3.5)}, "aligner 2")
    assert project.words(ann.id) == before and project.turn(ann.id).state == State.GOLD


def test_a_turn_that_was_changed_or_deleted_meanwhile_is_left_alone(project):
    ann, ben, last = ann_ben_ann(project)
    baseline = project.baseline(1)
    project.apply(edits.set_turn_text, ann.id, "one two tree")
    project.apply(edits.delete_turn, ben.id)
    before = project.words(ann.id)
    found = {turn.id: found_words(turn.text, turn.start, turn.end) for turn in (ann, ben, last)}
    label = project.apply(edits.apply_alignment, 1, found, "aligner 2", baseline).label
    assert str(label) == "Align words of 1 turns, 2 kept"
    assert project.words(ann.id) == before
    assert project.words(last.id)[0].start == 8.0


def test_an_edge_of_a_tool_moves_to_the_word_beyond_it_and_its_neighbour_gives_way(project):
    ann, ben, last = ann_ben_ann(project)
    assert ann.end == ben.start
    later = ann.end + 0.3
    found = {ann.id: [*found_words("one two", 1, 3), FoundWord("three", 3.0, later)]}
    project.apply(edits.apply_alignment, 1, found, "aligner 2")
    assert (project.turn(ann.id).end, project.turn(ben.id).start) == (later, later)
    assert not project.turn(ann.id).touched
    project.undo()
    assert (project.turn(ann.id), project.turn(ben.id)) == (ann, ben)


def test_an_edge_that_the_neighbours_words_need_stays_and_the_two_overlap(project):
    ann, ben, last = ann_ben_ann(project)
    later = ann.end + 0.3
    found = {
        ann.id: [*found_words("one two", 1, 3), FoundWord("three", 3.0, later)],
        ben.id: found_words(ben.text, ben.start, ben.end),
    }
    project.apply(edits.apply_alignment, 1, found, "aligner 2")
    assert (project.turn(ann.id).end, project.turn(ben.id).start) == (later, ben.start)


def test_edges_that_a_person_set_do_not_move_and_turns_of_one_speaker_never_overlap(project):
    ann, ben, last = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [ben.id], ann.speaker_id)
    found = {ann.id: [*found_words("one two", 1, 3), FoundWord("three", 3.0, ben.end)]}
    project.apply(edits.apply_alignment, 1, found, "aligner 2")
    assert project.turn(ann.id).end == ann.end == project.words(ann.id)[-1].end


def test_a_word_that_finds_no_room_has_no_time(project):
    last = ann_ben_ann(project)[2]
    project.apply(edits.move_turn_edge, last.id, Edge.END, last.end - 0.5)
    project.apply(edits.move_turn_edge, last.id, Edge.END, last.end)
    found = [FoundWord("Seven,", 8.0, 10.5), FoundWord("eight", 10.5, 11.0)]
    project.apply(edits.apply_alignment, 1, {last.id: found}, "aligner 2")
    seven, eight = project.words(last.id)
    assert (seven.end, eight.start) == (10.0, None)


def test_the_phones_of_a_pinned_word_are_renewed_by_a_pass_within_it(project):
    ann = ann_ben_ann(project)[0]
    one = project.words(ann.id)[0]
    project.apply(edits.move_word_edge, one.id, Edge.END, 1.4)  # too far in for its phones
    assert project.phones(one.id) == []
    phones = (FoundPhone("W", 1.0, 1.1), FoundPhone("AH", 1.1, 1.2), FoundPhone("N", 1.2, 1.4000001))
    found = [FoundWord("one", 1.0, 1.4, phones=phones), *found_words("two three", 1.4, 4.0)]
    project.apply(edits.apply_alignment, 1, {ann.id: found}, "aligner 2", project.baseline(1))
    assert [(phone.symbol, phone.end) for phone in project.phones(one.id)] == [
        ("W", 1.1),
        ("AH", 1.2),
        ("N", 1.4),
    ]
    assert project.word(one.id).touched


def test_words_are_matched_by_their_text_where_the_aligner_left_some_out(project):
    last = ann_ben_ann(project)[2]
    project.apply(edits.apply_alignment, 1, {last.id: [FoundWord("eight", 9.0, 9.5)]}, "aligner 2")
    seven, eight = project.words(last.id)
    assert (seven.start, eight.start) == (None, 9.0)


def test_a_turn_without_words_takes_those_of_the_aligner(project):
    project.apply(edits.add_turn, 1, 20, 22)
    turn_id = project.last_result
    project.apply(edits.apply_alignment, 1, {turn_id: found_words("new words", 20, 22)}, "aligner 2")
    assert project.turn(turn_id).text == "new words"


def test_thousands_of_words_without_length_or_over_each_other_are_taken_as_far_as_they_go(project):
    last = ann_ben_ann(project)[2]
    seconds = last.end - last.start
    count = 1500
    times = [
        *((last.start, last.start) for _ in range(count)),
        *((last.start + seconds * n / count, last.start + seconds * (n + 16) / count) for n in range(count)),
        *((last.end + 5, last.end + 4), (-3.0, -2.0)),
    ]
    found = [FoundWord(f"w{n}", start, end) for n, (start, end) in enumerate(times)]
    project.apply(edits.set_turn_text, last.id, " ".join(word.text for word in found))
    begun = time.perf_counter()
    label = project.apply(edits.apply_alignment, 1, {last.id: found}, "an import").label
    assert time.perf_counter() - begun < 5
    words = project.words(last.id)
    timed = [word for word in words if word.start is not None]
    assert len(words) == len(found) and timed
    assert str(label) == f"Align words of 1 turns; words without room: {len(words) - len(timed)}"
    turn = project.turn(last.id)
    assert all(one.end <= two.start for one, two in pairwise(timed))
    assert turn.start <= timed[0].start and timed[-1].end <= turn.end
    assert all(word.end - word.start >= MINIMUM_WORD_S - 1e-9 for word in timed)
