"""What the panel of snapshots shows, row by row: the snapshots, and what differs between two."""

from dataclasses import dataclass
from datetime import datetime
from itertools import count

from studio.dataset.comparison import Comparison, Difference
from studio.dataset.snapshot import SnapshotClip
from studio.steps.snapshots import KeptSnapshot
from studio.ui.panels.row_model import Column
from studio.ui.timeline.geometry import clock
from studio.ui.translation import tr

MOMENT_LETTERS = 16
LENGTH_NEEDS_PX, SPLIT_NEEDS_PX, WIDE_PX = 330, 440, 560
"""In a narrower list the names need the room more."""


@dataclass(frozen=True, slots=True)
class SnapshotLine:
    """A snapshot as the list shows it."""

    id: int
    speaker: str
    frozen_at: str
    clips: int
    time: str
    sides: str
    runs: str
    name: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A clip that came, went or changed: what of it, and where it lies in its recording."""

    id: int
    what: str
    text: str
    recording: str
    source: str
    start: float
    end: float
    faded: bool


def snapshot_id(each: KeptSnapshot) -> int:
    """A number for a snapshot that it always has."""
    return int(each.snapshot.hash[:12], 16)


def snapshot_line(each: KeptSnapshot) -> SnapshotLine:
    """A snapshot as a line."""
    return SnapshotLine(
        id=snapshot_id(each),
        speaker=each.snapshot.speaker,
        frozen_at=_local(each.frozen_at),
        clips=len(each.snapshot.clips),
        time=clock(each.snapshot.seconds, 1),
        sides=" / ".join(str(number) for number in each.sides().values()),
        runs=", ".join(each.runs),
        name=each.name,
    )


def snapshot_columns() -> list[Column]:
    """The columns of the list of snapshots."""
    return [
        Column(tr("Speaker"), lambda line: line.speaker),
        Column(tr("Frozen"), lambda line: line.frozen_at, width=MOMENT_LETTERS, tip=lambda line: line.name),
        Column(tr("Clips"), lambda line: str(line.clips), width=5, number=True),
        Column(tr("Length"), lambda line: line.time, width=6, number=True, needs_px=LENGTH_NEEDS_PX),
        Column(tr("Split"), lambda line: line.sides, width=9, number=True, needs_px=SPLIT_NEEDS_PX,
               about=tr("Clips to train, to validate and to test")),
        Column(tr("Runs"), lambda line: line.runs, width=8, needs_px=WIDE_PX,
               about=tr("Training runs that point to it")),
    ]  # fmt: skip


def difference_lines(found: Comparison) -> list[DifferenceLine]:
    """What came first, then what changed, then what went."""
    numbers = count(1)
    lines = [_line(next(numbers), tr("Added"), clip) for clip in found.added]
    for each in found.changed:
        what = ", ".join(_titles()[one] for one in Difference if one in each.differences)
        lines.append(_line(next(numbers), what, each.later))
    return lines + [_line(next(numbers), tr("Removed"), clip, faded=True) for clip in found.removed]


def difference_columns() -> list[Column]:
    """The columns of the list of differences."""
    return [
        Column(tr("What changed"), lambda line: line.what, width=16),
        Column(tr("Recording"), lambda line: line.recording, width=12, needs_px=WIDE_PX),
        Column(tr("Start"), lambda line: clock(line.start, 0.1), width=7, number=True),
        Column(tr("Text"), lambda line: line.text),
    ]


def _line(number: int, what: str, clip: SnapshotClip, *, faded: bool = False) -> DifferenceLine:
    return DifferenceLine(number, what, clip.text, clip.recording, clip.source, clip.start, clip.end, faded)


def _titles() -> dict[Difference, str]:
    return {
        Difference.TEXT: tr("Text"),
        Difference.CUT: tr("Edges"),
        Difference.WORDS: tr("Times of words"),
        Difference.SOUND: tr("Sound"),
        Difference.SPLIT: tr("Side of the split"),
    }


def _local(moment: str) -> str:
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return moment
