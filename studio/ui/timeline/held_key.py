"""A key that is held down repeats: the longer it is held, the farther each repeat goes."""

import time
from collections.abc import Callable, Hashable

HELD_WITHIN_S = 0.1
"""Presses that follow each other faster than a finger taps are repeats of a held key."""

GROWTH = ((0, 1), (8, 2), (20, 5), (35, 10))
"""From how many repeats on each of them goes so many steps."""


class HeldKey:
    """Counts the repeats of one gesture, any value that names it; another one, or a pause, begins anew."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._gesture: Hashable = None
        self._repeats = 0
        self._last_s = float("-inf")

    def steps(self, gesture: Hashable) -> int:
        """How many steps this press of the gesture's key goes."""
        now = self._clock()
        held = gesture == self._gesture and now - self._last_s <= HELD_WITHIN_S
        self._repeats = self._repeats + 1 if held else 0
        self._gesture, self._last_s = gesture, now
        return [steps for least, steps in GROWTH if self._repeats >= least][-1]
