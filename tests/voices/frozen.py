"""A snapshot of a made-up speaker, for the tests that train and speak."""

from pathlib import Path

import numpy as np

from studio.dataset.freeze import ReadAudio, freeze
from studio.dataset.snapshot import Snapshot
from studio.project.values import Recording
from tests.dataset.rows import to_freeze, turn, words


def buzz(of: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
    """Something with a pitch, overtones and a rhythm, so that features are not degenerate."""
    time = np.arange(round((end - start) * of.sample_rate)) / of.sample_rate
    tones = sum(np.sin(2 * np.pi * (110 + start) * number * time) / number for number in range(1, 8))
    return (0.2 * tones * (0.6 + 0.4 * np.sin(2 * np.pi * 3 * time))).astype(np.float32), of.sample_rate


def wah(of: Recording, start: float, end: float) -> tuple[np.ndarray, int]:
    """A buzz whose overtones come and go, so that it counts as speech: of a steady one nobody speaks."""
    time = np.arange(round((end - start) * of.sample_rate)) / of.sample_rate
    dull = 1.5 + 1.5 * np.sin(2 * np.pi * 3 * time)
    turns = 2 * np.pi * (110 + start) * time
    tones = sum(np.sin(number * turns) / number**dull for number in range(1, 8))
    return (0.1 * tones).astype(np.float32), of.sample_rate


def frozen(folder: Path, count: int = 6, sound: ReadAudio = buzz) -> Snapshot:
    """`count` clips of a second each, of which at least one is held out where there are five."""
    clips = [
        clip
        for number in range(count)
        for clip in to_freeze(
            turn(5.0 * number, 5.0 * number + 1.0 + 0.1 * number),
            words((5.0 * number + 0.1, 5.0 * number + 0.5), (5.0 * number + 0.5, 5.0 * number + 0.9)),
        )
    ]
    return freeze(folder, clips, sound, speaker="Diane")
