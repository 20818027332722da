"""The LJSpeech form of a data set: ``metadata.csv`` with ``id|text|spoken`` and ``wavs/<id>.wav``.

There is no quoting in it: a quotation mark is a character like any other, and a text cannot hold a
vertical bar or a line break. https://keithito.com/LJ-Speech-Dataset/
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.dataset.formats.sounds import sound_of
from studio.dataset.formats.values import Corpus, CorpusClip
from studio.dataset.gold_set import GoldClip, GoldSet, distinct, field_of, write_lines
from studio.errors import Message, StudioError

TITLE = "LJSpeech"
METADATA = "metadata.csv"


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


def write(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write the clips of each speaker as 16 bit mono wav files with their metadata; yields how many are done.

    Several speakers get a folder each: the form holds but one. ``metadata.csv`` names all clips,
    ``metadata_train.csv`` and the like those of one side of the split.
    """
    done = 0
    names = distinct(gold.speakers)
    for speaker in gold.speakers:
        place = folder / names[speaker] if len(names) > 1 else folder
        clips = gold.of_speaker(speaker)
        for clip in clips:
            clip.write_sound(place / "wavs" / f"{clip.id}.wav")
            done += 1
            yield done
        write_lines(place / METADATA, map(_metadata_line, clips))
        for side, its in gold.by_side(clips).items():
            write_lines(place / f"metadata_{side}.csv", map(_metadata_line, its))


def _metadata_line(clip: GoldClip) -> str:
    return f"{clip.id}|{field_of(clip.text)}|{field_of(clip.spoken)}"


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
    found = (sound_of(folder, place, name) for place in (folder / "wavs", folder))
    return next((path for path in found if path is not None), None)


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
