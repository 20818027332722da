"""How what a person fixed enters pyannote: into its segmentation before, and its clusters after, clustering.

pyannote looks at a recording in chunks that overlap; in each it tells a few local speakers apart, and then
groups the local speakers of all chunks by their vectors. A pinned turn is written into the chunks that it
touches; the local speakers that are of one pinned speaker get one vector, so that they are grouped together
(must-link), and groups that hold two pinned speakers are parted (cannot-link).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from studio.speech.pinned import SLIVER_S, Pin
from studio.speech.speaker_clusters import unit

Local = tuple[int, int]
"""A chunk and one of its local speakers."""


@dataclass(frozen=True)
class PinnedChunks:
    """Segmentation as the pins have it.

    Attributes:
        active: (chunks, frames, local speakers), 1 where a local speaker speaks
        owners: the pinned speaker's label of each local speaker that a pin decides
        changed: the chunks that are not as the network gave them
    """

    active: np.ndarray
    owners: dict[Local, str]
    changed: list[int]


def segmentation_with_pins(
    active: np.ndarray, chunk_starts: np.ndarray, chunk_s: float, pins: Sequence[Pin]
) -> PinnedChunks:
    """Write `pins` into `active` (chunks, frames, local speakers); chunks start at `chunk_starts` seconds."""
    found = active.copy()
    owners: dict[Local, str] = {}
    frames = (np.arange(active.shape[1]) + 0.5) * chunk_s / active.shape[1]
    for chunk, start in enumerate(chunk_starts):
        near = [pin for pin in pins if pin.start < start + chunk_s and pin.end > start]
        for pin in sorted(near, key=lambda pin: (pin.speaker is None, pin.start)):
            _write(found[chunk], frames + start, pin, near, owners, chunk)
    changed = np.flatnonzero((found != active).any(axis=(1, 2)))
    return PinnedChunks(found, owners, [int(chunk) for chunk in changed])


def _write(
    active: np.ndarray,
    seconds: np.ndarray,
    pin: Pin,
    near: Sequence[Pin],
    owners: dict[Local, str],
    chunk: int,
) -> None:
    """Write one pin into one chunk's `active` (frames, local speakers), in place."""
    start, end = pin.core
    inside = (seconds >= start) & (seconds < end)
    if not inside.any():
        return
    local = _local_of(active, inside, pin, owners, chunk)
    if pin.speaker is not None:
        elsewhere = [other.core for other in near if other is not pin]
        alone = inside & ~np.any([(seconds >= a) & (seconds < b) for a, b in elsewhere], axis=0)
        active[alone] = 0
        owners[chunk, local] = pin.speaker
    active[inside, local] = 1
    if pin.start_fixed and not _goes_on(pin, near, pin.start):
        before = np.flatnonzero(seconds < pin.start)[::-1]
        _part(active, before, local, seconds)
    if pin.end_fixed and not _goes_on(pin, near, pin.end):
        _part(active, np.flatnonzero(seconds >= pin.end), local, seconds)


def _local_of(
    active: np.ndarray, inside: np.ndarray, pin: Pin, owners: Mapping[Local, str], chunk: int
) -> int:
    """The local speaker that a pin is: the one of its speaker already, else who speaks most and is free."""
    speaks = active[inside].sum(axis=0) + 1e-3 * active.sum(axis=0)
    own = [place for place in range(active.shape[1]) if owners.get((chunk, place)) == pin.speaker]
    if own and pin.speaker is not None:
        return own[0]
    free = [place for place in range(active.shape[1]) if (chunk, place) not in owners]
    if pin.speaker is None or not free:
        return int(speaks.argmax())
    return max(free, key=lambda place: float(speaks[place]))


def _goes_on(pin: Pin, near: Sequence[Pin], moment: float) -> bool:
    """Whether the same pinned speaker goes on beyond a fixed moment."""
    others = (other for other in near if other is not pin and other.speaker == pin.speaker)
    return pin.speaker is not None and any(moment in (other.start, other.end) for other in others)


def _part(active: np.ndarray, beyond: np.ndarray, local: int, seconds: np.ndarray) -> None:
    """Give what a local speaker says on the other side of a fixed moment, without a pause, to another one.

    What is shorter than a sliver is the network's blur and dropped.
    """
    quiet = np.flatnonzero(active[beyond, local] == 0)
    run = beyond[: quiet[0]] if len(quiet) else beyond
    if not len(run):
        return
    active[run, local] = 0
    if abs(seconds[run[-1]] - seconds[run[0]]) >= SLIVER_S and not active[run].any():
        others = [place for place in range(active.shape[1]) if place != local]
        if others:
            quietest = min(others, key=lambda place: float(active[:, place].sum()))
            active[run, quietest] = 1


def linked(vectors: np.ndarray, owners: Mapping[Local, str]) -> np.ndarray:
    """The vectors (chunks, local speakers, dimensions) with those of one pinned speaker made the same."""
    found = vectors.copy()
    for speaker in dict.fromkeys(owners.values()):
        own = [local for local, owner in owners.items() if owner == speaker]
        usable = [vectors[local] for local in own if np.isfinite(vectors[local]).all()]
        if usable:
            for local in own:
                found[local] = np.mean(usable, axis=0)
    return found


def clusters_with_pins(
    clusters: np.ndarray, vectors: np.ndarray, owners: Mapping[Local, str]
) -> tuple[np.ndarray, dict[str, int]]:
    """Clusters (chunks, local speakers) in which each pinned speaker has one of their own; and which it is.

    What lay in a cluster with two pinned speakers goes to the nearer one.
    """
    found = clusters.copy()
    votes = {who: Counter(int(clusters[at]) for at in _owned(owners, who)) for who in owners.values()}
    home: dict[str, int] = {}
    for who in sorted(votes, key=lambda who: -sum(votes[who].values())):
        free = [cluster for cluster, _ in votes[who].most_common() if cluster not in home.values()]
        known = [cluster for cluster in free if cluster >= 0]
        home[who] = known[0] if known else max([int(clusters.max()), *home.values()]) + 1
    for cluster in set(home.values()):
        claiming = [who for who in votes if cluster in votes[who]]
        if len(claiming) > 1:
            _share_out(found, clusters == cluster, vectors, owners, {who: home[who] for who in claiming})
    for local, who in owners.items():
        found[local] = home[who]
    return found, home


def _owned(owners: Mapping[Local, str], who: str) -> list[Local]:
    return [local for local, owner in owners.items() if owner == who]


def _share_out(
    found: np.ndarray,
    members: np.ndarray,
    vectors: np.ndarray,
    owners: Mapping[Local, str],
    home: Mapping[str, int],
) -> None:
    """Give each member of a cluster to the pinned speaker whose vector is nearest, in place."""
    means = np.stack([np.mean([vectors[at] for at in _owned(owners, who)], axis=0) for who in home])
    alike = np.nan_to_num(unit(vectors[members])) @ np.nan_to_num(unit(means)).T
    found[members] = np.array(list(home.values()))[alike.argmax(axis=1)]
