"""What a stretch of sound says about itself: loudness, its own background, clipping, harmony, noise.

Levels are in dB against full scale, one every 5 ms over 20 ms of sound. Speech is told from silence by
level alone here: edges of words need more exact times than a network's frames of 32 ms give.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SAMPLE_RATE = 16_000
"""Everything is measured at this rate, in Hz."""

HOP_S = 0.005
WINDOW_S = 0.02
HOP, WINDOW = round(HOP_S * SAMPLE_RATE), round(WINDOW_S * SAMPLE_RATE)

SPEECH_BELOW_LOUD_DB = 30.0
"""Softer than this below the turn's loud moments is no speech: consonants are up to 25 dB softer."""

SPEECH_OVER_FLOOR_DB = 9.0
"""Speech is at least that much louder than the turn's quietest moments."""

SILENCE_DBFS = -100.0
NEVER_SPEECH_DBFS = -80.0
BACKGROUND_S = 0.5
"""The background is the level of the softest tenth of half a second: speech leaves holes, noise does not."""

FLAT_RUN = 3
"""Samples of one value at a wave's top that clipping makes and speech hardly ever does."""

LEAST_FLAT = 0.5
"""So much of a clipped top is flat; of a round one, as a sine has, it is a third."""

SPECTRUM_S = 0.064
LOWEST_HZ, HIGHEST_HZ = 150.0, 3_600.0
"""Where the noise is compared with tones: inside what a telephone carries, so that all sources are alike."""

Samples = NDArray[np.float32]
Levels = NDArray[np.float64]


@dataclass(frozen=True)
class SoundOfTurn:
    """A turn's sound with some around it: a level every `HOP_S` from `start` seconds of the recording.

    Attributes:
        loud_db: level of the turn's loud moments (95th percentile)
        threshold_db: what is louder than this is loud enough for speech
        speech: which frames are loud enough for speech (frames,)
    """

    start: float
    samples: Samples
    levels: Levels
    loud_db: float
    threshold_db: float
    speech: NDArray[np.bool_]

    def frame(self, seconds: float) -> int:
        """The frame whose middle is nearest to this moment of the recording, inside the stretch."""
        index = round((seconds - self.start - WINDOW_S / 2) / HOP_S)
        return min(max(index, 0), len(self.levels) - 1)

    def frames(self, start: float, end: float) -> slice:
        """The frames of [start, end) of the recording; at least one."""
        first = self.frame(start)
        return slice(first, max(first + 1, self.frame(end)))


def sound_of_turn(samples: Samples, start: float, turn_start: float, turn_end: float) -> SoundOfTurn:
    """Measure `samples` (n,) at 16 kHz, which begin at `start` seconds of the recording and hold the turn."""
    levels = levels_of(samples)
    inside = slice(max(0, round((turn_start - start) / HOP_S)), max(1, round((turn_end - start) / HOP_S)))
    loud = float(np.percentile(levels[inside] if len(levels[inside]) else levels, 95))
    floor = float(np.percentile(levels, 3))
    threshold = max(
        NEVER_SPEECH_DBFS, min(max(loud - SPEECH_BELOW_LOUD_DB, floor + SPEECH_OVER_FLOOR_DB), loud - 6.0)
    )
    return SoundOfTurn(start, samples, levels, loud, threshold, levels > threshold)


def levels_of(samples: Samples) -> Levels:
    """The level of each 20 ms, one every 5 ms (frames,), at least one, in dB against full scale."""
    padded = np.pad(samples, (0, max(0, WINDOW - len(samples))))
    energy = np.concatenate([[0.0], np.cumsum(np.square(padded, dtype=np.float64))])
    starts = np.arange(0, len(padded) - WINDOW + 1, HOP)
    power = np.maximum(energy[starts + WINDOW] - energy[starts], 0.0) / WINDOW
    return 10 * np.log10(power + 10 ** (SILENCE_DBFS / 10))


def background_db(sound: SoundOfTurn, start: float, end: float) -> tuple[float, float]:
    """The loudest background of any half second inside [start, end), and the moment of its middle."""
    levels = sound.levels[sound.frames(start, end)]
    width = min(len(levels), round(BACKGROUND_S / HOP_S))
    step = max(1, width // 5)
    windows = np.lib.stride_tricks.sliding_window_view(levels, width)[::step]
    softest = np.percentile(windows, 10, axis=1)
    worst = int(np.argmax(softest))
    return float(softest[worst]), start + (worst * step + width / 2) * HOP_S


def clipped_share(samples: Samples) -> float:
    """How much of the sound stands flat at the tops of its wave: the share of samples in such tops (0..1).

    What counts lies within 1 % of the greatest value of its 50 ms, at any level: sound that was clipped and
    then made softer is found as well. A deep voice's tops stay as near as that for some samples, too, but
    they are round: within 10 % they are three times as long, where clipped ones have steep sides.
    """
    size = SAMPLE_RATE // 20
    if len(samples) < size:
        return 0.0
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    tops = np.abs(frames).max(axis=1, keepdims=True)
    loud = tops > 0.02
    flat = sum(_flat_samples((side >= 0.99 * tops) & loud, side >= 0.9 * tops) for side in (frames, -frames))
    return flat / frames.size


def _flat_samples(at_top: NDArray[np.bool_], near_top: NDArray[np.bool_]) -> int:
    """Samples `at_top` in runs (frames, n) `near_top` of which they are the most, but for two of each run."""
    padded = np.pad(near_top, ((0, 0), (1, 1))).ravel()
    counts = np.concatenate([[0], np.cumsum(np.pad(at_top, ((0, 0), (1, 1))).ravel())])
    starts = np.flatnonzero(padded[1:] & ~padded[:-1]) + 1
    ends = np.flatnonzero(padded[:-1] & ~padded[1:]) + 1
    flat = counts[ends] - counts[starts]
    counted = (flat >= FLAT_RUN) & (flat >= LEAST_FLAT * (ends - starts))
    return int(np.sum(flat[counted] - (FLAT_RUN - 1)))


def clipping(sound: SoundOfTurn, start: float, end: float) -> tuple[float, float, float]:
    """The worst half second of clipping inside [start, end): the share of flat samples, and its span."""
    samples = sound.samples[
        round((start - sound.start) * SAMPLE_RATE) : round((end - sound.start) * SAMPLE_RATE)
    ]
    size, step = SAMPLE_RATE // 2, SAMPLE_RATE // 4
    firsts = range(0, max(1, len(samples) - size + step), step)
    shares = [clipped_share(samples[first : first + size]) for first in firsts]
    worst = int(np.argmax(shares))
    at = start + firsts[worst] / SAMPLE_RATE
    return shares[worst], at, min(end, at + 0.5)


def spectral_shape(sound: SoundOfTurn, start: float, end: float) -> tuple[float, float]:
    """How noisy and how tonal the pauses and dips of [start, end) are: flatness (0..1) and steadiness (0..1).

    Flatness is that of the softest fifth of the spectra: near 1 for hiss, near 0 for tones. Steadiness is the
    likeness of neighbouring spectra 0.1 s apart: held notes keep their lines where speech moves on.
    """
    spectra = _spectra(sound, start, end)
    if len(spectra) < 8:
        return 0.0, 0.0
    softest = spectra[np.argsort(spectra.sum(axis=1))[: max(2, len(spectra) // 5)]]
    mean_log = np.mean(np.log(softest + 1e-14), axis=1)
    flatness = float(np.median(np.exp(mean_log) / (softest.mean(axis=1) + 1e-14)))
    shapes = np.log(spectra + 1e-12)
    shapes = shapes - shapes.mean(axis=1, keepdims=True)
    shapes /= np.linalg.norm(shapes, axis=1, keepdims=True) + 1e-9
    likeness = np.sum(shapes[:-6] * shapes[6:], axis=1)
    return flatness, float(np.percentile(likeness, 75))


def _spectra(sound: SoundOfTurn, start: float, end: float) -> NDArray[np.float64]:
    """Power spectra (frames, bins) of [start, end), one each 16 ms, within the compared band."""
    size = round(SPECTRUM_S * SAMPLE_RATE)
    first = max(0, round((start - sound.start) * SAMPLE_RATE))
    samples = sound.samples[first : round((end - sound.start) * SAMPLE_RATE)]
    if len(samples) < size:
        return np.zeros((0, 1))
    frames = np.lib.stride_tricks.sliding_window_view(samples, size)[:: size // 4] * np.hanning(size)
    hz = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    return np.abs(np.fft.rfft(frames, axis=1))[:, (hz > LOWEST_HZ) & (hz < HIGHEST_HZ)] ** 2
