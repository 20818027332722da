"""Freezing the gold of every speaker of a project, each into a snapshot of their own."""

import contextlib
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.dataset.comparison import compare
from studio.dataset.snapshot import MANIFEST, TEST, VALIDATION
from studio.errors import Message, StudioError, sentences
from studio.events import Event, Result
from studio.project.project import Project
from studio.steps.freeze import freezing, plan_freeze
from studio.steps.snapshots import FOLDER, difference, earlier_of, kept_snapshots
from studio.steps.step import Step, require_writable

MARK = "frozen"
"""This file in the folder of snapshots holds the mark of the gold that was frozen last, and its folders."""


@dataclass(frozen=True)
class FrozenGold:
    """What a step froze: a folder for each speaker, how much is in all, and how it differs from before.

    `mark` is that of the project's gold as it was read, "" where not all of it was frozen. `all_to_train` are
    the speakers of whom no clip is held out to validate or to test.
    """

    folders: tuple[str, ...]
    clips: int
    seconds: float
    differences: tuple[Message, ...] = ()
    mark: str = ""
    all_to_train: tuple[str, ...] = ()


def freeze_all(project: Project, speaker_ids: Collection[int] | None = None) -> Step:
    """The step that freezes the gold clips of every speaker, or of some.

    Raises StudioError where none of their clips is gold, or the project may only be read.
    """
    require_writable(project)
    speakers = speakers_with_gold(project)
    chosen = [each for each in speakers if speaker_ids is None or each in speaker_ids]
    if not chosen:
        raise StudioError("No clip is gold yet: nothing can be frozen.")
    return Step(
        title=Message("Freeze the gold dataset"),
        work=freeze_each,
        args=(project.folder, tuple(chosen)),
        apply=_say,
    )


def speakers_with_gold(project: Project) -> list[int]:
    """The speakers who have a clip that is gold, in the order in which they were added."""
    return [each.speaker_id for each in project.gold_sums()]


def is_frozen(folder: Path, mark: str) -> bool:
    """Whether the gold with this mark (`Project.gold_mark`) is what was frozen last in a project's folder.

    What was frozen is only as long as its snapshots are there.
    """
    snapshots = folder / FOLDER
    try:
        stored = json.loads((snapshots / MARK).read_text(encoding="utf-8"))
        there = all((snapshots / name / MANIFEST).is_file() for name in stored["folders"])
        return bool(mark) and there and stored["mark"] == mark
    except (KeyError, OSError, TypeError, ValueError):
        return False


def freeze_each(project_folder: Path, speaker_ids: Collection[int]) -> Iterator[Event]:
    """The work: a `Result` with a `FrozenGold`."""
    folders, differences, all_to_train, clips, seconds = [], [], [], 0, 0.0
    with Project.open(project_folder, read_only=True) as project:
        plans = [plan_freeze(project, speaker_id) for speaker_id in speaker_ids]
        mark = project.gold_mark() if set(speaker_ids) == set(speakers_with_gold(project)) else ""
    for plan in plans:
        is_new = not plan.folder.exists()
        snapshot = yield from freezing(plan)
        folders.append(str(snapshot.folder))
        clips, seconds = clips + len(snapshot.clips), seconds + snapshot.seconds
        if not (snapshot.split(VALIDATION) or snapshot.split(TEST)):
            all_to_train.append(plan.speaker)
        kept = kept_snapshots(project_folder) if is_new else []
        earlier = earlier_of(kept, snapshot.folder)
        if earlier is not None:
            found = difference(compare(earlier.snapshot, snapshot))
            values = {"speaker": plan.speaker, "difference": found}
            differences.append(Message("Since the last snapshot of {speaker}: {difference}", values))
    frozen = FrozenGold(tuple(folders), clips, seconds, tuple(differences), mark, tuple(all_to_train))
    yield Result(frozen)


def _say(project: Project, frozen: FrozenGold) -> Message:
    if frozen.mark:
        text = json.dumps({"mark": frozen.mark, "folders": [Path(each).name for each in frozen.folders]})
        with contextlib.suppress(OSError):  # then it is frozen again, which finds that all is there
            (project.subfolder(FOLDER) / MARK).write_text(text, encoding="utf-8")
    values = {"speakers": len(frozen.folders), "clips": frozen.clips, "minutes": frozen.seconds / 60}
    if frozen.clips == 1:
        done = Message("Frozen: 1 clip, {minutes:.1f} minutes", values)
    elif len(frozen.folders) == 1:
        done = Message("Frozen: {clips} clips of 1 speaker, {minutes:.1f} minutes", values)
    else:
        done = Message("Frozen: {clips} clips of {speakers} speakers, {minutes:.1f} minutes", values)
    said = sentences(done, _held_out(frozen), *frozen.differences)
    return Message(said.template, {**said.values, **values})


def _held_out(frozen: FrozenGold) -> Message | None:
    """Of whom nothing is held out; None where of each something is."""
    if not frozen.all_to_train:
        return None
    if frozen.clips == 1:
        return Message("It is held out neither to validate nor to test: it is trained on")
    if len(frozen.all_to_train) == len(frozen.folders):
        return Message("No clip is held out to validate or to test: all are trained on")
    names = {"speakers": ", ".join(frozen.all_to_train)}
    return Message("No clip of {speakers} is held out to validate or to test", names)
