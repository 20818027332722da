"""The commands of the command line, family by family: where a new family of commands gets its line."""

from studio.cli import (
    board_commands,
    demo_commands,
    evaluation_commands,
    export_commands,
    gold_commands,
    import_commands,
    match_commands,
    path_commands,
    project_commands,
    speech_commands,
    text_commands,
    voice_commands,
)
from studio.cli.command import Command

FAMILIES = (
    project_commands,
    import_commands,
    speech_commands,
    match_commands,
    text_commands,
    gold_commands,
    board_commands,
    export_commands,
    voice_commands,
    evaluation_commands,
    path_commands,
    demo_commands,
)

COMMANDS: dict[str, Command] = {command.name: command for family in FAMILIES for command in family.COMMANDS}
