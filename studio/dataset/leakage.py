"""Whether what is held out was heard in training after all, and by which way it came in."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from studio.dataset.same_material import overlapping_pairs, recording_key, text_key
from studio.dataset.snapshot import SnapshotClip
from studio.errors import Message


class LeakKind(StrEnum):
    """What two sides of a split have in common."""

    SOUND = "sound"
    SPAN = "span"
    TEXT = "text"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class Leak:
    """One thing that is on several `sides`: `what` names the recording or the sentence, `clips` whose ids."""

    kind: LeakKind
    what: str
    sides: tuple[str, ...]
    clips: tuple[str, ...]

    @property
    def sentence(self) -> Message:
        """The leak in a sentence."""
        return Message(_SENTENCES[self.kind], {"what": self.what, "count": len(self.clips)})


_SENTENCES = {
    LeakKind.SOUND: "The same sound is trained on and held out: {what}",
    LeakKind.SPAN: "Clips that share a stretch of {what} are on two sides of the split.",
    LeakKind.TEXT: "A sentence is trained on and held out: {what}",
    LeakKind.RECORDING: "Clips of the recording {what} are trained on and held out.",
}


def leaks(clips: Sequence[SnapshotClip]) -> list[Leak]:
    """What is on more than one side of the split of `clips`, the worst kind first."""
    return [
        *_shared(clips, LeakKind.SOUND, lambda clip: clip.sha256, lambda clip: clip.text or clip.id),
        *_shared_spans(clips),
        *_shared(clips, LeakKind.TEXT, text_key, lambda clip: clip.text),
        *_shared(clips, LeakKind.RECORDING, recording_key, lambda clip: clip.recording),
    ]


def _shared(
    clips: Sequence[SnapshotClip],
    kind: LeakKind,
    key: Callable[[SnapshotClip], Hashable | None],
    name: Callable[[SnapshotClip], str],
) -> Iterator[Leak]:
    groups: dict[Hashable, list[SnapshotClip]] = defaultdict(list)
    for clip in clips:
        if (value := key(clip)) is not None:
            groups[value].append(clip)
    for group in groups.values():
        sides = tuple(sorted({clip.split for clip in group}))
        if len(sides) > 1:
            yield Leak(kind, name(group[0]), sides, tuple(clip.id for clip in group))


def _shared_spans(clips: Sequence[SnapshotClip]) -> Iterator[Leak]:
    for one, other in overlapping_pairs(clips):
        if one.split != other.split:
            sides = tuple(sorted((one.split, other.split)))
            yield Leak(LeakKind.SPAN, one.recording, sides, (one.id, other.id))
