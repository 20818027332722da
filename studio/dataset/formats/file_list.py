"""Lists of sound files: ``wav|speaker|language|text``, ``wav|text``, or columns that a first line names.

GPT-SoVITS has the first (``.list``), TorToiSe the second (``train.txt``), F5 and XTTS the third
(``audio_file|text``, ``audio_file|text|speaker_name``). Quotation marks are characters like any other.
"""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

from studio.dataset.formats.sounds import SOUND_ENDINGS, sound_of
from studio.dataset.formats.text_files import read_text
from studio.dataset.formats.values import Corpus, CorpusClip
from studio.dataset.gold_set import GoldClip, GoldSet, distinct, field_of, write_lines
from studio.dataset.snapshot import TEST, VALIDATION
from studio.errors import Message, StudioError

TITLE = "File list"
_PLACES = (".", "wavs", "audio", "wav")
_COLUMNS = {
    **dict.fromkeys(("audio_file", "audio", "wav", "path", "file", "file_name", "wav_path"), "path"),
    **dict.fromkeys(("text", "transcript", "transcription", "sentence"), "text"),
    **dict.fromkeys(("speaker_name", "speaker", "speaker_id"), "speaker"),
    **dict.fromkeys(("language", "lang"), "language"),
}
_ORDERS = {2: ("path", "text"), 3: ("path", "text", "speaker"), 4: ("path", "speaker", "language", "text")}
_LOOKED_AT = 50
_BEGINNING_BYTES = 20_000
LIST_ENDINGS = (".list", ".txt", ".csv")
_SOUNDS = "wavs"


def looks_like(text: str) -> bool:
    """Whether a text file of any name is such a list: each of its first lines names a sound, then a bar."""
    lines = [line for line in text.splitlines()[: _LOOKED_AT * 2] if line.strip()][:_LOOKED_AT]
    if lines and _named_columns(lines[0]):
        lines = lines[1:]
    return bool(lines) and all(_is_sound_name(line.partition("|")[0]) and "|" in line for line in lines)


def lists_in(folder: Path) -> list[Path]:
    """The lists that lie in a folder itself, not in those below."""
    try:
        return [path for path in sorted(folder.iterdir()) if is_list(path)]
    except OSError:
        return []


def is_list(path: Path) -> bool:
    """Whether a file is a list of sounds, by its name and its first lines."""
    try:
        named_so = path.suffix.casefold() in LIST_ENDINGS and path.is_file()
        return named_so and looks_like(_beginning(path))
    except OSError:
        return False


def is_here(folder: Path) -> bool:
    """Whether a folder holds a list of sounds."""
    return bool(lists_in(folder))


def read_folder(folder: Path) -> Corpus:
    """All lists of a folder, such as those for training and validation. Raises StudioError as `read` does."""
    found = [read(path) for path in lists_in(folder)]
    clips = {clip.path: clip for corpus in found for clip in corpus.clips}
    problems = tuple(problem for corpus in found for problem in corpus.problems)
    return Corpus(tuple(clips.values()), problems, TITLE)


def _beginning(path: Path) -> str:
    """The first lines of a file, as far as they can be read."""
    with open(path, "rb") as file:
        stored = file.read(_BEGINNING_BYTES)
    lines = stored.decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
    return "\n".join(lines[:-1] if len(stored) == _BEGINNING_BYTES else lines)


def read(path: Path) -> Corpus:
    """Read a list; its sounds lie in its folder or below, however their paths are written.

    A line without text, or whose sound is not there, or lies elsewhere, is named in `problems`. Raises
    StudioError where no line can be used.
    """
    lines = read_text(path)[0].splitlines()
    columns = _named_columns(lines[0]) if lines else None
    clips: list[CorpusClip] = []
    problems: list[Message] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or (number == 1 and columns):
            continue
        clip = _clip(path.parent, line, columns)
        if clip is None:
            values = {"line": number, "file": path.name}
            text = "Line {line} of {file} has no text, or no sound file beside the list: left out."
            problems.append(Message(text, values))
        else:
            clips.append(clip)
    if not clips:
        raise StudioError(
            "No line of {name} names a sound file beside it, and a text. Keep the list in the folder of its "
            "sounds.",
            name=path.name,
        )
    return Corpus(tuple(clips), tuple(problems), TITLE)


def _named_columns(line: str) -> tuple[str, ...] | None:
    names = [_COLUMNS.get(name.strip().casefold(), "") for name in line.split("|")]
    return tuple(names) if "path" in names and "text" in names else None


def _clip(folder: Path, line: str, columns: tuple[str, ...] | None) -> CorpusClip | None:
    most = len(columns) if columns else 4
    values = [value.strip() for value in line.split("|", most - 1)]
    names = columns or _ORDERS.get(len(values), ())
    found = dict(zip(names, values, strict=False))
    text, sound = " ".join(found.get("text", "").split()), _sound(folder, found.get("path", ""))
    if sound is None or not text:
        return None
    language = found.get("language", "").casefold()
    return CorpusClip(sound.stem, sound, text, "", found.get("speaker", ""), language)


def _sound(folder: Path, written: str) -> Path | None:
    """The sound below `folder`; where the path is of elsewhere, that of the same name in its folders."""
    if not written or "\0" in written:
        return None
    parts = PureWindowsPath(written).parts if "\\" in written else PurePosixPath(written).parts
    whole = folder.joinpath(*parts)  # an absolute path stays as it is
    if not whole.name:
        return None
    found = sound_of(folder, whole.parent, whole.name)
    if found is not None:
        return found
    near = (sound_of(folder, folder / place, whole.name) for place in _PLACES)
    return next((path for path in near if path is not None), None)


def _is_sound_name(name: str) -> bool:
    return PureWindowsPath(name.strip()).suffix.casefold() in SOUND_ENDINGS


def write_tortoise(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write ``train.txt`` and ``validation.txt`` of ``audio/<id>.wav|text``; yields how many are done.

    Several speakers get a folder each: the form holds but one voice.
    """
    done = 0
    names = distinct(gold.speakers)
    for speaker in gold.speakers:
        place = folder / names[speaker] if len(names) > 1 else folder
        clips = gold.of_speaker(speaker)
        for clip in clips:
            clip.write_sound(place / "audio" / f"{clip.id}.wav")
            done += 1
            yield done
        for side, its in gold.by_side(clips).items():
            write_lines(place / f"{side}.txt", (f"audio/{clip.id}.wav|{field_of(clip.text)}" for clip in its))


def write_list(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write ``train.list`` and the like of ``wav|speaker|language|text``; yields how many are done.

    Paths are whole, as GPT-SoVITS takes them from wherever it runs.
    """

    def line(clip: GoldClip) -> str:
        return "|".join((_whole(gold, clip), field_of(clip.speaker), clip.language, field_of(clip.text)))

    yield from _write_sounds(folder, gold)
    for side, clips in gold.by_side().items():
        write_lines(folder / f"{side}.list", map(line, clips))


def write_f5(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write ``metadata.csv`` of ``audio_file|text`` with whole paths; yields how many are done.

    F5 knows no sides: all but the test clips are in it, those in ``metadata_test.csv``.
    """
    yield from _write_sounds(folder, gold)
    for name, clips in (
        ("metadata.csv", [clip for clip in gold.clips if clip.split != TEST]),
        ("metadata_test.csv", [clip for clip in gold.clips if clip.split == TEST]),
    ):
        if clips:
            rows = (f"{_whole(gold, clip)}|{field_of(clip.text)}" for clip in clips)
            write_lines(folder / name, ["audio_file|text", *rows])


def write_xtts(folder: Path, gold: GoldSet) -> Iterator[int]:
    """Write ``metadata_train.csv`` and the like, with each speaker's name; yields how many are done."""
    yield from _write_sounds(folder, gold)
    for side, clips in gold.by_side().items():
        rows = (f"{_SOUNDS}/{clip.id}.wav|{field_of(clip.text)}|{field_of(clip.speaker)}" for clip in clips)
        name = f"metadata_{'eval' if side == VALIDATION else side}.csv"
        write_lines(folder / name, ["audio_file|text|speaker_name", *rows])


def _write_sounds(folder: Path, gold: GoldSet) -> Iterator[int]:
    for number, clip in enumerate(gold.clips, start=1):
        clip.write_sound(folder / _SOUNDS / f"{clip.id}.wav")
        yield number


def _whole(gold: GoldSet, clip: GoldClip) -> str:
    return str(gold.destination.absolute() / _SOUNDS / f"{clip.id}.wav")
