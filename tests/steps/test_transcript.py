"""Transcripts against the turns of now, whatever was done to them while they were matched."""

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.values import Edge
from studio.steps.diarize import diarize
from studio.steps.step import carry_out
from studio.steps.transcript import import_transcript, matched, stored_lines, write_match
from tests.project.call import ann_ben_ann, dump, make_call

LINES = (("Ann", "one two three"), ("Ben", "four five six"), ("Ann", "Seven, eight"))
TURNS = ((1.0, 4.0, "A"), (4.0, 7.0, "B"), (8.0, 10.0, "A"))


@pytest.fixture
def project(tmp_path: Path):
    """A call with found turns and a transcript that nobody has matched."""
    with make_call(tmp_path / "call") as project:
        project.apply(edits.apply_diarization, 1, TURNS, "diarizer 2")
        project.apply(edits.set_utterances, 1, LINES)
        yield project


def texts(project: Project) -> list[tuple[str, str]]:
    names = {speaker.id: speaker.name for speaker in project.speakers()}
    return [(names.get(turn.speaker_id or 0, ""), turn.text) for turn in project.turns(1)]


def test_lines_become_the_text_and_the_names_of_their_turns(project: Project) -> None:
    project.apply(write_match, 1, matched(TURNS, LINES))
    assert texts(project) == [("Ann", "one two three"), ("Ben", "four five six"), ("Ann", "Seven, eight")]
    assert project.last_result is None


def test_a_turn_that_was_moved_meanwhile_still_gets_its_line(project: Project) -> None:
    third = ann_ben_ann(project)[2]
    project.apply(edits.move_turn_edge, third.id, Edge.END, 9.5)
    project.apply(write_match, 1, matched(TURNS, LINES))
    assert texts(project)[-1] == ("Ann", "Seven, eight")


def test_a_turn_that_was_deleted_meanwhile_leaves_its_line_without_a_turn(project: Project) -> None:
    project.apply(edits.delete_turn, ann_ben_ann(project)[2].id)
    project.apply(write_match, 1, matched(TURNS, LINES))
    assert [line.turn_id is None for line in project.utterances(1)] == [False, False, True]
    assert str(project.last_result) == "1 line of the transcript found no turn"


def test_two_turns_that_were_merged_meanwhile_get_both_lines(project: Project) -> None:
    first, second, _ = ann_ben_ann(project)
    project.apply(edits.assign_speaker, [second.id], first.speaker_id)
    project.apply(edits.merge_turns, first.id, second.id)
    project.apply(write_match, 1, matched(TURNS, LINES))
    assert texts(project)[0][1] == "one two three four five six"


def test_a_text_that_a_person_typed_meanwhile_stays(project: Project) -> None:
    project.apply(edits.set_turn_text, ann_ben_ann(project)[1].id, "my own words")
    project.apply(write_match, 1, matched(TURNS, LINES))
    assert [text for _, text in texts(project)] == ["one two three", "my own words", "Seven, eight"]


def test_a_transcript_that_was_replaced_meanwhile_is_the_one_that_counts(project: Project) -> None:
    found = matched(TURNS, LINES)
    project.apply(edits.set_utterances, 1, [(name, text.upper()) for name, text in LINES])
    project.apply(write_match, 1, found)
    assert [text for _, text in texts(project)] == ["ONE TWO THREE", "FOUR FIVE SIX", "SEVEN, EIGHT"]


def test_importing_a_transcript_is_one_step_that_can_be_undone(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "new.txt"
    file.write_text("Cleo | one two three\nDora | four five six\nCleo | seven eight\nDora | more\n")
    before = dump(project)
    said = str(carry_out(project, import_transcript(project, 1, file)))
    assert "transcript of 4 lines" in said
    assert {name for name, _ in texts(project)} == {"Cleo", "Dora"}
    project.undo()
    assert dump(project) == before


def test_a_transcript_that_cannot_be_read_changes_nothing(project: Project, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="nowhere"):
        carry_out(project, import_transcript(project, 1, tmp_path / "nowhere.txt"))


def test_diarization_of_now_keeps_what_a_person_did_while_it_ran(spoken_call: Project) -> None:
    step = diarize(spoken_call, 1, speakers=2)
    turns = spoken_call.turns(1)
    # What another diarization found: the same turns, a little shifted. The real one has its own tests.
    heard = [(turn.start + 0.05, turn.end + 0.05, str(turn.speaker_id)) for turn in turns]
    found = matched(heard, stored_lines(spoken_call, 1))
    spoken_call.apply(edits.set_turn_text, turns[0].id, "typed meanwhile")
    spoken_call.apply(edits.assign_speaker, [turns[4].id], None)
    spoken_call.apply(edits.delete_turn, turns[-1].id)
    before = dump(spoken_call)
    said = str(step.apply(spoken_call, found))
    assert "of yours kept" in said
    after = {turn.id: turn for turn in spoken_call.turns(1)}
    assert after[turns[0].id].text == "typed meanwhile"
    assert after[turns[4].id].speaker_id is None
    gone = turns[-1]
    same_speaker = [turn for turn in after.values() if turn.speaker_id == gone.speaker_id]
    assert not any(turn.end > gone.start + 0.3 for turn in same_speaker)
    spoken_call.undo()
    assert dump(spoken_call) == before
