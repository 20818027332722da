"""The second pass of the built-in diarization: who speaks in each tenth of a second."""

from dataclasses import dataclass

import numpy as np

from studio.speech.diarization import SpokenTurn
from studio.speech.dvectors import FRAME_S
from studio.speech.speaker_clusters import unit
from studio.speech.voiceprints import LENGTHS, Voiceprints

TICK_S = 0.1


@dataclass(frozen=True)
class ResegmentationSettings:
    """How the most likely path through the speakers is found.

    Attributes:
        weight: what a cosine similarity of 1 is worth for each tick, in units of log probability
        change: cost of changing the speaker inside a region of speech
        change_at_pause: the same where a region of speech begins
        rounds: how often the speakers' means are taken anew from the path
    """

    weight: float = 2.0
    change: float = 0.6
    change_at_pause: float = 0.3
    rounds: int = 2


@dataclass(frozen=True)
class Ticks:
    """Speech cut into pieces of about a tenth of a second: edges (n, 2) in seconds, region of each (n,)."""

    edges: np.ndarray
    region: np.ndarray

    @classmethod
    def of(cls, regions: list[tuple[float, float]]) -> "Ticks":
        """The pieces of `regions`, whole at each region's ends."""
        edges, region = [], []
        for number, (start, end) in enumerate(regions):
            points = np.linspace(start, end, max(1, round((end - start) / TICK_S)) + 1)
            edges.append(np.stack([points[:-1], points[1:]], axis=1))
            region.append(np.full(len(points) - 1, number))
        return cls(np.concatenate(edges), np.concatenate(region))


def resegment(
    prints: Voiceprints,
    regions: list[tuple[float, float]],
    means: np.ndarray,
    settings: ResegmentationSettings,
) -> list[SpokenTurn]:
    """Turns inside `regions`, from the speakers' unit `means` (speakers, 256) of the first pass.

    Viterbi over ticks: the similarity of the short and the long window around a tick to each
    speaker, against the cost of changing. Speakers are named in order of appearance.
    """
    ticks = Ticks.of(regions)
    short, long = (_around(prints, ticks, length) for length in (SHORT, LONG))
    change = np.where(np.diff(ticks.region, prepend=0) > 0, settings.change_at_pause, settings.change)
    for _ in range(settings.rounds):
        path = best_path(_similarity(short, long, means) * settings.weight, change)
        means = _means_of(long, path, means)
    path = best_path(_similarity(short, long, means) * settings.weight, change)
    return _turns(ticks, path)


SHORT, LONG = LENGTHS.index(80), LENGTHS.index(160)


def best_path(scores: np.ndarray, change: np.ndarray) -> np.ndarray:
    """The speaker of each tick (n,) with the largest sum of `scores` (n, speakers).

    `change[i]` is taken off where tick i has another speaker than tick i - 1.
    """
    ticks, speakers = scores.shape
    came_from = np.zeros((ticks, speakers), np.int32)
    best = scores[0].copy()
    for tick in range(1, ticks):
        leader = int(best.argmax())
        stays = best >= best[leader] - change[tick]
        came_from[tick] = np.where(stays, np.arange(speakers), leader)
        best = np.where(stays, best, best[leader] - change[tick]) + scores[tick]
    path = np.empty(ticks, int)
    path[-1] = best.argmax()
    for tick in range(ticks - 1, 0, -1):
        path[tick - 1] = came_from[tick, path[tick]]
    return path


def _around(prints: Voiceprints, ticks: Ticks, length: int) -> np.ndarray:
    """The vector (n, 256) of the window of that length whose middle is nearest to each tick's."""
    middles = (prints.starts + LENGTHS[length] / 2) * FRAME_S
    wanted = ticks.edges.mean(axis=1)
    after = np.clip(np.searchsorted(middles, wanted), 1, len(middles) - 1) if len(middles) > 1 else 0
    nearest = after - (wanted - middles[after - 1] < middles[after] - wanted)
    return prints.vectors[nearest, length].astype(np.float32)


def _similarity(short: np.ndarray, long: np.ndarray, means: np.ndarray) -> np.ndarray:
    return (short @ means.T + long @ means.T) / 2


def _means_of(vectors: np.ndarray, path: np.ndarray, before: np.ndarray) -> np.ndarray:
    """Unit means (speakers, 256) of the ticks of each speaker; one without ticks keeps the mean `before`."""
    return np.stack(
        [
            unit(vectors[path == k].mean(axis=0)) if np.any(path == k) else before[k]
            for k in range(len(before))
        ]
    )


def _turns(ticks: Ticks, path: np.ndarray) -> list[SpokenTurn]:
    """Neighbouring ticks of one speaker and region as one turn, times rounded to 1 microsecond."""
    begins = np.flatnonzero(np.diff(path, prepend=-1) | np.diff(ticks.region, prepend=-1))
    ends = np.append(begins[1:], len(path)) - 1
    names: dict[int, str] = {}
    turns = []
    for first, last in zip(begins, ends, strict=True):
        name = names.setdefault(int(path[first]), f"Speaker {len(names) + 1}")
        start, end = ticks.edges[first, 0], ticks.edges[last, 1]
        turns.append(SpokenTurn(round(float(start), 6), round(float(end), 6), name))
    return turns
