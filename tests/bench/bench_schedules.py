"""Held-out loss of a base after so many minutes, against fixed schedules of as many steps.

    python -m tests.bench.bench_schedules FEATURES... --out FOLDER [--minutes 2 5 10 30] [--threads 1]
        [--rates 5e-4 2e-3 4e-3] [--settle 0.1 0.6]

FEATURES are folders of prepared corpora. For each of `--minutes` the program trains as `main.py train-base
--minutes` does and finds its number of steps by itself; then as many steps are trained with every other
learning rate of `--rates` (with the program's settling), and with every other share of settling (with the
program's learning rate). Steps and not minutes are equal, so that a loaded machine favours nobody. What is
compared is the held-out loss of the last step. A run that is there already goes on.
"""

import argparse
from collections import deque
from pathlib import Path
from typing import Any

import torch

from studio.steps.train_base import BASE_SETTINGS, ENGINE
from studio.voices.checkpoints import stored_checkpoints
from studio.voices.training import RUN_FILE, TrainingSettings, open_run, prepare_base_run, train


def trained(folder: Path, features: list[Path], **told: Any) -> tuple[int, float]:
    """Train a run to its end; its steps, and the held-out loss after the last."""
    if not (folder / RUN_FILE).exists():
        material = {
            "features": [str(each.resolve()) for each in features],
            "leave_out": [],
            "hold_out_every": 40,
        }
        settings = {**BASE_SETTINGS, "background": False, "probe_text": "", **told}
        prepare_base_run(folder, ENGINE, material, TrainingSettings.from_json(settings))
    deque(train(folder), maxlen=0)
    last = stored_checkpoints(open_run(folder).checkpoints)[-1]
    return last.step, last.score


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    usual_rate, usual_settle = BASE_SETTINGS["learning_rate"], BASE_SETTINGS["settle"]
    fixed = [(rate, usual_settle) for rate in options.rates] + [(usual_rate, each) for each in options.settle]
    for minutes in options.minutes:
        folder, threads = options.out / f"{minutes:g}", options.threads
        steps, own = trained(folder / "own", options.features, minutes=minutes, threads=threads)
        print(f"{minutes:g} min, {steps} steps: the program's schedule {own:.3f}", flush=True)
        found = []
        for rate, settle in fixed:
            _, loss = trained(
                folder / f"{rate:g}-{settle:g}", options.features, minutes=0.0, steps=steps,
                checkpoint_every=steps, learning_rate=rate, settle=settle, threads=threads,
            )  # fmt: skip
            found.append(loss)
            print(f"  rate {rate:g}, settling in the last {100 * settle:.0f} %: {loss:.3f}", flush=True)
        print(f"  the program's against the best of all: {own / min([own, *found]):.3f} times", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("features", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, nargs="+", default=[2.0, 5.0, 10.0, 30.0])
    parser.add_argument("--rates", type=float, nargs="*", default=[5e-4, 2e-3, 4e-3])
    parser.add_argument("--settle", type=float, nargs="*", default=[0.1, 0.6])
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
