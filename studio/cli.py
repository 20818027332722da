"""The command line: every step of the job as a subcommand; with no subcommand, the window.

Each command prints what it did and returns 0; on failure it prints one clear line to standard error
and returns 1 (2 where the words of the command are off). Neither Qt nor torch is imported here.
"""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import studio
from studio.errors import StudioError
from studio.events import Event, Note, Progress

# Nothing leaves the machine unasked: these must be set before any library reads them.
os.environ.setdefault("PYANNOTE_METRICS_ENABLED", "0")
os.environ.setdefault("HF_HUB_OFFLINE", "1")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments` (those of the process by default). Returns its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    if not words or (words[0] not in COMMANDS and not words[0].startswith("-")):
        return _window(words)
    options = _parser().parse_args(words)
    try:
        return options.run(options) or 0
    except StudioError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("error: interrupted; nothing of this step was kept.", file=sys.stderr)
        return 130


def _window(words: list[str]) -> int:
    if len(words) > 1:
        print(f"error: {words[0]} is not a command, and only one project opens in a window.", file=sys.stderr)
        return 2
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
    from studio.steps.diarize import diarize
    from studio.steps.show import chosen_recordings

    with _opened(options) as project:
        for recording in chosen_recordings(project, options.recording):
            step = diarize(
                project,
                recording.id,
                method=options.method,
                speakers=options.speakers,
                min_speakers=options.min_speakers,
                max_speakers=options.max_speakers,
                allow_download=options.download,
                token=os.environ.get("HF_TOKEN"),
            )
            _finish(project, step)


def _align(options: argparse.Namespace) -> None:
    from studio.steps.align import align
    from studio.steps.show import chosen_recordings

    with _opened(options) as project:
        for recording in chosen_recordings(project, options.recording):
            _finish(
                project, align(project, recording.id, method=options.method, allow_download=options.download)
            )


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
    from studio.steps.train import prepare_training, resume_training

    with _opened(options, writable=options.resume is None) as project:
        if options.resume is not None:
            folder = resume_training(project, options.resume, steps=options.steps)
        else:
            folder = prepare_training(
                project, options.speaker, options.engine, steps=options.steps, listen=_print_event
            )
    _run_training(folder)


def _train_run(options: argparse.Namespace) -> None:
    from studio.jobs.process import lower_priority
    from studio.jobs.queue import TRAINING_NICENESS

    lower_priority(TRAINING_NICENESS)
    _run_training(options.folder)


def _run_training(folder: Path) -> None:
    from studio.events import Failed
    from studio.jobs.detached import run_training
    from studio.steps.train import event_line

    for event in run_training(folder):
        if isinstance(event, Failed):
            raise StudioError(event.text.template, **event.text.values)
        if line := event_line(event):
            print(line, flush=True)
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
    from studio.steps.demo import run_demo

    return run_demo(options.project, data=options.data, say=print)


def _opened(options: argparse.Namespace, *, writable: bool = True):  # type: ignore[no-untyped-def]
    """The project of a command; StudioError where it must be written and cannot be now."""
    from studio.project.project import Project
    from studio.steps.step import require_writable

    project = Project.open(options.project, read_only=not writable)
    for notice in project.notices:
        print(notice, file=sys.stderr)
    if writable:
        require_writable(project)
    return project


def _carry_out(options: argparse.Namespace, make_step: Callable) -> None:  # type: ignore[type-arg]
    with _opened(options) as project:
        _finish(project, make_step(project))


def _finish(project, step) -> None:  # type: ignore[no-untyped-def]
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
    parser = argparse.ArgumentParser(
        prog="gold-voice-studio",
        description="Gold Voice Studio. With no command, or with a project's folder alone, the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"Gold Voice Studio {studio.__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (run, describe, help_text) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text, description=help_text)
        describe(command)
        command.set_defaults(run=run)
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _project(command: argparse.ArgumentParser) -> None:
    command.add_argument("project", type=Path, metavar="PROJECT", help="the project's folder")


def _import_options(command: argparse.ArgumentParser) -> None:
    _project(command)
    command.add_argument("audio", type=Path, metavar="AUDIO", help="a sound or video file")
    command.add_argument(
        "--transcript", type=Path, metavar="FILE", help="lines of 'Speaker | text', or plain text"
    )
    command.add_argument("--language", default="en", help="language of the recording (default: en)")
    place = command.add_mutually_exclusive_group()
    place.add_argument("--copy", action="store_true", help="copy the file into the project (the default)")
    place.add_argument("--link", action="store_true", help="leave the file where it is")


def _diarize_options(command: argparse.ArgumentParser) -> None:
    _recording(command)
    _method(command, ("builtin", "pyannote"))
    command.add_argument("--speakers", type=_positive, metavar="N", help="exactly N speakers")
    command.add_argument("--min-speakers", type=_positive, metavar="N", help="at least N speakers")
    command.add_argument("--max-speakers", type=_positive, metavar="N", help="at most N speakers")


def _align_options(command: argparse.ArgumentParser) -> None:
    _recording(command)
    _method(command, ("builtin", "wav2vec2", "mms"))


def _recording(command: argparse.ArgumentParser) -> None:
    _project(command)
    command.add_argument("--recording", metavar="NAME", help="only this recording (default: all)")


def _method(command: argparse.ArgumentParser, choices: tuple[str, ...]) -> None:
    command.add_argument("--with", dest="method", choices=choices, default="builtin", help="default: builtin")
    command.add_argument(
        "--download", action="store_true", help="agree to download the model if it is missing"
    )


def _show_options(command: argparse.ArgumentParser) -> None:
    _project(command)
    command.add_argument("--json", action="store_true", help="print JSON; null for what is not known yet")


def _gold_options(command: argparse.ArgumentParser) -> None:
    _project(command)
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--all", action="store_true", help="every turn that has text and aligned words")
    which.add_argument("--speaker", metavar="NAME", help="only this speaker's turns")


def _export_options(command: argparse.ArgumentParser) -> None:
    _project(command)
    command.add_argument("--format", choices=("ljspeech", "rttm"), required=True)
    command.add_argument("out", type=Path, metavar="OUT", help="the folder to write")


def _train_options(command: argparse.ArgumentParser) -> None:
    _project(command)
    command.add_argument("--speaker", metavar="NAME", help="whose gold turns to learn from")
    command.add_argument("--engine", metavar="ENGINE", default="sv2tts", help="default: sv2tts")
    command.add_argument("--steps", type=_positive, metavar="N", help="steps to train in all")
    command.add_argument("--resume", type=int, metavar="RUN", help="go on with this run")


def _train_run_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("folder", type=Path, metavar="FOLDER", help="a prepared run's folder")


def _speak_options(command: argparse.ArgumentParser) -> None:
    _project(command)
    command.add_argument("--voice", metavar="NAME", required=True)
    command.add_argument("--engine", metavar="ENGINE", required=True)
    command.add_argument(
        "--checkpoint", type=Path, metavar="PATH", help="weights of a run (default: its best)"
    )
    command.add_argument("--seed", type=int, default=0, metavar="N")
    command.add_argument("--text", required=True, metavar="TEXT")
    command.add_argument("--out", type=Path, required=True, metavar="WAV")


def _record_options(command: argparse.ArgumentParser) -> None:
    _project(command)
    command.add_argument("--voice", metavar="NAME", required=True)
    command.add_argument(
        "--seconds", type=float, metavar="N", help="stop after N seconds (default: on Ctrl+C)"
    )


def _demo_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "project", type=Path, nargs="?", metavar="PROJECT", help="where the demo project goes"
    )
    command.add_argument(
        "--data", type=Path, metavar="FOLDER", help="do the job on this folder of real speech too"
    )
    command.add_argument(
        "--pictures", type=Path, metavar="FOLDER", help="also leave pictures of each view here"
    )


COMMANDS: dict[str, tuple[Callable, Callable, str]] = {  # type: ignore[type-arg]
    "new": (_new, _project, "Make an empty project."),
    "import": (_import, _import_options, "Bring a recording, and its transcript, into a project."),
    "diarize": (_diarize, _diarize_options, "Find who speaks when."),
    "align": (_align, _align_options, "Find when each word is spoken."),
    "show": (_show, _show_options, "Say what is in a project."),
    "gold": (_gold, _gold_options, "Mark turns gold."),
    "export": (_export, _export_options, "Write gold clips or turns for other programs."),
    "train": (_train, _train_options, "Fine-tune a voice on a speaker's gold clips."),
    "train-run": (
        _train_run,
        _train_run_options,
        "Train a prepared run in the background (used by the window).",
    ),
    "speak": (_speak, _speak_options, "Speak a text with a voice."),
    "record": (_record, _record_options, "Record a reference of a voice."),
    "demo": (_demo, _demo_options, "Do the whole job on the built-in demo and print what was done."),
}


if __name__ == "__main__":
    sys.exit(main())
