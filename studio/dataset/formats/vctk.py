"""VCTK: ``txt/<speaker>/<id>.txt`` and ``wav48_silence_trimmed/<speaker>/<id>_mic1.flac`` (or ``wav48``).

https://datashare.ed.ac.uk/handle/10283/3443
"""

from collections.abc import Iterator
from pathlib import Path

from studio.dataset.formats.sounds import files_in, sound_of
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.values import Corpus, CorpusClip
from studio.dataset.gold_set import GoldSet, distinct, write_lines
from studio.errors import Message, StudioError

TITLE = "VCTK"
TEXTS = "txt"
SOUNDS = ("wav48_silence_trimmed", "wav48", "wav16", "wavs", "wav")
MICROPHONES = ("_mic1", "", "_mic2")
"""Each sentence was recorded by two: the first is used, the second where the first is missing."""


def is_here(folder: Path) -> bool:
    """Whether a folder is laid out so."""
    return (folder / TEXTS).is_dir() and any((folder / name).is_dir() for name in SOUNDS)


def read(folder: Path) -> Corpus:
    """Read such a folder. Raises StudioError where no text has a sound."""
    clips: list[CorpusClip] = []
    problems: list[Message] = []
    for path in files_in(folder / TEXTS, ".txt"):
        try:
            text = " ".join(read_text(path)[0].split())
        except StudioError as error:
            problems.append(error.message)
            continue
        sound = _sound(folder, path)
        if sound is None or not text:
            problems.append(Message("{id} has no text or no sound file and was left out.", {"id": path.stem}))
            continue
        speaker = path.parent.name if path.parent != folder / TEXTS else path.stem.split("_")[0]
        clips.append(CorpusClip(path.stem, sound, text, "", speaker, "en"))
    if not clips:
        raise StudioError("{folder} is not a VCTK folder: no text has a sound.", folder=str(folder))
    return Corpus(tuple(clips), tuple(problems), TITLE)


def _sound(folder: Path, text: Path) -> Path | None:
    below = text.parent.relative_to(folder / TEXTS)
    found = (
        sound_of(folder, folder / sounds / below, text.stem + microphone)
        for microphone in MICROPHONES
        for sounds in SOUNDS
    )
    return next((path for path in found if path is not None), None)


def write(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write clips as FLAC of one microphone, each with its text; yields how many are done.

    A speaker's folder is the name without what is neither letter nor digit: readers part ids at underlines.
    ``train.txt`` and the like name the ids of each side of the split, which the form itself does not know.
    """
    done = 0
    names = distinct(gold.speakers, _plain)
    sides: dict[str, list[str]] = {}
    for speaker in gold.speakers:
        name = names[speaker]
        for number, clip in enumerate(gold.of_speaker(speaker), start=1):
            clip_id = f"{name}_{number:03d}"
            clip.write_sound(folder / SOUNDS[0] / name / f"{clip_id}{MICROPHONES[0]}.flac")
            write_lines(folder / TEXTS / name / f"{clip_id}.txt", [clip.text])
            sides.setdefault(clip.split, []).append(clip_id)
            done += 1
            yield done
    for side, ids in sides.items():
        write_lines(folder / f"{side}.txt", ids)


def _plain(speaker: str) -> str:
    return "".join(letter for letter in speaker if letter.isalnum()) or "speaker"
