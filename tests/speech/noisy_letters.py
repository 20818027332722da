"""A made-up language: each letter is noise in a band of its own, so that when it is said is known exactly."""

from dataclasses import dataclass

import numpy as np
from scipy.signal import butter, sosfilt

from studio.speech.recorded import SAMPLE_RATE

BANDS_HZ = {
    "a": (150, 500), "e": (500, 1000), "i": (1000, 1700), "o": (1700, 2500), "n": (2500, 3500),
    "l": (3500, 5000), "s": (5000, 7500),
}  # fmt: skip


@dataclass(frozen=True)
class Utterance:
    """Samples (n,) at 16 kHz, the text, and for each word [start, end) in seconds."""

    samples: np.ndarray
    text: str
    words: tuple[tuple[float, float], ...]


def utterance(drawing: np.random.Generator, words: int = 5) -> Utterance:
    """Some words with letters of 60 to 160 ms, and pauses after some of them."""
    pieces, times, texts = [_quiet(drawing, 0.25)], [], []
    for _ in range(words):
        letters = drawing.choice(list(BANDS_HZ), drawing.integers(2, 5), replace=False)
        start = sum(map(len, pieces)) / SAMPLE_RATE
        pieces += [_said(drawing, letter) for letter in letters]
        times.append((start, sum(map(len, pieces)) / SAMPLE_RATE))
        texts.append("".join(letters))
        if drawing.random() < 0.5:
            pieces.append(_quiet(drawing, 0.15))
    pieces.append(_quiet(drawing, 0.25))
    return Utterance(np.concatenate(pieces).astype(np.float32), " ".join(texts), tuple(times))


def _said(drawing: np.random.Generator, letter: str) -> np.ndarray:
    noise = drawing.standard_normal(round(drawing.uniform(0.06, 0.16) * SAMPLE_RATE))
    shape = butter(4, BANDS_HZ[letter], "bandpass", fs=SAMPLE_RATE, output="sos")
    return 0.2 * sosfilt(shape, noise) + _quiet(drawing, len(noise) / SAMPLE_RATE)


def _quiet(drawing: np.random.Generator, seconds: float) -> np.ndarray:
    return 0.002 * drawing.standard_normal(round(seconds * SAMPLE_RATE))
