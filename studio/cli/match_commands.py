"""The command that matches a transcript to its recording, and tells where the two differ."""

import argparse
import json

from studio.cli.carrying_out import each_recording, opened_to_read
from studio.cli.command import Command
from studio.cli.options import recording_option


def _match(options: argparse.Namespace) -> None:
    from studio.steps.match import match_transcript

    if not options.list:
        each_recording(options, match_transcript)
    _print_differences(options)


def _print_differences(options: argparse.Namespace) -> None:
    from studio.steps.differences import differences, says
    from studio.steps.show import chosen_recordings

    with opened_to_read(options) as project:
        found = [
            (recording.name, each, str(says(project, each)))
            for recording in chosen_recordings(project, options.recording)
            for each in differences(project, recording.id)
        ]
    if options.json:
        values = [
            {"recording": name, "kind": str(each.kind), "start": round(each.start, 3),
             "end": round(each.end, 3), "risk": round(each.risk, 3), "turns": list(each.turn_ids),
             "says": said}
            for name, each, said in found
        ]  # fmt: skip
        print(json.dumps(values, indent=2, ensure_ascii=False))
        return
    for name, each, said in found:
        print(f"{name}, {each.start:.2f} to {each.end:.2f} s: {said}")


def _match_options(command: argparse.ArgumentParser) -> None:
    """Options of ``match``."""
    recording_option(command)
    command.add_argument("--list", action="store_true", help="only tell where transcript and sound differ")
    command.add_argument("--json", action="store_true", help="print the differences as JSON")


COMMANDS = (
    Command("match", _match, _match_options, "Match the transcript to the sound, tell where they differ."),
)
"""What this family offers."""
