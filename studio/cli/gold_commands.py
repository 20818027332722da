"""Commands that make the gold dataset and write it for other programs."""

import argparse

from studio.cli.carrying_out import opened
from studio.cli.command import Command
from studio.cli.options import project_option


def _gold(options: argparse.Namespace) -> None:
    from studio.steps.gold import mark_gold

    with opened(options) as project:
        print(mark_gold(project, speaker_name=None if options.all else options.speaker))


def _gold_options(command: argparse.ArgumentParser) -> None:
    """Options of ``gold``."""
    project_option(command)
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--all", action="store_true", help="every turn that has text and aligned words")
    which.add_argument("--speaker", metavar="NAME", help="only this speaker's turns")


COMMANDS = (Command("gold", _gold, _gold_options, "Mark turns gold."),)
