"""How high a voice is: the YIN method, many frames at once.

De Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and music", JASA 111 (2002),
steps 1 to 5. The difference function comes from FFTs, and a frame whose best dip is not deep enough has no
pitch. librosa has the same, but importing it takes seconds and 150 MB of the window's memory, and its pyin
less than 10 times real time; the tests hold this one against librosa's.
"""

import numpy as np
import soxr
from numpy.typing import NDArray

from studio.audio.files import AudioFile

LOWEST_HZ, HIGHEST_HZ = 60.0, 500.0
STEP_S = 0.01
"""Time from one value to the next."""

DEEP_DIP = 0.15
"""The first dip of the normalised difference below this is the period; the paper's threshold is 0.1."""
DEEP_ENOUGH = 0.35
"""Where there is none, the deepest dip counts if it is below this; else the frame has no pitch."""
FAINTEST_DB = -65.0
"""Frames softer than this have no pitch: hum and rounding have."""
JUMP_OCTAVES = 0.25
"""A voice does not change by so much within 10 ms: one of the two values is wrong."""
SHORTEST_RUN = 4
"""Shorter runs of values are chance."""

_RATE = 16_000
_WINDOW = round(0.025 * _RATE)
_LONGEST, _SHORTEST = int(np.ceil(_RATE / LOWEST_HZ)), int(_RATE / HIGHEST_HZ)
_FRAME = _WINDOW + _LONGEST + 1
_FFT = 1 << (_FRAME + _WINDOW - 1).bit_length()


def pitch_between(audio: AudioFile, start_s: float, end_s: float) -> NDArray[np.float32]:
    """The pitch in Hz every 10 ms of a stretch, float32 (steps,), NaN where there is none.

    Value i is centred on `start_s` + i * STEP_S. Outside the recording there is no pitch.
    """
    rate, half_s = audio.info.sample_rate, _FRAME / _RATE / 2
    steps = max(round((end_s - start_s) / STEP_S), 0)
    first, last = round((start_s - half_s) * rate), round((end_s + half_s) * rate)
    samples = audio.read_mono(first, last)
    inside = np.pad(samples, (max(-first, 0), max(last - max(first, 0) - len(samples), 0)))
    return pitch_of(soxr.resample(inside, rate, _RATE) if rate != _RATE else inside, steps)


def pitch_of(samples: NDArray[np.float32], steps: int) -> NDArray[np.float32]:
    """The pitch in Hz of mono samples at 16 kHz, float32 (steps,), NaN for none.

    Frame i begins at i * 10 ms.
    """
    hop = round(STEP_S * _RATE)
    needed = (steps - 1) * hop + _FRAME
    if steps <= 0:
        return np.zeros(0, np.float32)
    padded = np.pad(samples, (0, max(needed - len(samples), 0))).astype(np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(padded, _FRAME)[::hop][:steps]
    frames = frames - frames.mean(axis=1, keepdims=True)
    level_db = 10 * np.log10(np.maximum(np.square(frames).mean(axis=1), 1e-12))
    lags, depths = _periods(_normalised_difference(frames))
    found = np.where((depths < DEEP_ENOUGH) & (level_db > FAINTEST_DB), _RATE / lags, np.nan)
    return _without_short_runs(found.astype(np.float32))


def _normalised_difference(frames: NDArray[np.float32]) -> NDArray[np.float32]:
    """The cumulative mean normalised difference for lags 0 to the longest, (frames, lags)."""
    window = np.fft.rfft(frames[:, :_WINDOW], _FFT, axis=1)
    correlation = np.fft.irfft(np.conj(window) * np.fft.rfft(frames, _FFT, axis=1), _FFT, axis=1)
    energy = np.cumsum(np.square(frames, dtype=np.float64), axis=1)
    energy = np.concatenate([np.zeros((len(frames), 1)), energy], axis=1)
    lags = np.arange(_LONGEST + 1)
    shifted = energy[:, lags + _WINDOW] - energy[:, lags]
    difference = np.maximum(shifted[:, :1] + shifted - 2 * correlation[:, : _LONGEST + 1], 0)
    difference[:, 0] = 0
    mean = np.cumsum(difference, axis=1) / np.maximum(lags, 1)
    normalised = np.where(mean > 1e-12, difference / np.maximum(mean, 1e-12), 1.0)
    return normalised.astype(np.float32)


def _periods(difference: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """The period of each frame in samples, between lags by a parabola, and how deep its dip is."""
    inner = difference[:, _SHORTEST:_LONGEST]
    before, after = difference[:, _SHORTEST - 1 : _LONGEST - 1], difference[:, _SHORTEST + 1 : _LONGEST + 1]
    deep = (inner < DEEP_DIP) & (inner <= before) & (inner < after)
    chosen = np.where(deep.any(axis=1), deep.argmax(axis=1), inner.argmin(axis=1))
    row = np.arange(len(difference))
    left, depth, right = before[row, chosen], inner[row, chosen], after[row, chosen]
    bend = left - 2 * depth + right
    shift = np.where(bend > 1e-9, 0.5 * (left - right) / np.maximum(bend, 1e-9), 0.0)
    return _SHORTEST + chosen + np.clip(shift, -1, 1), depth


def steady_runs(hertz: NDArray[np.float32]) -> NDArray[np.int64]:
    """The stretches [first, stop) of values (n,) without a gap or a jump, (runs, 2)."""
    there = np.isfinite(hertz)
    if not len(hertz):
        return np.zeros((0, 2), np.int64)
    octaves = np.log2(np.where(there, hertz, 1.0))
    goes_on = there[1:] & there[:-1] & (np.abs(np.diff(octaves)) < JUMP_OCTAVES)
    first = np.flatnonzero(there & ~np.concatenate([[False], goes_on]))
    last = np.flatnonzero(there & ~np.concatenate([goes_on, [False]]))
    return np.stack([first, last + 1], axis=1)


def _without_short_runs(found: NDArray[np.float32]) -> NDArray[np.float32]:
    runs = steady_runs(found)
    for first, stop in runs[runs[:, 1] - runs[:, 0] < SHORTEST_RUN]:
        found[first:stop] = np.nan
    return found
