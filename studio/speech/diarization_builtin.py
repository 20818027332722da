"""The built-in diarization: silero-vad, GE2E d-vectors, constrained clustering, and a pass that sets edges.

For each number of speakers it parts the windows into so many groups and finds the best path through
them; a larger number counts where no two groups sound like one voice and each further speaker explains
the sound much better. What a person has fixed holds all along: windows inside fixed turns of one speaker
are one group, two fixed speakers are never joined, and the path goes through fixed turns and changes at
fixed moments only as they say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from studio.errors import Message
from studio.events import Event, Note, Progress, Result
from studio.speech.activity import ActivitySettings, regions_of
from studio.speech.diarization import SpeakerCount
from studio.speech.dvectors import FRAME_S
from studio.speech.pinned import Pin, moments_of, pinned_speakers, speech_with_pins, with_whole_pins
from studio.speech.resegmentation import (
    LONG,
    Given,
    ResegmentationSettings,
    Settled,
    Ticks,
    settle,
    turns_of_path,
)
from studio.speech.speaker_clusters import ClusterSettings, grouped, likeness, thinned, unit
from studio.speech.spoken_turn import SpokenTurn
from studio.speech.voiceprints import LENGTHS, Voiceprints, measure

# Chosen on other recordings than the ones whose error is reported (tests/bench/bench_diarization.py), but for
# the pause that ends a turn: see ResegmentationSettings.join_s.
ACTIVITY = ActivitySettings(onset=0.15, offset=0.1, pad_s=0.03, fill_s=0.3, least_s=0.2)
CLUSTERS = ClusterSettings()
RESEGMENTATION = ResegmentationSettings()
ROUNDS = 3  # of path and means, enough to come to rest
LEAST_SPEECH = 0.7  # of a window whose vector helps to find the speakers


def diarize(
    audio_path: str, count: SpeakerCount, cache: str | None = None, pins: Sequence[Pin] = ()
) -> Iterator[Event]:
    """See `studio.speech.diarization.diarize`."""
    turns: list[SpokenTurn] = []
    for event in measure(audio_path, cache):
        if isinstance(event, Progress):
            yield event
        else:
            yield Progress(None, Message("Telling speakers apart"))
            turns = turns_of(event, count, pins)
    if not turns:
        yield Note(Message("No speech was found in this recording."))
    yield Result(turns)


def turns_of(prints: Voiceprints, count: SpeakerCount, pins: Sequence[Pin] = ()) -> list[SpokenTurn]:
    """The turns that the measurements show, in order of start, with what `pins` fix as it is.

    Speakers whom no pin names are named in order of appearance.
    """
    regions = [(start, min(end, prints.seconds)) for start, end in regions_of(prints.activity, ACTIVITY)]
    regions = speech_with_pins(regions, pins)
    if not regions or not len(prints.starts):
        return with_whole_pins([], pins)
    ticks = Ticks.of(prints, regions, moments_of(pins))
    path = _speaker_path(prints, regions, ticks, count, pins)
    return with_whole_pins(turns_of_path(ticks, path, RESEGMENTATION, pinned_speakers(pins)), pins)


@dataclass(frozen=True)
class _Windows:
    """The windows that tell the speakers apart.

    Attributes:
        vectors: of unit length (n, 256)
        middles: in seconds (n,)
        pinned: the number of the speaker whom a window is of for certain, else -1 (n,)
    """

    vectors: np.ndarray
    middles: np.ndarray
    pinned: np.ndarray

    @classmethod
    def of(
        cls, prints: Voiceprints, regions: list[tuple[float, float]], pins: Sequence[Pin], speakers: list[str]
    ) -> "_Windows":
        """Those that are speech for the most part, and of each pinned speaker at least one."""
        chosen = _windows_of_speech(prints, regions)
        middles = (prints.starts + LENGTHS[LONG] / 2) * FRAME_S
        pinned = _numbers_at(middles, pins, speakers)
        for number, speaker in enumerate(speakers):
            if not (pinned[chosen] == number).any():
                nearest = _nearest_to(middles, [pin for pin in pins if pin.speaker == speaker])
                pinned[nearest] = number
                chosen = np.union1d(chosen, nearest)
        free, held = chosen[pinned[chosen] < 0], chosen[pinned[chosen] >= 0]
        vectors, step = thinned(prints.vectors[free, LONG].astype(np.float32))
        return cls(
            np.concatenate([vectors, unit(prints.vectors[held, LONG].astype(np.float32))]),
            np.concatenate([middles[free][::step], middles[held]]),
            np.concatenate([np.full(len(vectors), -1), pinned[held]]),
        )


def _speaker_path(
    prints: Voiceprints,
    regions: list[tuple[float, float]],
    ticks: Ticks,
    count: SpeakerCount,
    pins: Sequence[Pin],
) -> np.ndarray:
    """The speaker of each tick: of all numbers of speakers the largest that is worth its voices."""
    speakers = pinned_speakers(pins)
    windows, given = _Windows.of(prints, regions, pins, speakers), _given(ticks, pins, speakers)
    apart = np.abs(windows.middles[:, None] - windows.middles[None]) >= LENGTHS[LONG] * FRAME_S
    numbers = _numbers_to_try(count, len(windows.vectors), len(speakers))
    groups = grouped(windows.vectors, windows.pinned, numbers[-1])
    best: Settled | None = None
    for number in numbers:
        asked = number <= max(count.least_speakers, len(speakers))
        found = settle(ticks, groups.of(number), RESEGMENTATION, given, rounds=ROUNDS, keep_all=asked)
        more = len(found.means) - (len(best.means) if best else 0)
        if best and not asked and (more <= 0 or found.worth - best.worth < CLUSTERS.gain * more):
            continue
        labels = found.path[ticks.at(windows.middles)]
        alike = likeness(windows.vectors, labels, len(found.means), apart, CLUSTERS)
        alike[: len(speakers), : len(speakers)] = -1.0  # a person says that they are not one voice
        if best is None or asked or alike.max() < CLUSTERS.same_voice:
            best = found
    return best.path if best else np.zeros(len(ticks.edges), int)


def _given(ticks: Ticks, pins: Sequence[Pin], speakers: list[str]) -> Given:
    """What the pins say of each tick; of pins over each other the later one counts."""
    middles = ticks.edges.mean(axis=1)
    held = np.zeros(len(middles), bool)
    for pin in pins:
        start, end = pin.core
        inside = np.flatnonzero((middles > start) & (middles < end))
        held[inside[1:]] = True
    return Given(_numbers_at(middles, pins, speakers), held, len(speakers))


def _numbers_at(seconds: np.ndarray, pins: Sequence[Pin], speakers: list[str]) -> np.ndarray:
    """The number of the pinned speaker at each of `seconds`, -1 where there is none."""
    found = np.full(len(seconds), -1)
    for pin in sorted(pins, key=lambda pin: pin.start):
        if pin.speaker is not None:
            start, end = pin.core
            found[(seconds > start) & (seconds < end)] = speakers.index(pin.speaker)
    return found


def _nearest_to(middles: np.ndarray, pins: Sequence[Pin]) -> np.ndarray:
    """The index (1,) of the window whose middle is nearest to that of the longest of `pins`."""
    longest = max(pins, key=lambda pin: pin.end - pin.start)
    return np.array([np.abs(middles - (longest.start + longest.end) / 2).argmin()])


def _numbers_to_try(count: SpeakerCount, vectors: int, pinned: int) -> range:
    """The numbers of speakers that the user allows, that are pinned, and that there are vectors for."""
    least = max(min(count.least_speakers, vectors), pinned)
    most = max(least, min(count.most_speakers, max(CLUSTERS.most, least)))
    return range(least, max(min(int(most), vectors), least) + 1)


def _windows_of_speech(prints: Voiceprints, regions: list[tuple[float, float]]) -> np.ndarray:
    """Indices of the long windows that are speech for the most part, or of all where fewer than two are."""
    frames = np.zeros(int(prints.starts[-1]) + LENGTHS[LONG] + 1)
    for start, end in regions:
        frames[round(start / FRAME_S) : round(end / FRAME_S)] = 1
    speech = np.concatenate([[0], np.cumsum(frames)])
    share = (speech[prints.starts + LENGTHS[LONG]] - speech[prints.starts]) / LENGTHS[LONG]
    inside = np.flatnonzero(share >= LEAST_SPEECH)
    return inside if len(inside) > 1 else np.arange(len(prints.starts))
