"""A transcript is matched by two witnesses, and the places where they differ are told and mended."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.project import edits
from studio.project.project import Project
from studio.project.values import Turn
from studio.speech.witnesses import Disagreement
from studio.steps.demo.sources import phone_call
from studio.steps.differences import differences
from studio.steps.importing import import_recording
from studio.steps.match import match_transcript
from studio.steps.step import carry_out
from tests.speech.sample_call import sample_call

pytestmark = pytest.mark.timeout(300)  # the aligner listens to a call: minutes where the machine is busy

LINES = [
    ("Diane", "Hello?"),
    ("Sheila", "Oh, hello. I didn't know you were there."),
    ("Diane", "Neither did I."),
]


@pytest.fixture(scope="module")
def matched_call(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The phone call with its true turns as the second witness, matched; closed, to be copied."""
    folder, source = tmp_path_factory.mktemp("matched"), phone_call()
    text = source.write_transcript(folder / "call.txt")
    with Project.create(folder / "call") as project:
        carry_out(project, import_recording(project, source.audio, transcript=text))
        project.apply(edits.apply_diarization, 1, sample_call()[1], "reference")
        carry_out(project, match_transcript(project, 1))
    return folder / "call"


@pytest.fixture
def call(matched_call: Path, tmp_path: Path) -> Iterator[Project]:
    """The matched call."""
    shutil.copytree(matched_call, tmp_path / "call")
    with Project.open(tmp_path / "call") as project:
        yield project


def names(project: Project) -> dict[int | None, str]:
    return {speaker.id: speaker.name for speaker in project.speakers()}


def with_text(project: Project) -> list[Turn]:
    return [turn for turn in project.turns(1) if turn.text]


def test_every_line_of_the_demo_call_finds_its_turn_and_its_words(call: Project) -> None:
    lines = call.utterances(1)
    assert [line.text for line in lines if line.turn_id is None] == []
    turns = {turn.id: turn for turn in call.turns(1)}
    for line in lines:
        assert names(call)[turns[line.turn_id or 0].speaker_id] == line.speaker_name
    untimed = [word for words in call.words_of_recording(1).values() for word in words if word.start is None]
    assert len(untimed) <= 2


def test_the_second_witness_agrees_with_most_turns_of_the_call(call: Project) -> None:
    named = [
        each for each in differences(call, 1) if each.kind in (Disagreement.WRONG_NAME, Disagreement.ROTATED)
    ]
    assert sum(len(each.turn_ids) for each in named) <= 0.1 * len(with_text(call))
