"""Which clips train and which are held out: whole recordings where there are enough of them.

Held-out clips only tell how a voice does on what it never heard if they come from other recordings. With
one or two recordings that cannot be had: then single clips are held out, and `SplitBy` says so.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.dataset.same_material import overlapping_pairs, recording_key, text_key
from studio.dataset.snapshot import TEST, TRAIN, VALIDATION, SnapshotClip
from studio.errors import StudioError

CLIPS_FOR_VALIDATION = 5
"""From so many clips on at least one is held out of training."""
CLIPS_FOR_TEST = 20
"""From so many clips on at least one is kept for the test, where one is wanted."""
MOST_OF_ALL = 0.3
"""A recording that is more than this share of the material is too much to be held out."""
MOST_HELD_OUT = 0.5


class SplitBy(StrEnum):
    """What was held out as a whole."""

    RECORDING = "recording"
    CLIP = "clip"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of the speech is held out, each from 0 to 0.5 of all; the rest is trained on.

    Raises StudioError where that leaves too little.
    """

    validation: float = 0.08
    test: float = 0.05

    def __post_init__(self) -> None:
        if not (self.validation >= 0 and self.test >= 0 and self.validation + self.test <= MOST_HELD_OUT):
            raise StudioError(
                "Validation and test may take at most {most:.0%} of the speech together, no less than 0.",
                most=MOST_HELD_OUT,
            )


@dataclass(frozen=True, slots=True)
class Split:
    """The side of each clip by its id, and what was held out as a whole."""

    sides: dict[str, str]
    by: SplitBy


def split(clips: Sequence[SnapshotClip], shares: Shares | None = None) -> Split:
    """Divide clips into train, validation and test.

    A recording falls on the same side whatever else is there, as long as the shares can be had. Where
    that works, recordings that share a sentence stay together. Clips that share time, sound or a
    sentence are never divided where single clips are held out.
    """
    shares = shares or Shares()
    if len(clips) < CLIPS_FOR_VALIDATION or shares.validation + shares.test == 0:
        return Split({clip.id: TRAIN for clip in clips}, SplitBy.NOTHING)
    for keys in ((recording_key, text_key), (recording_key,)):
        sides = _by_groups(_groups(clips, keys), shares)
        if sides is not None:
            return Split(sides, SplitBy.RECORDING)
    groups = _groups(clips, (text_key, lambda clip: clip.sha256), overlapping_pairs(clips))
    return Split(_by_single_clips(groups, shares), SplitBy.CLIP)


Key = Callable[[SnapshotClip], Hashable | None]
Group = list[SnapshotClip]


def _groups(
    clips: Sequence[SnapshotClip],
    keys: Iterable[Key],
    pairs: Iterable[tuple[SnapshotClip, SnapshotClip]] = (),
) -> list[Group]:
    """Clips that have a key in common, or are a pair, through whatever others."""
    leader = {clip.id: clip.id for clip in clips}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for key in keys:
        first: dict[Hashable, str] = {}
        for clip in clips:
            value = key(clip)
            if value is not None:
                leader[find(clip.id)] = find(first.setdefault(value, clip.id))
    for one, other in pairs:
        leader[find(one.id)] = find(other.id)
    found: dict[str, list[SnapshotClip]] = defaultdict(list)
    for clip in clips:
        found[find(clip.id)].append(clip)
    return list(found.values())


def _by_groups(groups: list[Group], shares: Shares) -> dict[str, str] | None:
    """Whole groups held out; None where too few, or too large ones, leave nothing to hold out."""
    sizes = {number: sum(clip.seconds for clip in group) for number, group in enumerate(groups)}
    drawn = {number: _draw(_group_name(group)) for number, group in enumerate(groups)}
    held = _held(drawn, sizes, shares)
    wanted = VALIDATION if shares.validation else TEST
    return _sides(groups, held) if wanted in held.values() else None


def _by_single_clips(groups: list[Group], shares: Shares) -> dict[str, str]:
    sizes = {number: float(len(group)) for number, group in enumerate(groups)}
    drawn = {
        number: int(min(clip.sha256 for clip in group)[:12], 16) / 16**12
        for number, group in enumerate(groups)
    }
    test = shares.test if sum(sizes.values()) >= CLIPS_FOR_TEST else 0.0
    return _sides(groups, _held(drawn, sizes, Shares(shares.validation, test)))


def _held(drawn: dict[int, float], sizes: dict[int, float], shares: Shares) -> dict[int, str]:
    """The side of each group that is held out: by its draw, or the one whose size is nearest the share."""
    total = sum(sizes.values())
    room = {VALIDATION: MOST_OF_ALL * total, TEST: MOST_OF_ALL * total}
    held: dict[int, str] = {}
    for number in sorted(drawn, key=lambda each: drawn[each]):
        side = _side_of(drawn[number], shares)
        if side != TRAIN and sizes[number] <= room[side]:
            held[number] = side
            room[side] -= sizes[number]
    for side, share in ((VALIDATION, shares.validation), (TEST, shares.test)):
        if share and side not in held.values():
            # Without a test one can train, so validation may take what was drawn for it.
            left = [each for each in sizes if each not in held or held[each] == TEST]
            able = [each for each in left if sizes[each] <= MOST_OF_ALL * total]
            if able and len(left) > 1:
                held[min(able, key=lambda each: (abs(sizes[each] - share * total), drawn[each]))] = side
    return held


def _side_of(drawn: float, shares: Shares) -> str:
    if drawn < shares.validation:
        return VALIDATION
    return TEST if drawn < shares.validation + shares.test else TRAIN


def _sides(groups: list[Group], held: dict[int, str]) -> dict[str, str]:
    return {clip.id: held.get(number, TRAIN) for number, group in enumerate(groups) for clip in group}


def _group_name(group: Group) -> str:
    return min(str(recording_key(clip)) for clip in group)


def _draw(name: str) -> float:
    """A number from 0 to 1 that a name always draws."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:12], 16) / 16**12
