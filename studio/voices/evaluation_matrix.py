"""How the checkpoints of a run do, as values: a row for each, natural speech beside them. Free of torch.

The run's folder keeps them as ``evaluation/evaluation.json``, with the sounds that were made; so who asks
again is answered at once, and only new checkpoints are measured.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from studio.dataset.snapshot import TEST, VALIDATION, Snapshot, SnapshotClip
from studio.errors import Message, StudioError
from studio.voices.training import write_json

T = TypeVar("T")

FOLDER, FILE = "evaluation", "evaluation.json"
VERSION = 2
"""1 was measured on clips that chose the best checkpoint, too."""
MOST_CLIPS = 20
"""Held-out clips that are spoken unless somebody asks for more."""
FEWEST_CLIPS = 4
"""With fewer, a single clip decides."""


class Better(StrEnum):
    """Which of two figures is the better one."""

    LOWER = "lower"
    HIGHER = "higher"


class Pooled(StrEnum):
    """How the figures of clips become one."""

    MEAN = "mean"
    RMS = "rms"
    MEDIAN = "median"
    BY_WORDS = "words"


@dataclass(frozen=True)
class Measure:
    """One column: `unit` is "" for a plain number, `digits` are those behind the point."""

    name: str
    title: Message
    about: Message
    unit: str
    better: Better
    digits: int
    pooled: Pooled = Pooled.MEAN

    def text(self, figure: float | None) -> str:
        """A figure without its unit, "" for none."""
        return "" if figure is None else f"{figure:.{self.digits}f}"

    def pool(self, figures: Sequence[float], words: Sequence[int]) -> float | None:
        """One figure of those of several clips, which have so many words; None of none."""
        if not figures:
            return None
        match self.pooled:
            case Pooled.RMS:
                return float(np.sqrt(np.mean(np.square(figures))))
            case Pooled.MEDIAN:
                return float(np.median(figures))
            case Pooled.BY_WORDS:
                return float(np.average(figures, weights=np.maximum(words, 1e-9)))
        return float(np.mean(figures))


_LOWER, _HIGHER = Better.LOWER, Better.HIGHER
MEASURES = (
    Measure("mcd_given", Message("MCD, given times"),
            Message("Mel-cepstral distortion, spoken with the durations of the recording: cepstra 1 to 13 of "
                    "80 mel bands, frame by frame over speech"), "dB", _LOWER, 2),
    Measure("mcd", Message("MCD, own times"),
            Message("Mel-cepstral distortion, spoken with the voice's own durations: frames brought together "
                    "by dynamic time warping"), "dB", _LOWER, 2),
    Measure("pitch", Message("Pitch error"),
            Message("How far the pitch (F0) is from the recording's where both have one: root of the mean "
                    "square, along the warped frames"), "cents", _LOWER, 0, Pooled.RMS),
    Measure("voicing", Message("Voicing error"),
            Message("Frames of which only one of both has a pitch, along the warped frames"), "%", _LOWER, 1),
    Measure("duration", Message("Duration error"),
            Message("How far the length of a sound is from the recording's: root of the mean square"),
            "ms", _LOWER, 0, Pooled.RMS),
    Measure("similarity", Message("Likeness"),
            Message("Cosine of the d-vector with that of the speaker's real clips: 1 is the very same"),
            "", _HIGHER, 3),
    Measure("word_errors", Message("Word errors"),
            Message("Words that are taken for others by a recogniser which knows only the words of these "
                    "sentences and how they follow each other"), "%", _LOWER, 1, Pooled.BY_WORDS),
    Measure("real_time", Message("Real time"),
            Message("How long speaking takes, for each second of speech, on this machine"),
            "×", _LOWER, 3, Pooled.MEDIAN),
)  # fmt: skip
BY_NAME = {measure.name: measure for measure in MEASURES}


class Kind(StrEnum):
    """What a row is about."""

    CHECKPOINT = "checkpoint"
    BASE = "base"
    NATURAL = "natural"
    COPY = "copy"
    OTHER_SPEAKER = "other-speaker"
    OTHER_SENTENCE = "other-sentence"


BESIDE = (Kind.NATURAL, Kind.COPY, Kind.OTHER_SPEAKER, Kind.OTHER_SENTENCE)
"""What is not the voice of the run, in the order in which it is shown."""


@dataclass(frozen=True)
class SpokenClip:
    """How one clip was said: `sound` is the file, relative to the run's folder, "" where there is none."""

    id: str
    figures: Mapping[str, float]
    sound: str = ""


@dataclass(frozen=True)
class Row:
    """One row: `mark` tells the weights, so that others of the same step are measured anew.

    `name` is that of the other speaker, "" in other rows.
    """

    kind: Kind
    clips: tuple[SpokenClip, ...]
    figures: Mapping[str, float]
    step: int = 0
    mark: str = ""
    name: str = ""

    @property
    def is_of_the_run(self) -> bool:
        """Whether it can be the best of the run."""
        return self.kind is Kind.CHECKPOINT

    def figure(self, measure: str) -> float | None:
        """One figure, None where the measure does not apply."""
        return self.figures.get(measure)


@dataclass(frozen=True)
class HeldOutClip:
    """A clip that was not learned: `sound` is its file, relative to the run's folder."""

    id: str
    text: str
    seconds: float
    words: int
    sound: str


@dataclass(frozen=True)
class Evaluation:
    """All that was measured of a run; `notes` say what could not be."""

    snapshot: str
    clips: tuple[HeldOutClip, ...]
    rows: tuple[Row, ...] = ()
    notes: tuple[Message, ...] = ()
    version: int = field(default=VERSION)

    @property
    def checkpoints(self) -> list[Row]:
        """The rows of checkpoints, by step."""
        return sorted((row for row in self.rows if row.is_of_the_run), key=lambda row: row.step)

    @property
    def in_order(self) -> list[Row]:
        """Rows with figures: what is beside them, the voice before the run, the checkpoints by step."""
        beside = [each for kind in (*BESIDE, Kind.BASE) if (each := self.row(kind)) and each.figures]
        return [*beside, *self.checkpoints]

    def row(self, kind: Kind) -> Row | None:
        """The one row of a kind that is no checkpoint."""
        return next((row for row in self.rows if row.kind is kind), None)

    def best(self, measure: Measure) -> Row | None:
        """The checkpoint that does best, None where none was measured or all are alike."""
        found = [(row.figures[measure.name], row) for row in self.checkpoints if measure.name in row.figures]
        if len({measure.text(figure) for figure, _ in found}) < 2:
            return None
        sign = 1 if measure.better is Better.LOWER else -1
        return min(found, key=lambda each: sign * each[0])[1]

    def with_row(self, row: Row) -> "Evaluation":
        """With this row in place of one of the same step and kind."""
        others = (each for each in self.rows if (each.kind, each.step) != (row.kind, row.step))
        return Evaluation(self.snapshot, self.clips, (*others, row), self.notes)

    def with_note(self, note: Message) -> "Evaluation":
        """With a note, once."""
        notes = self.notes if note in self.notes else (*self.notes, note)
        return Evaluation(self.snapshot, self.clips, self.rows, notes)

    def to_json(self) -> dict[str, Any]:
        """As plain values, for the run's folder and for other programs."""
        measures = {
            each.name: {"unit": each.unit, "better": str(each.better), "about": str(each.about)}
            for each in MEASURES
        }
        return {**asdict(self), "notes": [note.to_json() for note in self.notes], "measures": measures}

    def save(self, run_folder: Path) -> None:
        """Keep it with the run. Raises StudioError where it cannot be written."""
        try:
            (run_folder / FOLDER).mkdir(exist_ok=True)
            write_json(run_folder / FOLDER / FILE, self.to_json())
        except OSError as error:
            raise StudioError(
                "The evaluation could not be kept in {folder}: {reason}. Free some space.",
                folder=str(run_folder), reason=error.strerror or str(error),
            ) from error  # fmt: skip


def pooled(clips: Sequence[SpokenClip], held_out: Sequence[HeldOutClip]) -> dict[str, float]:
    """The figures of a row, from those of its clips."""
    words = {clip.id: clip.words for clip in held_out}
    figures = {}
    for measure in MEASURES:
        measured = [clip for clip in clips if measure.name in clip.figures]
        figure = measure.pool(
            [clip.figures[measure.name] for clip in measured], [words[clip.id] for clip in measured]
        )
        if figure is not None and math.isfinite(figure):
            figures[measure.name] = figure
    return figures


def held_out(snapshot: Snapshot, most: int) -> list[SnapshotClip]:
    """At most so many of the clips that are kept for the test, evenly from all.

    Where these are too few, of those too that choose the best checkpoint of a run. Raises StudioError where
    nothing is held out.
    """
    found = list(snapshot.split(TEST))
    if len(found) < FEWEST_CLIPS:
        found += snapshot.split(VALIDATION)
    if not found:
        raise StudioError(
            "All {count} gold clips of this run were learned from, so none is left to measure it with. Mark "
            "more turns gold, at least 5 clips, and train again: some are then held out by themselves.",
            count=len(snapshot.clips),
        )
    return evenly(found, most)


def evenly(there: Sequence[T], most: int) -> list[T]:
    """At most so many, from the beginning to the end alike."""
    step = max(1.0, len(there) / most)
    return [there[int(place * step)] for place in range(min(most, len(there)))]


def read_evaluation(run_folder: Path) -> Evaluation | None:
    """What is kept with a run; None where there is nothing, or it is damaged or of another version.

    A file that names a sound outside of the run's folder counts as damaged.
    """
    try:
        stored = json.loads((run_folder / FOLDER / FILE).read_text(encoding="utf-8"))
        if stored["version"] != VERSION:
            return None
        return Evaluation(
            str(stored["snapshot"]),
            tuple(_held_out_clip(clip, run_folder) for clip in stored["clips"]),
            tuple(_row(row, run_folder) for row in stored["rows"]),
            tuple(_note(note) for note in stored["notes"]),
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, OverflowError):
        return None


def _held_out_clip(stored: Mapping[str, Any], run_folder: Path) -> HeldOutClip:
    return HeldOutClip(
        str(stored["id"]), str(stored["text"]), float(stored["seconds"]), int(stored["words"]),
        _inside(run_folder, stored["sound"]),
    )  # fmt: skip


def _row(stored: Mapping[str, Any], run_folder: Path) -> Row:
    clips = tuple(
        SpokenClip(str(clip["id"]), _figures(clip["figures"]), _inside(run_folder, clip["sound"]))
        for clip in stored["clips"]
    )
    return Row(
        Kind(stored["kind"]), clips, _figures(stored["figures"]), int(stored["step"]), str(stored["mark"]),
        str(stored["name"]),
    )  # fmt: skip


def _figures(stored: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(figure) for name, figure in stored.items()}


def _note(stored: dict[str, Any]) -> Message:
    note = Message.from_json(stored)
    str(note)  # one that cannot be said is damaged
    return note


def _inside(run_folder: Path, sound: str) -> str:
    """The name of a sound. Raises ValueError where it leads out of the run's folder, also by a link."""
    if not (run_folder / sound).resolve().is_relative_to(run_folder.resolve()):
        raise ValueError(f"{sound} lies outside of the run")
    return sound
