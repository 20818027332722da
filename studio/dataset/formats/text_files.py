"""Text as people and programs store it: which encoding it is in, and what is no text at all."""

import codecs
import re
import unicodedata
from pathlib import Path

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
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"7z\xbc\xaf", b"\xfd7zXZ", b"Rar!")


def read_text(path: Path) -> tuple[str, Message | None]:
    """The text at `path`, and what had to be repaired to read it, None where nothing.

    It may be UTF-8, UTF-16, UTF-32 or the Western encoding of Windows. Raises StudioError where the file
    cannot be read, is far too long, is packed, or is in another encoding, naming the line.
    """
    return _decoded(path, _bytes(path))


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise StudioError("{name} is too long for a transcript. Choose a text file.", name=path.name)
        stored = path.read_bytes()
    except OSError as error:
        raise StudioError(
            "The transcript {path} cannot be read: {reason}.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from error
    if stored.startswith(_ARCHIVES):
        raise StudioError(
            "{name} is a packed file. Unpack it first, then import what is in it.", name=path.name
        )
    return stored


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
    odd = next((c for c in set(text) if unicodedata.category(c) == "Cc" and c not in "\t\r\n\f\v\x85"), None)
    if odd is not None:
        raise _wrong_encoding(path, text.count("\n", 0, text.index(odd)) + 1)


def _wrong_encoding(path: Path, line: int) -> StudioError:
    return StudioError(
        "Line {line} of {name} is not readable text. Save the transcript as UTF-8 and import it again.",
        line=line,
        name=path.name,
    )
