"""JSON of Whisper and its relatives: segments with words, some of them without times or scores.

Whisper, WhisperX and faster-whisper write ``segments``, whisper.cpp ``transcription`` with milliseconds, and
the pipeline of transformers ``chunks``. Times may be numbers or their text, and may be missing.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.timed_words import in_order, line_of, words_of_text
from studio.dataset.formats.values import Transcript, TranscriptLine, TranscriptWord
from studio.errors import Message, StudioError

WHISPERX, WHISPER, WHISPER_CPP, TRANSFORMERS = "WhisperX", "Whisper", "whisper.cpp", "Transformers"
_Segment = Mapping[str, Any]


def read(path: Path) -> Transcript:
    """Read the JSON of one of Whisper's relatives: machine text, and said so.

    Words without times stay, untimed. Raises StudioError where it is no JSON, or JSON of another program,
    which is named where it is known.
    """
    text, repairs = read_text(path)
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise StudioError("{name} is not JSON that can be read.", name=path.name) from error
    source, segments = _segments(path, stored)
    lines: list[TranscriptLine] = []
    problems: list[Message] = []
    for number, segment in enumerate(segments, start=1):
        line = _line(segment) if isinstance(segment, dict) else None
        if line is None:
            values = {"number": number, "file": path.name}
            problems.append(Message("Segment {number} of {file} has no text and was left out.", values))
        else:
            lines.append(line)
    if not lines:
        raise StudioError("{name} has no text in it: no segment of it says anything.", name=path.name)
    language = stored.get("language") if isinstance(stored, dict) else ""
    known = language if isinstance(language, str) and 2 <= len(language) <= 3 else ""
    return Transcript(
        tuple(lines), repairs, tuple(problems), source, is_machine=True, language=known.casefold()
    )


def _segments(path: Path, stored: Any) -> tuple[str, Sequence[Any]]:
    if isinstance(stored, list) and stored and all(map(_says_something, stored)):
        return WHISPER, stored
    if isinstance(stored, dict):
        for key, source in (("segments", WHISPER), ("transcription", WHISPER_CPP), ("chunks", TRANSFORMERS)):
            if isinstance(stored.get(key), list):
                has_scores = key == "segments" and "word_segments" in stored
                return (WHISPERX if has_scores else source), stored[key]
    raise _foreign(path, stored)


def _says_something(segment: Any) -> bool:
    return isinstance(segment, dict) and ("text" in segment or "word" in segment)


def _foreign(path: Path, stored: Any) -> StudioError:
    keys = set(stored) if isinstance(stored, dict) else set()
    program = None
    if "fragments" in keys:
        program = "aeneas"
    elif {"b", "d", "t", "w"} <= keys:
        program = "PocketSphinx"
    if program is None:
        return StudioError(
            "{name} is JSON, but not that of Whisper or WhisperX: it has no segments.", name=path.name
        )
    return StudioError(
        "{name} is JSON of {program}, which is not read here. Save the transcript as SRT or TextGrid, or use "
        "the JSON of Whisper or WhisperX.",
        name=path.name,
        program=program,
    )


def _line(segment: _Segment) -> TranscriptLine | None:
    stored = segment.get("words")
    stored = [each for each in stored if isinstance(each, dict)] if isinstance(stored, list) else []
    words = in_order([word for word in map(_word, stored) if word.text])
    text = segment.get("text", segment.get("word"))
    text = " ".join(text.split()) if isinstance(text, str) else " ".join(word.text for word in words)
    start, end = _span(segment)
    speaker = _speaker(segment.get("speaker")) or _most_named(stored)
    if not any(character.isalnum() for character in text):
        return None
    if start is None or end is None:
        heard = line_of(words)
        start, end = heard.start, heard.end
    return TranscriptLine(speaker, text, start, end, words_of_text(text, words))


def _word(stored: _Segment) -> TranscriptWord:
    text = stored.get("word", stored.get("text"))
    start, end = _span(stored)
    score = _number(stored.get("score", stored.get("probability", stored.get("p"))))
    known = score if score is not None and 0 <= score <= 1 else None
    return TranscriptWord(" ".join(text.split()) if isinstance(text, str) else "", start, end, known)


def _span(stored: _Segment) -> tuple[float | None, float | None]:
    """The times in seconds, both or none."""
    start, end = _number(stored.get("start")), _number(stored.get("end"))
    offsets, stamp = stored.get("offsets"), stored.get("timestamp")
    if isinstance(offsets, dict):
        from_ms, to_ms = _number(offsets.get("from")), _number(offsets.get("to"))
        start, end = _seconds(from_ms), _seconds(to_ms)
    elif isinstance(stamp, list) and len(stamp) == 2:
        start, end = _number(stamp[0]), _number(stamp[1])
    if start is None or end is None or not 0 <= start < end:
        return None, None
    return start, end


def _seconds(milliseconds: float | None) -> float | None:
    return None if milliseconds is None else milliseconds / 1000


def _number(stored: Any) -> float | None:
    """A finite number, which some programs write as text."""
    if isinstance(stored, bool) or not isinstance(stored, int | float | str):
        return None
    try:
        number = float(stored)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _speaker(stored: Any) -> str | None:
    return " ".join(stored.split()) or None if isinstance(stored, str) else None


def _most_named(words: Sequence[_Segment]) -> str | None:
    names = Counter(name for name in (_speaker(word.get("speaker")) for word in words) if name)
    return names.most_common(1)[0][0] if names else None
