"""A copy is saved beside the window that has the project open."""

from pathlib import Path

import pytest

from studio.errors import StudioError
from studio.project import edits
from studio.project.project import Project
from studio.steps.copying import save_copy
from studio.steps.step import carry_out


@pytest.fixture
def project(tmp_path: Path):  # type: ignore[no-untyped-def]
    with Project.create(tmp_path / "here") as created:
        created.apply(edits.add_speaker, "Ann")
        (created.subfolder("audio") / "call.wav").write_bytes(b"sound")
        yield created


def test_a_copy_holds_rows_history_and_sound_of_a_project_that_stays_open(
    project: Project, tmp_path: Path
) -> None:
    done = carry_out(project, save_copy(project, tmp_path / "there"))
    assert str(tmp_path / "there") in str(done)
    project.apply(edits.add_speaker, "Ben")
    with Project.open(tmp_path / "there") as copy:
        assert [speaker.name for speaker in copy.speakers()] == ["Ann"]
        assert len(copy.history()) == 1
        assert (copy.folder / "audio" / "call.wav").read_bytes() == b"sound"


def test_a_folder_that_is_taken_is_refused_with_a_sentence(project: Project, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "file").touch()
    with pytest.raises(StudioError, match="Choose a new folder"):
        carry_out(project, save_copy(project, tmp_path / "there"))
