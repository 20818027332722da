"""Fit how likely findings are errors: ``python -m tests.bench.calibrate_risks [--data FOLDER]``.

Plants errors with seeds 1 to 3 in the tuning half of the speech (other takes of the digits, other sentences
than the report's), and prints for each model of `studio.speech.checks_calibration` the offset and the weights
that fit best. A finding counts as right where it lies at an error of a kind that the model is meant for;
findings at other errors are left out. Right sentences count five times and right strings of digits twice, so
that there are as many of them to an error as in the project that is reported on.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import scipy.optimize

from studio.audio.files import write_wav
from studio.events import Progress
from studio.speech.checks import in_context, measured
from studio.speech.checks_calibration import MODELS, Model
from studio.speech.checks_findings import Finding, findings
from studio.speech.checks_plain import turn_from_plain
from tests.bench.bench_planted import correct_recordings
from tests.bench.planting import Planted, plant
from tests.bench.spoken_project import SAMPLE_RATE, KnownTurn, plain_turns

SEEDS = (1, 2, 3)
NEAR_S = 0.05
SENTENCE_COUNTS, DIGITS_COUNT = 5.0, 2.0
MEANT_FOR: Mapping[Model, set[str]] = {
    Model.EDGE: {"edge moved", "missing word", "extra word"},
    Model.WORD: {"swapped words", "missing word", "extra word"},
    Model.OPEN: {"missing word", "edge moved", "overlap", "loud noise", "music"},
    Model.SOUND: {"clipping", "loud noise", "music", "overlap"},
    Model.VOICE: {"wrong speaker"},
}
"""Cuts, loudness and pace are not fitted: the first is certain, the others were not planted."""


def main() -> int:
    """Measure, fit and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", default=os.environ.get("SPEECH_DATA"), help="folder of real speech")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir(), "gold-voice-studio-bench"))
    options = parser.parse_args()
    if not options.data:
        print("Neither --data nor SPEECH_DATA names a folder of real speech: nothing to measure")
        return 0
    judged = [each for seed in SEEDS for each in judged_findings(Path(options.data), options.cache, seed)]
    for model in MEANT_FOR:
        fit(model, [(finding, right, count) for finding, right, count in judged if finding.model is model])
    return 0


def judged_findings(data: Path, cache: Path, seed: int) -> Iterator[tuple[Finding, bool, float]]:
    """Each finding, whether it is right, and how much it counts."""
    recordings, voices = correct_recordings(data, "tune", cache, digit_turns=200, recordings=2)
    copies, planted = plant(recordings, voices, each=12, seed=seed)
    at = {(error.recording, error.turn): error for error in planted}
    for number, recording in enumerate(copies):
        path = cache / f"tuning-{seed}-{number}.wav"
        write_wav(path, recording.samples, SAMPLE_RATE)
        turns = [turn_from_plain(values) for values in plain_turns(recording)]
        for event in measured(path, turns, "en", cache / "checks"):
            if isinstance(event, Progress):
                continue
            for context in in_context(turns, *event):
                turn, error = recording.turns[context.turn.id], at.get((number, context.turn.id))
                for finding in findings(context):
                    yield from _judged(finding, error, turn)


def _judged(
    finding: Finding, error: Planted | None, turn: KnownTurn
) -> Iterator[tuple[Finding, bool, float]]:
    if error is None:
        yield finding, False, DIGITS_COUNT if turn.known else SENTENCE_COUNTS
        return
    meant = error.kind in MEANT_FOR.get(finding.model, ())
    if meant and finding.start - NEAR_S <= error.end and finding.end + NEAR_S >= error.start:
        yield finding, True, 1.0


def fit(model: Model, judged: list[tuple[Finding, bool, float]]) -> None:
    """Print the offset, and weights of 0 or more, that make the errors likeliest."""
    signs = MODELS[model].signs
    inputs = np.array(
        [
            [min(finding.signs.get(name, 0.0), sign.most) for name, sign in signs.items()]
            for finding, *_ in judged
        ]
    )
    right = np.array([right for _, right, _ in judged], float)
    counts = np.array([count for *_, count in judged])

    def loss(values: np.ndarray) -> tuple[float, np.ndarray]:
        guess = 1 / (1 + np.exp(-np.clip(values[0] + inputs @ values[1:], -40, 40)))
        likelihood = right * np.log(guess + 1e-12) + (1 - right) * np.log(1 - guess + 1e-12)
        error = counts * (guess - right)
        slope = np.concatenate([[error.sum()], inputs.T @ error + 0.04 * values[1:]])
        return float(0.02 * np.sum(values[1:] ** 2) - np.sum(counts * likelihood)), slope

    bounds = [(-9.0, 0.0), *[(0.0, 6.0)] * inputs.shape[1]]
    start = np.concatenate([[-3.0], np.full(inputs.shape[1], 0.5)])
    found = scipy.optimize.minimize(loss, start, jac=True, bounds=bounds, method="L-BFGS-B").x
    area = _area_under_curve(inputs @ found[1:], right > 0)
    weights = {name: round(float(value), 2) for name, value in zip(signs, found[1:], strict=True)}
    print(f"{model}: {len(right)} findings, {int(right.sum())} right, area {area:.3f}")
    print(f"    offset {found[0]:.2f}, weights {weights}")


def _area_under_curve(values: np.ndarray, right: np.ndarray) -> float:
    if right.all() or not right.any():
        return float("nan")
    wrong = values[~right]
    return float(np.mean([np.mean(wrong < value) + np.mean(wrong == value) / 2 for value in values[right]]))


if __name__ == "__main__":
    sys.exit(main())
