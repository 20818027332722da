"""What an edit is given: the rows as they are now, and the right to write them inside its transaction."""

import math
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from studio.errors import StudioError
from studio.project.history import insert_as_one
from studio.project.reads import Reads

ROUNDED = frozenset({"start", "end", "seconds", "score"})
DECIMALS = 6
RESOLUTION_S = 10**-DECIMALS
"""Times nearer than this may be kept as the same."""

CHANGED_AT = "changed_at"
_OWNERS_AT_ONCE = 900
"""Fewer than the parameters that the oldest SQLite takes."""

_KEEPS_CHANGE_TIME = frozenset({"turns", "words"})


class Rows(Reads):
    """The document inside one transaction: all reading functions, insert, update and delete.

    Times are rounded to 1 microsecond on writing; text loses what SQLite cannot keep.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self._now = now()

    def insert(self, table: str, **values: Any) -> int:
        """Add a row and return its id."""
        stored = self._storable(table, values)
        names = ", ".join(f'"{name}"' for name in stored)
        marks = ", ".join("?" * len(stored))
        cursor = self._connection.execute(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(stored.values())
        )
        return cursor.lastrowid or 0

    def insert_all(self, table: str, rows: Sequence[dict[str, Any]]) -> range:
        """Add many rows with the same columns, as one change of the history; return their ids in order."""
        return self.insert_columns(table, _columns_of(rows))

    def insert_columns(self, table: str, values: dict[str, Sequence[Any]]) -> range:
        """Add many rows, given column by column, as one change of the history; return their ids in order."""
        columns = self._storable_columns(table, values)
        if not columns:
            return range(0)
        return insert_as_one(
            self._connection, table, list(columns), list(zip(*columns.values(), strict=True))
        )

    def update_all(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        """Set the same columns of many rows, each with its ``id``; else as `update`."""
        if not rows:
            return
        columns = self._storable_columns(table, _columns_of(rows))
        settings = ", ".join(f'"{name}" = :{name}' for name in columns if name != "id")
        differs = " OR ".join(
            f'"{name}" IS NOT :{name}' for name in columns if name not in ("id", CHANGED_AT)
        )
        self._connection.executemany(
            f'UPDATE "{table}" SET {settings} WHERE id = :id AND ({differs})',
            [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)],
        )

    def update(self, table: str, row_id: int, **values: Any) -> None:
        """Set columns of one row; writing what is there already records nothing."""
        stored = self._storable(table, values)
        columns = ", ".join(f'"{name}" = ?' for name in stored)
        differing = [name for name in stored if name != CHANGED_AT]
        differs = " OR ".join(f'"{name}" IS NOT ?' for name in differing)
        self._connection.execute(
            f'UPDATE "{table}" SET {columns} WHERE id = ? AND ({differs})',
            (*stored.values(), row_id, *(stored[name] for name in differing)),
        )

    def delete(self, table: str, row_id: int) -> None:
        """Delete one row and what belongs to it."""
        self._connection.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))

    def delete_of(self, table: str, **owner: int) -> None:
        """Delete the rows that belong to an owner, as in ``delete_of("phones", word_id=3)``."""
        ((column, owner_id),) = owner.items()
        self._connection.execute(f'DELETE FROM "{table}" WHERE "{column}" = ?', (owner_id,))

    def delete_of_each(self, table: str, column: str, owner_ids: Sequence[int]) -> None:
        """Delete the rows that belong to many owners: in a few statements, far sooner than one by one."""
        for first in range(0, len(owner_ids), _OWNERS_AT_ONCE):
            some = owner_ids[first : first + _OWNERS_AT_ONCE]
            marks = ", ".join("?" * len(some))
            self._connection.execute(f'DELETE FROM "{table}" WHERE "{column}" IN ({marks})', some)

    def source_of(self, table: str, row_id: int) -> str:
        """Who made a row: PERSON, or a tool with its version; "" where it is gone."""
        found = self._query(f'SELECT source FROM "{table}" WHERE id = ?', (row_id,))
        return str(found[0][0]) if found else ""

    def _storable(self, table: str, values: dict[str, Any]) -> dict[str, Any]:
        stored = {name: _value(name, value) for name, value in values.items()}
        if table in _KEEPS_CHANGE_TIME:
            stored[CHANGED_AT] = self._now
        return stored

    def _storable_columns(self, table: str, columns: dict[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
        stored = {name: _column(name, values) for name, values in columns.items()}
        if stored and table in _KEEPS_CHANGE_TIME:
            stored[CHANGED_AT] = [self._now] * len(next(iter(stored.values())))
        return stored


def now() -> str:
    """The time of now as the rows keep it: UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def rounded(seconds: float) -> float:
    """A time as it is kept, to 1 microsecond. Raises StudioError where it is not a number."""
    if not math.isfinite(seconds):
        raise StudioError("{seconds} is not a time. Give seconds as a plain number.", seconds=str(seconds))
    return round(float(seconds), DECIMALS)


def _rounded_float(seconds: float) -> float:
    # Only what is no number differs from itself by anything but 0.
    return round(seconds, DECIMALS) if seconds - seconds == 0 else rounded(seconds)


def _value(name: str, value: Any) -> Any:
    if name in ROUNDED and value is not None:
        return rounded(value)
    if isinstance(value, str) and not (value.isascii() and "\0" not in value):
        # SQL text ends at a NUL, and half a surrogate pair is no character.
        return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return value


def _columns_of(rows: Sequence[dict[str, Any]]) -> dict[str, Sequence[Any]]:
    return {name: [row[name] for row in rows] for name in (rows[0] if rows else ())}


def _column(name: str, values: Sequence[Any]) -> Sequence[Any]:
    # Many values at once: asking each what it is takes longer than storing it.
    kinds = set(map(type, values))
    if name in ROUNDED and kinds <= {float, type(None)}:
        return [value if value is None else _rounded_float(value) for value in values]
    if kinds == {str} and (joined := "".join(values)).isascii() and "\0" not in joined:
        return values
    if name in ROUNDED or str in kinds:
        return [_value(name, value) for value in values]
    return values
