"""The snapshots that a project has: what each holds, which runs point to it, how it differs from another."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from studio.dataset.comparison import Comparison, compare
from studio.dataset.leakage import Leak, leaks
from studio.dataset.snapshot import MANIFEST, SIDES, Snapshot, load_snapshot
from studio.errors import Message, StudioError
from studio.project.project import Project

FOLDER = "snapshots"


@dataclass(frozen=True)
class KeptSnapshot:
    """A snapshot in a project's folder; `runs` names the training runs that were made from it.

    `frozen_at` is the moment in UTC, as ISO 8601.
    """

    snapshot: Snapshot
    frozen_at: str
    runs: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What its folder is called."""
        return self.snapshot.folder.name

    @property
    def leaks(self) -> list[Leak]:
        """What is both trained on and held out."""
        return leaks(self.snapshot.clips)

    def sides(self) -> dict[str, int]:
        """How many clips are on each side of the split."""
        return {side: len(self.snapshot.split(side)) for side in SIDES}


def kept_snapshots(project_folder: Path) -> list[KeptSnapshot]:
    """The snapshots of a project, the newest first; damaged ones are left out. Reads every manifest."""
    used = _runs_by_hash(project_folder / "runs")
    found = []
    for manifest in sorted((project_folder / FOLDER).glob(f"*/{MANIFEST}")):
        if manifest.parent.name.startswith("."):
            continue  # being built, or left by a process that was killed
        try:
            snapshot = load_snapshot(manifest.parent)
        except StudioError:
            continue
        found.append(KeptSnapshot(snapshot, moment(snapshot), tuple(used.get(snapshot.hash, ()))))
    return sorted(found, key=lambda each: (each.frozen_at, each.name), reverse=True)


def moment(snapshot: Snapshot) -> str:
    """When it was frozen, in UTC: what it says itself, else when its manifest was written."""
    if snapshot.frozen_at:
        return snapshot.frozen_at
    try:
        written = (snapshot.folder / MANIFEST).stat().st_mtime
    except OSError:
        return ""
    return datetime.fromtimestamp(written, UTC).isoformat(timespec="milliseconds")


def earlier_of(kept: Sequence[KeptSnapshot], folder: Path) -> KeptSnapshot | None:
    """The snapshot of the same speaker that was frozen last before the one in `folder`."""
    this = next((each for each in kept if each.snapshot.folder == folder), None)
    if this is None:
        return None
    older = [
        each
        for each in kept
        if each.snapshot.speaker == this.snapshot.speaker
        and each is not this
        and (each.frozen_at, each.name) <= (this.frozen_at, this.name)
    ]
    return max(older, key=lambda each: (each.frozen_at, each.name), default=None)


def snapshot_named(project: Project, name: str) -> KeptSnapshot:
    """The snapshot whose folder or hash begins so. Raises StudioError where there is none, or several."""
    kept = kept_snapshots(project.folder)
    found = [
        each for each in kept if name and (each.name.startswith(name) or each.snapshot.hash.startswith(name))
    ]
    if len(found) != 1:
        names = ", ".join(each.name for each in (found or kept)) or "-"
        if found:
            raise StudioError(
                "More than one snapshot begins with {name}: {names}. Write more of its name.",
                name=name, names=names,
            )  # fmt: skip
        raise StudioError("There is no snapshot {name}. There are: {names}", name=name, names=names)
    return found[0]


def summary(each: KeptSnapshot) -> Message:
    """A snapshot in one sentence: speaker, clips, minutes and how it is split."""
    values = {
        "speaker": each.snapshot.speaker,
        "count": len(each.snapshot.clips),
        "minutes": each.snapshot.seconds / 60,
        **each.sides(),
    }
    if not (each.sides()["validation"] or each.sides()["test"]):
        return Message("{speaker}: {minutes:.1f} minutes; clips: {count}, all of them to train", values)
    if each.snapshot.split_by == "recording":
        return Message(
            "{speaker}: {minutes:.1f} minutes; clips to train: {train}, to validate: {validation}, "
            "to test: {test}; whole recordings are held out",
            values,
        )
    return Message(
        "{speaker}: {minutes:.1f} minutes; clips to train: {train}, to validate: {validation}, "
        "to test: {test}; single clips are held out: there are too few recordings to hold whole ones out",
        values,
    )


def difference(found: Comparison) -> Message:
    """A comparison in one sentence."""
    if found.is_same:
        return Message("Nothing was added, removed or changed")
    return Message(
        "{added} added, {removed} removed, {changed} changed, {unchanged} as they were",
        {
            "added": len(found.added),
            "removed": len(found.removed),
            "changed": len(found.changed),
            "unchanged": found.unchanged,
        },
    )


def describe_snapshot(each: KeptSnapshot, earlier: KeptSnapshot | None = None) -> dict[str, Any]:
    """A snapshot as plain values, for JSON, with what differs from an earlier one."""
    values: dict[str, Any] = {
        "name": each.name,
        "hash": each.snapshot.hash,
        "speaker": each.snapshot.speaker,
        "frozen_at": each.frozen_at,
        "clips": len(each.snapshot.clips),
        "seconds": round(each.snapshot.seconds, 3),
        "split": each.sides(),
        "split_by": each.snapshot.split_by,
        "runs": list(each.runs),
        "leaks": [
            {"kind": str(leak.kind), "what": leak.what, "clips": list(leak.clips)} for leak in each.leaks
        ],
        "provenance": each.snapshot.provenance.to_json(),
    }
    if earlier is not None:
        found = compare(earlier.snapshot, each.snapshot)
        values["compared_with"] = earlier.name
        values["added"] = [clip.id for clip in found.added]
        values["removed"] = [clip.id for clip in found.removed]
        values["changed"] = {
            changed.later.id: sorted(map(str, changed.differences)) for changed in found.changed
        }
    return values


def _runs_by_hash(runs: Path) -> dict[str, list[str]]:
    """The run folders by the hash of the snapshot that each points to."""
    found: dict[str, list[str]] = {}
    for run, stored in _manifests(runs):
        found.setdefault(stored, []).append(run)
    return found


def _manifests(runs: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(runs.glob(f"*/snapshot/{MANIFEST}")):
        try:
            yield path.parents[1].name, str(json.loads(path.read_text(encoding="utf-8"))["hash"])
        except (KeyError, OSError, TypeError, ValueError):
            continue
