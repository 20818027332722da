"""What the formats of labels write: who says what when in one recording."""

import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studio.dataset.formats.values import TranscriptLine

UNKNOWN = "unknown"
"""How nobody in particular is called where a form has to name somebody."""


@dataclass(frozen=True)
class Labels:
    """The lines of one recording, all with times; `seconds` is its length, `sound` its file or None.

    `annotated` are the stretches [start, end) that the lines speak of at all, empty where that is all of it.
    """

    recording: str
    seconds: float
    lines: tuple[TranscriptLine, ...]
    sound: Path | None = None
    annotated: tuple[tuple[float, float], ...] = ()

    @property
    def end(self) -> float:
        """Where the labels end: with the recording, or later where one leads beyond it."""
        return max([self.seconds, *(line.end or 0.0 for line in self.lines)])

    def by_speaker(self) -> dict[str | None, list[TranscriptLine]]:
        """The lines of each speaker in order of time; speakers in the order in which they first speak."""
        found: dict[str | None, list[TranscriptLine]] = {}
        for line in self.in_order():
            found.setdefault(line.speaker, []).append(line)
        return found

    def in_order(self) -> list[TranscriptLine]:
        """All lines by start, then end."""
        return sorted(self.lines, key=lambda line: (line.start or 0.0, line.end or 0.0, line.speaker or ""))


def plain(text: str) -> str:
    """A text in one line, without control characters, which no form of labels can hold."""
    kept = (
        "" if unicodedata.category(each) in ("Cc", "Cs") and not each.isspace() else each for each in text
    )
    return " ".join("".join(kept).split())


def without_spaces(name: str) -> str:
    """A name as one column: blanks become underlines."""
    return "_".join(plain(name).split()) or "<NA>"


def write_text(path: Path, lines: Iterable[str]) -> None:
    """Write lines as UTF-8 with line feeds, whole or not at all. Raises OSError where that fails."""
    building = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with open(building, "w", encoding="utf-8", newline="") as file:
            file.writelines(line + "\n" for line in lines)
        os.replace(building, path)
    finally:
        building.unlink(missing_ok=True)
