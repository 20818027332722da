"""The phone call with its true turns, aligned: real sound and words, without waiting for diarization."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project import edits
from studio.project.project import Project
from studio.steps.align import align
from studio.steps.demo.sources import phone_call
from studio.steps.importing import import_recording
from studio.steps.step import carry_out
from studio.steps.transcript import matched, stored_lines, write_match


@pytest.fixture(scope="session")
def finished_call(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the call, closed; to be copied."""
    folder, source = tmp_path_factory.mktemp("spoken"), phone_call()
    text = source.write_transcript(folder / "call.txt")
    assert source.reference is not None
    fields = [line.split() for line in source.reference.read_text().splitlines()]
    turns = [(float(line[3]), float(line[3]) + float(line[4]), line[7]) for line in fields]
    with Project.create(folder / "call") as project:
        carry_out(project, import_recording(project, source.audio, transcript=text))
        project.apply(edits.apply_diarization, 1, turns, "reference")
        project.apply(write_match, 1, matched(turns, stored_lines(project, 1)))
        carry_out(project, align(project, 1))
    return folder / "call"


@pytest.fixture
def spoken_call(finished_call: Path, tmp_path: Path) -> Iterator[Project]:
    """The phone call of Diane and Sheila with aligned words, nothing gold yet."""
    shutil.copytree(finished_call, tmp_path / "call")
    with Project.open(tmp_path / "call") as project:
        yield project
