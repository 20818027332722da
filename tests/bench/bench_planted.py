"""How soon a reviewer meets planted errors: ``python -m tests.bench.bench_planted [--data FOLDER]``.

Builds a correct project of real speech (see `spoken_project`), plants 200 errors of ten kinds in it (see
`planting`), runs the check as the program does, and prints how many of them stand in the first places of the
queue, and beside it how many would if the same list were in random order. The seeds and recordings reported
on are not those that the calibration saw (`python -m tests.bench.calibrate_risks`). `--seeds 101,102,103`
makes several projects; what was aligned once is kept in `--cache`, so that the second costs less.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np

from studio.audio.files import read_mono
from studio.dataset.risks import Place, queue
from studio.events import Result
from studio.project.project import Project
from studio.steps.check import check
from studio.steps.step import Step
from tests.bench.planting import KINDS, Planted, plant
from tests.bench.spoken_project import SAMPLE_RATE, KnownRecording, spoken_recordings, write_project

DEPTHS = (100, 200, 300, 400)
NEAR_S = 0.5
"""A place this near an error shows it: both are in view and heard together."""

RECORDINGS, DIGIT_TURNS, EACH = 6, 600, 20
SHUFFLES = 200


def main() -> int:
    """Build, plant, check and print."""
    options = _options()
    if not options.data:
        print("Neither --data nor SPEECH_DATA names a folder of real speech: nothing to measure")
        return 0
    recordings, voices = correct_recordings(
        Path(options.data), "report", options.cache, digit_turns=DIGIT_TURNS, recordings=RECORDINGS
    )
    turns = [turn for recording in recordings for turn in recording.turns]
    words = sum(len(turn.words) for turn in turns)
    seconds = sum(len(recording.samples) for recording in recordings) / SAMPLE_RATE
    print(
        f"{len(turns)} turns, {words} words, {seconds / 60:.0f} min in {len(recordings)} recordings, of which"
    )
    known = [turn for turn in turns if turn.known]
    known_words = sum(len(turn.words) for turn in known)
    print(f"{len(known)} turns ({known_words} words) were timed by construction or hand")
    ranks: list[tuple[str, int | None, list[int | None]]] = []
    for seed in options.seeds:
        copies, planted = plant(recordings, voices, each=EACH, seed=seed)
        places, by_turn, took = checked(copies, options.cache, options.processes)
        first = first_places(places, planted, by_turn)
        shuffled = in_random_order(places, planted, by_turn, seed)
        ranks += zip([error.kind for error in planted], first, shuffled, strict=True)
        found = sum(rank is not None and rank < 300 for rank in first) / len(planted)
        print(
            f"seed {seed}: {len(places)} places, {found:.1%} of {len(planted)} errors in the first 300, "
            f"{took:.0f} s",
            flush=True,
        )
    print_table(ranks, len(options.seeds))
    return 0


def correct_recordings(
    data: Path, half: str, cache: Path, *, digit_turns: int, recordings: int
) -> tuple[list[KnownRecording], list[np.ndarray]]:
    """The correct project, and voices of people who are not in it."""
    made = spoken_recordings(data, half, cache / "sentences", digit_turns=digit_turns, recordings=recordings)
    strangers = sorted((data / "librispeech_untranscribed").rglob("*.flac"))[0 if half == "tune" else 1 :: 2]
    return made, [read_mono(path, sample_rate=SAMPLE_RATE) for path in strangers]


def checked(
    recordings: list[KnownRecording], cache: Path, processes: int
) -> tuple[list[Place], dict[tuple[int, int], int], float]:
    """The queue of a project of these recordings, its turns by (recording, turn), and the seconds it took."""
    with tempfile.TemporaryDirectory(prefix="planted-") as folder:
        by_turn = write_project(Path(folder, "project"), recordings)
        (cache / "checks").mkdir(parents=True, exist_ok=True)
        shutil.rmtree(Path(folder, "project", "cache"), ignore_errors=True)
        Path(folder, "project", "cache").symlink_to(cache / "checks", target_is_directory=True)
        started = time.monotonic()
        with Project.open(Path(folder, "project")) as project, ProcessPoolExecutor(processes) as pool:
            steps = [check(project, recording.id) for recording in project.recordings()]
            for step, found in zip(steps, pool.map(_result, steps), strict=True):
                step.apply(project, found)
            return queue(project.problems()), by_turn, time.monotonic() - started


def _result(step: Step) -> Any:
    """What the step's work finds, here in a process of the pool."""
    return next(event.value for event in step.work(*step.args) if isinstance(event, Result))


def first_places(
    places: Sequence[Place], planted: Sequence[Planted], by_turn: dict[tuple[int, int], int]
) -> list[int | None]:
    """For each error the first place of the list, from 0, that shows it; None where none does."""
    ranks: dict[int, int] = {}
    at: dict[int, list[tuple[int, Place]]] = {}
    for rank, place in enumerate(places):
        at.setdefault(place.problems[0].turn_id or 0, []).append((rank, place))
    for index, error in enumerate(planted):
        for rank, place in at.get(by_turn[(error.recording, error.turn)], []):
            if any(_shows(problem.start, problem.end, error) for problem in place.problems):
                ranks.setdefault(index, rank)
    return [ranks.get(index) for index in range(len(planted))]


def _shows(start: float, end: float, error: Planted) -> bool:
    return start <= error.end + NEAR_S and end >= error.start - NEAR_S


def in_random_order(
    places: Sequence[Place], planted: Sequence[Planted], by_turn: dict[tuple[int, int], int], seed: int
) -> list[list[int | None]]:
    """The same for the same list in random order, `SHUFFLES` times; by error."""
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(SHUFFLES):
        order = [places[index] for index in rng.permutation(len(places))]
        found.append(first_places(order, planted, by_turn))
    return [list(ranks) for ranks in zip(*found, strict=True)]


def print_table(ranks: Sequence[tuple[str, int | None, list[int | None]]], seeds: int) -> None:
    """Per kind and of all: the share of errors in the first places, and in brackets in random order."""
    print(f"\nErrors in the first places of the queue, % (in random order), over {seeds} planted projects")
    print(f"{'':26}" + "".join(f"{f'first {depth}':>14}" for depth in DEPTHS) + f"{'never':>8}")
    for kind in [*KINDS, "all kinds"]:
        own = [(first, others) for name, first, others in ranks if kind in (name, "all kinds")]
        cells = list(_cells(own))
        never = np.mean([first is None for first, _ in own])
        print(f"{kind:26}" + "".join(f"{cell:>14}" for cell in cells) + f"{100 * never:>7.0f}%")


def _cells(own: Sequence[tuple[int | None, list[int | None]]]) -> Iterator[str]:
    for depth in DEPTHS:
        share = np.mean([first is not None and first < depth for first, _ in own])
        chance = np.mean([rank is not None and rank < depth for _, others in own for rank in others])
        yield f"{100 * share:.0f} ({100 * chance:.0f})"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--data", default=os.environ.get("SPEECH_DATA"), help="folder of real speech")
    parser.add_argument("--seeds", type=lambda text: [int(seed) for seed in text.split(",")], default=[101])
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir(), "gold-voice-studio-bench"))
    parser.add_argument("--processes", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
