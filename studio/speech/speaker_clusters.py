"""Grouping speaker vectors, and how much two groups sound like one voice."""

import math
from dataclasses import dataclass

import numpy as np
from scipy.cluster import hierarchy

FINE_GROUPS = 80  # that Ward's tree is cut into before groups are joined one by one, as the pins allow
FINER = (2, 8)  # more groups than wanted, which are then joined by voice
FINER_ALONE = 4  # the same of the vectors in which one voice is heard alone
MOST_AT_ONCE = 1500  # vectors whose distances are compared in one go: 9 MB, a tenth of a second


@dataclass(frozen=True)
class ClusterSettings:
    """How vectors become speakers.

    Attributes:
        most: the largest number of speakers that is tried where the user gave no other
        same_voice: likeness (see `likeness`) from which two groups are taken for one speaker
        same_as_pinned: the same between a group and a speaker of whom a person fixed turns
        apart: how far the two most alike of three speakers and more must differ, as a share of how far two
            usually do in that recording. An odd sentence of a voice differed by a quarter and less, a voice
            by 0.35 and more; a limit for all recordings would have to lie elsewhere on a telephone
        gain: log probability by which each further speaker must better the path. On the
            conversations it was chosen on, the two together erred by 18.5 %, the likeness alone
            by 19.7 % at its best, and always taking the best number would have erred by 17.6 %
        gain_per_tick: the same for each tick of the smallest group that is new. Half of a voice that is heard
            for long betters the path by much in all, but by 0.03 to 0.09 in each tick on the conversations
            it was chosen on; a voice of its own by 0.22 and more. Speech over speech counts in neither
        least_within: lower bound of a group's likeness to itself, so that noise is no excuse
    """

    most: int = 12
    same_voice: float = 0.94
    same_as_pinned: float = 0.93
    apart: float = 0.3
    gain: float = 11.0
    gain_per_tick: float = 0.1
    least_within: float = 0.5


def unit(vectors: np.ndarray) -> np.ndarray:
    """The vectors (..., dimensions) at length one."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def thinned(vectors: np.ndarray) -> tuple[np.ndarray, int]:
    """At most `MOST_AT_ONCE` unit vectors, each the mean of `step` neighbours in time, and that step.

    So hours need no more memory than minutes.
    """
    step = max(1, math.ceil(len(vectors) / MOST_AT_ONCE))
    firsts = np.arange(0, len(vectors), step)
    return unit(np.add.reduceat(vectors, firsts, axis=0)), step


@dataclass(frozen=True)
class Groups:
    """Vectors parted into every number of groups from one grouping, coarser ones by joining finer ones.

    Attributes:
        means: for each number of groups that there is, their unit means (groups, dimensions); those of
            the pinned speakers come first, in their order
    """

    means: dict[int, np.ndarray]

    def of(self, number: int) -> np.ndarray:
        """The means of `number` groups, or of the nearest number there is."""
        return self.means[min(self.means, key=lambda there: abs(there - number))]


def grouped(vectors: np.ndarray, pinned: np.ndarray, most: int) -> Groups:
    """Ward's groups of unit `vectors` (n, dimensions), n >= 1: at most `most`, down to one.

    `pinned` (n,) holds the number of the speaker whom a vector certainly is of, counted from 0 without
    gaps, else -1. Vectors of one pinned speaker are one group from the beginning, and two pinned speakers'
    groups are never joined: constrained agglomerative clustering, as in Davidson and Ravi, 2005.
    """
    speakers = int(pinned.max(initial=-1)) + 1
    free = vectors[pinned < 0]
    labels = _fine_labels(free)
    members = [vectors[pinned == speaker] for speaker in range(speakers)]
    members += [free[labels == label] for label in np.unique(labels)]
    sums = np.stack([each.sum(axis=0) for each in members]).astype(np.float64)
    sizes = np.array([len(each) for each in members], float)
    found: dict[int, np.ndarray] = {}
    while True:
        if len(sums) <= max(most, speakers):
            found[len(sums)] = unit(sums).astype(np.float32)
        pair = _nearest_pair(sums / sizes[:, None], sizes, speakers)
        if pair is None:
            return Groups(found or {len(sums): unit(sums).astype(np.float32)})
        first, second = pair
        sums[first] += sums[second]
        sizes[first] += sizes[second]
        sums, sizes = np.delete(sums, second, axis=0), np.delete(sizes, second)


def starting_means(groups: Groups, alone: Groups, number: int, pinned: int) -> list[np.ndarray]:
    """Means (number, dimensions) to begin from: Ward's, and those of finer groups made one where most alike.

    Ward's trees part a voice that is heard for long before they tell one that is heard little from another;
    joining finer groups by their voices alone does the opposite. `alone` are the groups of the vectors in
    which one voice is heard alone: two at once make a group of their own, but without them a voice that is
    mostly heard under another may be missing. The first `pinned` stay apart.
    """
    sources = [*((groups, number + finer) for finer in FINER), (alone, number + FINER_ALONE)]
    finer = [each.means[size] for each, size in sources if size in each.means]
    return [groups.of(number), *(_joined_by_voice(means, number, pinned) for means in finer)]


def _joined_by_voice(means: np.ndarray, number: int, pinned: int) -> np.ndarray:
    while len(means) > number:
        alike = means @ means.T
        alike[np.tril_indices(len(means))] = -np.inf
        alike[:pinned, :pinned] = -np.inf
        first, second = divmod(int(alike.argmax()), len(means))
        means = np.delete(means, second, axis=0) if first < pinned else _made_one(means, first, second)
    return means


def _made_one(means: np.ndarray, first: int, second: int) -> np.ndarray:
    joined = means.copy()
    joined[first] = unit(means[first] + means[second])
    return np.delete(joined, second, axis=0)


def _fine_labels(vectors: np.ndarray) -> np.ndarray:
    """Ward's small groups, few enough to be joined one by one."""
    if len(vectors) < 2:
        return np.ones(len(vectors), int)
    labels: np.ndarray = hierarchy.fcluster(hierarchy.linkage(vectors, "ward"), FINE_GROUPS, "maxclust")
    return labels


def _nearest_pair(centres: np.ndarray, sizes: np.ndarray, speakers: int) -> tuple[int, int] | None:
    """The two groups, the lower first, whose joining adds least to the spread; None where none may join."""
    squares = np.square(centres).sum(axis=1)
    distances = np.maximum(squares[:, None] + squares - 2 * centres @ centres.T, 0.0)
    distances *= sizes[:, None] * sizes / (sizes[:, None] + sizes)
    distances[np.tril_indices(len(sizes))] = np.inf
    distances[:speakers, :speakers] = np.inf
    nearest = int(distances.argmin())
    first, second = divmod(nearest, len(sizes))
    return (first, second) if np.isfinite(distances[first, second]) else None


def likeness(
    vectors: np.ndarray, labels: np.ndarray, groups: int, apart: np.ndarray, settings: ClusterSettings
) -> np.ndarray:
    """How much each two groups sound like one voice: (groups, groups), about 1 for one voice.

    The mean similarity across two groups, as a share of the mean similarity within them. That
    takes out how noisy vectors of this recording are, which a fixed distance cannot. `apart`
    (n, n) says which windows share no sound; only those count within a group. The diagonal, and
    pairs that cannot be judged, are -1.
    """
    similar = vectors @ vectors.T
    members = np.eye(groups)[labels]  # n x groups
    pairs = members.T @ apart @ members
    within = np.diag(members.T @ (similar * apart) @ members) / np.maximum(np.diag(pairs), 1)
    known = np.diag(pairs) > 0
    within = np.where(known, within, np.median(within[known]) if known.any() else 0.75)
    within = np.maximum(within, settings.least_within)
    sizes = members.sum(axis=0)
    across = members.T @ similar @ members / np.maximum(np.outer(sizes, sizes), 1)
    found = across / np.sqrt(np.outer(within, within))
    found[(sizes == 0), :] = found[:, (sizes == 0)] = -1.0
    np.fill_diagonal(found, -1.0)
    return found


@dataclass(frozen=True)
class Alike:
    """How much the two speakers are like one voice who are so most, and how much two usually are."""

    most: float
    usual: float

    def are_two(self, settings: ClusterSettings) -> bool:
        """Whether the two are two voices: different enough for themselves, and beside how others differ."""
        return self.most < settings.same_voice and 1.0 - self.most >= settings.apart * (1.0 - self.usual)
