"""Commands about what is said: writing it down, and reading it as it is said."""

import argparse
import json
from functools import partial

from studio.cli.carrying_out import each_recording
from studio.cli.command import Command
from studio.cli.options import recording_option


def _transcribe(options: argparse.Namespace) -> None:
    from studio.settings import load_settings
    from studio.steps.transcribe import transcribe

    allow_download = options.download or load_settings().allow_downloads
    each_recording(
        options,
        lambda project, recording_id: transcribe(
            project,
            recording_id,
            every_turn=options.all,
            method=options.method,
            model=options.model,
            allow_download=allow_download,
        ),
    )


def _transcribe_options(command: argparse.ArgumentParser) -> None:
    """Options of ``transcribe``."""
    recording_option(command)
    command.add_argument("--with", dest="method", choices=("whisper", "builtin"), default="whisper",
                         help="whisper needs its package and a model; builtin is rough English")  # fmt: skip
    command.add_argument("--model", default="small", metavar="NAME",
                         help="tiny, base, small, medium, turbo, large-v3, or a model's folder")  # fmt: skip
    command.add_argument(
        "--download", action="store_true", help="agree to download the model if it is missing"
    )
    command.add_argument("--all", action="store_true", help="also listen to turns that have a text")


def _normalize(options: argparse.Namespace) -> None:
    from studio.steps.normalise import normalise

    if options.preview:
        _preview(options)
    else:
        each_recording(options, partial(normalise, anew=options.anew))


def _preview(options: argparse.Namespace) -> None:
    from studio.events import Result
    from studio.project.project import Project
    from studio.steps.normalise import look_through
    from studio.steps.show import chosen_recordings

    with Project.open(options.project, read_only=True) as project:
        for recording in chosen_recordings(project, options.recording):
            for event in look_through(str(project.folder), recording.language, [recording.id]):
                if isinstance(event, Result):
                    _print_looked(recording.name, event.value, as_json=options.json)


def _print_looked(name: str, looked: "object", *, as_json: bool) -> None:
    from studio.steps.normalise import Looked

    assert isinstance(looked, Looked)
    if as_json:
        said = [
            {"written": each.written, "spoken": each.spoken, "count": each.count} for each in looked.readings
        ]
        unread = [{"character": each.character, "count": each.count, "engines": list(each.engines)}
                  for each in looked.unread]  # fmt: skip
        print(json.dumps({"recording": name, "spoken": said, "unread": unread}, ensure_ascii=False))
        return
    print(f"{name}: words said otherwise than they are written: {len(looked.readings)}")
    for each in looked.readings:
        print(f"{each.count:6}  {each.written}  {each.spoken}")
    for unread_one in looked.unread:
        where = f" by {', '.join(unread_one.engines)}" if unread_one.engines else ""
        print(f"{unread_one.count:6}  {unread_one.character} ({unread_one.name}) is not read{where}")


def _normalize_options(command: argparse.ArgumentParser) -> None:
    """Options of ``normalize``."""
    recording_option(command)
    command.add_argument(
        "--preview", action="store_true", help="only print what would be said, change nothing"
    )
    command.add_argument(
        "--anew", action="store_true", help="also where an imported corpus says itself how a word is read"
    )
    command.add_argument("--json", action="store_true", help="with --preview: print JSON, a line a recording")


COMMANDS = (
    Command("transcribe", _transcribe, _transcribe_options, "Write down what is said, as a draft."),
    Command("normalize", _normalize, _normalize_options, "Write how numbers, symbols and names are said."),
)
