"""Finding a recording's file again, by the hash of its bytes, when it was moved or renamed."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

FILES_HASHED_AT_MOST = 300


def find_moved(missing: Path, sha256: str, audio_folder: Path) -> Path | None:
    """The file with the bytes of `missing`: in the project's audio folder, the old folder or its siblings.

    Files of the same name are tried first, then others with the same ending; None where there is none.
    """
    candidates = list(_files_with_ending([audio_folder, *_old_folders(missing.parent)], missing.suffix))
    candidates.sort(key=lambda path: path.name != missing.name)
    for path in candidates[:FILES_HASHED_AT_MOST]:
        if _sha256(path) == sha256:
            return path
    return None


def _old_folders(folder: Path) -> Iterator[Path]:
    yield folder
    yield folder.parent
    yield from _entries(folder.parent)


def _files_with_ending(folders: Iterable[Path], ending: str) -> Iterator[Path]:
    seen: set[Path] = set()
    for folder in folders:
        if folder not in seen and folder.is_dir():
            seen.add(folder)
            yield from (
                path for path in _entries(folder) if path.suffix.lower() == ending.lower() and path.is_file()
            )


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _sha256(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
