"""The tree that LibriSpeech and LibriTTS share: subset, reader, chapter; readers and chapters are numbers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.dataset.formats.sounds import folders_in, is_sound
from studio.dataset.formats.text_files import read_text
from studio.dataset.gold_set import GoldClip, GoldSet, field_of, write_lines
from studio.dataset.snapshot import TEST, TRAIN, VALIDATION

SUBSETS = {TRAIN: "train-clean-100", VALIDATION: "dev-clean", TEST: "test-clean"}
"""What the sides of a split are called there."""


@dataclass(frozen=True)
class TreePlace:
    """A chapter of a reader: its folder, and both numbers."""

    folder: Path
    reader: int
    chapter: int


def is_tree(folder: Path, texts: str) -> bool:
    """Whether a folder is such a tree, or a part of one: texts with that ending lie where its sounds do.

    A folder in which other sounds lie, too, merely holds one.
    """
    there = False
    for _, names in folders_in(folder):
        if any(name.casefold().endswith(texts) for name in names):
            there = True
        elif any(is_sound(Path(name)) for name in names):
            return False
    return there


WriteChapter = Callable[[TreePlace, Sequence[GoldClip]], Iterator[None]]
"""Writes the clips of a chapter, yielding after each."""


def write_tree(root: Path, gold: GoldSet, write_chapter: WriteChapter, speakers_file: str) -> Iterator[int]:
    """Write all clips chapter by chapter, a recording each, then the readers; yields how many are done."""
    recordings = list(dict.fromkeys(clip.frozen.recording for clip in gold.clips))
    done, rows = 0, []
    for reader, speaker in enumerate(gold.speakers, start=1):
        for side, clips in gold.by_side(gold.of_speaker(speaker)).items():
            for chapter, recording in enumerate(recordings, start=1):
                its = [clip for clip in clips if clip.frozen.recording == recording]
                place = TreePlace(root / SUBSETS[side] / str(reader) / str(chapter), reader, chapter)
                for _ in write_chapter(place, its) if its else ():
                    done += 1
                    yield done
            minutes = sum(clip.seconds for clip in clips) / 60
            rows.append(f"{reader} | U | {SUBSETS[side]} | {minutes:.2f} | {field_of(speaker)}")
    write_lines(root / speakers_file, [";ID |SEX|SUBSET|MINUTES|NAME", *rows])


def reader_names(folder: Path, title: str, speakers_file: str) -> dict[str, str]:
    """The readers' names by number: from the list in the tree, above it, or around a part of it."""
    for place in (folder, folder / title, *list(folder.resolve().parents)[:3]):
        path = place / speakers_file
        if path.is_file():
            rows = [raw.split("|") for raw in read_text(path)[0].splitlines() if not raw.startswith(";")]
            return {row[0].strip(): row[4].strip() for row in rows if len(row) > 4 and row[4].strip()}
    return {}
