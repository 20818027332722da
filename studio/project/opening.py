"""Opening a project file: whose it is, who may write it, what has to be checked, copied or migrated first."""

import shutil
import sqlite3
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from studio.errors import Message, StudioError
from studio.project import schema
from studio.project.database_errors import DAMAGED, told_to_the_user
from studio.project.lock import WriteLock
from studio.project.readable import unreadable_row

FILE_NAME = "project.sqlite"
LOCK_NAME = "project.lock"
BACKUPS = "backups"

_SQLITE_HEADER = b"SQLite format 3\0"


@dataclass
class Opened:
    """A connection with what came with it; `lock` is None where it only reads.

    `source` is the file that it reads, with how SQLite opened it; `private` is the temporary folder of a copy
    that is read in place of a file which cannot be opened where it lies.
    """

    connection: sqlite3.Connection
    source: "_Source"
    lock: WriteLock | None = None
    notices: list[Message] = field(default_factory=list)
    private: "tempfile.TemporaryDirectory[str] | None" = None

    def another(self) -> sqlite3.Connection:
        """A connection more to what this one reads; it may write where this one may."""
        connection = self.source.connect()
        if self.lock is None:
            connection.execute("PRAGMA query_only = ON")
        return connection

    def close(self) -> None:
        """Close the file properly, then let others write it."""
        self.connection.close()
        if self.lock is not None:
            self.lock.release()
        if self.private is not None:
            self.private.cleanup()


@dataclass(frozen=True)
class _Source:
    file: Path
    mode: str
    options: str = ""

    def connect(self) -> sqlite3.Connection:
        return _connect(self.file, self.mode, self.options)

    def opened(self, **more: Any) -> Opened:
        return Opened(self.connect(), self, **more)


def file_in(path: Path) -> Path:
    """The project file that `path` means: itself, or the one in this folder."""
    try:
        return path if path.is_file() else path / FILE_NAME
    except OSError:
        # A folder that may not be entered; reading the header says so.
        return path / FILE_NAME


def create_file(folder: Path) -> None:
    """Make an empty project in `folder`; the file appears complete or not at all. Raises StudioError."""
    file = folder / FILE_NAME
    if file.exists():
        raise StudioError(
            "{folder} already holds a project. Open it, or choose another folder.", folder=str(folder)
        )
    part = folder / f"{FILE_NAME}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for left_over in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
            left_over.unlink(missing_ok=True)
    except OSError as error:
        raise StudioError(
            "No project can be made in {folder} ({reason}). Choose a folder that you may write.",
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from error
    with told_to_the_user(file):
        connection = _connect(part, "rwc")
        try:
            _bring_up_to_date(connection)
            connection.execute("PRAGMA journal_mode = WAL")
        finally:
            connection.close()
        part.replace(file)


def open_for_writing(file: Path) -> Opened:
    """Open `file` to read and write, or read-only with a notice where it is locked or may not be written."""
    lock = WriteLock(file.parent / LOCK_NAME)
    try:
        taken = lock.take()
    except OSError:
        taken = False
        notice = Message(
            "{folder} cannot be written, so it is open to read only.", {"folder": str(file.parent)}
        )
    else:
        notice = Message(
            "This project is open elsewhere (process {process}), so it is open to read only here.",
            {"process": lock.holder() or "?"},
        )
    if not taken:
        opened = open_for_reading(file)
        opened.notices.append(notice)
        return opened
    try:
        return _open_locked(file, lock)
    except BaseException:
        lock.release(clean=not lock.unclean)
        raise


def open_for_reading(file: Path) -> Opened:
    """Open `file` without any right to change it; works in a read-only folder and beside a writer."""
    check_header(file)
    with told_to_the_user(file):
        opened = _reading(file)
        try:
            if check_identity(opened.connection, file) < schema.VERSION:
                opened = _migrated_copy(opened, file)
            _check_rows(opened.connection, file)
        except BaseException:
            opened.close()
            raise
    opened.connection.execute("PRAGMA query_only = ON")
    return opened


def backup(connection: sqlite3.Connection, target: Path) -> None:
    """Write a complete copy of the database, WAL included, to `target`, which must not exist."""
    query_only = connection.execute("PRAGMA query_only").fetchone()[0]
    # VACUUM INTO counts as writing, although it only reads this file.
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.execute(f"PRAGMA query_only = {query_only}")


def check_header(file: Path) -> None:
    """Raise StudioError where `file` is missing or no SQLite file at all."""
    try:
        with open(file, "rb") as opened:
            header = opened.read(len(_SQLITE_HEADER))
    except FileNotFoundError:
        raise StudioError(
            "There is no project in {folder}. Choose a folder that holds a {name}, or make a new project.",
            folder=str(file.parent),
            name=FILE_NAME,
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise StudioError("{path} may not be read ({reason}).", path=str(file), reason=reason) from error
    if header != _SQLITE_HEADER:
        raise _damaged(file, "it is no SQLite file")


def check_identity(connection: sqlite3.Connection, file: Path) -> int:
    """The file's version. Raises StudioError where another program made it, or a newer studio."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != schema.APPLICATION_ID:
        raise StudioError(
            "{path} was made by another program, not by Gold Voice Studio. Choose a project of the studio.",
            path=str(file),
        )
    if version > schema.VERSION:
        raise StudioError(
            "{path} was made by a newer studio (project version {version}); "
            "this one reads up to version {newest}. Update the studio to open it.",
            path=str(file),
            version=version,
            newest=schema.VERSION,
        )
    return version


def _open_locked(file: Path, lock: WriteLock) -> Opened:
    check_header(file)
    with told_to_the_user(file):
        opened = _Source(file, "rw").opened(lock=lock)
        try:
            version = check_identity(opened.connection, file)
            opened.connection.execute("PRAGMA journal_mode = WAL")
            if lock.unclean:
                opened.notices.append(_check_after_crash(opened.connection, file))
            if version < schema.VERSION:
                opened.notices.append(_migrate(opened.connection, file, version))
            _check_rows(opened.connection, file)
        except BaseException:
            opened.connection.close()
            raise
        return opened


def _connect(file: Path, mode: str, options: str = "") -> sqlite3.Connection:
    uri = f"file:{quote(file.absolute().as_posix())}?mode={mode}{options}"
    connection = sqlite3.connect(uri, uri=True, isolation_level=None)
    for pragma in ("foreign_keys = ON", "recursive_triggers = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _reading(file: Path) -> Opened:
    # Beside a writer the shared memory file is needed, which mode=rw may make; query_only forbids the rest.
    # Where the folder cannot be written there is no writer: the file alone is read, and if a crash left
    # a WAL beside it, a copy of both.
    for mode in ("rw", "ro"):
        try:
            opened = _Source(file, mode).opened()
            opened.connection.execute("SELECT COUNT(*) FROM sqlite_master")
            return opened
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                raise
    wal = file.with_name(file.name + "-wal")
    if not wal.exists() or wal.stat().st_size == 0:
        return _Source(file, "ro", "&immutable=1").opened()
    private = tempfile.TemporaryDirectory(prefix="project-")
    for part in (file, wal):
        shutil.copy(part, private.name)
    return _Source(Path(private.name) / file.name, "rw").opened(private=private)


def _migrated_copy(opened: Opened, file: Path) -> Opened:
    private = tempfile.TemporaryDirectory(prefix="project-")
    copy = Path(private.name) / FILE_NAME
    backup(opened.connection, copy)
    opened.close()
    source = _Source(copy, "rw")
    connection = source.connect()
    _bring_up_to_date(connection)
    sentence = "{path} has an older form; a temporary copy was brought up to date to read it."
    notice = Message(sentence, {"path": str(file)})
    return Opened(connection, source, notices=[notice], private=private)


def _check_after_crash(connection: sqlite3.Connection, file: Path) -> Message:
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise _damaged(file, found.splitlines()[-1])
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise _damaged(file, "rows refer to rows that are missing")
    return Message("The project was not closed properly last time. It was checked and is sound.")


def _check_rows(connection: sqlite3.Connection, file: Path) -> None:
    row = unreadable_row(connection)
    if row is not None:
        raise _damaged(file, f"{row} holds values that cannot be read")


def _migrate(connection: sqlite3.Connection, file: Path, version: int) -> Message:
    folder = file.parent / BACKUPS
    folder.mkdir(exist_ok=True)
    copy = folder / f"project-version{version}-{datetime.now():%Y%m%d-%H%M%S-%f}.sqlite"
    backup(connection, copy)
    _bring_up_to_date(connection)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Message(
        "The project was brought from version {old} to {new}. A copy of before is in {copy}.",
        {"old": version, "new": schema.VERSION, "copy": str(copy)},
    )


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    # Imported here, since sqlite-utils takes half a second and most files need no migration.
    from studio.project import migrations

    migrations.bring_up_to_date(connection)


def _damaged(file: Path, reason: str) -> StudioError:
    return StudioError(DAMAGED, path=str(file), reason=reason, backups=str(file.parent / BACKUPS))
