"""The call of `tests.project.call`, ready to be edited."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project.project import Project
from tests.project.call import make_call


@pytest.fixture(scope="session")
def finished_call(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the call, closed; to be copied."""
    folder = tmp_path_factory.mktemp("finished") / "call"
    make_call(folder).close()
    return folder


@pytest.fixture
def project(finished_call: Path, tmp_path: Path) -> Iterator[Project]:
    """A small project with three turns, two of them aligned."""
    shutil.copytree(finished_call, tmp_path / "call")
    with Project.open(tmp_path / "call") as project:
        yield project
