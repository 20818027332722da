"""Praat's TextGrid, long or short, read by praatio. What its tiers mean: `studio.dataset.formats.tiers`."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from studio.dataset.formats.labels import Labels, write_text
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.tiers import Interval, NamedTier, Tier, lines_of, named_tiers, tier
from studio.dataset.formats.values import Transcript
from studio.errors import StudioError

TITLE = "TextGrid"
_INTERVALS = "IntervalTier"


def read(path: Path) -> Transcript:
    """Read a TextGrid. Tiers of points are passed over.

    Raises StudioError where it is none, such as Praat's binary form, and where no interval says anything.
    """
    tiers = tiers_of(path)
    lines, problems = lines_of(tiers)
    if not lines:
        raise StudioError("{name} has no text in it: no interval of its tiers has a word.", name=path.name)
    return Transcript(tuple(lines), read_text(path)[1], tuple(problems), TITLE)


def tiers_of(path: Path) -> list[Tier]:
    """The tiers of intervals of a TextGrid. Raises StudioError where it is none."""
    from praatio.utilities.textgrid_io import parseTextgridStr

    text = _text(path)
    try:
        stored = parseTextgridStr(text, includeEmptyIntervals=False)
        return [tier(str(each["name"]), _intervals(each)) for each in stored["tiers"]
                if each["class"] == _INTERVALS]  # fmt: skip
    except Exception as error:  # praatio raises whatever its parsing meets: IndexError, ValueError, its own
        raise _damaged(path) from error


def _text(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            if file.read(12) == b"ooBinaryFile":
                raise StudioError(
                    "{name} is a TextGrid in Praat's binary form. In Praat, save it as a text file.",
                    name=path.name,
                )
    except OSError:
        pass  # read_text says why
    text, _ = read_text(path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "TextGrid" not in text[:200] or not text.lstrip().startswith(("File type", '"ooTextFile')):
        raise _damaged(path)
    return text + "\n"  # praatio loses the last interval of a short file that ends without


def _intervals(stored: dict[str, Any]) -> list[Interval]:
    found = [(float(start), float(end), str(label)) for start, end, label in stored["entries"]]
    return [each for each in found if math.isfinite(each[0]) and math.isfinite(each[1]) and each[0] >= 0]


def _damaged(path: Path) -> StudioError:
    return StudioError(
        "{name} is not a TextGrid that can be read. Open it in Praat and save it again as a text file.",
        name=path.name,
    )


def write(path: Path, labels: Labels) -> None:
    """Write the long form, with a tier of lines, of words and of phones for each speaker.

    An interval that begins before the one before it has ended waits for that: tiers cannot hold both.
    """
    write_text(path, _long_form(named_tiers(labels), labels.end))


def _long_form(tiers: Sequence[NamedTier], end: float) -> Iterator[str]:
    yield from ('File type = "ooTextFile"', 'Object class = "TextGrid"', "")
    yield from ("xmin = 0", f"xmax = {_time(end)}", "tiers? <exists>", f"size = {len(tiers)}", "item []:")
    for number, each in enumerate(tiers, start=1):
        filled = list(_filled(each.intervals, end))
        yield f"    item [{number}]:"
        yield f'        class = "{_INTERVALS}"'
        yield f"        name = {_quoted(each.name)}"
        yield "        xmin = 0"
        yield f"        xmax = {_time(end)}"
        yield f"        intervals: size = {len(filled)}"
        for place, (first, last, text) in enumerate(filled, start=1):
            yield f"        intervals [{place}]:"
            yield f"            xmin = {_time(first)}"
            yield f"            xmax = {_time(last)}"
            yield f"            text = {_quoted(text)}"


def _filled(intervals: Sequence[Interval], end: float) -> Iterator[Interval]:
    """The intervals without overlaps, empty ones between them: a tier covers all of the time."""
    at = 0.0
    for first, last, text in sorted(intervals):
        first = max(first, at)
        if last <= first:
            continue
        if first > at:
            yield at, first, ""
        yield first, last, text
        at = last
    if at < end or not intervals:
        yield at, end, ""


def _time(seconds: float) -> str:
    return f"{seconds:.6f}".rstrip("0").rstrip(".")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
