"""Spectra as pictures: spectrogram tiles of a recording at any zoom, and mel spectrograms of takes.

Short-time Fourier transform with a Hann window (Oppenheim and Schafer, Discrete-Time Signal Processing).
A column shows the mean power of up to three frames in it: dense where a column is short, sparse where it is
long, so that a tile of three hours costs what a tile of three seconds costs. Levels are dB, 0 being a sine at
full scale.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

import numpy as np

from studio.audio.files import AudioFile
from studio.audio.stretch import fast_length

# Power below this is -140 dB: below the noise of 24 bits, and the logarithm stays finite.
LEAST_POWER = 1e-14
# Where frames stand further apart than this many windows, reading only the frames is cheaper than all.
SPARSE_WINDOWS = 1.5
PRE_EMPHASIS_FROM_HZ = 1000.0
SHORTEST_FFT = 512
# Columns longer than the window look at several frames: one alone would flicker from zoom to zoom.
MOST_FRAMES = 3
# So that frames and spectra stay in the processor's cache; all at once take twice as long.
COLUMNS_AT_ONCE = 128
# Neighbouring rows look at neighbouring bins: a few rows at once make small dense products of a sparse one.
ROWS_AT_ONCE = 16

# Some rows, the bins that they look at, and the weights of these, float32 (rows, bins).
_Band = tuple[slice, slice, np.ndarray]


@dataclass(frozen=True)
class SpectrogramSettings:
    """How a spectrogram looks.

    `window_s`: short (0.005) shows the moment of a sound, long (0.03) its harmonics. `scale`: frequency
    linear or in mel. `top_hz`: highest frequency shown, at most half the sample rate. Levels from
    `brightest_db` (white) down over `dynamic_range_db` (black). `pre_emphasis_db_per_octave` lifts what is
    above 1 kHz, where speech is weaker.
    """

    window_s: float = 0.01
    scale: Literal["linear", "mel"] = "linear"
    top_hz: float = 8000.0
    dynamic_range_db: float = 70.0
    brightest_db: float = -25.0
    pre_emphasis_db_per_octave: float = 6.0


def tile(
    audio: AudioFile, start_s: float, end_s: float, columns: int, rows: int, settings: SpectrogramSettings
) -> np.ndarray:
    """The spectrogram of a stretch as uint8 (rows, columns) for a colour map; row 0 is the highest frequency.

    0 is `dynamic_range_db` below the brightest, 255 the brightest. Columns outside the recording are 0.
    """
    levels = tile_db(audio, start_s, end_s, columns, rows, settings)
    darkest = settings.brightest_db - settings.dynamic_range_db
    scaled = (levels - darkest) * np.float32(255 / settings.dynamic_range_db)
    return np.clip(scaled, 0, 255, out=scaled).astype(np.uint8)


def tile_db(
    audio: AudioFile, start_s: float, end_s: float, columns: int, rows: int, settings: SpectrogramSettings
) -> np.ndarray:
    """As `tile`, as levels in dB, float32 (rows, columns)."""
    rate = audio.info.sample_rate
    window = max(round(settings.window_s * rate), 4)
    column_s = (end_s - start_s) / columns
    frames = min(max(int(column_s / settings.window_s), 1), MOST_FRAMES)
    centres = (start_s + (np.arange(columns * frames) + 0.5) * column_s / frames) * rate
    bands = _bands(rate, _fft_length(window), rows, settings.top_hz, settings.scale)
    levels = np.empty((rows, columns), np.float32)
    for first in range(0, columns, COLUMNS_AT_ONCE):
        part = slice(first, first + COLUMNS_AT_ONCE)
        looked_at = centres[frames * part.start : frames * part.stop]
        power = _power(_frames_at(audio, looked_at, window), window, _fft_length(window))
        if frames > 1:
            power = power.reshape(-1, frames, power.shape[1]).mean(axis=1)
        _apply(bands, power, levels[:, part])
    levels = _to_db(levels)
    levels += _emphasis_db(rows, rate, settings)[:, None]
    return levels[::-1]


def row_frequencies(sample_rate: int, rows: int, settings: SpectrogramSettings) -> np.ndarray:
    """The middle of each row of a tile in Hz, float64 (rows,), row 0 the highest."""
    return _centres_hz(sample_rate, rows, settings.top_hz, settings.scale)[1:-1][::-1]


def mel_spectrogram(
    samples: np.ndarray,
    sample_rate: int,
    bands: int = 80,
    window_s: float = 0.025,
    hop_s: float = 0.01,
    top_hz: float | None = None,
) -> np.ndarray:
    """The mel spectrogram of mono samples (frames,) in dB, float32 (bands, hops), row 0 the lowest band.

    Hop i is centred on i * `hop_s`; triangular bands of equal width in mel up to `top_hz` (default: half
    the rate).
    """
    window = max(round(window_s * sample_rate), 4)
    hops = 1 + int(len(samples) / (hop_s * sample_rate))
    centres = np.arange(hops) * hop_s * sample_rate
    starts = np.round(centres).astype(np.int64)
    padded = np.pad(np.asarray(samples, np.float32), window)
    frames = padded[(starts + window - window // 2)[:, None] + np.arange(window)]
    power = _power(frames, window, _fft_length(window))
    levels = np.empty((bands, hops), np.float32)
    weights = _bands(sample_rate, _fft_length(window), bands, top_hz or sample_rate / 2, "mel")
    _apply(weights, power, levels)
    return _to_db(levels)


def to_image(
    levels: np.ndarray, brightest_db: float | None = None, dynamic_range_db: float = 70.0
) -> np.ndarray:
    """Levels in dB as uint8 of the same shape for a colour map; the loudest is white unless told."""
    brightest = float(levels.max()) if brightest_db is None else brightest_db
    scaled = (levels - (brightest - dynamic_range_db)) * (255 / dynamic_range_db)
    return np.clip(scaled, 0, 255).astype(np.uint8)


def mel_of_hz(hz: Any) -> Any:
    """Frequency in mel, 2595 log10(1 + f / 700): O'Shaughnessy, Speech Communication (1987)."""
    return 2595.0 * np.log10(1.0 + np.asarray(hz, np.float64) / 700.0)


def hz_of_mel(mel: Any) -> Any:
    """The inverse of `mel_of_hz`."""
    return 700.0 * (10.0 ** (np.asarray(mel, np.float64) / 2595.0) - 1.0)


def _frames_at(audio: AudioFile, centres: np.ndarray, window: int) -> np.ndarray:
    """Windows around sample positions, mono float32 (len(centres), window); silence outside the file."""
    starts = np.round(centres).astype(np.int64) - window // 2
    frames = np.zeros((len(starts), window), np.float32)
    # A frame that sticks out at an end of the recording is shown, one that lies wholly outside is not.
    inside = np.flatnonzero((starts + window > 0) & (starts < audio.info.samples))
    if not len(inside):
        return frames
    starts = starts[inside]
    if len(starts) > 1 and (starts[-1] - starts[0]) / (len(starts) - 1) > SPARSE_WINDOWS * window:
        whole = (starts >= 0) & (starts + window <= audio.info.samples)
        frames[inside[whole]] = audio.mono_frames(starts[whole], window)
        for row, start in zip(inside[~whole], starts[~whole], strict=True):
            _copy_span(audio, int(start), frames[row])
        return frames
    span = np.zeros(int(starts[-1] - starts[0]) + window, np.float32)
    _copy_span(audio, int(starts[0]), span)
    frames[inside] = np.lib.stride_tricks.sliding_window_view(span, window)[starts - starts[0]]
    return frames


def _copy_span(audio: AudioFile, start: int, target: np.ndarray) -> None:
    """Fill `target` with samples from `start` on; what lies outside the file stays as it is."""
    samples = audio.read_mono(start, start + len(target))
    offset = max(-start, 0)
    target[offset : offset + len(samples)] = samples


def _power(frames: np.ndarray, window: int, length: int) -> np.ndarray:
    """Power of each bin, float32 (frames, length // 2 + 1); a sine at full scale has 1."""
    spectrum = np.fft.rfft(frames * _hann(window), n=length, axis=1)
    return np.square(spectrum.real) + np.square(spectrum.imag)


@lru_cache(maxsize=16)
def _hann(window: int) -> np.ndarray:
    weights = 0.5 - 0.5 * np.cos(2 * np.pi * (np.arange(window) + 0.5) / window)
    return (weights * 2 / weights.sum()).astype(np.float32)


def _fft_length(window: int) -> int:
    return fast_length(max(window, SHORTEST_FFT))


def _centres_hz(rate: int, rows: int, top_hz: float, scale: str) -> np.ndarray:
    """Row middles in Hz with one more on each side, float64 (rows + 2,), lowest first."""
    top = min(top_hz, rate / 2)
    places = (np.arange(rows + 2) - 0.5) / rows
    if scale == "mel":
        return np.asarray(hz_of_mel(np.maximum(places, 0) * mel_of_hz(top)))
    return np.maximum(places, 0) * top


@lru_cache(maxsize=16)
def _bands(rate: int, length: int, rows: int, top_hz: float, scale: str) -> list[_Band]:
    """Weights that turn bins into rows: triangles that reach to the neighbours' middles.

    Where rows are finer than bins a triangle reaches to the bins beside it, which interpolates.
    """
    centres = _centres_hz(rate, rows, top_hz, scale)
    bin_hz = rate / length
    bins = np.arange(length // 2 + 1) * bin_hz
    below = np.maximum(np.diff(centres)[:-1], bin_hz)[:, None]
    above = np.maximum(np.diff(centres)[1:], bin_hz)[:, None]
    distance = bins[None, :] - centres[1:-1, None]
    weights = np.maximum(0, 1 - np.where(distance < 0, -distance / below, distance / above))
    weights /= np.maximum(weights.sum(axis=1, keepdims=True), 1e-12)
    return [_band(weights, first) for first in range(0, rows, ROWS_AT_ONCE)]


def _band(weights: np.ndarray, first: int) -> _Band:
    rows = slice(first, first + ROWS_AT_ONCE)
    used = np.flatnonzero(weights[rows].any(axis=0))
    bins = slice(int(used.min(initial=weights.shape[1])), int(used.max(initial=0)) + 1)
    return rows, bins, np.ascontiguousarray(weights[rows, bins], np.float32)


def _apply(bands: list[_Band], power: np.ndarray, levels: np.ndarray) -> None:
    """Write the power (frames, bins) of each row's bins into `levels` (rows, frames)."""
    for rows, bins, weights in bands:
        levels[rows] = weights @ power[:, bins].T


def _emphasis_db(rows: int, rate: int, settings: SpectrogramSettings) -> np.ndarray:
    """What pre-emphasis adds to each row, float32 (rows,), lowest row first."""
    hz = _centres_hz(rate, rows, settings.top_hz, settings.scale)[1:-1]
    octaves = np.log2(np.maximum(hz, PRE_EMPHASIS_FROM_HZ) / PRE_EMPHASIS_FROM_HZ)
    return (settings.pre_emphasis_db_per_octave * octaves).astype(np.float32)


def _to_db(power: np.ndarray) -> np.ndarray:
    levels = np.log10(np.maximum(power, LEAST_POWER), dtype=np.float32)
    levels *= 10
    return levels
