"""Grouping speaker vectors: how many voices there are, and where each lies."""

import math
from dataclasses import dataclass

import numpy as np
from scipy.cluster import hierarchy

from studio.speech.diarization import SpeakerCount

MOST_AT_ONCE = 1500  # vectors whose distances are compared in one go: 9 MB, a tenth of a second


@dataclass(frozen=True)
class ClusterSettings:
    """`distance`: cosine distance (average linkage) above which two groups are two speakers.
    `least_share`: groups with a smaller share of the vectors, and fewer than `least_vectors`, are
    taken for odd sounds of the others.
    """

    distance: float = 0.35
    least_share: float = 0.02
    least_vectors: int = 6


def unit(vectors: np.ndarray) -> np.ndarray:
    """The vectors (..., dimensions) at length one."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def cluster(vectors: np.ndarray, count: SpeakerCount, settings: ClusterSettings) -> np.ndarray:
    """The speaker (0, 1, ...) of each of the unit `vectors` (n, dimensions), as many as `count` allows.

    Average linkage on cosine distances. Beyond `MOST_AT_ONCE` vectors, neighbours in time are
    joined into so many means first, so that hours need no more memory than minutes.
    """
    if len(vectors) < 2:
        return np.zeros(len(vectors), int)
    step = math.ceil(len(vectors) / MOST_AT_ONCE)
    firsts = np.arange(0, len(vectors), step)
    means = unit(np.add.reduceat(vectors, firsts, axis=0))
    tree = hierarchy.linkage(means, "average", metric="cosine")
    found = _number_of_speakers(tree, settings)
    labels = hierarchy.fcluster(tree, count.limit(found), "maxclust")
    return np.repeat(np.unique(labels, return_inverse=True)[1], step)[: len(vectors)]


def _number_of_speakers(tree: np.ndarray, settings: ClusterSettings) -> int:
    """How many groups below the settings' distance are large enough to be a speaker; at least one."""
    labels = hierarchy.fcluster(tree, settings.distance, "distance")
    sizes = np.bincount(labels)[1:]
    least = min(settings.least_vectors, settings.least_share * len(labels))
    return max(1, int(np.sum(sizes >= least)))
