"""Snapshots: gold clips frozen in a folder, with hashes, so that a voice or a run needs no database.

A snapshot folder holds ``manifest.json`` (every clip with its words and phones, in the clip's own
seconds) and ``clips/*.wav`` (mono, 16 bit, at the recording's rate). The snapshot's hash is that of the
manifest's content, which holds the hash of each clip's file: equal hashes mean equal material.
"""

import hashlib
import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from studio.dataset.clips import ClipSpan
from studio.dataset.placing import new_beside
from studio.dataset.provenance import Provenance
from studio.dataset.snapshot import (
    FORMAT,
    MANIFEST,
    VERSION,
    Snapshot,
    SnapshotClip,
    SnapshotPhone,
    SnapshotWord,
    load_snapshot,
    manifest_hash,
)
from studio.dataset.sound_form import SoundForm
from studio.dataset.splitting import Shares, split
from studio.errors import StudioError
from studio.project.values import Phone, Recording, Word

ReadAudio = Callable[[Recording, float, float], tuple[np.ndarray, int]]
"""Reads [start, end) seconds of a recording as float32 mono samples, with their rate in Hz."""


@dataclass(frozen=True)
class ClipToFreeze:
    """One gold clip as the project has it: its recording, its cut, its words and their phones by word id.

    `words` are those of the clip, or all of its turn: what lies outside of the cut is left out. `let_through`
    names the findings of the gate that a person let through.
    """

    recording: Recording
    span: ClipSpan
    words: Sequence[Word]
    phones: Mapping[int, Sequence[Phone]]
    let_through: str = ""


@dataclass(frozen=True)
class SnapshotFacts:
    """What a snapshot says of itself beside its clips; `sound` is the form that they are brought to."""

    speaker: str
    language: str = "en"
    provenance: Provenance = field(default_factory=Provenance)
    shares: Shares = field(default_factory=Shares)
    sound: SoundForm = field(default_factory=SoundForm)


def freeze(
    folder: Path,
    clips: Sequence[ClipToFreeze],
    read_audio: ReadAudio,
    *,
    speaker: str,
    language: str = "en",
    **facts: Any,
) -> Snapshot:
    """Write a snapshot of `clips` to `folder` and return it; `facts` are fields of `SnapshotFacts`.

    The folder appears whole or not at all. Where it exists already and holds the same material, that
    one is returned. Raises StudioError where there are no clips, where the folder holds something
    else, or where it cannot be written.
    """
    return to_the_end(freezing(folder, clips, read_audio, SnapshotFacts(speaker, language, **facts)))


def freezing(
    folder: Path, clips: Sequence[ClipToFreeze], read_audio: ReadAudio, facts: SnapshotFacts
) -> Generator[int, None, Snapshot]:
    """`freeze` clip by clip: yields how many are done. Where it is closed before its end, nothing is left.

    Raises StudioError as `freeze` does.
    """
    if not clips:
        raise StudioError("{speaker} has no gold clips yet. Mark turns gold first.", speaker=facts.speaker)
    folder.parent.mkdir(parents=True, exist_ok=True)
    building = new_beside(folder)
    try:
        yield from _build(building, clips, read_audio, facts)
        return _put_in_place(building, folder)
    except (OSError, soundfile.LibsndfileError) as error:
        raise StudioError(
            "No snapshot could be written to {folder}: {reason}. Free some space or choose another place.",
            folder=str(folder),
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    finally:
        shutil.rmtree(building, ignore_errors=True)


def to_the_end(work: Generator[object, None, Snapshot]) -> Snapshot:
    """Let a generator that freezes do all it has to do, and return what it made."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            snapshot: Snapshot = end.value
            return snapshot


def _build(
    folder: Path, clips: Sequence[ClipToFreeze], read_audio: ReadAudio, facts: SnapshotFacts
) -> Iterator[int]:
    (folder / "clips").mkdir()
    ordered = sorted(clips, key=lambda clip: (clip.recording.name, clip.recording.id, clip.span.start))
    frozen: list[SnapshotClip] = []
    for name, clip in zip(_clip_names(ordered), ordered, strict=True):
        frozen.append(_freeze_clip(folder, name, clip, read_audio, facts.sound))
        yield len(frozen)
    divided = split(frozen, facts.shares)
    frozen = [clip.with_split(divided.sides[clip.id]) for clip in frozen]
    content = {
        "format": FORMAT,
        "version": VERSION,
        "speaker": facts.speaker,
        "language": facts.language,
        "sample_rate": Counter(clip.sample_rate for clip in frozen).most_common(1)[0][0],
        "split_by": str(divided.by),
        "sound": facts.sound.to_json(),
        "provenance": facts.provenance.to_json(),
        "clips": [asdict(clip) for clip in frozen],
    }
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    manifest = {"hash": manifest_hash(content), "frozen_at": now, **content}
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (folder / MANIFEST).write_text(text, encoding="utf-8")


def _clip_names(clips: Sequence[ClipToFreeze]) -> list[str]:
    """Distinct names that every file system and every reader of LJSpeech folders takes."""
    names: list[str] = []
    seen: Counter[str] = Counter()
    for clip in clips:
        stem = re.sub(r"[^A-Za-z0-9]+", "_", Path(clip.recording.name).stem).strip("_") or "clip"
        name = f"{stem[:40]}_{round(clip.span.start * 1000):08d}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}_{seen[name]}")
    return names


def _freeze_clip(
    folder: Path, name: str, clip: ClipToFreeze, read_audio: ReadAudio, form: SoundForm
) -> SnapshotClip:
    samples, sample_rate = read_audio(clip.recording, clip.span.start, clip.span.end)
    if samples.ndim != 1:
        raise ValueError(f"clips are mono, but shape {samples.shape} was read")
    file = f"clips/{name}.wav"
    words = _words_inside(clip)
    seconds = len(samples) / sample_rate
    before = min((word.start for word in words), default=0.0)
    after = seconds - max((word.end for word in words), default=seconds)
    samples = form.shaped(samples, sample_rate, before_s=before, after_s=max(after, 0.0))
    pcm = np.round(np.clip(samples, -1.0, 32767 / 32768) * 32768).astype(np.int16)
    soundfile.write(folder / file, pcm, sample_rate, subtype="PCM_16")
    return SnapshotClip(
        id=name,
        file=file,
        sha256=hashlib.sha256((folder / file).read_bytes()).hexdigest(),
        sample_rate=sample_rate,
        seconds=len(pcm) / sample_rate,
        text=clip.span.text,
        spoken=" ".join(word.spoken or word.text for word in _words_of_span(clip)) or clip.span.text,
        split="train",
        recording=clip.recording.name,
        start=clip.span.start,
        words=tuple(words),
        source=clip.recording.sha256,
        let_through=clip.let_through,
    )


def _words_of_span(clip: ClipToFreeze) -> list[Word]:
    """The clip's words, also those without times."""
    first, last = clip.span.first_word, clip.span.last_word
    ordered = sorted(clip.words, key=lambda word: word.position)
    if first is None or last is None or last >= len(ordered):
        return [word for word in ordered if _inside(word, clip.span)]
    return ordered[first : last + 1]


def _words_inside(clip: ClipToFreeze) -> list[SnapshotWord]:
    return [
        _frozen_word(word, clip.phones.get(word.id, ()), clip.span, position)
        for position, word in enumerate(_words_of_span(clip))
        if _inside(word, clip.span)
    ]


def _inside(word: Word, span: ClipSpan) -> bool:
    if word.start is None or word.end is None:
        return False
    return word.start >= span.start - 1e-6 and word.end <= span.end + 1e-6


def _frozen_word(word: Word, phones: Sequence[Phone], span: ClipSpan, position: int) -> SnapshotWord:
    assert word.start is not None and word.end is not None  # `_inside` chose only such

    def within(seconds: float) -> float:
        return round(min(max(seconds, span.start), span.end) - span.start, 6)

    return SnapshotWord(
        text=word.text,
        spoken=word.spoken or word.text,
        position=position,
        start=within(word.start),
        end=within(word.end),
        score=word.score,
        phones=tuple(
            SnapshotPhone(phone.symbol, within(phone.start), within(phone.end), phone.score)
            for phone in sorted(phones, key=lambda phone: phone.position)
        ),
    )


def _put_in_place(building: Path, folder: Path) -> Snapshot:
    """Rename the finished folder into place, or return the equal one that is there."""
    if folder.exists() and any(folder.iterdir()):
        there, new = load_snapshot(folder), load_snapshot(building)
        if there.hash != new.hash:
            raise StudioError(
                "{folder} already holds another snapshot. Choose a new folder.", folder=str(folder)
            )
        return there
    if folder.exists():
        folder.rmdir()
    os.chmod(building, 0o755)  # mkdtemp makes private folders; a snapshot is like any other of the project
    os.replace(building, folder)
    return load_snapshot(folder)
