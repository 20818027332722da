"""Bringing a recording, and its transcript, into a project: checked, measured, with where it comes from."""

import os
import queue
import threading
from collections.abc import Callable, Generator, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from studio.audio.files import Imported, import_audio, open_audio
from studio.audio.report import SoundReport, findings, measure
from studio.dataset.formats.readers import read_transcript
from studio.dataset.formats.values import Transcript
from studio.errors import Message, StudioError, sentences
from studio.events import Event, Progress, Result
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows
from studio.project.values import Recording
from studio.steps.step import Step
from studio.steps.transcript import (
    SEEMS_ANOTHERS,
    kept_problems,
    listened,
    refuse_another,
    what_was_read,
    write_transcript,
)

COPY_BLOCK_BYTES = 4_000_000
REPORT = "import/{id}"
"""The setting in which a recording's import report is kept."""


@dataclass(frozen=True)
class Provenance:
    """Where recordings come from: see `studio.project.values.Recording`; "" is unknown."""

    origin: str = ""
    recorded_on: str = ""
    licence: str = ""
    rights_note: str = ""


@dataclass(frozen=True)
class ImportedFile:
    """A checked sound file and where it lies now; `copied` where that is the project's own copy.

    `report` says what its sound is like; `transcript` is what was read beside it, and `fits` whether its
    words are heard at the start, None where that cannot be told.
    """

    path: str
    checked: Imported
    report: SoundReport | None = None
    transcript: Transcript | None = None
    fits: bool | None = None
    copied: bool = False


def import_recording(
    project: Project,
    audio: Path,
    *,
    transcript: Path | None = None,
    copy: bool = True,
    language: str = "en",
    provenance: Provenance | None = None,
) -> Step:
    """The step that imports `audio`, copied into the project or linked where it lies.

    A transcript with times makes turns and words, too; one without waits to be matched. The step fails
    where the transcript cannot be read, or is another recording's.
    """
    source = Path(os.path.abspath(audio))
    copies = str(project.subfolder("audio")) if copy else None
    text = None if transcript is None else os.path.abspath(transcript)
    return Step(
        title=Message("Import {name}", {"name": source.name}),
        work=check_and_copy,
        args=(str(source), copies, str(project.subfolder("cache")), text, language),
        apply=partial(
            _apply, folder=project.folder, name=source.stem, language=language,
            provenance=provenance or Provenance(),
        ),
    )  # fmt: skip


def check_and_copy(
    source: str, copies: str | None, cache: str, transcript: str | None = None, language: str = "en"
) -> Iterator[Event]:
    """The work: check and measure the whole file, then copy it into the folder `copies`, or leave it there.

    The transcript is read first. Nothing is left behind where it fails or is cancelled.
    """
    path, name = Path(source), Path(source).name
    lines = None if transcript is None else read_transcript(transcript, path.stem)
    text = Message("Checking {name}", {"name": name})
    checked = yield from with_progress(text, lambda tell: import_audio(source, Path(cache), tell))
    if lines is not None:
        refuse_another(lines, Path(str(transcript)).name, name, checked.info.seconds)
    text = Message("Measuring {name}", {"name": name})
    report = yield from with_progress(text, lambda tell: measured(path, Path(cache), checked.sha256, tell))
    fits = None if lines is None else (yield from listened(path, lines, language, cache))
    if copies is not None:
        path = yield from _copy(path, Path(copies))
    yield Result(ImportedFile(str(path), checked, report, lines, fits, copied=copies is not None))


def measured(
    path: Path, cache: Path, sha256: str, tell: Callable[[float], None] = lambda share: None
) -> SoundReport:
    """What the sound of a file is like. Raises StudioError where it cannot be read."""
    with open_audio(path, cache, sha256=sha256) as audio:
        return measure(audio, tell)


def report_of(project: Project, recording_id: int) -> SoundReport | None:
    """What the sound of a recording was like on import, None where it was not measured."""
    stored = project.setting(REPORT.format(id=recording_id), None)
    return SoundReport.from_json(stored["sound"]) if stored and stored.get("sound") else None


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
    provenance: Provenance,
) -> Message:
    path = Path(imported.path)
    stored = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
    same = next((each for each in project.recordings() if each.sha256 == imported.checked.sha256), None)
    try:
        project.apply(_add, name, stored, imported, language, provenance)
    except BaseException:
        if imported.copied:  # else it is somebody's own file, also where it lies in the project's folder
            path.unlink(missing_ok=True)
        raise
    return _what_came_in(project.recording(project.last_result), imported, same)


def _what_came_in(recording: Recording, imported: ImportedFile, same: Recording | None) -> Message:
    values: dict[str, Any] = {
        "name": recording.name,
        "seconds": recording.seconds,
        "rate": recording.sample_rate,
        "channels": recording.channels,
    }
    came_in = Message("Imported {name}: {seconds:.1f} s, {rate} Hz, {channels} channels", values)
    if recording.channels == 1:
        came_in = Message("Imported {name}: {seconds:.1f} s, {rate} Hz, 1 channel", values)
    again = Message("It is the same file as {name}", {"name": same.name}) if same else None
    report = findings(imported.report) if imported.report is not None else []
    said = [] if imported.transcript is None else what_was_read(imported.transcript, recording.seconds)
    if imported.fits is False:
        said.append(SEEMS_ANOTHERS)
    return sentences(came_in, again, imported.checked.repairs, *report, *said)


def _add(
    rows: Rows, name: str, path: str, imported: ImportedFile, language: str, provenance: Provenance
) -> Any:
    info, transcript = imported.checked.info, imported.transcript
    label, recording_id = edits.add_recording(
        rows,
        name,
        path,
        imported.checked.sha256,
        info.sample_rate,
        info.channels,
        info.samples,
        (transcript.language if transcript is not None else "") or language,
        imported.checked.repairs,
    )
    if provenance != Provenance():
        edits.set_provenance(rows, recording_id, **asdict(provenance))
    report = {
        "format": info.format,
        "sound": imported.report.to_json() if imported.report else None,
        "problems": kept_problems(transcript, imported.fits),
    }
    edits.set_setting(rows, REPORT.format(id=recording_id), report)
    if transcript is not None:
        write_transcript(rows, recording_id, transcript)
    return label, recording_id


def _free_file(folder: Path, name: str) -> Path:
    stem, suffix = Path(name).stem, Path(name).suffix
    target, number = folder / name, 2
    while target.exists():
        target, number = folder / f"{stem} {number}{suffix}", number + 1
    return target
