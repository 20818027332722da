"""A take beside a gold clip of the same speaker: found, brought to one loudness, heard in turn."""

import difflib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from studio.audio.files import open_audio, read_mono
from studio.project.project import Project
from studio.project.values import Clip, State, Take

LOUDNESS = 0.1
"""Level both are brought to: root mean square of where there is speech, -20 dB."""
HIGHEST_PEAK = 0.98
FRAME_S = 0.02
QUIET_BELOW = 0.05
"""Frames below this share of the loudest one are pauses and do not count."""


class Heard(StrEnum):
    """Which of the two."""

    TAKE = "take"
    GOLD = "gold"


@dataclass(frozen=True, slots=True)
class GoldSource:
    """Where a gold clip's sound lies: [start, end) seconds of a recording."""

    clip_id: int
    text: str
    same_text: bool
    path: Path
    start: float
    end: float


@dataclass(frozen=True, eq=False)
class Pair:
    """Both sounds at one loudness, float32 mono, each with its rate in Hz."""

    take_id: int
    gold: GoldSource
    sounds: dict[Heard, tuple[np.ndarray, int]]


def find_gold(project: Project, take: Take) -> GoldSource | None:
    """The gold clip of the take's speaker with the same text, else the closest length; None without gold."""
    voice, speaker = project.voice_named(take.voice), project.speaker_named(take.voice)
    speaker_id = voice.speaker_id if voice and voice.speaker_id else speaker.id if speaker else None
    if speaker_id is None:
        return None
    turns = {turn.id: turn for turn in project.turns(speaker_id=speaker_id, state=State.GOLD)}
    clips = [each for each in project.clips() if each.turn_id in turns and each.state is State.GOLD]
    if not clips:
        return None
    wanted = _plain(take.text)
    chosen = min(clips, key=lambda clip: _distance(clip, wanted))
    path = project.audio_path(turns[chosen.turn_id].recording_id)
    return GoldSource(chosen.id, chosen.text, _plain(chosen.text) == wanted, path, chosen.start, chosen.end)


def load_pair(take_id: int, take: Path, gold: GoldSource, cache: Path) -> Pair:
    """Read both and bring them to one loudness. Raises StudioError."""
    with open_audio(take) as audio:
        take_rate, spoken = audio.info.sample_rate, audio.read_mono(0, audio.info.samples)
    with open_audio(gold.path, cache) as audio:
        gold_rate = audio.info.sample_rate
    said = read_mono(gold.path, gold.start, gold.end, cache=cache)
    first, second = at_one_loudness((spoken, take_rate), (said, gold_rate))
    return Pair(take_id, gold, {Heard.TAKE: (first, take_rate), Heard.GOLD: (second, gold_rate)})


def at_one_loudness(*sounds: tuple[np.ndarray, int]) -> list[np.ndarray]:
    """Each sound at the same level of speech, as high as none clips, at most `LOUDNESS`."""
    levels = [speech_level(samples, rate) for samples, rate in sounds]
    room = [
        HIGHEST_PEAK * level / peak
        for level, (samples, _) in zip(levels, sounds, strict=True)
        if (peak := float(np.abs(samples).max(initial=0.0))) > 0
    ]
    target = min([LOUDNESS, *room])
    return [
        (samples * (target / level if level > 0 else 1.0)).astype(np.float32)
        for level, (samples, _) in zip(levels, sounds, strict=True)
    ]


def speech_level(samples: np.ndarray, sample_rate: int) -> float:
    """Root mean square of the frames that are not pauses, 0 for silence."""
    size = max(1, round(FRAME_S * sample_rate))
    whole = samples[: len(samples) // size * size].reshape(-1, size)
    if len(whole) == 0:
        return float(np.sqrt(np.mean(np.square(samples)))) if len(samples) else 0.0
    frames = np.sqrt(np.mean(np.square(whole, dtype=np.float64), axis=1))
    spoken = frames[frames >= QUIET_BELOW * frames.max()]
    return float(np.sqrt(np.mean(np.square(spoken))))


def _distance(clip: Clip, wanted: str) -> tuple[bool, int, float]:
    text = _plain(clip.text)
    unlike = 1 - difflib.SequenceMatcher(None, text, wanted).quick_ratio()
    return text != wanted, abs(len(text) - len(wanted)), unlike


def _plain(text: str) -> str:
    letters = "".join(letter if letter.isalnum() else " " for letter in text.casefold())
    return " ".join(letters.split())
