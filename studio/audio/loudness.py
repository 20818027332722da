"""How loud a recording is to people: integrated loudness in LUFS, block by block, however long it is.

ITU-R BS.1770-5: two filters for the head and the ear's lack of bass, power over all channels in blocks of
400 ms, and two gates so that pauses do not count. The filters are computed for any rate as in B. De Man,
"Evaluation of implementations of the EBU R128 loudness measurement", 2018.
"""

import numpy as np
from numpy.typing import NDArray

ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
STEP_S = 0.1
STEPS_IN_BLOCK = 4
LOWEST_RATE_HZ = 200
"""Below it there is nothing left of speech to weigh."""

_SHELF_HZ, _SHELF_DB, _SHELF_Q = 1681.974450955533, 3.999843853973347, 0.7071752369554196
_BASS_HZ, _BASS_Q = 38.13547087602444, 0.5003270373238773
_OFFSET = -0.691


class LoudnessMeter:
    """Takes blocks of samples in order and tells the loudness of all of them together."""

    def __init__(self, sample_rate: int, channels: int) -> None:
        self._filters = _filters(sample_rate) if sample_rate >= LOWEST_RATE_HZ else []
        self._states = [np.zeros((2, channels)) for _ in self._filters]
        self._step = max(round(STEP_S * sample_rate), 1)
        self._rest = np.zeros(0)
        self._powers: list[NDArray[np.float64]] = []

    def add(self, samples: np.ndarray) -> None:
        """Hear a block, float (frames, channels)."""
        if not self._filters or not len(samples):
            return
        from scipy import signal  # a tenth of the program's start

        heard: np.ndarray = samples
        for place, (numerator, denominator) in enumerate(self._filters):
            heard, self._states[place] = signal.lfilter(
                numerator, denominator, heard, axis=0, zi=self._states[place]
            )
        powers = np.concatenate([self._rest, np.square(heard).sum(axis=1)])
        whole = len(powers) // self._step * self._step
        self._powers.append(powers[:whole].reshape(-1, self._step).mean(axis=1))
        self._rest = powers[whole:]

    def loudness(self) -> float | None:
        """Integrated loudness in LUFS; None for silence, and for what is too short for a block of 400 ms."""
        steps = np.concatenate([np.zeros(0), *self._powers])
        if len(steps) < STEPS_IN_BLOCK:
            return None
        blocks = np.lib.stride_tricks.sliding_window_view(steps, STEPS_IN_BLOCK).mean(axis=1)
        loud = blocks[blocks > _power(ABSOLUTE_GATE_LUFS)]
        if not len(loud):
            return None
        return _lufs(loud[loud > _power(_lufs(loud.mean()) + RELATIVE_GATE_LU)].mean())


def loudness(samples: np.ndarray, sample_rate: int) -> float | None:
    """The loudness in LUFS of samples (frames,) or (frames, channels), None as `LoudnessMeter` has it."""
    frames = samples if samples.ndim == 2 else samples[:, None]
    meter = LoudnessMeter(sample_rate, frames.shape[1])
    meter.add(frames)
    return meter.loudness()


def _lufs(power: float) -> float:
    return float(_OFFSET + 10 * np.log10(power))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))


def _filters(rate: int) -> list[tuple[NDArray[np.float64], NDArray[np.float64]]]:
    filters = [_high_pass(rate)]
    if rate > 2.2 * _SHELF_HZ:
        filters.insert(0, _shelf(rate))
    return filters


def _shelf(rate: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    k = np.tan(np.pi * _SHELF_HZ / rate)
    high = 10 ** (_SHELF_DB / 20)
    band = high**0.4996667741545416
    scale = 1 + k / _SHELF_Q + k * k
    numerator = np.array(
        [high + band * k / _SHELF_Q + k * k, 2 * (k * k - high), high - band * k / _SHELF_Q + k * k]
    )
    return numerator / scale, np.array([1.0, 2 * (k * k - 1) / scale, (1 - k / _SHELF_Q + k * k) / scale])


def _high_pass(rate: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    k = np.tan(np.pi * _BASS_HZ / rate)
    scale = 1 + k / _BASS_Q + k * k
    denominator = np.array([1.0, 2 * (k * k - 1) / scale, (1 - k / _BASS_Q + k * k) / scale])
    return np.array([1.0, -2.0, 1.0]), denominator
