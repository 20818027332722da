"""What SQLite itself holds of turns and words, for tests that do not take the window's word for it."""

from collections.abc import Callable
from typing import Any

Stored = Callable[[str], list[Any]]
"""Reads from SQLite itself."""


def turns(stored: Stored) -> list[tuple[float, float]]:
    return stored('SELECT start, "end" FROM turns ORDER BY start')


def words(stored: Stored) -> dict[str, tuple[float | None, float | None]]:
    return {text: (start, end) for text, start, end in stored('SELECT text, start, "end" FROM words')}
