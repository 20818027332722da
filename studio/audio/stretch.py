"""Slower or faster speech at the same pitch, as a stream: WSOLA.

Verhelst and Roelands, "An overlap-add technique based on waveform similarity (WSOLA) for high quality
time-scale modification of speech", ICASSP 1993. Windows are taken from the input at `speed` times the pace
at which they are laid down, each moved a little to where it continues the last one best. The difference to
the paper: the similarity is a normalised correlation, found by FFT over the whole search range at once.
"""

import numpy as np

SLOWEST, FASTEST = 0.5, 2.0
WINDOW_S = 0.03
SEARCH_S = 0.01
# How much less alike, from 0 to 1, the nominal place may be than the farthest one and still be taken.
FAR_COST = 0.02


class Stretcher:
    """Changes the pace of a stream of float32 blocks (frames, channels); `push` blocks, then `flush` once.

    All that comes out together has round(frames pushed / speed) frames.
    """

    def __init__(self, sample_rate: int, channels: int, speed: float) -> None:
        """`speed` 0.5 (half as fast) to 2; what lies outside is brought to the nearest."""
        self.speed = min(max(speed, SLOWEST), FASTEST)
        self._hop = max(round(sample_rate * WINDOW_S / 2), 2)
        self._search = max(round(sample_rate * SEARCH_S), 1)
        rise = 0.5 - 0.5 * np.cos(np.pi * (np.arange(self._hop) + 0.5) / self._hop)
        self._rise = rise.astype(np.float32)[:, None]
        self._input = np.zeros((0, channels), np.float32)
        self._input_start = 0  # the stream position of the first frame kept in _input
        self._pushed = self._given = self._windows = 0
        self._tail: np.ndarray | None = None  # what follows the last window in the input, (hop, channels)

    def push(self, block: np.ndarray) -> np.ndarray:
        """Take a block of input; returns the output that is ready, perhaps none."""
        self._pushed += len(block)
        self._input = np.concatenate([self._input, block])
        return self._give(self._ready())

    def flush(self) -> np.ndarray:
        """The rest of the output, after the last block."""
        channels = self._input.shape[1]
        wanted = round(self._pushed / self.speed) - self._given
        # Silence after the end lets the last windows be taken; the length is cut to what is due.
        missing = self._needed_for(self._windows + wanted // self._hop + 2) - self._input_start
        padding = np.zeros((max(missing - len(self._input), 0), channels), np.float32)
        self._input = np.concatenate([self._input, padding])
        return self._give(self._ready()[:wanted]) if wanted > 0 else np.zeros((0, channels), np.float32)

    def _give(self, output: np.ndarray) -> np.ndarray:
        self._given += len(output)
        return output

    def _needed_for(self, window: int) -> int:
        """The stream position up to which input is needed to lay down window number `window`."""
        return self._nominal(window) + self._search + 2 * self._hop + 1

    def _nominal(self, window: int) -> int:
        """Where in the stream window number `window` is due, so that its middle is heard at its time."""
        return max(round((window + 1) * self._hop * self.speed) - self._hop, 0) if window else 0

    def _ready(self) -> np.ndarray:
        parts = [np.zeros((0, self._input.shape[1]), np.float32)]
        while self._needed_for(self._windows) <= self._input_start + len(self._input):
            parts.append(self._lay_window())
        return np.concatenate(parts)

    def _lay_window(self) -> np.ndarray:
        """One hop of output: the end of the last window fades into the start of the next."""
        nominal = self._nominal(self._windows)
        start = nominal if self._tail is None else self._best_start(nominal)
        offset = start - self._input_start
        head = self._input[offset : offset + self._hop]
        hop = head if self._tail is None else self._tail + (head - self._tail) * self._rise
        self._tail = self._input[offset + self._hop : offset + 2 * self._hop].copy()
        self._windows += 1
        keep = self._nominal(self._windows) - self._search
        drop = min(max(keep - self._input_start, 0), len(self._input))
        self._input, self._input_start = self._input[drop:], self._input_start + drop
        return hop.copy()

    def _best_start(self, nominal: int) -> int:
        """Where near `nominal` the input goes on most like the natural continuation of the last window."""
        assert self._tail is not None
        first = max(nominal - self._search, self._input_start)
        last = nominal + self._search
        offset = first - self._input_start
        area = self._input[offset : offset + last - first + self._hop].sum(axis=1)
        target = self._tail.sum(axis=1)
        length = fast_length(len(area))
        spectrum = np.fft.rfft(area, length) * np.conj(np.fft.rfft(target, length))
        likeness = np.fft.irfft(spectrum, length)[: len(area) - self._hop + 1]
        energy = np.cumsum(np.concatenate([[0.0], np.square(area, dtype=np.float64)]))
        power = energy[self._hop :] - energy[: -self._hop]
        # Where nothing is more alike, as in silence, the nominal place keeps the pace even.
        away = np.abs(np.arange(len(likeness)) + first - nominal) / self._search
        scale = np.sqrt((power + 1e-6) * (np.square(target, dtype=np.float64).sum() + 1e-6))
        return first + int(np.argmax(likeness / scale - FAR_COST * away))


def stretch(samples: np.ndarray, sample_rate: int, speed: float) -> np.ndarray:
    """A whole sound (frames, channels) at another pace, float32, round(frames / speed) frames."""
    stretcher = Stretcher(sample_rate, samples.shape[1], speed)
    return np.concatenate([stretcher.push(samples), stretcher.flush()])


def fast_length(least: int) -> int:
    """The smallest length from `least` on without a prime factor over 5, which the FFT does quickly."""
    length = max(least, 1)
    while True:
        rest = length
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return length
        length += 1
