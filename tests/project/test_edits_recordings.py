import pytest

from studio.errors import Message, StudioError
from studio.project import edits
from tests.project.call import dump


def test_a_second_recording_of_one_name_gets_a_number(project):
    for _ in range(2):
        project.apply(edits.add_recording, "call", "audio/b.wav", "1" * 64, 8000, 2, 8000)
    assert [recording.name for recording in project.recordings()] == ["call", "call (2)", "call (3)"]
    assert project.recording_named("call (2)").seconds == 1.0
    with pytest.raises(StudioError, match="There are: call, call"):
        project.recording_named("other")


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("x", "../x.wav", "1", 8000, 1, 9), "outside the project"),
        (("x", "audio/x.wav", "1", 8000, 0, 9), "no sound"),
        (("x", "audio/x.wav", "1", 8000, 1, 0), "no sound"),
    ],
)
def test_recordings_that_are_refused(project, arguments, reason):
    with pytest.raises(StudioError, match=reason):
        project.apply(edits.add_recording, *arguments)


def test_renaming(project):
    project.apply(edits.add_recording, "b", "audio/b.wav", "1" * 64, 8000, 2, 8000)
    with pytest.raises(StudioError, match="already is a recording"):
        project.apply(edits.rename_recording, 2, "call")
    project.apply(edits.rename_recording, 2, "c")
    assert project.recording(2).name == "c"


def test_removing_a_recording_takes_all_of_it_and_undo_brings_all_of_it_back(project):
    before = dump(project)
    change = project.apply(edits.remove_recording, 1)
    assert not any(dump(project)[name] for name in ("turns", "words", "phones", "utterances", "clips"))
    assert change.tables >= {"recordings", "turns", "words", "phones", "utterances"}
    project.undo()
    assert dump(project) == before


def test_a_transcript_replaces_the_one_before(project):
    project.apply(edits.set_utterances, 1, [(None, " a   b "), ("Ben", "c")])
    assert [(u.speaker_name, u.text, u.turn_id) for u in project.utterances(1)] == [
        ("", "a b", None),
        ("Ben", "c", None),
    ]


def test_what_was_repaired_is_kept_as_a_message_that_can_be_translated(project):
    said = Message("The file ends early: {there:.2f} s are used.", {"there": 1.5})
    project.apply(edits.add_recording, "cut", "audio/cut.wav", "0" * 64, 8000, 1, 8000, "en", said)
    assert project.recording(project.last_result).repairs == said


def test_a_sentence_of_an_earlier_version_is_read_as_it_is(project):
    project.apply(edits.add_recording, "old", "audio/old.wav", "0" * 64, 8000, 1, 8000)
    project._connection.execute("UPDATE recordings SET repairs = 'Four {damaged} samples.'")
    assert str(project.recordings()[-1].repairs) == "Four {damaged} samples."
