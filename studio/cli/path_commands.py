"""The command that takes recordings and their transcripts all the way to a frozen gold dataset."""

import argparse
import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from studio.cli.carrying_out import opened
from studio.cli.command import Command
from studio.cli.import_commands import provenance_of, write_consents
from studio.cli.options import positive, project_option, provenance_options
from studio.cli.printing import end_progress_line, print_event
from studio.errors import Message, StudioError
from studio.events import Event, Failed

if TYPE_CHECKING:
    from studio.jobs.machines import Machines
    from studio.project.project import Project
    from studio.steps.gold_path import Journey

MOST_SENTENCES = 3
"""So much is said of one place; the window says it all."""


def _gold_path(options: argparse.Namespace) -> int:
    from studio.project.project import Project
    from studio.steps.gold_path import Journey
    from studio.steps.path_sources import sources_of

    sources, left_out = sources_of(
        options.audio, options.transcript, language=options.language, copy=not options.link
    )
    for sentence in left_out:
        print(sentence, file=sys.stderr)
    if not options.project.exists():
        Project.create(options.project).close()
    provenance = provenance_of(options)
    journeys = [Journey(replace(source, provenance=provenance)) for source in sources]
    started = time.monotonic()
    with opened(options) as project:
        machines = _machines(options, len(journeys))
        try:
            _travel(project, journeys, machines, options)
        finally:
            machines.close()
        try:
            write_consents(project, options.consent)
        except StudioError as error:  # somebody who is not heard is no reason to freeze nobody
            print(error, file=sys.stderr)
        _freeze(project)
        _print_end(project, journeys, options, time.monotonic() - started)
    return int(any(journey.failure is not None for journey in journeys))


def _machines(options: argparse.Namespace, recordings: int) -> "Machines":
    if options.scheduler:
        from studio.jobs.cluster import ClusterMachines

        return ClusterMachines(options.scheduler)
    from studio.jobs.machines import LocalMachines

    cores = os.cpu_count() or 1
    return LocalMachines(min(options.workers or cores, recordings))


def _travel(
    project: "Project", journeys: "list[Journey]", machines: "Machines", options: argparse.Namespace
) -> None:
    from studio.settings import effective_hub_token, load_settings
    from studio.steps.gold_path import travel
    from studio.steps.path_values import Choices

    settings = load_settings()
    choices = Choices(
        speakers=options.speakers,
        min_speakers=options.min_speakers,
        max_speakers=options.max_speakers,
        transcribe=options.transcribe,
        allow_download=options.download or settings.allow_downloads,
        token=effective_hub_token(settings),
    )
    travel(project, journeys, machines, choices, _said)


def _said(journey: "Journey", said: Message | Event) -> None:
    """One line for each stage that was done, and for what stopped a recording."""
    if isinstance(said, Message):
        end_progress_line()
        print(f"{journey.name}: {said}", file=sys.stderr, flush=True)
    elif isinstance(said, Failed):
        end_progress_line()
        print(f"{journey.name}: stopped. {said.text}", file=sys.stderr, flush=True)
    else:
        print_event(said)


def _freeze(project: "Project") -> None:
    """Freeze each speaker's gold; what is frozen already stays as it is."""
    from studio.steps.freeze_all import freeze_all, is_frozen
    from studio.steps.step import carry_out

    mark = project.gold_mark()
    if mark and not is_frozen(project.folder, mark):
        said = carry_out(project, freeze_all(project), listen=print_event)
        end_progress_line()
        print(said, file=sys.stderr)


def _print_end(
    project: "Project", journeys: "list[Journey]", options: argparse.Namespace, seconds: float
) -> None:
    """What was done, what failed, and where a person should look first."""
    from studio.steps.check import describe_places, open_places
    from studio.steps.gold_path import describe_journey

    done = [journey.recording_id for journey in journeys if journey.recording_id is not None]
    places = describe_places(project, open_places(project, done))
    failed = [journey for journey in journeys if journey.failure is not None]
    if options.json:
        answer = {
            "seconds": round(seconds, 1),
            "recordings": [describe_journey(journey) for journey in journeys],
            "look_first": places[: options.first],
        }
        print(json.dumps(answer, indent=2))
        return
    print(
        f"{len(journeys) - len(failed)} of {len(journeys)} recordings went all the way, in {seconds:.0f} s."
    )
    for journey in failed:
        print(f"  {journey.name} stopped: {journey.failure}")
    _print_gold(project)
    if places:
        print(f"Look here first ({len(places)} places may be wrong):")
    for place in places[: options.first]:
        print(f"  {place['recording']}, {place['start']:.2f} to {place['end']:.2f} s: {place['risk']:.0%}")
        for found in place["found"][:MOST_SENTENCES]:
            print(f"      {found['says']}")
        if len(place["found"]) > MOST_SENTENCES:
            print(f"      and {len(place['found']) - MOST_SENTENCES} more")
    print(f"Then open the project: {Path(sys.argv[0]).name} {project.folder}")


def _print_gold(project: "Project") -> None:
    for speaker in project.speakers():
        speech, gold = project.speech_seconds(speaker.id), project.gold_seconds(speaker.id)
        if speech:
            print(f"  {speaker.name}: {gold / 60:.1f} of {speech / 60:.1f} minutes are gold")


def _gold_path_options(command: argparse.ArgumentParser) -> None:
    project_option(command)
    command.add_argument(
        "audio", type=Path, metavar="AUDIO", help="a sound or video file, or a folder of recordings"
    )
    command.add_argument(
        "transcript", type=Path, nargs="?", metavar="TRANSCRIPT",
        help="its transcript, or the folder of transcripts (default: of the same name, beside the recording)",
    )  # fmt: skip
    command.add_argument("--language", default="en", help="language of the recordings (default: en)")
    command.add_argument("--link", action="store_true", help="leave the files where they are")
    command.add_argument("--speakers", type=positive, metavar="N", help="exactly N speakers in each")
    command.add_argument("--min-speakers", type=positive, metavar="N", help="at least N speakers")
    command.add_argument("--max-speakers", type=positive, metavar="N", help="at most N speakers")
    command.add_argument(
        "--transcribe", choices=("whisper", "builtin"),
        help="let a machine write what is said where there is no transcript",
    )  # fmt: skip
    command.add_argument("--download", action="store_true", help="agree to download models that are missing")
    command.add_argument(
        "--workers", type=positive, metavar="N", help="recordings at a time (default: one for each core)"
    )
    command.add_argument(
        "--scheduler", metavar="ADDRESS", help="do the work on the Dask cluster of this scheduler"
    )
    provenance_options(command)
    command.add_argument(
        "--first", type=positive, default=10, metavar="N", help="show N places to look at (default: 10)"
    )
    command.add_argument("--json", action="store_true", help="print what was done as JSON")


COMMANDS = (
    Command(
        "gold-path",
        _gold_path,
        _gold_path_options,
        "Take recordings and transcripts all the way to a frozen gold dataset.",
    ),
)
