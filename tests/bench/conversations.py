"""Conversations made from single readers, to choose the diarization's settings on.

Only LibriSpeech's train-clean-100 readers in ``librispeech_untranscribed`` are used; none of them
is in the recordings whose error is reported. Phrases are cut at pauses, set in turn with gaps,
overlaps and short interjections, and pass a made-up room, level, noise and telephone band.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.signal
import soundfile

from studio.speech.activity import SAMPLE_RATE, ActivitySettings, speech_regions

PHRASES = ActivitySettings(fill_s=0.12, least_s=0.3)


@dataclass(frozen=True)
class Conversation:
    """16 kHz mono samples and the reference turns (start, end, reader)."""

    name: str
    samples: np.ndarray
    turns: list[tuple[float, float, str]]


def reader_clips(speech_data: Path) -> dict[str, Path]:
    """One clip of each reader."""
    folder = speech_data / "librispeech_untranscribed" / "LibriSpeech"
    return {path.parts[-3]: path for path in sorted(folder.rglob("*.flac"))}


def simulate(speech_data: Path, count: int, seed: int) -> Iterator[Conversation]:
    """`count` conversations of one to five readers and 30 to 120 s."""
    clips = reader_clips(speech_data)
    rng = np.random.default_rng(seed)
    phrases: dict[str, list[np.ndarray]] = {}
    for number in range(count):
        readers = rng.choice(sorted(clips), size=1 + number % 5, replace=False)
        for reader in readers:
            phrases.setdefault(reader, _phrases(clips[reader], rng))
        voices = {reader: phrases[reader] for reader in readers}
        yield _conversation(f"simulated-{seed}-{number}", voices, float(rng.uniform(30, 75)), rng)


def _phrases(path: Path, rng: np.random.Generator) -> list[np.ndarray]:
    samples, rate = soundfile.read(path, dtype="float32")
    assert rate == SAMPLE_RATE
    cuts = []
    for start, end in speech_regions(samples, PHRASES):
        while end - start > 5.0:
            length = rng.uniform(1.5, 5.0)
            cuts.append((start, start + length))
            start += length
        cuts.append((start, end))
    return [samples[int(a * rate) : int(b * rate)] for a, b in cuts if b - a > 0.3]


def _conversation(
    name: str, voices: dict[str, list[np.ndarray]], seconds: float, rng: np.random.Generator
) -> Conversation:
    sound = np.zeros(round((seconds + 10) * SAMPLE_RATE), np.float32)
    readers = sorted(voices)
    liveliness = rng.dirichlet(np.full(len(readers), 2.0))
    room = {reader: _impulse(rng) for reader in readers}
    level = {reader: 10 ** (rng.uniform(-15, 3) / 20) for reader in readers}
    gap_mean = rng.uniform(-0.1, 0.5)
    turns, at, speaking = [], 0.5, readers[0]
    while at < seconds:
        for _ in range(int(rng.integers(1, 4))):
            phrase = voices[speaking][int(rng.integers(len(voices[speaking])))]
            if rng.random() < 0.2:
                phrase = phrase[: round(rng.uniform(0.4, 0.9) * SAMPLE_RATE)]
            _set(sound, phrase * level[speaking], room[speaking], at)
            turns.append((at, at + len(phrase) / SAMPLE_RATE, speaking))
            at += len(phrase) / SAMPLE_RATE + max(0.05, rng.normal(0.15, 0.1))
        at = max(0.0, at + rng.normal(gap_mean, 0.35))
        speaking = str(rng.choice(readers, p=liveliness))
    return Conversation(name, _recorded(sound, rng), turns)


def _set(sound: np.ndarray, phrase: np.ndarray, impulse: np.ndarray, at_s: float) -> None:
    heard = scipy.signal.fftconvolve(phrase, impulse).astype(np.float32)
    first = round(at_s * SAMPLE_RATE)
    last = min(len(sound), first + len(heard))
    sound[first:last] += heard[: last - first]


def _impulse(rng: np.random.Generator) -> np.ndarray:
    """A direct sound and a decaying tail of noise: reverberation of 0.15 to 0.7 s."""
    decay_s = rng.uniform(0.15, 0.7)
    times = np.arange(round(decay_s * SAMPLE_RATE)) / SAMPLE_RATE
    tail = rng.normal(size=len(times)) * np.exp(-6.9 * times / decay_s)
    tail *= 10 ** (rng.uniform(-25, 3) / 20) / np.sqrt(np.sum(tail**2))
    tail[0] = 1.0
    return tail


def _recorded(sound: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The sound with pinkish noise 5 to 35 dB below it, sometimes through a telephone, at some level."""
    noise = scipy.signal.lfilter([1.0], [1.0, -0.95], rng.normal(size=len(sound)))
    noise *= np.std(sound) / np.std(noise) * 10 ** (-rng.uniform(5, 35) / 20)
    mixed = sound + noise
    if rng.random() < 0.3:
        band = scipy.signal.butter(6, [300, 3400], "bandpass", fs=SAMPLE_RATE, output="sos")
        mixed = scipy.signal.sosfilt(band, mixed)
    return (mixed / np.max(np.abs(mixed)) * 10 ** (-rng.uniform(1, 20) / 20)).astype(np.float32)
