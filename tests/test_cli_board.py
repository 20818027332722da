"""The commands that look over the material, as a user types them and as other programs read them."""

import json
import shutil
from pathlib import Path

import pytest

from studio import cli
from studio.project import edits
from studio.project.project import Project
from studio.steps.gate import waiting
from tests.ui.panels.spoken_call import SPEAKER, make_call


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A call in which one speaker is gold; to be copied."""
    return make_call(tmp_path_factory.mktemp("made") / "call")


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "call")
    return tmp_path / "call"


def test_the_board_is_read_by_people_and_by_programs(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["board", str(folder), "--count", "3"]) == 0
    said = capfd.readouterr().out
    assert SPEAKER in said and "gold" in said and said.count("record next") == 3
    assert cli.main(["board", str(folder), "--json"]) == 0
    printed = capfd.readouterr()
    board = json.loads(printed.out)
    assert "Looked over" in printed.err
    assert {each["state"] for each in board["states"]} == {"gold"}
    (sounds,) = board["sounds"]
    assert 0 < sounds["diphone_share"] < 1 and len(sounds["record_next"]) == 20
    assert len(board["clips"]) == len(
        [clip for clip in board["clips"] if clip["speech_db"] > clip["noise_db"]]
    )
    assert {turn["turn_id"] for turn in board["turns"]} >= {clip["turn_id"] for clip in board["clips"]}


def test_clips_are_measured_and_listed_alike_for_people_and_for_programs(
    folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with Project.open(folder) as project:
        *others, _ = sorted(project.turns(), key=lambda turn: turn.end - turn.start)
        project.apply(edits.delete_turns, [turn.id for turn in others])
    # Clips without silence around them, which cuts phones, are others than those that were measured.
    cut = ("--cut", "--most", "2", "--pause", "0", "--handle", "0")
    assert cli.main(["clips", str(folder), *cut, "--json"]) == 0
    printed = capfd.readouterr()
    listed = json.loads(printed.out)
    assert listed and "left over" in printed.err and "the gate holds" in printed.err
    with Project.open(folder, read_only=True) as project:
        assert not waiting(project, 1)
    assert cli.main(["clips", str(folder)]) == 0
    assert capfd.readouterr().out.count("\nclip ") == len(listed)


def test_the_figures_of_turns_are_a_table(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(folder), "--figures"]) == 0
    lines = capfd.readouterr().out.splitlines()
    head = next(number for number, line in enumerate(lines) if "words/min" in line)
    assert "turns are outside of the figures" in lines[head - 1]
    assert all(float(line.split()[0]) >= 0 for line in lines[head + 1 :]) and len(lines) > head + 1
