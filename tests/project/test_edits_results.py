from studio.errors import StudioError
from studio.project import edits
from studio.project.values import Edge, State
from tests.project.call import ann_ben_ann, dump, spans


def diarize(project, *found, baseline=None):
    return str(project.apply(edits.apply_diarization, 1, list(found), "diarizer 2", baseline).label)


def test_a_second_diarization_replaces_what_nobody_touched(project):
    label = diarize(project, (1.1, 4.2, "S0"), (4.2, 7, "S1"))
    assert label == "Diarize: 2 turns"
    assert spans(project) == [(1.1, 4.2, 1), (4.2, 7.0, 2)]
    assert [speaker.name for speaker in project.speakers()] == ["Ann", "Ben"]
    assert {turn.source for turn in project.turns()} == {"diarizer 2"}


def test_speakers_keep_their_names_by_the_time_they_share(project):
    diarize(project, (1, 4, "B"), (4, 7, "A"), (8, 10, "C"))
    names = {turn.start: project.speaker(turn.speaker_id).name for turn in project.turns()}
    assert names == {1.0: "Ann", 4.0: "Ben", 8.0: "Speaker 1"}
    diarize(project, (1, 10, "X"))
    assert [speaker.name for speaker in project.speakers()] == ["Ann"]


def test_a_turn_that_a_person_touched_stays_and_the_rest_is_put_around_it(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.move_turn_edge, ann.id, Edge.START, 1.5)
    label = diarize(project, (0.5, 4.1, "S0"), (4.1, 7.1, "S1"))
    assert label == "Diarize: 2 turns, 1 of yours kept"
    assert spans(project) == [(0.5, 1.5, 1), (1.5, 4.0, 1), (4.1, 7.1, 2)]


def test_a_speaker_that_a_person_corrected_is_not_doubted_again(project):
    ann, ben, _ = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [ben.id], ann.speaker_id)
    diarize(project, (1, 4, "S0"), (4, 7, "S1"), (8, 10, "S0"))
    assert spans(project) == [(1.0, 4.0, 1), (4.0, 7.0, 1), (8.0, 10.0, 1)]


def test_an_overlap_that_a_person_left_there_goes_on(project):
    ann = ann_ben_ann(project)[0]
    project.apply(edits.add_turn, 1, 8.5, 9.0, 2, "yes")
    project.apply(edits.move_turn_edge, ann.id, Edge.START, 0.9)
    diarize(project, (0.9, 4, "S0"), (4, 7, "S1"), (8, 10, "S0"))
    assert spans(project) == [(0.9, 4.0, 1), (4.0, 7.0, 2), (8.0, 10.0, 1), (8.5, 9.0, 2)]


def test_what_a_person_did_meanwhile_wins(project):
    baseline = project.baseline(1)
    ann, ben, last = ann_ben_ann(project)
    project.apply(edits.delete_turn, ben.id)
    project.apply(edits.set_state, [last.id], State.GOLD)
    before = project.turn(last.id)
    label = diarize(project, (1, 4, "S0"), (4, 7, "S1"), (7.9, 10.3, "S0"), baseline=baseline)
    assert label == "Diarize: 2 turns, 1 of yours kept"
    assert spans(project) == [(1.0, 4.0, 1), (8.0, 10.0, 1), (10.0, 10.3, 1)]
    assert project.turn(last.id) == before


def test_turns_of_one_speaker_never_overlap_in_a_result(project):
    diarize(project, (1, 4, "S0"), (3, 5, "S0"), (4, 4.5, "S1"), (29, 31, "S1"), (31, 32, "S0"))
    assert [(start, end) for start, end, _ in spans(project)] == [(1.0, 5.0), (4.0, 4.5), (29.0, 30.0)]


def test_what_is_too_short_to_be_a_turn_is_dropped(project):
    diarize(project, (1, 1.02, "S0"), (29.98, 33, "S1"), (5, 5.1, "S0"))
    assert [(start, end) for start, end, _ in spans(project)] == [(5.0, 5.1)]


def test_one_result_is_one_step(project):
    before = dump(project)
    diarize(project, (0.1, 0.3, "S0"), (4, 7, "S3"), (8, 9, "S4"))
    project.undo()
    assert dump(project) == before
    project.redo()
    assert len(project.turns()) == 3


def test_a_match_fills_what_is_empty_and_leaves_what_a_person_wrote(project):
    ann, ben, last = ann_ben_ann(project)
    lines = project.utterances(1)
    project.apply(edits.set_turn_text, ann.id, "my own text")
    project.apply(edits.set_turn_text, last.id, "")
    matches = {ann.id: [lines[0].id], ben.id: [lines[1].id, lines[2].id], last.id: [lines[0].id], 999: []}
    label = project.apply(edits.apply_transcript_match, 1, matches, {2: "Benjamin"}).label
    assert str(label) == "Match transcript: 2 turns, 1 kept"
    assert [turn.text for turn in project.turns(1)] == [
        "my own text",
        "four five six Seven, eight",
        "one two three",
    ]
    assert project.speaker(2).name == "Benjamin"
    assert [word.start for word in project.words(ben.id)][:3] == [4.0, 5.0, 6.0]


def test_a_name_that_is_taken_makes_the_two_speakers_one(project):
    project.apply(edits.apply_transcript_match, 1, {}, {2: "Ann"})
    assert [speaker.name for speaker in project.speakers()] == ["Ann"]
    assert {turn.speaker_id for turn in project.turns()} == {1}


def test_a_result_for_a_recording_that_is_gone_is_refused(project):
    project.apply(edits.remove_recording, 1)
    try:
        diarize(project, (1, 2, "A"))
    except StudioError as error:
        assert "no longer exists" in str(error)
    else:
        raise AssertionError("turns without a recording")
