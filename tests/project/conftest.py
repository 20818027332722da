"""The call of `tests.project.call`, ready to be edited."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project.project import Project
from tests.project.call import make_call


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A small project with three turns, two of them aligned."""
    with make_call(tmp_path / "call") as project:
        yield project
