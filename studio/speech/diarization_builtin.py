"""The built-in diarization: silero-vad, GE2E d-vectors, clustering, and a pass that sets the edges anew."""

from collections.abc import Iterator

import numpy as np

from studio.errors import Message
from studio.events import Event, Note, Progress, Result
from studio.speech.activity import FRAME_S as ACTIVITY_FRAME_S
from studio.speech.activity import ActivitySettings, regions_of
from studio.speech.diarization import SpeakerCount, SpokenTurn
from studio.speech.dvectors import FRAME_S
from studio.speech.resegmentation import LONG, ResegmentationSettings, resegment
from studio.speech.speaker_clusters import ClusterSettings, cluster, unit
from studio.speech.voiceprints import LENGTHS, Voiceprints, measure

ACTIVITY = ActivitySettings(fill_s=0.3, least_s=0.2)
CLUSTERS = ClusterSettings()
RESEGMENTATION = ResegmentationSettings()
LEAST_SPEECH = 0.7  # of a window whose vector helps to find the speakers


def diarize(audio_path: str, count: SpeakerCount, cache: str | None = None) -> Iterator[Event]:
    """See `studio.speech.diarization.diarize`."""
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
    seconds = len(prints.activity) * ACTIVITY_FRAME_S
    regions = [(start, min(end, seconds)) for start, end in regions_of(prints.activity, ACTIVITY)]
    if not regions or not len(prints.starts):
        return []
    vectors = prints.vectors[_inside(prints, regions), LONG].astype(np.float32)
    labels = cluster(vectors, count, CLUSTERS)
    means = unit(np.stack([vectors[labels == label].mean(axis=0) for label in np.unique(labels)]))
    return resegment(prints, regions, means, RESEGMENTATION)


def _inside(prints: Voiceprints, regions: list[tuple[float, float]]) -> np.ndarray:
    """Indices of the long windows that are speech for the most part, or of all where none is."""
    frames = np.zeros(int(prints.starts[-1]) + LENGTHS[LONG] + 1)
    for start, end in regions:
        frames[round(start / FRAME_S) : round(end / FRAME_S)] = 1
    speech = np.concatenate([[0], np.cumsum(frames)])
    share = (speech[prints.starts + LENGTHS[LONG]] - speech[prints.starts]) / LENGTHS[LONG]
    inside = np.flatnonzero(share >= LEAST_SPEECH)
    return inside if len(inside) else np.arange(len(prints.starts))
