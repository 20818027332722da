"""Keeping what a check found: outside the history, since it can be computed again."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from studio.errors import Message
from studio.project.rows import rounded
from studio.project.values import Change, NewProblem

PROBLEMS_TABLE = "problems"


def store(
    connection: sqlite3.Connection,
    recording_id: int,
    turn_fingerprints: Mapping[int, str],
    problems: Sequence[NewProblem],
) -> Change:
    """Replace the problems of these turns, and those of no turn; part of the caller's transaction.

    What is gone since it was checked is left out: a turn, or a problem of a word or clip that is.
    """
    present = {"turn_id": _ids(connection, "turns", "recording_id = ?", recording_id)}
    inside = "turn_id IN (SELECT id FROM turns WHERE recording_id = ?)"
    present["word_id"] = _ids(connection, "words", inside, recording_id)
    present["clip_id"] = _ids(connection, "clips", inside, recording_id)
    checked = {turn_id: mark for turn_id, mark in turn_fingerprints.items() if turn_id in present["turn_id"]}
    connection.execute("DELETE FROM problems WHERE recording_id = ? AND turn_id IS NULL", (recording_id,))
    connection.executemany("DELETE FROM problems WHERE turn_id = ?", [(turn_id,) for turn_id in checked])
    # After the deletions, whose trigger takes the mark off (`migrations.problems_gone`).
    connection.executemany("INSERT OR REPLACE INTO checked_turns VALUES (?, ?)", checked.items())
    connection.executemany(_INSERT, _rows(recording_id, checked, problems, present))
    return Change(frozenset({PROBLEMS_TABLE}), Message("Check"), frozenset({recording_id}))


_INSERT = """
    INSERT INTO problems (recording_id, turn_id, word_id, clip_id, kind, start, "end", risk, "values")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _rows(
    recording_id: int,
    checked: Mapping[int, str],
    problems: Sequence[NewProblem],
    present: Mapping[str, frozenset[int]],
) -> Iterable[tuple[object, ...]]:
    for problem in problems:
        if problem.turn_id is not None and problem.turn_id not in checked:
            continue
        owners = [(problem.word_id, "word_id"), (problem.clip_id, "clip_id")]
        if any(owner is not None and owner not in present[name] for owner, name in owners):
            continue
        yield (
            recording_id,
            problem.turn_id,
            problem.word_id,
            problem.clip_id,
            str(problem.kind),
            rounded(problem.start),
            rounded(problem.end),
            min(max(float(problem.risk), 0.0), 1.0),
            json.dumps(dict(problem.values), ensure_ascii=False),
        )


def _ids(connection: sqlite3.Connection, table: str, where: str, recording_id: int) -> frozenset[int]:
    found = connection.execute(f"SELECT id FROM {table} WHERE {where}", (recording_id,))
    return frozenset(row[0] for row in found)
