"""The edges of the built-in diarization: who speaks in each tenth of a second of speech."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from studio.speech.dvectors import FRAME_S
from studio.speech.speaker_clusters import unit
from studio.speech.spoken_turn import SpokenTurn
from studio.speech.voiceprints import LENGTHS, Voiceprints

TICK_S = 0.1
SAME_MOMENT_S = 1e-6
LEAST_SINGLE = 0.01  # that speech over speech still counts in a speaker's vector
FORBIDDEN = 1e6  # taken off the score of what a pin rules out; finite, so that sums stay numbers
SHORT, LONG = LENGTHS.index(80), LENGTHS.index(100)  # 0.8 s finds changes, 1 s tells speakers apart


@dataclass(frozen=True)
class ResegmentationSettings:
    """How the most likely path through the speakers is found.

    Attributes:
        weight: what a cosine similarity of 1 is worth in each tick, in units of log probability
        change: cost of changing the speaker inside a region of speech
        change_at_pause: the same where a region of speech begins
        least_ticks: a speaker with fewer ticks is given up
        pinned_weight: how many ticks a tick that a person fixed counts for in a speaker's vector
        join_s: the longest pause inside a turn of one speaker
    """

    weight: float = 6.0
    change: float = 2.0
    change_at_pause: float = 1.0
    least_ticks: int = 10
    pinned_weight: float = 3.0
    join_s: float = 0.3


@dataclass(frozen=True)
class Ticks:
    """Speech cut into pieces of about a tenth of a second, with the vectors around each.

    Attributes:
        edges: start and end in seconds (n, 2)
        pause: whether a region of speech begins there (n,)
        moment: whether a person said that a turn begins or ends just there, or in the pause before (n,)
        short, long: the unit vectors (n, 256) of the windows of 0.8 s and 1 s around each
        single: the share of one voice alone in the 0.8 s around each (n,). Two voices at once sound like a
            third, so there the voice says the less about who speaks
    """

    edges: np.ndarray
    pause: np.ndarray
    moment: np.ndarray
    short: np.ndarray
    long: np.ndarray
    single: np.ndarray

    @classmethod
    def of(
        cls, prints: Voiceprints, regions: list[tuple[float, float]], moments: Sequence[float] = ()
    ) -> "Ticks":
        """The pieces of `regions` (at least one), whole at each region's ends; no moment lies inside one."""
        edges = []
        for start, end in regions:
            points = np.linspace(start, end, max(1, round((end - start) / TICK_S)) + 1)
            edges.append(np.stack([points[:-1], points[1:]], axis=1))
        found = np.concatenate(edges)
        before, middles = np.concatenate([[-1.0], found[:-1, 1]]), found.mean(axis=1)
        pause = found[:, 0] - before > SAME_MOMENT_S
        passed = np.searchsorted(moments, [before - SAME_MOMENT_S, found[:, 0] + SAME_MOMENT_S])
        short, long = (_nearest(prints, middles, length) for length in (SHORT, LONG))
        around_s = LENGTHS[SHORT] * FRAME_S
        single = 1.0 - prints.overlap(middles - around_s / 2, around_s)
        return cls(found, pause, passed[1] > passed[0], short, long, single)

    def at(self, seconds: np.ndarray) -> np.ndarray:
        """The index of the first tick whose middle is not before each of `seconds`, or of the last tick."""
        return np.clip(np.searchsorted(self.edges.mean(axis=1), seconds), 0, len(self.edges) - 1)


@dataclass(frozen=True)
class Given:
    """What pins say of ticks.

    Attributes:
        speaker: the number of the speaker who certainly speaks there, else -1 (n,)
        held: whether the speaker of the tick before goes on there for certain (n,)
        speakers: how many speakers are pinned; they are the first of all
    """

    speaker: np.ndarray
    held: np.ndarray
    speakers: int

    @classmethod
    def nothing(cls, ticks: int) -> "Given":
        """Where nobody fixed anything."""
        return cls(np.full(ticks, -1), np.zeros(ticks, bool), 0)


@dataclass(frozen=True)
class Settled:
    """A path and the speakers it leads through.

    Attributes:
        path: the speaker of each tick (n,)
        means: the speakers' unit vectors (speakers, 256)
        worth: log probability of the path, up to a constant that is the same for every path
    """

    path: np.ndarray
    means: np.ndarray
    worth: float


def best_path(scores: np.ndarray, change: np.ndarray) -> np.ndarray:
    """The speaker of each tick (n,) with the largest sum of `scores` (n, speakers), by Viterbi.

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


def settle(
    ticks: Ticks,
    means: np.ndarray,
    settings: ResegmentationSettings,
    given: Given,
    *,
    rounds: int,
    keep_all: bool = False,
) -> Settled:
    """The path and the speakers' means, each taken anew from the other; the path is as `given` wants it.

    Speakers with too few ticks are given up on the way, unless `keep_all` or pinned; at least one stays.
    """
    change = _costs_of_change(ticks, settings, given)
    weights = np.where(given.speaker >= 0, settings.pinned_weight, 1.0)
    weights *= np.maximum(ticks.single, LEAST_SINGLE)
    before = np.zeros(0, int)
    for done in range(rounds + 1):
        scores = _scores(ticks, means, settings, given)
        path = best_path(scores, change)
        if done == rounds or np.array_equal(path, before):
            break  # the means were taken from this very path: it has come to rest
        sizes = np.bincount(path, minlength=len(means))
        enough = (sizes >= settings.least_ticks) | (np.arange(len(means)) < given.speakers)
        kept = np.arange(len(means)) if keep_all else np.flatnonzero(enough)
        if not len(kept):
            kept = np.array([sizes.argmax()])
        before = path if len(kept) == len(means) else before[:0]
        means = np.stack([_mean(ticks.long, weights, path == k) if sizes[k] else means[k] for k in kept])
    return Settled(path, means, _worth(scores, change, path))


def _costs_of_change(ticks: Ticks, settings: ResegmentationSettings, given: Given) -> np.ndarray:
    change = np.where(ticks.pause, settings.change_at_pause, settings.change)
    return np.where(given.held, np.inf, np.where(ticks.moment, 0.0, change))


def _scores(ticks: Ticks, means: np.ndarray, settings: ResegmentationSettings, given: Given) -> np.ndarray:
    scores = ticks.short @ means.T * (settings.weight * ticks.single[:, None])
    known = np.flatnonzero(given.speaker >= 0)
    own = scores[known, given.speaker[known]]
    scores[known] = -FORBIDDEN
    scores[known, given.speaker[known]] = own
    return scores


def _mean(vectors: np.ndarray, weights: np.ndarray, chosen: np.ndarray) -> np.ndarray:
    return unit(weights[chosen] @ vectors[chosen])


def _worth(scores: np.ndarray, change: np.ndarray, path: np.ndarray) -> float:
    changes = change[1:][np.diff(path) != 0]
    return float(scores[np.arange(len(path)), path].sum() - np.minimum(changes, FORBIDDEN).sum())


def each_was_one(before: np.ndarray, after: np.ndarray, pinned: int) -> bool:
    """Whether each group of the path `after`, but the first `pinned`, holds most of a group of `before`.

    Pins move the groups about. A sentence that is odd for its voice, and a part of it without pins, must not
    become a speaker by that: what a person fixes shows no further voice than those that are named.
    """
    heirs = {int(np.bincount(after[before == group]).argmax()) for group in np.unique(before)}
    return all(group < pinned or group in heirs for group in np.unique(after).tolist())


def labels_of(path: np.ndarray, speakers: int, pinned: Sequence[str]) -> list[str]:
    """A label for each speaker: the first have those that are `pinned`, the others in order of appearance."""
    labels = dict(enumerate(pinned))
    for speaker in [*dict.fromkeys(path.tolist()), *range(speakers)]:
        if speaker not in labels:
            labels[speaker] = new_label(labels.values())
    return [labels[speaker] for speaker in range(len(labels))]


def turns_of_path(
    ticks: Ticks, path: np.ndarray, settings: ResegmentationSettings, labels: Sequence[str]
) -> list[SpokenTurn]:
    """Neighbouring ticks of one speaker as one turn, also across short pauses but not across fixed moments.

    In order of start; times are rounded to 1 microsecond.
    """
    gaps = ticks.edges[1:, 0] - ticks.edges[:-1, 1]
    breaks = np.flatnonzero((np.diff(path) != 0) | (gaps > settings.join_s) | ticks.moment[1:]) + 1
    turns = []
    for first, beyond in zip([0, *breaks], [*breaks, len(path)], strict=True):
        start, end = float(ticks.edges[first, 0]), float(ticks.edges[beyond - 1, 1])
        turns.append(SpokenTurn(round(start, 6), round(end, 6), labels[int(path[first])]))
    return turns


def new_label(taken: Collection[str]) -> str:
    """The next of "Speaker 1", "Speaker 2" ... that is not taken."""
    numbers = range(len(taken) + 1, 2 * len(taken) + 2)
    return next(f"Speaker {number}" for number in numbers if f"Speaker {number}" not in taken)


def _nearest(prints: Voiceprints, seconds: np.ndarray, length: int) -> np.ndarray:
    """The vectors (n, 256) of the windows of that length whose middles are nearest to `seconds`."""
    middles = (prints.starts + LENGTHS[length] / 2) * FRAME_S
    after = np.clip(np.searchsorted(middles, seconds), 0, len(middles) - 1)
    before = np.maximum(after - 1, 0)
    nearest = np.where(np.abs(seconds - middles[before]) < np.abs(seconds - middles[after]), before, after)
    return prints.vectors[nearest, length].astype(np.float32)
