"""What a project itself says of words: its rules for reading them, and how it pronounces them.

Both hold for the length of a piece of work: whoever starts it, a step in its child process, says
``with own_words(OwnWords(...)):``, and `studio.speech.text` and `studio.speech.pronunciation` ask for it.
So nobody in between has to hand them on, and work without them is as it was before there were any.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import MappingProxyType

NOTHING: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """Where the regular expression `pattern` is found in a text, `replacement` is said: see text_rules."""

    pattern: str
    replacement: str


@dataclass(frozen=True)
class OwnWords:
    """The project's rules in order, and its pronunciations: word in small letters to its ARPABET phones."""

    rules: tuple[ReadingRule, ...] = ()
    pronunciations: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=lambda: dict(NOTHING))


_NONE = OwnWords()
_now: ContextVar[OwnWords] = ContextVar("own_words", default=_NONE)


@contextmanager
def own_words(own: OwnWords) -> Iterator[None]:
    """Let `own` hold for texts and pronunciations while the block runs."""
    token = _now.set(own)
    try:
        yield
    finally:
        _now.reset(token)


def own_words_now() -> OwnWords:
    """All that holds now, to hand it to another process."""
    return _now.get()


def own_rules() -> tuple[ReadingRule, ...]:
    """The rules that hold now."""
    return _now.get().rules


def own_pronunciations() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The pronunciations that hold now."""
    return _now.get().pronunciations


def own_pronunciations_in(words: Iterable[str]) -> list[tuple[str, tuple[tuple[str, ...], ...]]]:
    """Those that hold now and can matter to these words, in order: what was heard of them depends on it."""
    own = own_pronunciations()
    if not own:
        return []
    said = " ".join(words).lower().replace("\u2019", "'")
    return sorted((word, phones) for word, phones in own.items() if word in said)
