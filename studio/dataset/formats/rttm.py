"""RTTM, the NIST form of "who speaks when": one line of ten columns for each turn.

``SPEAKER <recording> <channel> <start> <seconds> <NA> <NA> <speaker> <NA> <NA>``
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from studio.dataset.formats import uem
from studio.dataset.formats.labels import UNKNOWN, Labels
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.errors import Message, StudioError

TITLE = "RTTM"


@dataclass(frozen=True)
class RttmTurn:
    """A turn [start, end) in seconds of `recording`. `speaker` is a name without spaces."""

    recording: str
    start: float
    end: float
    speaker: str
    channel: str = "1"


@dataclass(frozen=True)
class RttmFile:
    """What a file holds: its turns in the order of the file, and a sentence for each line left out."""

    turns: tuple[RttmTurn, ...]
    problems: tuple[Message, ...]


def write(path: Path, turns: Iterable[RttmTurn]) -> int:
    """Write `turns`, ordered by recording and start, to `path`; returns how many.

    Times have three decimals. Start and end are rounded, not the length, so that turns that touch
    still touch. Spaces in names become underscores. Raises StudioError where it cannot be written.
    """
    ordered = sorted(turns, key=lambda turn: (turn.recording, turn.start, turn.end, turn.speaker))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(map(_line, ordered)), encoding="utf-8")
    except OSError as error:
        raise StudioError(
            "{path} could not be written: {reason}.", path=str(path), reason=error.strerror or str(error)
        ) from error
    return len(ordered)


def write_labels(path: Path, labels: Labels) -> None:
    """Write who speaks when; what is said is not part of the form.

    Where only parts were annotated, or are of use, the UEM beside it says which: nothing else may be scored.
    """
    if labels.annotated:
        uem.write(path.with_suffix(".uem"), labels.recording, labels.annotated)
    write(
        path,
        (
            RttmTurn(labels.recording, line.start, line.end, line.speaker or UNKNOWN)
            for line in labels.lines
            if line.start is not None and line.end is not None
        ),
    )


def _line(turn: RttmTurn) -> str:
    start_ms, end_ms = round(turn.start * 1000), round(turn.end * 1000)
    times = f"{start_ms / 1000:.3f} {(end_ms - start_ms) / 1000:.3f}"
    recording, speaker = _name(turn.recording), _name(turn.speaker)
    return f"SPEAKER {recording} {_name(turn.channel)} {times} <NA> <NA> {speaker} <NA> <NA>\n"


def _name(name: str) -> str:
    return re.sub(r"\s+", "_", name.strip()) or "<NA>"


def read(path: Path) -> RttmFile:
    """Read the turns of an RTTM file, tolerantly.

    Lines of other types and comments (``;;``) are passed over, columns may be divided by any blanks and
    the last ones may be missing. A damaged line is named in `problems`. Raises StudioError where the
    file cannot be read or none of its lines is RTTM.
    """
    lines = read_text(path)[0].splitlines()
    turns: list[RttmTurn] = []
    problems: list[Message] = []
    for number, line in enumerate(lines, start=1):
        fields = line.split()
        if not fields or fields[0].startswith(";;") or (len(fields) > 1 and fields[0] in _OTHER_TYPES):
            continue
        turn = _turn(fields)
        if turn is None:
            values = {"line": number, "file": path.name}
            problems.append(Message("Line {line} of {file} is not a turn and was left out.", values))
        else:
            turns.append(turn)
    if problems and not turns:
        raise StudioError("{path} is not an RTTM file: no line of it is a turn.", path=str(path))
    return RttmFile(tuple(turns), tuple(problems))


def read_transcript(path: Path) -> Transcript:
    """The turns of an RTTM file as lines without text. Raises StudioError as `read` does, and for no turn."""
    found = read(path)
    if not found.turns:
        raise StudioError("{path} is not an RTTM file: no line of it is a turn.", path=str(path))
    lines = (TranscriptLine(turn.speaker, "", turn.start, turn.end, (), turn.recording)
             for turn in sorted(found.turns, key=lambda turn: (turn.recording, turn.start)))  # fmt: skip
    return Transcript(tuple(lines), problems=found.problems, source=TITLE)


_OTHER_TYPES = frozenset(
    (
        *("SEGMENT", "NOSCORE", "NO_RT_METADATA", "LEXEME", "NON-LEX", "NON-SPEECH", "FILLER", "EDIT"),
        *("IP", "SU", "CB", "A/P", "SPKR-INFO"),
    )
)


def _turn(fields: list[str]) -> RttmTurn | None:
    if len(fields) < 8 or fields[0].upper() != "SPEAKER":
        return None
    try:
        start, seconds = float(fields[3]), float(fields[4])
    except ValueError:
        return None
    if not (math.isfinite(start) and math.isfinite(seconds)) or start < 0 or seconds <= 0:
        return None
    return RttmTurn(fields[1], start, round(start + seconds, 6), fields[7], fields[2])
