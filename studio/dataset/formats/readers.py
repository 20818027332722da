"""Which reader reads which file: by its name, and where that says little, by what is in it.

A new format is a line of `READERS` or `CORPORA`. What people have too, and what is not read here, is named in
`NOT_READ`, so that a refusal can say what the file is.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from studio.dataset.formats import (
    audacity,
    ctm,
    eaf,
    file_list,
    librispeech,
    libritts,
    ljspeech,
    rttm,
    stm,
    subtitles,
    textgrid,
    transcript,
    uem,
    vctk,
    whisper_json,
)
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.values import Corpus, Transcript
from studio.errors import Message, StudioError


@dataclass(frozen=True)
class Reader:
    """A format of transcripts: the endings of its files' names, and a look at text that has another name."""

    title: str
    endings: tuple[str, ...]
    read: Callable[[Path], Transcript]
    looks_like: Callable[[str], bool] = lambda text: False


@dataclass(frozen=True)
class CorpusReader:
    """A layout of corpora: whether a folder has it, and how it is read."""

    title: str
    is_here: Callable[[Path], bool]
    read: Callable[[Path], Corpus]


_SSV = re.compile(r'\S+ \d+\.\d+ \d+\.\d+ "')
_CUE = re.compile(r"\d+:\d\d:\d\d[.,]\d{1,3}\s*-->")

READERS: tuple[Reader, ...] = (
    Reader(librispeech.TITLE, (librispeech.TEXTS,), librispeech.read_texts),
    Reader(librispeech.ALIGNMENT_TITLE, (librispeech.ALIGNMENTS,), librispeech.read_alignment),
    Reader(stm.TITLE, (".stm",), stm.read),
    Reader(ctm.TITLE, (".ctm",), ctm.read),
    Reader(
        rttm.TITLE, (".rttm",), rttm.read_transcript,
        lambda text: all(line.split()[0] == "SPEAKER" and len(line.split()) >= 8
                         for line in _first_lines(text)),
    ),
    Reader(textgrid.TITLE, (".textgrid",), textgrid.read, lambda text: '"ooTextFile' in text[:100]),
    Reader(eaf.TITLE, (".eaf",), eaf.read, lambda text: "<ANNOTATION_DOCUMENT" in text[:2000]),
    Reader(subtitles.VTT, (".vtt",), subtitles.read_vtt, lambda text: text.startswith("WEBVTT")),
    Reader(subtitles.ASS, (".ass", ".ssa"), subtitles.read_ass, lambda text: text[:14] == "[Script Info]\n"),
    Reader(subtitles.SRT, (".srt",), subtitles.read_srt, lambda text: bool(_CUE.search(text[:400]))),
    Reader("Whisper JSON", (".json",), whisper_json.read, lambda text: text.startswith(('{"', "{\n", "[{"))),
    Reader(audacity.TITLE, (), audacity.read, audacity.looks_like),
    Reader("Text", (".txt", ".lab", ".md", ".text"), transcript.read, lambda text: True),
)  # fmt: skip
"""In the order in which they are tried: what is more particular comes first."""

CORPORA: tuple[CorpusReader, ...] = (
    CorpusReader(file_list.TITLE, file_list.is_here, file_list.read_folder),
    CorpusReader(ljspeech.TITLE, ljspeech.is_here, ljspeech.read_corpus),
    CorpusReader(vctk.TITLE, vctk.is_here, vctk.read),
    CorpusReader(libritts.TITLE, libritts.is_here, libritts.read),
    CorpusReader(librispeech.TITLE, librispeech.is_here, librispeech.read),
)

NOT_READ: dict[str, Message] = {
    ".ttml": Message("TTML subtitles"),
    ".dfxp": Message("DFXP subtitles"),
    ".smil": Message("SMIL"),
    ".sbv": Message("SBV subtitles"),
    ".sub": Message("SUB subtitles"),
    ".csv": Message("a table (CSV)"),
    ".tsv": Message("a table (TSV)"),
    ".tab": Message("a table (TAB)"),
    ".uem": Message("UEM, a list of annotated stretches"),
    ".xml": Message("XML of an unknown kind"),
    ".html": Message("a web page"),
    ".htm": Message("a web page"),
    ".docx": Message("a Word document"),
    ".doc": Message("a Word document"),
    ".odt": Message("an OpenDocument text"),
    ".rtf": Message("an RTF document"),
    ".pdf": Message("a PDF document"),
    ".zip": Message("a packed file"),
    ".gz": Message("a packed file"),
    ".tar": Message("a packed file"),
    ".7z": Message("a packed file"),
}
"""By the ending: what the file is, in a few words."""

_NOT_TEXT: tuple[tuple[Callable[[str], bool], Message], ...] = (
    (lambda text: text.startswith("{\\rtf"), Message("an RTF document")),
    (lambda text: text.startswith(("<?xml", "<!DOCTYPE")), Message("XML of an unknown kind")),
    (lambda text: text[:6].casefold() == "<html>", Message("a web page")),
    (lambda text: text.startswith("[SUBTITLE]"), Message("SUB subtitles")),
    (lambda text: all(_SSV.match(line) for line in _first_lines(text)), Message("a table (SSV)")),
)


def read_transcript(path: Path | str, recording: str | None = None) -> Transcript:
    """The transcript in the file at `path`, of whatever format; of `recording` where it is of several.

    `recording` is the name of the sound file without its ending. An RTTM file is read with the UEM beside it.
    Raises StudioError where it cannot be read, saying what it is if that is known, and where it is of other
    recordings.
    """
    path = Path(path)
    found = _reader(path).read(path)
    if path.with_suffix(".uem").is_file() and found.source == rttm.TITLE:
        regions = uem.read(path.with_suffix(".uem"))
        found = replace(found, regions=_regions(regions, found.lines[0].recording, recording))
    return found if recording is None else of_recording(found, recording, path)


def of_recording(found: Transcript, recording: str, path: Path) -> Transcript:
    """The lines of one recording, where a file names several or others. Raises StudioError if it has none.

    A file of one recording is taken to be of this one: names change as files are copied.
    """
    names = dict.fromkeys(line.recording for line in found.lines)
    if len(names) < 2:
        return found
    own = next((name for name in names if Path(name).stem.casefold() == recording.casefold()), None)
    own = own or next((name for name in names if name.casefold() == recording.casefold()), None)
    if own is None:
        raise StudioError(
            "{file} is a transcript of other recordings: {names}. None of them is {recording}.",
            file=path.name,
            names=", ".join(list(names)[:3]) + (", …" if len(names) > 3 else ""),
            recording=recording,
        )
    return replace(found, lines=tuple(line for line in found.lines if line.recording == own))


def corpus_reader(path: Path) -> CorpusReader | None:
    """How the corpus at `path` is read, a folder or a list of sound files; None where it is none."""
    if path.is_dir():
        return next((reader for reader in CORPORA if reader.is_here(path)), None)
    if file_list.is_list(path):
        return CorpusReader(file_list.TITLE, file_list.is_list, file_list.read)
    return None


def is_transcript(path: Path) -> bool:
    """Whether a file's name says that it may be a transcript that can be read."""
    name = path.name.casefold()
    return any(name.endswith(ending) for reader in READERS for ending in reader.endings)


def endings() -> list[str]:
    """The endings of all transcripts that can be read, without those that are longer forms of others."""
    return sorted({"." + ending.rsplit(".", 1)[1] for reader in READERS for ending in reader.endings})


def _reader(path: Path) -> Reader:
    name = path.name.casefold()
    for reader in READERS[:-1]:
        if any(name.endswith(ending) for ending in reader.endings):
            return reader
    if path.suffix.casefold() in NOT_READ:
        raise _not_read(path, NOT_READ[path.suffix.casefold()])
    text = read_text(path)[0].lstrip()
    for looks_like, what in _NOT_TEXT:
        if text and looks_like(text) and "<ANNOTATION_DOCUMENT" not in text[:2000]:
            raise _not_read(path, what)
    return next(reader for reader in READERS if reader.looks_like(text)) if text else READERS[-1]


def _not_read(path: Path, what: Message) -> StudioError:
    return StudioError(
        "{name} is {what}, which is not read here. Save the transcript as text, SRT, WebVTT or TextGrid "
        "and import that.",
        name=path.name,
        what=what,
    )


def _first_lines(text: str) -> list[str]:
    return [line for line in text[:4000].splitlines()[:20] if line.strip()]


def _regions(
    regions: dict[str, tuple[uem.Region, ...]], named: str, recording: str | None
) -> tuple[uem.Region, ...]:
    for name in (recording, named):
        if name in regions:
            return regions[name]
    return next(iter(regions.values())) if len(regions) == 1 else ()
