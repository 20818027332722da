"""Which recordings are to go along the path, and which transcript belongs to which."""

from collections.abc import Iterable
from pathlib import Path

from studio.dataset.formats.readers import is_transcript
from studio.errors import Message, StudioError, sentences
from studio.steps.gold_path import Source
from studio.steps.import_plan import Kind, look_through


def sources_of(
    audio: Path, transcript: Path | None = None, *, language: str = "en", copy: bool = True
) -> tuple[list[Source], tuple[Message, ...]]:
    """The recordings that `audio` stands for: itself, or each in that folder and the folders in it.

    `transcript` is that of the recording, or the folder where transcripts of the same names lie; without
    it they are looked for beside their recordings. Returns, beside them, a sentence for each file that is
    left out. Raises StudioError where there is nothing to do.
    """
    for path in filter(None, (audio, transcript)):
        if not path.exists():
            raise StudioError("There is no file or folder {name}.", name=str(path))
    if audio.is_dir() and transcript is not None and not transcript.is_dir():
        raise StudioError(
            "{audio} is a folder of recordings, so {name} must be the folder of their transcripts.",
            audio=str(audio),
            name=str(transcript),
        )
    if not audio.is_dir() and transcript is not None and not transcript.is_dir():
        return [Source(audio, transcript, language, copy)], ()
    plan = look_through([audio])
    recordings = [each for each in plan.found if each.kind is Kind.RECORDING]
    if not recordings:
        nothing = Message("{folder} holds no sound or video file.", {"folder": str(audio)})
        why = sentences(*plan.left_out) if plan.left_out else nothing
        raise StudioError(why.template, **why.values)
    texts = {} if transcript is None else _by_name(transcript.rglob("*"))
    return [
        Source(each.path, texts.get(each.path.stem.casefold(), each.transcript), language, copy)
        for each in recordings
    ], plan.left_out


def _by_name(paths: Iterable[Path]) -> dict[str, Path]:
    """Transcripts by the name of their recording: what stands before the first dot, and before the last."""
    found: dict[str, Path] = {}
    for path in sorted(paths):
        if path.is_file() and not path.name.startswith(".") and is_transcript(path):
            found.setdefault(path.stem.casefold(), path)
            found.setdefault(path.name.split(".")[0].casefold(), path)
    return found
