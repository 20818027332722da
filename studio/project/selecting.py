"""Making values of SELECTed rows: the ground of all reading functions."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from studio.errors import Message, StudioError
from studio.project.values import (
    AcceptedProblem,
    Clip,
    Fixed,
    Phone,
    Problem,
    Pronunciation,
    Recognition,
    Recording,
    Reference,
    RuleKind,
    Run,
    Speaker,
    State,
    Take,
    TextRule,
    Turn,
    Utterance,
    Voice,
    Word,
)

Row = TypeVar(
    "Row",
    Recording,
    Speaker,
    Turn,
    Word,
    Phone,
    Utterance,
    Clip,
    Voice,
    Reference,
    Run,
    Take,
    Problem,
    AcceptedProblem,
    Pronunciation,
    TextRule,
    Recognition,
)

Parameters = Sequence[Any] | Mapping[str, Any]
"""What a SELECT is filled with: by place, or by name."""

TABLE_OF: dict[type, str] = {
    Recording: "recordings",
    Speaker: "speakers",
    Turn: "turns",
    Word: "words",
    Phone: "phones",
    Utterance: "utterances",
    Clip: "clips",
    Voice: "voices",
    Reference: "references",
    Run: "runs",
    Take: "takes",
    Problem: "problems",
    AcceptedProblem: "accepted_problems",
    Pronunciation: "pronunciations",
    TextRule: "text_rules",
    Recognition: "recognitions",
}


class Missing(StudioError):
    """The row that was asked for is not, or no longer, in the project."""


class Selecting:
    """Runs the SELECTs of the reading classes and makes values of their rows."""

    _connection: sqlite3.Connection

    def _query(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, parameters).fetchall()

    def _all(
        self, kind: type[Row], where: str = "", parameters: Sequence[Any] = (), order: str = "id"
    ) -> list[Row]:
        condition = f"WHERE {where}" if where else ""
        rows = self._query(f"{_SELECT[kind]} {condition} ORDER BY {order}", parameters)
        make: Any = _MAKE.get(kind)
        if make is not None:
            return [make(row) for row in rows]
        plain: Any = kind
        return [plain(*row) for row in rows]

    def _one(self, kind: type[Row], row_id: int) -> Row:
        found = self._all(kind, "r.id = ?", (row_id,))
        if not found:
            raise Missing("This {thing} no longer exists (number {id}).", thing=_THINGS[kind], id=row_id)
        return found[0]

    def _some(self, kind: type[Row], row_ids: Collection[int]) -> list[Row]:
        return self._all(kind, f"r.id IN ({', '.join('?' * len(row_ids))})", [*row_ids])

    def _seconds(self, where: str, parameters: Sequence[Any]) -> float:
        total = self._query(f'SELECT TOTAL("end" - start) FROM turns WHERE {where}', parameters)[0][0]
        return round(float(total), 6)


def _select(kind: type) -> str:
    columns = ", ".join(f'r."{field.name}"' for field in fields(kind))
    return f'SELECT {columns} FROM "{TABLE_OF[kind]}" AS r'


def _recording(row: tuple[Any, ...]) -> Recording:
    values = list(row)
    values[_REPAIRS] = _message(values[_REPAIRS])
    return Recording(*values)


def _message(stored: str) -> Message | None:
    """A stored message; earlier versions stored the sentence itself."""
    if stored.startswith("{"):
        return Message.from_json(json.loads(stored))
    return Message("{repairs}", {"repairs": stored}) if stored else None


def _turn(row: tuple[Any, ...]) -> Turn:
    values = [*row]
    values[6], values[8] = _STATES[row[6]], bool(row[8])
    values[11] = _FIXED.get(row[11]) or frozenset(Fixed(name) for name in row[11].split())
    return Turn(*values)


def _word(row: tuple[Any, ...]) -> Word:
    values = [*row]
    values[8] = bool(row[8])
    return Word(*values)


def _clip(row: tuple[Any, ...]) -> Clip:
    values = [*row]
    values[5] = _STATES[row[5]]
    values[7] = frozenset(row[7].split())
    return Clip(*values)


def _text_rule(row: tuple[Any, ...]) -> TextRule:
    values = [*row]
    values[2] = RuleKind(row[2])
    return TextRule(*values)


def _problem(row: tuple[Any, ...]) -> Problem:
    values = dict(zip(_PROBLEM_FIELDS, row, strict=True))
    values["values"] = json.loads(values["values"])
    return Problem(**values)


_THINGS: dict[type, Message] = {
    Recording: Message("recording"),
    Speaker: Message("speaker"),
    Turn: Message("turn"),
    Word: Message("word"),
    Phone: Message("phone"),
    Utterance: Message("line of the transcript"),
    Clip: Message("clip"),
    Voice: Message("voice"),
    Reference: Message("reference"),
    Run: Message("run"),
    Take: Message("take"),
    Problem: Message("problem"),
    AcceptedProblem: Message("accepted problem"),
    Pronunciation: Message("pronunciation"),
    TextRule: Message("rule"),
    Recognition: Message("recognised text"),
}
_STATES = {state.value: state for state in State}  # for thousands of rows far quicker than `State(value)`
_FIXED = {"": frozenset[Fixed](), "end speaker start": frozenset(Fixed)}
_SELECT = {kind: _select(kind) for kind in TABLE_OF}
_PROBLEM_FIELDS = [field.name for field in fields(Problem)]
_REPAIRS = [field.name for field in fields(Recording)].index("repairs")
# SQLite knows neither booleans nor enumerations.
_MAKE: dict[type, Any] = {
    Recording: _recording,
    Turn: _turn,
    Word: _word,
    Clip: _clip,
    Problem: _problem,
    TextRule: _text_rule,
}
