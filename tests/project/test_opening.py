import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils.migrations import Migrations

from studio.errors import Message, StudioError
from studio.project import edits, migrations, opening, schema
from studio.project.project import Project, read_beside
from tests.project.call import dump

READ_AS_NOBODY = """
import os, sys
from studio.project.project import Project
from studio.project import edits
from studio.errors import StudioError
# Root may write everywhere; and nobody may not import from everywhere.
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
with Project.open(sys.argv[1]) as project:
    assert project.read_only
    print(len(project.turns()), project.notices[0])
    try:
        project.apply(edits.add_speaker, "Cat")
    except StudioError as error:
        print(error)
"""


@pytest.fixture
def closed(project) -> Path:
    """The call's folder, closed properly."""
    project.close()
    return project.folder


def assert_refused(folder: Path, *words: str) -> None:
    before = (folder / "project.sqlite").read_bytes()
    for read_only in (False, True):
        with pytest.raises(StudioError) as caught:
            Project.open(folder, read_only=read_only)
        assert all(word in str(caught.value) for word in words), str(caught.value)
    assert (folder / "project.sqlite").read_bytes() == before


def test_a_project_is_opened_by_its_folder_or_its_file(closed):
    for path in (closed, closed / "project.sqlite", str(closed)):
        with Project.open(path) as project:
            assert project.folder == closed and not project.read_only


def test_a_folder_holds_one_project(closed, tmp_path):
    with pytest.raises(StudioError, match="already holds a project"):
        Project.create(closed)
    with pytest.raises(StudioError, match="There is no project in"):
        Project.open(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(StudioError, match="No project can be made"):
        Project.create(tmp_path / "file" / "inside")


def test_the_file_names_its_program_and_version(closed):
    connection = sqlite3.connect(closed / "project.sqlite")
    assert connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
    assert connection.execute("PRAGMA user_version").fetchone()[0] == schema.VERSION
    assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    connection.close()


def test_a_newer_project_is_refused_and_names_both_versions(closed):
    change(closed, "PRAGMA user_version = 7")
    assert_refused(closed, "version 7", f"version {schema.VERSION}", "Update the studio")


def test_another_programs_database_is_refused(closed):
    change(closed, "PRAGMA application_id = 1")
    assert_refused(closed, "another program")


def change(folder: Path, sql: str) -> None:
    connection = sqlite3.connect(folder / "project.sqlite")
    connection.execute(sql)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


@pytest.mark.parametrize("content", [b"", b"RIFF\0\0\0\0WAVE", b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_project_file_is_called_damaged(closed, content):
    (closed / "project.sqlite").write_bytes(content)
    assert_refused(closed, "damaged", "backups")


def test_damage_that_opening_does_not_see_is_told_when_it_is_read(closed):
    spoil(closed, "phones")
    with Project.open(closed) as project, pytest.raises(StudioError, match="damaged"):
        dump(project)


def test_damage_where_words_lie_is_told_by_opening_already(closed):
    spoil(closed)
    for read_only in (False, True):
        with pytest.raises(StudioError, match="damaged"):
            Project.open(closed, read_only=read_only)


def test_damage_is_found_after_a_crash(closed):
    spoil(closed)
    (closed / opening.LOCK_NAME).write_text("12345")
    for _ in range(2):
        with pytest.raises(StudioError, match=r"damaged.*backups"):
            Project.open(closed)


def spoil(folder: Path, table: str = "words") -> None:
    file = folder / "project.sqlite"
    connection = sqlite3.connect(file)
    page = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\x55" * 4096
    file.write_bytes(content)


@pytest.fixture
def version_6(monkeypatch):
    """A studio whose project files have one more column."""
    newer = Migrations("gold-voice-studio")
    newer(name="0001")(migrations.first_document)
    newer(name="0002")(migrations.review)
    newer(name="0003")(migrations.clip_reasons)
    newer(name="0004")(migrations.problems_gone)
    newer(name="0005")(migrations.dataset)

    @newer(name="0006")
    def sixth(db):
        db.execute("ALTER TABLE speakers ADD COLUMN remark TEXT NOT NULL DEFAULT ''")
        migrations.record_inverses(db)
        migrations.finish_migration(db, 6)

    monkeypatch.setattr(migrations, "migrations", newer)
    monkeypatch.setattr(schema, "VERSION", 6)


def write_note(rows):
    rows.update("speakers", 1, remark="tall")
    return Message("Note")


def test_an_older_project_is_migrated_after_a_copy(closed, version_6):
    with Project.open(closed) as project:
        assert "from version 5 to 6" in str(project.notices[0])
        project.apply(write_note)
        project.undo()
        assert project._query("SELECT remark FROM speakers") == [("",), ("",)]
        while project.undo():  # steps of before the migration
            pass
    (copy,) = (closed / "backups").iterdir()
    assert sqlite3.connect(copy).execute("PRAGMA user_version").fetchone()[0] == 5
    assert sqlite3.connect(copy).execute("SELECT COUNT(*) FROM turns").fetchone()[0] == 3


def test_an_older_project_that_is_only_read_stays_as_it_is(closed, version_6):
    before = (closed / "project.sqlite").read_bytes()
    with Project.open(closed, read_only=True) as project:
        assert project._query("SELECT remark FROM speakers") == [("",), ("",)]
        assert "older form" in str(project.notices[0])
    assert (closed / "project.sqlite").read_bytes() == before


def test_a_migration_that_fails_changes_nothing(closed, version_6, monkeypatch):
    def fails(db):
        db.execute("ALTER TABLE speakers ADD COLUMN remark TEXT")
        raise sqlite3.OperationalError("no such function")

    migrations.migrations._migrations[-1].fn = fails
    before = dump_of(closed)
    with pytest.raises(sqlite3.OperationalError):
        Project.open(closed)
    assert dump_of(closed) == before


def dump_of(folder: Path) -> list[str]:
    connection = sqlite3.connect(folder / "project.sqlite")
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """A folder that every user may enter, unlike pytest's."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no write permission to take away there")
@pytest.mark.parametrize("crashed", [False, True])
def test_a_folder_that_cannot_be_written_is_opened_to_read(project, public_folder, crashed):
    if not crashed:
        project.close()
    names = ("project.sqlite", "project.sqlite-wal") if crashed else ("project.sqlite",)
    for name in names:  # while it is open, the newest edits are in the WAL alone
        shutil.copy(project.folder / name, public_folder)
    public_folder.chmod(0o555)
    try:
        done = read_as_nobody(public_folder)
    finally:
        public_folder.chmod(0o755)
    assert done.returncode == 0, done.stderr
    assert "3 " in done.stdout and "cannot be written" in done.stdout
    assert "open to read only" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no read permission to take away there")
def test_a_folder_that_cannot_be_entered_is_told(project, public_folder):
    shutil.copy(project.folder / "project.sqlite", public_folder)
    public_folder.chmod(0o700 if os.getuid() == 0 else 0)
    done = read_as_nobody(public_folder)
    public_folder.chmod(0o755)
    assert "StudioError" in done.stderr and "may not be read (Permission denied)" in done.stderr


def read_as_nobody(folder: Path) -> "subprocess.CompletedProcess[str]":
    code = [sys.executable, "-c", READ_AS_NOBODY, str(folder)]
    return subprocess.run(code, capture_output=True, text=True, timeout=60)


def test_a_thread_reads_the_copy_that_an_older_project_is_read_from(closed, version_6):
    with Project.open(closed, read_only=True) as project, read_beside(project) as beside:
        assert beside._query("SELECT remark FROM speakers") == [("",), ("",)]
        with pytest.raises(StudioError):
            beside.apply(edits.add_speaker, "Cat")


def test_a_disk_that_is_gone_is_said_to_a_thread_too(project):
    project.file.rename(project.file.with_name("elsewhere"))
    with pytest.raises(StudioError, match="could not be opened"), read_beside(project):
        pass
