"""The likeliest way of a known sequence of sounds through a recording: monotonic, every sound in order.

Each sound is a few states, one behind the other, and between words there may be a pause. The search is that
of Viterbi, called monotonic alignment search where a network gives the fits (J. Kim and others, "Glow-TTS",
NeurIPS 2020).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

PAUSE = "|"
"""The quiet before, after and, where there is any, between words."""
STATES_A_SOUND = 3
"""How a sound begins, goes on and ends: it lasts at least so many frames."""
ANY_SOUND = -1
"""The state of a sound that is not known: it fits everywhere as well as the sounds do on the mean."""


@dataclass(frozen=True)
class Chain:
    """The states of a text in order: `states` (J,), of which sound each is (J,), and whether a state may
    follow the one before the last (J,): a pause between words can be left out."""

    states: NDArray[np.int64]
    sounds: NDArray[np.int64]
    may_skip: NDArray[np.bool_]

    @property
    def fewest_frames(self) -> int:
        """How many frames it takes at least."""
        return int(len(self.states) - np.sum(self.may_skip) - 1)


def states_of(sounds: Sequence[str]) -> dict[str, tuple[int, ...]]:
    """The numbers of the states of each sound; a pause is one state, number 0."""
    numbers: dict[str, tuple[int, ...]] = {PAUSE: (0,)}
    for place, sound in enumerate(dict.fromkeys(each for each in sounds if each != PAUSE)):
        first = 1 + place * STATES_A_SOUND
        numbers[sound] = tuple(range(first, first + STATES_A_SOUND))
    return numbers


def chain_of(words: Sequence[Sequence[str]], states: Mapping[str, tuple[int, ...]]) -> Chain:
    """The chain of the sounds of words, with a pause before, behind and between them."""
    numbers, owners, skips = [0], [0], [False]
    sound = 0
    for word in words:
        for place, symbol in enumerate(word):
            sound += 1
            its = states.get(symbol, (ANY_SOUND,) * STATES_A_SOUND)
            numbers += its
            owners += [sound] * len(its)
            skips += [place == 0, *[False] * (len(its) - 1)]
        sound += 1
        numbers.append(0)
        owners.append(sound)
        skips.append(False)
    return Chain(np.array(numbers), np.array(owners), np.array(skips))


def search(fits: Floats, chain: Chain, stay: Floats, leave: Floats) -> tuple[NDArray[np.int64], float]:
    """Where in `chain` each frame lies (T,), and how well all fits together, in nats.

    `fits` (T, S) is how well each state fits each frame, `stay` and `leave` (S,) are the logarithms of a
    state's chances to go on and to end. There must be at least `chain.fewest_frames` frames.
    """
    known = np.concatenate([fits, np.zeros((len(fits), 1), np.float32)], axis=1)[:, chain.states]
    stays, leaves = np.append(stay, np.log(0.8))[chain.states], np.append(leave, np.log(0.2))[chain.states]
    frames, length = known.shape
    never = np.float64(-1e30)
    steps, skips = np.full(length, never), np.full(length, never)
    skip_cost = np.where(chain.may_skip[2:], leaves[:-2], never)
    best = np.full(length, never)
    best[:2] = known[0, :2]
    came_from = np.zeros((frames, length), np.int8)
    for frame in range(1, frames):
        stayed = best + stays
        steps[1:] = best[:-1] + leaves[:-1]
        skips[2:] = best[:-2] + skip_cost
        moved = np.maximum(steps, skips)
        came_from[frame] = np.where(stayed >= moved, 0, np.where(skips > steps, 2, 1))
        best = np.maximum(stayed, moved) + known[frame]
    place = length - 1 if best[-1] >= best[-2] else length - 2
    score = float(best[place])
    path = np.empty(frames, np.int64)
    for frame in range(frames - 1, -1, -1):
        path[frame] = place
        place -= int(came_from[frame, place])
    return path, score


def runs_of(path: NDArray[np.int64]) -> list[tuple[int, int, int]]:
    """Stretches of equal values as (value, first frame, frame behind the last)."""
    starts = np.concatenate([[0], np.flatnonzero(np.diff(path)) + 1])
    ends = np.append(starts[1:], len(path))
    return [(int(path[start]), int(start), int(end)) for start, end in zip(starts, ends, strict=True)]
