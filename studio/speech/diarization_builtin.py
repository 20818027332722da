"""The built-in diarization: silero-vad, GE2E d-vectors, constrained clustering, and a pass that sets edges.

For each number of speakers it parts the windows into so many groups and finds the best path through
them; a larger number counts where no two groups sound like one voice and each further speaker explains
the sound much better. Where two voices are heard at once, the sound says little about who speaks. What
a person has fixed holds all along: windows inside fixed turns of one speaker are one group, two fixed
speakers are never joined, and the path goes through fixed turns and changes at fixed moments only as
they say. Where a second voice is heard, a speaker from around there, or the one that it is most like,
gets a turn over the other's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from studio.errors import Message
from studio.events import Event, Note, Progress, Result
from studio.speech.activity import FRAME_S as ACTIVITY_FRAME_S
from studio.speech.activity import ActivitySettings, regions_of
from studio.speech.alignment import Spread
from studio.speech.diarization import SpeakerCount
from studio.speech.dvectors import FRAME_S
from studio.speech.overlapping import OverlapSettings, second_voices, with_second_voices
from studio.speech.pinned import Pin, Span, moments_of, pinned_speakers, speech_with_pins, with_whole_pins
from studio.speech.resegmentation import (
    LONG,
    Given,
    ResegmentationSettings,
    Settled,
    Ticks,
    each_was_one,
    labels_of,
    settle,
    turns_of_path,
)
from studio.speech.speaker_clusters import (
    FINER,
    FINER_ALONE,
    Alike,
    ClusterSettings,
    grouped,
    likeness,
    starting_means,
    thinned,
    unit,
)
from studio.speech.spoken_turn import SpokenTurn
from studio.speech.voiceprints import LENGTHS, VOICES_FRAME_S, Voiceprints, measure

# Chosen on other recordings than the ones whose error is reported (tests/bench/bench_diarization.py).
ACTIVITY = ActivitySettings(onset=0.5, offset=0.35, pad_s=0.0, fill_s=0.3, least_s=0.1)
DETECTOR_WEIGHT = 0.7  # of silero-vad's word on speech, beside that of the network that counts voices
DETECTOR_LAG_S = 0.02  # silero-vad hears speech begin and end so much too late
CLUSTERS = ClusterSettings()
RESEGMENTATION = ResegmentationSettings()
OVERLAP = OverlapSettings()
ROUNDS = 3  # of path and means, enough to come to rest
SAME_GROUP = 0.8  # of the ticks of two groups, shared: the two are one
LEAST_SPEECH = 0.7  # of a window whose vector helps to find the speakers
MOST_OVERLAP = 0.3  # of a window in which one voice is heard alone


def diarize(
    audio_path: str,
    count: SpeakerCount,
    cache: str | None = None,
    pins: Sequence[Pin] = (),
    span: Span | None = None,
    spread: Spread = map,
) -> Iterator[Event]:
    """See `studio.speech.diarization.diarize`."""
    turns: list[SpokenTurn] = []
    for event in measure(audio_path, cache, spread):
        if isinstance(event, Progress):
            yield event
        else:
            yield Progress(None, Message("Telling speakers apart"))
            turns = turns_of(event.within(*span) if span else event, count, pins)
    if not turns:
        yield Note(Message("No speech was found in this recording."))
    yield Result(turns)


def turns_of(prints: Voiceprints, count: SpeakerCount, pins: Sequence[Pin] = ()) -> list[SpokenTurn]:
    """The turns that the measurements show, in order of start, with what `pins` fix as it is.

    Speakers whom no pin names are named in order of appearance.
    """
    found_speech = regions_of(speech_probability(prints), ACTIVITY, FRAME_S)
    regions = [(start, min(end, prints.seconds)) for start, end in found_speech if start < prints.seconds]
    regions = speech_with_pins(regions, pins)
    if not regions or not len(prints.starts):
        return with_whole_pins([], pins)
    ticks = Ticks.of(prints, regions, moments_of(pins))
    found = _settled(prints, regions, ticks, count, pins)
    labels = labels_of(found.path, len(found.means), pinned_speakers(pins))
    turns = turns_of_path(ticks, found.path, RESEGMENTATION, labels)
    second = second_voices(ticks, found.path, found.means, prints.voices, OVERLAP)
    beside = [SpokenTurn(start, end, labels[speaker]) for start, end, speaker in second]
    return with_whole_pins(with_second_voices(turns, beside), pins)


def speech_probability(prints: Voiceprints) -> np.ndarray:
    """How probable speech is in each 10 ms, by both networks that listened for it."""
    moments = (np.arange(round(prints.seconds / FRAME_S)) + 0.5) * FRAME_S
    detected = _at(moments + DETECTOR_LAG_S, prints.activity, ACTIVITY_FRAME_S)
    if not len(prints.voices):
        return detected
    someone = 1.0 - _at(moments, prints.voices[:, 0], VOICES_FRAME_S)
    return DETECTOR_WEIGHT * detected + (1.0 - DETECTOR_WEIGHT) * someone


def _at(moments: np.ndarray, values: np.ndarray, frame_s: float) -> np.ndarray:
    """What `values`, one for the middle of each frame, are at `moments` in seconds."""
    if not len(values):
        return np.zeros(len(moments))
    return np.interp(moments, (np.arange(len(values)) + 0.5) * frame_s, values.astype(np.float32))


@dataclass(frozen=True)
class _Windows:
    """The windows that tell the speakers apart.

    Attributes:
        vectors: of unit length (n, 256)
        middles: in seconds (n,)
        pinned: the number of the speaker whom a window is of for certain, else -1 (n,)
        alone: whether one voice is heard alone in a window, or a pinned one (n,)
    """

    vectors: np.ndarray
    middles: np.ndarray
    pinned: np.ndarray
    alone: np.ndarray

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
        middles = np.concatenate([middles[free][::step], middles[held]])
        pinned = np.concatenate([np.full(len(vectors), -1), pinned[held]])
        window_s = LENGTHS[LONG] * FRAME_S
        alone = (pinned >= 0) | (prints.overlap(middles - window_s / 2, window_s) < MOST_OVERLAP)
        vectors = np.concatenate([vectors, unit(prints.vectors[held, LONG].astype(np.float32))])
        return cls(vectors, middles, pinned, alone if alone.any() else ~alone)


def _settled(
    prints: Voiceprints,
    regions: list[tuple[float, float]],
    ticks: Ticks,
    count: SpeakerCount,
    pins: Sequence[Pin],
) -> Settled:
    """The best path through the speakers: of all numbers of them the largest that is worth its voices.

    Where the number is not known, whom no pin names must be a speaker without the pins, too.
    """
    speakers = pinned_speakers(pins)
    unpinned = _settled(prints, regions, ticks, count, ()) if speakers and not count.exact else None
    windows, given = _Windows.of(prints, regions, pins, speakers), _given(ticks, pins, speakers)
    apart = np.abs(windows.middles[:, None] - windows.middles[None]) >= LENGTHS[LONG] * FRAME_S
    numbers = _numbers_to_try(count, len(windows.vectors), len(speakers))
    most, alone = numbers[-1] + max(*FINER, FINER_ALONE), windows.alone
    groups = grouped(windows.vectors, windows.pinned, most)
    groups_alone = grouped(windows.vectors[alone], windows.pinned[alone], most)
    best: Settled | None = None
    for number in numbers:
        asked = number <= max(count.least_speakers, len(speakers))
        tries = [
            settle(ticks, means, RESEGMENTATION, given, rounds=ROUNDS, keep_all=asked)
            for means in starting_means(groups, groups_alone, number, len(speakers))
        ]
        alike = [_alike(windows, ticks, each, apart, len(speakers)) for each in tries]
        # Where so many are asked for, voices that are told apart matter more than how well they fit.
        excess = [max(each.most, CLUSTERS.same_voice) if asked else 0.0 for each in alike]
        ranks = [
            (len(each.means) == number, -over, each.worth) for each, over in zip(tries, excess, strict=True)
        ]
        chosen = max(range(len(tries)), key=lambda at: ranks[at])
        found = tries[chosen]
        if best and not asked and not _betters(best, found, ticks.single):
            continue
        if unpinned and not asked and not each_was_one(unpinned.path, found.path, len(speakers)):
            continue
        if best is None or asked or alike[chosen].are_two(CLUSTERS):
            best = found
    assert best is not None  # the first number that is tried always counts
    return best


def _betters(best: Settled, found: Settled, single: np.ndarray) -> bool:
    """Whether the speakers that `found` has more than `best` are worth it."""
    more = len(found.means) - len(best.means)
    gain = found.worth - best.worth
    if more <= 0 or gain < CLUSTERS.gain * more:
        return False
    return gain >= CLUSTERS.gain_per_tick * _new_ticks(best.path, found.path, single)


def _new_ticks(before: np.ndarray, after: np.ndarray, single: np.ndarray) -> float:
    """How many ticks of one voice the smallest group of `after` has that `before` had not, nearly."""
    sizes = []
    for group in np.unique(after):
        own = after == group
        old = before == np.bincount(before[own]).argmax()
        if (own & old).sum() < SAME_GROUP * (own | old).sum():
            sizes.append(float(single[own].sum()))
    return min(sizes, default=0.0)


def _alike(windows: _Windows, ticks: Ticks, found: Settled, apart: np.ndarray, pinned: int) -> Alike:
    """How much two speakers sound like one voice; whom a person named both of are known to be two."""
    labels = found.path[ticks.at(windows.middles)]
    alike = likeness(windows.vectors, labels, len(found.means), apart, CLUSTERS)
    usual = alike[np.triu_indices(len(alike), 1)]
    # Whose voice a person fixed is known better: another voice must be clearly another.
    alike[:pinned, pinned:] += CLUSTERS.same_voice - CLUSTERS.same_as_pinned
    alike[:pinned, :pinned] = -1.0
    return Alike(float(alike.max()), float(np.median(usual[usual >= 0.0])) if (usual >= 0.0).any() else 0.0)


def _given(ticks: Ticks, pins: Sequence[Pin], speakers: list[str]) -> Given:
    """What the pins say of each tick; where two speakers are fixed at once, either may be the path's."""
    middles = ticks.edges.mean(axis=1)
    held = np.zeros(len(middles), bool)
    for pin in pins:
        start, end = pin.core
        inside = np.flatnonzero((middles > start) & (middles < end))
        held[inside[1:]] = True
    number, claims = _claims_at(middles, pins, speakers)
    # Else the first speaker's turn would have to go on through the second's.
    both = np.concatenate([[False], claims > 1])
    return Given(np.where(claims > 1, -1, number), held & ~both[1:] & ~both[:-1], len(speakers))


def _numbers_at(seconds: np.ndarray, pins: Sequence[Pin], speakers: list[str]) -> np.ndarray:
    """The number of the pinned speaker at each of `seconds`, -1 where there is none, or more than one."""
    number, claims = _claims_at(seconds, pins, speakers)
    return np.where(claims > 1, -1, number)


def _claims_at(
    seconds: np.ndarray, pins: Sequence[Pin], speakers: list[str]
) -> tuple[np.ndarray, np.ndarray]:
    """The number of the last pinned speaker at each of `seconds`, -1 for none, and how many there are."""
    found, claims = np.full(len(seconds), -1), np.zeros(len(seconds), int)
    for pin in sorted(pins, key=lambda pin: pin.start):
        if pin.speaker is not None:
            start, end = pin.core
            inside, number = (seconds > start) & (seconds < end), speakers.index(pin.speaker)
            claims += inside & (found != number)
            found[inside] = number
    return found, claims


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
