"""The small real conversation that panels show."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project.project import Project
from tests.ui.timeline.scenes import SCENE, conversation


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with conversation(tmp_path, SCENE) as opened:
        yield opened
