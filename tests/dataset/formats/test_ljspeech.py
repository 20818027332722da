from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.dataset.formats.ljspeech import LJSpeechClip, clips_of, read, write
from studio.dataset.freeze import freeze
from studio.errors import StudioError
from tests.dataset.rows import to_freeze, tone, turn, words

SILENCE = np.zeros(800, np.float32)


def clip(name: str, text: str, spoken: str = "spoken") -> LJSpeechClip:
    return LJSpeechClip(name, text, spoken, SILENCE, 16_000)


def test_clips_come_back_as_written(tmp_path: Path) -> None:
    assert (
        write(tmp_path, [clip("a_1", 'She said, "No".', "she said no"), clip("b_2", "Größe", "größe")]) == 2
    )
    found = read(tmp_path)
    assert [(row.id, row.text, row.spoken) for row in found.rows] == [
        ("a_1", 'She said, "No".', "she said no"),
        ("b_2", "Größe", "größe"),
    ]
    assert not found.problems
    assert soundfile.info(found.rows[0].path).frames == 800


def test_the_metadata_has_no_quoting(tmp_path: Path) -> None:
    write(tmp_path, [clip("a", '"Quoted"', "quoted")])
    assert (tmp_path / "metadata.csv").read_bytes() == b'a|"Quoted"|quoted\n'


def test_bars_and_line_breaks_in_a_text_become_spaces(tmp_path: Path) -> None:
    write(tmp_path, [clip("a", "one | two\nthree\r\n", "one\u2028two")])
    [row] = read(tmp_path).rows
    assert (row.text, row.spoken) == ("one two three", "one two")


def test_loud_samples_are_limited_and_not_wrapped_around(tmp_path: Path) -> None:
    write(tmp_path, [LJSpeechClip("a", "loud", "loud", np.array([1.5, -1.5], np.float32), 16_000)])
    samples, _ = soundfile.read(tmp_path / "wavs" / "a.wav")
    assert samples[0] > 0.99 and samples[1] == -1.0


def test_two_clips_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="named a"):
        write(tmp_path, [clip("a", "x"), clip("a", "y")])
    assert not (tmp_path / "metadata.csv").exists()


def test_a_snapshot_is_written_whole(tmp_path: Path) -> None:
    snapshot = freeze(
        tmp_path / "frozen", to_freeze(turn(0.0, 2.0), words((0.2, 1.0))), tone, speaker="Diane"
    )
    write(tmp_path / "out", clips_of(snapshot))
    [row] = read(tmp_path / "out").rows
    assert row.path.read_bytes()[44:] == snapshot.audio_path(snapshot.clips[0]).read_bytes()[44:]


def test_a_reader_takes_other_encodings_missing_columns_and_flac(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.flac", SILENCE, 16_000)
    (tmp_path / "metadata.csv").write_bytes("a|Caf\xe9\n\n".encode("cp1252"))
    [row] = read(tmp_path).rows
    assert (row.text, row.spoken, row.path.name) == ("Café", "Café", "a.flac")


def test_a_line_without_sound_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, [clip("a", "x")])
    with (tmp_path / "metadata.csv").open("a", encoding="utf-8") as file:
        file.write("../a|outside|outside\nmissing|y|y\n")
    found = read(tmp_path)
    assert [row.id for row in found.rows] == ["a"]
    assert [str(problem) for problem in found.problems] == [
        f"Line {line} of metadata.csv has no text or no sound file and was left out." for line in (2, 3)
    ]


def test_a_folder_without_metadata_says_so(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="not an LJSpeech folder"):
        read(tmp_path)


def test_real_folders_are_read_whole(speech_data: Path) -> None:
    found = read(speech_data / "voices" / "kathleen")
    assert (len(found.rows), found.problems) == (720, ())
