"""What the built-in diarization measures in a recording, block by block: speech and d-vectors."""

import math
import os
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import soxr

from studio.audio.files import AudioFile, open_audio, sha256_of
from studio.errors import Message
from studio.events import Progress
from studio.speech.activity import FRAME as ACTIVITY_FRAME
from studio.speech.activity import FRAME_S as ACTIVITY_FRAME_S
from studio.speech.activity import SAMPLE_RATE, ActivityDetector
from studio.speech.alignment import Spread

if TYPE_CHECKING:
    from studio.speech.dvectors import DVectorEncoder

VERSION = 5  # raise it whenever the measurements below change: old cache files are then ignored
FRAME_S = 0.01  # of the network's spectrum
VOICES_FRAME_S = 0.02  # of how many voices are heard at once
BLOCK_S = 32.0  # whole activity frames and whole hops; one block of samples is 2 MB
HOP_FRAMES = 20  # a window every 0.2 s
LENGTHS = [80, 100]  # frames of 10 ms: short windows find changes, long ones tell speakers apart
# Each window is brought to the level that speech between pauses has in the network's training
# sound (which had -30 dBFS with its pauses): quiet speakers then count like loud ones.
LEVEL_DBFS = -25.0
LEVEL_FRAMES = 160  # that the level is taken of; more than a window, so that no lone breath becomes loud
LEAST_ACTIVITY = 0.15  # a window where speech is never more probable is not worth a vector
# A block is heard with so much on both sides that no measurement knows of blocks: the mean that the count of
# voices is heard against reaches 6 s, its network 1.3 s, a window and its level 1.6 s, what is taken for
# background of a window 5 s more.
AROUND_S = 8.0
PIECE_S = 10.0  # read and resampled at a time
MOST_HANDS = 4
"""Each loads networks of 250 MB; more would wait for the one that hears the recording in order."""
LONG_S = 600.0  # shorter recordings are done before other processes have loaded the networks


@dataclass(frozen=True)
class Voiceprints:
    """Measurements of one recording.

    Attributes:
        activity: probability of speech of each 32 ms frame (frames,)
        starts: start of each window in frames of 10 ms (windows,)
        vectors: unit d-vectors (windows, lengths, 256), float16 to halve hours of them
        seconds: length of the recording
        voices: probability of nobody, one and more voices at once, of each 20 ms (n, 3), float16
    """

    activity: np.ndarray
    starts: np.ndarray
    vectors: np.ndarray
    seconds: float
    voices: np.ndarray

    def overlap(self, starts: np.ndarray, seconds: float) -> np.ndarray:
        """The share (n,) of two voices or more in `seconds` of sound from each of `starts` (n,) on."""
        if not len(self.voices):
            return np.zeros(len(starts))
        sums = np.concatenate([[0.0], np.cumsum(self.voices[:, 2], dtype=np.float64)])
        first = np.clip(np.round(starts / VOICES_FRAME_S).astype(int), 0, len(self.voices))
        last = np.clip(first + round(seconds / VOICES_FRAME_S), 0, len(self.voices))
        share: np.ndarray = (sums[last] - sums[first]) / np.maximum(last - first, 1)
        return share

    def within(self, start: float, end: float) -> "Voiceprints":
        """As if nobody spoke before `start` and after `end` seconds: no window reaches beyond them."""
        windows = (self.starts * FRAME_S >= start) & ((self.starts + max(LENGTHS)) * FRAME_S <= end)
        activity = np.where(_inside(len(self.activity), ACTIVITY_FRAME_S, start, end), self.activity, 0.0)
        spoken = _inside(len(self.voices), VOICES_FRAME_S, start, end)
        voices = np.where(spoken[:, None], self.voices, np.array([1, 0, 0], self.voices.dtype))
        return replace(
            self, activity=activity, starts=self.starts[windows], vectors=self.vectors[windows], voices=voices
        )


def _inside(frames: int, frame_s: float, start: float, end: float) -> np.ndarray:
    middles = (np.arange(frames) + 0.5) * frame_s
    inside: np.ndarray = (middles >= start) & (middles <= end)
    return inside


def measure(
    audio_path: str, cache: str | None = None, spread: Spread = map
) -> Iterator[Progress | Voiceprints]:
    """Yield Progress after each block and last the Voiceprints, read from `cache` where it has them.

    `spread` does the blocks of long recordings; the result does not depend on how.
    """
    stored = Path(cache, f"{sha256_of(audio_path)}.voiceprints-{VERSION}.npz") if cache else None
    known = _load(stored) if stored else None
    if known:
        yield known
        return
    parts = []
    with open_audio(audio_path, Path(cache) if cache else None) as audio:
        seconds = audio.info.seconds
        count = max(1, math.ceil(seconds / BLOCK_S))
        for part in (spread if seconds >= LONG_S else map)(_measured, _blocks(audio)):
            parts.append(part)
            yield Progress(min(1.0, len(parts) / count), Message("Listening for voices"))
    activity, starts, vectors, voices = (np.concatenate(column) for column in zip(*parts, strict=True))
    found = Voiceprints(activity, starts, vectors, seconds, voices)
    if stored:
        _store(stored, found)
    yield found


@dataclass(frozen=True)
class _Block:
    """A block of sound with what surrounds it, and what was heard in it in order.

    `starts` are those of its windows in frames of 10 ms from its beginning, which is at `first`.
    """

    before: np.ndarray
    own: np.ndarray
    ahead: np.ndarray
    activity: np.ndarray
    starts: np.ndarray
    first: int


def _blocks(audio: AudioFile) -> Iterator[_Block]:
    """The recording block by block, with the activity: its network remembers, so it hears them in order."""
    detector = ActivityDetector()
    before, activity, listened = np.zeros(0, np.float32), np.zeros(0, np.float32), 0
    for number, (own, ahead) in enumerate(_with_look_ahead(_at_16_khz(audio))):
        heard = detector.probabilities(np.concatenate([own, ahead])[listened:])
        activity = np.concatenate([activity, heard])
        if not len(ahead):
            activity = np.concatenate([activity, detector.finish()])
        frames = len(own) // ACTIVITY_FRAME if len(ahead) else len(activity)
        starts, first = _window_starts(len(own), activity), round(number * BLOCK_S / FRAME_S)
        yield _Block(before, own, ahead, activity[:frames], starts, first)
        before = np.concatenate([before, own])[-round(AROUND_S * SAMPLE_RATE) :]
        activity, listened = activity[frames:], len(ahead)


def _measured(block: _Block) -> tuple[np.ndarray, ...]:
    """Activity, starts, vectors and voices of a block; nothing is remembered from one to the next."""
    from studio.speech.background import without_background  # torch: seconds
    from studio.speech.dvectors import HOP_SAMPLES, mel_spectrogram, window_gains
    from studio.speech.overlap import voices_at_once

    sound = np.concatenate([block.own, block.ahead])
    mels = mel_spectrogram(np.concatenate([block.before, sound]))
    gains = window_gains(sound, block.starts, LEVEL_FRAMES, LEVEL_DBFS)
    starts = block.starts + len(block.before) // HOP_SAMPLES
    vectors = _encoder().embed_at(without_background(mels), starts, LENGTHS, gains)
    hop = round(VOICES_FRAME_S * SAMPLE_RATE)
    voices = voices_at_once(mels)[len(block.before) // hop :][: math.ceil(len(block.own) / hop)]
    firsts = block.starts + block.first
    return block.activity, firsts, vectors.astype(np.float16), voices.astype(np.float16)


@lru_cache(maxsize=1)
def _encoder() -> "DVectorEncoder":
    from studio.speech.dvectors import DVectorEncoder

    return DVectorEncoder()


def _at_16_khz(audio: AudioFile) -> Iterator[np.ndarray]:
    """The recording as mono pieces of uneven length, resampled as one stream so that no seams arise."""
    rate = audio.info.sample_rate
    stream = soxr.ResampleStream(rate, SAMPLE_RATE, 1)
    step = round(PIECE_S * rate)
    for start in range(0, audio.info.samples, step):
        piece = audio.read_mono(start, start + step)
        last = start + step >= audio.info.samples
        yield piece if rate == SAMPLE_RATE else stream.resample_chunk(piece, last=last)


def _with_look_ahead(pieces: Iterable[np.ndarray]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Blocks of `BLOCK_S` and, of each, the sound after it that its measurements reach into.

    Only the last block has nothing ahead; it may be shorter.
    """
    size, reach = round(BLOCK_S * SAMPLE_RATE), round(AROUND_S * SAMPLE_RATE)
    held = np.zeros(0, np.float32)
    for piece in pieces:
        held = np.concatenate([held, piece])
        while len(held) >= size + reach:
            yield held[:size], held[size : size + reach]
            held = held[size:]
    while len(held) > size:
        yield held[:size], held[size : size + reach]
        held = held[size:]
    yield held, held[:0]


def _window_starts(samples: int, activity: np.ndarray) -> np.ndarray:
    """Starts, in frames of 10 ms, of the windows in a block that may hold speech.

    A window counts by the activity in the stretch that its level is taken of; `activity` begins with the
    block and goes on after it.
    """
    starts = np.arange(0, math.ceil(samples / SAMPLE_RATE / FRAME_S), HOP_FRAMES)
    per_window = np.minimum((starts * FRAME_S / ACTIVITY_FRAME_S).astype(int), max(0, len(activity) - 1))
    reach = math.ceil(LEVEL_FRAMES * FRAME_S / ACTIVITY_FRAME_S)
    heard = [activity[first : first + reach].max(initial=0.0) >= LEAST_ACTIVITY for first in per_window]
    return starts[np.array(heard, bool)]


def _load(stored: Path) -> Voiceprints | None:
    """The measurements in the cache file, or None where it is missing or torn."""
    try:
        with stored.open("rb") as file, np.load(file) as columns:
            return Voiceprints(
                columns["activity"],
                columns["starts"],
                columns["vectors"],
                float(columns["seconds"]),
                columns["voices"],
            )
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return None


def _store(stored: Path, found: Voiceprints) -> None:
    """Write the cache file as a whole or not at all."""
    stored.parent.mkdir(parents=True, exist_ok=True)
    begun = stored.with_suffix(f".{os.getpid()}.tmp")
    with begun.open("wb") as file:
        np.savez(file, **vars(found))
    begun.replace(stored)
