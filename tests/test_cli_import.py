"""The import command: several things at once, those that cannot come in named, provenance written down."""

from pathlib import Path

import numpy as np
import pytest

from studio.audio.files import write_wav
from studio.cli import main
from studio.project.project import Project

SRT = "1\n00:00:00,100 --> 00:00:00,900\nAnn: Oh, hello.\n\n2\n00:00:01,000 --> 00:00:01,900\nAnn: Hi.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with Project.create(tmp_path / "project") as made:
        return made.folder


def sound(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_wav(path, np.full(32000, 0.1, np.float32), 16000)
    return path


def test_a_folder_comes_in_with_its_transcripts_and_the_rest_is_named(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sound(tmp_path / "show" / "a.wav")
    (tmp_path / "show" / "a.srt").write_text(SRT)
    (tmp_path / "show" / "bad.wav").write_text("no sound")
    words = ["import", project, tmp_path / "show", "--origin", "A show", "--licence", "CC0 1.0", "--link"]
    assert main([*map(str, words), "--consent", "Ann=Cloning for research"]) == 0
    said = capsys.readouterr()
    assert "Imported a: 2.0 s" in said.out and "bad.wav" in said.err
    with Project.open(project, read_only=True) as read:
        (recording,) = read.recordings()
        assert (recording.origin, recording.licence) == ("A show", "CC0 1.0")
        assert [turn.text for turn in read.turns()] == ["Oh, hello.", "Hi."]
        assert read.speakers()[0].consent == "Cloning for research"


def test_consent_is_kept_of_speakers_whom_only_a_transcript_without_times_names_so_far(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Ann Lee | Oh, hello.\nBen | Hi.\n")
    words = ["import", project, sound(tmp_path / "a.wav"), "--transcript", tmp_path / "a.txt"]
    assert main([*map(str, words), "--consent", "ann lee=Cloning for research"]) == 0
    with Project.open(project, read_only=True) as read:
        assert [(each.name, each.consent) for each in read.speakers()] == [
            ("Ann Lee", "Cloning for research")
        ]
    assert main(["import", str(project), str(sound(tmp_path / "b.wav")), "--consent", "Cleo=all"]) == 1
    assert "no speaker named Cleo" in capsys.readouterr().err


def test_what_nobody_can_use_ends_with_one_line(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.ttml").write_text("x")
    assert main(["import", str(project), str(tmp_path / "a.ttml")]) == 1
    assert capsys.readouterr().err.strip().endswith("a.ttml is TTML subtitles, which is not read here.")
    (tmp_path / "empty").mkdir()
    assert main(["import", str(project), str(tmp_path / "empty")]) == 1
    assert "nothing to import" in capsys.readouterr().err


def test_a_transcript_goes_to_the_recording_of_its_name(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.srt").write_text(SRT)
    assert main(["import", str(project), str(tmp_path / "a.srt")]) == 1
    assert "no recording of the project has its name" in capsys.readouterr().err
    assert main(["import", str(project), str(sound(tmp_path / "a.wav"))]) == 0
    with Project.open(project, read_only=True) as read:
        assert read.turns() == []  # what was not named stays where it is
    assert main(["import", str(project), str(tmp_path / "a.srt")]) == 0
    with Project.open(project, read_only=True) as read:
        assert len(read.turns()) == 2
