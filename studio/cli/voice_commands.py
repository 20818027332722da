"""Commands that train a voice, speak with it and record references of it."""

import argparse
import signal
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.cli.carrying_out import opened
from studio.cli.command import Command
from studio.cli.options import positive, project_option, seconds, seed, setting
from studio.cli.printing import end_progress_line, print_event, when_interrupted
from studio.errors import Message, StudioError

if TYPE_CHECKING:
    from studio.events import Event
    from studio.project.project import Project


_SETTINGS = ("steps", "minutes", "devices", "precision")
"""Options of ``train`` that are settings of training."""


def _train(options: argparse.Namespace) -> None:
    from studio.jobs.detached import forget_stop
    from studio.steps.train import event_line, prepare_training, resume_training

    said: set[str] = set()

    def listen(event: "Event") -> None:
        print_event(event)
        said.add(event_line(event))

    _require_alone(options)
    with opened(options) as project:
        if options.resume is not None:
            folder = resume_training(project, options.resume, steps=options.steps)
        else:
            engine, settings = _way(project, options)
            folder = prepare_training(project, options.speaker, engine, **settings, listen=listen)
    end_progress_line()
    forget_stop(folder)
    if (options.devices or 1) > 1:
        sys.argv[1:] = ["train-run", str(folder)]  # Fabric starts its other processes with these words
    _run_training(folder, said)


def _require_alone(options: argparse.Namespace) -> None:
    """Raises StudioError where a run to go on with is told what only a new one can be told."""
    told = [f"--{name}" for name in ("speaker", "engine", "way", *_SETTINGS) if _is_told(options, name)]
    told = [name for name in told if name != "--steps"]
    if options.resume is not None and told:
        raise StudioError(
            "A run goes on as it was told when it began. Leave out {options}; --steps sets where it ends.",
            options=", ".join(told),
        )


def _is_told(options: argparse.Namespace, name: str) -> bool:
    return getattr(options, name) is not None


def _way(project: "Project", options: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """The engine and the settings of the way that was asked for; what was said beside it counts more."""
    from studio.voices.engine import default_engine

    said = {name: getattr(options, name) for name in _SETTINGS if _is_told(options, name)}
    if options.way is None or options.speaker is None:
        return options.engine or default_engine(trainable=True), said
    from studio.steps.clone_ways import Way, installed, require_open, samples_of, ways_of

    ways = {each.way: each for each in ways_of(samples_of(project, options.speaker), installed())}
    way = require_open(ways[Way(options.way)])
    usual = dict(way.settings)
    if "steps" in said:
        usual.pop("minutes", None)
    return options.engine or way.engine, {**usual, **said}


def _train_options(command: argparse.ArgumentParser) -> None:
    """Options of ``train``."""
    project_option(command)
    command.add_argument("--speaker", metavar="NAME", help="whose gold turns to learn from")
    command.add_argument(
        "--engine", metavar="ENGINE", help="default: studio where its base is installed, else sv2tts"
    )
    command.add_argument(
        "--way", choices=("minutes", "best"), help="minutes: learn the speaker soon; best: for longer, with "
        "the vocoder; speak --reference needs no training"
    )  # fmt: skip
    how_long = command.add_mutually_exclusive_group()
    how_long.add_argument("--steps", type=positive, metavar="N", help="steps to train in all")
    how_long.add_argument("--minutes", type=float, metavar="M", help="time to train, instead of steps")
    _machine_options(command)
    command.add_argument("--resume", metavar="RUN", help="go on with the run of this number or folder's name")


def _machine_options(command: argparse.ArgumentParser) -> None:
    """On what training runs."""
    command.add_argument("--devices", type=positive, metavar="N", help="graphics cards on each machine")
    command.add_argument("--precision", metavar="KIND", help="auto, 32-true or bf16-mixed")


def _train_run(options: argparse.Namespace) -> None:
    from studio.jobs.process import lower_priority
    from studio.jobs.queue import TRAINING_NICENESS

    lower_priority(TRAINING_NICENESS)
    _run_training(options.folder)


def _run_training(folder: Path, known: Collection[str] = ()) -> None:
    """Train here and say how it goes, apart from lines that are `known`.

    The first Ctrl+C stops it after its step, with a checkpoint.
    """
    from studio.events import Failed, Progress
    from studio.jobs.detached import ask_to_stop, run_training
    from studio.steps.train import event_line

    def stop(*_: object) -> None:
        print("Stopping after this step; press Ctrl+C again to end at once.", file=sys.stderr)
        ask_to_stop(folder)
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        with when_interrupted("interrupted; the checkpoints so far stay."):
            for event in run_training(folder):
                if isinstance(event, Failed):
                    raise StudioError(event.text.template, **event.text.values)
                if isinstance(event, Progress):
                    print_event(event)
                elif (line := event_line(event)) and line not in known:
                    end_progress_line()
                    print(line, flush=True)
    finally:
        signal.signal(signal.SIGINT, before)
    print(f"The run lies in {folder}")


def _train_run_options(command: argparse.ArgumentParser) -> None:
    """Options of ``train-run``."""
    command.add_argument("folder", type=Path, metavar="FOLDER", help="a prepared run's folder")


def _train_base(options: argparse.Namespace) -> None:
    from studio.jobs.detached import forget_stop
    from studio.steps.train_base import CorpusPlace, prepare_base, prepare_features, read_corpora

    corpora = [CorpusPlace.parse(corpus) for corpus in options.corpus]
    cache = options.cache or options.out.parent / "features"
    clips = read_corpora(corpora, options.leave_out)
    if not options.prepare_only:  # before hours of aligning, so that what cannot be is said now
        prepare_base(
            options.out, corpora, cache,
            leave_out=options.leave_out, hold_out_every=options.hold_out_every, minutes=options.minutes,
            devices=options.devices, nodes=options.nodes, batch_size=options.batch_size, seed=options.seed,
            precision=options.precision,
        )  # fmt: skip
    with when_interrupted("interrupted; what is done of the corpora is kept. Say the same again to go on."):
        for event in prepare_features(clips, cache):
            print_event(event)
    end_progress_line()
    if not options.prepare_only:
        forget_stop(options.out)
        _run_training(options.out)


def _train_base_options(command: argparse.ArgumentParser) -> None:
    """Options of ``train-base``."""
    command.add_argument(
        "corpus", nargs="+", metavar="CORPUS", help="a folder laid out as LJSpeech, LibriSpeech, LibriTTS or "
        "VCTK; FOLDER=de where it does not name its language"
    )  # fmt: skip
    command.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="the run's folder")
    command.add_argument("--minutes", type=float, metavar="M", help="time to train (default: 90)")
    _machine_options(command)
    command.add_argument("--nodes", type=positive, metavar="N", help="machines that train together")
    command.add_argument(
        "--batch-size", type=positive, metavar="N", help="utterances in a step (default: 12)"
    )
    command.add_argument("--seed", type=seed, metavar="N")
    command.add_argument("--leave-out", nargs="*", default=[], metavar="NAME", help="speakers to leave out")
    command.add_argument("--hold-out-every", type=positive, default=40, metavar="N",
                         help="hold out one utterance of so many of each speaker (default: 40)")  # fmt: skip
    command.add_argument(
        "--cache",
        type=Path,
        metavar="FOLDER",
        help="where features are kept (default: features, beside the run)",
    )
    command.add_argument("--prepare-only", action="store_true", help="compute the features and end")


def _speak(options: argparse.Namespace) -> None:
    from studio.steps.reference import keep_file
    from studio.steps.speak import speak_to_file
    from studio.voices.engine import ENGINES, default_engine

    engine = options.engine or default_engine()
    settings = ENGINES[engine].checked(dict(options.settings)) if engine in ENGINES else {}
    with opened(options) as project:
        kept: list[Message] = []
        try:
            for reference in options.reference:
                kept.append(keep_file(project, reference, options.voice))
            take = speak_to_file(
                project,
                options.voice,
                engine,
                options.text,
                options.out,
                checkpoint=options.checkpoint,
                settings=settings,
                fine_tuned=not options.reference,
                seed=options.seed,
                listen=print_event,
            )
        except BaseException:
            for _ in kept:
                project.undo()  # nobody was heard in them, nothing was spoken, or it was broken off
            raise
        for sentence in kept:
            print(sentence)
        print(f"Take {take.id}: {take.seconds:.2f} s spoken by {take.voice} ({take.engine}) to {options.out}")


def _speak_options(command: argparse.ArgumentParser) -> None:
    """Options of ``speak``."""
    project_option(command)
    command.add_argument(
        "--voice", metavar="NAME", required=True,
        help="a voice or a speaker of the project; kathleen (English) and kerstin (German) come with studio",
    )  # fmt: skip
    command.add_argument(
        "--engine", metavar="ENGINE", help="default: studio where its base is installed, else unit"
    )
    command.add_argument(
        "--checkpoint", type=Path, metavar="PATH", help="weights of a run (default: its best)"
    )
    command.add_argument(
        "--reference", type=Path, nargs="+", default=[], metavar="FILE",
        help="recordings of the voice, kept with it: it speaks as they sound, without training",
    )  # fmt: skip
    command.add_argument("--seed", type=seed, default=0, metavar="N", help="the same seed, the same sound")
    command.add_argument(
        "--set", dest="settings", type=setting, action="append", default=[], metavar="NAME=VALUE",
        help=f"the manner of speaking (again for each). {_settings_said()}",
    )  # fmt: skip
    command.add_argument("--text", required=True, metavar="TEXT")
    command.add_argument("--out", type=Path, required=True, metavar="WAV")


def _settings_said() -> str:
    """What can be set, engine by engine, for the help."""
    from studio.voices.settings import SETTINGS

    said = (f"{engine}: {', '.join(each.range for each in known)}" for engine, known in SETTINGS.items())
    return "; ".join(said)


def _record(options: argparse.Namespace) -> None:
    from studio.steps.record import record_reference

    with opened(options) as project:
        print(record_reference(project, options.voice, seconds=options.seconds, say=print))


def _record_options(command: argparse.ArgumentParser) -> None:
    """Options of ``record``."""
    project_option(command)
    command.add_argument("--voice", metavar="NAME", required=True)
    command.add_argument(
        "--seconds", type=seconds, metavar="N", help="stop after N seconds (default: on Ctrl+C)"
    )


COMMANDS = (
    Command("train", _train, _train_options, "Fine-tune a voice on a speaker's gold clips."),
    Command(
        "train-run",
        _train_run,
        _train_run_options,
        "Train a prepared run in the background (used by the window).",
        hidden=True,
    ),
    Command(
        "train-base",
        _train_base,
        _train_base_options,
        "Train a base voice for many speakers from corpora; again with the same folder to go on.",
    ),
    Command("speak", _speak, _speak_options, "Speak a text with a voice."),
    Command("record", _record, _record_options, "Record a reference of a voice."),
)
