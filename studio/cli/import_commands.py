"""Commands that bring recordings and transcripts in."""

import argparse
from pathlib import Path

from studio.cli.carrying_out import carry_out
from studio.cli.command import Command
from studio.cli.options import project_option


def _import(options: argparse.Namespace) -> None:
    from studio.steps.importing import import_recording

    carry_out(
        options,
        lambda project: import_recording(
            project,
            options.audio,
            transcript=options.transcript,
            copy=not options.link,
            language=options.language,
        ),
    )


def _import_options(command: argparse.ArgumentParser) -> None:
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


COMMANDS = (
    Command("import", _import, _import_options, "Bring a recording, and its transcript, into a project."),
)
