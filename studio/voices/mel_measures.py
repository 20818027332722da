"""How far a mel spectrogram is from the natural one, frame by frame: no torch, values in and out.

The mel cepstra are the cosine transform over the 80 Slaney bands of log magnitude, 0 to 11 kHz; the first
13 without the level. They are scaled so that a log spectrum is the sum of cepstra times cosines, as in
R. Kubichek, "Mel-cepstral distance measure", 1993: the distance is that of the smoothed log spectra in dB.
"""

import numpy as np
from numpy.typing import NDArray

CEPSTRA = 13
DECIBELS = 10 * np.sqrt(2.0) / np.log(10.0)

Floats = NDArray[np.float32]


def mel_cepstra(mel: Floats) -> NDArray[np.float64]:
    """Cepstra 1 to 13 of a log mel (bands, T), (CEPSTRA, T)."""
    bands = len(mel)
    places = np.pi * (np.arange(bands) + 0.5) / bands
    return np.asarray(np.cos(np.arange(1, CEPSTRA + 1)[:, None] * places) @ mel * 2 / bands, np.float64)


def cepstral_distortion(natural: Floats, painted: Floats, frames: NDArray[np.bool_]) -> float:
    """The mean distance in dB of two log mels (bands, T) of the same times, over `frames` (T,)."""
    apart = mel_cepstra(natural)[:, frames] - mel_cepstra(painted)[:, frames]
    return float(np.mean(DECIBELS * np.sqrt(np.square(apart).sum(axis=0))))


Path = tuple[NDArray[np.int64], NDArray[np.int64]]
"""Which frames of two sounds belong together: their numbers in each, (pairs,), never falling."""


def likest_path(natural: Floats, made: Floats) -> Path:
    """The frames of two log mels (bands, T) and (bands, U) that belong together: dynamic time warping.

    The path through the distances of their mel cepstra whose sum is least, of steps on in either or both.
    """
    return cheapest_path(_distances(mel_cepstra(natural), mel_cepstra(made)))


def _distances(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    """The Euclidean distances (T, U) of the columns of two arrays."""
    squares = np.square(one).sum(axis=0)[:, None] + np.square(other).sum(axis=0) - 2 * one.T @ other
    return np.asarray(np.sqrt(np.maximum(squares, 0.0)))  # rounding may take it below 0


def cheapest_path(costs: NDArray[np.float64]) -> Path:
    """The cheapest path from corner to corner of `costs` (n, m) by steps right, down and both at once."""
    height, width = costs.shape
    total = np.full((height + 1, width + 1), np.inf)
    came = np.zeros((height + 1, width + 1), np.int8)
    total[0, 0] = 0.0
    # Along antidiagonals every cell depends only on the two before, so each is one array operation.
    for diagonal in range(2, height + width + 1):
        row = np.arange(max(1, diagonal - width), min(diagonal, height + 1))
        column = diagonal - row
        before = np.stack([total[row - 1, column - 1], total[row - 1, column], total[row, column - 1]])
        best = before.argmin(axis=0)
        total[row, column] = before[best, np.arange(len(row))] + costs[row - 1, column - 1]
        came[row, column] = best
    at = (height, width)
    places = [at]
    while at != (1, 1):
        down, right = ((1, 1), (1, 0), (0, 1))[came[at]]
        at = (at[0] - down, at[1] - right)
        places.append(at)
    rows, columns = np.array(places[::-1]).T - 1
    return rows, columns


def variance_share(natural: Floats, painted: Floats, frames: NDArray[np.bool_]) -> float:
    """How much of the natural variance along time a painted mel has, 1 for all: the median of its bands."""
    there = natural[:, frames].var(axis=1)
    return float(np.median(painted[:, frames].var(axis=1) / np.maximum(there, 1e-6)))
