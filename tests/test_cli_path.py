"""The command gold-path where something is wrong with what it is given; all of it going well: tests/steps."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio import cli
from studio.project.project import Project


def answer(capfd: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    status = cli.main(["gold-path", *map(str, words)])
    return status, *capfd.readouterr()


def test_a_folder_with_nothing_usable_says_so_and_makes_no_project(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").mkdir()
    status, out, errors = answer(capfd, tmp_path / "p", tmp_path / "empty")
    assert (status, out) == (1, "")
    assert "holds no sound or video file" in errors
    assert not (tmp_path / "p").exists()


def test_failures_are_listed_as_json_and_as_lines_and_are_not_fatal(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """One file is broken, the other has another recording's transcript: one line too many for its seconds."""
    shows = tmp_path / "shows"
    shows.mkdir()
    (shows / "broken.wav").write_bytes(b"RIFF, but no sound")
    soundfile.write(shows / "short.wav", np.zeros(8000), 8000)
    late = "1\n01:00:00,000 --> 01:00:03,000\nAnna: Good evening and welcome to our show.\n"
    (shows / "short.srt").write_text(late)
    status, out, errors = answer(capfd, tmp_path / "p", shows, "--json")
    assert status == 1
    told = json.loads(out)
    reasons = {each["name"]: each["failure"] for each in told["recordings"]}
    assert set(reasons) == {"broken.wav", "short.wav"} and all(reasons.values())
    assert told["look_first"] == []
    assert "broken.wav: stopped." in errors and "short.wav: stopped." in errors
    with Project.open(tmp_path / "p", read_only=True) as project:
        assert project.recordings() == []
    status, out, _ = answer(capfd, tmp_path / "p", shows / "broken.wav", "--workers", "1")
    assert status == 1
    assert out.startswith("0 of 1 recordings went all the way")
    assert "broken.wav stopped: " in out


def test_where_it_comes_from_and_what_people_agreed_to_goes_along(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nobody is heard here: what is known is written down nevertheless."""
    soundfile.write(tmp_path / "hum.wav", np.zeros(8000), 8000)
    (tmp_path / "hum.txt").write_text("Anna | Good evening.\n")
    known = ["--origin", "A show", "--licence", "CC0 1.0", "--consent", "Anna=All", "--consent", "Cleo=All"]
    _, _, errors = answer(capfd, tmp_path / "p", tmp_path / "hum.wav", tmp_path / "hum.txt", *known)
    assert "no speaker named Cleo" in errors
    with Project.open(tmp_path / "p", read_only=True) as project:
        (recording,) = project.recordings()
        assert (recording.origin, recording.licence) == ("A show", "CC0 1.0")
        assert [(each.name, each.consent) for each in project.speakers()] == [("Anna", "All")]


def test_without_dask_the_scheduler_is_refused_with_a_sentence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "dask.distributed", None)
    soundfile.write(tmp_path / "hum.wav", np.zeros(8000), 8000)
    status, _, errors = answer(
        capfd, tmp_path / "p", tmp_path / "hum.wav", "--scheduler", "tcp://127.0.0.1:1"
    )
    assert status == 1
    assert "[cluster]" in errors
