"""Finding a pattern in the texts of turns, and what replacing it would make of them.

A pattern that a user types may take for ever on some text, so the search runs in a child process.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from studio.errors import Message, StudioError
from studio.events import Event, Result
from studio.project.rows import Rows
from studio.project.touching import change_turn
from studio.project.turn_words import write_text

MOST_HITS = 5000
"""A preview of more is read by nobody."""

_GROUP = re.compile(r"\$(\$|\d+|\{\w+\})")


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for and what takes its place.

    `regex`: `find` is a regular expression, and ``$1`` or ``\\1`` in `by` stands for what its group found.
    """

    find: str
    by: str = ""
    regex: bool = False
    match_case: bool = False
    whole_words: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the pattern was found: characters [start, end) of a turn's text, and what comes there."""

    turn_id: int
    start: int
    end: int
    by: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found; `complete` is False where there were more than `MOST_HITS`."""

    hits: tuple[Hit, ...]
    complete: bool


def compile_search(search: Search) -> tuple[re.Pattern[str], str]:
    """The pattern and the template of what replaces it. Raises StudioError where either is broken."""
    pattern = search.find if search.regex else re.escape(search.find)
    if search.whole_words:
        pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
    try:
        compiled = re.compile(pattern, 0 if search.match_case else re.IGNORECASE)
    except re.error as error:
        raise StudioError("The pattern is broken: {reason}.", reason=str(error)) from error
    except (OverflowError, RecursionError) as error:
        raise StudioError("The pattern is too large.") from error
    template = _template(search.by) if search.regex else search.by.replace("\\", r"\\")
    try:
        compiled.sub(template, "")  # reads the template, and its groups, whether anything matches or not
    except (re.error, IndexError) as error:
        raise StudioError("The replacement is broken: {reason}.", reason=str(error)) from error
    return compiled, template


def find_hits(texts: Sequence[tuple[int, str]], search: Search) -> Iterator[Event]:
    """The work: a `Result` with what was `Found` in the texts, given with the ids of their turns."""
    yield Result(search_texts(texts, search))


def search_texts(texts: Sequence[tuple[int, str]], search: Search) -> Found:
    """All hits in the texts, in order; ones that would change nothing are left out."""
    pattern, template = compile_search(search)
    hits: list[Hit] = []
    for turn_id, text in texts:
        for match in pattern.finditer(text):
            by = match.expand(template)
            if by == match.group():
                continue
            if len(hits) == MOST_HITS:
                return Found(tuple(hits), False)
            hits.append(Hit(turn_id, match.start(), match.end(), by))
    return Found(tuple(hits), True)


def replaced(text: str, hits: Sequence[Hit]) -> str:
    """The text with these hits, of one turn and in order, replaced."""
    parts, at = [], 0
    for hit in hits:
        parts += [text[at : hit.start], hit.by]
        at = hit.end
    return "".join([*parts, text[at:]])


def replace_texts(rows: Rows, texts: Mapping[int, tuple[str, str]], search: Search) -> tuple[Message, int]:
    """Retype turns, given as id to (text before, text after), as one step; returns how many were.

    A turn whose text is another by now is left alone. Words that stay keep their times.
    """
    count = 0
    for turn in rows.turns_with_ids(texts):
        before, after = texts[turn.id]
        if turn.text == before:
            change_turn(rows, turn, text=write_text(rows, turn.id, after))
            count += 1
    values = {"find": search.find, "by": search.by, "count": count}
    if count == 1:
        return Message("Replace “{find}” with “{by}”", values), count
    return Message("Replace “{find}” with “{by}” in {count} turns", values), count


def _template(by: str) -> str:
    def group(match: re.Match[str]) -> str:
        name = match.group(1)
        return "$" if name == "$" else rf"\g<{name.strip('{}')}>"

    return _GROUP.sub(group, by)
