"""Whose voice a turn sounds like: its d-vectors against those of its speaker's other turns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studio.speech.voiceprints import FRAME_S, HOP_FRAMES, LENGTHS

WINDOW_S = LENGTHS[-1] * FRAME_S
"""Length of the windows that are compared: the longer ones."""

HOP_S = HOP_FRAMES * FRAME_S
ENOUGH_TURNS = 2
"""Other turns that a speaker needs before a turn is compared with them."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class VoiceMeasures:
    """How a turn's voice compares; likenesses are cosines.

    Attributes:
        own: likeness to the rest of its speaker's speech
        usual: the median of that over the speaker's turns
        other: likeness to the nearest other speaker, and who that is (None where there is no other)
        windows: how many windows were compared
        strangest: likeness of the turn's least like window to its speaker, against the speaker's own windows
            (in their standard deviations; 0 is usual), and the middle of that window in seconds
        strangeness: the same of every window, as (its middle, how strange)
    """

    own: float
    usual: float
    other: float
    other_speaker: int | None
    windows: int
    strangest: float
    strangest_at: float
    strangeness: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A turn as it is compared: who is said to speak in [start, end) seconds."""

    id: int
    speaker_id: int | None
    start: float
    end: float


def compare_voices(
    spans: Sequence[Span], times: NDArray[np.float64], vectors: Vectors
) -> dict[int, VoiceMeasures]:
    """The measures of each turn that has a speaker and holds a window, by turn id.

    `vectors` (windows, 256) are unit d-vectors of the windows that begin at `times` (windows,), in seconds.
    Speakers with a turn or two are compared with the others all the same; what is not known of them is 0.
    """
    others = _Others(spans)
    inside = {span.id: _windows(span, others, times) for span in spans if span.speaker_id is not None}
    spans = [span for span in spans if len(inside.get(span.id, ()))]
    means = {span.id: _unit(vectors[inside[span.id]].mean(axis=0)) for span in spans}
    sums = _speaker_sums(spans, means, inside)
    first = {span.id: _likenesses(span, means, sums, inside) for span in spans}
    # Turns that are nearer to somebody else must not shape the voice they are measured by.
    trusted = [span for span in spans if first[span.id][0] >= first[span.id][1] - 0.02]
    sums = _speaker_sums(trusted, means, inside)
    kept = {span.id for span in trusted}
    likeness = {span.id: _likenesses(span, means, sums, inside, kept) for span in spans}
    usual = _medians(spans, {turn: values[0] for turn, values in likeness.items()})
    strange = _strangest(spans, inside, vectors, sums, times)
    return {
        span.id: VoiceMeasures(
            own, usual[span.speaker_id or 0], other, speaker, len(inside[span.id]), *strange[span.id]
        )
        for span in spans
        for own, other, speaker in [likeness[span.id]]
    }


class _Others:
    """Who speaks over whom, without looking at each pair of thousands of turns in Python."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._starts = np.array([span.start for span in spans])
        self._ends = np.array([span.end for span in spans])
        self._speakers = np.array([span.speaker_id or 0 for span in spans])

    def over(self, span: Span) -> list[tuple[float, float]]:
        """The turns [start, end) of other speakers that overlap with this one."""
        found = (self._starts < span.end) & (self._ends > span.start) & (self._speakers != span.speaker_id)
        return list(zip(self._starts[found].tolist(), self._ends[found].tolist(), strict=True))


def _windows(span: Span, others: _Others, times: NDArray[np.float64]) -> NDArray[np.intp]:
    """The windows whose middle half lies in the turn and that nobody else's turn reaches into.

    Where somebody else speaks all the time all windows of the turn are taken; in a turn shorter than a window
    the nearest one.
    """
    slack = WINDOW_S / 4
    first = np.searchsorted(times, span.start - slack)
    last = np.searchsorted(times, span.end + slack - WINDOW_S, side="right")
    found = np.arange(first, max(first, last))
    if not len(found) and len(times):
        distances = np.abs(times + WINDOW_S / 2 - (span.start + span.end) / 2)
        nearest = int(np.argmin(distances))
        return np.array([nearest] if distances[nearest] <= HOP_S else [], np.intp)
    alone = np.ones(len(found), bool)
    for start, end in others.over(span):
        alone &= (times[found] >= end) | (times[found] + WINDOW_S <= start)
    return found[alone] if alone.any() else found


def _unit(vector: Vectors) -> Vectors:
    return vector / max(float(np.linalg.norm(vector)), 1e-9)


def _speaker_sums(
    spans: Sequence[Span], means: Mapping[int, Vectors], inside: Mapping[int, NDArray[np.intp]]
) -> dict[int, tuple[Vectors, int]]:
    """Each speaker's turns added up, weighted by the root of their windows, and how many turns they are."""
    sums: dict[int, tuple[Vectors, int]] = {}
    for span in spans:
        assert span.speaker_id is not None
        total, count = sums.get(span.speaker_id, (np.zeros_like(means[span.id]), 0))
        sums[span.speaker_id] = (total + means[span.id] * np.sqrt(len(inside[span.id])), count + 1)
    return sums


def _likenesses(
    span: Span,
    means: Mapping[int, Vectors],
    sums: Mapping[int, tuple[Vectors, int]],
    inside: Mapping[int, NDArray[np.intp]],
    counted: set[int] | None = None,
) -> tuple[float, float, int | None]:
    """A turn's likeness to its own speaker without it, to the nearest other one, and who that is."""
    mean = means[span.id]
    own = 0.0
    if span.speaker_id is not None and span.speaker_id in sums:
        total, count = sums[span.speaker_id]
        if counted is None or span.id in counted:
            total, count = total - mean * np.sqrt(len(inside[span.id])), count - 1
        own = float(_unit(total) @ mean) if count else 0.0
    others = [
        (float(_unit(total) @ mean), speaker)
        for speaker, (total, count) in sums.items()
        if speaker != span.speaker_id and count >= ENOUGH_TURNS
    ]
    return (own, *max(others)) if others else (own, 0.0, None)


def _medians(spans: Sequence[Span], values: Mapping[int, float]) -> dict[int, float]:
    """The median of the turns' values by speaker."""
    by_speaker: dict[int, list[float]] = {}
    for span in spans:
        by_speaker.setdefault(span.speaker_id or 0, []).append(values[span.id])
    return {speaker: float(np.median(found)) for speaker, found in by_speaker.items()}


def _strangest(
    spans: Sequence[Span],
    inside: Mapping[int, NDArray[np.intp]],
    vectors: Vectors,
    sums: Mapping[int, tuple[Vectors, int]],
    times: NDArray[np.float64],
) -> dict[int, tuple[float, float, tuple[tuple[float, float], ...]]]:
    """Each turn's least usual window: standard deviations below its speaker's median, its middle; and all."""
    nobody = np.zeros(vectors.shape[1:], np.float32)
    likeness = {
        span.id: np.asarray(vectors[inside[span.id]] @ _unit(sums.get(span.speaker_id or 0, (nobody, 0))[0]))
        for span in spans
    }
    found = {}
    for speaker in {span.speaker_id for span in spans}:
        own = [span for span in spans if span.speaker_id == speaker]
        together = np.concatenate([likeness[span.id] for span in own])
        middle = float(np.median(together))
        spread = max(1.4826 * float(np.median(np.abs(together - middle))), 0.02)
        for span in own:
            strange = ((middle - likeness[span.id]) / spread).tolist()
            middles = (times[inside[span.id]] + WINDOW_S / 2).tolist()
            worst = int(np.argmax(strange))
            every = tuple(zip(middles, strange, strict=True))
            found[span.id] = (strange[worst], middles[worst], every)
    return found
