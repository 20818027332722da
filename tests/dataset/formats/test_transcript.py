import codecs
from pathlib import Path

import pytest

from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.values import TranscriptLine
from studio.errors import StudioError


def stored(folder: Path, content: bytes) -> Path:
    path = folder / "call.txt"
    path.write_bytes(content)
    return path


def test_a_name_stands_before_the_bar(tmp_path: Path) -> None:
    path = stored(tmp_path, b"Diane |  Oh, hello.\r\n\r\n Mary Ann|Hello? | Hm.\n")
    assert read_transcript(path).lines == (
        TranscriptLine("Diane", "Oh, hello."),
        TranscriptLine("Mary Ann", "Hello? Hm."),
    )


def test_plain_text_has_no_speakers_and_lines_without_words_are_left_out(tmp_path: Path) -> None:
    path = stored(tmp_path, b"One line.\n---\n| Another.\nDiane |\n")
    lines = read_transcript(path).lines
    assert lines == (TranscriptLine(None, "One line."), TranscriptLine(None, "Another."))


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_unicode_files_are_read(tmp_path: Path, mark: bytes, encoding: str) -> None:
    found = read_transcript(stored(tmp_path, mark + "Zoë | Größe “naïve”\n".encode(encoding)))
    assert found.lines == (TranscriptLine("Zoë", "Größe “naïve”"),)
    assert found.repairs is None


def test_western_windows_text_is_read_and_said_so(tmp_path: Path) -> None:
    found = read_transcript(stored(tmp_path, "Zoë | It’s naïve\n".encode("cp1252")))
    assert found.lines == (TranscriptLine("Zoë", "It’s naïve"),)
    assert "Western text" in str(found.repairs)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("first\nПривет, как дела\n".encode("cp1251"), 2),
        ("a\nb\n日本語のテキスト\n".encode("shift-jis"), 3),
        (b"RIFF\x24\x08\x00\x00WAVEfmt \x10\x00\x00\x00", 1),
        (codecs.BOM_UTF16_LE + "hello".encode("utf-16-le") + b"\x00", 1),
    ],
)
def test_another_encoding_is_refused_with_its_line(tmp_path: Path, content: bytes, line: int) -> None:
    with pytest.raises(StudioError, match=f"^Line {line} of call.txt"):
        read_transcript(stored(tmp_path, content))


def test_an_empty_or_missing_transcript_says_so(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="no text in it"):
        read_transcript(stored(tmp_path, b"\n \n"))
    with pytest.raises(StudioError, match="cannot be read"):
        read_transcript(tmp_path / "missing.txt")
    with pytest.raises(StudioError, match="cannot be read"):
        read_transcript(tmp_path)


def test_stm_names_the_speaker_and_the_times(tmp_path: Path) -> None:
    path = tmp_path / "call.STM"
    path.write_text(
        ";; made by hand\n"
        "call 1 Diane 6.68 7.16 Hello?\n"
        "call 1 Ann 8 9.5 <o,f0,female> I  AM HERE | NOW\n"
        "call 1 inter_segment_gap 9.5 10\n"
        "call 1 Ann 10 11 IGNORE_TIME_SEGMENT_IN_SCORING\n",
        encoding="utf-8",
    )
    assert read_transcript(path).lines == (
        TranscriptLine("Diane", "Hello?", 6.68, 7.16, recording="call"),
        TranscriptLine("Ann", "I AM HERE | NOW", 8.0, 9.5, recording="call"),
    )


def test_a_line_that_is_not_stm_is_named(tmp_path: Path) -> None:
    path = tmp_path / "call.stm"
    path.write_text("call 1 Diane 6.68 7.16 Hello?\nDiane | Hello\n", encoding="utf-8")
    with pytest.raises(StudioError, match=r"Line 2 of call\.stm is not STM"):
        read_transcript(path)
