"""Audacity's labels: ``start<tab>end<tab>text`` in seconds; lines of frequencies begin with a backslash.

Who speaks stands before a bar, as in transcripts: ``Ann | Hello``.
"""

import math
import re
from pathlib import Path

from studio.dataset.formats.labels import Labels, plain, write_text
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.transcript import with_speaker, with_words
from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.errors import Message, StudioError

TITLE = "Audacity labels"
_LABEL = re.compile(r"\s*(-?[\d.,eE+-]+)\t(-?[\d.,eE+-]+)(?:\t(.*))?")


def looks_like(text: str) -> bool:
    """Whether a text file of any name holds labels: all of its lines are."""
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("\\")]
    return bool(lines) and all(_label(line) is not None for line in lines)


def read(path: Path) -> Transcript:
    """Read a file of labels; those without length or without words are left out.

    Raises StudioError where it holds none with words.
    """
    text, repairs = read_text(path)
    lines: list[TranscriptLine] = []
    problems: list[Message] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        if not raw.strip() or raw.startswith("\\"):
            continue
        line = _label(raw)
        if line is None or line.start == line.end:
            values = {"line": number, "file": path.name}
            problems.append(Message("Line {line} of {file} is not a label with a length: left out.", values))
        else:
            lines.append(line)
    if not lines:
        raise StudioError("{name} holds no labels with a start, an end and a text.", name=path.name)
    lines.sort(key=lambda line: line.start or 0.0)
    return Transcript(with_words(lines, path), repairs, tuple(problems), TITLE)


def _label(raw: str) -> TranscriptLine | None:
    match = _LABEL.fullmatch(raw)
    if match is None:
        return None
    try:
        start, end = (float(time.replace(",", ".")) for time in match.group(1, 2))
    except ValueError:
        return None
    if not (math.isfinite(start) and math.isfinite(end) and 0 <= start <= end):
        return None
    speaker, said = with_speaker(match[3] or "")
    return TranscriptLine(speaker, said, start, end)


def write(path: Path, labels: Labels) -> None:
    """Write a label for each line, with six decimals, as Audacity does."""
    write_text(
        path,
        (
            f"{line.start:.6f}\t{line.end:.6f}\t{_with_name(line.speaker, line.text)}"
            for line in labels.in_order()
        ),
    )


def _with_name(speaker: str | None, text: str) -> str:
    said = plain(text)
    return f"{plain(speaker).replace('|', ' ')} | {said}" if speaker else said
