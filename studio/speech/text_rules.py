"""The project's own rules for reading a text, over those of its language.

A rule is a regular expression and what is said in its place. A match within one word is replaced there and
the language reads the result; one over several words is dealt out among them, since each written word keeps
at least one spoken word of its own (it has a time under the waveform). Where the replacement has fewer words
than the match, nothing can be dealt out and the rule does not act.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from studio.errors import StudioError
from studio.speech.own_words import ReadingRule

_GROUP = re.compile(r"[$\\](\d+)")


def rewritten(words: Sequence[str], rules: Sequence[ReadingRule]) -> list[str | None]:
    """What rules make of the words of a text: a text in place of each that they change, None for the rest.

    Of matches that overlap, the one of the earlier rule counts. Raises StudioError where a rule is broken.
    """
    text = " ".join(words)
    starts = [0, *accumulate(len(word) + 1 for word in words)][: len(words)]
    changes: list[list[tuple[int, int, str]]] = [[] for _ in words]
    taken = bytearray(len(text))
    for rule in rules:
        for found in compiled(rule.pattern).finditer(text):
            start, end = found.span()
            if start == end or any(taken[start:end]):
                continue
            said = _expanded(found, rule.replacement)
            first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
            shares = _shares(said, last - first + 1)
            if shares is None:
                continue
            taken[start:end] = b"\1" * (end - start)
            for place, share in zip(range(first, last + 1), shares, strict=True):
                begin = max(start - starts[place], 0)
                changes[place].append((begin, min(end - starts[place], len(words[place])), share))
    return [_put(word, its) if its else None for word, its in zip(words, changes, strict=True)]


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """The rule's regular expression. Raises StudioError where it is none."""
    try:
        return re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise StudioError(
            "The rule {pattern} is not a regular expression: {reason}.", pattern=pattern, reason=str(error)
        ) from error


def rule_for(written: str) -> str:
    """The pattern of a rule for just this word, wherever it stands between spaces or punctuation."""
    before = r"(?<!\w)" if written[:1].isalnum() else ""
    after = r"(?!\w)" if written[-1:].isalnum() else ""
    return f"{before}{re.escape(written)}{after}"


def _expanded(found: re.Match[str], replacement: str) -> str:
    """The replacement with ``$1`` or ``\\1`` filled in; a group that is not there stays as typed."""

    def group(reference: re.Match[str]) -> str:
        number = int(reference[1])
        return (found[number] or "") if number <= (found.re.groups or 0) else reference[0]

    return " ".join(_GROUP.sub(group, replacement).split())


def _shares(said: str, count: int) -> list[str] | None:
    """What each of `count` words gets of the replacement: one word each, the last one the rest."""
    if count == 1:
        return [said]
    parts = said.split()
    return [*parts[: count - 1], " ".join(parts[count - 1 :])] if len(parts) >= count else None


def _put(word: str, changes: Sequence[tuple[int, int, str]]) -> str:
    for start, end, said in sorted(changes, reverse=True):
        word = f"{word[:start]}{said}{word[end:]}"
    return word
