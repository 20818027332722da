"""What is played, made block by block: a range of samples with short fades, looped, at a speed, at a rate."""

import bisect
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import soxr

from studio.audio.fade import FADE_S
from studio.audio.files import AudioFile
from studio.audio.pcm import silence_damaged
from studio.audio.stretch import Stretcher

BLOCK_S = 0.02
# A loop of less than this is not heard as anything.
SHORTEST_S = 0.001
MARKS_KEPT = 500
GROWS_BY_S = 60.0
"""So much room is made at a time for sound that is still being made."""


class Source(Protocol):
    """Samples by index, as much as playing needs of an `AudioFile`."""

    sample_rate: int
    samples: int

    def read(self, start: int, stop: int, channel: int | None = None) -> np.ndarray:
        """Samples `start` to `stop`, float32 (frames, channels); of one channel alone where it is given."""
        ...


class FileSource:
    """An open file as a source; it stays the caller's to close. More than two channels are mixed to one."""

    def __init__(self, audio: AudioFile) -> None:
        self.sample_rate, self.samples = audio.info.sample_rate, audio.info.samples
        self._audio = audio

    def read(self, start: int, stop: int, channel: int | None = None) -> np.ndarray:
        """Samples `start` to `stop`, float32 (frames, channels); of one channel alone where it is given."""
        channels = self._audio.info.channels
        if channel is None and channels > 2:
            return self._audio.read_mono(start, stop)[:, None]
        return _one_of(self._audio.read(start, stop), channel)


class ArraySource:
    """An array (frames,) or (frames, channels) as a source."""

    def __init__(self, samples: np.ndarray, sample_rate: int) -> None:
        frames = np.asarray(samples, np.float32)
        self._frames = frames[:, None] if frames.ndim == 1 else frames
        self.sample_rate, self.samples = sample_rate, len(frames)

    def read(self, start: int, stop: int, channel: int | None = None) -> np.ndarray:
        """Samples `start` to `stop`, float32 (frames, channels); of one channel alone where it is given."""
        return _one_of(self._frames[start:stop], channel)


class GrowingSource:
    """Mono sound that is still being made: one thread adds to it, another plays what is there."""

    def __init__(self, sample_rate: int) -> None:
        self.sample_rate, self.samples = sample_rate, 0
        self._block = round(GROWS_BY_S * sample_rate)
        self._blocks: list[np.ndarray] = []

    def add(self, samples: np.ndarray) -> None:
        """Add float32 samples (frames,) at the end."""
        while len(samples):
            number, at = divmod(self.samples, self._block)
            if number == len(self._blocks):
                self._blocks.append(np.zeros(self._block, np.float32))
            part = samples[: self._block - at]
            self._blocks[number][at : at + len(part)] = part
            self.samples += len(part)
            samples = samples[len(part) :]

    def cut(self, samples: int) -> None:
        """Keep only the first `samples`; what is added next follows them."""
        self.samples = min(self.samples, samples)

    def read(self, start: int, stop: int, channel: int | None = None) -> np.ndarray:
        """Samples `start` to `stop`, float32 (frames, 1)."""
        stop = min(stop, self.samples)
        pieces = [np.zeros(0, np.float32)]
        while start < stop:
            number, at = divmod(start, self._block)
            pieces.append(self._blocks[number][at : at + stop - start])
            start += len(pieces[-1])
        return np.concatenate(pieces)[:, None]


def _one_of(frames: np.ndarray, channel: int | None) -> np.ndarray:
    """A channel alone, or all where it is not there, as in a take that is heard between."""
    return frames if channel is None or channel >= frames.shape[1] else frames[:, channel : channel + 1]


@dataclass(frozen=True)
class Mark:
    """From output frame `frame` on, the source is at `position_s`, moves `pace` source seconds a frame."""

    frame: int
    position_s: float
    pace: float
    level: float


class Marks:
    """Which moment of the source each output frame shows. One thread adds, any may look."""

    def __init__(self, position_s: float) -> None:
        self._marks = [Mark(0, position_s, 0.0, 0.0)]

    def add(self, mark: Mark) -> None:
        """Add the next mark; old ones are forgotten."""
        # A new list each time it shrinks: a reader keeps the one it holds.
        if len(self._marks) > 2 * MARKS_KEPT:
            self._marks = self._marks[-MARKS_KEPT:]
        self._marks.append(mark)

    def cut(self, frame: int) -> None:
        """Forget what was said of the frames from `frame` on: other sound comes there."""
        before = [mark for mark in self._marks if mark.frame < frame]
        self._marks = before or self._marks[:1]

    def at(self, frame: int) -> Mark:
        """The mark that holds for an output frame."""
        marks = self._marks
        index = bisect.bisect_right(marks, frame, key=lambda mark: mark.frame)
        return marks[max(index - 1, 0)]

    def position_s(self, frame: int) -> float:
        """The moment of the source that an output frame shows, in seconds."""
        mark = self.at(frame)
        return mark.position_s + (frame - mark.frame) * mark.pace


@dataclass(frozen=True)
class Block:
    """Output frames (frames, channels), and the moment of the source that the first one shows."""

    frames: np.ndarray
    position_s: float
    pace: float


Stretches = Sequence[tuple[int, int]]
"""Parts of a source in samples, end exclusive, in order and apart."""


class Rendering:
    """Makes the output of one playback.

    Attributes: `bounds` (samples, end exclusive); `stretches`, the only parts of it that are heard, in order
    (None: all of it); `loop`; `speed`; `channel`, the one that is heard alone (None: all). Another thread may
    set them while it runs; they hold for what is made next.
    """

    def __init__(
        self,
        source: Source,
        bounds: tuple[int, int],
        begin: int,
        *,
        loop: bool = False,
        speed: float = 1.0,
        stretches: Stretches | None = None,
        channel: int | None = None,
    ) -> None:
        self.source = source
        self.bounds = bounds
        self.begin = begin
        self.loop = loop
        self.speed = speed
        self.stretches = stretches
        self.channel = channel

    def blocks(self, rate: int, channels: int, begin: int, *, going_on: bool = False) -> Iterator[Block]:
        """The output at `rate` Hz from sample `begin` on; each stretch begins and ends with a fade.

        `going_on` says that the sample before `begin` was heard just now, so that no fade is due there.
        """
        position, fades_in = begin, not going_on
        while (following := self._next(position)) is not None:
            start, stop = following
            if stop - start < round(SHORTEST_S * self.source.sample_rate) and self.loop:
                return  # too short for a sound, and a loop of it would never come back
            position = yield from self._pass(start, stop, rate, channels, fades_in or start != begin)
            fades_in = True

    def _next(self, position: int) -> tuple[int, int] | None:
        """What is heard from `position` on without a break; the loop's start again after its end."""
        start, stop = self.bounds
        if self.loop and not start <= position < stop:
            position = start
        return self._heard_from(position) or (self._heard_from(start) if self.loop else None)

    def _heard_from(self, position: int) -> tuple[int, int] | None:
        stop = self.bounds[1]
        if self.stretches is None:
            return (position, stop) if position < stop else None
        index = bisect.bisect_right(self.stretches, position, key=lambda stretch: stretch[1])
        if index == len(self.stretches):
            return None
        first, last = self.stretches[index]
        found = max(first, position), min(last, stop)
        return found if found[0] < found[1] else None

    def _pass(
        self, begin: int, stop: int, rate: int, channels: int, fades_in: bool
    ) -> Generator[Block, None, int]:
        """Play one stretch to its end, which is returned."""
        chain = _Chain(self.source.sample_rate, rate, channels, self.speed)
        pace = self.speed / rate
        position, given = begin, 0
        step = max(round(BLOCK_S * self.source.sample_rate), 1)
        # A stretch that ends with the bounds ends where they end by then: they may move on meanwhile.
        until_bounds = stop == self.bounds[1]
        while position < (stop := self.bounds[1] if until_bounds else stop):
            end = min(position + step, stop)
            frames = self._faded(position, end, begin if fades_in else None, stop)
            made = chain.push(_as_channels(frames, channels))
            if len(made):
                yield Block(made, begin / self.source.sample_rate + given * pace, pace)
            given, position = given + len(made), end
        made = chain.flush()
        if len(made):
            yield Block(made, begin / self.source.sample_rate + given * pace, pace)
        return position

    def _faded(self, start: int, end: int, fade_in: int | None, stop: int) -> np.ndarray:
        frames = np.array(self.source.read(start, end, self.channel), np.float32)
        silence_damaged(frames)
        length = max(round(FADE_S * self.source.sample_rate), 1)
        if fade_in is not None:
            length = min(length, max((stop - fade_in) // 2, 1))
            if start < fade_in + length:
                frames *= np.clip((np.arange(start, end) - fade_in + 0.5) / length, 0, 1)[:, None]
        if end > stop - length:
            frames *= np.clip((stop - np.arange(start, end) - 0.5) / length, 0, 1)[:, None]
        return frames


class _Chain:
    """Stretches and resamples a stream of blocks, each only where it is needed."""

    def __init__(self, source_rate: int, rate: int, channels: int, speed: float) -> None:
        self._nothing = np.zeros((0, channels), np.float32)
        self._stretcher = Stretcher(source_rate, channels, speed) if speed != 1 else None
        self._resampler = (
            soxr.ResampleStream(source_rate, rate, channels, dtype="float32") if source_rate != rate else None
        )

    def push(self, frames: np.ndarray) -> np.ndarray:
        """The output that a block makes ready."""
        stretched = self._stretcher.push(frames) if self._stretcher else frames
        return self._resampler.resample_chunk(stretched) if self._resampler else stretched

    def flush(self) -> np.ndarray:
        """The rest of the output."""
        stretched = self._stretcher.flush() if self._stretcher else self._nothing
        return self._resampler.resample_chunk(stretched, last=True) if self._resampler else stretched


def _as_channels(frames: np.ndarray, channels: int) -> np.ndarray:
    """Frames for a device of `channels`: one is repeated, more are mixed."""
    if frames.shape[1] == channels:
        return frames
    mono = frames if frames.shape[1] == 1 else frames.mean(axis=1, keepdims=True)
    return np.repeat(mono, channels, axis=1)
