"""From phrases to mels with a trained acoustic model: times, pitch and loudness predicted, or told."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
import torch
from torch import Tensor

from studio.voices.engines.studio.acoustic import MEL_SCALE, AcousticModel, Prosody, Sounds
from studio.voices.engines.studio.front_end import Phrase, breaths_said, sequence_of
from studio.voices.engines.studio.phases import griffin_lim, magnitudes_of_mel
from studio.voices.engines.studio.sound_form import WINDOW_SAMPLES, window
from studio.voices.engines.studio.speakers import Speaker
from studio.voices.engines.studio.symbols import EDGE, NUMBERS, STATEMENT

EDGE_FRAMES = 4
"""Quiet at the ends of what is said, however much the model would like: recordings differ in it."""
USUAL_DBFS, MOST_GAIN_DB = -25.0, 12.0
"""Root mean square of speech, and by how much a voice is made louder or softer to come there."""
COUNTING = "1, 2, 3, 4, 5, 6."
"""Said in every language, to measure how loud a voice is."""


@dataclass(frozen=True)
class Painted:
    """A log mel (MELS, T) and the prosody (N,) that it was painted by."""

    mel: Tensor
    prosody: Prosody


class Painter:
    """A voice: the acoustic model and who speaks. `number` is that of a trained speaker, None for others."""

    def __init__(self, model: AcousticModel, speaker: Speaker, number: int | None = None) -> None:
        self.model, self.speaker, self.number = model, speaker, number
        with torch.no_grad():
            numbers = None if number is None else torch.tensor([number])
            self._who = model.speaker(speaker.dvector[None], speaker.pitch[None], numbers)

    @torch.inference_mode()
    def prosody(self, sounds: Sounds) -> Prosody:
        """What the model would do with `sounds` (1, N); frames are not whole."""
        read = self.model.reading(sounds, self._who)
        frames = (self.model.log_frames(read, self._who, sounds.there).exp() - 1).clamp(min=0)
        pitch, voiced, loudness = self.model.melody_of(read, self._who, sounds.there)
        return Prosody(frames, pitch, voiced.sigmoid(), loudness)

    @torch.inference_mode()
    def mel(self, sounds: Sounds, prosody: Prosody) -> Tensor:
        """The log mel (MELS, T) of `sounds` (1, N) spoken with `prosody`, whose frames are whole."""
        read = self.model.reading(sounds, self._who)
        painted, _ = self.model.painted(read, prosody, self.speaker.pitch[None, 0], self._who, sounds.there)
        return painted[0] * MEL_SCALE + self.speaker.mean_mel[:, None]


def sounds_of(phrases: Sequence[Phrase]) -> Sounds:
    """Phrases in one go as a batch of one sequence: quiet only before the first and after the last."""
    symbols, places, moods = [NUMBERS[EDGE]], [0], [phrases[0].mood if phrases else STATEMENT]
    for phrase in phrases:
        inner = sequence_of(phrase)[1:-1]
        symbols += [NUMBERS[sound.symbol] for sound in inner]
        places += [sound.place for sound in inner]
        moods += [phrase.mood] * len(inner)
    symbols, places, moods = [*symbols, NUMBERS[EDGE]], [*places, 0], [*moods, moods[-1]]
    there = torch.ones(1, len(symbols), dtype=torch.bool)
    return Sounds(torch.tensor([symbols]), torch.tensor([places]), torch.tensor([moods]), there)


def whole_frames(frames: Tensor) -> Tensor:
    """Lengths (1, N) as whole frames whose sum strays less than one; the quiet at both ends is set."""
    ends = frames.cumsum(dim=1).round()
    whole = torch.diff(ends, dim=1, prepend=torch.zeros(1, 1))
    whole[:, [0, -1]] = EDGE_FRAMES
    return whole


def paint(painter: Painter, text: str, language: str = "en") -> Painted:
    """`text` in one go, as the model says it by itself."""
    return paint_phrases(painter, list(chain.from_iterable(breaths_said(text, language))))


def paint_phrases(painter: Painter, phrases: Sequence[Phrase]) -> Painted:
    """Phrases in one go, as the model says them by itself."""
    sounds = sounds_of(phrases)
    prosody = painter.prosody(sounds)
    prosody = replace(prosody, frames=whole_frames(prosody.frames))
    return Painted(painter.mel(sounds, prosody), prosody)


def at_usual_level(painter: Painter, language: str) -> Painter:
    """The same voice, but as loud as `USUAL_DBFS`: recordings are soft and loud as it came."""
    spoken = magnitudes_of_mel(paint(painter, COUNTING, language).mel)
    power = 2 * spoken.square().sum(dim=0).mean() / (WINDOW_SAMPLES * window().square().sum())
    gain_db = max(-MOST_GAIN_DB, min(MOST_GAIN_DB, USUAL_DBFS - 10 * math.log10(float(power))))
    louder = painter.speaker.mean_mel + gain_db / 20 * math.log(10)
    return Painter(painter.model, replace(painter.speaker, mean_mel=louder), painter.number)


def plain_samples(mel: Tensor) -> np.ndarray:
    """A log mel (MELS, T) as float32 samples by Griffin-Lim."""
    return np.asarray(griffin_lim(mel).numpy(), np.float32)
