"""Undo that lives in the project file: steps, and the inverse SQL that the triggers recorded for each.

A step's changes are what takes it back. Undoing runs them, newest first, while the same triggers
record their inverses in their place, so that the step then holds what does it again.
"""

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from studio.errors import Message
from studio.project.schema import DOCUMENT_TABLES, OLD_VALUES, recording_of
from studio.project.values import Change

MERGE_WITHIN_S = 2.0
"""A burst of typing becomes one step while its edits follow each other within this time."""

LABEL_VALUE_CHARACTERS = 40
"""Names and texts in a label are cut to this, so that a menu can show it."""

ROWS_TOLD = 500
"""A `Change` names the rows it touched up to so many; beyond, reading all again is as fast."""


ROWS_AT_ONCE = 500
"""So many new rows are one statement."""

LARGE_ROWS = 2000
"""To undo or redo a step of more rows takes longer than a few frames."""


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step: `at` is UTC; `undone` steps are those that can be redone."""

    id: int
    label: Message
    at: datetime
    undone: bool


def begin(connection: sqlite3.Connection, merge_key: str | None) -> tuple[int, int]:
    """Start recording; return the step's id and the last change id before it.

    Continues the newest step where it has the same `merge_key` and ended within `MERGE_WITHIN_S`.
    """
    step_id = _step_to_continue(connection, merge_key)
    if step_id is None:
        cursor = connection.execute(
            "INSERT INTO history_steps (label, at, merge_key) VALUES ('', ?, ?)", (time.time(), merge_key)
        )
        step_id = cursor.lastrowid or 0
    return _record(connection, step_id)


def finish(connection: sqlite3.Connection, step_id: int, after: int, label: Message) -> Change:
    """End recording and label the step, which ends what could be redone.

    An edit without effect leaves no step.
    """
    connection.execute("UPDATE history_now SET step_id = NULL")
    change = _change_since(connection, step_id, after, label)
    if change.tables:
        connection.execute(
            "UPDATE history_steps SET label = ?, at = ? WHERE id = ?",
            (json.dumps(clipped(label).to_json(), ensure_ascii=False), time.time(), step_id),
        )
        connection.execute("DELETE FROM history_steps WHERE undone")
        connection.execute("UPDATE history_now SET revision = revision + 1")
    else:
        connection.execute("DELETE FROM history_steps WHERE id = ? AND label = ''", (step_id,))
    return change


def clipped(label: Message) -> Message:
    """The label with its long values cut, on one line."""
    return Message(label.template, {name: _clipped(value) for name, value in label.values.items()})


def _clipped(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    line = " ".join(value.encode("utf-8", "replace").decode().split())  # half a character cannot be stored
    return line if len(line) <= LABEL_VALUE_CHARACTERS else line[: LABEL_VALUE_CHARACTERS - 1].rstrip() + "…"


def finish_unrecorded(connection: sqlite3.Connection, step_id: int, after: int, label: Message) -> Change:
    """End recording and keep no step: undo leaves what the edit did, and what could be redone stays so."""
    connection.execute("UPDATE history_now SET step_id = NULL, revision = revision + 1")
    change = _change_since(connection, step_id, after, label)
    connection.execute("DELETE FROM history_steps WHERE id = ?", (step_id,))
    return change


def insert_as_one(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> range:
    """Insert rows of these columns, recorded as one change while a step is recorded; return their new ids.

    Row by row the triggers would take several times as long as the rows themselves.
    """
    before = _last_id(connection, table)
    step_id = _pause_recording(connection)
    into = f'INSERT INTO "{table}" ({", ".join(map(_quoted, columns))}) VALUES '
    one = f"({', '.join('?' * len(columns))})"
    # Many rows a statement: one each takes half as long again.
    at_once = min(ROWS_AT_ONCE, connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER) // len(columns))
    whole = len(rows) // at_once * at_once
    many = into + ", ".join([one] * at_once)
    for first in range(0, whole, at_once):
        connection.execute(many, [value for row in rows[first : first + at_once] for value in row])
    connection.executemany(into + one, rows[whole:])
    _resume_recording(connection, step_id)
    # Nobody else writes during the transaction, so the new ids follow each other.
    new = range(before + 1, _last_id(connection, table) + 1)
    if step_id is not None:
        _record_run(connection, step_id, table, new)
    return new


def _quoted(name: str) -> str:
    return f'"{name}"'


def _pause_recording(connection: sqlite3.Connection) -> int | None:
    step_id: int | None = connection.execute("SELECT step_id FROM history_now").fetchone()[0]
    connection.execute("UPDATE history_now SET step_id = NULL")
    return step_id


def _resume_recording(connection: sqlite3.Connection, step_id: int | None) -> None:
    connection.execute("UPDATE history_now SET step_id = ?", (step_id,))


def _record_run(connection: sqlite3.Connection, step_id: int, table: str, new: range) -> None:
    connection.execute(
        "INSERT INTO history_changes (step_id, table_name, recording_id, inverse, v1, v2)"
        f" SELECT DISTINCT ?, ?, {recording_of(table, 'r')}, ?, ?, ?"
        f' FROM "{table}" AS r WHERE r.id BETWEEN ? AND ?',
        (step_id, table, _inverse_of_run(table), new[0], new[-1], new[0], new[-1]),
    )


def undo(connection: sqlite3.Connection) -> Change | None:
    """Take back the newest step that stands; None where there is none."""
    return _replay(connection, newest(connection, undone=False), undone=True)


def redo(connection: sqlite3.Connection) -> Change | None:
    """Do again the step that was undone last; None where there is none."""
    return _replay(connection, newest(connection, undone=True), undone=False)


def travel(connection: sqlite3.Connection, step_id: int, within_s: float) -> Change | None:
    """Undo or redo until `step_id` is the newest step that stands; 0 is the beginning.

    Stops after some `within_s` seconds, and before a large step, so that it may be called again; None where
    it is there.
    """
    deadline = time.monotonic() + within_s
    change = None
    while time.monotonic() < deadline and (step := next_on_the_way(connection, step_id)) is not None:
        if change is not None and is_large(connection, step):
            break
        made = _replay(connection, step, undone=not step.undone)
        change = made if change is None or made is None else _both(change, made)
    return change


def next_on_the_way(connection: sqlite3.Connection, step_id: int) -> Step | None:
    """The step to undo or redo next on the way to `step_id`; None where that stands already."""
    stands = newest(connection, undone=False)
    if stands is not None and stands.id > step_id:
        return stands
    following = newest(connection, undone=True)
    return following if following is not None and following.id <= step_id else None


def is_large(connection: sqlite3.Connection, step: Step) -> bool:
    """Whether a step changed more than `LARGE_ROWS`."""
    left = LARGE_ROWS
    for table, inverse, first, last in connection.execute(
        "SELECT table_name, inverse, v1, v2 FROM history_changes WHERE step_id = ? LIMIT ?",
        (step.id, LARGE_ROWS + 1),
    ):
        left -= last - first + 1 if inverse == _inverse_of_run(table) else 1
        if left < 0:
            return True
    return False


def _both(first: Change, then: Change) -> Change:
    rows = {}
    for table in first.tables | then.tables:
        here, there = first.rows_of(table), then.rows_of(table)
        if here is not None and there is not None and len(here | there) <= ROWS_TOLD:
            rows[table] = here | there
    # A change of one recording and one of none (a speaker) concern all of them.
    known = first.recording_ids and then.recording_ids
    recordings = first.recording_ids | then.recording_ids if known else frozenset()
    return Change(first.tables | then.tables, then.label, recordings, rows)


def newest(connection: sqlite3.Connection, *, undone: bool) -> Step | None:
    """The step that undo (`undone` False) or redo (True) would take next."""
    order = "ASC" if undone else "DESC"
    found = connection.execute(
        f"SELECT id, label, at, undone FROM history_steps WHERE undone = ? ORDER BY id {order} LIMIT 1",
        (undone,),
    ).fetchone()
    return _step(found) if found else None


def steps(connection: sqlite3.Connection, since: int = 0) -> list[Step]:
    """All steps, or those from the id `since` on, oldest first, with those that were undone at the end."""
    sql = "SELECT id, label, at, undone FROM history_steps WHERE id >= ? ORDER BY id"
    return [_step(row) for row in connection.execute(sql, (since,))]


def revision(connection: sqlite3.Connection) -> int:
    """How many changes, undos and redos this document has seen."""
    found: int = connection.execute("SELECT revision FROM history_now").fetchone()[0]
    return found


def _step(row: tuple[int, str, float, int]) -> Step:
    return Step(row[0], _label(row[1]), datetime.fromtimestamp(row[2], UTC), bool(row[3]))


def _label(stored: str) -> Message:
    """The label of a step. One that cannot be read must not keep the step from being undone."""
    if not stored:
        return Message("")
    try:
        label = Message.from_json(json.loads(stored))
        str(label)
    except (ValueError, TypeError, LookupError, AttributeError):
        return Message("An edit whose name cannot be read")
    return label


def _step_to_continue(connection: sqlite3.Connection, merge_key: str | None) -> int | None:
    if merge_key is None:
        return None
    last = connection.execute(
        "SELECT id, at, merge_key, undone FROM history_steps ORDER BY id DESC LIMIT 1"
    ).fetchone()
    if last is None or last[2] != merge_key or last[3] or time.time() - last[1] > MERGE_WITHIN_S:
        return None
    return int(last[0])


def _record(connection: sqlite3.Connection, step_id: int) -> tuple[int, int]:
    connection.execute("UPDATE history_now SET step_id = ?", (step_id,))
    return step_id, _last_id(connection, "history_changes")


def _last_id(connection: sqlite3.Connection, table: str) -> int:
    last = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
    return last[0] if last else 0


def _inverse_of_run(table: str) -> str:
    return f'DELETE FROM "{table}" WHERE id BETWEEN :v1 AND :v2'


def _many_of(insert: str) -> str:
    # What brings one row back from its old values brings a stretch of changes back from theirs.
    into, values = insert.split(" VALUES ")
    columns = values.strip("()").replace(":", "")
    of_these = "step_id = ? AND table_name = ? AND inverse = ? AND id BETWEEN ? AND ?"
    return f"{into} SELECT {columns} FROM history_changes WHERE {of_these}"


def _runs(ids: Iterable[int]) -> Iterator[range]:
    """Yield ids as runs without a gap."""
    ordered = sorted(ids)
    first = 0
    for place, row_id in enumerate(ordered):
        if place + 1 == len(ordered) or ordered[place + 1] != row_id + 1:
            yield range(ordered[first], row_id + 1)
            first = place + 1


def _change_since(connection: sqlite3.Connection, step_id: int, after: int, label: Message) -> Change:
    seen = connection.execute(
        "SELECT DISTINCT table_name, recording_id FROM history_changes WHERE step_id = ? AND id > ?",
        (step_id, after),
    ).fetchall()
    tables = frozenset(table for table, _ in seen)
    recordings = frozenset(recording for _, recording in seen if recording is not None)
    return Change(tables, label, recordings, _rows_since(connection, step_id, after))


def _rows_since(connection: sqlite3.Connection, step_id: int, after: int) -> dict[str, frozenset[int]]:
    # The ids of changes follow each other, so how many there are is known without reading them.
    if _last_id(connection, "history_changes") - after > ROWS_TOLD:
        return {}
    ids: dict[str, set[int]] = {}
    many = set()
    for table, inverse, first, last in connection.execute(
        "SELECT table_name, inverse, v1, v2 FROM history_changes WHERE step_id = ? AND id > ?",
        (step_id, after),
    ):
        run = range(first, last + 1) if inverse == _inverse_of_run(table) else (first,)
        if len(run) > ROWS_TOLD:
            many.add(table)
        else:
            ids.setdefault(table, set()).update(run)
    return {table: frozenset(found) for table, found in ids.items() if table not in many}


def _bring_back(connection: sqlite3.Connection, step_id: int, changes: Sequence[tuple[Any, ...]]) -> None:
    """Insert the rows of a stretch of changes, which only inserts: a statement for all of each table.

    Rows that come bring no others with them, as rows that go take theirs: no trigger is needed. Owners
    come first, since a row's recording is found by its owner.
    """
    first, last = changes[-1][2], changes[0][2]
    tables = {(change[1], change[0]) for change in changes}
    for table, inverse in sorted(tables, key=lambda each: DOCUMENT_TABLES.index(each[0])):
        _pause_recording(connection)
        connection.execute(_many_of(inverse), (step_id, table, inverse, first, last))
        _resume_recording(connection, step_id)
        for run in _runs(change[3] for change in changes if change[1] == table and change[0] == inverse):
            _record_run(connection, step_id, table, run)


def _replay(connection: sqlite3.Connection, step: Step | None, *, undone: bool) -> Change | None:
    if step is None:
        return None
    # A row may return before the row it refers to: check references at the commit only.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    _, last = _record(connection, step.id)
    inverses = connection.execute(
        f"SELECT inverse, table_name, id, {', '.join(OLD_VALUES)}"
        " FROM history_changes WHERE step_id = ? ORDER BY id DESC",
        (step.id,),
    ).fetchall()
    for come_back, stretch in groupby(inverses, key=lambda change: change[0].startswith("INSERT")):
        changes = list(stretch)
        if come_back and len(changes) > 1:
            _bring_back(connection, step.id, changes)
            continue
        for (inverse, _), alike in groupby(changes, key=itemgetter(0, 1)):
            connection.executemany(inverse, [dict(zip(OLD_VALUES, row[3:], strict=True)) for row in alike])
    connection.execute("DELETE FROM history_changes WHERE step_id = ? AND id <= ?", (step.id, last))
    connection.execute(
        "UPDATE history_steps SET undone = ?, merge_key = NULL WHERE id = ?", (undone, step.id)
    )
    connection.execute("UPDATE history_now SET step_id = NULL, revision = revision + 1")
    return _change_since(connection, step.id, last, step.label)
