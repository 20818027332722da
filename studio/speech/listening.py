"""A long recording listened to for the words of its transcript: in stretches, each where they may be."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from studio.errors import Message
from studio.events import Event, Progress
from studio.speech.alignment import Spread
from studio.speech.anchors import SEEK_S, WINDOW_S, Heard, quiet_end, recognise
from studio.speech.not_speech import levels_of
from studio.speech.own_words import OwnWords, own_words, own_words_now
from studio.speech.recorded import SAMPLE_RATE, Excerpt, Recorded

STRETCH_S = 180.0
"""Sound is listened to in stretches of about this length, each beginning where its words may be."""

Window = tuple[float, list[Heard]]
"""Where a window that was listened to ends, and what was heard in it."""


@dataclass(frozen=True)
class _Stretch:
    """[start, end) seconds to listen to, about `first` words into the text."""

    sound: Recorded
    spoken: Sequence[str]
    own: OwnWords
    start: float
    end: float
    first: int


def listen(
    sound: Recorded, spoken: Sequence[str], spread: Spread, share: float
) -> Generator[Event, None, tuple[list[Heard], NDArray[np.float64]]]:
    """What is heard of the `spoken` words, in order, and the level of each 100 ms (n,) in dB of full scale.

    `spread` does the stretches; yields `Progress` up to `share` of the whole work.
    """
    windows: list[list[Window]] = []
    levels: list[NDArray[np.float64]] = []
    stretches = _stretches(sound, spoken)
    for stretch, (found, loud) in zip(stretches, spread(_listened, stretches), strict=True):
        windows.append(found)
        levels.append(loud)
        text = Message(
            "Listened to {seconds:.0f} of {total:.0f} s", {"seconds": stretch.end, "total": sound.seconds}
        )
        yield Progress(share * min(1.0, stretch.end / sound.seconds), text)
    again = _misplaced(stretches, windows)
    for at, (found, _) in zip(again, spread(_listened, again.values()), strict=True):
        windows[at][:1] = found
    heard = [word for found in windows for _, words in found for word in words]
    return heard, np.concatenate(levels)


def _stretches(sound: Recorded, spoken: Sequence[str]) -> list[_Stretch]:
    """The recording cut at quiet moments; the text is taken to be said at one speed."""
    count = max(1, round(sound.seconds / STRETCH_S))
    inner = [sound.seconds * number / count for number in range(1, count)]
    inner = [at - SEEK_S + quiet_end(sound.between(at - SEEK_S, at)) / SAMPLE_RATE for at in inner]
    edges = [0.0, *(round(at, 1) for at in inner), sound.seconds]
    return [
        _Stretch(
            sound, spoken, own_words_now(), start, end, round(len(spoken) * start / (sound.seconds or 1.0))
        )
        for start, end in pairwise(edges)
    ]


def _misplaced(stretches: Sequence[_Stretch], windows: Sequence[list[Window]]) -> dict[int, _Stretch]:
    """The beginnings of stretches, by number, that were listened to before their place was known.

    They are to be heard again from where the stretch before came to.
    """
    found: dict[int, _Stretch] = {}
    for at in range(1, len(stretches)):
        before = [word for _, heard in windows[at - 1] for word in heard]
        if before and windows[at] and windows[at][0][0] - stretches[at].start > WINDOW_S:
            found[at] = replace(stretches[at], end=windows[at][0][0], first=before[-1].about + 1)
    return found


def _listened(stretch: _Stretch) -> tuple[list[Window], NDArray[np.float64]]:
    """What is heard in a stretch, window by window, and the level of each 100 ms of it."""
    samples = stretch.sound.between(stretch.start, stretch.end)
    sound = Excerpt(samples, stretch.start)
    with own_words(stretch.own):
        windows = recognise(sound, stretch.spoken, stretch.start, stretch.end, stretch.first)
        return list(windows), levels_of(samples)
