"""The document: a folder with one SQLite file, read by values, changed by edits, undone from the file itself."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from types import TracebackType
from typing import Any, Concatenate

from studio.errors import Message, StudioError
from studio.project import history, opening
from studio.project.baseline import Baseline, take_baseline
from studio.project.database_errors import told_to_the_user
from studio.project.history import Step
from studio.project.moved_audio import find_moved
from studio.project.reads import Reads
from studio.project.rows import Rows
from studio.project.values import Change

SUBFOLDERS = ("audio", "cache", "voices", "runs", "takes", "exports", "snapshots", "backups")
COPIED = ("audio", "voices", "runs", "takes", "exports", "snapshots")
"""What `save_copy` takes along; the cache can be computed again."""


class Project(Reads):
    """One open project; also a context manager. All reading functions of `Reads` work on it.

    Attributes
        folder: where it lies.
        read_only: True where it may only be read: asked for, open elsewhere, or a read-only folder.
        notices: sentences for the user about what opening found or did.
        last_result: what the last edit returned beside its label, such as the new row's id.
    """

    def __init__(self, folder: Path, opened: opening.Opened) -> None:
        super().__init__(opened.connection)
        self.folder = folder
        self.read_only = opened.lock is None
        self.notices = opened.notices
        self.last_result: Any = None
        self._opened = opened

    @classmethod
    def create(cls, folder: Path | str) -> "Project":
        """Make an empty project in `folder` (made where missing). Raises StudioError if it holds one."""
        opening.create_file(Path(folder))
        return cls.open(folder)

    @classmethod
    def open(cls, folder: Path | str, *, read_only: bool = False) -> "Project":
        """Open a project by its folder or its file; read-only, with a notice, where it cannot be written.

        Raises StudioError where there is none, or it is damaged, another program's or a newer studio's.
        """
        path = Path(folder).absolute()
        file = path if path.is_file() else path / opening.FILE_NAME
        opened = opening.open_for_reading(file) if read_only else opening.open_for_writing(file)
        return cls(file.parent, opened)

    def close(self) -> None:
        """Close the file and let others write it. May be called twice."""
        self._opened.close()

    def __enter__(self) -> "Project":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def file(self) -> Path:
        """The SQLite file."""
        return self.folder / opening.FILE_NAME

    def subfolder(self, name: str) -> Path:
        """One of the project's own folders (`SUBFOLDERS`), made where it may be."""
        if name not in SUBFOLDERS:
            raise ValueError(f"{name} is no folder of a project")
        folder = self.folder / name
        if not self.read_only:
            folder.mkdir(exist_ok=True)
        return folder

    def absolute(self, path: str) -> Path:
        """Where the file of a row lies. Raises StudioError for a path out of the project, unless a linked recording's."""
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
        except (OSError, StudioError) as error:
            shutil.rmtree(part, ignore_errors=True)
            reason = getattr(error, "strerror", None) or str(error)
            raise StudioError(
                "The copy {target} could not be written ({reason}). Choose another place.",
                target=str(target),
                reason=reason,
            ) from error

    @property
    def revision(self) -> int:
        """Grows with every change, undo and redo, also those of another window."""
        with told_to_the_user(self.file):
            return history.revision(self._connection)

    def baseline(self, recording_id: int) -> Baseline:
        """What a job that starts now sees of a recording; handed back with its result."""
        return take_baseline(self, recording_id, self.revision)

    def apply(
        self,
        edit: Callable[Concatenate[Rows, ...], Any],
        *arguments: Any,
        merge_key: str | None = None,
        **named: Any,
    ) -> Change:
        """Run one edit in one transaction: all of it, or none and its StudioError.

        `edit(rows, *arguments, **named)` returns its label, or its label and more, which `last_result`
        then holds. Edits with the same `merge_key` that follow each other within 2 s become one step.
        """
        with self._transaction():
            step_id, after = history.begin(self._connection, merge_key)
            outcome = edit(Rows(self._connection), *arguments, **named)
            label, result = _label_and_result(outcome)
            change = history.finish(self._connection, step_id, after, label)
        self.last_result = result
        return change

    def undo(self) -> Change | None:
        """Take back the newest step; None where there is none."""
        with self._transaction():
            return history.undo(self._connection)

    def redo(self) -> Change | None:
        """Do again what was undone last; None where there is nothing."""
        with self._transaction():
            return history.redo(self._connection)

    def history(self) -> list[Step]:
        """All steps, oldest first; undone ones come last."""
        with told_to_the_user(self.file):
            return history.steps(self._connection)

    @property
    def undo_label(self) -> Message | None:
        """What undo would take back, None where nothing."""
        step = history.newest(self._connection, undone=False)
        return step.label if step else None

    @property
    def redo_label(self) -> Message | None:
        """What redo would do again, None where nothing."""
        step = history.newest(self._connection, undone=True)
        return step.label if step else None

    def _query(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        with told_to_the_user(self.file):
            return super()._query(sql, parameters)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        if self.read_only:
            raise StudioError(
                "This project is open to read only, so nothing was changed. "
                "Close it in the other window, or save a copy and work on that."
            )
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
        if not self.read_only:
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


def _label_and_result(outcome: Any) -> tuple[Message, Any]:
    if isinstance(outcome, Message):
        return outcome, None
    label, *rest = outcome
    return label, rest[0] if len(rest) == 1 else tuple(rest)


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
