"""What of a recording is no speech, once its words have their times: long silences, and music."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter1d

from studio.project.intervals import Interval, subtract, union
from studio.speech.activity import FRAME, ActivityDetector, regions_of
from studio.speech.recorded import SAMPLE_RATE, Sound

QUIET_S = 4.0
"""Stretches without a word and with hardly any speech are told from this length on."""

MUSIC_BELOW_DB = 18.0
"""A stretch without speech is called music where its level is this close to the speech's."""

LEAST_GAP_S, LEAD_S = 0.8, 0.3
"""Gaps between words from this length on are listened to, and so much before and after: speech in shorter
ones is the words'."""


def speech_in(sound: Sound, words: Sequence[Interval], seconds: float) -> list[Interval]:
    """Where somebody speaks in so many `seconds`: where words are, and where speech is heard in between."""
    detector = ActivityDetector()
    found = list(words)
    for start, end in subtract([(0.0, seconds)], words):
        if end - start >= LEAST_GAP_S:
            heard_from = max(0.0, start - LEAD_S)
            samples = sound.between(heard_from, end + LEAD_S)
            # Whole frames: the detector would keep what is over for the next gap.
            whole = np.pad(samples, (0, -len(samples) % FRAME))
            regions = regions_of(detector.probabilities(whole))
            found += [(heard_from + first, min(seconds, heard_from + last)) for first, last in regions]
    return union(found)


def levels_of(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """The level (n,) of each 100 ms of 16 kHz mono `samples` (m,), in dB of full scale; -100 of silence."""
    hop = SAMPLE_RATE // 10
    frames = samples[: len(samples) // hop * hop].reshape(-1, hop).astype(np.float64)
    return np.asarray(10 * np.log10(np.mean(frames**2, axis=1) + 1e-10))


def not_speech(
    words: Sequence[Interval],
    speech: Sequence[Interval],
    levels: NDArray[np.float64],
    seconds: float,
) -> list[tuple[float, float, str]]:
    """Gaps between words in which hardly anybody speaks, trimmed to the speech around them."""
    spans = sorted(words)
    usual = float(np.median([_level(levels, start, end) for start, end in spans])) if spans else -30.0
    found: list[tuple[float, float, str]] = []
    reached = 0.0
    for start, end in [*spans, (seconds, seconds)]:
        for quiet in _quiet_in(reached, start, speech) if start - reached >= QUIET_S else []:
            found += _music_or_silence(*quiet, levels, usual - MUSIC_BELOW_DB)
        reached = max(reached, end)
    return found


def _music_or_silence(
    start: float, end: float, levels: NDArray[np.float64], limit_db: float
) -> Iterator[tuple[float, float, str]]:
    """A stretch without speech cut where music begins or ends, by the level of each second."""
    first, last = int(start * 10), max(int(start * 10) + 1, int(end * 10))
    loud = uniform_filter1d((levels[first:last] > limit_db).astype(float), 10, mode="nearest") > 0.5
    edges = [0, *(np.flatnonzero(np.diff(loud)) + 1).tolist(), len(loud)]
    times = [start, *(start + edge / 10 for edge in edges[1:-1]), end]
    for (a, b), edge in zip(pairwise(times), edges[:-1], strict=True):
        if b - a >= QUIET_S:
            yield round(a, 3), round(b, 3), "music" if loud[edge] else "silence"


def _quiet_in(
    start: float, end: float, speech: Sequence[tuple[float, float]]
) -> Iterator[tuple[float, float]]:
    """Stretches of a gap without speech; specks of up to half a second inside do not count as any."""
    edges = [(max(a, start), min(b, end)) for a, b in speech if a < end and b > start and b - a > 0.5]
    reached = start
    for a, b in [*edges, (end, end)]:
        if a - reached >= QUIET_S:
            yield round(reached, 3), round(a, 3)
        reached = max(reached, b)


def _level(levels: NDArray[np.float64], start: float, end: float) -> float:
    part = levels[int(start * 10) : max(int(start * 10) + 1, int(end * 10))]
    return float(np.median(part)) if len(part) else -100.0
