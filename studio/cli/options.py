"""What several commands take: kinds of values, and options that are said alike everywhere."""

import argparse
from pathlib import Path
from typing import NoReturn

from studio.voices.settings import HIGHEST_SEED


class Parser(argparse.ArgumentParser):
    """A parser whose refusals are one line."""

    def error(self, message: str) -> NoReturn:
        """End the program with status 2 and one line on standard error."""
        self.exit(2, f"error: {message}. See: {self.prog} --help\n")


def positive(text: str) -> int:
    """A whole number of 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number of 1 or more")
    return int(text)


def seed(text: str) -> int:
    """A whole number from 0 to `HIGHEST_SEED`."""
    if not text.isdecimal() or int(text) > HIGHEST_SEED:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 0 to {HIGHEST_SEED}")
    return int(text)


def seconds(text: str) -> float:
    """A number of seconds above 0."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds above 0")
    return number


def setting(text: str) -> tuple[str, str]:
    """A name and a value with "=" between them."""
    name, equals, value = (part.strip() for part in text.partition("="))
    if not (name and equals and value):
        raise argparse.ArgumentTypeError(f"{text} is not NAME=VALUE, such as pace=1.2")
    return name, value


def project_option(command: argparse.ArgumentParser) -> None:
    """Which project."""
    command.add_argument("project", type=Path, metavar="PROJECT", help="the project's folder")


def recording_option(command: argparse.ArgumentParser) -> None:
    """Which project, and which of its recordings."""
    project_option(command)
    command.add_argument("--recording", metavar="NAME", help="only this recording (default: all)")


def method_options(command: argparse.ArgumentParser, choices: tuple[str, ...]) -> None:
    """With which method, and whether its model may be fetched."""
    command.add_argument("--with", dest="method", choices=choices, default="builtin", help="default: builtin")
    command.add_argument(
        "--download", action="store_true", help="agree to download the model if it is missing"
    )


def provenance_options(command: argparse.ArgumentParser) -> None:
    """Where recordings come from, and what their speakers agreed to."""
    command.add_argument(
        "--origin", metavar="TEXT", help="where it comes from: an address, a show, an episode"
    )
    command.add_argument("--recorded-on", metavar="DATE", help="when it was recorded, such as 2026-11-21")
    command.add_argument("--licence", metavar="TEXT", help="such as CC BY 4.0")
    command.add_argument(
        "--rights-note", metavar="TEXT", help="what else to know of what may be done with it"
    )
    command.add_argument(
        "--consent",
        metavar="NAME=TEXT",
        action="append",
        default=[],
        help="what a speaker agreed to (again for each speaker)",
    )
