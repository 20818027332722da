"""What is played, made block by block: a range of samples with short fades, looped, at a speed, at a rate."""

import bisect
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import soxr

from studio.audio.files import AudioFile
from studio.audio.pcm import silence_damaged
from studio.audio.stretch import Stretcher

# Long enough that an edge in the middle of a vowel does not click, too short to be heard as a fade.
FADE_S = 0.005
BLOCK_S = 0.02
MARKS_KEPT = 500


class Source(Protocol):
    """Samples by index, as much as playing needs of an `AudioFile`."""

    sample_rate: int
    samples: int

    def read(self, start: int, stop: int) -> np.ndarray:
        """Samples `start` to `stop`, float32 (frames, channels)."""
        ...


class FileSource:
    """An open file as a source; it stays the caller's to close."""

    def __init__(self, audio: AudioFile) -> None:
        self.sample_rate, self.samples = audio.info.sample_rate, audio.info.samples
        self._audio = audio

    def read(self, start: int, stop: int) -> np.ndarray:
        """Samples `start` to `stop`, float32 (frames, channels)."""
        if self._audio.info.channels > 2:
            return self._audio.read_mono(start, stop)[:, None]
        return self._audio.read(start, stop)


class ArraySource:
    """An array (frames,) or (frames, channels) as a source."""

    def __init__(self, samples: np.ndarray, sample_rate: int) -> None:
        frames = np.asarray(samples, np.float32)
        self._frames = frames[:, None] if frames.ndim == 1 else frames
        self.sample_rate, self.samples = sample_rate, len(frames)

    def read(self, start: int, stop: int) -> np.ndarray:
        """Samples `start` to `stop`, float32 (frames, channels)."""
        return self._frames[start:stop]


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


class Rendering:
    """Makes the output of one playback.

    `bounds` (samples, end exclusive), `loop` and `speed` may be set by another thread while it runs; they
    take effect with what is made next.
    """

    def __init__(
        self, source: Source, bounds: tuple[int, int], begin: int, *, loop: bool = False, speed: float = 1.0
    ) -> None:
        self.source = source
        self.bounds = bounds
        self.begin = begin
        self.loop = loop
        self.speed = speed

    def blocks(self, rate: int, channels: int) -> Iterator[Block]:
        """The output at `rate` Hz; each pass of a loop begins and ends with a fade."""
        position = self.begin
        while True:
            position = yield from self._pass(position, rate, channels)
            start, stop = self.bounds
            if position < stop:
                continue  # only the speed changed
            if not self.loop or stop <= start:
                return
            position = start

    def _pass(self, begin: int, rate: int, channels: int) -> Generator[Block, None, int]:
        """Play on until the end, or until the speed changes; returns the position reached."""
        speed = self.speed
        chain = _Chain(self.source.sample_rate, rate, channels, speed)
        pace = speed / rate
        position, given = begin, 0
        fade_in = begin if begin in (self.begin, self.bounds[0]) else None
        step = max(round(BLOCK_S * self.source.sample_rate), 1)
        while position < (stop := self.bounds[1]) and speed == self.speed:
            end = min(position + step, stop)
            frames = self._faded(position, end, fade_in, stop)
            made = chain.push(_as_channels(frames, channels))
            if len(made):
                yield Block(made, begin / self.source.sample_rate + given * pace, pace)
            given, position = given + len(made), end
        made = chain.flush()
        if len(made):
            yield Block(made, begin / self.source.sample_rate + given * pace, pace)
        return position

    def _faded(self, start: int, end: int, fade_in: int | None, stop: int) -> np.ndarray:
        frames = np.array(self.source.read(start, end), np.float32)
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
