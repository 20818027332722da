import hashlib
import os
import shutil
import sqlite3
import sys
from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from tests.project.call import dump

SOUND = b"RIFF" + bytes(range(256)) * 40
HASH = hashlib.sha256(SOUND).hexdigest()


def add(project: Project, path: Path | str) -> int:
    project.apply(edits.add_recording, "sound", str(path), HASH, 16000, 1, 16000)
    return project.last_result


def write(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(SOUND)
    return path


def test_a_copied_file_is_relative_and_a_linked_one_absolute(project, tmp_path):
    inside = write(project.subfolder("audio") / "a.wav")
    outside = write(tmp_path / "elsewhere" / "a.wav")
    assert project.relative(inside) == "audio/a.wav"
    assert project.relative(outside) == str(outside)
    assert project.audio_path(add(project, "audio/a.wav")) == inside
    assert project.audio_path(add(project, outside)) == outside


@pytest.mark.parametrize("moved_to", ["call/audio/renamed.wav", "old/renamed.wav", "sibling/a.wav"])
def test_a_moved_file_is_found_again_by_its_content(project, tmp_path, moved_to):
    recording_id = add(project, tmp_path / "old" / "a.wav")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "b.wav").write_bytes(b"another sound")
    revision, steps = project.revision, project.history()
    found = write(tmp_path / moved_to)
    assert project.audio_path(recording_id) == found
    assert project.recording(recording_id).path == project.relative(found)
    assert (project.revision, project.history()) == (revision, steps)
    project.apply(edits.rename_recording, recording_id, "other")
    project.undo()
    assert project.audio_path(recording_id) == found


def test_a_file_that_is_gone_is_named_with_what_to_do(project, tmp_path):
    recording_id = add(project, tmp_path / "old" / "a.wav")
    with pytest.raises(StudioError, match=r"of sound is gone: .*old/a.wav. Put it back"):
        project.audio_path(recording_id)


@pytest.mark.parametrize(
    "path", ["../secret", "audio/../../secret", "/etc/passwd", "C:\\secret", "link/secret"]
)
def test_no_row_leads_out_of_the_folder(project, tmp_path, path):
    (tmp_path / "secret").write_text("x")
    if path.startswith("link") and sys.platform != "win32":
        (project.folder / "link").symlink_to(tmp_path)
    with pytest.raises(StudioError, match="outside its folder"):
        project.absolute(path)
    # A file made by hand can name anything.
    project._connection.execute("UPDATE recordings SET path = ?", (path.replace("/etc/passwd", "../passwd"),))
    if not path.startswith(("/", "C:")):
        with pytest.raises(StudioError, match="outside its folder"):
            project.audio_path(1)


def test_only_the_folders_of_a_project_are_made(project):
    assert project.subfolder("takes").is_dir()
    with pytest.raises(ValueError, match="no folder"):
        project.subfolder("other")


def test_a_saved_copy_is_whole(project, tmp_path):
    write(project.subfolder("audio") / "a.wav")
    write(project.subfolder("cache") / "peaks")
    project.save_copy(tmp_path / "copy")
    with Project.open(tmp_path / "copy") as copy:
        assert dump(copy) == dump(project)
        assert str(copy.undo_label) == str(project.undo_label)
        assert not copy.notices
    assert (tmp_path / "copy" / "audio" / "a.wav").read_bytes() == SOUND
    assert not (tmp_path / "copy" / "cache").exists()
    with pytest.raises(StudioError, match="already exists"):
        project.save_copy(tmp_path / "copy")


def test_a_project_that_is_only_read_can_be_copied(project, tmp_path):
    with Project.open(project.folder) as second:
        second.save_copy(tmp_path / "copy")
        with pytest.raises(StudioError, match="open to read only"):
            second.apply(edits.add_speaker, "Cat")
    with Project.open(tmp_path / "copy") as copy:
        copy.apply(edits.add_speaker, "Cat")


def test_a_copy_that_fails_leaves_nothing_behind(project, tmp_path, monkeypatch):
    write(project.subfolder("audio") / "a.wav")

    def disk_full(*_):
        raise OSError(28, "No space left on device")

    # A real full disk needs a file system of its own, which a test cannot make.
    monkeypatch.setattr(shutil, "copytree", disk_full)
    with pytest.raises(StudioError, match="No space left on device"):
        project.save_copy(tmp_path / "copy")
    assert os.listdir(tmp_path) == ["call"]


def test_a_full_disk_changes_nothing_and_says_so(project):
    before, revision = dump(project), project.revision
    pages = project._connection.execute("PRAGMA page_count").fetchone()[0]
    project._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StudioError, match=r"full, so nothing was changed. Free some space"):
        project.apply(edits.set_turn_text, 1, "word " * 5000)
    assert (dump(project), project.revision) == (before, revision)
    project._connection.execute("PRAGMA max_page_count = 1073741823")
    project.apply(edits.set_turn_text, 1, "word " * 500)
    assert project._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_busy_file_is_told(project):
    project._connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(project.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StudioError, match="Another program is using"):
        project.apply(edits.add_speaker, "Cat")
    other.close()
    project.apply(edits.add_speaker, "Cat")
