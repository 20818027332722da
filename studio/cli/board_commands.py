"""The command that looks over the material: how much there is, which sounds, what is out of line."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.cli.carrying_out import finish, opened_to_read
from studio.cli.command import Command
from studio.cli.options import project_option

if TYPE_CHECKING:
    from studio.dataset.board import Board, SpeakerSounds

LISTED = 12
"""So many of a long list are printed; --json gives all."""


def _board(options: argparse.Namespace) -> None:
    from studio.steps.board import board

    boards: list[Board] = []
    with opened_to_read(options) as project:
        step = board(project, boards.append, sentences=options.sentences, count=options.count)
        finish(project, step, sys.stderr if options.json else sys.stdout)
    if options.json:
        print(json.dumps(_plain(boards[0]), indent=1, ensure_ascii=False))
    else:
        _print(boards[0])


def _board_options(command: argparse.ArgumentParser) -> None:
    """Options of ``board``."""
    project_option(command)
    command.add_argument(
        "--sentences", type=Path, metavar="FILE", help="sentences to choose from, one a line"
    )
    command.add_argument("--count", type=int, default=20, metavar="N", help="how many sentences to propose")
    command.add_argument("--json", action="store_true", help="everything, for other programs")


def _print(board: "Board") -> None:
    from studio.dataset.board import Measure, outliers

    print(f"{'recording':24} {'speaker':16} {'state':9} {'turns':>6} {'minutes':>8}")
    for each in board.sums:
        names = board.recordings[each.recording_id], board.speakers.get(each.speaker_id or 0, "-")
        print(f"{names[0][:24]:24} {names[1][:16]:16} {each.state:9} {each.turns:6} {each.seconds / 60:8.2f}")
    lengths = board.values(Measure.LENGTH)
    inside = sum(board.band[0] <= seconds <= board.band[1] for seconds in lengths)
    print(f"\n{len(lengths)} clips, {inside} of {board.band[0]:g} to {board.band[1]:g} s")
    for sounds in board.sounds:
        _print_sounds(board, sounds)
    found = outliers(board)
    print(f"\nOut of line with the speaker's others: {len(found)}")
    for outlier in found[:LISTED]:
        where = f"{board.recordings[outlier.recording_id]} {outlier.start:.2f}-{outlier.end:.2f} s"
        print(f"  {where}: {outlier.measure} {outlier.value:.1f}, usual {outlier.usual:.1f}")


def _print_sounds(board: "Board", sounds: "SpeakerSounds") -> None:
    gold, everything = sounds.gold, sounds.everything
    print(
        f"\n{board.speakers[sounds.speaker_id]}: gold holds {gold.phone_share:.0%} of the phones and "
        f"{gold.diphone_share:.0%} of what is said by diphones; all turns {everything.phone_share:.0%} and "
        f"{everything.diphone_share:.0%}"
    )
    if gold.missing_phones:
        print(f"  missing in gold: {' '.join(gold.missing_phones)}")
    for suggestion in (board.next_sentences or {}).get(sounds.speaker_id, ())[:LISTED]:
        print(f"  record next (+{suggestion.gain:.1%}): {suggestion.text}")


def _plain(board: "Board") -> dict[str, Any]:
    """The board as plain values, for JSON."""
    from studio.dataset.board import outliers

    return {
        "recordings": board.recordings,
        "speakers": board.speakers,
        "states": [asdict(each) for each in board.sums],
        "band_s": board.band,
        "clips": [
            {**asdict(each.clip), "speech_db": each.speech_db, "noise_db": each.noise_db}
            for each in board.clips
        ],
        "turns": [
            {
                **asdict(each),
                "words_per_minute": each.words_per_minute,
                "syllables_per_s": each.syllables_per_s,
            }
            for each in board.turns
        ],
        "sounds": [_plain_sounds(board, each) for each in board.sounds],
        "outliers": [asdict(each) for each in outliers(board)],
    }


def _plain_sounds(board: "Board", sounds: "SpeakerSounds") -> dict[str, Any]:
    gold = sounds.gold
    proposed = (board.next_sentences or {}).get(sounds.speaker_id, ())
    return {
        "speaker_id": sounds.speaker_id,
        "language": sounds.language,
        "phones": gold.phones,
        "missing_phones": gold.missing_phones,
        "missing_diphones": [" ".join(diphone) for diphone in gold.missing_diphones],
        "phone_share": gold.phone_share,
        "diphone_share": gold.diphone_share,
        "record_next": [{"text": each.text, "gain": each.gain} for each in proposed],
    }


COMMANDS = (
    Command("board", _board, _board_options, "Say how much there is, which sounds, what stands out."),
)
