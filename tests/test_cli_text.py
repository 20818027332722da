"""The commands that write down what is said and read it, as a user types them."""

import json
import shutil
from pathlib import Path

import pytest
import soundfile

from studio import cli
from studio.project import edits
from studio.project.project import Project
from studio.steps.demo.sources import phone_call


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a second and a half of the phone call, without turns; to be copied."""
    folder = tmp_path_factory.mktemp("made")
    call, rate = soundfile.read(phone_call().audio, dtype="float32")
    soundfile.write(folder / "call.wav", call[7 * rate : 8 * rate + rate // 2], rate)
    assert cli.main(["new", str(folder / "project")]) == 0
    assert cli.main(["import", str(folder / "project"), str(folder / "call.wav")]) == 0
    return folder / "project"


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """Such a project of this test alone."""
    shutil.copytree(made, tmp_path / "project")
    return tmp_path / "project"


def test_a_turn_without_text_gets_a_draft_that_is_read_aloud(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with Project.open(folder) as project:
        project.apply(edits.add_turn, 1, 0.0, 1.5)
    assert cli.main(["transcribe", str(folder), "--with", "builtin"]) == 0
    assert "Transcribe 1 turn" in capfd.readouterr().out
    with Project.open(folder) as project:
        (turn,) = project.turns(1)
        assert turn.text and turn.text_source.startswith("pocketsphinx")
    assert cli.main(["normalize", str(folder)]) == 0
    assert "Read " in capfd.readouterr().out
    with Project.open(folder) as project:
        assert all(word.spoken for word in project.words(turn.id))


def test_what_would_be_said_is_printed_and_nothing_changed(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with Project.open(folder) as project:
        project.apply(edits.add_turn, 1, 0.0, 1.5, None, "In 1994 ♥")
    capfd.readouterr()
    assert cli.main(["normalize", str(folder), "--preview"]) == 0
    printed = capfd.readouterr().out
    assert "1994  nineteen ninety four" in printed and "♥ (black heart suit) is not read" in printed
    assert cli.main(["normalize", str(folder), "--preview", "--json"]) == 0
    found = json.loads(capfd.readouterr().out)
    assert found["spoken"] == [{"written": "1994", "spoken": "nineteen ninety four", "count": 1}]
    assert found["unread"] == [{"character": "♥", "count": 1, "engines": []}]
    with Project.open(folder) as project:
        assert [word.spoken for word in project.words(project.turns(1)[0].id)] == ["", ""]


def test_without_texts_there_is_nothing_to_read(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["normalize", str(folder)]) == 1
    assert "has text to read" in capfd.readouterr().err


def test_a_model_that_is_not_here_is_a_sentence(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with Project.open(folder) as project:
        project.apply(edits.add_turn, 1, 0.0, 1.5)
    assert cli.main(["transcribe", str(folder), "--model", "tiny"]) == 1
    error = capfd.readouterr().err
    assert "faster-whisper" in error or "not on this machine" in error
