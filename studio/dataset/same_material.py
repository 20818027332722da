"""What makes two frozen clips the same material: their recording, their time in it, what is said."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from studio.dataset.snapshot import SnapshotClip

LEAST_WORDS = 4
"""Shorter sentences ("Yes, of course.") come again in any conversation: they say nothing."""
LEAST_OVERLAP_S = 0.05
"""Handles of neighbours may touch; from so much time in common on, the same speech is in both."""


def recording_key(clip: SnapshotClip) -> str:
    """Which recording: by its sound where the snapshot knows it, else by its name."""
    return clip.source or clip.recording


def text_key(clip: SnapshotClip) -> str | None:
    """What is said, without case and punctuation; None where it is too short to mean anything."""
    words = re.findall(r"[^\W_]+", clip.text.casefold())
    return " ".join(words) if len(words) >= LEAST_WORDS else None


def overlapping_pairs(clips: Sequence[SnapshotClip]) -> Iterator[tuple[SnapshotClip, SnapshotClip]]:
    """Clips of one recording that have time in common, the earlier first."""
    by_recording: dict[str, list[SnapshotClip]] = defaultdict(list)
    for clip in clips:
        by_recording[recording_key(clip)].append(clip)
    for its in by_recording.values():
        its.sort(key=lambda clip: clip.start)
        for place, clip in enumerate(its):
            for later in its[place + 1 :]:
                if later.start > clip.end - LEAST_OVERLAP_S:
                    break
                yield clip, later
