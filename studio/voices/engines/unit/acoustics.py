"""What a sound is like at a moment: mel cepstra, level and pitch. NumPy only, many moments at once."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

WINDOW_S = 0.025
PITCH_WINDOW_S = 0.045
LOWEST_PITCH_HZ = 65.0
HIGHEST_PITCH_HZ = 420.0
CEPSTRA = 13
MEL_BANDS = 26
TOP_HZ = 7600.0
VOICED_FROM = 0.45
"""Normalised autocorrelation from which a moment counts as voiced."""

_FLOOR_SHARE = 1e-5
"""Bands this far below a moment's mean count as empty: a relative floor, so that level does not matter."""


def frames_at(samples: Floats, sample_rate: int, times_s: NDArray[np.float64], window_s: float) -> Floats:
    """Windows of `samples` centred at `times_s`, zeros beyond the ends; shape (times, window samples)."""
    half = round(window_s * sample_rate / 2)
    padded = np.pad(samples, half)
    centres = np.clip(np.round(times_s * sample_rate).astype(np.int64), 0, len(samples))
    return padded[centres[:, None] + np.arange(2 * half)[None, :]]


def cepstra_and_level(
    samples: Floats, sample_rate: int, times_s: NDArray[np.float64]
) -> tuple[Floats, Floats]:
    """Mel cepstra 1 to `CEPSTRA`, shape (times, CEPSTRA), and the level in dB, shape (times,)."""
    frames = frames_at(samples, sample_rate, times_s, WINDOW_S)
    window = np.hanning(frames.shape[1]).astype(np.float32)
    power = np.abs(np.fft.rfft(frames * window, axis=1)) ** 2 / frames.shape[1]
    bands = power @ mel_filters(sample_rate, frames.shape[1]).T
    bands = np.log(bands + _FLOOR_SHARE * bands.mean(axis=1, keepdims=True) + 1e-12)
    level = 10 * np.log10(np.mean(frames**2, axis=1) + 1e-10)
    return (bands @ _cosines()).astype(np.float32), level.astype(np.float32)


@lru_cache(maxsize=8)
def mel_filters(sample_rate: int, window_samples: int) -> Floats:
    """Triangular filters on the mel scale, shape (MEL_BANDS, bins), each of unit area."""
    bins_hz = np.fft.rfftfreq(window_samples, 1 / sample_rate)
    top_mel = _mel(np.array(min(TOP_HZ, sample_rate / 2)))
    edges_hz = 700.0 * (10 ** (np.linspace(_mel(np.array(60.0)), top_mel, MEL_BANDS + 2) / 2595.0) - 1.0)
    rising = (bins_hz[None, :] - edges_hz[:-2, None]) / np.diff(edges_hz)[:-1, None]
    falling = (edges_hz[2:, None] - bins_hz[None, :]) / np.diff(edges_hz)[1:, None]
    filters = np.maximum(0.0, np.minimum(rising, falling))
    return np.asarray(filters / np.maximum(filters.sum(axis=1, keepdims=True), 1e-9), np.float32)


def _mel(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(2595.0 * np.log10(1.0 + hz / 700.0))


@lru_cache(maxsize=1)
def _cosines() -> Floats:
    """The cosine transform of mel bands, without the constant, shape (MEL_BANDS, CEPSTRA)."""
    bands = np.arange(MEL_BANDS)[:, None] + 0.5
    return np.cos(np.pi * bands * np.arange(1, CEPSTRA + 1)[None, :] / MEL_BANDS).astype(np.float32)


def pitch_hz(samples: Floats, sample_rate: int, times_s: NDArray[np.float64]) -> Floats:
    """The pitch at each moment in Hz, 0 where unvoiced, shape (times,).

    The autocorrelation of a windowed frame over that of the window, as P. Boersma (1993) has it, its
    best peak without a path; of near-equal peaks the shortest lag is taken.
    """
    frames = frames_at(samples, sample_rate, times_s, PITCH_WINDOW_S)
    frames = frames - frames.mean(axis=1, keepdims=True)
    size = frames.shape[1]
    window = np.hanning(size)
    fft_size = int(2 ** np.ceil(np.log2(2 * size)))
    lags = np.arange(int(sample_rate / HIGHEST_PITCH_HZ), int(sample_rate / LOWEST_PITCH_HZ) + 1)
    correlation = _autocorrelation(frames * window, fft_size)
    of_window = _autocorrelation(window[None, :], fft_size)
    normal = correlation[:, lags] / np.maximum(correlation[:, :1], 1e-9)
    normal = normal / (of_window[:, lags] / of_window[:, :1])
    best = normal.max(axis=1)
    chosen = lags[np.argmax(_peaks(normal) & (normal >= 0.9 * best[:, None]), axis=1)]
    audible = np.mean(frames**2, axis=1) > 1e-7
    return np.where((best >= VOICED_FROM) & audible, sample_rate / chosen, 0.0).astype(np.float32)


def _autocorrelation(frames: NDArray[np.float64], fft_size: int) -> NDArray[np.float64]:
    power = np.abs(np.fft.rfft(frames, fft_size, axis=1)) ** 2
    return np.asarray(np.fft.irfft(power, axis=1))


def _peaks(values: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Where a row has a local maximum; its ends count as lower than nothing."""
    padded = np.pad(values, ((0, 0), (1, 1)), constant_values=-np.inf)
    return (values >= padded[:, :-2]) & (values >= padded[:, 2:])
