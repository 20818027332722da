"""Commands that write what was made for other programs."""

import argparse
from pathlib import Path

from studio.cli.carrying_out import finish
from studio.cli.command import Command
from studio.cli.options import project_option


def _export(options: argparse.Namespace) -> None:
    from studio.project.project import Project
    from studio.steps.export import export

    with Project.open(options.project, read_only=True) as project:
        finish(project, export(project, options.format, options.out))


def _export_options(command: argparse.ArgumentParser) -> None:
    """Options of ``export``."""
    project_option(command)
    command.add_argument("--format", choices=("ljspeech", "rttm"), required=True)
    command.add_argument("out", type=Path, metavar="OUT", help="the folder to write")


COMMANDS = (Command("export", _export, _export_options, "Write gold clips or turns for other programs."),)
