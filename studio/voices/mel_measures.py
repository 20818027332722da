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


def variance_share(natural: Floats, painted: Floats, frames: NDArray[np.bool_]) -> float:
    """How much of the natural variance along time a painted mel has, 1 for all: the median of its bands."""
    there = natural[:, frames].var(axis=1)
    return float(np.median(painted[:, frames].var(axis=1) / np.maximum(there, 1e-6)))
