"""Conversations made from single voices, to choose the diarization's settings on.

The voices are LibriSpeech's train-clean-100 readers in ``librispeech_untranscribed``, its readers 61
and 2412, Kathleen, Kerstin and LJ; none of them is in the recordings whose error is reported.
Phrases are set in turn with gaps and overlaps, and pass a made-up room, level, noise and telephone
band; what counts as speech in a phrase was found by silero-vad in the clean sound. `simulate` makes
long conversations of phrases cut at pauses, `simulate_lively` short ones of quick changes, in which
people also speak over each other.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import scipy.signal
import soundfile
import soxr

from studio.speech.activity import SAMPLE_RATE, ActivitySettings, speech_regions

PHRASES = ActivitySettings(fill_s=0.12, least_s=0.3)
SENTENCES = ActivitySettings(fill_s=0.3, least_s=0.3)
LEAST_GAP_S = 0.05  # between two phrases of one voice


@dataclass(frozen=True)
class Conversation:
    """16 kHz mono samples and the reference turns (start, end, reader)."""

    name: str
    samples: np.ndarray
    turns: list[tuple[float, float, str]]


def reader_clips(speech_data: Path) -> dict[str, list[Path]]:
    """Clips of each voice: 80 readers with one clip, five voices with more."""
    untranscribed = speech_data / "librispeech_untranscribed" / "LibriSpeech"
    voices = {path.parts[-3]: [path] for path in sorted(untranscribed.rglob("*.flac"))}
    for reader in ("61", "2412"):
        folder = speech_data / "librispeech" / "LibriSpeech"
        voices[reader] = sorted(folder.glob(f"*/{reader}/*/*.flac"))[:8]
    for name in ("voices/kathleen", "voices/kerstin", "ljspeech"):
        voices[name] = sorted((speech_data / name).rglob("*.flac"))[:20]
    return voices


def simulate(speech_data: Path, count: int, seed: int) -> Iterator[Conversation]:
    """`count` conversations of one to five voices, as long as their phrases last (at most 60 s a voice).

    No phrase is heard twice: repeated ones would make groups that are tighter than any voice.
    """
    clips = reader_clips(speech_data)
    rng = np.random.default_rng(seed)
    many = [voice for voice in sorted(clips) if len(clips[voice]) > 1]
    for number in range(count):
        size = 1 + number % 5
        voices = (
            [many[number // 5 % len(many)]] if size == 1 else rng.choice(sorted(clips), size, replace=False)
        )
        phrases = {str(voice): _phrases(clips[str(voice)], rng) for voice in voices}
        yield _conversation(f"simulated-{seed}-{number}", phrases, rng)


def _phrases(paths: list[Path], rng: np.random.Generator) -> list[np.ndarray]:
    cuts: list[np.ndarray] = []
    for path in paths:
        samples, rate = soundfile.read(path, dtype="float32")
        samples = soxr.resample(samples, rate, SAMPLE_RATE)
        for start, end in speech_regions(samples, PHRASES):
            while end - start > 5.0:
                length = rng.uniform(1.5, 5.0)
                cuts.append(_between(samples, start, start + length))
                start += length
            cuts.append(_between(samples, start, end))
        if sum(map(len, cuts)) > 60 * SAMPLE_RATE:
            break
    return [cut for cut in cuts if len(cut) > 0.3 * SAMPLE_RATE]


def _between(samples: np.ndarray, start_s: float, end_s: float) -> np.ndarray:
    return samples[round(start_s * SAMPLE_RATE) : round(end_s * SAMPLE_RATE)]


def _conversation(name: str, voices: dict[str, list[np.ndarray]], rng: np.random.Generator) -> Conversation:
    sound = np.zeros(0, np.float32)
    room = {voice: _impulse(rng) for voice in voices}
    level = {voice: 10 ** (rng.uniform(-15, 3) / 20) for voice in voices}
    gap_mean = rng.uniform(-0.1, 0.5)
    turns: list[tuple[float, float, str]] = []
    at = 0.5
    left = {voice: list(phrases) for voice, phrases in voices.items()}
    while left:
        speaking = str(rng.choice(sorted(left)))
        for _ in range(int(rng.integers(1, 4))):
            if not left[speaking]:
                break
            phrase = left[speaking].pop()
            sound = np.pad(sound, (0, max(0, round((at + 8) * SAMPLE_RATE) - len(sound))))
            _set(sound, phrase * level[speaking], room[speaking], at)
            turns.append((at, at + len(phrase) / SAMPLE_RATE, speaking))
            at += len(phrase) / SAMPLE_RATE + max(0.05, rng.normal(0.15, 0.1))
        left = {voice: phrases for voice, phrases in left.items() if phrases}
        at = max(0.0, at + rng.normal(gap_mean, 0.35))
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


def simulate_lively(speech_data: Path, count: int, seed: int) -> Iterator[Conversation]:
    """`count` conversations of two to four voices, half a minute to a minute each.

    Half of the phrases are shorter than about 1.6 s; some are spoken over another voice.
    """
    clips = reader_clips(speech_data)
    rng = np.random.default_rng(seed)
    for number in range(count):
        voices = [str(voice) for voice in rng.choice(sorted(clips), 2 + number % 3, replace=False)]
        phrases = {voice: _short_phrases(clips[voice], rng) for voice in voices}
        talk = _Talk(voices, rng)
        yield Conversation(f"lively-{seed}-{number}", _recorded(talk.of(phrases), rng), sorted(talk.turns))


def _short_phrases(paths: list[Path], rng: np.random.Generator) -> list[np.ndarray]:
    cuts: list[np.ndarray] = []
    for path in paths:
        samples, rate = soundfile.read(path, dtype="float32")
        samples = soxr.resample(samples, rate, SAMPLE_RATE)
        for start, end in speech_regions(samples, SENTENCES):
            while end - start > 0.4:
                length = float(np.clip(np.exp(rng.normal(np.log(1.6), 0.8)), 0.4, 8.0))
                beyond = end if start + length > end - 0.4 else _quietest(samples, start + length, end)
                cuts.append(_between(samples, start, beyond))
                start = beyond
        if sum(map(len, cuts)) > 30 * SAMPLE_RATE:
            break
    return [cut for cut in cuts if len(cut) > 0.25 * SAMPLE_RATE]


def _quietest(samples: np.ndarray, near_s: float, end_s: float) -> float:
    """The softest moment within 0.2 s, so that few words are cut."""
    times = np.arange(near_s - 0.2, min(near_s + 0.2, end_s - 0.2), 0.01)
    if not len(times):
        return near_s
    energies = [np.sum(np.square(_between(samples, time - 0.015, time + 0.015))) for time in times]
    return float(times[int(np.argmin(energies))])


class _Talk:
    """Phrases set in turn: who follows whom, with which gap, and who speaks over whom."""

    def __init__(self, voices: list[str], rng: np.random.Generator) -> None:
        self._rng = rng
        self._room = {voice: _impulse(rng) for voice in voices}
        self._level = {voice: 10 ** (rng.uniform(-10, 3) / 20) for voice in voices}
        self._gap_mean_s, self._interrupting = rng.uniform(-0.25, 0.4), rng.uniform(0, 0.25)
        self._sound = np.zeros(0, np.float32)
        self._ends = dict.fromkeys(voices, 0.0)
        self.turns: list[tuple[float, float, str]] = []

    def of(self, phrases: dict[str, list[np.ndarray]]) -> np.ndarray:
        """The sound of all phrases, which are used up; `turns` then has their times."""
        at, last = 0.5, ""
        while any(phrases.values()):
            voice = self._next(phrases, last)
            phrase = phrases[voice].pop(0)
            gap = self._rng.normal(self._gap_mean_s, 0.35) if voice != last else self._pause()
            start = max(0.0, at + gap, self._ends[voice] + LEAST_GAP_S)
            self._say(voice, phrase, start)
            if self._ends[voice] - start > 1.5 and self._rng.random() < self._interrupting:
                self._interrupt(phrases, voice, start)
            at, last = max(at, self._ends[voice]), voice
        return self._sound

    def _next(self, phrases: dict[str, list[np.ndarray]], last: str) -> str:
        left = [voice for voice in phrases if phrases[voice]]
        others = [voice for voice in left if voice != last]
        changes = bool(others) and (last not in left or self._rng.random() < 0.75)
        return str(self._rng.choice(others if changes else left))

    def _pause(self) -> float:
        return 0.31 + self._rng.exponential(0.4)

    def _interrupt(self, phrases: dict[str, list[np.ndarray]], speaking: str, start: float) -> None:
        """Another voice's phrase of less than a second inside the one that began at `start`."""
        short = [
            (voice, index)
            for voice in phrases
            if voice != speaking
            for index, phrase in enumerate(phrases[voice])
            if len(phrase) < SAMPLE_RATE
        ]
        if not short:
            return
        voice, index = short[int(self._rng.integers(len(short)))]
        phrase = phrases[voice].pop(index)
        length = self._ends[speaking] - start
        self._say(
            voice,
            phrase,
            max(start + self._rng.uniform(0.2, length - 0.5), self._ends[voice] + LEAST_GAP_S),
        )

    def _say(self, voice: str, phrase: np.ndarray, start: float) -> None:
        self._sound = np.pad(self._sound, (0, max(0, round((start + 12) * SAMPLE_RATE) - len(self._sound))))
        _set(self._sound, phrase * self._level[voice], self._room[voice], start)
        self._ends[voice] = start + len(phrase) / SAMPLE_RATE
        self.turns.append((start, self._ends[voice], voice))
