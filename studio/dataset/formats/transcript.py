"""Transcripts as people type them: ``Speaker | text`` line by line, or plain text without speakers.

Also STM, the form of speech evaluations, which adds the times of each line.
"""

import codecs
import re
import unicodedata
from pathlib import Path

from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.errors import Message, StudioError

MOST_BYTES = 50_000_000
"""Far above any transcript: a longer file is something else, and would only fill the memory."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN_SHARE = 0.3
"""Western words have few accents: with more, the text is of another code page and would come out garbled."""


def read_transcript(path: Path | str) -> Transcript:
    """Read the transcript at `path`: UTF-8, UTF-16, or the Western encoding of Windows.

    A file whose name ends in ``.stm`` is read as STM. Empty lines and lines without words are left out.
    Raises StudioError where there is no text, and where it is in another encoding, naming the line.
    """
    path = Path(path)
    text, repairs = _decoded(path, _bytes(path))
    is_stm = path.suffix.lower() == ".stm"
    lines = _stm_lines(path, text) if is_stm else [_line(raw) for raw in text.splitlines()]
    spoken = tuple(line for line in lines if any(character.isalnum() for character in line.text))
    if not spoken:
        raise StudioError(
            "{name} has no text in it. Each line should be what is said, or a name, | and what is said.",
            name=path.name,
        )
    return Transcript(spoken, repairs)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise StudioError("{name} is too long for a transcript. Choose a text file.", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise StudioError(
            "The transcript {path} cannot be read: {reason}.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from error


def _line(raw: str) -> TranscriptLine:
    name, bar, text = raw.partition("|")
    if not bar:
        return TranscriptLine(None, " ".join(raw.split()))
    return TranscriptLine(" ".join(name.split()) or None, " ".join(text.replace("|", " ").split()))


def _stm_lines(path: Path, text: str) -> list[TranscriptLine]:
    """``recording channel speaker start end [<labels>] text``; comments begin with two semicolons."""
    lines = []
    for number, raw in enumerate(text.splitlines(), start=1):
        if not raw.strip() or raw.startswith(";;"):
            continue
        fields = raw.split(None, 5)
        try:
            speaker, start, end = fields[2], float(fields[3]), float(fields[4])
        except (IndexError, ValueError) as error:
            raise StudioError(
                "Line {line} of {name} is not STM. Such a line has: recording, channel, speaker, start "
                "and end in seconds, text.",
                line=number,
                name=path.name,
            ) from error
        said = re.sub(r"^<[^>]*>\s*", "", fields[5]) if len(fields) > 5 else ""
        if said != "IGNORE_TIME_SEGMENT_IN_SCORING":
            lines.append(TranscriptLine(speaker, " ".join(said.split()), start, end))
    return lines


def _decoded(path: Path, stored: bytes) -> tuple[str, Message | None]:
    for mark, encoding in _MARKS:
        if stored.startswith(mark):
            return _strictly(path, stored, encoding), None
    if stored.count(0) > len(stored) // 4:
        big_endian = stored[::2].count(0) > stored[1::2].count(0)
        return _strictly(path, stored, "utf-16-be" if big_endian else "utf-16-le"), None
    try:
        text = stored.decode("utf-8")
    except UnicodeDecodeError as error:
        return _western(path, stored, error.start), Message(
            "{name} was not in UTF-8; it was read as Western text of Windows. Check its accents.",
            {"name": path.name},
        )
    _refuse_binary(path, text)
    return text, None


def _strictly(path: Path, stored: bytes, encoding: str) -> str:
    try:
        text = stored.decode(encoding)
    except UnicodeDecodeError as error:
        raise _wrong_encoding(path, stored.count(b"\n", 0, error.start) + 1) from error
    _refuse_binary(path, text)
    return text


def _western(path: Path, stored: bytes, first_odd: int) -> str:
    """Windows' Western encoding, where the text makes sense in it."""
    line = stored.count(b"\n", 0, first_odd) + 1
    try:
        text = stored.decode("cp1252")
    except UnicodeDecodeError as error:
        raise _wrong_encoding(path, line) from error
    _refuse_binary(path, text)
    letters = [character for character in text if character.isalpha()]
    foreign = sum(not character.isascii() for character in letters)
    symbols_in_words = re.search(r"[^\W\d_][¡-¬®-¿×÷†‡‰‹›€ƒ„ˆ˜™][^\W\d_]", text)
    if foreign > _FOREIGN_SHARE * len(letters) or symbols_in_words:
        raise _wrong_encoding(path, line)
    return text


def _refuse_binary(path: Path, text: str) -> None:
    for number, line in enumerate(text.split("\n"), start=1):
        if any(unicodedata.category(c) == "Cc" and c not in "\t\r\f\v\x85" for c in line):
            raise _wrong_encoding(path, number)


def _wrong_encoding(path: Path, line: int) -> StudioError:
    return StudioError(
        "Line {line} of {name} is not readable text. Save the transcript as UTF-8 and import it again.",
        line=line,
        name=path.name,
    )
