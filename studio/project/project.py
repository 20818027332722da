"""The document: a folder with one SQLite file, read by values, changed by edits, undone from the file."""

import math
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Concatenate

from studio.errors import Message
from studio.project import history, opening, problems
from studio.project.baseline import Baseline, take_baseline
from studio.project.database_errors import told_to_the_user
from studio.project.folder import ProjectFolder
from studio.project.history import Step
from studio.project.reads import TurnSums
from studio.project.rows import Rows
from studio.project.values import Change, NewProblem, Recording


class Project(ProjectFolder):
    """One open project; also a context manager. All reading functions of `Reads` work on it.

    Attributes
        folder: where it lies.
        read_only: True where it may only be read: asked for, open elsewhere, or a read-only folder.
        notices: sentences for the user about what opening found or did.
        is_written: True while a thread writes to it (`written_beside`): edits are refused until that is done.
        last_result: what the last edit returned beside its label, such as the new row's id.
        listener: hears every committed change, whoever made it; the window's document sets it.
    """

    listener: Callable[[Change], None] | None = None
    _summed: tuple[int, list[TurnSums]] | None = None
    _listed: tuple[int, list[Recording]] | None = None

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
        file = opening.file_in(Path(folder).absolute())
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
    def revision(self) -> int:
        """Grows with every change, undo and redo, also those of another window."""
        with told_to_the_user(self.file):
            return history.revision(self._connection)

    def baseline(self, recording_id: int, *, with_words: bool = True) -> Baseline:
        """What a job that starts now sees of a recording; handed back with its result."""
        return take_baseline(self, recording_id, self.revision, with_words=with_words)

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
        return self._carry_out(partial(edit, **named), arguments, history.finish, merge_key)

    def keep(self, edit: Callable[Concatenate[Rows, ...], Any], *arguments: Any, **named: Any) -> Change:
        """`apply` what is no step of the history: what was made outside stays when edits are undone.

        A training run goes on, and a take lies in its file, whatever a person takes back of the document.
        """
        return self._carry_out(partial(edit, **named), arguments, history.finish_unrecorded)

    def _remember(self, recording_id: int, found: Path) -> None:
        super()._remember(recording_id, found)
        self._listed = None

    def _carry_out(
        self,
        edit: Callable[..., Any],
        arguments: tuple[Any, ...],
        finish: Callable[[sqlite3.Connection, int, int, Message], Change],
        merge_key: str | None = None,
    ) -> Change:
        with self._transaction():
            step_id, after = history.begin(self._connection, merge_key)
            label, result = _label_and_result(edit(Rows(self._connection), *arguments))
            change = finish(self._connection, step_id, after, label)
        self.last_result = result
        self.tell(change)
        return change

    def store_problems(
        self, recording_id: int, turn_fingerprints: Mapping[int, str], found: Sequence[NewProblem]
    ) -> Change:
        """Keep what a check found at these turns, and at no turn, in place of what it found there before.

        The fingerprints are those of the turns as they were checked. This is no step of the history.
        """
        with self._transaction():
            change = problems.store(self._connection, recording_id, turn_fingerprints, found)
        self.tell(change)
        return change

    def undo(self) -> Change | None:
        """Take back the newest step; None where there is none."""
        with self._transaction():
            change = history.undo(self._connection)
        self.tell(change)
        return change

    def redo(self) -> Change | None:
        """Do again what was undone last; None where there is nothing."""
        with self._transaction():
            change = history.redo(self._connection)
        self.tell(change)
        return change

    def travel(self, step_id: int, within_s: float = math.inf) -> Change | None:
        """Undo or redo in one go until this step (0: none) is the newest that stands, told as one change.

        Ends after some `within_s` seconds, and before a large step; call it again until it returns None.
        """
        with self._transaction():
            change = history.travel(self._connection, step_id, within_s)
        self.tell(change)
        return change

    def turn_sums(self) -> list[TurnSums]:
        """Turns counted and added up for each recording and speaker; added up once after each change."""
        revision = self.revision
        if self._summed is None or self._summed[0] != revision:
            self._summed = revision, super().turn_sums()
        return self._summed[1]

    def recordings(self) -> list[Recording]:
        """All recordings in the order they were added; read once after each change: they may be thousands."""
        revision = self.revision
        if self._listed is None or self._listed[0] != revision:
            self._listed = revision, super().recordings()
        return list(self._listed[1])

    def tell(self, change: Change | None) -> None:
        """Tell the listener of a committed change."""
        if change is not None and self.listener is not None:
            self.listener(change)

    def history(self, since: int = 0) -> list[Step]:
        """All steps, or those from the id `since` on, oldest first; undone ones come last."""
        with told_to_the_user(self.file):
            return history.steps(self._connection, since)

    def next_step(
        self, *, undone: bool = False, on_the_way_to: int | None = None
    ) -> tuple[Step, bool] | None:
        """What `undo` (with `undone` `redo`) would take next, or `travel` to a step; and whether it is large.

        A large one takes longer than a window may stand still; where nobody may write now, none is. None
        where there is no step.
        """
        if on_the_way_to is None:
            step = history.newest(self._connection, undone=undone)
        else:
            step = history.next_on_the_way(self._connection, on_the_way_to)
        refused = self.read_only or self.is_written
        return None if step is None else (step, not refused and history.is_large(self._connection, step))

    @property
    def newest_step_id(self) -> int:
        """The newest step that is not undone, 0 where none is."""
        step = history.newest(self._connection, undone=False)
        return step.id if step else 0

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


@contextmanager
def written_beside(project: Project) -> Iterator[Project]:
    """The same project on a connection of its own, for a thread that writes while `project` is read.

    It tells `project.listener` nothing. Meanwhile `project.is_written` must be set, which refuses edits.
    """
    with _beside(project) as beside:
        yield beside


@contextmanager
def read_beside(project: Project) -> Iterator[Project]:
    """The same project as it is now, for a thread that only reads, whatever `project` writes meanwhile."""
    with _beside(project) as beside:
        beside.is_written = True  # refuses to write
        with told_to_the_user(project.file):
            beside._connection.execute("BEGIN")
        yield beside


@contextmanager
def _beside(project: Project) -> Iterator[Project]:
    with told_to_the_user(project.file):
        connection = project._opened.another()
    opened = replace(project._opened, connection=connection)
    try:
        yield Project(project.folder, opened)
    finally:
        opened.connection.close()


def _label_and_result(outcome: Any) -> tuple[Message, Any]:
    if isinstance(outcome, Message):
        return outcome, None
    label, *rest = outcome
    return label, rest[0] if len(rest) == 1 else tuple(rest)
