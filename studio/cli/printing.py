"""What commands print while they work: one line of progress that rewrites itself, and notes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from studio.events import Event, Note, Progress


def print_event(event: Event) -> None:
    """Progress as one line that rewrites itself on a terminal; notes as lines. Both on standard error."""
    if isinstance(event, Note):
        end_progress_line()
        print(event.text, file=sys.stderr)
    elif isinstance(event, Progress) and sys.stderr.isatty():
        share = "" if event.fraction is None else f"{event.fraction:4.0%} "
        print(f"\r\033[K{share}{event.text}", end="", file=sys.stderr, flush=True)


def end_progress_line() -> None:
    """Take the line of progress away, before anything else is printed."""
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)


def refused(sentence: str, status: int) -> int:
    """Say on standard error, in one line, why a command failed; returns `status`."""
    end_progress_line()
    print(f"error: {sentence}", file=sys.stderr)
    return status


@contextmanager
def when_interrupted(sentence: str) -> Iterator[None]:
    """What to say where Ctrl+C ends the work inside, which keeps more than most steps do."""
    try:
        yield
    except KeyboardInterrupt:
        raise KeyboardInterrupt(sentence) from None
