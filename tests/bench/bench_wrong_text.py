"""Gold with wrong text: how far up the clips are whose texts were exchanged, and which right ones are named.

    python -m tests.bench.bench_wrong_text BASE --data FOLDER --features FOLDER --out FOLDER [--trials 3]

BASE is a checkpoint of a twin that never heard LJ; `--features` is LJ's folder of a prepared corpus (its
alignment is the gold). In each trial two pairs of clips of three minutes exchange their texts and are aligned
with what they do not say (where that fails they are left out of the training, and it is said). Then training
begins as a user's does, up to where it looks for such clips.
"""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from studio.audio.files import read_mono
from studio.dataset.clip_fit import read_fit
from studio.dataset.snapshot import Snapshot
from studio.speech.alignment import AlignedWord, moved
from studio.speech.alignment_pocketsphinx import PocketsphinxAligner
from studio.speech.text import SpokenWord
from studio.voices.clip_fit import MEASURED_STEP
from studio.voices.engine import ENGINES
from studio.voices.engines.studio.corpus import read_corpus
from studio.voices.training import TrainingSettings, prepare_run, train
from tests.bench.gold_of_corpus import Cut, gold, parted

GOLD_S, PAIRS = 180.0, 2


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    cuts, _ = parted(read_corpus(options.data / "ljspeech"), options.features, GOLD_S)
    found = learned = right_named = 0
    for trial in range(options.trials):
        changed, wrong = exchanged(cuts, trial)
        folder = options.out / f"trial-{trial}"
        ranks, named = measured(folder, gold(folder / "snapshot", changed, "LJ"), wrong, options)
        found += len(named & wrong)
        learned += len(ranks)
        right_named += len(named - wrong)
        print(f"trial {trial}: wrong clips are worst number {ranks} of {len(cuts)}", flush=True)
    print(
        f"named {found} of {learned} with a wrong text that was learned, and {right_named} with the right one"
    )


def exchanged(cuts: list[Cut], seed: int) -> tuple[list[Cut], set[str]]:
    """The pieces with some texts exchanged, aligned to what is not said; and the numbers of those, from 1."""
    random, changed = np.random.default_rng(seed), list(cuts)
    order = [int(place) for place in random.permutation(len(cuts))[: 2 * PAIRS]]
    for one, other in zip(order[::2], order[1::2], strict=True):
        for place, words in ((one, cuts[other][3]), (other, cuts[one][3])):
            clip, start, end, _ = cuts[place]
            changed[place] = clip, start, end, _aligned(clip.path, start, end, words)
    return changed, {str(place + 1) for place in order}


def measured(
    folder: Path, snapshot: Snapshot, wrong: set[str], options: argparse.Namespace
) -> tuple[list[int], set[str]]:
    """How far up the list the wrong clips are, from 1, and the clips that are named."""
    usual = TrainingSettings.from_json(dict(ENGINES["studio"].training))
    settings = replace(usual, minutes=0.0, steps=MEASURED_STEP, settle=0.0, probe_text="", device="cpu",
                       threads=options.threads, background=False, checkpoint_every=1000)  # fmt: skip
    run = prepare_run(folder / "run", snapshot, "studio", settings, options.base)
    for _ in train(run.folder):
        pass
    fits = read_fit(run.folder)
    places = [fit.recording.rpartition("-")[2] for fit in fits]  # as `gold` names them
    ranks = sorted(rank for rank, place in enumerate(places, start=1) if place in wrong)
    return ranks, {place for place, fit in zip(places, fits, strict=True) if fit.doubtful}


def _aligned(path: Path, start: float, end: float, words: Sequence[AlignedWord]) -> list[AlignedWord]:
    """Words where an aligner finds them in a piece that does not say them."""
    samples = np.asarray(read_mono(path, start, end, sample_rate=16_000), np.float32)
    spoken = [SpokenWord(word.text, word.spoken) for word in words]
    aligned = PocketsphinxAligner().align(samples, spoken)
    if aligned is None:  # the check of a project would say so
        step = (end - start) / len(words)
        aligned = [
            replace(word, start=at * step, end=(at + 1) * step, phones=()) for at, word in enumerate(words)
        ]
    return [moved(word, start) for word in aligned]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("base", type=Path)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--features", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--trials", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
