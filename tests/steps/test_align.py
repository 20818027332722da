"""Alignment against the rows of now, and as one step."""

import pytest

from studio.errors import Message, StudioError
from studio.events import Result
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Edge
from studio.steps.align import SLACK_S, align
from tests.project.call import dump


def test_words_a_person_moved_or_retyped_while_it_ran_stay(spoken_call: Project) -> None:
    turns = sorted(spoken_call.turns(1), key=lambda turn: len(spoken_call.words(turn.id)))[-4:]
    step = align(spoken_call, 1, turn_ids=[turn.id for turn in turns])
    found = next(event.value for event in step.work(*step.args) if isinstance(event, Result))
    moved = spoken_call.words(turns[0].id)[2]
    assert moved.start is not None
    spoken_call.apply(edits.move_word_edge, moved.id, Edge.START, moved.start + 0.02)
    spoken_call.apply(edits.set_turn_text, turns[1].id, "quite other words")
    spoken_call.apply(edits.delete_turn, turns[2].id)
    before = dump(spoken_call)
    step.apply(spoken_call, found)
    assert spoken_call.word(moved.id).start == pytest.approx(moved.start + 0.02)
    assert [word.text for word in spoken_call.words(turns[1].id)] == ["quite", "other", "words"]
    assert turns[2].id not in {turn.id for turn in spoken_call.turns(1)}
    untouched = spoken_call.words(turns[3].id)
    assert untouched and all(word.start is not None for word in untouched)
    assert dump(spoken_call) != before
    spoken_call.undo()
    assert dump(spoken_call) == before


def test_words_that_a_person_timed_are_pinned_for_the_next_alignment(spoken_call: Project) -> None:
    turn = max(spoken_call.turns(1), key=lambda turn: len(spoken_call.words(turn.id)))
    word = spoken_call.words(turn.id)[3]
    assert word.start is not None and word.end is not None
    spoken_call.apply(edits.move_word_edge, word.id, Edge.START, word.start + 0.02)
    step = align(spoken_call, 1, turn_ids=[turn.id])
    (values,) = step.args[1]
    assert (word.position, round(word.start + 0.02, 6), word.end) in values["pinned"]


def test_without_text_it_is_refused_at_once(spoken_call: Project) -> None:
    with pytest.raises(StudioError, match="No turn of sample has text"):
        align(spoken_call, 1, turn_ids=[])


def test_only_turns_in_which_a_word_lacks_its_time_are_aligned_again(spoken_call: Project) -> None:
    with pytest.raises(StudioError, match="has its time already"):
        align(spoken_call, 1, changed_only=True)
    turn = next(turn for turn in spoken_call.turns(1) if len(turn.text.split()) > 3)
    spoken_call.apply(edits.set_turn_text, turn.id, f"{turn.text} indeed")
    step = align(spoken_call, 1, changed_only=True)
    assert [to_align["id"] for to_align in step.args[1]] == [turn.id]


def test_words_may_be_looked_for_around_a_turn_up_to_its_speakers_next_one(spoken_call: Project) -> None:
    project, path = spoken_call, spoken_call.recordings()[0].path
    project.apply(edits.add_recording, "talk", path, "x", 16000, 1, 60 * 16000)
    recording = project.last_result
    ann, ben = (speaker.id for speaker in project.speakers())
    for start, end, speaker in ((1.0, 2.0, ann), (2.5, 4.0, ann), (4.2, 5.0, ben), (9.0, 9.5, ann)):
        project.apply(edits.add_turn, recording, start, end, speaker, "some words")
    project.apply(lambda rows: _untouched(rows, recording))
    around = [
        (each["start"], round(each["slack_before_s"], 6), round(each["slack_after_s"], 6))
        for each in align(project, recording).args[1]
    ]
    assert around == [(1.0, 1.0, 0.5), (2.5, 0.5, SLACK_S), (4.2, SLACK_S, SLACK_S), (9.0, SLACK_S, SLACK_S)]


def _untouched(rows: Rows, recording_id: int) -> Message:
    for turn in rows.turns(recording_id):
        rows.update("turns", turn.id, touched=False)
    return Message("As a machine leaves them")
