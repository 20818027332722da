"""Transcribing as a step: in a real child, then one edit."""

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.values import RuleKind, State
from studio.speech.transcription import Heard, HeardWord
from studio.steps.step import carry_out
from studio.steps.transcribe import transcribe
from tests.project.call import make_call


def test_a_turn_is_transcribed_again_beside_its_text(spoken_call):
    turn = min(spoken_call.turns(1), key=lambda each: abs(each.end - each.start - 1.0))
    said = carry_out(spoken_call, transcribe(spoken_call, 1, turn_ids=[turn.id], method="builtin"))
    assert "kept 1" in str(said)
    assert spoken_call.turn(turn.id).text == turn.text
    heard = spoken_call.recognition(turn.id)
    assert heard is not None and heard.source.startswith("pocketsphinx")


@pytest.fixture
def project(tmp_path):
    with make_call(tmp_path / "call") as project:
        audio = project.subfolder("audio")
        (audio / "call.wav").write_bytes(b"never read here")
        yield project


def test_only_turns_without_a_text_of_their_own_are_chosen_unless_all_are(project):
    first, second, third = project.turns(1)
    project.apply(edits.set_turn_text, first.id, "")
    project.apply(edits.set_turn_text, second.id, "")
    project.apply(edits.set_state, [second.id], State.REJECTED, "noise")
    assert [turn_id for turn_id, *_ in transcribe(project, 1).args[1]] == [first.id]
    every = transcribe(project, 1, every_turn=True)
    assert [turn_id for turn_id, *_ in every.args[1]] == [first.id, third.id]
    assert str(transcribe(project, 1, turn_ids=[third.id]).title) == "Transcribe a turn of call"


def test_where_every_turn_has_its_text_there_is_nothing_to_do(project):
    with pytest.raises(StudioError, match="Every turn of call has its text"):
        transcribe(project, 1)


def test_a_recording_without_turns_is_transcribed_whole(project):
    project.apply(edits.delete_turns, [turn.id for turn in project.turns(1)])
    step = transcribe(project, 1)
    assert step.args[1] == []
    word = HeardWord("hello", 1.0, 1.5, 0.9)
    step.apply(project, [Heard(None, 1.0, 2.0, "hello", (word,))])
    (turn,) = project.turns(1)
    assert turn.text == "hello" and turn.text_source.startswith("faster-whisper")


def test_the_glossary_of_the_language_goes_along(project):
    project.apply(edits.add_text_rule, "en", RuleKind.GLOSSARY, "mini whisky", "Minowsky")
    project.apply(edits.add_text_rule, "de", RuleKind.GLOSSARY, "Fremd", "")
    project.apply(edits.set_language, 1, "en-GB")
    project.apply(edits.set_turn_text, project.turns(1)[0].id, "")
    assert transcribe(project, 1).args[2]["terms"] == [("mini whisky", "Minowsky")]
