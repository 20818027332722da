"""What a command of the command line is: a name, what it takes, what it does."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One subcommand. `describe` adds its options to a parser; `run` does it with what was read, prints
    what was done and returns an exit status (None for 0). Both are torch- and Qt-free until called."""

    name: str
    run: Callable[[argparse.Namespace], int | None]
    describe: Callable[[argparse.ArgumentParser], None]
    help: str
    hidden: bool = False
    """Whether only the program itself calls it."""
