"""Which parts of a recording sound at all: found in the peak table's mean squares, for hours in a blink.

Quiet is what is little louder than the quietest of the minute around it, for so long that leaving it out
saves time. A guess for listening quickly: what it leaves out is never lost, only not played.
"""

import numpy as np
from numpy.typing import NDArray

from studio.audio.peaks import BLOCK_SAMPLES, PeakTable

STEP_S = 0.02
CHUNK_S = 20.0
"""How quiet it can get is looked for by stretches of this length, and by the two on each side."""
NEIGHBOURS = 2
ABOVE_QUIET_DB = 6.0
LEAST_RISE_DB = 12.0
"""Where nothing is so much quieter than the loud, there is no silence to tell."""
DEEPEST_DB = 50.0
"""What is so far below the loud counts as quiet: silence between recordings is quieter than any room."""
LOWEST_DB = -90.0
LEAST_PAUSE_S = 0.4
KEPT_S = 0.1
"""What is heard of a pause at each of its ends: a breath, the soft end of a word."""

Spans = list[tuple[float, float]]


def sounding_spans(table: PeakTable) -> Spans:
    """The parts of a recording that sound, seconds from and to, in order and apart."""
    _, powers = table.powers(0, table.samples)
    group = max(round(STEP_S * table.sample_rate / BLOCK_SAMPLES), 1)
    step_s = group * BLOCK_SAMPLES / table.sample_rate
    steps = len(powers) // group
    if not steps:
        return [(0.0, table.seconds)]
    means = powers[: steps * group].reshape(steps, group).mean(axis=1)
    levels = 10 * np.log10(np.maximum(means, 10 ** (LOWEST_DB / 10)))
    heard = _widened(levels > _thresholds(levels, max(round(CHUNK_S / step_s), 1)), step_s)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], heard, [False]]).astype(np.int8)))
    spans = [(float(a * step_s), float(b * step_s)) for a, b in edges.reshape(-1, 2)]
    if spans and spans[-1][1] >= steps * step_s:
        spans[-1] = (spans[-1][0], table.seconds)
    return spans


def both(spans: Spans, others: Spans) -> Spans:
    """What lies in both, each in order and apart."""
    found, index = [], 0
    for start, end in spans:
        while index < len(others) and others[index][1] <= start:
            index += 1
        at = index
        while at < len(others) and others[at][0] < end:
            found.append((max(start, others[at][0]), min(end, others[at][1])))
            at += 1
    return found


def _thresholds(levels: NDArray[np.float64], chunk: int) -> NDArray[np.float64]:
    """What is above quiet, for each step, from how quiet the minute around it gets and how loud it all is."""
    count = -(-len(levels) // chunk)
    padded = np.pad(levels, (0, count * chunk - len(levels)), "edge").reshape(count, chunk)
    lowest = np.pad(np.percentile(padded, 5, axis=1), NEIGHBOURS, "edge")
    quiet = np.lib.stride_tricks.sliding_window_view(lowest, 2 * NEIGHBOURS + 1).min(axis=1)
    loud = float(np.percentile(levels, 99))
    limits = np.maximum(quiet, loud - DEEPEST_DB) + ABOVE_QUIET_DB
    limits[loud - quiet < LEAST_RISE_DB] = -np.inf  # all of it is loud
    return np.asarray(np.repeat(limits, chunk)[: len(levels)], np.float64)


def _widened(heard: NDArray[np.bool_], step_s: float) -> NDArray[np.bool_]:
    """Short pauses are heard, and a little of each long one."""
    pauses = np.flatnonzero(np.diff(np.concatenate([[True], heard, [True]]).astype(np.int8))).reshape(-1, 2)
    kept, least = round(KEPT_S / step_s), round(LEAST_PAUSE_S / step_s)
    left_out = np.zeros(len(heard), bool)
    for start, stop in pauses[pauses[:, 1] - pauses[:, 0] >= least]:
        first = start + kept if start > 0 else 0
        last = stop - kept if stop < len(heard) else stop
        left_out[first:last] = True
    return ~left_out
