"""Where sound begins, ends and is quietest, and where it crosses zero: what an edge may be set to.

Found in the peak table's mean squares around a time, so that it costs a millisecond in the midst of a drag.
Speech is what is louder than the quiet around it: a guess without a model, in a quiet room good to
about 20 ms.
"""

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.audio.peaks import BLOCK_SAMPLES, PeakTable

Times = NDArray[np.float64]
"""Seconds of the recording, sorted."""

CHUNK_S = 4.0
"""Landmarks are found by stretches of this length, each looked at once."""
CONTEXT_S = 10.0
"""What around a stretch tells how quiet it is there."""
SMOOTH_S = 0.025
"""Loudness is averaged over about this time: glottal pulses shall not count."""

ONSET_DB, RELEASE_DB = 9.0, 3.5
"""Speech is what comes as far above the quiet as the first, and all around it that is above the second."""
DEEPEST_DB = 50.0
"""What is so far below the loudest counts as quiet: silence between recordings is quieter than any room."""
LEAST_RISE_DB = 12.0
"""Where loud is less than this above quiet, there are no edges to tell."""
LOWEST_DB = -90.0
"""Digital silence counts as this quiet."""
SHORTEST_SPEECH_S = 0.04
SHORTEST_PAUSE_S = 0.08
DIP_S = 0.12
DIP_DB = 6.0
"""A dip is quieter by so much than the loudest within so long on both its sides."""
ZERO_REACH_S = 0.02
"""How far a zero crossing may be looked for: longer than the period of the lowest voice."""
_KEPT_CHUNKS = 64


@dataclass(frozen=True, slots=True)
class Loudness:
    """Loudness in decibels of full scale at equal steps: float64 (steps,), the first centred at `start_s`."""

    decibels: NDArray[np.float64]
    start_s: float
    step_s: float

    def seconds(self, index: NDArray[np.float64] | NDArray[np.int64]) -> Times:
        """The times of (parts of) steps."""
        return np.asarray(self.start_s + index * self.step_s, np.float64)


@dataclass(frozen=True, slots=True)
class SoundEdges:
    """Times where speech begins and where it ends, and the quietest times between and within it."""

    starts: Times
    ends: Times
    silence: Times


_KINDS = ("starts", "ends", "silence")
_NOTHING = SoundEdges(np.zeros(0), np.zeros(0), np.zeros(0))


class Landmarks:
    """The landmarks of one recording, found where they are asked for and kept."""

    def __init__(self, table: PeakTable) -> None:
        self.table = table
        self._chunks: OrderedDict[int, SoundEdges] = OrderedDict()

    def near(self, start_s: float, end_s: float) -> SoundEdges:
        """Those within [start_s, end_s]."""
        first, last = int(max(start_s, 0.0) // CHUNK_S), int(max(end_s, 0.0) // CHUNK_S)
        chunks = [self._chunk(index) for index in range(first, last + 1)]
        return SoundEdges(
            *(
                _between(np.concatenate([getattr(chunk, kind) for chunk in chunks]), start_s, end_s)
                for kind in _KINDS
            )
        )

    def zero_crossings(self, start_s: float, end_s: float) -> Times:
        """Where the mean of all channels changes its sign within [start_s, end_s], between samples."""
        rate = self.table.sample_rate
        first = max(int(np.floor(start_s * rate)) - 1, 0)
        stop = min(int(np.ceil(end_s * rate)) + 2, self.table.samples)
        if stop - first < 2:
            return np.zeros(0)
        samples = self.table.samples_between(first, stop)
        return _between((first + crossings(samples)) / rate, start_s, end_s)

    def zero_crossing_near(self, seconds: float, reach_s: float = ZERO_REACH_S) -> float | None:
        """The zero crossing nearest to a time, None where there is none within reach."""
        found = self.zero_crossings(seconds - reach_s, seconds + reach_s)
        return float(found[np.argmin(np.abs(found - seconds))]) if len(found) else None

    def _chunk(self, index: int) -> SoundEdges:
        if index not in self._chunks:
            start, end = index * CHUNK_S, (index + 1) * CHUNK_S
            found = sound_edges(loudness(self.table, start - CONTEXT_S, end + CONTEXT_S))
            # Half open, so that a landmark at the border of two stretches is found once.
            every = (getattr(found, kind) for kind in _KINDS)
            self._chunks[index] = SoundEdges(*(times[(times >= start) & (times < end)] for times in every))
            if len(self._chunks) > _KEPT_CHUNKS:
                self._chunks.popitem(last=False)
        return self._chunks[index]


def loudness(table: PeakTable, start_s: float, end_s: float) -> Loudness:
    """The smoothed loudness of a stretch, as far as the recording goes, in steps of the table's blocks."""
    rate = table.sample_rate
    first, powers = table.powers(int(start_s * rate), min(int(end_s * rate), table.samples))
    step_s = BLOCK_SAMPLES / rate
    if not len(powers):
        return Loudness(np.zeros(0), start_s, step_s)
    wide = max(round(SMOOTH_S / step_s), 1)
    smooth = np.convolve(
        np.pad(powers.astype(np.float64), wide // 2, "edge"), np.full(wide, 1 / wide), "valid"
    )
    decibels = 10 * np.log10(np.maximum(smooth[: len(powers)], 10 ** (LOWEST_DB / 10)))
    # The middle of an odd number of blocks is in one of them, that of an even number where two meet.
    return Loudness(decibels, first / rate + wide % 2 * step_s / 2, step_s)


def sound_edges(sound: Loudness) -> SoundEdges:
    """The edges of speech by two thresholds above what is quiet there, and its quietest times."""
    levels = sound.decibels
    if len(levels) < 3:
        return _NOTHING
    quiet, loud = np.percentile(levels, (5, 95))
    if loud - quiet < LEAST_RISE_DB:
        return _NOTHING
    quiet = max(quiet, loud - DEEPEST_DB)
    release = quiet + RELEASE_DB
    spoken = _runs_above(levels, quiet + ONSET_DB, release)
    spoken = _without_short_pauses(spoken, SHORTEST_PAUSE_S / sound.step_s)
    spoken = spoken[(spoken[:, 1] - spoken[:, 0]) * sound.step_s >= SHORTEST_SPEECH_S]
    starts, ends = (_crossed_at(levels, spoken[:, side], release) for side in (0, 1))
    return SoundEdges(sound.seconds(starts), sound.seconds(ends), sound.seconds(_quietest(sound, spoken)))


def crossings(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Where samples (n,) change their sign, in parts of a sample from the first one."""
    signs = np.signbit(samples)
    at = np.flatnonzero(signs[1:] != signs[:-1])
    before, after = samples[at].astype(np.float64), samples[at + 1].astype(np.float64)
    return np.asarray(at + before / np.where(before == after, 1.0, before - after), np.float64)


def _runs(held: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The stretches [first, stop) in which a condition holds: (n, 2)."""
    changes = np.diff(np.concatenate([[False], held, [False]]).astype(np.int8))
    return np.stack([np.flatnonzero(changes == 1), np.flatnonzero(changes == -1)], axis=1)


def _runs_above(levels: NDArray[np.float64], onset: float, release: float) -> NDArray[np.int64]:
    """Hysteresis: the stretches above `release` that come above `onset` somewhere."""
    runs = _runs(levels > release)
    loud = np.concatenate([[0], np.cumsum(levels > onset)])
    return runs[loud[runs[:, 1]] > loud[runs[:, 0]]]


def _without_short_pauses(runs: NDArray[np.int64], least: float) -> NDArray[np.int64]:
    if len(runs) < 2:
        return runs
    apart = runs[1:, 0] - runs[:-1, 1] >= least
    return np.stack([runs[np.r_[True, apart], 0], runs[np.r_[apart, True], 1]], axis=1)


def _crossed_at(levels: NDArray[np.float64], after: NDArray[np.int64], release: float) -> NDArray[np.float64]:
    """Where the level crosses the threshold before these steps, between two; not at the stretch's ends."""
    after = after[(after > 0) & (after < len(levels))]
    before, level = levels[after - 1], levels[after]
    return np.asarray(after - 1 + (release - before) / (level - before), np.float64)


def _quietest(sound: Loudness, spoken: NDArray[np.int64]) -> NDArray[np.float64]:
    """The quietest step of each pause, and the dips within speech."""
    levels = sound.decibels
    pauses = zip(spoken[:-1, 1], spoken[1:, 0], strict=True)
    quietest = [_middle_of_lowest(levels, int(first), int(stop)) for first, stop in pauses]
    wide = max(round(DIP_S / sound.step_s), 1)
    padded = np.pad(levels, wide, constant_values=levels.max())
    windows = np.lib.stride_tricks.sliding_window_view(padded, wide)
    before, after = windows[: len(levels)], windows[wide + 1 :]
    deep = np.minimum(before.max(axis=1), after.max(axis=1)) - levels >= DIP_DB
    lowest = levels <= np.minimum(before.min(axis=1), after.min(axis=1))
    inside = np.zeros(len(levels), bool)
    for first, stop in spoken:
        inside[first:stop] = True
    dips = _runs(deep & lowest & inside)
    return np.sort(np.concatenate([quietest, (dips[:, 0] + dips[:, 1] - 1) / 2]))


def _middle_of_lowest(levels: NDArray[np.float64], first: int, stop: int) -> float:
    """The middle of the longest stretch that is as quiet as a pause gets."""
    part = levels[first:stop]
    lowest = _runs(part <= part.min() + 1e-9)
    begin, end = lowest[np.argmax(lowest[:, 1] - lowest[:, 0])]
    return first + (begin + end - 1) / 2


def _between(times: Times, start_s: float, end_s: float) -> Times:
    return times[np.searchsorted(times, start_s) : np.searchsorted(times, end_s, side="right")]
