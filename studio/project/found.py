"""The shapes of what slow steps find, as the edits take them; the layers above own the classes."""
# ruff: noqa: D102 - the class says what its attributes are

from collections.abc import Sequence
from typing import Protocol


class Span(Protocol):
    """A cut of a turn, in seconds of its recording, and what is said in it."""

    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...
    @property
    def text(self) -> str: ...


class AlignedPhone(Protocol):
    """A phone as an aligner found it: its ARPABET symbol, its times in seconds of the recording, a score."""

    @property
    def symbol(self) -> str: ...
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...
    @property
    def score(self) -> float | None: ...


class AlignedWord(Protocol):
    """A word as an aligner found it: as written and as spoken, its times in seconds, score and phones."""

    @property
    def text(self) -> str: ...
    @property
    def spoken(self) -> str: ...
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...
    @property
    def score(self) -> float | None: ...
    @property
    def phones(self) -> Sequence[AlignedPhone]: ...


class TimedPhone(Protocol):
    """A phone as a transcript has it: an ARPABET symbol without stress, and its times in seconds."""

    @property
    def symbol(self) -> str: ...
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...


class TimedWord(Protocol):
    """A word as a transcript has it: as written, and its times in seconds, both None where it has none."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> float | None: ...
    @property
    def end(self) -> float | None: ...
    @property
    def phones(self) -> Sequence[TimedPhone]: ...


class TimedLine(Protocol):
    """A line of a transcript with its times in seconds, and its words where it has them."""

    @property
    def speaker(self) -> str | None: ...
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> float: ...
    @property
    def end(self) -> float: ...
    @property
    def words(self) -> Sequence[TimedWord]: ...
