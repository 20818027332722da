"""Turns over each other: where a second voice is heard, and whose it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studio.speech.resegmentation import Ticks
from studio.speech.spoken_turn import SpokenTurn
from studio.speech.voiceprints import VOICES_FRAME_S

TOUCHING_S = 0.1  # a second voice as near to a turn of its own as this belongs to it
Stretch = tuple[float, float, int]
"""Start and end in seconds, and the number of the speaker."""


@dataclass(frozen=True)
class OverlapSettings:
    """How probabilities of a second voice become stretches, and who it is.

    Attributes:
        onset, offset: a stretch begins where the probability reaches the one and ends where it falls below
            the other
        least_s, fill_s: shorter stretches are dropped, shorter pauses between two closed
        near_s: a speaker whose turn begins or ends as near as this is the second voice
    """

    onset: float = 0.95
    offset: float = 0.6
    least_s: float = 0.2
    fill_s: float = 0.1
    near_s: float = 0.3


def overlaps(voices: np.ndarray, settings: OverlapSettings) -> list[tuple[float, float]]:
    """Where two voices are heard (start, end) in seconds, from `Voiceprints.voices` (n, 3)."""
    second = voices[:, 2].astype(np.float32) if len(voices) else np.zeros(0, np.float32)
    above = np.concatenate([[False], second >= settings.offset, [False]])
    changes = np.flatnonzero(np.diff(above.astype(np.int8)))
    joined: list[tuple[float, float]] = []
    for first, last in zip(changes[::2], changes[1::2], strict=True):
        if second[first:last].max() < settings.onset:
            continue
        start, end = float(first * VOICES_FRAME_S), float(last * VOICES_FRAME_S)
        if joined and start - joined[-1][1] < settings.fill_s:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return [(start, end) for start, end in joined if end - start >= settings.least_s]


def second_voices(
    ticks: Ticks,
    path: np.ndarray,
    means: np.ndarray,
    voices: np.ndarray,
    settings: OverlapSettings,
) -> list[Stretch]:
    """Who else speaks, and when, beside the speaker that the path names.

    Near a change of speakers it is the other of the two; inside a turn the voice, among the other speakers',
    that the sound is most like. With one speaker there is nobody else.
    """
    found: list[Stretch] = []
    if len(means) < 2:
        return found
    starts, ends = ticks.edges[:, 0], ticks.edges[:, 1]
    for start, end in overlaps(voices, settings):
        first, last = np.searchsorted(ends, start, "right"), np.searchsorted(starts, end, "left")
        if first >= last:
            continue
        low = np.searchsorted(ends, start - settings.near_s, "right")
        high = np.searchsorted(starts, end + settings.near_s, "left")
        pair = _pair(ticks, path, means, slice(first, last), slice(low, high))
        for tick in range(first, last):
            other = pair[1] if path[tick] == pair[0] else pair[0]
            stretch = (max(start, float(starts[tick])), min(end, float(ends[tick])))
            found.append((round(stretch[0], 6), round(stretch[1], 6), int(other)))
    return found


def _pair(ticks: Ticks, path: np.ndarray, means: np.ndarray, inside: slice, around: slice) -> tuple[int, int]:
    """The two who speak in a stretch of ticks: by the turns around it, else by their voices."""
    main = int(np.bincount(path[inside]).argmax())
    beside = np.bincount(path[around], minlength=len(means))
    beside[main] = 0
    if beside.any():
        return main, int(beside.argmax())
    alike = ticks.short[inside].mean(axis=0) @ means.T
    alike[main] = -np.inf
    return main, int(alike.argmax())


def with_second_voices(turns: Sequence[SpokenTurn], beside: Sequence[SpokenTurn]) -> list[SpokenTurn]:
    """The turns and the stretches beside them, which make turns of their speaker longer that they touch.

    In order of start; two turns that only touch each other stay two.
    """
    found: list[SpokenTurn] = []
    for speaker in dict.fromkeys(turn.speaker for turn in (*turns, *beside)):
        own = [(turn, False) for turn in turns if turn.speaker == speaker]
        own += [(turn, True) for turn in beside if turn.speaker == speaker]
        joined: list[tuple[SpokenTurn, bool]] = []
        for turn, extra in sorted(own, key=lambda each: (each[0].start, each[0].end)):
            if joined and turn.start - joined[-1][0].end <= TOUCHING_S and (extra or joined[-1][1]):
                before, was_extra = joined[-1]
                end = round(max(before.end, turn.end), 6)
                joined[-1] = (SpokenTurn(before.start, end, speaker), extra and was_extra)
            else:
                joined.append((turn, extra))
        found += [turn for turn, _ in joined]
    return sorted(found, key=lambda turn: (turn.start, turn.end))
