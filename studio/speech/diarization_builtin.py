"""The built-in diarization: silero-vad, GE2E d-vectors, clustering, and a pass that sets the edges anew.

For each number of speakers it parts the windows into so many groups and finds the best path through
them; a larger number counts where no two groups sound like one voice and each further speaker explains
the sound much better. Where two people speak at once it names one of them.
"""

from collections.abc import Iterator

import numpy as np

from studio.errors import Message
from studio.events import Event, Note, Progress, Result
from studio.speech.activity import ActivitySettings, regions_of
from studio.speech.diarization import SpeakerCount, SpokenTurn
from studio.speech.dvectors import FRAME_S
from studio.speech.resegmentation import (
    LONG,
    ResegmentationSettings,
    Settled,
    Ticks,
    settle,
    turns_of_path,
)
from studio.speech.speaker_clusters import ClusterSettings, group_means, group_tree, likeness, thinned
from studio.speech.voiceprints import LENGTHS, Voiceprints, measure

# Chosen on other recordings than the ones whose error is reported (tests/bench/bench_diarization.py), but for
# the pause that ends a turn: see ResegmentationSettings.join_s.
ACTIVITY = ActivitySettings(onset=0.15, offset=0.1, pad_s=0.03, fill_s=0.3, least_s=0.2)
CLUSTERS = ClusterSettings()
RESEGMENTATION = ResegmentationSettings()
ROUNDS = 3  # of path and means, enough to come to rest
LEAST_SPEECH = 0.7  # of a window whose vector helps to find the speakers


def diarize(audio_path: str, count: SpeakerCount, cache: str | None = None) -> Iterator[Event]:
    """See `studio.speech.diarization.diarize`."""
    turns: list[SpokenTurn] = []
    for event in measure(audio_path, cache):
        if isinstance(event, Progress):
            yield event
        else:
            yield Progress(None, Message("Telling speakers apart"))
            turns = turns_of(event, count)
    if not turns:
        yield Note(Message("No speech was found in this recording."))
    yield Result(turns)


def turns_of(prints: Voiceprints, count: SpeakerCount) -> list[SpokenTurn]:
    """The turns that the measurements show, in order of start; speakers are named in order of appearance."""
    regions = regions_of(prints.activity, ACTIVITY)
    if not regions or not len(prints.starts):
        return []
    ticks = Ticks.of(prints, [(start, min(end, prints.seconds)) for start, end in regions])
    return turns_of_path(ticks, _speaker_path(prints, regions, ticks, count), RESEGMENTATION)


def _speaker_path(
    prints: Voiceprints, regions: list[tuple[float, float]], ticks: Ticks, count: SpeakerCount
) -> np.ndarray:
    """The speaker of each tick: of all numbers of speakers the largest that is worth its voices."""
    chosen = _windows_of_speech(prints, regions)
    vectors, step = thinned(prints.vectors[chosen, LONG].astype(np.float32))
    middles = ((prints.starts[chosen] + LENGTHS[LONG] / 2) * FRAME_S)[::step]
    apart = np.abs(middles[:, None] - middles[None]) >= LENGTHS[LONG] * FRAME_S
    tree = group_tree(vectors)
    best: Settled | None = None
    for number in _numbers_to_try(count, len(vectors)):
        asked = number <= count.least_speakers
        means = group_means(vectors, tree, number)
        found = settle(ticks, means, RESEGMENTATION, rounds=ROUNDS, keep_all=asked)
        more = len(found.means) - (len(best.means) if best else 0)
        if best and not asked and (more <= 0 or found.worth - best.worth < CLUSTERS.gain * more):
            continue
        alike = likeness(vectors, found.path[ticks.at(middles)], len(found.means), apart, CLUSTERS)
        if best is None or asked or alike.max() < CLUSTERS.same_voice:
            best = found
    return best.path if best else np.zeros(len(ticks.edges), int)


def _numbers_to_try(count: SpeakerCount, vectors: int) -> range:
    """The numbers of speakers that the user allows and that the vectors can be parted into."""
    least = min(count.least_speakers, vectors)
    most = max(least, min(count.most_speakers, max(CLUSTERS.most, least)))
    return range(least, min(int(most), vectors) + 1)


def _windows_of_speech(prints: Voiceprints, regions: list[tuple[float, float]]) -> np.ndarray:
    """Indices of the long windows that are speech for the most part, or of all where fewer than two are."""
    frames = np.zeros(int(prints.starts[-1]) + LENGTHS[LONG] + 1)
    for start, end in regions:
        frames[round(start / FRAME_S) : round(end / FRAME_S)] = 1
    speech = np.concatenate([[0], np.cumsum(frames)])
    share = (speech[prints.starts + LENGTHS[LONG]] - speech[prints.starts]) / LENGTHS[LONG]
    inside = np.flatnonzero(share >= LEAST_SPEECH)
    return inside if len(inside) > 1 else np.arange(len(prints.starts))
