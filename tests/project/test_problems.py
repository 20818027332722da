import dataclasses

import pytest
from sqlite_utils.migrations import Migrations

from studio.errors import Message, StudioError
from studio.project import edits, migrations, schema
from studio.project.edits_review import is_accepted
from studio.project.fingerprints import word_fingerprint
from studio.project.project import Project
from studio.project.values import Edge, NewProblem, State
from tests.project.call import FoundWord, ann_ben_ann, dump


def check(project: Project, *problems: NewProblem, turn_ids=None) -> None:
    project.store_problems(1, project.turn_fingerprints(1, turn_ids), problems)


def low_score(project: Project, turn_id: int, number: int = 0) -> NewProblem:
    word = project.words(turn_id)[number]
    return NewProblem(
        kind="score", turn_id=turn_id, word_id=word.id, start=1.0, end=2.0, risk=0.5, values={"score": 0.1}
    )


def test_what_a_check_found_is_kept_and_told_but_is_no_step_of_the_history(project):
    heard = []
    project.listener = heard.append
    ann, _, _ = ann_ben_ann(project)
    steps, before = project.history(), dump(project)
    found = low_score(project, ann.id)
    check(project, found)
    (kept,) = project.problems(1)
    assert project.problems() == [kept] and project.problems(2) == []
    assert all(getattr(kept, field.name) == getattr(found, field.name) for field in dataclasses.fields(found))
    assert [change.tables for change in heard] == [{"problems"}] and heard[0].recording_ids == {1}
    assert project.history() == steps and dump(project) == before


def test_recordings_are_told_apart_that_were_checked_and_in_which_something_was_found(project):
    ann, _, _ = ann_ben_ann(project)
    for name in ("clean", "never checked"):
        project.apply(edits.add_recording, name, f"{name}.wav", name, 16000, 1, 16000)
        project.apply(edits.add_turn, project.recording_ids()[-1], 0.0, 0.5)
    assert project.checked_recordings() == project.recordings_with_problems() == []
    check(project, low_score(project, ann.id))
    project.store_problems(2, project.turn_fingerprints(2), [])
    assert project.recording_ids() == [1, 2, 3]
    assert (sorted(project.checked_recordings()), project.recordings_with_problems()) == ([1, 2], [1])


def test_a_check_replaces_the_problems_of_its_turns_alone(project):
    ann, ben, _ = ann_ben_ann(project)
    nobody = NewProblem(kind="uncovered", start=11, end=12, risk=0.5)
    check(project, low_score(project, ann.id), low_score(project, ben.id), nobody)
    check(project, low_score(project, ann.id, 1), turn_ids=[ann.id])
    assert {problem.word_id for problem in project.problems(1)} == {
        project.words(ann.id)[1].id,
        project.words(ben.id)[0].id,
    }


@pytest.mark.parametrize(
    ("edit", "stale"),
    [
        (lambda p, t: p.apply(edits.move_turn_edge, t.id, Edge.START, 0.5), True),
        (lambda p, t: p.apply(edits.set_turn_text, t.id, "one two four"), True),
        (lambda p, t: p.apply(edits.assign_speaker, [t.id], 2), True),
        (lambda p, t: p.apply(edits.move_word_edge, p.words(t.id)[0].id, Edge.END, 1.9), True),
        (lambda p, t: p.apply(edits.set_state, [t.id], State.REVIEWED), False),
        (lambda p, t: p.apply(edits.set_note, t.id, "listen again"), False),
    ],
)
def test_a_turn_is_stale_once_what_is_measured_of_it_changed(project, edit, stale):
    ann, ben, third = ann_ben_ann(project)
    assert set(project.stale_turns(1)) == {ann.id, ben.id, third.id}
    check(project)
    assert project.stale_turns(1) == []
    edit(project, ann)
    assert (ann.id in project.stale_turns(1)) == (ann.id in project.stale_turns(1, [ann.id])) == stale
    assert third.id not in project.stale_turns(1)
    project.undo()
    assert project.stale_turns(1) == []


def test_fingerprints_of_all_turns_by_sql_are_those_of_each(project):
    ann, ben, third = ann_ben_ann(project)
    project.apply(edits.set_turn_text, third.id, "Ünïcode \U0001f600 words without time, 漢字")
    project.apply(edits.assign_speaker, [third.id], None)
    project.apply(edits.set_clips, ben.id, [FoundWord("four", 4.000001, 5.1234567), FoundWord("x", 5.2, 6.9)])
    project.apply(edits.move_word_edge, project.words(ann.id)[0].id, Edge.END, 1.9999995)
    ids = [turn.id for turn in project.turns(1)]
    assert project.turn_fingerprints(1) == project.turn_fingerprints(1, ids)
    assert len(set(project.turn_fingerprints(1).values())) == 3


def test_what_is_gone_since_it_was_checked_is_left_out(project):
    ann, ben, third = ann_ben_ann(project)
    marks = project.turn_fingerprints(1)
    found = [low_score(project, ann.id, 2), low_score(project, ben.id)]
    project.apply(edits.set_turn_text, ann.id, "one two")
    project.apply(edits.delete_turn, ben.id)
    project.store_problems(1, marks, found)
    assert project.problems(1) == []
    assert project.stale_turns(1) == [ann.id]
    check(project, low_score(project, ann.id))
    project.apply(edits.delete_turn, ann.id)
    assert project.problems(1) == []
    project.undo()
    assert project.stale_turns(1) == [ann.id] and third.id in project.checked_turns(1)


@pytest.mark.parametrize("back", ["undo", "redo"])
def test_a_turn_whose_problem_went_with_its_word_is_checked_again_when_the_word_is_back(project, back):
    ann, _, _ = ann_ben_ann(project)
    if back == "redo":
        project.apply(edits.add_word, ann.id, 0, "well")
    check(project, low_score(project, ann.id))
    if back == "undo":
        project.apply(edits.delete_word, project.words(ann.id)[0].id)
        project.undo()
    else:
        project.undo()
        project.redo()
    assert project.problems(1) == [] and project.stale_turns(1) == [ann.id]
    check(project, low_score(project, ann.id), turn_ids=[ann.id])
    assert project.stale_turns(1) == []


def test_a_project_open_to_read_refuses_to_keep_problems(project):
    with Project.open(project.folder) as reader, pytest.raises(StudioError, match="read only"):
        check(reader)


def test_an_accepted_problem_stays_accepted_until_its_word_changes(project):
    ann, _, _ = ann_ben_ann(project)
    check(project, low_score(project, ann.id))
    (problem,) = project.problems(1)

    def accepted() -> bool:
        mark = word_fingerprint(project.word(problem.word_id))
        return any(is_accepted(problem, row, mark) for row in project.accepted_problems(1))

    assert not accepted()
    assert str(project.apply(edits.accept_problem, problem).label) == "Accept as it is"
    assert accepted()
    project.apply(edits.set_word_text, project.words(ann.id)[1].id, "too")
    assert accepted()
    project.apply(edits.set_word_text, problem.word_id, "won")
    assert not accepted()
    project.undo()
    assert accepted()
    project.undo()
    project.undo()
    assert not accepted()


def test_what_was_accepted_of_a_word_goes_with_it_into_other_turns(project):
    ann, ben, _ = ann_ben_ann(project)
    check(project, low_score(project, ben.id))
    project.apply(edits.accept_problem, project.problems(1)[0])
    before = dump(project)
    project.apply(edits.merge_turns, ann.id, ben.id)
    (accepted,) = project.accepted_problems(1)
    assert accepted.turn_id == ann.id
    project.apply(edits.split_turn, ann.id, 4.0)
    later = project.last_result
    assert project.word(accepted.word_id).turn_id == later
    project.apply(edits.delete_turn, ann.id)
    assert [row.turn_id for row in project.accepted_problems(1)] == [later]
    for _ in range(3):
        project.undo()
    assert dump(project) == before


def test_a_note_is_written_changed_and_deleted_and_undone(project):
    ann, _, _ = ann_ben_ann(project)
    project.apply(edits.set_state, [ann.id], State.GOLD)
    labels = [str(project.apply(edits.set_note, ann.id, text).label) for text in (" a ", "b", "")]
    assert labels == ["Write note", "Edit note", "Delete note"]
    project.undo()
    assert project.turn(ann.id).note == "b" and project.turn(ann.id).state == State.GOLD
    assert not project.apply(edits.set_note, ann.id, "b").tables


def test_a_project_of_the_first_release_gets_notes_and_problems_and_keeps_its_history(tmp_path, monkeypatch):
    older = Migrations("gold-voice-studio")
    older(name="0001")(migrations.first_document)
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "migrations", older)
        patch.setattr(schema, "VERSION", 1)
        with Project.create(tmp_path / "old") as project:
            project.apply(insert_old_recording)
            project.apply(insert_old_turn)
            project.apply(delete_old_turn)
    with Project.open(tmp_path / "old") as project:
        assert "from version 1 to 5" in str(project.notices[0])
        project.undo()
        (turn,) = project.turns(1)
        assert turn.note == "" and project.problems() == [] and project.stale_turns(1) == [turn.id]
        project.apply(edits.set_note, turn.id, "now")
        assert project.turn(turn.id).note == "now"
    assert len(list((tmp_path / "old" / "backups").iterdir())) == 1


# With the columns of then.


def insert_old_recording(rows):
    rows.insert(
        "recordings", name="call", path="audio/call.wav", sha256="0" * 64, sample_rate=16000, channels=1,
        samples=30 * 16000, language="en", repairs="", added_at="2026-01-01",
    )  # fmt: skip
    return Message("Import")


def insert_old_turn(rows):
    rows.insert(
        "turns", recording_id=1, speaker_id=None, start=1, end=2, text="", state="raw", reject_reason="",
        touched=False, source="test",
    )  # fmt: skip
    return Message("Add turn")


def delete_old_turn(rows):
    rows.delete("turns", 1)
    return Message("Delete turn")
