import math

import pytest

from studio.errors import Message, StudioError
from studio.project import edits
from studio.project import rows as rows_module
from studio.project.rows import rounded
from tests.project.call import ann_ben_ann, dump


def test_times_are_rounded_to_a_microsecond(project):
    project.apply(edits.add_turn, 1, 20.00000049, 21.1234567)
    turn = project.turn(project.last_result)
    assert (turn.start, turn.end) == (20.0, 21.123457)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_time_is_refused(project, value):
    with pytest.raises(StudioError, match="is not a time"):
        rounded(value)
    with pytest.raises(StudioError, match="is not a time"):
        project.apply(lambda rows: (Message("x"), rows.update("turns", 1, start=value)))


def test_text_loses_only_what_sqlite_cannot_keep(project):
    project.apply(edits.set_turn_text, 1, "a\0b 'c' \ud800 😀")
    assert project.turn(1).text == "ab 'c' ? 😀"
    before = dump(project)
    project.undo()
    project.redo()
    assert dump(project) == before


def test_writing_what_is_there_records_nothing(project):
    turn = project.turn(1)
    change = project.apply(lambda rows: rows.update("turns", 1, end=turn.end, text=turn.text) or Message("x"))
    assert not change.tables


def test_every_turn_and_word_says_who_made_it_and_when(project):
    found = project._query(
        "SELECT source, changed_at FROM turns UNION ALL SELECT source, changed_at FROM words"
    )
    assert all(source and changed_at.endswith("+00:00") for source, changed_at in found)


def test_rows_added_together_are_undone_and_redone_together(project):
    ann = ann_ben_ann(project)[0]

    def add(rows):
        words = [{"turn_id": ann.id, "position": 10 + n, "text": f"new{n}", "spoken": ""} for n in range(3)]
        ids = rows.insert_all("words", [{**word, "touched": False, "source": "test"} for word in words])
        return Message("Add words"), ids

    before = project.words(ann.id)
    change = project.apply(add)
    added = project.words(ann.id)[len(before) :]
    assert [word.id for word in added] == list(project.last_result)
    assert change.recording_ids == {ann.recording_id} and change.tables == {"words"}
    project.undo()
    assert project.words(ann.id) == before
    project.redo()
    assert project.words(ann.id) == [*before, *added]


def test_many_rows_take_their_own_values_at_once(project):
    words = project.words(ann_ben_ann(project)[0].id)

    def retype(rows):
        rows.update_all("words", [{"id": word.id, "text": word.text.upper()} for word in words])
        return Message("Shout")

    project.apply(retype)
    assert [project.word(word.id).text for word in words] == [word.text.upper() for word in words]
    project.undo()
    assert [project.word(word.id) for word in words] == words


def test_what_belongs_to_many_is_deleted_together_and_comes_back_with_its_gaps(project, monkeypatch):
    monkeypatch.setattr(rows_module, "_OWNERS_AT_ONCE", 2)
    first, second, _ = ann_ben_ann(project)
    words = [word.id for turn in (first, second) for word in project.words(turn.id)]
    without_phones = [words[0], *words[2:]]  # the phones of the second word stay

    def quieten(rows):
        rows.delete_of_each("phones", "word_id", without_phones)
        return Message("Forget phones")

    before = dump(project)
    change = project.apply(quieten)
    left = [word for word in words if project.phones(word)]
    after = dump(project)
    assert left == [words[1]] and change.tables == {"phones"}
    for _ in range(2):
        project.undo()
        assert dump(project) == before
        project.redo()
        assert dump(project) == after
