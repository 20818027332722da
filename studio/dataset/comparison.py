"""Two snapshots side by side: which clips came, which went, and what changed in those that stayed."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from studio.dataset.same_material import recording_key
from studio.dataset.snapshot import Snapshot, SnapshotClip

SAME_SHARE = 0.5
"""Clips that share so much of the longer one are the same clip, cut anew."""
_TIME_S = 0.0005


class Difference(StrEnum):
    """What of a clip is not as it was."""

    TEXT = "text"
    CUT = "cut"
    WORDS = "words"
    SOUND = "sound"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class ChangedClip:
    """A clip that is in both, as it was and as it is."""

    earlier: SnapshotClip
    later: SnapshotClip
    differences: frozenset[Difference]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a later snapshot has that the earlier had not, the other way round, and what changed."""

    added: tuple[SnapshotClip, ...]
    removed: tuple[SnapshotClip, ...]
    changed: tuple[ChangedClip, ...]
    unchanged: int

    @property
    def is_same(self) -> bool:
        """Whether nothing came, went or changed."""
        return not (self.added or self.removed or self.changed)


def compare(earlier: Snapshot, later: Snapshot) -> Comparison:
    """What came, went and changed from one snapshot to the other.

    Clips are the same where they lie in the same place of the same recording, or share most of their
    time there, or are the same sound of another name.
    """
    pairs = _pairs(earlier.clips, later.clips)
    changed = [ChangedClip(one, other, found) for one, other in pairs if (found := _differences(one, other))]
    before, now = {one.id for one, _ in pairs}, {other.id for _, other in pairs}
    return Comparison(
        added=tuple(clip for clip in later.clips if clip.id not in now),
        removed=tuple(clip for clip in earlier.clips if clip.id not in before),
        changed=tuple(changed),
        unchanged=len(pairs) - len(changed),
    )


def _pairs(
    earlier: tuple[SnapshotClip, ...], later: tuple[SnapshotClip, ...]
) -> list[tuple[SnapshotClip, SnapshotClip]]:
    """Clips of both, each in one pair at most, in the order of the later ones."""
    free = {clip.id: clip for clip in earlier}
    found: dict[str, SnapshotClip] = {}
    same_ids = (clip for clip in later if clip.id in free and _shared(free[clip.id], clip) > 0)
    for clip in same_ids:
        found[clip.id] = free.pop(clip.id)
    _pair_overlapping([clip for clip in later if clip.id not in found], free, found)
    by_sound = {clip.sha256: clip for clip in free.values()}
    for clip in later:
        if clip.id not in found and (same := by_sound.pop(clip.sha256, None)) is not None:
            found[clip.id] = free.pop(same.id)
    return [(found[clip.id], clip) for clip in later if clip.id in found]


def _pair_overlapping(
    clips: list[SnapshotClip], free: dict[str, SnapshotClip], found: dict[str, SnapshotClip]
) -> None:
    candidates: dict[str, list[SnapshotClip]] = defaultdict(list)
    for clip in free.values():
        candidates[clip.recording].append(clip)
    for clip in clips:
        able = [each for each in candidates[clip.recording] if each.id in free]
        best = max(able, key=lambda each: _shared(each, clip), default=None)
        if best is not None and _shared(best, clip) >= SAME_SHARE:
            found[clip.id] = free.pop(best.id)


def _shared(one: SnapshotClip, other: SnapshotClip) -> float:
    """The time that both have, as a share of the longer; 0 where their recordings differ."""
    known = one.source and other.source
    if (recording_key(one) != recording_key(other)) if known else (one.recording != other.recording):
        return 0.0
    together = min(one.end, other.end) - max(one.start, other.start)
    return max(0.0, together) / max(one.seconds, other.seconds, 1e-9)


def _differences(one: SnapshotClip, other: SnapshotClip) -> frozenset[Difference]:
    found = set()
    is_cut = abs(one.start - other.start) > _TIME_S or abs(one.end - other.end) > _TIME_S
    if one.text != other.text or one.spoken != other.spoken:
        found.add(Difference.TEXT)
    if is_cut:
        found.add(Difference.CUT)
    elif one.words != other.words:
        found.add(Difference.WORDS)
    if one.sha256 != other.sha256 and not is_cut:
        found.add(Difference.SOUND)
    if one.split != other.split:
        found.add(Difference.SPLIT)
    return frozenset(found)
