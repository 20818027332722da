"""Aligned words as the sequence of sounds that the acoustic model reads, each with its length in frames.

The same sounds come from text by `front_end`; here their times, and the pauses that nobody wrote, come from
an alignment.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import isfinite
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from studio.speech.ipa import IPA_OF_ARPABET
from studio.voices.engines.studio.front_end import SaidWord, Sound, phrases_of, said_words, sequence_of
from studio.voices.engines.studio.sound_form import FRAMES_PER_SECOND
from studio.voices.engines.studio.symbols import BREATH, EDGE, NUMBERS, PAUSES

LEAST_PAUSE_S = 0.05
"""A shorter gap between two words, where nothing is written, is no pause: both share it."""


class TimedPhone(Protocol):
    """A phone [start, end) in seconds, in ARPABET or IPA."""

    @property
    def symbol(self) -> str: ...  # noqa: D102
    @property
    def start(self) -> float: ...  # noqa: D102
    @property
    def end(self) -> float: ...  # noqa: D102


class TimedWord(Protocol):
    """A word as written with its phones: of an alignment, or of a snapshot's clip."""

    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def phones(self) -> Sequence[TimedPhone]: ...  # noqa: D102


@dataclass(frozen=True)
class TimedSounds:
    """A sequence of N sounds: numbers of `symbols`, places in words, moods, and whole frames, each (N,)."""

    symbols: NDArray[np.int64]
    places: NDArray[np.int64]
    moods: NDArray[np.int64]
    frames: NDArray[np.int64]


def timed_sounds(words: Sequence[TimedWord], language: str, frames: int) -> TimedSounds | None:
    """The sounds of an utterance of `frames` frames from its aligned words.

    Every sound of a word lasts a frame at least; pauses may last none. None where a word has no phones, a
    phone is no sound of the table or has no time, or they do not fit.
    """
    if not words or not all(word.phones for word in words):
        return None
    if not all(isfinite(phone.start + phone.end) for word in words for phone in word.phones):
        return None
    said = _said(words, language)
    if any(sound not in NUMBERS for word in said for sound in word.sounds):
        return None
    sounds, moods = _sequence(said)
    lengths = _whole_frames(sounds, _ends(sounds, words, frames), frames)
    if lengths is None:
        return None
    return TimedSounds(
        np.array([NUMBERS[sound.symbol] for sound in sounds]),
        np.array([sound.place for sound in sounds]),
        np.array(moods),
        lengths,
    )


def _said(words: Sequence[TimedWord], language: str) -> list[SaidWord]:
    """The words with the sounds that were heard, and the marks that are written or were made."""
    written = list(said_words(" ".join(word.text for word in words), language))
    marks = [word.mark for word in written] if len(written) == len(words) else [""] * len(words)
    gaps = [after.phones[0].start - word.phones[-1].end for word, after in pairwise(words)] + [0.0]
    return [
        SaidWord(
            word.text,
            tuple(IPA_OF_ARPABET.get(phone.symbol, phone.symbol) for phone in word.phones),
            mark or (BREATH if gap >= LEAST_PAUSE_S else ""),
        )
        for word, mark, gap in zip(words, marks, gaps, strict=True)
    ]


def _sequence(said: Sequence[SaidWord]) -> tuple[list[Sound], list[int]]:
    """All phrases in one go: quiet only before the first and after the last; and the mood of each sound."""
    sounds, moods, first = [Sound(EDGE)], list[int](), 0
    for phrase in phrases_of(said):
        for sound in sequence_of(phrase)[1:-1]:
            sounds.append(sound if sound.word is None else replace(sound, word=sound.word + first))
            moods.append(phrase.mood)
        first += len(phrase.words)
    return [*sounds, Sound(EDGE)], [moods[0], *moods, moods[-1]]


def _ends(sounds: Sequence[Sound], words: Sequence[TimedWord], frames: int) -> list[float]:
    """Where each sound ends, in frames."""
    ends: list[float] = []
    phones = iter([phone for word in words for phone in word.phones])
    starts = [word.phones[0].start for word in words]
    reached = -1  # the last word that was said
    for at, sound in enumerate(sounds):
        if sound.word is None:
            following = reached + 1
            inner = following < len(words)
            # Behind the last word there is only the quiet at the end, and no pause of its own.
            last = (
                starts[following] * FRAMES_PER_SECOND
                if inner
                else ends[-1]
                if at + 1 < len(sounds)
                else frames
            )
        else:
            last, reached = next(phones).end * FRAMES_PER_SECOND, sound.word
            after = sounds[at + 1]
            if after.word is not None and after.word != reached:  # no pause: the gap is shared
                last = (last + starts[after.word] * FRAMES_PER_SECOND) / 2
        ends.append(last)
    return ends


def _whole_frames(sounds: Sequence[Sound], ends: Sequence[float], frames: int) -> NDArray[np.int64] | None:
    """Lengths in frames that add up to `frames`; None where the sounds do not fit in."""
    least = np.array([sound.symbol not in PAUSES for sound in sounds], np.int64)
    after = np.concatenate([np.cumsum(least[::-1])[::-1][1:], [0]])
    edges, reached = [], 0
    for end, needed, rest in zip(ends, least, after, strict=True):
        reached = min(max(round(end), reached + int(needed)), frames - int(rest))
        edges.append(reached)
    lengths = np.diff([0, *edges])
    return lengths if (lengths >= least).all() and lengths.sum() == frames else None
