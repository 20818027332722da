"""Using a gold clip or a file as a reference of a voice: what a microphone would have recorded."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from studio.audio.files import probe, read_mono, write_wav
from studio.errors import Message
from studio.events import Event, Result
from studio.project.project import Project
from studio.steps.record import keep_reference, new_reference_path
from studio.steps.step import Step, require_writable


def reference_from_clip(project: Project, clip_id: int, voice_name: str) -> Step:
    """The step that copies a clip's sound and keeps it as a reference of `voice_name`. Raises StudioError."""
    require_writable(project)
    clip = next(each for each in project.clips() if each.id == clip_id)
    recording = project.turn(clip.turn_id).recording_id
    target = new_reference_path(project, voice_name)
    source, cache = project.audio_path(recording), project.subfolder("cache")
    rate = project.recording(recording).sample_rate
    return Step(
        title=Message("Copy a clip as a reference of {voice}", {"voice": voice_name}),
        work=copy_clip,
        args=(str(source), clip.start, clip.end, rate, str(cache), str(target)),
        apply=partial(_keep, voice_name=voice_name),
    )


def copy_clip(
    source: str, start: float, end: float, sample_rate: int, cache: str, target: str
) -> Iterator[Event]:
    """The work: cut [start, end) seconds out of the recording."""
    write_wav(Path(target), read_mono(source, start, end, cache=Path(cache)), sample_rate)
    yield Result(target)


def _keep(project: Project, path: str, *, voice_name: str) -> Message:
    return keep_reference(project, voice_name, Path(path))


def keep_file(project: Project, source: Path, voice_name: str) -> Message:
    """Copy the sound of a file, as mono, and keep it as a reference of `voice_name`.

    Raises StudioError where the file cannot be read, or is too short to hear a voice in it.
    """
    require_writable(project)
    rate = probe(source).sample_rate
    target = new_reference_path(project, voice_name)
    write_wav(target, read_mono(source, cache=project.subfolder("cache")), rate)
    return keep_reference(project, voice_name, target)
