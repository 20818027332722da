"""Writing a folder for others whole or not at all: built beside its place, then renamed into it.

Every such folder holds `RECORD`: what was written, each file with its hash, and where the material comes
from. By it an earlier export is known and may be replaced; a folder with anything else in it never is.
"""

import glob
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import soundfile

from studio.errors import StudioError

RECORD = "provenance.json"
RECORD_FORMAT = "gold-voice-studio export"
ABANDONED_AFTER_S = 24 * 3600
"""Nothing is written for so long: whoever built there is gone."""
_BUILDING = ".partial"
_BLOCK = 1 << 20


@contextmanager
def placed(out: Path) -> Iterator[Path]:
    """A new folder to write into, which becomes `out` at the end of the block.

    Where the block fails nothing is left and what was at `out` is as it was. Raises StudioError where `out`
    holds what is not an earlier export, and where it cannot be written, such as on a full disk.
    """
    require_free(out)
    made = _missing_parents(out)
    building: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        building = new_beside(out)
        yield building
        os.chmod(building, 0o755)  # mkdtemp makes private folders
        _rename(building, out)
    except (OSError, soundfile.LibsndfileError) as error:
        raise cannot_write(out, error) from error
    finally:
        if building is not None:
            shutil.rmtree(building, ignore_errors=True)
        for parent in made:  # those that hold something by now stay
            try:
                parent.rmdir()
            except OSError:
                break


def new_beside(out: Path) -> Path:
    """A hidden folder beside `out` to build in. Those that a process which was killed left there go."""
    prefix = f".{out.name[:40]}-"
    for left in out.parent.glob(f"{glob.escape(prefix)}*{_BUILDING}"):
        if left.is_dir() and time.time() - left.stat().st_mtime > ABANDONED_AFTER_S:
            shutil.rmtree(left, ignore_errors=True)
    return Path(tempfile.mkdtemp(prefix=prefix, suffix=_BUILDING, dir=out.parent))


def require_free(out: Path, *, quickly: bool = False) -> None:
    """Raises StudioError unless `out` is new, empty, or an earlier export just as it was written.

    `quickly` takes an earlier export at its word: to look at each file takes a second for an hour of speech.
    """
    if out.is_dir() and any(out.iterdir()):
        record = _record(out)
        if record is None or not (quickly or _is_as_written(out, record)):
            raise StudioError(
                "{folder} holds files that are no export of this program, or were changed since. Choose an "
                "empty folder, or the name of a new one.",
                folder=str(out),
            )
    if out.exists() and not out.is_dir():
        raise StudioError(
            "The export could not be written to {folder}: there is a file of that name.", folder=str(out)
        )


def _record(folder: Path) -> dict[str, Any] | None:
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) and record.get("format") == RECORD_FORMAT else None


def _is_as_written(folder: Path, record: Mapping[str, Any]) -> bool:
    try:
        return hashes(folder) == record.get("files")
    except OSError:
        return False


def write_record(folder: Path, facts: Mapping[str, Any]) -> None:
    """Write `RECORD`, with the hash of each file that is in the folder now."""
    record = {"format": RECORD_FORMAT, **facts, "files": hashes(folder)}
    text = json.dumps(record, ensure_ascii=False, indent=1)
    (folder / RECORD).write_text(text, encoding="utf-8")


def hashes(folder: Path) -> dict[str, str]:
    """SHA-256 of every file in a folder but its record, by its path there with forward slashes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() or path.is_symlink())
    names = {path.relative_to(folder).as_posix(): path for path in files}
    return {name: _hash(path) for name, path in names.items() if name != RECORD}


def cannot_write(out: Path, error: Exception) -> StudioError:
    """What to say where a folder cannot be written."""
    reason = (getattr(error, "strerror", None) or str(error)).rstrip(" .")
    return StudioError(
        "The export could not be written to {folder}: {reason}. Nothing was left there. Free some space or "
        "choose another folder.",
        folder=str(out),
        reason=reason,
    )


def file_name(name: str) -> str:
    """A name as every file system takes it."""
    kept = "".join(letter if letter.isalnum() or letter in " -_." else "_" for letter in name).strip(" .")
    return kept or "unnamed"


def _missing_parents(out: Path) -> list[Path]:
    """The folders above that will have to be made, the innermost first."""
    parents = list(out.absolute().parents)
    return parents[: next((place for place, each in enumerate(parents) if each.exists()), len(parents))]


def _rename(building: Path, out: Path) -> None:
    """Put the finished folder into its place; an earlier export goes only once the new one is there."""
    if not out.exists():
        os.replace(building, out)
    elif not any(out.iterdir()):
        out.rmdir()
        os.replace(building, out)
    else:
        require_free(out)  # again: somebody may have put files there while the new ones were written
        aside = Path(tempfile.mkdtemp(prefix=f".{out.name[:40]}-old-", dir=out.parent))
        os.replace(out, aside / out.name)
        try:
            os.replace(building, out)
        except OSError:
            os.replace(aside / out.name, out)
            raise
        finally:
            if out.exists():
                shutil.rmtree(aside, ignore_errors=True)


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
