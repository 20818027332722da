"""What the vocoder is trained on: stretches of clips, each with its pitch, drawn from the number of a step.

Files are read where they lie, a stretch at a time, so a corpus may be of any size.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
import torch
from torch import Tensor

from studio.audio.pitch import STEP_S, pitch_of
from studio.errors import StudioError
from studio.voices.engines.studio.sound_form import HOP_SAMPLES, SAMPLE_RATE
from studio.voices.engines.studio.source import pulses, turns_of
from studio.voices.training_state import seed_of_step

Batch = dict[str, Tensor]
_PITCH_RATE = 16_000
_PITCH_MIDDLE_S = 0.016
_MARGIN_S = 0.05
_TOP_SHARE = 0.47
"""Up to this share of a clip's own rate its sound is whole: its filters begin above, and nobody can know how.

Of a clip of a higher rate than the voice's nothing is left out: an edge right below half of the voice's rate
belongs to every recording that is brought to it.
"""
_FAINTEST = 1e-3
"""A stretch whose peak is lower is silence, from which nothing is learned."""
_TRIES = 10
_GAINS_DB = (-10.0, 6.0)
_END_DB = (-35.0, -10.0)
_MOST_FASTER = 0.15
"""Clips are played up to so much faster or slower: other voices, and other edges of what was recorded."""
_NO_PITCH_HZ = 150.0


@dataclass(frozen=True)
class VoiceClip:
    """A sound file of one speaker: its path, who speaks, its rate in Hz and its samples."""

    path: Path
    speaker: str
    sample_rate: int
    samples: int

    @classmethod
    def of(cls, path: Path, speaker: str) -> "VoiceClip":
        """Look at a file. Raises StudioError where it is no sound."""
        try:
            info = soundfile.info(str(path))
        except soundfile.LibsndfileError as error:
            raise StudioError("{name} is not a sound file.", name=path.name) from error
        return cls(path, speaker, info.samplerate, info.frames)

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.samples / self.sample_rate

    def read(self, start: int, count: int) -> np.ndarray:
        """Its samples [start, start + count), float32 mono. Raises StudioError where they are gone."""
        try:
            read = soundfile.read(str(self.path), count, start, dtype="float32", always_2d=True)[0]
        except soundfile.LibsndfileError as error:
            raise StudioError(
                "{name} cannot be read any more: {reason}", name=self.path.name, reason=str(error)
            ) from error
        if len(read) < count:
            raise StudioError("{name} has become shorter.", name=self.path.name)
        return np.asarray(read.mean(axis=1))


def least_seconds(frames: int) -> float:
    """How long a clip must be for a stretch of `frames` frames, however fast it is played."""
    return needed_seconds(frames) * math.exp(_MOST_FASTER) + _MARGIN_S


def needed_seconds(frames: int) -> float:
    """How long a clip must be for a stretch of `frames` frames, at its own speed."""
    return frames * HOP_SAMPLES / SAMPLE_RATE + 2 * _MARGIN_S


class Stretches:
    """Batches of `count` stretches of `frames` frames from clips of `least_seconds` or more."""

    def __init__(self, clips: Sequence[VoiceClip], count: int, frames: int, seed: int) -> None:
        self.count, self.frames, self.seed = count, frames, seed
        by_speaker: dict[str, list[VoiceClip]] = {}
        for clip in clips:
            by_speaker.setdefault(clip.speaker, []).append(clip)
        self._clips = [by_speaker[speaker] for speaker in sorted(by_speaker)]
        # Who spoke much is heard more often, but does not drown the others.
        self._weights = _shares([math.sqrt(sum(clip.seconds for clip in own)) for own in self._clips])
        self._within = [_shares([clip.seconds for clip in own]) for own in self._clips]

    def of_step(self, step: int, *, held_out: bool = False) -> Batch:
        """The stretches of a step: who speaks, where, how loud and with which noise derives from its number.

        `samples` and `pulses` (B, n) and two `noises` (2, B, n), `hertz` and `voiced` (B, frames + 1) at
        every frame, and `top_hz` (B,), up to where the recording holds sound. Raises StudioError where a
        clip cannot be read any more.
        """
        random = np.random.default_rng(seed_of_step(self.seed, step, int(held_out)))
        samples, hertz, voiced, tops = [], [], [], []
        for speaker in random.choice(len(self._clips), self.count, p=self._weights):
            sound, rate, pitch = self._stretch(speaker, random)
            gain = 10 ** (random.uniform(*_GAINS_DB) / 20)
            samples.append(sound * min(gain, 0.99 / max(np.abs(sound).max(), 1e-3)))
            line, there = pitch_at_frames(pitch, self.frames + 1)
            hertz.append(line)
            voiced.append(there)
            tops.append(min(_TOP_SHARE * rate, SAMPLE_RATE / 2))
        made = {"samples": samples, "hertz": hertz, "voiced": voiced, "top_hz": tops}
        batch = {name: torch.tensor(np.array(values, np.float32)) for name, values in made.items()}
        batch["pulses"] = pulses(batch["hertz"], turns_of(batch["hertz"]))
        shape = (2, *batch["samples"].shape)
        batch["noises"] = torch.tensor(random.standard_normal(shape, np.float32))
        return batch

    def _stretch(self, speaker: int, random: np.random.Generator) -> tuple[np.ndarray, float, np.ndarray]:
        """A stretch that is not silent where possible, the rate it was read at, its pitch every 10 ms."""
        clips, count = self._clips[speaker], self.frames * HOP_SAMPLES
        faster = math.exp(random.uniform(-_MOST_FASTER, _MOST_FASTER))
        for _ in range(_TRIES):
            clip = clips[random.choice(len(clips), p=self._within[speaker])]
            rate = faster * clip.sample_rate
            needed = round(needed_seconds(self.frames) * rate)
            start = int(random.integers(clip.samples - needed))
            read, margin = clip.read(start, needed), round(_MARGIN_S * SAMPLE_RATE)
            sound = _brought(read, rate, random.uniform(*_END_DB))[margin : margin + count]
            if np.abs(sound).max() > _FAINTEST:
                break
        pitch = pitch_from(read, rate, _MARGIN_S)
        return sound, rate, pitch[: int(count / SAMPLE_RATE / STEP_S) + 1]


def _brought(samples: np.ndarray, rate: float, end_db: float) -> np.ndarray:
    """Samples at the voice's rate; what a gentle filter takes away right below half of it is at `end_db`.

    Recordings differ in how they end: what is made ends between the gentlest and the steepest.
    """
    gentle = soxr.resample(samples, rate, SAMPLE_RATE)
    steep = np.fft.irfft(np.fft.rfft(samples), len(gentle)) * len(gentle) / len(samples)
    return np.asarray(gentle + 10 ** (end_db / 20) * (steep - gentle), np.float32)


def pitch_from(samples: np.ndarray, sample_rate: float, start_s: float = 0.0) -> np.ndarray:
    """The pitch in Hz every 10 ms from `start_s` to the end of mono samples, NaN where there is none."""
    # A value of `pitch_of` belongs to the middle of what it looks at, about 16 ms after its first sample.
    first = round((start_s - _PITCH_MIDDLE_S) * _PITCH_RATE)
    resampled = soxr.resample(samples, sample_rate, _PITCH_RATE)
    steps = int((len(samples) / sample_rate - start_s) / STEP_S) + 1
    return pitch_of(np.pad(resampled, (max(-first, 0), 0))[max(first, 0) :], steps)


def pitch_at_frames(pitch: np.ndarray, frames: int) -> tuple[np.ndarray, np.ndarray]:
    """The pitch at every frame of a mel, in a line where there is none, and how sure it is voiced, 0 to 1.

    `pitch` is in Hz every 10 ms, NaN where there is none.
    """
    there = np.isfinite(pitch)
    steps = np.arange(frames) * HOP_SAMPLES / SAMPLE_RATE / STEP_S
    if not there.any():
        return np.full(frames, _NO_PITCH_HZ), np.zeros(frames)
    line = np.interp(steps, np.flatnonzero(there), np.log(pitch[there]))
    return np.exp(line), np.interp(steps, np.arange(len(pitch)), there.astype(float))


def _shares(values: list[float]) -> np.ndarray:
    return np.array(values) / np.sum(values)
