"""The command line: every step of the job as a subcommand; with no subcommand, the window.

Each command prints what it did and returns 0; on failure it prints one clear line to standard error
and returns 1 (2 where the words of the command are off). Neither Qt nor torch is imported here.
A new command is a line of `COMMANDS` in the module of its family, a new family a line in `commands`.
"""

import argparse
import gc
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import studio
from studio.cli.commands import COMMANDS
from studio.cli.options import Parser
from studio.cli.printing import refused
from studio.errors import StudioError

# Nothing leaves the machine unasked: these must be set before any library reads them.
os.environ.setdefault("PYANNOTE_METRICS_ENABLED", "0")
os.environ.setdefault("HF_HUB_OFFLINE", "1")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments` (those of the process by default). Returns its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        if not words or (words[0] not in COMMANDS and not words[0].startswith("-")):
            return _window(words)
        options = _parser().parse_args(words)
        status = options.run(options) or 0
        sys.stdout.flush()  # here, and not at the interpreter's end, it shows that the reader has gone
        return status
    except StudioError as error:
        return refused(str(error), 1)
    except OSError as error:  # a full disk: nobody's bug
        if isinstance(error, BrokenPipeError) and _reader_has_gone():
            return 128 + signal.SIGPIPE
        return refused(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}", 1)
    except KeyboardInterrupt as interrupt:
        return refused(str(interrupt) or "interrupted; nothing of this step was kept.", 130)


def _reader_has_gone() -> bool:
    """Whether what reads our output, such as `head`, has read enough; the rest then goes nowhere."""
    try:
        print(flush=True)  # another pipe than that of our output may have broken
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return True
    return False


def _window(words: list[str]) -> int:
    if words and not Path(words[0]).exists():
        known = ", ".join(command.name for command in COMMANDS.values() if not command.hidden)
        return refused(f"{words[0]} is neither a command nor a project's folder. Commands: {known}.", 2)
    if len(words) > 1:
        return refused(f"{words[0]} is not a command, and only one project opens in a window.", 2)
    gc.disable()  # a start makes a million objects and drops none; the window turns it on again
    from studio.app import run

    return run(Path(words[0]) if words else None)


def _parser() -> argparse.ArgumentParser:
    program = Path(sys.argv[0]).name
    program = "python -m studio.cli" if program == "__main__.py" else program
    parser = Parser(
        prog=program,
        usage="%(prog)s [PROJECT]\n       %(prog)s COMMAND ...",
        description="Gold Voice Studio. With no command, or with a project's folder alone, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"Gold Voice Studio {studio.__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog=program)
    for name, command in COMMANDS.items():
        words = commands.add_parser(name, help=command.help, description=command.help)
        command.describe(words)
        words.set_defaults(run=command.run)
    return parser
