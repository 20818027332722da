"""Grouping speaker vectors, and how much two groups sound like one voice."""

import math
from dataclasses import dataclass

import numpy as np
from scipy.cluster import hierarchy

MOST_AT_ONCE = 1500  # vectors whose distances are compared in one go: 9 MB, a tenth of a second


@dataclass(frozen=True)
class ClusterSettings:
    """How vectors become speakers.

    Attributes:
        most: the largest number of speakers that is tried where the user gave no other
        same_voice: likeness (see `likeness`) from which two groups are taken for one speaker
        gain: log probability by which each further speaker must better the path. On the
            conversations it was chosen on, the two together erred by 18.5 %, the likeness alone
            by 19.7 % at its best, and always taking the best number would have erred by 17.6 %
        least_within: lower bound of a group's likeness to itself, so that noise is no excuse
    """

    most: int = 12
    same_voice: float = 0.94
    gain: float = 12.0
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


def group_tree(vectors: np.ndarray) -> np.ndarray:
    """Ward's tree (n - 1, 4) of unit `vectors` (n, dimensions), n >= 1; it prefers groups of like size."""
    return hierarchy.linkage(vectors, "ward") if len(vectors) > 1 else np.zeros((0, 4))


def group_means(vectors: np.ndarray, tree: np.ndarray, number: int) -> np.ndarray:
    """Unit means (groups, dimensions) of the `number` groups of the tree, fewer where vectors coincide."""
    labels = hierarchy.fcluster(tree, number, "maxclust") if len(tree) else np.ones(1, int)
    return np.stack([unit(vectors[labels == label].mean(axis=0)) for label in np.unique(labels)])


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
