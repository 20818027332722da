"""LibriSpeech: a tree of reader and chapter with ``<reader>-<chapter>.trans.txt`` beside the sounds.

Its alignments, ``<reader>-<chapter>.alignment.txt``, hold the END time of each word and pause:
``<id> ",WORD,,WORD," "0.5,0.9,1.2,1.6,2.0"``; pauses are empty words. https://www.openslr.org/12
"""

import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from studio.dataset.formats.libri_tree import TreePlace, is_tree, reader_names, write_tree
from studio.dataset.formats.sounds import MAX_FILES, files_in, sound_of
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.transcript import with_words
from studio.dataset.formats.values import (
    Corpus,
    CorpusClip,
    Transcript,
    TranscriptLine,
    TranscriptWord,
)
from studio.dataset.gold_set import GoldClip, GoldSet, write_lines
from studio.errors import Message, StudioError

TITLE, ALIGNMENT_TITLE = "LibriSpeech", "LibriSpeech alignment"
TEXTS, ALIGNMENTS = ".trans.txt", ".alignment.txt"
_ALIGNED = re.compile(r'(\S+)\s+"([^"]*)"\s+"([^"]*)"\s*')
_SPEAKERS = "SPEAKERS.TXT"
_LEAST_S = 1e-6
LEAST_PAUSE_S = 0.01
"""A shorter gap between words is written as none: it belongs to the word after it."""


def read_texts(path: Path) -> Transcript:
    """Read a ``.trans.txt``: the text of each recording that it names. Raises StudioError where none."""
    text, repairs = read_text(path)
    lines = [TranscriptLine(None, said, recording=name) for name, said in _texts(text)]
    return Transcript(with_words(lines, path), repairs, source=TITLE)


def read_alignment(path: Path) -> Transcript:
    """Read an ``.alignment.txt``: words with times, one line a recording.

    A line whose words and times differ in number, or whose times go back, is named in `problems`. Raises
    StudioError where no line can be used.
    """
    text, repairs = read_text(path)
    lines: list[TranscriptLine] = []
    problems: list[Message] = []
    for number, raw in enumerate(text.splitlines(), start=1):
        if not raw.strip():
            continue
        line = _aligned(raw)
        if line is None:
            values = {"line": number, "file": path.name}
            problems.append(Message("Line {line} of {file} is no alignment and was left out.", values))
        else:
            lines.append(line)
    if not lines:
        raise StudioError("{name} is no LibriSpeech alignment: no line of it is one.", name=path.name)
    return Transcript(with_words(lines, path), repairs, tuple(problems), ALIGNMENT_TITLE)


def is_here(folder: Path) -> bool:
    """Whether a folder is such a tree, or a part of one."""
    return is_tree(folder, TEXTS)


def read(folder: Path) -> Corpus:
    """Read a tree, or a part of one: each text with its sound, its reader, and the times of its words.

    Raises StudioError where there is no text.
    """
    clips: list[CorpusClip] = []
    problems: list[Message] = []
    readers = reader_names(folder, TITLE, _SPEAKERS)
    for texts in files_in(folder, TEXTS):
        aligned = _alignments(texts, problems)
        for name, said in _texts(read_text(texts)[0]):
            sound = sound_of(folder, texts.parent, name)
            if sound is None:
                values = {"id": name, "file": texts.name}
                problems.append(Message("{id} of {file} has no sound file and was left out.", values))
                continue
            number = name.split("-")[0]
            words = aligned.get(name, ())
            clips.append(CorpusClip(name, sound, said, "", readers.get(number, number), "en", words))
    if not clips:
        raise StudioError(
            "{folder} is not a LibriSpeech folder: no text in it has a sound.", folder=str(folder)
        )
    return Corpus(tuple(clips[:MAX_FILES]), tuple(problems), TITLE)


def _texts(text: str) -> Iterator[tuple[str, str]]:
    for raw in text.splitlines():
        name, _, said = raw.strip().partition(" ")
        if name and said.strip():
            yield name, " ".join(said.split())


def _alignments(texts: Path, problems: list[Message]) -> dict[str, tuple[TranscriptWord, ...]]:
    path = texts.with_name(texts.name.removesuffix(TEXTS) + ALIGNMENTS)
    if not path.is_file():
        return {}
    try:
        found = read_alignment(path)
    except StudioError as error:
        problems.append(error.message)
        return {}
    problems.extend(found.problems)
    return {line.recording: line.words for line in found.lines}


def _aligned(raw: str) -> TranscriptLine | None:
    match = _ALIGNED.fullmatch(raw)
    if match is None:
        return None
    names = match[2].split(",")
    try:
        ends = [float(end) for end in match[3].split(",")]
    except ValueError:
        return None
    starts = [0.0, *ends[:-1]]
    if len(names) != len(ends) or not all(map(math.isfinite, ends)):
        return None
    spans = list(zip(names, starts, ends, strict=True))
    if any(end < start for _, start, end in spans):
        return None
    words = tuple(TranscriptWord(name, start, end) if end - start > _LEAST_S else TranscriptWord(name)
                  for name, start, end in spans if name.strip())  # fmt: skip
    times = [time for word in words if word.start is not None and word.end is not None
             for time in (word.start, word.end)]  # fmt: skip
    text = " ".join(word.text for word in words)
    if not times:
        return TranscriptLine(None, text, words=words, recording=match[1])
    return TranscriptLine(None, text, min(times), max(times), words, match[1])


def write(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write clips as a LibriSpeech tree with alignments, as SV2TTS reads it; yields how many are done.

    Texts are as read out, in capitals. A chapter is a recording; ``SPEAKERS.TXT`` tells the readers' names.
    """
    yield from write_tree(folder / TITLE, gold, _write_chapter, _SPEAKERS)


def _write_chapter(place: TreePlace, clips: Sequence[GoldClip]) -> Iterator[None]:
    stem = f"{place.reader}-{place.chapter}"
    texts, alignments = [], []
    for number, clip in enumerate(clips):
        name = f"{stem}-{number:04d}"
        clip.write_sound(place.folder / f"{name}.flac")
        texts.append(f"{name} {' '.join(capitals(clip.spoken))}")
        alignments.append(alignment_line(name, clip))
        yield
    write_lines(place.folder / (stem + TEXTS), texts)
    write_lines(place.folder / (stem + ALIGNMENTS), alignments)


def alignment_line(name: str, clip: GoldClip) -> str:
    """A clip's words and pauses with their END times; the first and the last are always pauses.

    What is spoken as several words shares its time by letters. Times never go back, also where words overlap.
    """
    names, ends = [""], [0.0]
    for word in sorted(clip.words, key=lambda word: word.start):
        parts = capitals(word.spoken)
        if not parts:
            continue
        if word.start - ends[-1] >= LEAST_PAUSE_S:
            if names[-1]:
                names.append("")
                ends.append(word.start)
            else:
                ends[-1] = word.start
        start, letters = max(word.start, ends[-1]), sum(map(len, parts))
        for place, part in enumerate(parts):
            said = sum(map(len, parts[: place + 1])) / letters
            names.append(part)
            ends.append(max(ends[-1], start + said * (word.end - start)))
    names.append("")
    ends.append(max(ends[-1], clip.seconds))
    return f'{name} "{",".join(names)}" "{",".join(f"{end:.3f}" for end in ends)}"'


def capitals(spoken: str) -> list[str]:
    """The words of a text as this form has them: capitals, no commas, quotation marks or hyphens."""
    parts = re.findall(r"[^\W_]+(?:['’][^\W_]+)*['’]?", spoken.upper())
    return [part.replace("’", "'") for part in parts]
