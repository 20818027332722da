"""Reading snapshots: frozen gold clips with their words and phones (studio.dataset.freeze writes them)."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import soundfile

from studio.dataset.provenance import Provenance
from studio.errors import StudioError

FORMAT = "gold-voice-studio snapshot"
VERSION = 2
READ_VERSIONS = (1, 2)
"""1 has no provenance, no test clips, and does not say how it was split."""
MANIFEST = "manifest.json"
TRAIN, VALIDATION, TEST = SIDES = ("train", "validation", "test")
_NOT_MATERIAL = ("hash", "frozen_at")


@dataclass(frozen=True, slots=True)
class SnapshotPhone:
    """A phone [start, end) in the clip's seconds: an ARPABET symbol without stress."""

    symbol: str
    start: float
    end: float
    score: float | None


@dataclass(frozen=True, slots=True)
class SnapshotWord:
    """A word [start, end) in the clip's seconds. `position` counts all of the clip's words, timed or not."""

    text: str
    spoken: str
    position: int
    start: float
    end: float
    score: float | None
    phones: tuple[SnapshotPhone, ...]


@dataclass(frozen=True, slots=True)
class SnapshotClip:
    """One frozen clip. `file` is relative to the snapshot; `start` is its place in `recording`, in seconds.

    `split` is one of `SIDES`. `source` is the hash of the recording's file. `let_through` names the
    findings of the gate that a person let through for this clip.
    """

    id: str
    file: str
    sha256: str
    sample_rate: int
    seconds: float
    text: str
    spoken: str
    split: str
    recording: str
    start: float
    words: tuple[SnapshotWord, ...]
    source: str = ""
    let_through: str = ""

    @property
    def end(self) -> float:
        """Where it ends in the recording, in seconds; exclusive."""
        return self.start + self.seconds

    def with_split(self, split: str) -> "SnapshotClip":
        """The same clip on another side of the split."""
        return replace(self, split=split)


@dataclass(frozen=True)
class Snapshot:
    """A frozen set of gold clips of one speaker. `sample_rate` (Hz) is the most common among its clips.

    `split_by` says what was held out as a whole (studio.dataset.splitting.SplitBy), "" where nobody knows;
    `frozen_at` is the moment in UTC, "" in the oldest snapshots. `sound` says how clips were brought to one
    form, empty where they are as recorded.
    """

    folder: Path
    hash: str
    speaker: str
    language: str
    sample_rate: int
    clips: tuple[SnapshotClip, ...]
    provenance: Provenance = field(default_factory=Provenance, hash=False)
    split_by: str = ""
    frozen_at: str = field(default="", compare=False)
    sound: Mapping[str, Any] = field(default_factory=dict, hash=False)
    _verified: set[str] = field(default_factory=set, repr=False, compare=False)

    @property
    def seconds(self) -> float:
        """The length of all clips together."""
        return sum(clip.seconds for clip in self.clips)

    def split(self, name: str) -> tuple[SnapshotClip, ...]:
        """The clips of one of `SIDES`."""
        return tuple(clip for clip in self.clips if clip.split == name)

    def audio_path(self, clip: SnapshotClip) -> Path:
        """The clip's file, its hash verified once. Raises StudioError where it is gone or was changed."""
        path = self.folder / clip.file
        if clip.id not in self._verified:
            try:
                found = hashlib.sha256(path.read_bytes()).hexdigest()
            except OSError as error:
                raise _damaged(self.folder, f"{clip.file} cannot be read") from error
            if found != clip.sha256:
                raise _damaged(self.folder, f"{clip.file} is not what was frozen")
            self._verified.add(clip.id)
        return path

    def samples(self, clip: SnapshotClip) -> np.ndarray:
        """The clip's sound, float32 mono of shape (samples,) at `clip.sample_rate`."""
        samples, _ = soundfile.read(self.audio_path(clip), dtype="float32", always_2d=False)
        return samples


def manifest_hash(content: Mapping[str, Any]) -> str:
    """The hash of a manifest's content: SHA-256 of its canonical JSON, without the hash and the moment."""
    canonical = json.dumps(
        {key: value for key, value in content.items() if key not in _NOT_MATERIAL},
        sort_keys=True,
        ensure_ascii=False,
        separators=(",", ":"),
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


def load_snapshot(folder: Path | str) -> Snapshot:
    """Read the snapshot in `folder`. The manifest is verified now, each clip's sound when it is first used.

    Raises StudioError where the folder holds no snapshot, a newer one, a damaged one, or one whose
    files lead outside of it.
    """
    folder = Path(folder)
    manifest = _read_manifest(folder)
    try:
        if manifest["hash"] != manifest_hash(manifest):
            raise _damaged(folder, "its manifest was changed")
        clips = tuple(_clip(stored) for stored in manifest["clips"])
        snapshot = Snapshot(
            folder=folder,
            hash=str(manifest["hash"]),
            speaker=str(manifest["speaker"]),
            language=str(manifest["language"]),
            sample_rate=int(manifest["sample_rate"]),
            clips=clips,
            provenance=Provenance.from_json(manifest.get("provenance", {})),
            split_by=str(manifest.get("split_by", "")),
            frozen_at=str(manifest.get("frozen_at", "")),
            sound=dict(manifest.get("sound", {})),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _damaged(folder, "its manifest lacks something") from error
    for clip in clips:
        _refuse_outside(folder, clip.file)
    return snapshot


def _damaged(folder: Path, reason: str) -> StudioError:
    return StudioError(
        "The snapshot {folder} is damaged: {reason}. Freeze the gold clips again.",
        folder=str(folder),
        reason=reason,
    )


def _read_manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except OSError as error:
        raise StudioError(
            "{folder} holds no snapshot: there is no readable {file} in it.",
            folder=str(folder),
            file=MANIFEST,
        ) from error
    except ValueError as error:
        raise _damaged(folder, "its manifest is not JSON") from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise StudioError("{folder} is not a snapshot of this program.", folder=str(folder))
    if manifest.get("version") not in READ_VERSIONS:
        raise StudioError(
            "{folder} is a snapshot of version {version}, but this program reads version {known}.",
            folder=str(folder),
            version=manifest.get("version"),
            known=VERSION,
        )
    return manifest


def _clip(stored: Mapping[str, Any]) -> SnapshotClip:
    words = tuple(
        SnapshotWord(**{**word, "phones": tuple(SnapshotPhone(**phone) for phone in word["phones"])})
        for word in stored["words"]
    )
    return SnapshotClip(**{**stored, "words": words})


def _refuse_outside(folder: Path, file: str) -> None:
    """Refuse a file that leads out of the snapshot: by its name, by a drive, or by a link."""
    parts = PurePosixPath(file)
    by_name = parts.is_absolute() or ".." in parts.parts or "\\" in file or ":" in file
    if by_name or not (folder / file).resolve().is_relative_to(folder.resolve()):
        raise StudioError(
            "The snapshot {folder} names a file outside of its folder: {file}. It is not opened.",
            folder=str(folder),
            file=file,
        )
