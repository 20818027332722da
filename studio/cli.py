"""The command line: every step of the job as a subcommand; with no subcommand, the window.

Each command prints what it did and returns 0; on failure it prints one clear line to standard error
and returns 1 (2 where the words of the command are off). Neither Qt nor torch is imported here.
"""

import argparse
import gc
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import studio
from studio import cli_options
from studio.errors import StudioError
from studio.events import Event, Note, Progress

if TYPE_CHECKING:
    from studio.project.project import Project
    from studio.steps.step import Step

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
        return options.run(options) or 0
    except StudioError as error:
        return _refused(str(error), 1)
    except OSError as error:  # a full disk, a pipe that was closed: nobody's bug
        return _refused(f"{error.strerror or error}{f': {error.filename}' if error.filename else ''}", 1)
    except KeyboardInterrupt:
        return _refused("interrupted; nothing of this step was kept.", 130)


def _refused(sentence: str, status: int) -> int:
    _end_progress_line()
    print(f"error: {sentence}", file=sys.stderr)
    return status


def _window(words: list[str]) -> int:
    if words and not Path(words[0]).exists():
        known = ", ".join(name for name in COMMANDS if name != "train-run")
        return _refused(f"{words[0]} is neither a command nor a project's folder. Commands: {known}.", 2)
    if len(words) > 1:
        return _refused(f"{words[0]} is not a command, and only one project opens in a window.", 2)
    gc.disable()  # a start makes a million objects and drops none; the window turns it on again
    from studio.app import run

    return run(Path(words[0]) if words else None)


def _new(options: argparse.Namespace) -> None:
    from studio.project.project import Project

    with Project.create(options.project) as project:
        print(f"Made the project {project.folder}")


def _import(options: argparse.Namespace) -> None:
    from studio.steps.importing import import_recording

    _carry_out(
        options,
        lambda project: import_recording(
            project,
            options.audio,
            transcript=options.transcript,
            copy=not options.link,
            language=options.language,
        ),
    )


def _diarize(options: argparse.Namespace) -> None:
    from studio.settings import effective_hub_token, load_settings
    from studio.steps.diarize import diarize

    settings = load_settings()
    _each_recording(
        options,
        lambda project, recording_id: diarize(
            project,
            recording_id,
            method=options.method,
            speakers=options.speakers,
            min_speakers=options.min_speakers,
            max_speakers=options.max_speakers,
            allow_download=options.download or settings.allow_downloads,
            token=effective_hub_token(settings),
        ),
    )


def _align(options: argparse.Namespace) -> None:
    from studio.settings import load_settings
    from studio.steps.align import align

    allow_download = options.download or load_settings().allow_downloads
    _each_recording(
        options,
        lambda project, recording_id: align(
            project, recording_id, method=options.method, allow_download=allow_download
        ),
    )


def _each_recording(options: argparse.Namespace, plan: Callable[["Project", int], "Step"]) -> None:
    """Do a step for the recording that was named, or for all; of several, those that can be done."""
    from studio.steps.show import chosen_recordings

    with _opened(options) as project:
        recordings = chosen_recordings(project, options.recording)
        refusals: list[StudioError] = []
        for recording in recordings:
            try:
                step = plan(project, recording.id)
            except StudioError as error:
                refusals.append(error)
                continue
            _finish(project, step)
        if len(refusals) == len(recordings):
            raise refusals[0]
        for refusal in refusals:
            print(refusal, file=sys.stderr)


def _check(options: argparse.Namespace) -> None:
    from studio.steps.check import check, describe_places, open_places, unchecked
    from studio.steps.show import chosen_recordings
    from studio.steps.step import carry_out

    with _opened(options) as project:
        recordings = chosen_recordings(project, options.recording)
        for recording in recordings:
            stale = unchecked(project, recording.id)
            if stale or options.again:
                step = check(project, recording.id, turn_ids=None if options.again else stale)
                message = carry_out(project, step, listen=_print_event)
                _end_progress_line()
                print(message, file=sys.stderr)
        places = describe_places(project, open_places(project, [recording.id for recording in recordings]))
    if options.json:
        print(json.dumps(places, indent=2))
        return
    for place in places[: options.first]:
        print(f"{place['recording']}, {place['start']:.2f} to {place['end']:.2f} s: {place['risk']:.0%}")
        for found in place["found"]:
            print(f"    {found['says']}")


def _show(options: argparse.Namespace) -> None:
    from studio.project.project import Project
    from studio.steps.show import describe, summarise

    with Project.open(options.project, read_only=True) as project:
        print(json.dumps(describe(project), indent=2) if options.json else summarise(project))


def _gold(options: argparse.Namespace) -> None:
    from studio.steps.gold import mark_gold

    with _opened(options) as project:
        print(mark_gold(project, speaker_name=None if options.all else options.speaker))


def _export(options: argparse.Namespace) -> None:
    from studio.project.project import Project
    from studio.steps.export import export

    with Project.open(options.project, read_only=True) as project:
        _finish(project, export(project, options.format, options.out))


def _train(options: argparse.Namespace) -> None:
    from studio.jobs.detached import forget_stop
    from studio.steps.train import prepare_training, resume_training

    with _opened(options) as project:
        if options.resume is not None:
            folder = resume_training(project, options.resume, steps=options.steps)
        else:
            folder = prepare_training(
                project, options.speaker, options.engine, steps=options.steps, listen=_print_event
            )
    _end_progress_line()
    forget_stop(folder)
    _run_training(folder)


def _train_run(options: argparse.Namespace) -> None:
    from studio.jobs.process import lower_priority
    from studio.jobs.queue import TRAINING_NICENESS

    lower_priority(TRAINING_NICENESS)
    _run_training(options.folder)


def _run_training(folder: Path) -> None:
    """Train here and say how it goes; the first Ctrl+C stops it after its step, with a checkpoint."""
    from studio.events import Failed
    from studio.jobs.detached import ask_to_stop, run_training
    from studio.steps.train import event_line

    def stop(*_: object) -> None:
        print("Stopping after this step; press Ctrl+C again to end at once.", file=sys.stderr)
        ask_to_stop(folder)
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        for event in run_training(folder):
            if isinstance(event, Failed):
                raise StudioError(event.text.template, **event.text.values)
            if line := event_line(event):
                print(line, flush=True)
    finally:
        signal.signal(signal.SIGINT, before)
    print(f"The run lies in {folder}")


def _speak(options: argparse.Namespace) -> None:
    from studio.steps.speak import speak_to_file

    with _opened(options) as project:
        take = speak_to_file(
            project,
            options.voice,
            options.engine,
            options.text,
            options.out,
            checkpoint=options.checkpoint,
            seed=options.seed,
            listen=_print_event,
        )
        print(f"Take {take.id}: {take.seconds:.2f} s spoken by {take.voice} ({take.engine}) to {options.out}")


def _record(options: argparse.Namespace) -> None:
    from studio.steps.record import record_reference

    with _opened(options) as project:
        print(record_reference(project, options.voice, seconds=options.seconds, say=print))


def _demo(options: argparse.Namespace) -> int:
    from studio.steps.demo import new_demo_folder, run_demo

    folder = options.project or new_demo_folder()
    status = run_demo(folder, data=options.data, say=print)
    if options.pictures is not None:
        status = _take_pictures(folder, options.pictures) or status
    return status


def _take_pictures(project: Path, folder: Path) -> int:
    """Paint the window's views in a process of its own, since Qt stays out of this one."""
    package = str(Path(studio.__file__).resolve().parents[1])
    paths = os.pathsep.join(filter(None, [package, os.getenv("PYTHONPATH")]))
    environment = {
        **os.environ,
        "PYTHONPATH": paths,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*=false",
    }
    print(f"Pictures of each view and panel, light and dark, in {folder}:", flush=True)
    command = [sys.executable, "-m", "studio.pictures", str(project), str(folder)]
    return subprocess.run(command, env=environment).returncode


def _opened(options: argparse.Namespace) -> "Project":
    """The project of a command that writes; StudioError where it cannot be written now."""
    from studio.project.project import Project
    from studio.steps.step import require_writable

    project = Project.open(options.project)
    if not project.read_only:
        for notice in project.notices:
            print(notice, file=sys.stderr)
    require_writable(project)
    return project


def _carry_out(options: argparse.Namespace, make_step: Callable[["Project"], "Step"]) -> None:
    with _opened(options) as project:
        _finish(project, make_step(project))


def _finish(project: "Project", step: "Step") -> None:
    from studio.steps.step import carry_out

    message = carry_out(project, step, listen=_print_event)
    _end_progress_line()
    print(message)


def _print_event(event: Event) -> None:
    """Progress as one line that rewrites itself on a terminal; notes as lines."""
    if isinstance(event, Note):
        _end_progress_line()
        print(event.text, file=sys.stderr)
    elif isinstance(event, Progress) and sys.stderr.isatty():
        share = "" if event.fraction is None else f"{event.fraction:4.0%} "
        print(f"\r\033[K{share}{event.text}", end="", file=sys.stderr, flush=True)


def _end_progress_line() -> None:
    if sys.stderr.isatty():
        print("\r\033[K", end="", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = cli_options.Parser(
        usage="%(prog)s [PROJECT]\n       %(prog)s COMMAND ...",
        description="Gold Voice Studio. With no command, or with a project's folder alone, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"Gold Voice Studio {studio.__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog=Path(sys.argv[0]).name)
    for name, (run, describe, help_text) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        describe(command)
        command.set_defaults(run=run)
    return parser


COMMANDS: dict[str, tuple[Callable, Callable, str]] = {  # type: ignore[type-arg]
    "new": (_new, cli_options.project_option, "Make an empty project."),
    "import": (_import, cli_options.import_options, "Bring a recording, and its transcript, into a project."),
    "diarize": (_diarize, cli_options.diarize_options, "Find who speaks when."),
    "align": (_align, cli_options.align_options, "Find when each word is spoken."),
    "check": (_check, cli_options.check_options, "Find places that may be wrong, worst first."),
    "show": (_show, cli_options.show_options, "Say what is in a project."),
    "gold": (_gold, cli_options.gold_options, "Mark turns gold."),
    "export": (_export, cli_options.export_options, "Write gold clips or turns for other programs."),
    "train": (_train, cli_options.train_options, "Fine-tune a voice on a speaker's gold clips."),
    "train-run": (
        _train_run,
        cli_options.train_run_options,
        "Train a prepared run in the background (used by the window).",
    ),
    "speak": (_speak, cli_options.speak_options, "Speak a text with a voice."),
    "record": (_record, cli_options.record_options, "Record a reference of a voice."),
    "demo": (
        _demo,
        cli_options.demo_options,
        "Do the whole job on the built-in demo and print what was done.",
    ),
}


if __name__ == "__main__":
    sys.exit(main())
