"""Commands that find who speaks when and what is said when, and what may be wrong."""

import argparse
import json
import sys

from studio.cli.carrying_out import each_recording, opened
from studio.cli.command import Command
from studio.cli.options import method_options, positive, recording_option
from studio.cli.printing import end_progress_line, print_event


def _diarize(options: argparse.Namespace) -> None:
    from studio.settings import effective_hub_token, load_settings
    from studio.steps.diarize import diarize

    settings = load_settings()
    each_recording(
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


def _diarize_options(command: argparse.ArgumentParser) -> None:
    """Options of ``diarize``."""
    recording_option(command)
    method_options(command, ("builtin", "pyannote"))
    command.add_argument("--speakers", type=positive, metavar="N", help="exactly N speakers")
    command.add_argument("--min-speakers", type=positive, metavar="N", help="at least N speakers")
    command.add_argument("--max-speakers", type=positive, metavar="N", help="at most N speakers")


def _align(options: argparse.Namespace) -> None:
    from studio.settings import load_settings
    from studio.steps.align import align

    allow_download = options.download or load_settings().allow_downloads
    each_recording(
        options,
        lambda project, recording_id: align(
            project,
            recording_id,
            method=options.method,
            allow_download=allow_download,
            changed_only=options.changed,
        ),
    )


def _align_options(command: argparse.ArgumentParser) -> None:
    """Options of ``align``."""
    recording_option(command)
    method_options(command, ("builtin", "learned", "wav2vec2", "mms"))
    command.add_argument("--changed", action="store_true", help="only turns with words that have no time yet")


def _check(options: argparse.Namespace) -> None:
    from studio.steps.check import check, describe_places, open_places, unchecked
    from studio.steps.show import chosen_recordings
    from studio.steps.step import carry_out

    if options.figures:
        _print_figures(options)
        return
    with opened(options) as project:
        recordings = chosen_recordings(project, options.recording)
        for recording in recordings:
            stale = unchecked(project, recording.id)
            if stale or options.again:
                step = check(project, recording.id, turn_ids=None if options.again else stale)
                message = carry_out(project, step, listen=print_event)
                end_progress_line()
                print(message, file=sys.stderr)
        places = describe_places(project, open_places(project, [recording.id for recording in recordings]))
    if options.json:
        print(json.dumps(places, indent=2))
        return
    for place in places[: options.first]:
        print(f"{place['recording']}, {place['start']:.2f} to {place['end']:.2f} s: {place['risk']:.0%}")
        for found in place["found"]:
            print(f"    {found['says']}")


def _print_figures(options: argparse.Namespace) -> None:
    """The table of paces; what is outside of the figures is named at the end of its line."""
    from studio.dataset.pace import JudgedTurn
    from studio.steps.pace import pace

    shown: list[JudgedTurn] = []
    each_recording(options, lambda project, recording_id: pace(project, recording_id, shown.extend))
    print(f"{'start':>9} {'words':>6} {'words/min':>10} {'usual':>6} {'syll./s':>8} {'usual':>6} {'low':>4}")
    for turn in shown:
        found = turn.figures
        print(
            f"{found.start:9.2f} {found.words:6} {_figure(found.words_per_minute, 0):>10} "
            f"{_figure(turn.usual_words, 0):>6} {_figure(found.syllables_per_s, 1):>8} "
            f"{_figure(turn.usual_syllables, 1):>6} {found.low_run:4}  {', '.join(sorted(turn.odd))}"
        )


def _figure(value: float | None, decimals: int) -> str:
    return "-" if value is None else f"{value:.{decimals}f}"


def _check_options(command: argparse.ArgumentParser) -> None:
    """Options of ``check``."""
    recording_option(command)
    command.add_argument("--again", action="store_true", help="check also turns that did not change")
    command.add_argument(
        "--first", type=positive, default=20, metavar="N", help="show N places (default: 20)"
    )
    command.add_argument("--json", action="store_true", help="print all places as JSON")
    command.add_argument("--figures", action="store_true", help="print the pace of each turn as a table")


COMMANDS = (
    Command("diarize", _diarize, _diarize_options, "Find who speaks when."),
    Command("align", _align, _align_options, "Find when each word is spoken."),
    Command("check", _check, _check_options, "Find places that may be wrong, worst first."),
)
