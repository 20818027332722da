"""The LJSpeech form of a data set: ``metadata.csv`` with ``id|text|spoken`` and ``wavs/<id>.wav``.

There is no quoting in it: a quotation mark is a character like any other, and a text cannot hold a
vertical bar or a line break. https://keithito.com/LJ-Speech-Dataset/
"""

import csv
import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from studio.dataset.formats.values import Corpus, CorpusClip
from studio.dataset.snapshot import Snapshot
from studio.errors import Message, StudioError

TITLE = "LJSpeech"
METADATA = "metadata.csv"
_ENDINGS = (".wav", ".flac", ".ogg", ".mp3", ".WAV", "")


@dataclass(frozen=True)
class LJSpeechClip:
    """One clip to write: `samples` float32 mono, `text` as written, `spoken` as read out."""

    id: str
    text: str
    spoken: str
    samples: np.ndarray
    sample_rate: int


@dataclass(frozen=True)
class LJSpeechRow:
    """One clip that was read: `path` is its sound file."""

    id: str
    text: str
    spoken: str
    path: Path


@dataclass(frozen=True)
class LJSpeechFolder:
    """What a folder holds: its usable rows, and a sentence for each line that could not be used."""

    rows: tuple[LJSpeechRow, ...]
    problems: tuple[Message, ...]


def clips_of(snapshot: Snapshot, *, prefix: str = "") -> Iterator[LJSpeechClip]:
    """The clips of a snapshot, read one after the other. `prefix` tells several speakers' ids apart."""
    for clip in snapshot.clips:
        samples = snapshot.samples(clip)
        yield LJSpeechClip(prefix + clip.id, clip.text, clip.spoken, samples, clip.sample_rate)


def write(folder: Path, clips: Iterable[LJSpeechClip]) -> int:
    """Write `clips` to `folder` as 16 bit mono wav files with their metadata; returns how many.

    ``metadata.csv`` is replaced last and at once, so it never names a sound that is not there. Raises
    StudioError where the folder cannot be written or two clips have the same id.
    """
    rows: list[tuple[str, str, str]] = []
    try:
        (folder / "wavs").mkdir(parents=True, exist_ok=True)
        for clip in clips:
            name = re.sub(r"[^\w.-]+", "_", clip.id)
            if any(name == row[0] for row in rows):
                raise StudioError("Two clips are named {name}; names must differ.", name=name)
            pcm = np.round(np.clip(clip.samples, -1.0, 32767 / 32768) * 32768).astype(np.int16)
            soundfile.write(folder / "wavs" / f"{name}.wav", pcm, clip.sample_rate, subtype="PCM_16")
            rows.append((name, clean(clip.text), clean(clip.spoken)))
        _write_metadata(folder, rows)
    except (OSError, soundfile.LibsndfileError) as error:
        raise StudioError(
            "The clips could not be written to {folder}: {reason}. Free some space or choose another folder.",
            folder=str(folder),
            reason=getattr(error, "strerror", None) or str(error),
        ) from error
    return len(rows)


def clean(text: str) -> str:
    """`text` as one field: bars and line breaks become spaces, runs of blanks become one."""
    return " ".join(text.replace("|", " ").split())


def _write_metadata(folder: Path, rows: Iterable[tuple[str, str, str]]) -> None:
    handle, building = tempfile.mkstemp(prefix=f".{METADATA}-", dir=folder)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.writelines("|".join(row) + "\n" for row in rows)
        os.chmod(building, 0o644)
        os.replace(building, folder / METADATA)
    finally:
        Path(building).unlink(missing_ok=True)


def read(folder: Path) -> LJSpeechFolder:
    """Read an LJSpeech folder, tolerantly.

    The third column may be missing, the sounds may be FLAC, Ogg or MP3 and lie beside the metadata, and
    the text may be UTF-8 with or without a mark, or Windows' Western encoding. What cannot be used is
    named in `problems`. Raises StudioError where there is no metadata.
    """
    rows: list[LJSpeechRow] = []
    problems: list[Message] = []
    lines = _text(folder / METADATA).splitlines()
    for number, fields in enumerate(csv.reader(lines, delimiter="|", quoting=csv.QUOTE_NONE), start=1):
        if not any(field.strip() for field in fields):
            continue
        row = _row(folder, [field.strip() for field in fields])
        if row is None:
            problems.append(
                Message(
                    "Line {line} of {file} has no text or no sound file and was left out.",
                    {"line": number, "file": METADATA},
                )
            )
        else:
            rows.append(row)
    return LJSpeechFolder(tuple(rows), tuple(problems))


def is_here(folder: Path) -> bool:
    """Whether a folder is laid out so."""
    return (folder / METADATA).is_file()


def read_corpus(folder: Path) -> Corpus:
    """An LJSpeech folder as a corpus of one unnamed speaker. Raises StudioError as `read` does."""
    found = read(folder)
    if not found.rows:
        raise StudioError("No line of {file} in {folder} has a text and a sound.",
                          file=METADATA, folder=str(folder))  # fmt: skip
    clips = tuple(CorpusClip(row.id, row.path, row.text, row.spoken) for row in found.rows)
    return Corpus(clips, found.problems, TITLE)


def _row(folder: Path, fields: list[str]) -> LJSpeechRow | None:
    if len(fields) < 2 or not fields[1]:
        return None
    spoken = fields[2] if len(fields) > 2 and fields[2] else fields[1]
    path = _sound(folder, fields[0])
    return None if path is None else LJSpeechRow(fields[0], fields[1], spoken, path)


def _sound(folder: Path, name: str) -> Path | None:
    for place in (folder / "wavs", folder):
        for ending in _ENDINGS:
            path = place / f"{name}{ending}"
            if path.is_file() and path.resolve().is_relative_to(folder.resolve()):
                return path
    return None


def _text(path: Path) -> str:
    try:
        stored = path.read_bytes()
    except OSError as error:
        raise StudioError(
            "{folder} is not an LJSpeech folder: there is no readable {file} in it.",
            folder=str(path.parent),
            file=METADATA,
        ) from error
    try:
        return stored.decode("utf-8-sig")
    except UnicodeDecodeError:
        return stored.decode("cp1252", errors="replace")
