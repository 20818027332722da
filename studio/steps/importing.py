"""Bringing a recording, and its transcript, into a project."""

import os
import queue
import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from studio.audio.files import Imported, import_audio
from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.values import Transcript
from studio.errors import Message, StudioError, sentences
from studio.events import Event, Progress, Result
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Recording
from studio.steps.step import Step
from studio.steps.transcript import lines_of

COPY_BLOCK_BYTES = 4_000_000


@dataclass(frozen=True)
class ImportedFile:
    """A checked sound file and where the project finds it (relative where it was copied)."""

    path: str
    checked: Imported


def import_recording(
    project: Project, audio: Path, *, transcript: Path | None = None, copy: bool = True, language: str = "en"
) -> Step:
    """The step that imports `audio`, copied into the project or linked where it lies.

    Raises StudioError at once where the transcript cannot be read.
    """
    lines = read_transcript(transcript) if transcript is not None else None
    source = Path(os.path.abspath(audio))
    copies = str(project.subfolder("audio")) if copy else None
    return Step(
        title=Message("Import {name}", {"name": source.name}),
        work=check_and_copy,
        args=(str(source), copies, str(project.subfolder("cache"))),
        apply=partial(_apply, folder=project.folder, name=source.stem, language=language, transcript=lines),
    )


def check_and_copy(source: str, copies: str | None, cache: str) -> Iterator[Event]:
    """The work: check the whole file, then copy it into the folder `copies`, or leave it where it lies.

    Nothing is left behind where it fails or is cancelled.
    """
    text = Message("Checking {name}", {"name": Path(source).name})
    checked = yield from with_progress(text, lambda tell: import_audio(source, Path(cache), tell))
    path = Path(source)
    if copies is not None:
        path = yield from _copy(Path(source), Path(copies))
    yield Result(ImportedFile(str(path), checked))


def with_progress(
    text: Message, task: Callable[[Callable[[float], None]], Any]
) -> Generator[Event, None, Any]:
    """Run `task(tell)` in a thread and yield the shares it tells as progress; returns what it returns.

    Closing the generator makes the next `tell` raise, so the task ends there.
    """
    told: queue.Queue[float | None] = queue.Queue()
    outcome: dict[str, Any] = {}
    cancelled = threading.Event()

    def tell(share: float) -> None:
        if cancelled.is_set():
            raise _Cancelled
        told.put(share)

    def run() -> None:
        try:
            outcome["value"] = task(tell)
        except BaseException as error:  # handed to the generator, which raises it
            outcome["error"] = error
        told.put(None)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        while (share := told.get()) is not None:
            yield Progress(share, text)
    finally:
        cancelled.set()
        thread.join()
    if "error" in outcome:
        raise outcome["error"]
    return outcome["value"]


class _Cancelled(Exception):
    pass


def _copy(source: Path, folder: Path) -> Generator[Event, None, Path]:
    """Copy `source` into `folder` under a name that is free; returns where it lies now."""
    text = Message("Copying {name}", {"name": source.name})
    size = max(1, source.stat().st_size)
    partial_file = folder / f".import-{os.getpid()}.partial"
    try:
        with open(source, "rb") as reading, open(partial_file, "wb") as writing:
            while block := reading.read(COPY_BLOCK_BYTES):
                writing.write(block)
                yield Progress(min(1.0, writing.tell() / size), text)
        target = _free_file(folder, source.name)
        os.replace(partial_file, target)
        return target
    except OSError as error:
        raise StudioError(
            "{name} could not be copied into the project: {reason}. Free some space, or link it instead.",
            name=source.name,
            reason=error.strerror or str(error),
        ) from error
    finally:
        partial_file.unlink(missing_ok=True)


def _apply(
    project: Project,
    imported: ImportedFile,
    *,
    folder: Path,
    name: str,
    language: str,
    transcript: Transcript | None,
) -> Message:
    path = Path(imported.path)
    copied = path.is_relative_to(folder)
    stored = path.relative_to(folder).as_posix() if copied else str(path)
    try:
        project.apply(_add, name, stored, imported.checked, language, transcript)
    except BaseException:
        if copied:
            path.unlink(missing_ok=True)
        raise
    return _what_came_in(project.recording(project.last_result), imported.checked, transcript)


def _what_came_in(recording: Recording, checked: Imported, transcript: Transcript | None) -> Message:
    values: dict[str, Any] = {
        "name": recording.name,
        "seconds": recording.seconds,
        "rate": recording.sample_rate,
        "channels": recording.channels,
    }
    came_in = Message("Imported {name}: {seconds:.1f} s, {rate} Hz, {channels} channel(s)", values)
    if transcript is None:
        return sentences(came_in, checked.repairs)
    lines = Message("Its transcript has {lines} lines", {"lines": len(transcript.lines)})
    return sentences(came_in, lines, checked.repairs, transcript.repairs)


def _add(
    rows: Rows, name: str, path: str, checked: Imported, language: str, transcript: Transcript | None
) -> Any:
    info = checked.info
    label, recording_id = edits.add_recording(
        rows,
        name,
        path,
        checked.sha256,
        info.sample_rate,
        info.channels,
        info.samples,
        language,
        checked.repairs,
    )
    if transcript is not None:
        edits.set_utterances(rows, recording_id, lines_of(transcript))
    return label, recording_id


def _free_file(folder: Path, name: str) -> Path:
    stem, suffix = Path(name).stem, Path(name).suffix
    target, number = folder / name, 2
    while target.exists():
        target, number = folder / f"{stem} {number}{suffix}", number + 1
    return target
