"""STM, the form of speech evaluations: recording, channel, speaker, start, end, labels and text."""

import math
import re
from pathlib import Path

from studio.dataset.formats.labels import UNKNOWN, Labels, plain, without_spaces, write_text
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.transcript import with_words
from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.errors import StudioError

TITLE = "STM"
NOT_SCORED = "IGNORE_TIME_SEGMENT_IN_SCORING"


def read(path: Path) -> Transcript:
    """Read the lines of an STM file; comments, gaps and stretches that are not scored are passed over.

    Raises StudioError where a line is none of STM, naming it, and where nothing is said.
    """
    text, repairs = read_text(path)
    lines = []
    for number, raw in enumerate(text.splitlines(), start=1):
        if raw.strip() and not raw.startswith(";;"):
            line = _line(raw)
            if line is None:
                raise StudioError(
                    "Line {line} of {name} is not STM. Such a line has: recording, channel, speaker, start "
                    "and end in seconds, text.",
                    line=number,
                    name=path.name,
                )
            lines.append(line)
    lines = [line for line in lines if line.text != NOT_SCORED]
    return Transcript(with_words(lines, path), repairs, source=TITLE)


def _line(raw: str) -> TranscriptLine | None:
    fields = raw.split(None, 5)
    try:
        recording, speaker, start, end = fields[0], fields[2], float(fields[3]), float(fields[4])
    except (IndexError, ValueError):
        return None
    if not (math.isfinite(start) and math.isfinite(end) and 0 <= start <= end):
        return None
    said = re.sub(r"^<[^>]*>\s*", "", fields[5]) if len(fields) > 5 else ""
    return TranscriptLine(speaker, " ".join(said.split()), start, end, recording=recording)


def write(path: Path, labels: Labels) -> None:
    """Write each line that says something; times have three decimals."""
    name = without_spaces(labels.recording)
    write_text(
        path,
        (
            f"{name} 1 {without_spaces(line.speaker or UNKNOWN)} {line.start:.3f} {line.end:.3f} "
            f"<o,f0,unknown> {plain(line.text)}"
            for line in labels.in_order()
            if plain(line.text)
        ),
    )
