"""What SQLite's failures mean to the user: a sentence with a next step for each that can be expected."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from studio.errors import StudioError

DAMAGED = (
    "The project file {path} is damaged ({reason}). Nothing was changed in it. "
    "Close the studio, put the newest file of {backups} or of a saved copy in its place, "
    "and delete {path}-wal if it is there."
)

# https://www.sqlite.org/rescode.html
_BUSY = "Another program is using {path}, so nothing was changed. Close it and try again."
_SENTENCES = {
    sqlite3.SQLITE_FULL: "The disk of {path} is full, so nothing was changed. Free some space and try again.",
    sqlite3.SQLITE_READONLY: "{path} may not be written, so nothing was changed. Save a copy elsewhere.",
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_IOERR: "{path} could not be read or written ({reason}). Check its disk and try again.",
    sqlite3.SQLITE_CANTOPEN: "{path} could not be opened ({reason}). Check that it is there and may be read.",
    sqlite3.SQLITE_PERM: "{path} may not be opened. Check the permissions of its folder.",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}


@contextmanager
def told_to_the_user(path: Path) -> Iterator[None]:
    """Turn the failures of SQLite that are nobody's bug into a StudioError about `path`."""
    try:
        yield
    except sqlite3.Error as error:
        # The low byte is the primary code; the rest says more for the log only.
        sentence = _SENTENCES.get((getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF)
        if sentence is None:
            raise
        raise StudioError(
            sentence, path=str(path), reason=str(error), backups=str(path.parent / "backups")
        ) from error
