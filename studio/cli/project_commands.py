"""Commands on a project as a whole: make it, bring recordings in, say what is in it."""

import argparse
import json

from studio.cli.command import Command
from studio.cli.options import project_option


def _new(options: argparse.Namespace) -> None:
    from studio.project.project import Project

    with Project.create(options.project) as project:
        print(f"Made the project {project.folder}")


def _show(options: argparse.Namespace) -> None:
    from studio.project.project import Project
    from studio.steps.show import describe, summarise

    with Project.open(options.project, read_only=True) as project:
        print(json.dumps(describe(project), indent=2) if options.json else summarise(project))


def _show_options(command: argparse.ArgumentParser) -> None:
    """Options of ``show``."""
    project_option(command)
    command.add_argument("--json", action="store_true", help="print JSON; null for what is not known yet")


COMMANDS = (
    Command("new", _new, project_option, "Make an empty project."),
    Command("show", _show, _show_options, "Say what is in a project."),
)
