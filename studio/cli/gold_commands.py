"""Commands that make the gold dataset: turns are marked gold, cut into clips, and measured at the gate."""

import argparse
import json
import sys
from typing import TYPE_CHECKING, TextIO

from studio.cli.carrying_out import opened
from studio.cli.command import Command
from studio.cli.options import project_option
from studio.cli.printing import end_progress_line, print_event

if TYPE_CHECKING:
    from studio.dataset.cutting import Cutting
    from studio.project.project import Project

LENGTHS = {
    "least": ("least_s", "no clip is shorter, but for a whole turn that is"),
    "most": ("most_s", "no clip is longer"),
    "wanted": ("wanted_s", "the middle of the lengths that are wanted"),
    "spread": ("spread_s", "how far most lengths may lie from that"),
    "pause": ("least_pause_s", "no cut where the pause between words is shorter"),
    "handle": ("handle_s", "silence kept before the first word and after the last, at most 0.3"),
}
WEIGHTS = {
    "left-over": ("left_over", "how much speech that lies in no clip counts"),
    "badness": ("badness", "how much bad cuts count: at short pauses and doubtful words"),
    "lengths": ("lengths", "how much the distance from the wanted lengths counts"),
}


def _gold(options: argparse.Namespace) -> None:
    from studio.steps.gold import mark_gold

    with opened(options) as project:
        print(mark_gold(project, speaker_name=None if options.all else options.speaker))
        _measure(project)


def _measure(project: "Project", said_to: TextIO | None = None) -> None:
    from studio.steps.clips import pass_gate

    said = pass_gate(project, print_event)
    end_progress_line()
    print(said, file=said_to)


def _gold_options(command: argparse.ArgumentParser) -> None:
    """Options of ``gold``."""
    project_option(command)
    which = command.add_mutually_exclusive_group(required=True)
    which.add_argument("--all", action="store_true", help="every turn that has text and aligned words")
    which.add_argument("--speaker", metavar="NAME", help="only this speaker's turns")


def _clips(options: argparse.Namespace) -> None:
    from studio.steps.clips import cut_clips
    from studio.steps.gate import describe_worst, hold_back, take_in, worst

    said_to = sys.stderr if options.json else sys.stdout
    with opened(options) as project:
        if options.cut:
            print(cut_clips(project, cutting=_wanted(project, options))[0], file=said_to)
        if options.let_through:
            print(project.apply(take_in, options.let_through).label, file=said_to)
        if options.hold_back:
            print(project.apply(hold_back, options.hold_back).label, file=said_to)
        _measure(project, said_to)
        found = describe_worst(project, worst(project)[: options.worst])
    if options.json:
        print(json.dumps(found, indent=1, ensure_ascii=False))
        return
    for clip in found:
        held = "held back" if clip["stopped"] else clip["state"]
        place = f"{clip['recording']}, {clip['start']:.2f} to {clip['end']:.2f} s"
        print(f"clip {clip['clip']}: {place} ({held}): {clip['text']}")
        for each in clip["found"]:
            print(f"    {each['says']}" if each["stops"] else f"    nearly: {each['says']}")


def _wanted(project: "Project", options: argparse.Namespace) -> "Cutting":
    from dataclasses import replace

    from studio.steps.clips import cutting_of
    from studio.voices.engine import ENGINES

    wanted = cutting_of(project)
    if options.engine:
        engine = ENGINES[options.engine]
        wanted = replace(wanted, least_s=engine.least_clip_s, most_s=engine.most_clip_s)
    given = {name: getattr(options, name) for name, _ in [*LENGTHS.values(), *WEIGHTS.values()]}
    return replace(wanted, **{name: value for name, value in given.items() if value is not None}).within()


def _clips_options(command: argparse.ArgumentParser) -> None:
    """Options of ``clips``."""
    project_option(command)
    command.add_argument("--cut", action="store_true", help="cut all turns anew first, as these say:")
    command.add_argument(
        "--engine", choices=("unit", "sv2tts", "studio"), help="least and most length that it takes"
    )
    for option, (name, about) in LENGTHS.items():
        command.add_argument(f"--{option}", dest=name, type=float, metavar="SECONDS", help=about)
    for option, (name, about) in WEIGHTS.items():
        command.add_argument(f"--{option}", dest=name, type=float, metavar="WEIGHT", help=about)
    command.add_argument(
        "--let-through", type=int, nargs="+", metavar="CLIP", help="take these clips whatever was found"
    )
    command.add_argument("--hold-back", type=int, nargs="+", metavar="CLIP", help="take that back")
    command.add_argument("--worst", type=int, default=40, metavar="N", help="how many clips are listed")
    command.add_argument("--json", action="store_true", help="the listed clips for other programs")


COMMANDS = (
    Command("gold", _gold, _gold_options, "Mark turns gold; their clips are cut and measured."),
    Command("clips", _clips, _clips_options, "Cut clips, measure those that wait for gold, list the worst."),
)
