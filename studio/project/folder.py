"""A project's folder: its database connection, and the files that the rows name."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any

from studio.errors import StudioError
from studio.project import opening
from studio.project.database_errors import told_to_the_user
from studio.project.moved_audio import find_moved
from studio.project.reads import Reads
from studio.project.selecting import Parameters

SUBFOLDERS = ("audio", "cache", "voices", "runs", "takes", "exports", "snapshots", "backups")
COPIED = ("audio", "voices", "runs", "takes", "exports", "snapshots")
"""What `save_copy` takes along; the cache can be computed again."""


class ProjectFolder(Reads):
    """The part of a `Project` that knows where its files lie, and keeps their paths inside the folder."""

    def __init__(self, folder: Path, opened: opening.Opened) -> None:
        super().__init__(opened.connection)
        self.folder = folder
        self.read_only = opened.lock is None
        self.notices = opened.notices
        self.last_result: Any = None
        self.is_written = False
        self._opened = opened

    @property
    def file(self) -> Path:
        """The SQLite file."""
        return self.folder / opening.FILE_NAME

    def subfolder(self, name: str) -> Path:
        """One of the project's own folders (`SUBFOLDERS`), made where it may be.

        Raises StudioError where it cannot be made: a full disk, a folder that may not be written any more.
        """
        if name not in SUBFOLDERS:
            raise ValueError(f"{name} is no folder of a project")
        folder = self.folder / name
        if not self.read_only:
            try:
                folder.mkdir(exist_ok=True)
            except OSError as error:
                raise StudioError(
                    "The folder {folder} cannot be made ({reason}). Make room for it, then try again.",
                    folder=str(folder),
                    reason=error.strerror or str(error),
                ) from error
        return folder

    def absolute(self, path: str) -> Path:
        """Where the file of a row lies.

        Raises StudioError for a path that leads out of the project, unless it is a linked recording's.
        """
        if _is_absolute(path):
            if not self._query("SELECT 1 FROM recordings WHERE path = ?", (path,)):
                raise _outside(path)
            return Path(path)
        root = self.folder.resolve()
        found = (root / path).resolve()
        if not found.is_relative_to(root):
            raise _outside(path)
        return self.folder / path

    def relative(self, path: Path | str) -> str:
        """How a row names a file: relative to the folder where it lies inside, else absolute."""
        full = Path(path).resolve()
        root = self.folder.resolve()
        return full.relative_to(root).as_posix() if full.is_relative_to(root) else str(full)

    def audio_path(self, recording_id: int) -> Path:
        """Where a recording's audio lies; a moved file is found again by its hash and remembered.

        Raises StudioError where it is gone.
        """
        recording = self.recording(recording_id)
        path = self.absolute(recording.path)
        if path.is_file():
            return path
        found = find_moved(path, recording.sha256, self.folder / "audio")
        if found is None:
            raise StudioError(
                "The audio file of {name} is gone: {path}. Put it back there or into {audio}.",
                name=recording.name,
                path=str(path),
                audio=str(self.folder / "audio"),
            )
        self._remember(recording_id, found)
        return found

    def save_copy(self, target: Path | str) -> None:
        """Write a complete copy into `target`, a folder that does not exist yet. Raises StudioError."""
        target = Path(target).absolute()
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise StudioError(
                "{target} already exists. Choose a new folder for the copy.", target=str(target)
            )
        part = target.with_name(target.name + ".part")
        try:
            self._copy_into(part)
            if target.exists():
                target.rmdir()
            part.rename(target)
        except StudioError:
            shutil.rmtree(part, ignore_errors=True)
            raise
        except OSError as error:
            shutil.rmtree(part, ignore_errors=True)
            raise StudioError(
                "The copy {target} could not be written ({reason}). Choose another place.",
                target=str(target),
                reason=error.strerror or str(error),
            ) from error

    def _query(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        with told_to_the_user(self.file):
            return super()._query(sql, parameters)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self.read_only:
            raise StudioError(
                "This project is open to read only, so nothing was changed. "
                "Close it in the other window, or save a copy and work on that."
            )
        if self.is_written:
            raise StudioError("A large result is being written just now. Try again when that is done.")
        with told_to_the_user(self.file):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # SQLite itself rolls back on some failures, such as a full disk.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _remember(self, recording_id: int, found: Path) -> None:
        # Not an edit: where a file lies is no decision of the user's to undo.
        if not self.read_only and not self.is_written:
            with self._transaction():
                self._connection.execute(
                    "UPDATE recordings SET path = ? WHERE id = ?", (self.relative(found), recording_id)
                )

    def _copy_into(self, folder: Path) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with told_to_the_user(folder / opening.FILE_NAME):
            opening.backup(self._connection, folder / opening.FILE_NAME)
        for name in COPIED:
            if (self.folder / name).is_dir():
                shutil.copytree(self.folder / name, folder / name)


def _is_absolute(path: str) -> bool:
    return (
        PurePath(path).is_absolute()
        or PurePosixPath(path).is_absolute()
        or PureWindowsPath(path).is_absolute()
    )


def _outside(path: str) -> StudioError:
    return StudioError(
        "The project names a file outside its folder ({path}), which is refused. Import the file again.",
        path=path,
    )
