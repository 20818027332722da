"""Which recordings of a folder go along the path, and with which transcript."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.errors import StudioError
from studio.steps.path_sources import sources_of


@pytest.fixture
def shows(tmp_path: Path) -> Path:
    folder = tmp_path / "shows"
    for name in ("one.wav", "deep/two.flac", "three.wav", ".hidden.wav"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(folder / name, np.zeros(800), 8000)
    (folder / "one.txt").write_text("Anna | Good evening.\n")
    (folder / "deep" / "two.srt").write_text("1\n00:00:00,000 --> 00:00:00,090\nHello.\n")
    return folder


def named(folder: Path, transcripts: Path | None = None) -> dict[str, str | None]:
    found, _ = sources_of(folder, transcripts)
    return {each.audio.name: each.transcript and each.transcript.name for each in found}


def test_transcripts_lie_beside_their_recordings(shows: Path) -> None:
    assert named(shows) == {"one.wav": "one.txt", "two.flac": "two.srt", "three.wav": None}


def test_transcripts_of_a_folder_of_their_own_come_first(shows: Path, tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name in ("One.txt", "three.txt"):
        (texts / name).write_text("Ben | Good morning.\n")
    assert named(shows, texts) == {"one.wav": "One.txt", "two.flac": "two.srt", "three.wav": "three.txt"}


def test_one_recording_takes_the_transcript_that_is_named_or_its_own(shows: Path) -> None:
    assert named(shows / "one.wav", shows / "deep" / "two.srt") == {"one.wav": "two.srt"}
    assert named(shows / "one.wav") == {"one.wav": "one.txt"}


@pytest.mark.parametrize(
    ("audio", "transcript", "says"),
    [
        ("nowhere", None, "no file or folder"),
        ("shows", "nowhere", "no file or folder"),
        ("shows", "shows/one.txt", "must be the folder"),
        ("empty", None, "no sound"),
        ("shows/one.txt", None, "no sound"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    shows: Path, tmp_path: Path, audio: str, transcript: str | None, says: str
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(StudioError, match=says):
        sources_of(tmp_path / audio, None if transcript is None else tmp_path / transcript)
