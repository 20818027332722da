from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.dataset.formats.ljspeech import read, write
from studio.dataset.freeze import freeze
from studio.dataset.gold_set import GoldSet, pcm
from studio.errors import StudioError
from tests.dataset.rows import to_freeze, tone, turn, words

SILENCE = np.zeros(800, np.float32)


def gold(folder: Path, *texts: tuple[str, str]) -> GoldSet:
    """A clip for each text, as written and as spoken."""
    clips = [
        clip
        for place in range(len(texts))
        for clip in to_freeze(
            turn(10.0 * place, 10.0 * place + 1.0), words((10.0 * place + 0.2, 10.0 * place + 0.8))
        )
    ]
    snapshot = freeze(folder / "frozen", clips, tone, speaker="Diane")
    said = [replace(clip, text=text, spoken=spoken)
            for clip, (text, spoken) in zip(snapshot.clips, texts, strict=True)]  # fmt: skip
    return GoldSet((replace(snapshot, clips=tuple(said)),), folder / "out")


def write_all(folder: Path, *texts: tuple[str, str]) -> Path:
    whole = gold(folder, *texts)
    assert list(write(folder / "out", whole)) == list(range(1, len(texts) + 1))
    return folder / "out"


def test_clips_come_back_as_written(tmp_path: Path) -> None:
    found = read(write_all(tmp_path, ('She said, "No".', "she said no"), ("Größe", "größe")))
    assert [(row.text, row.spoken) for row in found.rows] == [
        ('She said, "No".', "she said no"),
        ("Größe", "größe"),
    ]
    assert not found.problems
    assert soundfile.info(found.rows[0].path).frames == 16_000


def test_the_metadata_has_no_quoting(tmp_path: Path) -> None:
    out = write_all(tmp_path, ('"Quoted"', "quoted"))
    assert (out / "metadata.csv").read_bytes() == b'call_00000000|"Quoted"|quoted\n'


def test_bars_and_line_breaks_in_a_text_become_spaces(tmp_path: Path) -> None:
    [row] = read(write_all(tmp_path, ("one | two\nthree\r\n", "one\u2028two"))).rows
    assert (row.text, row.spoken) == ("one two three", "one two")


def test_loud_samples_are_limited_and_not_wrapped_around() -> None:
    assert pcm(np.array([1.5, -1.5, 0.5], np.float32)).tolist() == [32767, -32768, 16384]


def test_a_snapshot_is_written_whole(tmp_path: Path) -> None:
    whole = gold(tmp_path, ("a", "a"))
    list(write(tmp_path / "out", whole))
    [row] = read(tmp_path / "out").rows
    snapshot = whole.snapshots[0]
    assert row.path.read_bytes()[44:] == snapshot.audio_path(snapshot.clips[0]).read_bytes()[44:]


def test_a_reader_takes_other_encodings_missing_columns_and_flac(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.flac", SILENCE, 16_000)
    (tmp_path / "metadata.csv").write_bytes("a|Caf\xe9\n\n".encode("cp1252"))
    [row] = read(tmp_path).rows
    assert (row.text, row.spoken, row.path.name) == ("Café", "Café", "a.flac")


def test_a_line_without_sound_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    out = write_all(tmp_path, ("x", "x"))
    with (out / "metadata.csv").open("a", encoding="utf-8") as file:
        file.write("../a|outside|outside\nmissing|y|y\n")
    found = read(out)
    assert [row.id for row in found.rows] == ["call_00000000"]
    assert [str(problem) for problem in found.problems] == [
        f"Line {line} of metadata.csv has no text or no sound file and was left out." for line in (2, 3)
    ]


def test_a_folder_without_metadata_says_so(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="not an LJSpeech folder"):
        read(tmp_path)


def test_real_folders_are_read_whole(speech_data: Path) -> None:
    found = read(speech_data / "voices" / "kathleen")
    assert (len(found.rows), found.problems) == (720, ())
