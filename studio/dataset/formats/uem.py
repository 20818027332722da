"""UEM, the stretches of a recording that were annotated: ``<recording> <channel> <start> <end>``."""

import math
from collections.abc import Iterable
from pathlib import Path

from studio.dataset.formats.labels import without_spaces, write_text
from studio.dataset.formats.text_files import read_text
from studio.errors import StudioError

Region = tuple[float, float]


def write(path: Path, recording: str, regions: Iterable[Region]) -> None:
    """Write the stretches [start, end) of one recording. Raises OSError where that fails."""
    name = without_spaces(recording)
    write_text(path, (f"{name} 1 {start:.3f} {end:.3f}" for start, end in regions))


def read(path: Path) -> dict[str, tuple[Region, ...]]:
    """The stretches [start, end) of each recording, in order. Raises StudioError where a line is no UEM."""
    regions: dict[str, list[Region]] = {}
    for number, raw in enumerate(read_text(path)[0].splitlines(), start=1):
        fields = raw.split()
        if not fields or raw.startswith(";;"):
            continue
        try:
            start, end = float(fields[2]), float(fields[3])
        except (IndexError, ValueError):
            start = end = math.nan
        if not (math.isfinite(end) and 0 <= start < end):
            raise StudioError(
                "Line {line} of {name} is not UEM. Such a line has: recording, channel, start and end in "
                "seconds.",
                line=number,
                name=path.name,
            )
        regions.setdefault(fields[0], []).append((start, end))
    if not regions:
        raise StudioError("{name} names no stretch of any recording.", name=path.name)
    return {recording: tuple(sorted(spans)) for recording, spans in regions.items()}
