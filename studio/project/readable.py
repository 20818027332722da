"""Whether the rows of a file can be read at all: other hands may have written what no edit of ours writes.

What is only odd - a turn beyond the recording, words that overlap - is opened, so that it can be corrected;
what the tables themselves forbid is not, since every edit there would fail.
"""

import sqlite3

from studio.project.values import State

FARTHEST_S = 1e9
"""No recording is longer; beyond it times lose their microseconds, and infinity has no picture."""

_TIMES = f'start < "end" AND start >= -{FARTHEST_S} AND "end" <= {FARTHEST_S}'
_STATES = ", ".join(f"'{state}'" for state in State)
_SOUND = {
    "turn": ("turns", f"{_TIMES} AND state IN ({_STATES}) AND typeof(text) = 'text'"),
    # Words without a time are none.
    "word": ("words", f"coalesce({_TIMES}, 1) AND typeof(text) = 'text'"),
    "clip": ("clips", f"{_TIMES} AND state IN ({_STATES})"),
    "recording": ("recordings", "typeof(samples) = 'integer' AND samples >= 0"),
    "speaker": ("speakers", "typeof(name) = 'text' AND typeof(colour) = 'integer'"),
    "step": ("history_steps", "at BETWEEN 0 AND 1e11"),
}


def unreadable_row(connection: sqlite3.Connection) -> str | None:
    """A row that no reader could make anything of, such as "turn 7"; None where all are fine.

    About 20 ms for a hundred thousand words.
    """
    for name, (table, sound) in _SOUND.items():
        found = connection.execute(f"SELECT id FROM {table} WHERE NOT ({sound}) LIMIT 1").fetchone()
        if found is not None:
            return f"{name} {found[0]}"
    return None
