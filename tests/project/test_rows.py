import math

import pytest

from studio.errors import Message, StudioError
from studio.project import edits
from studio.project.rows import rounded
from tests.project.call import dump


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
