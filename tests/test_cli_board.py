"""The commands that look over the material, as a user types them and as other programs read them."""

import json
import shutil
from pathlib import Path

import pytest

from studio import cli
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


def test_the_figures_of_turns_are_a_table(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", str(folder), "--figures"]) == 0
    lines = capfd.readouterr().out.splitlines()
    head = next(number for number, line in enumerate(lines) if "words/min" in line)
    assert "turns are outside of the figures" in lines[head - 1]
    assert all(float(line.split()[0]) >= 0 for line in lines[head + 1 :]) and len(lines) > head + 1
