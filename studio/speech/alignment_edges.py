"""Where words beside a pause begin and end, by the energy of the sound.

A search for words gives ends that are hardly voiced (the F of "himself", the T of "left") to the pause, and
places all edges on a grid of 10 ms. The level of the sound tells a pause from what is said to 5 ms.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from studio.speech.alignment import AlignedWord, fitted
from studio.speech.recorded import SAMPLE_RATE, Excerpt

FRAME = 80
"""Samples between two levels: 5 ms."""

WINDOW = 3
"""Frames that a level is the mean of."""

QUIETEST = 3.0
ABOVE_QUIETEST_DB = 4.0
BELOW_LOUDEST_DB = 40.0
"""Sound is what is so far above the quietest percent of its surroundings, and no further below the words."""

PAUSE_FRAMES = 10
"""A word ends where so many frames are quiet: shorter is the closure of a stop."""

LEAST_GAP_S = 0.03
FURTHEST_OUT_S, FURTHEST_IN_S = 0.35, 0.15
"""An edge is moved outwards or inwards by no more."""

Levels = NDArray[np.float64]


class Edges:
    """The sound around some words, in which their edges are sought."""

    def __init__(self, sound: Excerpt) -> None:
        self._start = sound.start
        self._levels = _levels(sound.samples)
        self._quiet = float(np.percentile(self._levels, QUIETEST)) if len(self._levels) else 0.0

    def sharpened(self, words: Sequence[AlignedWord], start: float, end: float) -> list[AlignedWord]:
        """The words, in order, with their edges beside pauses where the sound begins and ends.

        No word leaves [start, end), in seconds, that was inside. An edge beside which there is no pause
        within reach, as under the speech of others, stays.
        """
        if not words or not len(self._levels):
            return list(words)
        spoken = self._levels[self._frame(words[0].start) : self._frame(words[-1].end) + 1]
        loudest = float(np.percentile(spoken, 98)) if len(spoken) else self._quiet
        sounding = self._levels > max(self._quiet + ABOVE_QUIETEST_DB, loudest - BELOW_LOUDEST_DB)
        found: list[AlignedWord] = []
        for at, word in enumerate(words):
            middle = (word.start + word.end) / 2
            first, last = word.start, word.end
            before = words[at - 1].end if at else start
            after = words[at + 1].start if at + 1 < len(words) else end
            if at == 0 or first - before >= LEAST_GAP_S:
                reached = found[-1].end if found else start
                out = max(min(reached, first), first - FURTHEST_OUT_S)
                first = self._edge(sounding, first, -1, out, min(middle, first + FURTHEST_IN_S))
            if at + 1 == len(words) or after - last >= LEAST_GAP_S:
                out = min(max(after, last), last + FURTHEST_OUT_S)
                last = self._edge(sounding, last, 1, out, max(middle, last - FURTHEST_IN_S))
            found.append(_between(word, first, last) if first < last else word)
        return found

    def _edge(self, sounding: NDArray[np.bool_], at: float, way: int, out: float, inside: float) -> float:
        """The edge near `at` seconds, an end where `way` is 1 and a beginning where it is -1."""
        frame = self._frame(at) - (way > 0)  # the word's outermost
        if frame >= len(sounding):
            return at
        outwards, inwards = sounding[frame:], sounding[: frame + 1][::-1]
        if way < 0:
            outwards, inwards = inwards, outwards
        if outwards[:2].any():
            moved = _until_pause(outwards[: _frames(abs(out - at)) + 1 + PAUSE_FRAMES])
        else:
            sound = np.flatnonzero(inwards[: _frames(abs(at - inside)) + 1])
            moved = -int(sound[0]) if len(sound) else None
        if moved is None:
            return at
        return self._start + (frame + (way > 0) + way * moved) * FRAME / SAMPLE_RATE

    def _frame(self, seconds: float) -> int:
        return max(0, _frames(seconds - self._start))


def _frames(seconds: float) -> int:
    return round(seconds * SAMPLE_RATE / FRAME)


def _until_pause(sounding: NDArray[np.bool_]) -> int | None:
    """How many frames after the first one the sound lasts until it pauses; None where it does not."""
    run = 0
    for at, sounds in enumerate(sounding):
        run = 0 if sounds else run + 1
        if run == PAUSE_FRAMES:
            return max(0, at - PAUSE_FRAMES)
    return None


def _levels(samples: NDArray[np.float32]) -> Levels:
    """The level around each frame in dB."""
    power = np.concatenate([[0.0], np.cumsum(np.square(samples, dtype=np.float64))])
    middles = np.arange(len(samples) // FRAME) * FRAME + FRAME // 2
    first = np.maximum(0, middles - WINDOW * FRAME // 2)
    last = np.minimum(len(samples), middles + WINDOW * FRAME // 2)
    return np.asarray(10 * np.log10((power[last] - power[first]) / (last - first) + 1e-10))


def _between(word: AlignedWord, start: float, end: float) -> AlignedWord:
    """The word from `start` to `end`: its first and its last phone move, the others stay."""
    start, end = round(start, 6), round(end, 6)
    if not word.phones or len(word.phones) == 1:
        return fitted(word, start, end)
    first, *inner, last = word.phones
    if not start < first.end <= last.start < end:
        return fitted(word, start, end)
    phones = (replace(first, start=start), *inner, replace(last, end=end))
    return replace(word, start=start, end=end, phones=phones)
