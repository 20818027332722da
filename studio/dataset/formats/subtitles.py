"""Subtitles, SRT, WebVTT and ASS: lines with times, read by pysubs2.

Who speaks is told by ASS itself ("Name"), by a voice tag in WebVTT (``<v Ann>``), and in all of them by
``Ann: text``, where most lines begin so. Times are in milliseconds.
"""

import html
import re
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.dataset.formats.labels import Labels, plain, write_text
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.transcript import with_words
from studio.dataset.formats.values import Transcript, TranscriptLine
from studio.errors import Message, StudioError

if TYPE_CHECKING:
    from pysubs2 import SSAEvent

SRT, VTT, ASS = "SRT", "WebVTT", "ASS"
_FORMS = {SRT: "srt", VTT: "vtt", ASS: "ass"}
_TIMES = "-->"
_NOTES = ("NOTE", "STYLE", "REGION", "WEBVTT")
# None of these takes longer than the text is long, whatever is in it.
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s([^<>]+)>")
_OVERRIDE = re.compile(r"\{[^{}]*\}")
_BREAK = re.compile(r"\\[Nnh]")
_TAG = re.compile(r"<[^<>]*>")
_NAMED = re.compile(r"(?:>>\s*|-\s*)?(?P<name>[^\W\d_][^:|\n]{0,39}?)\s*:\s+(?P<text>\S.*)", re.DOTALL)
_LONGEST_NAME = 4
"""Words: what is longer before a colon is part of the sentence."""


def read_srt(path: Path) -> Transcript:
    """Read SRT. Raises StudioError where no line of it has times and words."""
    return _read(path, SRT, _without_ids)


def read_vtt(path: Path) -> Transcript:
    """Read WebVTT, leaving out its notes and styles. Raises StudioError as `read_srt` does."""
    return _read(path, VTT, _without_ids)


def read_ass(path: Path) -> Transcript:
    """Read ASS or SSA, leaving out its comments and drawings. Raises StudioError as `read_srt` does."""
    return _read(path, ASS, lambda text: text)


def _read(path: Path, source: str, prepare: Callable[[str], str]) -> Transcript:
    import pysubs2  # a tenth of the program's start

    text, repairs = read_text(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of fields that are not used here
            found = pysubs2.SSAFile.from_string(prepare(text), format_=_FORMS[source], keep_html_tags=True)
    except Exception as error:  # pysubs2 raises whatever its parsing meets, from KeyError to its own
        raise _no_lines(path, source) from error
    lines: list[TranscriptLine] = []
    problems: list[Message] = []
    for number, event in enumerate(found.events, start=1):
        if event.is_comment or (source == ASS and event.is_drawing):
            continue
        line = _line(event)
        if not 0 <= event.start < event.end:
            values = {"number": number, "file": path.name}
            problems.append(Message("Subtitle {number} of {file} ends before it begins: left out.", values))
        elif line.text:
            lines.append(line)
    if not lines:
        raise _no_lines(path, source)
    lines.sort(key=lambda line: line.start or 0.0)
    return Transcript(with_words(with_names(lines), path), repairs, tuple(problems), source)


def with_names(lines: Sequence[TranscriptLine]) -> list[TranscriptLine]:
    """The lines with the name before the colon as the speaker, where most of them begin with one.

    A line without a name belongs to the speaker of the line before it, as subtitles are written.
    """
    if any(line.speaker for line in lines):
        return list(lines)
    named = [_NAMED.fullmatch(line.text) for line in lines]
    named = [each if each and len(each["name"].split()) <= _LONGEST_NAME else None for each in named]
    names = [each["name"] for each in named if each]
    if len(names) * 2 < len(lines) or len(set(names)) * 2 > len(names) + 2:
        return list(lines)
    result, speaker = [], None
    for line, match in zip(lines, named, strict=True):
        speaker = match["name"] if match else speaker
        result.append(replace(line, speaker=speaker, text=match["text"] if match else line.text))
    return result


def _line(event: "SSAEvent") -> TranscriptLine:
    voice = _VOICE.search(event.text)
    plain = _BREAK.sub(" ", _OVERRIDE.sub("", event.text))
    plain = html.unescape(_TAG.sub("", plain)).replace("\u00a0", " ")
    speaker = " ".join((event.name or (voice[1] if voice else "")).split())
    return TranscriptLine(speaker or None, " ".join(plain.split()), event.start / 1000, event.end / 1000)


def _without_ids(text: str) -> str:
    """Only the times and texts of subtitles: no ids, no notes, no lines that are empty."""
    kept: list[str] = []
    for block in re.split(r"\n[^\S\n]*(?:\n[^\S\n]*)+", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [line for line in block.split("\n") if line.strip()]
        first = next((place for place, line in enumerate(lines) if _TIMES in line), None)
        if first is not None:
            kept += ["", *lines[first:]]
        elif lines and not lines[0].lstrip("\ufeff").startswith(_NOTES) and not lines[0].strip().isdecimal():
            kept += lines  # a line was left empty within a subtitle
    return "\n".join(kept) + "\n"


def _no_lines(path: Path, source: str) -> StudioError:
    return StudioError(
        "{name} is not {form}: no line of it has times and words.", name=path.name, form=source
    )


def write_srt(path: Path, labels: Labels) -> None:
    """Write SRT, the speaker before a colon; times in whole milliseconds."""
    blocks = []
    for number, line in enumerate(_said(labels), start=1):
        who = f"{plain(line.speaker).replace(':', ' ')}: " if line.speaker else ""
        said = plain(line.text).replace(_TIMES, "→")
        blocks.append(f"{number}\n{_span(line, ',')}\n{who}{said}\n")
    write_text(path, blocks)


def write_vtt(path: Path, labels: Labels) -> None:
    """Write WebVTT, the speaker in a voice tag; times in whole milliseconds."""
    blocks = ["WEBVTT\n"]
    for line in _said(labels):
        who = f"<v {html.escape(plain(line.speaker), quote=False)}>" if line.speaker else ""
        blocks.append(f"{_span(line, '.')}\n{who}{html.escape(plain(line.text), quote=False)}\n")
    write_text(path, blocks)


def _said(labels: Labels) -> list[TranscriptLine]:
    return [line for line in labels.in_order() if plain(line.text)]


def _span(line: TranscriptLine, point: str) -> str:
    start = round(1000 * (line.start or 0.0))
    end = max(round(1000 * (line.end or 0.0)), start + 1)
    return f"{_clock(start, point)} {_TIMES} {_clock(end, point)}"


def _clock(milliseconds: int, point: str) -> str:
    seconds, thousandths = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{point}{thousandths:03d}"
