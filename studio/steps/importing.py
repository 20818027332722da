"""Bringing a recording, and its transcript, into a project."""

import os
import queue
import shutil
import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from studio.audio.files import Imported, import_audio
from studio.dataset.formats.transcript import Transcript, read_transcript
from studio.errors import Message, StudioError
from studio.events import Event, Progress, Result
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.steps.step import Step
from studio.steps.transcript import match_transcript

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
    target = _free_file(project.subfolder("audio"), source.name) if copy else None
    return Step(
        title=Message("Import {name}", {"name": source.name}),
        work=check_and_copy,
        args=(str(source), str(target) if target else None, str(project.subfolder("cache"))),
        apply=partial(_apply, folder=project.folder, name=source.stem, language=language, transcript=lines),
    )


def check_and_copy(source: str, target: str | None, cache: str) -> Iterator[Event]:
    """The work: check the whole file, then copy it. Nothing is left behind where it fails or is cancelled."""
    text = Message("Checking {name}", {"name": Path(source).name})
    checked = yield from with_progress(text, lambda tell: import_audio(source, Path(cache), tell))
    if target is not None:
        yield from _copy(Path(source), Path(target))
    yield Result(ImportedFile(target or source, checked))


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


def _copy(source: Path, target: Path) -> Iterator[Event]:
    text = Message("Copying {name}", {"name": source.name})
    size = max(1, source.stat().st_size)
    partial_file = target.with_name(f".{target.name}.partial")
    try:
        with open(source, "rb") as reading, open(partial_file, "wb") as writing:
            while block := reading.read(COPY_BLOCK_BYTES):
                writing.write(block)
                yield Progress(min(1.0, writing.tell() / size), text)
        shutil.copystat(source, partial_file)
        os.replace(partial_file, target)
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
    stored = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
    project.apply(_add, name, stored, imported.checked, language, transcript)
    name = project.recording(project.last_result).name
    info = imported.checked.info
    lines = len(transcript.lines) if transcript else 0
    template = "Imported {name}: {seconds:.1f} s, {rate} Hz, {channels} channel(s)"
    values: dict[str, Any] = {
        "name": name,
        "seconds": info.seconds,
        "rate": info.sample_rate,
        "channels": info.channels,
    }
    if transcript:
        template += "; transcript of {lines} lines"
        values["lines"] = lines
    if imported.checked.repairs:
        template += ". {repairs}"
        values["repairs"] = imported.checked.repairs
    if transcript and transcript.repairs:
        template += ". " + transcript.repairs.template
        values |= transcript.repairs.values
    return Message(template, values)


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
        _add_transcript(rows, recording_id, transcript)
    return label, recording_id


def import_transcript(project: Project, recording_id: int, transcript: Path) -> Message:
    """Read a transcript for a recording that is there, and match it to its turns. One edit.

    Raises StudioError where the file cannot be read.
    """
    lines = read_transcript(transcript)
    project.apply(_replace_transcript, recording_id, lines)
    done = Message("Imported a transcript of {count} lines", {"count": len(lines.lines)})
    misfit: Message | None = project.last_result
    if misfit is None:
        return done
    return Message(done.template + ". " + misfit.template, {**done.values, **misfit.values})


def _replace_transcript(
    rows: Rows, recording_id: int, transcript: Transcript
) -> tuple[Message, Message | None]:
    _add_transcript(rows, recording_id, transcript)
    return Message("Import transcript"), match_transcript(rows, recording_id)


def _add_transcript(rows: Rows, recording_id: int, transcript: Transcript) -> None:
    lines = [(line.speaker or "", line.text) for line in transcript.lines]
    edits.set_utterances(rows, recording_id, lines)


def _free_file(folder: Path, name: str) -> Path:
    stem, suffix = Path(name).stem, Path(name).suffix
    target, number = folder / name, 2
    while target.exists():
        target, number = folder / f"{stem} {number}{suffix}", number + 1
    return target
