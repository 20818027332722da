"""The sound files of a corpus: found below its folder, and nowhere else."""

import os
from collections.abc import Iterator
from pathlib import Path

SOUND_ENDINGS = (
    *(".wav", ".flac", ".ogg", ".opus", ".mp3", ".m4a", ".aac", ".aiff", ".aif", ".aifc", ".au", ".caf"),
    *(".wma", ".w64", ".rf64", ".sph", ".wv", ".mka", ".mp4", ".mkv", ".mov", ".webm", ".avi", ".m4v"),
)
"""What recordings are called: sound, and video with sound in it."""

MAX_FILES = 200_000
"""More than any speech corpus has in one folder: what has more is walked in vain."""


def files_in(folder: Path, ending: str) -> Iterator[Path]:
    """The files below `folder` whose names end so, in order; links to other folders are not followed."""
    for place, names in folders_in(folder):
        yield from (place / name for name in names if name.casefold().endswith(ending.casefold()))


def folders_in(folder: Path) -> Iterator[tuple[Path, list[str]]]:
    """`folder` and those below it, each with the names of its files, in order; none of what is hidden."""
    seen = 0
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        yield Path(place), sorted(name for name in names if not name.startswith("."))
        seen += len(names)
        if seen > MAX_FILES:
            return


def is_sound(path: Path) -> bool:
    """Whether a file is called as sound or video is."""
    return path.suffix.casefold() in SOUND_ENDINGS


def sound_of(root: Path, place: Path, name: str) -> Path | None:
    """The sound called `name`, with or without an ending, in `place`; None where `root` holds none."""
    stem = place / name
    if not stem.name:
        return None
    endings = (ending for each in SOUND_ENDINGS for ending in (each, each.upper()))
    for path in (stem, *(stem.with_name(stem.name + ending) for ending in endings)):
        try:
            if is_sound(path) and path.is_file() and path.resolve().is_relative_to(root.resolve()):
                return path
        except (OSError, ValueError):  # a name that no file can have
            return None
    return None
