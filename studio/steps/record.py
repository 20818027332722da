"""Recording a reference of a voice through the microphone."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from studio.audio.files import AudioFile, probe, sha256_of, write_wav
from studio.audio.recorder import Recorder
from studio.errors import Message, StudioError
from studio.project import edits
from studio.project.project import Project
from studio.project.rows import Rows

LEAST_SECONDS = 0.5


def new_reference_path(project: Project, voice_name: str) -> Path:
    """Where the next reference of a voice is recorded to, inside the project."""
    stem = "".join(letter if letter.isalnum() else "-" for letter in voice_name).strip("-") or "voice"
    folder = project.subfolder("voices")
    number = 1
    while (path := folder / f"{stem}-{number:03d}.wav").exists():
        number += 1
    return path


def keep_reference(project: Project, voice_name: str, path: Path) -> Message:
    """Keep a finished recording as a reference of the voice, which is made where it does not exist.

    Raises StudioError where the recording is too short to hear a voice in it.
    """
    info = probe(path)
    if info.seconds < LEAST_SECONDS:
        path.unlink(missing_ok=True)
        raise StudioError(
            "Only {seconds:.1f} s were recorded. Speak for a few seconds.", seconds=info.seconds
        )
    project.apply(_add, voice_name, project.relative(path), sha256_of(path), info.seconds)
    return Message(
        "Kept {seconds:.1f} s as a reference of {voice}: {path}",
        {"seconds": info.seconds, "voice": voice_name, "path": str(path)},
    )


def record_reference(
    project: Project, voice_name: str, *, seconds: float | None = None, say: Callable[[Any], None]
) -> Message:
    """Record for exactly `seconds`, or until Ctrl+C, and keep it.

    Raises StudioError where no microphone works; what was recorded when a device vanished is kept.
    """
    path = new_reference_path(project, voice_name)
    recorder = Recorder()
    recorder.start(path)
    say(
        f"Recording {voice_name}" + ("; press Ctrl+C to stop." if seconds is None else f" for {seconds:g} s.")
    )
    try:
        while recorder.recording and (seconds is None or recorder.seconds < seconds):
            time.sleep(0.02)
    except KeyboardInterrupt:
        pass
    finally:
        recorder.stop()
    if recorder.problem is not None:
        say(recorder.problem)
    if seconds is not None:
        _cut_to(path, seconds)
    if recorder.clipped:
        say("The recording clipped: lower the input level and record again for a clean voice.")
    return keep_reference(project, voice_name, path)


def _cut_to(path: Path, seconds: float) -> None:
    """Cut what was recorded after `seconds`: a recording is stopped a moment late."""
    with AudioFile(path) as recorded:
        wanted, rate = round(seconds * recorded.info.sample_rate), recorded.info.sample_rate
        if recorded.info.samples <= wanted:
            return
        samples = recorded.read(0, wanted)
    write_wav(path, samples, rate, subtype="FLOAT")


def _add(rows: Rows, voice_name: str, path: str, sha256: str, seconds: float) -> Message:
    voice = rows.voice_named(voice_name)
    if voice is not None:
        voice_id = voice.id
    else:
        speaker = rows.speaker_named(voice_name)
        _, voice_id = edits.add_voice(rows, voice_name, speaker_id=speaker.id if speaker else None)
    edits.add_reference(rows, voice_id, path, sha256, seconds)
    return Message("Record a reference of {voice}", {"voice": voice_name})
