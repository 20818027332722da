"""Praat's TextGrid, long or short, read by praatio. What its tiers mean: `studio.dataset.formats.tiers`."""

import math
from pathlib import Path
from typing import Any

from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.tiers import Interval, Tier, lines_of, tier
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
