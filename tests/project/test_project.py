import sqlite3
import subprocess
import sys

import pytest

from studio.errors import Message, StudioError
from studio.project import edits
from studio.project.project import Project
from tests.project.call import dump

STORM = """
import sys
from studio.project import edits
from studio.project.project import Project
project = Project.open(sys.argv[1])
word = project.words(1)[0].id
for number in range(100000):
    text = f"one {number} two three" if number % 2 else "two"
    project.apply(edits.set_turn_text, 1, text)
    print(project.revision, flush=True)
"""


def test_a_kill_during_an_edit_storm_loses_at_most_the_edit_in_hand(project):
    folder = project.folder
    project.close()
    for _ in range(2):
        storm = subprocess.Popen(
            [sys.executable, "-c", STORM, str(folder)], stdout=subprocess.PIPE, text=True, bufsize=1
        )
        told = [storm.stdout.readline() for _ in range(60)]
        storm.kill()
        acknowledged = int([*told, *storm.stdout][-1])
        storm.wait()
        storm.stdout.close()
        with Project.open(folder) as after:
            assert "is sound" in str(after.notices[0])
            assert after.revision in (acknowledged, acknowledged + 1)
            assert after._query("PRAGMA integrity_check") == [("ok",)]
            assert after.turn(1).text == " ".join(word.text for word in after.words(1))
            assert after.undo() is not None and after.redo() is not None


def test_an_edit_is_all_or_nothing(project):
    before, steps = dump(project), project.history()

    def half(rows, error):
        rows.delete("turns", 1)
        rows.insert("speakers", name="Cat", colour=9, source="x")
        raise error

    for error in (StudioError("No."), ValueError("a bug"), KeyboardInterrupt()):
        with pytest.raises(type(error)):
            project.apply(half, error)
        assert (dump(project), project.history()) == (before, steps)


def test_a_bug_in_an_edit_is_not_dressed_up_for_the_user(project):
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        project.apply(lambda rows: rows.insert("no_table", name="x"))
    with pytest.raises(sqlite3.IntegrityError):
        project.apply(lambda rows: rows.insert("words", turn_id=999, position=0, text="x"))


def test_the_label_and_the_result_of_an_edit(project):
    change = project.apply(lambda rows: Message("Nothing {n}", {"n": 1}))
    assert (str(change.label), change.tables, project.last_result) == ("Nothing 1", frozenset(), None)
    project.apply(lambda rows: (Message("Two"), 1, 2))
    assert project.last_result == (1, 2)
    project.apply(edits.add_speaker, "Zoë „Z“ O'Hara")
    assert project.speaker(project.last_result).name == "Zoë „Z“ O'Hara"
    project.undo()
    project.redo()
    assert str(project.undo_label) == "Add speaker Zoë „Z“ O'Hara"


def test_ids_are_never_used_again(project):
    project.apply(edits.add_turn, 1, 20, 21)
    first = project.last_result
    project.apply(edits.delete_turn, first)
    project.apply(edits.add_turn, 1, 20, 21)
    assert project.last_result > first


def test_opening_a_project_loads_nothing_heavy(project):
    heavy = ("torch", "PySide6", "pandas", "sqlite_utils", "numpy")
    code = f"""
import sys
from studio.project import edits
from studio.project.project import Project
with Project.open(sys.argv[1]) as project:
    project.apply(edits.add_speaker, "Cat")
print([name for name in {heavy} if name in sys.modules])
"""
    project.close()
    done = subprocess.run(
        [sys.executable, "-c", code, str(project.folder)], capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_making_a_project_does_not_load_pandas(tmp_path):
    code = """
import sys
from studio.project.project import Project
Project.create(sys.argv[1]).close()
print("pandas" in sys.modules)
"""
    run = [sys.executable, "-c", code, str(tmp_path / "new")]
    assert subprocess.run(run, capture_output=True, text=True, timeout=60).stdout.strip() == "False"


def test_a_commit_is_on_the_disk_before_it_is_told(project):
    pragmas = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "recursive_triggers": 1}
    for name, value in pragmas.items():
        assert project._query(f"PRAGMA {name}") == [(value,)]


def test_recordings_are_read_once_after_each_change_and_are_those_of_now(project, monkeypatch):
    reads = []
    query = Project._query
    monkeypatch.setattr(
        Project, "_query", lambda self, sql, *rest: reads.append(sql) or query(self, sql, *rest)
    )
    first = project.recordings()
    first.clear()
    assert project.recordings() and sum("FROM recordings" in sql for sql in reads) <= 1
    project.apply(edits.rename_recording, 1, "Renamed")
    assert [each.name for each in project.recordings()] == ["Renamed"]
    project.undo()
    assert [each.name for each in project.recordings()] != ["Renamed"]
