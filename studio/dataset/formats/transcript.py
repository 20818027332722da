"""Transcripts that people write: ``Speaker | text`` lines, plain text of one speaker, and STM with times."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.errors import StudioError


@dataclass(frozen=True, slots=True)
class TranscriptLine:
    """One line: who speaks (None where the file does not say), what, and when if the file says so (seconds)."""

    speaker: str | None
    text: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Transcript:
    """The lines of a transcript, in the file's order."""

    lines: tuple[TranscriptLine, ...]


def read_transcript(path: str | Path) -> Transcript:
    """The transcript in a text file; UTF-8, or UTF-16 and UTF-32 as Windows programs write them.

    A file whose name ends in ``.stm`` is read as STM. Elsewhere ``Speaker | text`` names the speaker; a
    line without a bar goes on with the speaker before it, and a file without any bar is one speaker's.
    Empty lines do not count. Raises StudioError for a file that is missing, empty, not text, or in another
    encoding: the sentence names the line and the byte.
    """
    path = Path(path)
    text = _decoded(path, _bytes(path))
    lines = tuple(_stm_lines(path, text) if path.suffix.lower() == ".stm" else _plain_lines(text))
    if not lines:
        raise StudioError(
            "The transcript {name} is empty. Write one line for each utterance, such as: Ann | Good morning.",
            name=path.name,
        )
    return Transcript(lines)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StudioError(
            "The transcript {name} cannot be read: {reason}.", name=str(path), reason=error.strerror or str(error)
        ) from error


# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _decoded(path: Path, data: bytes) -> str:
    """The file's text; raises StudioError where it is none or its encoding is unknown."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _without_mark(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise _wrong_encoding(path, data, error) from error
    if "\x00" in text:
        raise StudioError(
            "{name} is not a text file. A transcript is plain text, one utterance a line.", name=path.name
        )
    return text


def _without_mark(data: bytes) -> str:
    """UTF-16 shows without a mark, too: every second byte of Western text is zero."""
    head = data[:2000]
    pairs = len(head) // 2
    if pairs and head[1::2].count(0) > 0.7 * pairs and not head[0::2].count(0):
        return "utf-16-le"
    if pairs and head[0::2].count(0) > 0.7 * pairs and not head[1::2].count(0):
        return "utf-16-be"
    return "utf-8"


def _wrong_encoding(path: Path, data: bytes, error: UnicodeDecodeError) -> StudioError:
    """Names the line and the byte, and how that line would read in the commonest other encoding."""
    if error.encoding != "utf-8":
        return StudioError(
            "The transcript {name} is damaged: it is marked as {encoding} but does not decode at byte "
            "{byte}. Open it in a text editor, check it and save it as UTF-8.",
            name=path.name,
            encoding=error.encoding.upper(),
            byte=error.start + 1,
        )
    begin = data.rfind(b"\n", 0, error.start) + 1
    line = data[begin:].split(b"\n", 1)[0]
    return StudioError(
        "Line {line} of the transcript {name} is not UTF-8: byte {byte} of the line is 0x{value:02X}. If the "
        "line should read “{guess}”, the file is in Windows-1252. Open it in a text editor with the encoding "
        "it was written in and save it as UTF-8.",
        line=data.count(b"\n", 0, error.start) + 1,
        name=path.name,
        byte=error.start - begin + 1,
        value=data[error.start],
        guess=line.decode("cp1252", errors="replace").strip()[:80],
    )


def _plain_lines(text: str) -> Iterator[TranscriptLine]:
    speaker: str | None = None
    for line in text.splitlines():
        named, bar, said = line.partition("|")
        if bar:
            speaker = named.strip() or None
        said = (said if bar else line).strip()
        if said:
            yield TranscriptLine(speaker, said)


def _stm_lines(path: Path, text: str) -> Iterator[TranscriptLine]:
    """``name channel speaker start end [<labels>] text``; comments begin with two semicolons."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith(";;"):
            continue
        fields = line.split(None, 5)
        try:
            speaker, start, end = fields[2], float(fields[3]), float(fields[4])
        except (IndexError, ValueError) as error:
            raise StudioError(
                "Line {line} of {name} is not STM. A line of STM has: recording, channel, speaker, start and "
                "end in seconds, text.",
                line=number,
                name=path.name,
            ) from error
        said = fields[5] if len(fields) > 5 else ""
        if said.startswith("<") and ">" in said:
            said = said.partition(">")[2]
        if said.strip() and said.strip() != "IGNORE_TIME_SEGMENT_IN_SCORING":
            yield TranscriptLine(speaker, said.strip(), start, end)
