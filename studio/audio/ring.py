"""A buffer between a thread that works in Python and PortAudio's callback, which may only copy."""

import numpy as np


class Ring:
    """Frames (capacity, channels) of float32, written by one thread and read by one other, without a lock.

    Each side only moves its own counter, after its copy is done, so neither can see half a frame.
    `written` and `read` count frames since the last `reset`.
    """

    def __init__(
        self, capacity: int, channels: int, memory: tuple[np.ndarray, np.ndarray] | None = None
    ) -> None:
        """In `memory`, where two processes share it: int64 (2,) counters and float32 frames of that shape."""
        self._counts, self._frames = memory or (
            np.zeros(2, np.int64),
            np.zeros((capacity, channels), np.float32),
        )

    @property
    def written(self) -> int:
        """How many frames were written."""
        return int(self._counts[0])

    @written.setter
    def written(self, frames: int) -> None:
        self._counts[0] = frames

    @property
    def read(self) -> int:
        """How many frames were read."""
        return int(self._counts[1])

    @read.setter
    def read(self, frames: int) -> None:
        self._counts[1] = frames

    @property
    def space(self) -> int:
        """Frames that can be written now."""
        return len(self._frames) - (self.written - self.read)

    @property
    def filled(self) -> int:
        """Frames that can be read now."""
        return self.written - self.read

    def write(self, frames: np.ndarray) -> int:
        """Write as many of `frames` as there is room for; returns how many."""
        count = min(len(frames), self.space)
        at = self.written % len(self._frames)
        first = min(count, len(self._frames) - at)
        self._frames[at : at + first] = frames[:first]
        self._frames[: count - first] = frames[first:count]
        self.written += count
        return count

    def read_into(self, target: np.ndarray) -> int:
        """Fill the start of `target` with what there is; returns how many frames that was."""
        count = max(min(len(target), self.filled), 0)
        at = self.read % len(self._frames)
        first = min(count, len(self._frames) - at)
        target[:first] = self._frames[at : at + first]
        target[first:count] = self._frames[: count - first]
        self.read += count
        return count

    def copy(self, start: int, stop: int) -> np.ndarray:
        """The frames from number `start` to `stop`, which must be written and not read yet."""
        return self._frames[np.arange(start, stop) % len(self._frames)]

    def take_back(self, frame: int) -> None:
        """Forget what was written from number `frame` on; the reader must not be near it."""
        self.written = frame

    def reset(self) -> None:
        """Forget everything. Only while neither side is at work."""
        self.read = self.written = 0
