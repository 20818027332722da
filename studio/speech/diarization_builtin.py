"""The built-in diarization: silero-vad, GE2E d-vectors, clustering, and a pass that sets the edges anew.

It makes too many groups of windows first, finds the best path through them, and then joins the
two groups that sound most like one voice, with a new path after each, until no two do. Where two
people speak at once it names one of them.
"""

from collections.abc import Iterator

import numpy as np

from studio.errors import Message
from studio.events import Event, Note, Progress, Result
from studio.speech.activity import ActivitySettings, regions_of
from studio.speech.diarization import SpeakerCount, SpokenTurn
from studio.speech.dvectors import FRAME_S
from studio.speech.resegmentation import LONG, ResegmentationSettings, Ticks, settle, turns_of_path
from studio.speech.speaker_clusters import ClusterSettings, first_groups, likeness, thinned, unit
from studio.speech.voiceprints import LENGTHS, Voiceprints, measure

# Chosen on other recordings than the ones whose error is reported: see tests/bench/bench_diarization.py.
ACTIVITY = ActivitySettings(onset=0.3, offset=0.2, pad_s=0.05, fill_s=0.2, least_s=0.2)
CLUSTERS = ClusterSettings()
RESEGMENTATION = ResegmentationSettings()
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
    """The speaker of each tick: groups are joined until none sound alike, or as `count` has it."""
    chosen = _windows_of_speech(prints, regions)
    vectors, step = thinned(prints.vectors[chosen, LONG].astype(np.float32))
    middles = ((prints.starts[chosen] + LENGTHS[LONG] / 2) * FRAME_S)[::step]
    apart = np.abs(middles[:, None] - middles[None]) >= LENGTHS[LONG] * FRAME_S
    least, most = count.least_speakers, count.most_speakers
    groups = first_groups(vectors, least, CLUSTERS)
    means = np.stack([unit(vectors[groups == group].mean(axis=0)) for group in range(groups.max() + 1)])
    path, means = settle(ticks, means, RESEGMENTATION, rounds=2, keep_all=len(means) <= least)
    while len(means) > least:
        alike = likeness(vectors, path[ticks.at(middles)], len(means), apart, CLUSTERS)
        first, second = sorted(divmod(int(alike.argmax()), len(means)))
        if alike[first, second] < CLUSTERS.same_voice and len(means) <= most:
            break
        means = _joined(means, first, second, np.bincount(path, minlength=len(means)))
        path, means = settle(ticks, means, RESEGMENTATION, rounds=1, keep_all=len(means) <= least)
    return path


def _joined(means: np.ndarray, first: int, second: int, sizes: np.ndarray) -> np.ndarray:
    """The means with `second` taken into `first`, weighted by their ticks."""
    both = unit(means[first] * sizes[first] + means[second] * sizes[second] + 1e-9)
    return np.delete(np.concatenate([means[:first], both[None], means[first + 1 :]]), second, axis=0)


def _windows_of_speech(prints: Voiceprints, regions: list[tuple[float, float]]) -> np.ndarray:
    """Indices of the long windows that are speech for the most part, or of all where fewer than two are."""
    frames = np.zeros(int(prints.starts[-1]) + LENGTHS[LONG] + 1)
    for start, end in regions:
        frames[round(start / FRAME_S) : round(end / FRAME_S)] = 1
    speech = np.concatenate([[0], np.cumsum(frames)])
    share = (speech[prints.starts + LENGTHS[LONG]] - speech[prints.starts]) / LENGTHS[LONG]
    inside = np.flatnonzero(share >= LEAST_SPEECH)
    return inside if len(inside) > 1 else np.arange(len(prints.starts))
