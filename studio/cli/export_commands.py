"""Commands that freeze what is gold, and write it and the rest for other programs."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from studio.cli.carrying_out import finish, opened, opened_to_read
from studio.cli.command import Command
from studio.cli.options import project_option
from studio.errors import StudioError

if TYPE_CHECKING:
    from studio.project.project import Project
    from studio.steps.snapshots import KeptSnapshot


def _export(options: argparse.Namespace) -> None:
    from studio.steps.export import OWN_RATE, export
    from studio.steps.show import chosen_recordings
    from studio.steps.snapshots import snapshot_named

    with opened_to_read(options) as project:
        recordings = [chosen_recordings(project, name)[0].id for name in options.recording]
        snapshots = [snapshot_named(project, name).snapshot.folder for name in options.snapshot]
        rate = {None: None, "own": OWN_RATE}.get(options.rate, options.rate)
        step = export(
            project,
            options.format,
            options.out,
            speaker_ids=_speaker_ids(project, options.speaker),
            recording_ids=recordings or None,
            snapshots=snapshots or None,
            sample_rate=rate,
        )
        finish(project, step)


def _export_options(command: argparse.ArgumentParser) -> None:
    """Options of ``export``."""
    from studio.dataset.formats.writers import WRITERS

    project_option(command)
    command.add_argument(
        "--format", choices=tuple(WRITERS), required=True, metavar="FORMAT",
        help="; ".join(f"{writer.name}: {writer.title}" for writer in WRITERS.values()).replace("%", "%%"),
    )  # fmt: skip
    _speaker(command)
    command.add_argument(
        "--recording", action="append", default=[], metavar="NAME", help="only this recording's turns"
    )
    command.add_argument(
        "--snapshot",
        action="append",
        default=[],
        metavar="NAME",
        help="a frozen snapshot instead of the gold of now",
    )
    command.add_argument(
        "--rate",
        type=_rate,
        metavar="HZ",
        help="sample rate of the clips; own: as recorded (default: the format's)",
    )
    command.add_argument("out", type=Path, metavar="OUT", help="the folder to write: a new or an empty one")


def _freeze(options: argparse.Namespace) -> None:
    from studio.steps.freeze_all import freeze_all
    from studio.steps.snapshots import kept_snapshots

    with opened(options) as project:
        _keep_settings(project, options)
        before = {each.name for each in kept_snapshots(project.folder)}
        finish(project, freeze_all(project, _speaker_ids(project, options.speaker)))
        kept = kept_snapshots(project.folder)
        new = [each for each in kept if each.name not in before]
        if options.json:
            _print_json(new, kept)
        else:
            for each in new:
                _print_snapshot(each, kept)


def _freeze_options(command: argparse.ArgumentParser) -> None:
    """Options of ``freeze``."""
    project_option(command)
    _speaker(command)
    command.add_argument(
        "--validation",
        type=_percent,
        metavar="PERCENT",
        help="of the speech, to validate with; kept for the project",
    )
    command.add_argument(
        "--test", type=_percent, metavar="PERCENT", help="of the speech, to test with; kept, too"
    )
    command.add_argument(
        "--rate", type=_rate, metavar="HZ", help="sample rate of the clips; own: as recorded; kept, too"
    )
    command.add_argument(
        "--loudness",
        type=float,
        metavar="LUFS",
        help="loudness of each clip, such as -23; 0: as recorded; kept, too",
    )
    command.add_argument("--json", action="store_true", help="print the new snapshots as JSON")


def _snapshots(options: argparse.Namespace) -> None:
    from studio.steps.snapshots import kept_snapshots, snapshot_named

    with opened_to_read(options) as project:
        kept = kept_snapshots(project.folder)
        if options.compare:
            earlier, later = (snapshot_named(project, name) for name in options.compare)
            _print_comparison(earlier, later, as_json=options.json)
        elif options.json:
            _print_json(kept, kept)
        elif not kept:
            raise StudioError("This project has no snapshots yet. Mark turns gold, then freeze them.")
        else:
            for each in kept:
                _print_snapshot(each, kept)


def _snapshots_options(command: argparse.ArgumentParser) -> None:
    """Options of ``snapshots``."""
    project_option(command)
    command.add_argument(
        "--compare", nargs=2, metavar=("EARLIER", "LATER"), help="say what came, went and changed between two"
    )
    command.add_argument("--json", action="store_true", help="print JSON")


def _speaker(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--speaker",
        action="append",
        default=[],
        metavar="NAME",
        help="only this speaker's clips (default: all)",
    )


def _speaker_ids(project: "Project", names: Sequence[str]) -> list[int] | None:
    found = []
    for name in names:
        speaker = project.speaker_named(name)
        if speaker is None:
            known = ", ".join(each.name for each in project.speakers()) or "-"
            raise StudioError("There is no speaker named {name}. There are: {names}", name=name, names=known)
        found.append(speaker.id)
    return found or None


def _keep_settings(project: "Project", options: argparse.Namespace) -> None:
    """Keep for the project how its gold is frozen, where the command says something of it."""
    from dataclasses import replace

    from studio.project import edits
    from studio.steps.freeze import FREEZE, FreezeSettings

    settings = FreezeSettings.of(project)
    shares, sound = settings.shares, settings.sound
    if options.validation is not None or options.test is not None:
        validation = shares.validation if options.validation is None else options.validation
        shares = replace(
            shares, validation=validation, test=shares.test if options.test is None else options.test
        )
    if options.rate is not None:
        sound = replace(sound, sample_rate=None if options.rate == "own" else options.rate)
    if options.loudness is not None:
        sound = replace(sound, loudness=options.loudness or None)
    wanted = FreezeSettings(shares, sound)
    if wanted != settings:
        project.apply(edits.set_setting, FREEZE, wanted.to_json())


def _print_snapshot(each: "KeptSnapshot", kept: Sequence["KeptSnapshot"]) -> None:
    from studio.dataset.comparison import compare
    from studio.steps.snapshots import difference, earlier_of, summary

    print(f"{each.name}  {each.frozen_at[:16].replace('T', ' ')}  {summary(each)}")
    earlier = earlier_of(kept, each.snapshot.folder)
    if earlier is not None:
        print(f"    since {earlier.name}: {difference(compare(earlier.snapshot, each.snapshot))}")
    for leak in each.leaks:
        print(f"    {leak.sentence}")
    for missing in each.snapshot.provenance.what_is_missing():
        print(f"    {missing}")
    if each.runs:
        print(f"    training runs: {', '.join(each.runs)}")


def _print_json(chosen: Sequence["KeptSnapshot"], kept: Sequence["KeptSnapshot"]) -> None:
    from studio.steps.snapshots import describe_snapshot, earlier_of

    described = [describe_snapshot(each, earlier_of(kept, each.snapshot.folder)) for each in chosen]
    print(json.dumps(described, indent=2, ensure_ascii=False))


def _print_comparison(earlier: "KeptSnapshot", later: "KeptSnapshot", *, as_json: bool) -> None:
    from studio.dataset.comparison import compare
    from studio.steps.snapshots import describe_snapshot, difference

    if as_json:
        print(json.dumps(describe_snapshot(later, earlier), indent=2, ensure_ascii=False))
        return
    found = compare(earlier.snapshot, later.snapshot)
    print(difference(found))
    for clip in found.added:
        print(f"+ {clip.id}  {clip.text}")
    for clip in found.removed:
        print(f"- {clip.id}  {clip.text}")
    for each in found.changed:
        print(f"* {each.later.id}  {', '.join(sorted(each.differences))}  {each.later.text}")


def _percent(text: str) -> float:
    try:
        share = float(text.removesuffix("%")) / 100
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not a percentage from 0 to 100")
    return share


def _rate(text: str) -> int | str:
    if text == "own":
        return text
    if not text.isdecimal() or not 8_000 <= int(text) <= 192_000:
        raise argparse.ArgumentTypeError(f"{text} is neither a sample rate in Hz nor own")
    return int(text)


COMMANDS = (
    Command("export", _export, _export_options, "Write gold clips or turns for other programs."),
    Command("freeze", _freeze, _freeze_options, "Freeze the gold clips into snapshots that runs train on."),
    Command("snapshots", _snapshots, _snapshots_options, "List the snapshots of a project, or compare two."),
)
