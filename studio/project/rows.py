"""What an edit is given: the rows as they are now, and the right to write them inside its transaction."""

import math
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from studio.errors import StudioError
from studio.project.reads import Reads

ROUNDED = frozenset({"start", "end", "seconds", "score"})
DECIMALS = 6
CHANGED_AT = "changed_at"
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

    def insert_all(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        """Add many rows with the same columns, faster than one by one."""
        stored = [self._storable(table, values) for values in rows]
        if stored:
            names = ", ".join(f'"{name}"' for name in stored[0])
            marks = ", ".join(f":{name}" for name in stored[0])
            self._connection.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', stored)

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

    def source_of(self, table: str, row_id: int) -> str:
        """Who made a row: PERSON, or a tool with its version; "" where it is gone."""
        found = self._query(f'SELECT source FROM "{table}" WHERE id = ?', (row_id,))
        return str(found[0][0]) if found else ""

    def _storable(self, table: str, values: dict[str, Any]) -> dict[str, Any]:
        stored = {name: _value(name, value) for name, value in values.items()}
        if table in _KEEPS_CHANGE_TIME:
            stored[CHANGED_AT] = self._now
        return stored


def now() -> str:
    """The time of now as the rows keep it: UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def rounded(seconds: float) -> float:
    """A time as it is kept, to 1 microsecond. Raises StudioError where it is not a number."""
    if not math.isfinite(seconds):
        raise StudioError("{seconds} is not a time. Give seconds as a plain number.", seconds=str(seconds))
    return round(float(seconds), DECIMALS)


def _value(name: str, value: Any) -> Any:
    if name in ROUNDED and value is not None:
        return rounded(value)
    if isinstance(value, str):
        # SQL text ends at a NUL, and half a surrogate pair is no character.
        return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return value
