import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.values import PERSON, Edge, State
from tests.project.call import ann_ben_ann, dump


def assert_refused(project: Project, *arguments, match: str, **named) -> None:
    before = dump(project)
    with pytest.raises(StudioError, match=match):
        project.apply(*arguments, **named)
    assert dump(project) == before


def test_touching_turns_share_the_edge_that_moves(project):
    ann, ben, _ = ann_ben_ann(project)
    change = project.apply(edits.move_turn_edge, ann.id, Edge.END, 4.3000004)
    ann, ben, _ = ann_ben_ann(project)
    assert ann.end == ben.start == 4.3
    assert ann.touched and ben.touched
    assert str(change.label) == "Move end of turn"
    assert change.recording_ids == {1}


def test_the_other_way_round_the_edge_is_shared_too(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.move_turn_edge, ben.id, Edge.START, 3.8)
    ann, ben, _ = ann_ben_ann(project)
    assert ann.end == ben.start == 3.8


def test_detaching_moves_one_edge_alone(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.move_turn_edge, ann.id, Edge.END, 3.9, detach=True)
    ann, ben, _ = ann_ben_ann(project)
    assert (ann.end, ben.start) == (3.9, 4.0)
    assert not ben.touched


def test_turns_of_different_speakers_may_overlap(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.move_turn_edge, ann.id, Edge.END, 5.0, detach=True)
    assert ann_ben_ann(project)[0].end == 5.0


def test_turns_of_one_speaker_may_not(project):
    _, ben, last = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [ben.id], last.speaker_id)
    assert_refused(project, edits.move_turn_edge, ben.id, Edge.END, 8.5, match="Ann already has a turn")


def test_the_words_at_an_edge_keep_to_it(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.move_turn_edge, ann.id, Edge.END, 4.25)
    last, first = project.words(ann.id)[-1], project.words(ben.id)[0]
    assert last.end == first.start == 4.25
    assert last.touched and last.score is None and last.source == PERSON
    assert project.phones(last.id)[-1].end == 4.25


def test_a_word_that_would_be_crushed_refuses_the_edge(project):
    ann, _, _ = ann_ben_ann(project)
    assert_refused(project, edits.move_turn_edge, ann.id, Edge.END, 3.005, match="“three” would be crushed")
    assert_refused(project, edits.move_turn_edge, ann.id, Edge.END, 1.5, match="would be crushed")


def test_a_turn_keeps_its_least_length_and_the_recording(project):
    last = ann_ben_ann(project)[2]
    assert_refused(project, edits.move_turn_edge, last.id, Edge.END, 8.03, match="at least 50 ms")
    project.apply(edits.move_turn_edge, last.id, Edge.END, 99.0)
    assert ann_ben_ann(project)[2].end == 30.0


def test_slipping_a_turn_takes_everything_along_and_stops_at_the_start(project):
    ann, _, _ = ann_ben_ann(project)
    before = project.words(ann.id)
    project.apply(edits.slip_turn, ann.id, -2.0)
    ann = project.turn(ann.id)
    assert (ann.start, ann.end) == (0.0, 3.0)
    assert [word.start for word in project.words(ann.id)] == [word.start - 1 for word in before]
    assert project.phones(before[0].id)[0].start == 0.0


def test_turns_slip_together_and_the_first_at_an_end_stops_all(project):
    ann, ben, last = ann_ben_ann(project)
    change = project.apply(edits.slip_turns, [ben.id, ann.id, ann.id], -2.5)
    assert str(change.label) == "Move 2 turns"
    assert [(turn.start, turn.end) for turn in ann_ben_ann(project)] == [(0.0, 3.0), (3.0, 6.0), (8.0, 10.0)]
    assert project.words(ann.id)[0].start == 0.0
    project.undo()
    assert ann_ben_ann(project) == (ann, ben, last)


def test_a_group_may_not_come_over_another_turn_of_one_of_its_speakers(project):
    ann, ben, _ = ann_ben_ann(project)
    assert_refused(project, edits.slip_turns, [ann.id, ben.id], 4.5, match="Ann already has a turn")


def test_a_group_whose_turns_take_each_others_places_does_not_hinder_itself(project):
    ann, _, last = ann_ben_ann(project)
    project.apply(edits.slip_turns, [ann.id, last.id], 4.0)
    assert [(turn.start, turn.end) for turn in (project.turn(ann.id), project.turn(last.id))] == [
        (5.0, 8.0), (12.0, 14.0)
    ]  # fmt: skip


def test_a_gold_turn_that_is_edited_leaves_gold_with_its_clips_in_the_same_step(project):
    ann, ben, _ = ann_ben_ann(project)
    edited = {
        "edge": (edits.move_turn_edge, ann.id, Edge.START, 0.9),
        "text": (edits.set_turn_text, ann.id, "one two four"),
        "speaker": (edits.assign_speaker, [ann.id], ben.speaker_id),
        "word edge": (edits.move_word_edge, project.words(ann.id)[0].id, Edge.END, 1.9),
        "word": (edits.set_word_text, project.words(ann.id)[0].id, "won"),
        "slip": (edits.slip_turn, ann.id, -0.1),
    }
    for name, edit in edited.items():
        project.apply(edits.set_state, [ann.id], State.GOLD)
        project.apply(edits.set_clips, ann.id, [Cut(1.0, 4.0, "one two three")])
        before = dump(project)
        project.apply(*edit)
        assert project.turn(ann.id).state == State.EDITED, name
        assert [clip.state for clip in project.clips(ann.id)] == [State.RAW], name
        project.undo()
        assert dump(project) == before, name


def test_the_neighbour_of_a_moved_edge_leaves_gold_too(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.set_state, [ben.id], State.GOLD)
    project.apply(edits.move_turn_edge, ann.id, Edge.END, 4.1)
    assert project.turn(ben.id).state == State.EDITED


def test_an_edit_that_changes_nothing_leaves_gold_and_history_alone(project):
    ann, _, _ = ann_ben_ann(project)
    project.apply(edits.set_state, [ann.id], State.GOLD)
    steps, revision = project.history(), project.revision
    change = project.apply(edits.set_turn_text, ann.id, "  one two   three ")
    assert not change.tables and project.turn(ann.id).state == State.GOLD
    assert (project.history(), project.revision) == (steps, revision)
    project.apply(edits.move_turn_edge, ann.id, Edge.END, ann.end)
    assert project.turn(ann.id).state == State.GOLD


def test_a_retyped_text_keeps_the_times_of_the_words_that_stay(project):
    ann, _, _ = ann_ben_ann(project)
    before = {word.text: word for word in project.words(ann.id)}
    project.apply(edits.set_turn_text, ann.id, "One and two thee")
    one, added, two, three = project.words(ann.id)
    assert (one.id, one.start, one.score) == (before["one"].id, 1.0, 0.8)
    assert project.phones(one.id)
    assert added.start is None
    assert (two.id, two.position) == (before["two"].id, 2)
    assert (three.text, three.start, three.score) == ("thee", before["three"].start, None)
    assert not project.phones(three.id)
    assert project.turn(ann.id).text == "One and two thee"


def test_gold_needs_a_speaker_and_makes_a_voice(project):
    ann, ben, last = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [last.id], None)
    assert_refused(project, edits.set_state, [last.id], State.GOLD, match="has no speaker")
    project.apply(edits.set_state, [ann.id, ben.id], State.GOLD)
    assert [voice.name for voice in project.voices()] == ["Ann", "Ben"]
    assert project.gold_seconds(ann.speaker_id) == 3.0
    assert project._query("SELECT accepted_in_bulk FROM turns ORDER BY start") == [(1,), (1,), (0,)]
    assert str(project.undo().label) == "Mark 2 turns gold"


def test_a_rejected_turn_keeps_its_reason_until_it_is_accepted(project):
    ann, _, _ = ann_ben_ann(project)
    project.apply(edits.set_state, [ann.id], State.REJECTED, "laughter")
    assert project.turn(ann.id).reject_reason == "laughter"
    assert project.speech_seconds(ann.speaker_id) == 2.0
    project.apply(edits.set_state, [ann.id], State.REVIEWED)
    assert project.turn(ann.id).reject_reason == ""


def test_adding_and_deleting_a_turn(project):
    change = project.apply(edits.add_turn, 1, 28.0, 35.0, None, "new words")
    turn = project.turn(project.last_result)
    assert (turn.start, turn.end, turn.source, turn.touched) == (28.0, 30.0, PERSON, True)
    assert [word.text for word in project.words(turn.id)] == ["new", "words"]
    assert change.tables == {"turns", "words"}
    project.apply(edits.delete_turns, [turn.id])
    with pytest.raises(StudioError, match="no longer exists"):
        project.turn(turn.id)
    assert_refused(
        project, edits.add_turn, 1, 2.0, 3.0, ann_ben_ann(project)[0].speaker_id, match="already has"
    )


def test_a_turn_for_a_speaker_who_is_gone_is_refused_with_a_sentence(project):
    assert_refused(project, edits.add_turn, 1, 20.0, 21.0, 999, match="speaker no longer exists")
    assert_refused(project, edits.add_turn, 99, 20.0, 21.0, match="recording no longer exists")


class Cut:
    def __init__(self, start: float, end: float, text: str) -> None:
        self.start, self.end, self.text = start, end, text
