"""Layers of a turn's text: as it is said, as it was heard, and how words are pronounced."""

from dataclasses import dataclass

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.values import State


@dataclass(frozen=True)
class Word:
    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Heard:
    turn_id: int | None
    start: float
    end: float
    text: str
    words: tuple[Word, ...] = ()


def heard(turn, *texts):
    step = (turn.end - turn.start) / len(texts)
    words = tuple(
        Word(text, turn.start + n * step, turn.start + (n + 1) * step) for n, text in enumerate(texts)
    )
    return Heard(turn.id, turn.start, turn.end, " ".join(texts), words)


def test_how_words_are_said_is_one_step_and_taken_back(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "In 1994")
    words = project.words(turn.id)
    project.apply(edits.set_spoken, {words[0].id: "in", words[1].id: "nineteen ninety four", 999: "gone"})
    assert [word.spoken for word in project.words(turn.id)] == ["in", "nineteen ninety four"]
    assert project.turn(turn.id).state is not State.GOLD
    project.undo()
    assert [word.spoken for word in project.words(turn.id)] == ["", ""]


def test_saying_an_aligned_word_otherwise_takes_its_score_and_its_turn_out_of_gold(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "In 1994")
    ids = [word.id for word in project.words(turn.id)]
    project.apply(edits.set_spoken, dict.fromkeys(ids, "first"))
    project.apply(edits.set_state, [turn.id], State.GOLD)
    project.apply(edits.set_spoken, {ids[0]: "first"})
    assert project.turn(turn.id).state is State.GOLD
    label = project.apply(edits.set_spoken, {ids[0]: "second"}).label
    assert project.turn(turn.id).state is State.EDITED
    assert str(label) == "Read “In” as “second”"


def test_what_was_heard_becomes_the_text_of_a_turn_without_one_marked_with_its_source(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "")
    project.apply(edits.apply_transcription, 1, [heard(turn, "hello", "there")], "hearer 1")
    now = project.turn(turn.id)
    assert (now.text, now.text_source) == ("hello there", "hearer 1")
    assert project.recognition(turn.id).text == "hello there"
    words = project.words(turn.id)
    assert [word.source for word in words] == ["hearer 1", "hearer 1"]
    assert words[0].start == pytest.approx(turn.start)
    assert words[1].end == pytest.approx(turn.end)


def test_a_machines_text_is_replaced_and_a_persons_is_kept_beside_what_was_heard(project):
    first, second = project.turns(1)[:2]
    project.apply(edits.set_turn_text, first.id, "")
    project.apply(edits.set_turn_text, second.id, "mine")
    results = [heard(first, "one"), heard(second, "yours")]
    project.apply(edits.apply_transcription, 1, results, "hearer 1")
    again = [heard(project.turn(first.id), "two"), heard(second, "theirs")]
    label = project.apply(edits.apply_transcription, 1, again, "hearer 2").label
    assert [project.turn(each.id).text for each in (first, second)] == ["two", "mine"]
    assert project.turn(second.id).text_source == ""
    assert project.recognition(second.id).text == "theirs"
    assert str(label) == "Transcribe: texts written 1, kept 1"


def test_a_reviewed_turn_keeps_even_a_machines_text(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "")
    project.apply(edits.apply_transcription, 1, [heard(turn, "one")], "hearer 1")
    project.apply(edits.set_state, [turn.id], State.REVIEWED)
    project.apply(edits.apply_transcription, 1, [heard(turn, "two")], "hearer 1")
    assert project.turn(turn.id).text == "one"


def test_words_that_come_out_otherwise_wait_for_the_alignment(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "")
    odd = Heard(
        turn.id, turn.start, turn.end, "one - two", (Word("one", 0, 1), Word("-", 1, 2), Word("two", 2, 3))
    )
    project.apply(edits.apply_transcription, 1, [odd], "hearer 1")
    assert [(word.text, word.start) for word in project.words(turn.id)] == [("one -", None), ("two", None)]


def test_passages_become_turns_where_none_are(project):
    for turn in project.turns(1):
        project.apply(edits.delete_turn, turn.id)
    found = [Heard(None, 1.0, 2.0, "hello", (Word("hello", 1.1, 1.9),)), Heard(None, 3.0, 4.0, "")]
    project.apply(edits.apply_transcription, 1, [*found, Heard(None, 1.5, 2.5, "over it")], "hearer 1")
    (turn,) = project.turns(1)
    assert (turn.start, turn.end, turn.text, turn.source) == (1.0, 2.0, "hello", "hearer 1")
    assert project.words(turn.id)[0].start == 1.1


def test_a_turn_that_is_gone_by_now_is_left_out(project):
    turn = project.turns(1)[0]
    project.apply(edits.delete_turn, turn.id)
    project.apply(edits.apply_transcription, 1, [heard(turn, "hello")], "hearer 1")
    assert turn.id not in {each.id for each in project.turns(1)}


def test_a_person_takes_what_was_heard_in_one_step(project):
    turn = project.turns(1)[0]
    project.apply(edits.set_turn_text, turn.id, "mine")
    project.apply(edits.apply_transcription, 1, [heard(turn, "yours")], "hearer 1")
    project.apply(edits.take_recognised, [turn.id])
    assert (project.turn(turn.id).text, project.turn(turn.id).text_source) == ("yours", "")
    project.undo()
    assert project.turn(turn.id).text == "mine"


def test_nothing_that_was_not_heard_can_be_taken(project):
    with pytest.raises(StudioError, match="Transcribe it first"):
        project.apply(edits.take_recognised, [project.turns(1)[0].id])


def test_the_ways_to_say_a_word_are_replaced_together(project):
    project.apply(edits.set_pronunciations, "en", "Gold ", ["g ow l d", "G AO L D", "G OW L D"])
    assert [each.phones for each in project.pronunciations("en")] == ["G OW L D", "G AO L D"]
    project.apply(edits.set_pronunciations, "en", "gold", ["G AO L"])
    assert [each.phones for each in project.pronunciations("en")] == ["G AO L"]
    label = project.apply(edits.set_pronunciations, "en", "gold", []).label
    assert project.pronunciations("en") == []
    assert str(label) == "Forget the pronunciation of gold"
    with pytest.raises(StudioError, match="needs a word"):
        project.apply(edits.set_pronunciations, "en", " ", ["G"])
