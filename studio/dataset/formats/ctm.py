"""CTM, one word a line: ``<recording> <channel> <start> <seconds> <word> [<score> [<type> [<speaker>]]]``."""

import math
from itertools import groupby
from pathlib import Path

from studio.dataset.formats.labels import Labels, plain, without_spaces, write_text
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.timed_words import by_pauses, in_order, line_of
from studio.dataset.formats.values import Transcript, TranscriptLine, TranscriptWord
from studio.errors import Message, StudioError

TITLE = "CTM"
NO_NAME = ("", "<NA>", "NA", "null", "unknown")
_NO_WORDS = ("non-lex", "misc", "noscore")
_Row = tuple[tuple[str, str, str | None], TranscriptWord]


def read(path: Path) -> Transcript:
    """Read a CTM file; words of one speaker up to a pause become one line.

    The speaker is the eighth column, or the channel where there are two of them. A damaged line is named
    in `problems`. Raises StudioError where no line is CTM.
    """
    text, repairs = read_text(path)
    rows: list[_Row] = []
    problems: list[Message] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        fields = raw.split()
        if not fields or raw.startswith(";;") or (len(fields) > 6 and fields[6].lower() in _NO_WORDS):
            continue
        row = _row(fields)
        if row is None:
            values = {"line": number, "file": path.name}
            problems.append(Message("Line {line} of {file} is not a word of CTM and was left out.", values))
        else:
            rows.append(row)
    if not rows:
        raise StudioError("{path} is not a CTM file: no line of it is a word with its time.", path=str(path))
    return Transcript(tuple(_lines(rows)), repairs, tuple(problems), TITLE)


def _row(fields: list[str]) -> _Row | None:
    if len(fields) < 5:
        return None
    try:
        start, seconds = float(fields[2]), float(fields[3])
        score = float(fields[5]) if len(fields) > 5 and fields[5] not in NO_NAME else None
    except ValueError:
        return None
    if not (math.isfinite(start) and math.isfinite(seconds) and start >= 0 and seconds >= 0):
        return None
    known = score is not None and 0 <= score <= 1
    speaker = fields[7] if len(fields) > 7 and fields[7] not in NO_NAME else None
    word = TranscriptWord(fields[4], start, round(start + seconds, 6), score if known else None)
    return (fields[0], fields[1], speaker), word


def _lines(rows: list[_Row]) -> list[TranscriptLine]:
    channels = {(recording, channel) for (recording, channel, _), _ in rows}
    stereo = {recording for recording, _ in channels if sum(one[0] == recording for one in channels) > 1}
    rows.sort(key=lambda row: (row[0][0], row[0][1], row[1].start or 0.0))
    lines = []
    for (recording, channel, speaker), group in groupby(rows, key=lambda row: row[0]):
        if speaker is None and recording in stereo:
            speaker = channel
        for words in by_pauses(word for _, word in group):
            lines.append(line_of(in_order(words), speaker, recording))
    lines = [line for line in lines if line.text]
    return sorted(lines, key=lambda line: (line.recording, line.start or 0.0))


def write(path: Path, labels: Labels) -> None:
    """Write each word that has a time; what has none is not part of the form.

    Times have three decimals; start and end are rounded, not the length. Scores are those of the words.
    """
    words = [(word, line) for line in labels.lines for word in line.words if word.start is not None]
    words.sort(key=lambda each: (each[0].start or 0.0, each[0].end or 0.0))
    write_text(path, (_column_line(labels.recording, word, line.speaker) for word, line in words))


def _column_line(recording: str, word: TranscriptWord, speaker: str | None) -> str:
    start_ms, end_ms = round(1000 * (word.start or 0.0)), round(1000 * (word.end or 0.0))
    times = f"{start_ms / 1000:.3f} {max(end_ms - start_ms, 1) / 1000:.3f}"
    score = "NA" if word.score is None else f"{word.score:.4f}"
    said = "_".join(plain(word.text).split())
    who = without_spaces(speaker) if speaker else "unknown"
    return f"{without_spaces(recording)} 1 {times} {said} {score} lex {who}"
