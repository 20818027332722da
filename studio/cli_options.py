"""What each command takes: its options and their help, as plain functions over argparse."""

import argparse
from pathlib import Path
from typing import NoReturn


class Parser(argparse.ArgumentParser):
    """A parser whose refusals are one line."""

    def error(self, message: str) -> NoReturn:
        """End the program with status 2 and one line on standard error."""
        self.exit(2, f"error: {message}. See: {self.prog} --help\n")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number of 1 or more")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is not a number of seconds above 0")
    return seconds


def project_option(command: argparse.ArgumentParser) -> None:
    """Which project."""
    command.add_argument("project", type=Path, metavar="PROJECT", help="the project's folder")


def import_options(command: argparse.ArgumentParser) -> None:
    """Options of ``import``."""
    project_option(command)
    command.add_argument("audio", type=Path, metavar="AUDIO", help="a sound or video file")
    command.add_argument(
        "--transcript", type=Path, metavar="FILE", help="lines of 'Speaker | text', or plain text"
    )
    command.add_argument("--language", default="en", help="language of the recording (default: en)")
    place = command.add_mutually_exclusive_group()
    place.add_argument("--copy", action="store_true", help="copy the file into the project (the default)")
    place.add_argument("--link", action="store_true", help="leave the file where it is")


def diarize_options(command: argparse.ArgumentParser) -> None:
    """Options of ``diarize``."""
    _recording(command)
    _method(command, ("builtin", "pyannote"))
    command.add_argument("--speakers", type=_positive, metavar="N", help="exactly N speakers")
    command.add_argument("--min-speakers", type=_positive, metavar="N", help="at least N speakers")
    command.add_argument("--max-speakers", type=_positive, metavar="N", help="at most N speakers")


def align_options(command: argparse.ArgumentParser) -> None:
    """Options of ``align``."""
    _recording(command)
    _method(command, ("builtin", "wav2vec2", "mms"))


def _recording(command: argparse.ArgumentParser) -> None:
    project_option(command)
    command.add_argument("--recording", metavar="NAME", help="only this recording (default: all)")


def _method(command: argparse.ArgumentParser, choices: tuple[str, ...]) -> None:
    command.add_argument("--with", dest="method", choices=choices, default="builtin", help="default: builtin")
    command.add_argument(
        "--download", action="store_true", help="agree to download the model if it is missing"
    )


def check_options(command: argparse.ArgumentParser) -> None:
    """Options of ``check``."""
    _recording(command)
    command.add_argument("--again", action="store_true", help="check also turns that did not change")
    command.add_argument(
        "--first", type=_positive, default=20, metavar="N", help="show N places (default: 20)"
    )
    command.add_argument("--json", action="store_true", help="print all places as JSON")


def show_options(command: argparse.ArgumentParser) -> None:
    """Options of ``show``."""
    project_option(command)
    command.add_argument("--json", action="store_true", help="print JSON; null for what is not known yet")


def gold_options(command: argparse.ArgumentParser) -> None:
    """Options of ``gold``."""
    project_option(command)
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--all", action="store_true", help="every turn that has text and aligned words")
    which.add_argument("--speaker", metavar="NAME", help="only this speaker's turns")


def export_options(command: argparse.ArgumentParser) -> None:
    """Options of ``export``."""
    project_option(command)
    command.add_argument("--format", choices=("ljspeech", "rttm"), required=True)
    command.add_argument("out", type=Path, metavar="OUT", help="the folder to write")


def train_options(command: argparse.ArgumentParser) -> None:
    """Options of ``train``."""
    project_option(command)
    command.add_argument("--speaker", metavar="NAME", help="whose gold turns to learn from")
    command.add_argument("--engine", metavar="ENGINE", default="sv2tts", help="default: sv2tts")
    command.add_argument("--steps", type=_positive, metavar="N", help="steps to train in all")
    command.add_argument("--resume", type=int, metavar="RUN", help="go on with this run")


def train_run_options(command: argparse.ArgumentParser) -> None:
    """Options of ``train-run``."""
    command.add_argument("folder", type=Path, metavar="FOLDER", help="a prepared run's folder")


def speak_options(command: argparse.ArgumentParser) -> None:
    """Options of ``speak``."""
    project_option(command)
    command.add_argument("--voice", metavar="NAME", required=True)
    command.add_argument("--engine", metavar="ENGINE", required=True)
    command.add_argument(
        "--checkpoint", type=Path, metavar="PATH", help="weights of a run (default: its best)"
    )
    command.add_argument("--seed", type=int, default=0, metavar="N")
    command.add_argument("--text", required=True, metavar="TEXT")
    command.add_argument("--out", type=Path, required=True, metavar="WAV")


def record_options(command: argparse.ArgumentParser) -> None:
    """Options of ``record``."""
    project_option(command)
    command.add_argument("--voice", metavar="NAME", required=True)
    command.add_argument(
        "--seconds", type=_seconds, metavar="N", help="stop after N seconds (default: on Ctrl+C)"
    )


def demo_options(command: argparse.ArgumentParser) -> None:
    """Options of ``demo``."""
    command.add_argument(
        "project", type=Path, nargs="?", metavar="PROJECT", help="where the demo project goes"
    )
    command.add_argument(
        "--data", type=Path, metavar="FOLDER", help="do the job on this folder of real speech too"
    )
    command.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="also leave pictures of each view here"
    )
