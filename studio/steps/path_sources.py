"""Which recordings a folder holds, and which transcript belongs to which."""

from collections.abc import Iterator
from pathlib import Path

from studio.errors import StudioError
from studio.steps.gold_path import Source

SOUNDS = frozenset(
    ".wav .flac .ogg .oga .opus .mp3 .m4a .m4b .aac .aiff .aif .aifc .wma .w64 .caf .au .amr "
    ".mp4 .mkv .mov .webm .avi .ts".split()
)
TRANSCRIPTS = (".txt", ".stm", ".srt", ".vtt", ".ass", ".json", ".ctm", ".TextGrid", ".eaf")
"""By what a transcript's name ends, the first of them that is there."""


def sources_of(
    audio: Path, transcript: Path | None = None, *, language: str = "en", copy: bool = True
) -> list[Source]:
    """The recordings that `audio` stands for: itself, or each in that folder and the folders in it.

    `transcript` is that of the recording, or the folder where transcripts of the same names lie; without
    it they are looked for beside their recordings. Raises StudioError where there is nothing to do.
    """
    if not audio.exists():
        raise StudioError("There is no file or folder {name}.", name=str(audio))
    if transcript is not None and not transcript.exists():
        raise StudioError("There is no transcript {name}.", name=str(transcript))
    if not audio.is_dir():
        if transcript is not None and transcript.is_dir():
            transcript = _transcript_of(audio, transcript)
        return [Source(audio, transcript or _transcript_of(audio, audio.parent), language, copy)]
    if transcript is not None and not transcript.is_dir():
        raise StudioError(
            "{audio} is a folder of recordings, so {name} must be the folder of their transcripts.",
            audio=str(audio),
            name=str(transcript),
        )
    found = [
        Source(path, _transcript_of(path, _beside(path, audio, transcript)), language, copy)
        for path in _sounds_in(audio)
    ]
    if not found:
        raise StudioError("{folder} holds no sound or video file.", folder=str(audio))
    return found


def _sounds_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.suffix.lower() in SOUNDS and path.is_file():
            yield path


def _beside(path: Path, audio: Path, transcripts: Path | None) -> Path:
    """Where the transcript of `path` lies: in the same place of the folder of transcripts, or beside it."""
    if transcripts is None:
        return path.parent
    same_place = transcripts / path.parent.relative_to(audio)
    return same_place if same_place.is_dir() else transcripts


def _transcript_of(audio: Path, folder: Path) -> Path | None:
    named = {path.name.casefold(): path for path in folder.iterdir() if path.stem == audio.stem}
    wanted = (f"{audio.stem}{ending}".casefold() for ending in TRANSCRIPTS)
    return next((named[name] for name in wanted if name in named and named[name] != audio), None)
