"""LibriTTS: a tree of reader and chapter; beside each sound its text, as written and as read out.

``<id>.wav``, ``<id>.original.txt`` and ``<id>.normalized.txt``. https://www.openslr.org/60
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from studio.dataset.formats.libri_tree import TreePlace, is_tree, reader_names, write_tree
from studio.dataset.formats.sounds import files_in, sound_of
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.values import Corpus, CorpusClip
from studio.dataset.gold_set import GoldClip, GoldSet, write_lines
from studio.errors import Message, StudioError

TITLE = "LibriTTS"
SPOKEN, ORIGINAL = ".normalized.txt", ".original.txt"
NAMES = "SPEAKERS.txt"


def is_here(folder: Path) -> bool:
    """Whether a folder is such a tree, or a part of one."""
    return is_tree(folder, SPOKEN)


def read(folder: Path) -> Corpus:
    """Read a tree, or a part of one. Raises StudioError where no text has a sound."""
    clips: list[CorpusClip] = []
    problems: list[Message] = []
    names = reader_names(folder, TITLE, NAMES)
    for spoken_file in files_in(folder, SPOKEN):
        name = spoken_file.name[: -len(SPOKEN)]
        original = spoken_file.with_name(name + ORIGINAL)
        sound = sound_of(folder, spoken_file.parent, name)
        try:
            spoken = " ".join(read_text(spoken_file)[0].split())
            text = " ".join(read_text(original)[0].split()) if original.is_file() else spoken
        except StudioError as error:
            problems.append(error.message)
            continue
        if sound is None or not text:
            problems.append(Message("{id} has no text or no sound file and was left out.", {"id": name}))
            continue
        number = _reader(folder, sound, name)
        clips.append(CorpusClip(name, sound, text, spoken, names.get(number, number), "en"))
    if not clips:
        raise StudioError("{folder} is not a LibriTTS folder: no text has a sound.", folder=str(folder))
    return Corpus(tuple(clips), tuple(problems), TITLE)


def _reader(folder: Path, sound: Path, name: str) -> str:
    """The reader's folder, two above the sound; where the tree is cut off, what the id begins with."""
    above = sound.relative_to(folder).parts
    return above[-3] if len(above) > 2 else name.split("_")[0]


def write(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write clips as a LibriTTS tree, readers and chapters by number; yields how many are done.

    A chapter is a recording. ``SPEAKERS.txt`` tells the readers' names.
    """
    yield from write_tree(folder / TITLE, gold, _write_clip, NAMES)


def _write_clip(place: TreePlace, clips: Sequence[GoldClip]) -> Iterator[None]:
    rows = []
    for number, clip in enumerate(clips, start=1):
        name = f"{place.reader}_{place.chapter}_{number:06d}_000000"
        clip.write_sound(place.folder / f"{name}.wav")
        write_lines(place.folder / f"{name}{ORIGINAL}", [clip.text])
        write_lines(place.folder / f"{name}{SPOKEN}", [clip.spoken])
        rows.append(f"{name}\t{clip.text}\t{clip.spoken}")
        yield
    write_lines(place.folder / f"{place.reader}_{place.chapter}.trans.tsv", rows)
